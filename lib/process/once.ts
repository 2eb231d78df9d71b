import 'server-only';

// The server, pages and route handlers are bundled apart, each with its own copies of our modules: what there must be
// one of in a process stands here, the only place on globalThis that is ours.
const slot = Symbol.for('order-tracker');
const shared: typeof globalThis & { [slot]?: Map<string, unknown> } = globalThis;

/** What goes by this name in the whole process; made by whoever asks first. */
export function once<Value>(name: string, make: () => Value): Value {
  shared[slot] ??= new Map();
  const things = shared[slot];
  if (!things.has(name)) things.set(name, make());
  // Under one name there is one kind of thing: each name is used in one file.
  return things.get(name) as Value;
}
