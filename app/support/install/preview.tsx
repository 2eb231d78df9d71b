'use client';

import { createElement, useEffect } from 'react';
import { Heading } from '@/components/shell/heading';

/** The widget as a store's page shows it, by the same script. */
export function Preview({ attributes }: { attributes: Record<string, string> }) {
  useEffect(() => {
    // Here rather than in the page's HTML: the widget changes elements that React still has to recognize.
    document.head.append(Object.assign(document.createElement('script'), { src: '/embed/v1.js' }));
  }, []);
  return (
    <section aria-labelledby="preview" className="section">
      <Heading rank={2} id="preview">
        Preview
      </Heading>
      <div className="install-preview">
        {createElement('order-tracker', attributes, <a href="/">Track your order</a>)}
      </div>
    </section>
  );
}
