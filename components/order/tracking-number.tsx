import { Fragment, type ReactNode } from 'react';

/**
 * A number in groups that are easier to compare. The gaps are style and the groups are words of one line, so that a
 * copy has none and a search finds the number; a line breaks between two groups.
 */
export function TrackingNumber({ number }: { number: string }) {
  const groups = number.match(/.{1,4}/gsu) ?? [];
  if (groups.length <= 2) return <WholeNumber>{number}</WholeNumber>;
  return (
    <WholeNumber>
      {groups.map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same four digits may come twice
        <Fragment key={index}>
          {index === 0 ? null : <wbr />}
          <span>{group}</span>
        </Fragment>
      ))}
    </WholeNumber>
  );
}

function WholeNumber({ children }: { children: ReactNode }) {
  return (
    <bdi dir="ltr" translate="no" className="tracking-number">
      {children}
    </bdi>
  );
}
