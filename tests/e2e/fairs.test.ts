/** The page of all fairs in a browser: the filter, and what is there without JavaScript. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchedBrowser, watchedPage } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchedBrowser();
});
afterAll(() => browser.close());

test('the filter shows one province and kind, says how many, and leaves no empty year', async () => {
  const { page, context, problems } = await watchedPage(browser, { serviceWorkers: 'block' });
  await page.goto('/hoi-cho/');
  const shown = page.locator('.fair:visible');
  const all = await shown.count();
  expect(all).toBeGreaterThanOrEqual(25);
  await page.locator('select[name="province"]').selectOption('quang-ninh');
  expect(await page.locator('#filter output').textContent()).toBe(`${await shown.count()} hội chợ`);
  expect(await shown.count()).toBe(await page.locator('.fair[data-province="quang-ninh"]').count());
  await page.locator('select[name="kind"]').selectOption('ocop-fair');
  expect(await shown.count()).toBeLessThan(all);
  for (const shelf of await page.locator('[data-shelf]:visible').all())
    expect(await shelf.locator('.fair:visible').count()).toBeGreaterThan(0);
  expect(problems.filter((text) => !text.includes('blocked by Playwright'))).toEqual([]);
  await context.close();
});

test('without JavaScript the filter is not shown, and provinces and kinds are lists', async () => {
  const { page, context } = await watchedPage(browser, { javaScriptEnabled: false });
  await page.goto('/en/fairs/');
  expect(await page.locator('#filter').isVisible()).toBe(false);
  await page.locator('.find-fairs summary', { hasText: 'Quang Ninh' }).click();
  expect(await page.locator('.find-fairs[open] a[href^="/en/fairs/"]').count()).toBeGreaterThan(1);
  expect(await page.locator('.find-fairs[open] a[href="/tinh/quang-ninh/hoi-cho.ics"]').isVisible()).toBe(true);
  await context.close();
});
