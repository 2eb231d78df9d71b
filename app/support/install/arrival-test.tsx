import { Heading } from '@/components/shell/heading';
import { parsePurchaseOrder, purchaseOrderForms } from '@/lib/orders/purchase-order';
import { arrivingNumber } from './arriving-number';

/** Follows a number as a help desk would send it: unencoded, in a sentence, with a fragment, or not at all. */
export function ArrivalTest(props: { origin: string; written: string | null; prefix: string | undefined }) {
  const { origin, written, prefix } = props;
  return (
    <section aria-labelledby="arrival" className="section">
      <Heading rank={2} id="arrival">
        Try a number
      </Heading>
      <p className="muted">
        Write it as your help desk fills it in: <code>#1004</code>, <code>%231004</code>,{' '}
        <code>Bestellnummer: 1004</code>, a whole sentence or link with the number in it, a placeholder that
        stays unfilled, or nothing, as for a ticket without an order.
      </p>
      <form action="/support/install#arrival" method="get" className="install-looks">
        <label>
          <span>Filled in</span>
          <input
            name="written"
            defaultValue={written ?? ''}
            spellCheck={false}
            autoCapitalize="off"
            autoComplete="off"
            dir="auto"
          />
        </label>
        <button type="submit" className="quiet-button">
          Follow it
        </button>
      </form>
      {written === null ? null : <Arrival {...{ origin, written, prefix }} />}
    </section>
  );
}

function Arrival({
  origin,
  written,
  prefix,
}: {
  origin: string;
  written: string;
  prefix: string | undefined;
}) {
  const { link, heard, fragment, asked } = arrivingNumber(origin, written);
  const purchaseOrder = asked.kind === 'number' ? parsePurchaseOrder(asked.number) : null;
  const forms = purchaseOrder === null ? [] : purchaseOrderForms(purchaseOrder, prefix);
  return (
    <dl className="install-choices" data-arrival>
      <div>
        <dt>The link</dt>
        <dd>
          <a className="link" href={link}>
            {link}
          </a>
        </dd>
      </div>
      <div>
        <dt>Our server hears</dt>
        <dd>{heard === '' ? 'no number' : <code>{heard}</code>}</dd>
      </div>
      {fragment === '' ? null : (
        <div>
          <dt>The browser keeps</dt>
          <dd>
            <code>{fragment}</code>
            {heard === '' ? ', and our page asks again with it' : ', which is not needed'}
          </dd>
        </div>
      )}
      <div>
        <dt>Looked up</dt>
        <dd>
          {asked.kind === 'token'
            ? 'The order that the link was made for.'
            : forms.length === 0
              ? 'Nothing: the shopper sees the form, with a kind word about it.'
              : forms.map((form, index) => (
                  <span key={form}>
                    {index === 0 ? null : ', then '}
                    <code>{form}</code>
                  </span>
                ))}
        </dd>
      </div>
    </dl>
  );
}
