/**
 * The heap that the server is run in. Under load it then takes 200 MiB in all on Node 20, and 290 to 320 on Node 24. Without
 * the first, Node lets garbage grow as far as the machine allows. The Dockerfile and the README's unit name the same.
 */
export const heapLimits = ['--max-old-space-size=384', '--max-semi-space-size=8'];

/** Those of them that `NODE_OPTIONS` doesn't set itself. */
export function missingHeapLimits(nodeOptions = process.env.NODE_OPTIONS ?? ''): string[] {
  return heapLimits.filter((limit) => !nodeOptions.includes(limit.replace(/=.*/, '=')));
}
