/** Every kind of page in both colour schemes and three widths: axe, overflow, errors, layout shift. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Lang } from '../../src/i18n/lang.ts';
import { launchedBrowser, watchedPage } from './browser.ts';
import { KINDS } from './pages.ts';

const WIDTHS = [320, 768, 1280] as const;
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Sum of layout shifts that the reader did not cause. */
async function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((done) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
            if (!entry.hadRecentInput) sum += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => done(sum), 60);
      }),
  );
}

/** Rules that look at colours; the others see the same page in both schemes. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

const violationLines = (violations: Awaited<ReturnType<AxeBuilder['analyze']>>['violations']): string[] =>
  violations.map(({ id, nodes }) => {
    const some = nodes.slice(0, 2).map((node) => `${node.html.slice(0, 120)} (${node.any[0]?.message ?? node.all[0]?.message ?? ''})`);
    return `axe ${id}: ${some.join(' | ')}`;
  });

/** Elements that reach beyond the window. */
const wideElements = (): string[] => {
  const limit = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= limit) return [];
  const wide = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > limit + 1);
  return wide.slice(0, 3).map((element) => element.outerHTML.slice(0, 90));
};

/** Opens one address at every width and in both schemes; everything that is wrong. */
async function problemsOf(browser: Browser, kind: string, address: string): Promise<string[]> {
  const { page, context, problems } = await watchedPage(browser, { colorScheme: 'light', viewport: { width: 320, height: 800 } });
  const open = async (): Promise<void> => {
    await page.goto(address, { waitUntil: 'load' });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    if (kind === 'search results') await page.locator('.found .card__name').first().waitFor();
  };
  try {
    for (const width of WIDTHS) {
      const add = (text: string): void => void problems.push(`${width} px: ${text}`);
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize({ width, height: 800 });
      await open();
      const shift = await layoutShift(page);
      if (shift > 0.001) add(`layout shift ${shift.toFixed(4)}`);
      for (const element of await page.evaluate(wideElements)) add(`wider than the window: ${element}`);
      // Both languages share their templates, and the colours do not change with the width: once each is enough between.
      if (width === 768 && address.startsWith('/en/')) continue;
      for (const line of violationLines((await new AxeBuilder({ page }).withTags(TAGS).analyze()).violations)) add(line);
      if (width === 768) continue;
      await page.emulateMedia({ colorScheme: 'dark' });
      // Loaded anew: cards below the fold keep the colours of the old scheme until they come near.
      await open();
      for (const line of violationLines((await new AxeBuilder({ page }).withRules(COLOUR_RULES).analyze()).violations))
        add(`dark: ${line}`);
    }
  } finally {
    await context.close();
  }
  return problems;
}

/** Tests of every kind of page in one language; a file each, so that two browsers share them. */
export function describePages(lang: Lang): void {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchedBrowser();
  });
  afterAll(() => browser.close());

  describe.concurrent('pages', () => {
    test.each(KINDS.map(([kind, vi, en]) => [kind, lang === 'vi' ? vi : en] as const))('%s %s', async (kind, address) => {
      // A page that is answered with 404 is reported by the browser as an error of the document itself.
      const problems = (await problemsOf(browser, kind, address)).filter((text) => !(kind === 'not found' && text.includes('404')));
      expect(problems).toEqual([]);
    });
  });
}
