import { type FrameMessage, openMessage, sealMessage, tallestFrame } from '../protocol';

/** Tells the store's page what changed: the frame's height by itself, what is shown when it is asked to. */
export interface Host {
  tellView(): void;
}

/**
 * Meets the loader on the page around this frame. Everyone may hear `ready`; the rest goes to the one origin that
 * answered from the window around us. Without an answer the frame keeps its scrollbar.
 */
export function meetHost(root: HTMLElement): Host {
  let origin: string | null = null;
  const tell = (message: FrameMessage) => {
    if (origin !== null) parent.postMessage(sealMessage(message), origin);
  };
  const tellHeight = () => {
    const height = Math.ceil(root.getBoundingClientRect().height);
    document.documentElement.toggleAttribute('data-fitted', origin !== null && height <= tallestFrame);
    if (height >= 1) tell({ type: 'resize', height: Math.min(height, tallestFrame) });
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
      if (source !== parent || sender === 'null' || openMessage(data)?.type !== 'init') return;
      if (origin !== null) return;
      origin = sender;
      tellHeight();
      tellView();
    });
    new ResizeObserver(tellHeight).observe(root);
    root.addEventListener('click', ({ target }) => {
      const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-outbound]') : null;
      if (link && mayTell) tell({ type: 'outbound', host: link.host });
    });
    parent.postMessage(sealMessage({ type: 'ready' }), '*');
  }
  return { tellView };
}
