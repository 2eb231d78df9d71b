import { type ComponentType, useMemo } from 'react';
import { RenderCache } from './render-cache';

interface FactsProps {
  /** The component's props as JSON: one text passes through the framework for less than the values in it would. */
  facts: string;
}

/**
 * Makes a component that the server renders once for the same facts, and hands out as HTML for as long as it is asked
 * for again; a browser takes that over as if it had been rendered in place. Inside, no context from outside is seen,
 * and `useId`, titles, and images that the page would load ahead are not to be used.
 * @param mayBeKept whether what is rendered of these facts may be handed out again
 */
export function renderedOnce<Facts extends object>(
  Component: ComponentType<Facts>,
  mayBeKept: (facts: Facts) => boolean,
): ComponentType<FactsProps> {
  if (server === null) return inPlace(Component);
  const { renderToString } = server;
  const cache = new RenderCache();
  return function RenderedOnce({ facts }) {
    const html = cache.get(facts, () => {
      const props: Facts = JSON.parse(facts);
      return { html: renderToString(<Component {...props} />), mayBeKept: mayBeKept(props) };
    });
    // biome-ignore lint/security/noDangerouslySetInnerHtml: React itself wrote it
    return <div dangerouslySetInnerHTML={{ __html: html }} />;
  };
}

/** The same, rendered by whatever renders the rest. */
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
