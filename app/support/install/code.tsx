import { CopyButton } from '@/components/order/parcels';

/** Something to paste elsewhere, with the button that copies it. */
export function Code({ name, text, copy = 'Copy' }: { name: string; text: string; copy?: string }) {
  return (
    <div className="install-code">
      <pre>
        <code dir="ltr">{text}</code>
      </pre>
      <CopyButton text={text} name={`${copy} ${name}`} words={{ copy, copied: 'Copied' }} />
    </div>
  );
}
