/** The search page with results and with the sheet open: axe in both languages and colour schemes, narrow and wide. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchedBrowser, watchedPage } from './browser.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const STATES = ['/tim/', '/en/search/'].flatMap((path) =>
  (['light', 'dark'] as const).flatMap((scheme) => [320, 1280].map((width) => [`${path}?q=mat+ong&sao=4`, scheme, width] as const)),
);

let browser: Browser;
beforeAll(async () => {
  browser = await launchedBrowser();
});
afterAll(() => browser.close());

describe.concurrent('search', () => {
  test.each(STATES)('axe finds nothing on %s %s %i px', async (address, colorScheme, width) => {
    const { page, context, problems } = await watchedPage(browser, { colorScheme, viewport: { width, height: 800 } });
    const look = async (): Promise<void> => {
      const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
      for (const { id, nodes } of violations) problems.push(`${id}: ${nodes[0]?.html.slice(0, 120)} ${nodes[0]?.any[0]?.message ?? ''}`);
    };
    try {
      await page.goto(address);
      await page.locator('.found h2').waitFor();
      await look();
      if (width < 800) {
        await page.locator('.toolbar .pill').click();
        await page.locator('dialog[open]').waitFor();
        await look();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
      expect(problems).toEqual([]);
    } finally {
      await context.close();
    }
  });
});
