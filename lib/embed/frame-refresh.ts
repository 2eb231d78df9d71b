import { formatMoment } from '@/lib/i18n/clock';
import type { Host } from './frame-host';
import { fitToReader, readersClock } from './reader';
import { swapChanges } from './swap';

const answerWithinMs = 12_000;

/**
 * Keeps the order on the page fresh while it is looked at: asks for the same page again, as often as the page says,
 * exchanges what changed, and tells it in one sentence. Where no page can be had, the last one stays.
 */
export function keepFresh(root: HTMLElement, host: Host): void {
  const news = document.getElementById('order-tracker-news');
  const everyMs = () => Number(root.dataset.refreshSeconds ?? 0) * 1000;
  let timer = 0;
  let askedAt = Date.now();
  let isOver = false;

  const plan = (waitMs: number) => {
    clearTimeout(timer);
    const isWanted = root.querySelector<HTMLInputElement>('[data-keep-fresh]')?.checked ?? true;
    if (everyMs() === 0 || isOver || !isWanted || document.visibilityState === 'hidden') return;
    timer = window.setTimeout(refresh, waitMs);
  };

  const refresh = async (isAsked = false) => {
    clearTimeout(timer);
    askedAt = Date.now();
    const { page, isLast, waitMs } = await askAgain();
    const next = page?.getElementById(root.id);
    if (next) {
      const before = root.dataset.news;
      fitToReader(next);
      swapChanges(root, next);
      host.tellView();
      if (news && before !== root.dataset.news) news.textContent = root.dataset.news ?? '';
      else if (news && isAsked) news.textContent = nothingNew(root);
    }
    isOver = isLast;
    plan(Math.max(everyMs(), waitMs));
  };

  const planAfterPause = () => plan(Math.max(0, askedAt + everyMs() - Date.now()));
  document.addEventListener('visibilitychange', planAfterPause);
  root.addEventListener('change', planAfterPause);
  root.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || !event.target.closest('[data-check-again]')) return;
    event.preventDefault();
    void refresh(true);
  });
  plan(everyMs());
}

function nothingNew(root: HTMLElement): string {
  const now = readersClock();
  return (root.dataset.nothingNew ?? '').replace('{time}', formatMoment(now.now, now));
}

/** The same page as it is now, or none where it could not be had; the last one where it won't be had again. */
async function askAgain(): Promise<{ page: Document | null; isLast: boolean; waitMs: number }> {
  try {
    const answer = await fetch(location.href, { signal: AbortSignal.timeout(answerWithinMs) });
    const waitMs = Number(answer.headers.get('retry-after')) * 1000;
    const isLast = answer.status < 500 && answer.status !== 429 && !answer.ok;
    const page = answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null;
    return { page, isLast, waitMs };
  } catch {
    return { page: null, isLast: false, waitMs: 0 };
  }
}
