import { addressWith } from '../display-settings';
import { type FrameMessage, openMessage, sealMessage, tallestFrame } from '../protocol';

/** Tells the store's page what changed: the frame's height by itself, what is shown when it is asked to. */
export interface Host {
  tellView(): void;
}

/** How long a host has to give the frame its height, before the frame takes it for capped. */
const hostsMomentMs = 250;

/**
 * Meets the loader on the page around this frame. Everyone may hear `ready`; the rest goes to the one origin that
 * answered from the window around us. Without an answer the frame keeps its scrollbar.
 */
export function meetHost(root: HTMLElement): Host {
  let origin: string | null = null;
  const tell = (message: FrameMessage) => {
    if (origin !== null) parent.postMessage(sealMessage(message), origin);
  };
  const heightNow = () => Math.ceil(root.getBoundingClientRect().height);
  const tellHeight = () => {
    const height = heightNow();
    if (height >= 1) tell({ type: 'resize', height: Math.min(height, tallestFrame) });
    fitScrollbar();
  };
  let fitting = 0;
  /** Takes the scrollbar off while the window has the height of the page. The host gets a moment to give it. */
  const fitScrollbar = () => {
    clearTimeout(fitting);
    // Where the page is zoomed, the two differ by a rounding.
    const isFitted = () => origin !== null && heightNow() <= innerHeight + 1;
    const show = () => document.documentElement.toggleAttribute('data-fitted', isFitted());
    if (isFitted() || heightNow() > tallestFrame) show();
    else fitting = window.setTimeout(show, hostsMomentMs);
  };
  // Where any page may frame this, its host isn't told which orders there are: no more than it takes to show it.
  const mayTell = document.documentElement.dataset.host !== 'any';
  const tellView = () => {
    if (!mayTell) return;
    const { view, stage } = root.dataset;
    if (view === 'form' || view === 'found' || view === 'not-found' || view === 'error') {
      tell({ type: 'view', view, stage: stage ?? null });
    }
  };

  if (parent !== window) {
    addEventListener('message', ({ source, origin: sender, data }: MessageEvent) => {
      // A sandboxed page has no origin that could be addressed.
      if (source !== parent || sender === 'null') return;
      const { type, isNext, query } = openMessage(data) ?? {};
      if (type === 'init' && origin === null) {
        origin = sender;
        if (isNext === true) beginPage(root);
        tellHeight();
        tellView();
      } else if (type === 'settings' && sender === origin && typeof query === 'string') {
        location.replace(addressWith(location.href, query));
      }
    });
    addEventListener('resize', fitScrollbar);
    new ResizeObserver(tellHeight).observe(root);
    root.addEventListener('click', ({ target }) => {
      const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-outbound]') : null;
      if (link && mayTell) tell({ type: 'outbound', host: link.host });
    });
    parent.postMessage(sealMessage({ type: 'ready', title: root.dataset.title ?? document.title }), '*');
  }
  return { tellView };
}

/** A page that its reader went to: the heading takes the focus, and what listens for news hears its title. */
function beginPage(root: HTMLElement): void {
  const heading = root.querySelector<HTMLElement>('.h1') ?? root;
  if (!root.contains(document.activeElement)) {
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }
  const news = document.getElementById('order-tracker-news');
  if (news) news.textContent = document.title;
}
