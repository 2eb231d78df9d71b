const keptForMs = 60_000;
const mostCharacters = 8_000_000; // some 400 pages, in 16 MB at the most

/**
 * HTML that the server has drawn, for those who ask for the same again. Drawing costs more than all that is done
 * before it, and an order's page comes out the same until its copy or the minute changes.
 */
export class DrawnHtml {
  readonly #kept = new Map<string, { html: string; drawnAt: number }>();
  #characters = 0;

  /**
   * @param facts all that the HTML is drawn from, as one text: what differs in anything is drawn anew
   * @param now milliseconds since 1970
   */
  get(facts: string, draw: () => string, now = Date.now()): string {
    const known = this.#kept.get(facts);
    if (known !== undefined) return known.html;
    const html = draw();
    this.#keep(facts, html, now);
    return html;
  }

  #keep(facts: string, html: string, drawnAt: number): void {
    this.#characters += facts.length + html.length;
    // The oldest stand first. The clock among the facts shows minutes: past one, nothing here is asked for again.
    for (const [oldest, kept] of this.#kept) {
      if (this.#characters <= mostCharacters && drawnAt - kept.drawnAt < keptForMs) break;
      this.#kept.delete(oldest);
      this.#characters -= oldest.length + kept.html.length;
    }
    this.#kept.set(facts, { html, drawnAt });
  }
}
