/** What lists made in the browser say beside stars: that a record is invented, that five stars are possible, that it was a council. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchedBrowser, watchedPage } from './browser.ts';
import { PRODUCT } from './pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchedBrowser();
});
afterAll(() => browser.close());

const REMARKS = { vi: ['Dữ liệu mẫu', 'tiềm năng 5 sao', 'theo hội đồng'], en: ['Sample data', 'potential five-star', 'by the council'] };

test.each([
  ['the list', 'vi', '/danh-sach/'],
  ['the list', 'en', '/en/list/'],
  ['the comparison', 'vi', '/so-sanh/'],
  ['a list on another site', 'vi', '/nhung/danh-sach/'],
  ['a list on another site', 'en', '/en/embed/list/'],
] as const)('%s says all three (%s)', async (_what, lang, path) => {
  const { page, context, problems } = await watchedPage(browser, { serviceWorkers: 'block', viewport: { width: 320, height: 700 } });
  try {
    await page.route(`**/san-pham/${PRODUCT.valid}/index.json`, async (route) => {
      const twin = (await (await route.fetch()).json()) as { certificates: object[] };
      const certificates = twin.certificates.map((certificate) => ({ ...certificate, basis: 'council', potentialFiveStar: true }));
      await route.fulfill({ json: { ...twin, sample: true, certificates } });
    });
    await page.goto(`${path}?ids=${PRODUCT.valid},${PRODUCT.lapsed}`);
    const shown = page.locator('main');
    for (const text of REMARKS[lang]) await shown.getByText(text).first().waitFor();
    // The other product is real, and says nothing of the kind.
    expect(await shown.locator('.ribbon').count()).toBe(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  } finally {
    await context.close();
  }
  expect(problems.filter((text) => !text.includes('blocked by Playwright'))).toEqual([]);
});
