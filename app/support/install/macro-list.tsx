import { Code } from './code';
import { buildMacros } from './macros';

/** What to paste into a help desk's replies and a shop's emails. */
export function Macros({ origin }: { origin: string }) {
  return (
    <section aria-labelledby="macros" className="section">
      <h2 id="macros">In replies and emails</h2>
      <p className="muted">
        A link that opens the order at once. The part in braces is filled in by the platform.
      </p>
      {buildMacros(origin).map(({ platform, where, code, note }) => (
        <article key={platform}>
          <h3>{platform}</h3>
          <p className="muted">{where}</p>
          <Code name={`the line for ${platform}`} text={code} />
          <p className="note">{note}</p>
        </article>
      ))}
    </section>
  );
}
