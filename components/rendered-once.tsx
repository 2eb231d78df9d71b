import { type ComponentType, useMemo } from 'react';
import { DrawnHtml } from './drawn-html';

interface FactsProps {
  /** The component's props as JSON: one text passes through the framework for less than the values in it would. */
  facts: string;
}

/**
 * Makes a component that the server draws once for the same facts, and hands out as HTML for as long as it is asked
 * for again; a browser takes that over as if it had been drawn in place. Inside, no context from outside is seen, and
 * `useId`, titles, and images that the page would load ahead are not to be used.
 */
export function drawnOnce<Facts extends object>(Component: ComponentType<Facts>): ComponentType<FactsProps> {
  if (server === null) return inPlace(Component);
  const { renderToString } = server;
  const drawn = new DrawnHtml();
  return function DrawnOnce({ facts }) {
    const html = drawn.get(facts, () => renderToString(<Component {...JSON.parse(facts)} />));
    // biome-ignore lint/security/noDangerouslySetInnerHtml: React itself wrote it
    return <div dangerouslySetInnerHTML={{ __html: html }} />;
  };
}

/** The same, drawn by whatever draws the rest. */
export function inPlace<Facts extends object>(Component: ComponentType<Facts>): ComponentType<FactsProps> {
  return function InPlace({ facts }) {
    const props: Facts = useMemo(() => JSON.parse(facts), [facts]);
    return (
      <div>
        <Component {...props} />
      </div>
    );
  };
}

/** React's renderer of HTML, which the files for browsers are built without. */
const server: typeof import('react-dom/server') | null =
  typeof window === 'undefined' ? require('react-dom/server') : null;
