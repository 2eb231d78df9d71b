/**
 * What a pasted link of ours asks for: people copy the address of an order's page into the field that asks for its
 * number. Read by its path and parameter, since one tracker may go by several host names. Null for any other text.
 */
export function linkInText(text: string): { po: string } | { token: string } | null {
  const trimmed = text.trim();
  if (!/^https?:\/\//i.test(trimmed) || !URL.canParse(trimmed)) return null;
  const { pathname, searchParams } = new URL(trimmed);
  if (pathname !== '/track' && pathname !== '/embed' && pathname !== '/') return null;
  const [po, token] = [searchParams.get('po'), searchParams.get('t')];
  if (po) return linkInText(po) === null ? { po } : null;
  return token ? { token } : null;
}
