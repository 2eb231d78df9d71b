import { Heading } from '@/components/shell/heading';
import { QrCode } from '@/components/shell/qr-code';
import { Rich } from '@/components/shell/rich';
import type { Messages } from '@/lib/i18n/messages/en';
import { CopyButton } from './parcels';

/** Ways to come back to an order. The address is the plain one of its number: never a token that a proof gave. */
export function Share(props: { messages: Pick<Messages, 'share' | 'page'>; address: string }) {
  const { messages, address } = props;
  const words = messages.share;
  return (
    <>
      <section aria-labelledby="share" className="section share">
        <Heading rank={2} id="share">
          {words.heading}
        </Heading>
        <p className="actions">
          <CopyButton text={address} words={{ copy: words.copyLink, copied: words.linkCopied }} />
          <button type="button" className="quiet-button" data-print="">
            {words.print}
          </button>
          <button
            type="button"
            className="quiet-button"
            data-share={address}
            data-title={messages.page.title}
          >
            {words.share}
          </button>
        </p>
      </section>
      <div className="print-only">
        <QrCode text={address} label={words.qrLabel} isOnPaper />
        <p>
          <Rich message={words.printedFrom} values={{ address: <bdi dir="ltr">{address}</bdi> }} />
        </p>
      </div>
    </>
  );
}
