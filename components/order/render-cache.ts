const keptForMs = 50_000;
const lookedAfterEveryMs = 10_000; // so that nothing is kept for more than a minute
const mostCharacters = 8_000_000; // some 400 pages, in 16 MB at the most

export interface Rendered {
  html: string;
  /** Whether the next who asks may get it, too; what a proof alone opens is kept nowhere. */
  mayBeKept: boolean;
}

/**
 * HTML that the server has rendered, for those who ask for the same again within a minute. An order's page comes out the
 * same until its copy or the minute changes.
 *
 * The gain, where one cached order is asked for again and again, in CPU of `/track` per request with and without it:
 * 4.0 and 5.7 ms, 4.6 and 6.3 ms, 5.9 and 6.4 ms (medians of alternating rounds, Node 20, November 2026, on a machine
 * ever busier with other work). A page that nobody asks for twice gains nothing, and a refresh goes by JSON.
 */
export class RenderCache {
  readonly #kept = new Map<string, { html: string; renderedAt: number }>();
  #characters = 0;

  constructor() {
    allCaches().add(this);
  }

  /** How long all is together that is kept. */
  get characters(): number {
    return this.#characters;
  }

  /**
   * @param facts all that the HTML is rendered from, as one text: what differs in anything is rendered anew
   * @param now milliseconds since 1970
   */
  get(facts: string, render: () => Rendered, now = Date.now()): string {
    const known = this.#kept.get(facts);
    if (known !== undefined) return known.html;
    const { html, mayBeKept } = render();
    if (mayBeKept) this.#keep(facts, html, now);
    return html;
  }

  /** Forgets what is older than it may be. */
  forgetOld(now: number): void {
    // The oldest stand first.
    for (const [facts, { renderedAt }] of this.#kept) {
      if (now - renderedAt < keptForMs) break;
      this.#forget(facts);
    }
  }

  #keep(facts: string, html: string, renderedAt: number): void {
    this.#kept.set(facts, { html, renderedAt });
    this.#characters += facts.length + html.length;
    for (const oldest of this.#kept.keys()) {
      if (this.#characters <= mostCharacters) break;
      this.#forget(oldest);
    }
  }

  #forget(facts: string): void {
    const html = this.#kept.get(facts)?.html ?? '';
    this.#kept.delete(facts);
    this.#characters -= facts.length + html.length;
  }
}

/**
 * Forgets what is old from now on, in every cache that is or will be, whether or not anybody asks for a page. To be
 * called where no request is being answered: a timer holds on to the request in which it was made.
 */
export function keepForgettingRendered(): void {
  setInterval(() => {
    for (const cache of allCaches()) cache.forgetOld(Date.now());
  }, lookedAfterEveryMs).unref();
}

// Pages, the frame and instrumentation are bundled apart; what they share lives on globalThis.
const slot = Symbol.for('order-tracker.render-caches');
const shared: typeof globalThis & { [slot]?: Set<Pick<RenderCache, 'forgetOld'>> } = globalThis;

function allCaches(): Set<Pick<RenderCache, 'forgetOld'>> {
  shared[slot] ??= new Set();
  return shared[slot];
}
