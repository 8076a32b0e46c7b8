/** What every page must be: usable by everybody, and no wider than its window. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** The rules that axe looks at. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Expects that axe finds nothing and that nothing can be scrolled sideways. */
export async function expectForEverybody(page: Page): Promise<void> {
  const where = new URL(page.url()).pathname;
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  expect(violations.map(({ id, nodes }) => `${where}: ${id} ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  const isSideways = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  expect([where, isSideways]).toEqual([where, false]);
}
