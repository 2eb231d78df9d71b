import { Fragment, type ReactNode } from 'react';

/** A message with elements in its places: `<Rich message="Order {po}" values={{ po: <bdi>…</bdi> }} />`. */
export function Rich({ message, values }: { message: string; values: Record<string, ReactNode> }): ReactNode {
  // The pattern's group makes split keep the names: text, name, text, name, text.
  return message.split(/\{(\w+)\}/).map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence have no other name
    <Fragment key={index}>{index % 2 === 0 ? part : (values[part] ?? `{${part}}`)}</Fragment>
  ));
}
