import type { ReactNode } from 'react';
import { DeskShell } from '@/components/desk/desk-shell';
import { SignIn, type SignInProblem } from '@/components/desk/sign-in';
import { MissingPage } from '../[...missing]/missing-page';
import type { DeskRequest } from './desk-request';

/** In place of a desk's page for whoever may not see it: nothing at all, or the way to sign in. */
export function DeskGate(props: {
  desk: DeskRequest;
  /** Where to go on after signing in: an address under /support. */
  to: string;
  problem?: SignInProblem | null;
}): ReactNode {
  const { desk, to, problem = null } = props;
  if (desk.access === 'hidden') return <MissingPage />;
  return (
    <DeskShell title="Sign in" desk={desk}>
      {desk.mayHaveSession ? <meta httpEquiv="refresh" content="0" /> : null}
      <SignIn to={to} problem={problem} />
    </DeskShell>
  );
}
