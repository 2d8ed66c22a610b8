// What a page looks like to somebody with a small screen, and to somebody who does not see it.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

export const phone = { viewport: { width: 360, height: 740 } };
export const desktop = { viewport: { width: 1280, height: 900 } };

/** By how many pixels the page is wider than the window. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Legacy mode leaves out the second tab that other frames would need; our pages have none. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** Every address that the page links to or loads, as the browser understands it. */
export function addresses(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[href], [src]')].map((element) =>
      'href' in element ? String(element.href) : 'src' in element ? String(element.src) : '',
    ),
  );
}
