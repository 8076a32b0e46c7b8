/** Every kind of page in both languages, both colour schemes and three widths: axe, overflow, errors, layout shift. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchedBrowser, watchedPage } from './browser.ts';
import { KINDS } from './pages.ts';

const WIDTHS = [320, 768, 1280] as const;
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let browser: Browser;
beforeAll(async () => {
  browser = await launchedBrowser();
});
afterAll(() => browser.close());

/** Sum of layout shifts that the reader did not cause. */
async function layoutShift(page: import('playwright-core').Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((done) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) if (!entry.hadRecentInput) sum += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => done(sum), 60);
      }),
  );
}

/** Opens one address at every width in one colour scheme and returns all that is wrong. */
async function problemsOf(address: string, colorScheme: 'light' | 'dark'): Promise<string[]> {
  const { page, context, problems } = await watchedPage(browser, { colorScheme, viewport: { width: 320, height: 800 } });
  try {
    for (const width of WIDTHS) {
      const add = (text: string): void => void problems.push(`${width} px: ${text}`);
      await page.setViewportSize({ width, height: 800 });
      await page.goto(address, { waitUntil: 'load' });
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      const shift = await layoutShift(page);
      // The search page fills itself with what the address asks for; its results have a place of their own.
      if (shift > 0.001) add(`layout shift ${shift.toFixed(4)}`);
      const wide = await page.evaluate(() => {
        const limit = document.documentElement.clientWidth;
        if (document.documentElement.scrollWidth <= limit) return [];
        return [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > limit + 1).slice(0, 3).map((element) => element.outerHTML.slice(0, 90));
      });
      if (wide.length > 0) add(`wider than the window: ${wide.join(' | ')}`);
      const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
      for (const { id, nodes } of violations) add(`axe ${id}: ${nodes.slice(0, 2).map((node) => `${node.html.slice(0, 100)} (${node.any[0]?.message ?? node.all[0]?.message ?? ''})`).join(' | ')}`);
    }
  } finally {
    await context.close();
  }
  return problems;
}

describe.concurrent('pages', () => {
  for (const [kind, vi, en] of KINDS) {
    for (const address of [vi, en]) {
      test.each(['light', 'dark'] as const)(`${kind} ${address} %s`, async (scheme) => {
        // A page that is answered with 404 is reported by the browser as an error of the document itself.
        const problems = (await problemsOf(address, scheme)).filter((text) => !(kind === 'not found' && text.includes('404')));
        expect(problems).toEqual([]);
      });
    }
  }
});
