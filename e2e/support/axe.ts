import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What another width or theme can change about the same document. */
const ofLooks = ['color-contrast', 'target-size', 'scrollable-region-focusable', 'link-in-text-block'];

/**
 * What axe complains of, a line each.
 * @param options `looksOnly`: the document itself has been looked at; `within`: a selector
 */
export async function violationsOf(
  page: Page,
  options: { looksOnly?: boolean; within?: string; without?: string } = {},
): Promise<string[]> {
  // None of our pages has a frame to look into: without it axe needs no page of its own.
  let axe = new AxeBuilder({ page }).setLegacyMode();
  axe = options.looksOnly ? axe.withRules(ofLooks) : axe.withTags(tags);
  if (options.within !== undefined) axe = axe.include(options.within);
  if (options.without !== undefined) axe = axe.disableRules(options.without);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}
