import { useEffect, useState } from 'react';
import { listenForQuestions } from '@/lib/browser/asked-next';
import { listenForSubmits } from '@/lib/browser/busy-forms';
import { listenForCopy } from '@/lib/browser/copy-buttons';
import { meantAddress } from '@/lib/browser/lost-number';
import { listenForSharing } from '@/lib/browser/share-buttons';

/** What a script adds to any page: copy and share buttons, forms that show they are busy, rescued numbers. */
export function PageEnhancements() {
  const [copied, setCopied] = useState('');
  useEffect(() => {
    const meant = meantAddress(location.href);
    if (meant !== null) location.replace(meant);
    const stops = [
      listenForCopy(document, setCopied),
      listenForSharing(),
      listenForSubmits(),
      listenForQuestions(),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  return (
    <p aria-live="polite" className="sr-only">
      {copied}
    </p>
  );
}
