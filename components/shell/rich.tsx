import { createElement, Fragment, type ReactNode } from 'react';

/** A message with elements in its places: `<Rich message="Order {po}" values={{ po: <bdi>…</bdi> }} />`. */
export function Rich({ message, values }: { message: string; values: Record<string, ReactNode> }): ReactNode {
  // The pattern's group makes split keep the names: text, name, text, name, text.
  const parts = message.split(/\{(\w+)\}/);
  // Spread, since the parts of a sentence have no names to be keyed by.
  return createElement(
    Fragment,
    null,
    ...parts.map((part, index) => (index % 2 === 0 ? part : (values[part] ?? `{${part}}`))),
  );
}
