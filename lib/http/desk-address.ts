/**
 * Where a sign-in leads: the address of the desk that was asked for, or the desk itself where it is any other, so
 * that no link can use the form to lead elsewhere.
 */
export function deskAddress(wanted: string | null): string {
  const base = 'http://desk.invalid';
  if (wanted === null || !URL.canParse(wanted, base)) return '/support';
  const { origin, pathname, search } = new URL(wanted, base);
  return origin === base && deskPages.includes(pathname) ? pathname + search : '/support';
}

const deskPages = ['/support', '/support/install', '/support/words'];
