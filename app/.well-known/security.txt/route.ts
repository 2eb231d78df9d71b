import { answering } from '@/lib/http/answering';
import { problemResponse } from '@/lib/http/problem';
import { getTracker } from '@/lib/tracker/get-tracker';
import { helpAddress } from '@/lib/wording/topic-help';

export const dynamic = 'force-dynamic';

const goodForDays = 180;

/** Where to report a weakness, as RFC 9116 has it; nothing is here where no one is named. */
export const GET = answering(() => {
  const { SUPPORT_EMAIL, SUPPORT_URL, PUBLIC_URL } = getTracker().store;
  const contacts = [
    ...(SUPPORT_EMAIL === undefined ? [] : [`mailto:${SUPPORT_EMAIL}`]),
    // The standard takes no web address but one of https.
    ...(SUPPORT_URL?.startsWith('https:') ? [new URL(helpAddress(SUPPORT_URL, {})).href] : []),
  ];
  if (contacts.length === 0) return problemResponse('not-found');
  const lines = [
    ...contacts.map((contact) => `Contact: ${contact}`),
    `Expires: ${new Date(Date.now() + goodForDays * 86_400_000).toISOString()}`,
    ...(PUBLIC_URL?.startsWith('https:') ? [`Canonical: ${PUBLIC_URL}/.well-known/security.txt`] : []),
  ];
  return new Response(`${lines.join('\n')}\n`, {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'public, max-age=86400',
      'x-content-type-options': 'nosniff',
    },
  });
});
