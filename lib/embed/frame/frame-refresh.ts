import { busyForMs } from '@/lib/browser/busy-time';
import { type Trouble, troubleFromStatus } from '@/lib/orders/trouble';
import type { Host } from './frame-host';
import { fitToReader } from './reader';
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
  /** The page as it came, before a reader or a translator changed anything in it. */
  let last: Element = document.importNode(root, true);

  const plan = (waitMs: number) => {
    clearTimeout(timer);
    const isWanted = root.querySelector<HTMLInputElement>('[data-keep-fresh]')?.checked ?? true;
    if (everyMs() === 0 || isOver || !isWanted || document.visibilityState === 'hidden') return;
    timer = window.setTimeout(() => void refresh(), waitMs);
  };

  const refresh = async () => {
    clearTimeout(timer);
    askedAt = Date.now();
    show(await askAgain(), false);
  };

  /** Somebody asks: seen and heard each time, whatever comes of it. */
  const check = async () => {
    clearTimeout(timer);
    askedAt = Date.now();
    showBusy(root);
    tell('');
    const [answer] = await Promise.all([askAgain(), new Promise((seen) => setTimeout(seen, busyForMs))]);
    showIdle(root);
    show(answer, true);
  };

  const show = (answer: Answer, isAsked: boolean) => {
    const next = answer.page?.getElementById(root.id);
    if (next) {
      const { version } = root.dataset;
      fitToReader(next);
      const isNews = version !== next.dataset.version;
      // A server that can't reach the print shop sends its last copy, with a banner that says so.
      const outage = next.querySelector('[data-trouble]:not([hidden])');
      hideTroubles(root);
      swapChanges(root, last, next);
      last = next;
      const isNothing = isAsked && !isNews && !outage;
      root.querySelector('[data-nothing-new]')?.toggleAttribute('hidden', !isNothing);
      host.tellView();
      if (outage) tell(outage.textContent);
      else if (isNews) tell(root.dataset.news);
      else if (isAsked) tell(nothingNew(root));
    } else if (answer.page) {
      // Another version of the tracker writes another page: who asks for it, gets it.
      if (isAsked)
        location.assign(root.querySelector<HTMLAnchorElement>('[data-check-again]')?.href ?? location.href);
    } else {
      isOver = answer.trouble === 'link-ended';
      tell(showTrouble(root, answer.trouble));
    }
    plan(Math.max(everyMs(), answer.waitMs));
  };
  const tell = (sentence = '') => {
    if (news && news.textContent !== sentence) news.textContent = sentence;
  };

  const planAfterPause = () => plan(Math.max(0, askedAt + everyMs() - Date.now()));
  document.addEventListener('visibilitychange', planAfterPause);
  root.addEventListener('change', planAfterPause);
  root.addEventListener('click', (event) => {
    const isOther = event.ctrlKey || event.metaKey || event.shiftKey;
    if (isOther || !(event.target instanceof Element) || !event.target.closest('[data-check-again]')) return;
    event.preventDefault();
    if (!isBusy(root)) void check();
  });
  plan(everyMs());
}

const linkOf = (root: HTMLElement) => root.querySelector<HTMLElement>('[data-check-again]');

function isBusy(root: HTMLElement): boolean {
  return linkOf(root)?.getAttribute('aria-busy') === 'true';
}

function showBusy(root: HTMLElement): void {
  root.querySelector('[data-nothing-new]')?.toggleAttribute('hidden', true);
  linkOf(root)?.setAttribute('aria-busy', 'true');
  changeWords(root);
}

function showIdle(root: HTMLElement): void {
  linkOf(root)?.removeAttribute('aria-busy');
  changeWords(root);
}

/** "Check again" and "Checking…" change places: what one says, the other keeps room for. */
function changeWords(root: HTMLElement): void {
  const link = linkOf(root);
  const words = link?.firstElementChild;
  if (!link || !words) return;
  const { room = '' } = link.dataset;
  link.dataset.room = words.textContent ?? '';
  words.textContent = room;
}

function nothingNew(root: HTMLElement): string {
  const time = root.querySelector('[data-checked] time')?.textContent ?? '';
  return (root.dataset.nothingNew ?? '').replace('{time}', time);
}

function hideTroubles(root: HTMLElement): void {
  for (const banner of root.querySelectorAll<HTMLElement>(':scope > [data-trouble]')) banner.hidden = true;
}

/** Shows the one banner that says why the page may be old, and gives its sentence. */
function showTrouble(root: HTMLElement, trouble: Trouble): string {
  let sentence = '';
  for (const banner of root.querySelectorAll<HTMLElement>(':scope > [data-trouble]')) {
    banner.hidden = banner.dataset.trouble !== trouble;
    if (!banner.hidden) sentence = banner.textContent;
  }
  return sentence;
}

interface Answer {
  page: Document | null;
  /** Why there is no page. */
  trouble: Trouble;
  /** How long not to ask again. */
  waitMs: number;
}

/** Asks for the same page as it is now. */
async function askAgain(): Promise<Answer> {
  try {
    const answer = await fetch(location.href, { signal: AbortSignal.timeout(answerWithinMs) });
    const waitMs = Number(answer.headers.get('retry-after')) * 1000;
    const page = answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null;
    return { page, trouble: troubleFromStatus(answer.status, location.href), waitMs };
  } catch {
    return { page: null, trouble: navigator.onLine ? 'outage' : 'offline', waitMs: 0 };
  }
}
