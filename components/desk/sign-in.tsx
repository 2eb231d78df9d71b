import { Heading } from '@/components/shell/heading';

/** Why signing in failed. */
export const signInProblems = ['passcode', 'too-many-requests'] as const;
export type SignInProblem = (typeof signInProblems)[number];

const texts: Record<SignInProblem, string> = {
  passcode: 'That is not the passcode. Check it, capital letters included.',
  'too-many-requests': 'Too many tries from your connection. Wait a quarter of an hour before the next one.',
};

/** Asks for the passcode of the support desk. */
export function SignIn({ to, problem }: { to: string; problem: SignInProblem | null }) {
  return (
    <div className="desk-sign-in">
      <Heading rank={1}>Support desk</Heading>
      <p className="lead">For the store’s own people. The passcode is the one its operator configured.</p>
      <form action="/support/sign-in" method="post" className="form">
        <input type="hidden" name="to" value={to} />
        <div className="field" data-problem={problem === null ? undefined : ''}>
          <label htmlFor="passcode">Passcode</label>
          {problem === null ? null : (
            <p id="passcode-problem" className="field-problem" role="alert">
              {texts[problem]}
            </p>
          )}
          <input
            id="passcode"
            name="passcode"
            type="password"
            autoComplete="current-password"
            required
            aria-invalid={problem === null ? undefined : true}
            aria-describedby={problem === null ? undefined : 'passcode-problem'}
            // biome-ignore lint/a11y/noAutofocus: the page has this one field
            autoFocus
          />
        </div>
        <button type="submit" className="button">
          Sign in
        </button>
      </form>
    </div>
  );
}
