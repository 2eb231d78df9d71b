/**
 * /embed/v1.js, the script on the store's page: makes `<order-tracker>` and `<a data-order-tracker>` the widget.
 * What stands inside (a link to the tracker) stays until the frame says that it is ready, and returns if it falls
 * silent. Works under a host's strict policy: it makes no script, no markup from text and no style attribute.
 */
import { numberNames } from '@/lib/orders/number-parameter';
import { type HostMessage, openMessage, sealMessage, tallestFrame } from '../protocol';

const tag = 'order-tracker';
const patienceMs = 4000;
/** What is followed when it changes later. */
const followed = ['po', 'lang', 'theme', 'accent', 'heading', 'label'];
const settings = [...followed, 'deep-link', 'min-height', 'loading'];

const { currentScript } = document;
// Included twice, the first one stays.
if (currentScript instanceof HTMLScriptElement && !customElements.get(tag)) {
  define(new URL(currentScript.src).origin);
}

function define(tracker: string): void {
  customElements.define(
    tag,
    class extends HTMLElement {
      static observedAttributes = followed;
      widget?: Widget;
      connectedCallback() {
        this.widget = open(this, tracker);
      }
      disconnectedCallback() {
        this.widget?.close();
        this.widget = undefined;
      }
      attributeChangedCallback(name: string) {
        this.widget?.follow(name);
      }
    },
  );
  const upgradeLinks = () => {
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-order-tracker]')) {
      if (link.origin === tracker && !link.closest(tag)) upgrade(link);
    }
  };
  upgradeLinks();
  // Help centers add their articles after the page, and this script doesn't wait for the page either.
  new MutationObserver(upgradeLinks).observe(document, { childList: true, subtree: true });
}

/** Puts the widget where a link stands, with the link inside and its `data-` settings. */
function upgrade(link: HTMLAnchorElement): void {
  const element = document.createElement(tag);
  const po = numberIn(link.href);
  if (po) element.setAttribute('po', po);
  for (const name of settings) {
    const value = link.getAttribute(`data-${name}`);
    if (value !== null) element.setAttribute(name, value);
  }
  link.before(element);
  element.append(link);
}

interface Widget {
  close(): void;
  /** Takes in an attribute that changed. */
  follow(name: string): void;
}

/** Opens the frame inside the element. */
function open(element: HTMLElement, tracker: string): Widget {
  const frame = document.createElement('iframe');
  const smallest = Number(element.getAttribute('min-height')) || 240;
  let timer = 0;
  let isHeard = false;
  /** Whether the next page in the frame is one that its reader goes to. */
  let isNext = false;
  let isLoading = true;
  /** The attributes that changed and aren't taken in yet. */
  let changes: string[] = [];
  let linked = element.hasAttribute('deep-link') ? numberIn(location.href) : null;

  const emit = (name: string, detail: object = {}) =>
    element.dispatchEvent(new CustomEvent(`${tag}:${name}`, { bubbles: true, detail }));

  const showFrame = (isShown: boolean) => {
    frame.style.visibility = isShown ? '' : 'hidden';
    // The attribute `hidden` would lose to a store's own style of its links.
    for (const child of element.querySelectorAll<HTMLElement>(':scope > :not(iframe)')) {
      child.style.display = isShown ? 'none' : '';
    }
  };

  const close = () => {
    clearTimeout(timer);
    removeEventListener('message', listen);
    frame.remove();
    showFrame(false);
  };

  const giveUp = () => {
    close();
    // biome-ignore lint/suspicious/noConsole: the store owner looks here for the reason.
    console.warn(
      `${tag}: no answer from ${tracker}/embed. Is ${location.origin} in its EMBED_ALLOWED_ORIGINS?`,
    );
    emit('error', { reason: 'no-answer' });
  };

  const tell = (message: HostMessage) => frame.contentWindow?.postMessage(sealMessage(message), tracker);

  const follow = (name: string) => {
    changes.push(name);
    // Those that change together make one new page.
    setTimeout(takeIn);
  };

  const takeIn = () => {
    const isOtherOrder = changes.includes('po');
    if (!changes[0] || (isLoading && !isOtherOrder)) return;
    if (isOtherOrder) linked = null;
    const address = frameAddress(element, tracker, linked);
    changes = [];
    isNext = false;
    isLoading = true;
    if (isOtherOrder) frame.src = address.href;
    // The frame knows which order its reader went on to.
    else tell({ type: 'settings', query: address.search });
  };

  const listen = ({ source, origin, data }: MessageEvent) => {
    if (source !== frame.contentWindow || origin !== tracker) return;
    const { type, title, height, view, stage, host } = openMessage(data) ?? {};
    if (type === 'ready') {
      // Before or after the frame's load, each page in it is heard once.
      isHeard = !timer;
      clearTimeout(timer);
      timer = 0;
      showFrame(true);
      frame.title = element.getAttribute('label') || String(title);
      tell({ type: 'init', isNext });
      // Where its reader was far down the last page, this one begins above the window.
      if (isNext && frame.getBoundingClientRect().top < 0) frame.scrollIntoView({ behavior: 'instant' });
      isNext = true;
      isLoading = false;
      emit(type);
      takeIn();
    } else if (type === 'resize') {
      if (typeof height === 'number' && height >= 1 && height <= tallestFrame) {
        frame.style.height = `${Math.max(Math.ceil(height), smallest)}px`;
        emit(type, { height });
      }
    } else if (type === 'view') emit(type, { view, stage });
    else if (type === 'outbound') emit(type, { host });
  };

  frame.onload = () => {
    if (!isHeard) timer = window.setTimeout(giveUp, patienceMs);
    isHeard = false;
  };
  frame.title = element.getAttribute('label') || 'Order tracking';
  frame.loading = element.getAttribute('loading') === 'eager' ? 'eager' : 'lazy';
  frame.referrerPolicy = 'strict-origin';
  frame.allow = 'clipboard-write';
  frame.src = frameAddress(element, tracker, linked).href;
  Object.assign(frame.style, { display: 'block', width: '100%', height: `${smallest}px`, border: '0' });
  element.style.display = 'block';
  addEventListener('message', listen);
  showFrame(false);
  element.append(frame);
  return { close, follow };
}

/** @param linked the number in the page's own address, where the store wants that one shown */
function frameAddress(element: HTMLElement, tracker: string, linked: string | null): URL {
  const address = new URL('/embed', tracker);
  const set = (name: string, value: string | null | undefined) => {
    if (value) address.searchParams.set(name, value);
  };
  for (const name of ['po', 'accent', 'heading', 'label']) set(name, element.getAttribute(name));
  set('po', linked);
  set('lang', element.closest<HTMLElement>('[lang]')?.lang);
  set('theme', themeOf(element));
  return address;
}

/**
 * The number in an address, as it stands there; the page in the frame reads it on. It is looked for as our pages look:
 * under `po` first, in any case, after `&amp;` too, and where it began with `#` and was not encoded. On a store's page
 * the other names may mean how a list is sorted: there the value has a digit.
 */
function numberIn(href: string): string | null {
  const [own, ...others] = numberNames;
  const read = (names: string, value: string) =>
    new RegExp(`[?&;](?:${names})=(#?${value})`, 'i').exec(href)?.[1];
  const number =
    read(own, '[^&#]+') ?? others.map((names) => read(names, '[^&#]*\\d[^&#]*')).find((found) => found);
  return number ? new URLSearchParams(`po=${number.replace('#', '%23')}`).get('po') : null;
}

/** Not every browser tells a frame the color scheme of the page around it. */
function themeOf(element: HTMLElement): string {
  const theme = element.getAttribute('theme');
  if (theme && theme !== 'auto') return theme;
  const { colorScheme } = getComputedStyle(element);
  if (!/dark/.test(colorScheme)) return 'light';
  return /light/.test(colorScheme) ? 'auto' : 'dark';
}
