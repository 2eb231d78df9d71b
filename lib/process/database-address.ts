/** Where the memory is kept: in a file of this machine, or in a PostgreSQL that several may share. */
export type DatabaseAddress = { kind: 'sqlite'; path: string } | { kind: 'postgres'; url: string };

/** Reads a `DATABASE_URL`: `sqlite:` and a path, a path alone, or `postgres://…`; null where it is neither. */
export function parseDatabaseAddress(text: string): DatabaseAddress | null {
  const address = text.trim();
  if (/^postgres(?:ql)?:/i.test(address)) {
    const isWhole = /^postgres(?:ql)?:\/\/[^\s/]/i.test(address) && URL.canParse(address);
    return isWhole ? { kind: 'postgres', url: address } : null;
  }
  const path = address.replace(/^(?:sqlite|file):(?:\/\/(?=\/))?/i, '');
  const isPath = path !== '' && !/^[a-z][a-z\d+.-]+:/i.test(path) && !/(?:^:|[\p{Cc}?#])/u.test(path);
  return isPath && !path.endsWith('/') && !path.startsWith('//') ? { kind: 'sqlite', path } : null;
}
