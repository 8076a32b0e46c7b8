/** Suggestions below search fields: loaded on focus, used by keyboard and pointer, announced, and never in the way. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchedBrowser, watchedPage } from './browser.ts';
import { PRODUCT } from './pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchedBrowser();
});
afterAll(() => browser.close());

/** Types into a field and waits for its list. */
async function typed(page: Page, text: string, field = '#q'): Promise<void> {
  await page.click(field);
  await page.keyboard.type(text);
  await page.locator(`${field}-list [role=option]`).first().waitFor();
}

test('nothing is loaded before a field is focused', async () => {
  const { page, context, problems } = await watchedPage(browser);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(`/san-pham/${PRODUCT.valid}/`, { waitUntil: 'networkidle' });
  expect(requests.filter((url) => /suggest|worker|json$/.test(url))).toEqual([]);
  const before = requests.length;
  await typed(page, 'mat o');
  expect(requests.slice(before).map((url) => new URL(url).pathname.replace(/[.-][\w-]{8,}\.js$|du-lieu\.json$/, ''))).toEqual(
    expect.arrayContaining(['/_astro/suggest', '/_astro/worker', '/tim/']),
  );
  expect(problems).toEqual([]);
  await context.close();
});

test('by keyboard, as the combobox pattern says', async () => {
  const { page, context, problems } = await watchedPage(browser);
  await page.goto('/');
  await typed(page, 'nuoc mam');
  const field = page.locator('#q');
  expect(await field.getAttribute('role')).toBe('combobox');
  expect(await field.getAttribute('aria-expanded')).toBe('true');
  expect(await field.getAttribute('aria-controls')).toBe('q-list');
  expect(await field.getAttribute('aria-activedescendant')).toBeNull();
  expect(await page.locator('.top [role=status]').textContent()).toMatch(/^\d+ gợi ý/);
  expect(await page.locator('#q-list [role=group]').first().getAttribute('aria-labelledby')).toBe('q-list-products');
  expect(await page.locator('#q-list mark').first().textContent()).toBe('Nước');
  await page.keyboard.press('ArrowDown');
  const active = await field.getAttribute('aria-activedescendant');
  expect(await page.locator(`#${active ?? ''}`).getAttribute('aria-selected')).toBe('true');
  await page.keyboard.press('Escape');
  expect(await field.getAttribute('aria-expanded')).toBe('false');
  expect(await field.inputValue()).toBe('nuoc mam');
  await page.keyboard.press('ArrowDown');
  await Promise.all([page.waitForURL(/\/san-pham\/[a-z0-9-]+\/$/), page.keyboard.press('Enter')]);
  expect(problems).toEqual([]);
  await context.close();
});

test('Enter without a choice sends the form; a place leads to its page', async () => {
  const { page, context } = await watchedPage(browser);
  await page.goto('/en/');
  await typed(page, 'ha tinh', '#check');
  const place = page.locator('#check-list [role=option]', { hasText: /^Hà Tĩnh$/ });
  await Promise.all([page.waitForURL('**/en/provinces/ha-tinh/'), place.click()]);
  await page.goto('/en/');
  await typed(page, 'ha tinh', '#check');
  await Promise.all([page.waitForURL('**/en/search/?q=ha+tinh'), page.keyboard.press('Enter')]);
  await context.close();
});

test('on the check page a product leads to its check', async () => {
  const { page, context } = await watchedPage(browser);
  await page.goto('/tra-cuu/');
  await typed(page, 'mat ong', '#qv');
  await page.keyboard.press('ArrowDown');
  await Promise.all([page.waitForURL('**/tra-cuu/?q=%2Fp%2F*'), page.keyboard.press('Enter')]);
  await context.close();
});

test('alcohol is never suggested, HTML is text, and a failure is silence', async () => {
  const { page, context, problems } = await watchedPage(browser);
  await page.goto('/');
  await typed(page, 'ruou');
  expect(await page.locator('#q-list .suggest__name', { hasText: /^Rượu/ }).count()).toBe(0);
  await page.fill('#q', '<img src=x onerror=alert(1)>');
  await page.waitForTimeout(300);
  expect(await page.locator('.suggest img').count()).toBe(0);
  expect(problems).toEqual([]);
  await context.close();
  const broken = await watchedPage(browser);
  await broken.page.route(/\/tim\/du-lieu\.json$/, (route) => route.fulfill({ status: 500, body: 'x' }));
  await broken.page.goto('/');
  await broken.page.click('#q');
  await broken.page.keyboard.type('mat');
  await broken.page.waitForTimeout(500);
  expect(await broken.page.locator('#q-list').isVisible()).toBe(false);
  expect(broken.problems.filter((text) => !text.includes('500'))).toEqual([]);
  await broken.context.close();
});

test.each(['light', 'dark'] as const)('an open list has no faults, %s', async (colorScheme) => {
  const { page, context } = await watchedPage(browser, { colorScheme, viewport: { width: 320, height: 900 } });
  await page.goto('/');
  await page.click('.menu summary');
  await typed(page, 'binh thuan');
  await page.keyboard.press('ArrowDown');
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag22aa', 'best-practice']).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
  await context.close();
});
