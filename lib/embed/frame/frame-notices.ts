import { isNoticeOn } from '@/lib/orders/notices';

const everyMs = 10_000;

/** Shows and hides the store's notices as their time comes and goes. */
export function keepNotices(root: HTMLElement): void {
  setInterval(() => {
    for (const notice of root.querySelectorAll<HTMLElement>('[data-notice]')) {
      const { from = null, until = null } = notice.dataset;
      notice.hidden = !isNoticeOn({ from, until }, Date.now());
    }
  }, everyMs);
}
