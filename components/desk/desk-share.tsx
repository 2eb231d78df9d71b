import { HiddenFields } from '@/components/form/hidden-fields';
import { CopyButton } from '@/components/order/parcels';
import { Heading } from '@/components/shell/heading';
import { Moment } from '@/components/shell/moment';
import { QrCode } from '@/components/shell/qr-code';
import type { Clock } from '@/lib/i18n/clock';
import { type Locale, localeNames, locales } from '@/lib/i18n/locales';
import { type View, views } from '@/lib/orders/public-order';
import type { TopicId } from '@/lib/orders/topics';

export interface DeskShareProps {
  /** The question that led here, for the forms to ask it again. */
  question: { q: string; by: 'po' | 'id' };
  /** The plain address; null where it isn't known. */
  url: string | null;
  signed: { url: string; expiresAt: string } | null;
  /** What the form for a signed link begins with. */
  link: { shows: View; days: number; mostDays: number };
  reply: {
    text: string;
    locale: Locale;
    /** What the customer can do now, as the page offers it; one of them may stand in the reply. */
    topics: { id: TopicId; question: string }[];
    topic: TopicId | null;
  };
  clock: Clock;
}

const viewNames: Record<View, string> = {
  status: 'Progress only',
  tracking: 'Progress and tracking',
  full: 'Everything, with destination',
};

/** One click each: the plain link, a signed link, a ready reply, a QR code. */
export function DeskShare(props: DeskShareProps) {
  const { url } = props;
  return (
    <section aria-labelledby="share" className="desk-share">
      <Heading rank={2} id="share">
        Share
      </Heading>
      {url === null ? (
        <p className="note">
          There is no address to share yet: the operator has to set PUBLIC_URL to where this tracker stands.
        </p>
      ) : (
        <>
          <PlainLink url={url} />
          <SignedLink {...props} />
        </>
      )}
      <ReadyReply {...props} />
    </section>
  );
}

function PlainLink({ url }: { url: string }) {
  return (
    <div className="desk-share-part">
      <Heading rank={3}>Plain link</Heading>
      <Shown text={url} name="Plain link" copy="Copy link" />
      <details className="desk-qr">
        <summary>QR code of the plain link</summary>
        <QrCode text={url} label="QR code of the plain link" />
      </details>
    </div>
  );
}

function SignedLink({ question, signed, link, reply, clock }: DeskShareProps) {
  return (
    <div className="desk-share-part">
      <Heading rank={3}>Signed link</Heading>
      <p className="hint">Opens straight to this order, without a proof, until it expires.</p>
      <form action="/support#share" method="get" className="desk-line">
        <HiddenFields fields={{ ...question, reply: reply.locale, topic: reply.topic ?? '' }} />
        <label>
          <span>Shows</span>
          <select name="shows" defaultValue={link.shows}>
            {views.map((view) => (
              <option key={view} value={view}>
                {viewNames[view]}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>Days</span>
          <input
            type="number"
            name="days"
            min={1}
            max={link.mostDays}
            defaultValue={link.days}
            required
            className="desk-days"
          />
        </label>
        <button type="submit" className="quiet-button">
          Make signed link
        </button>
      </form>
      {signed === null ? null : (
        <div role="status">
          <Shown text={signed.url} name="Signed link" copy="Copy signed link" />
          <p className="hint">
            {viewNames[link.shows]}, until <Moment at={signed.expiresAt} clock={clock} as="moment" />
          </p>
        </div>
      )}
    </div>
  );
}

function ReadyReply({ question, signed, link, reply }: DeskShareProps) {
  const kept: Record<string, string> =
    signed === null ? question : { ...question, shows: link.shows, days: String(link.days) };
  return (
    <div className="desk-share-part">
      <Heading rank={3}>Ready reply</Heading>
      <form action="/support#share" method="get" className="desk-line" data-desk-reply>
        <HiddenFields fields={kept} />
        <label>
          <span>Language</span>
          <select name="reply" defaultValue={reply.locale}>
            {locales.map((locale) => (
              <option key={locale} value={locale}>
                {localeNames[locale]}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>With what to do</span>
          <select name="topic" defaultValue={reply.topic ?? ''}>
            <option value="">Nothing more</option>
            {reply.topics.map(({ id, question: asked }) => (
              <option key={id} value={id}>
                {asked}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="quiet-button">
          Change
        </button>
      </form>
      <textarea
        readOnly
        rows={9}
        value={reply.text}
        aria-label="Ready reply"
        className="desk-reply"
        lang={reply.locale}
        dir="auto"
      />
      <CopyButton text={reply.text} words={{ copy: 'Copy reply', copied: 'Copied' }} />
    </div>
  );
}

/** A text that can be selected by hand, and copied by a button where scripts run. */
function Shown({ text, name, copy }: { text: string; name: string; copy: string }) {
  return (
    <p className="desk-shown">
      <input type="text" readOnly value={text} aria-label={name} dir="ltr" />
      <CopyButton text={text} words={{ copy, copied: 'Copied' }} />
    </p>
  );
}
