import { Heading } from '@/components/shell/heading';
import { Code } from './code';
import { buildMacros } from './macros';

/** What to paste into a help desk's replies and a shop's emails. */
export function Macros({ origin }: { origin: string }) {
  return (
    <section aria-labelledby="macros" className="section">
      <Heading rank={2} id="macros">
        In replies and emails
      </Heading>
      <p className="muted">
        A link that opens the order at once. The part in braces is filled in by the platform.
      </p>
      {buildMacros(origin).map(({ platform, where, code, note }) => (
        <article key={platform}>
          <Heading rank={3}>{platform}</Heading>
          <p className="muted">{where}</p>
          <Code name={`the line for ${platform}`} text={code} />
          <p className="note">{note}</p>
        </article>
      ))}
    </section>
  );
}
