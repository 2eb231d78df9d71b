/**
 * /embed/frame.js, the script of the page inside the frame. The page is whole without it; with it, the frame has
 * the height of what it shows, the order stays fresh, and numbers can be copied. It keeps nothing: storage throws in
 * a frame of another site. It has no words of its own: the page brings them in its language.
 */
import { listenForQuestions } from '@/lib/browser/asked-next';
import { listenForSubmits } from '@/lib/browser/busy-forms';
import { listenForCopy } from '@/lib/browser/copy-buttons';
import { meantAddress } from '@/lib/browser/lost-number';
import { meetHost } from './frame-host';
import { keepNotices } from './frame-notices';
import { keepFresh } from './frame-refresh';
import { fitToReader } from './reader';

const root = document.getElementById('order-tracker');
const meant = meantAddress(location.href);
if (meant !== null) {
  location.replace(meant);
} else if (root) {
  fitToReader(root);
  root.querySelector<HTMLElement>('[data-focus]')?.focus();
  listenForCopy(root);
  listenForSubmits();
  listenForQuestions();
  keepNotices(root);
  keepFresh(root, meetHost(root));
}
