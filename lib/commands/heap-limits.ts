/**
 * The heap that the server is run in. Under load it then takes 200 MiB in all on Node 20, and 260 to 275 on Node 24. Without
 * the first, Node lets garbage grow as far as the machine allows. The Dockerfile and the README's unit name the same.
 */
const heapLimits = '--max-old-space-size=384 --max-semi-space-size=8';

/** `NODE_OPTIONS` with them. Of two that say the same, Node takes the later one: what is set there holds. */
export function withHeapLimits(nodeOptions = ''): string {
  return `${heapLimits} ${nodeOptions}`.trim();
}
