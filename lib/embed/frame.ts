/**
 * /embed/frame.js, the script of the page inside the frame. The page is whole without it; with it, the frame has
 * the height of what it shows, the order stays fresh, and numbers can be copied. It keeps nothing: storage throws in
 * a frame of another site. It has no words of its own: the page brings them in its language.
 */
import { offerCopying } from './frame-copy';
import { meetHost } from './frame-host';
import { keepFresh } from './frame-refresh';

const root = document.getElementById('order-tracker');
rescueNumber();
if (root) {
  prepare(root);
  offerCopying(root);
  keepFresh(root, meetHost(root), prepare);
}

/** An address such as `/embed?po=#1004` arrives as an empty number and a fragment. */
function rescueNumber(): void {
  const address = location.href.replace(/([?&]po=)#/, '$1%23');
  if (address !== location.href) location.replace(address);
}

/** Shows what works by script alone. */
function prepare(page: HTMLElement): void {
  for (const element of page.querySelectorAll<HTMLElement>('[data-needs-script]')) element.hidden = false;
}
