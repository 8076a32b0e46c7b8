/** The readiness page: answers stay on the device, and only there; it works without JavaScript, without storage and on paper. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchedBrowser, watchedPage } from './browser.ts';

const VI = '/huong-dan/tu-kiem-tra/';
const EN = '/en/guide/readiness/';
let browser: Browser;
beforeAll(async () => {
  browser = await launchedBrowser();
});
afterAll(() => browser.close());

/** Opens the page, hands it to `work`, and expects that nothing went wrong on it. */
async function on(address: string, options: BrowserContextOptions, work: (page: Page) => Promise<void>): Promise<void> {
  const { page, context, problems } = await watchedPage(browser, options);
  try {
    await page.goto(address);
    await work(page);
    expect(problems).toEqual([]);
  } finally {
    await context.close();
  }
}

const box = (page: Page, id: string) => page.locator(`#readiness input[name="${id}"]`);
const counts = (page: Page) => page.locator('#readiness [data-count]').allTextContents();

test('a tick is counted, is there after a reload and in the other language, and can be deleted', async () => {
  await on(VI, {}, async (page) => {
    expect(await page.locator('[data-open]').isVisible()).toBe(false);
    const before = await counts(page);
    expect(before.every((text) => text.startsWith('0 trên '))).toBe(true);
    await box(page, 'registered').check();
    await page.getByLabel('Câu chuyện sản phẩm').check();
    expect((await counts(page)).map((text) => Number(text.split(' ')[0]))).toEqual([1, 0, 1, 0]);
    expect(await page.locator('[data-said]').textContent()).toMatch(/^1 trên \d+ việc đã có$/);
    const boxes = await page.locator('#readiness input[type=checkbox]').count();
    expect(await page.locator('[data-open] li').count()).toBe(boxes - 2);
    await page.reload();
    expect(await box(page, 'registered').isChecked()).toBe(true);
    expect(await box(page, 'b-story').isChecked()).toBe(true);
    await page.goto(EN);
    expect(await box(page, 'registered').isChecked()).toBe(true);
    expect((await counts(page))[0]).toMatch(/^1 of \d+ in place$/);
    await page.locator('[data-clear]').click();
    expect(await page.locator('input:checked').count()).toBe(0);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('registered');
    await page.reload();
    expect(await page.locator('input:checked').count()).toBe(0);
  });
});

test('nowhere does it speak of points or stars as a result', async () => {
  await on(VI, {}, async (page) => {
    for (const one of await page.locator('#readiness input[type=checkbox]').all()) await one.check();
    expect(await page.locator('[data-none]').isVisible()).toBe(true);
    expect(await page.locator('#readiness [data-count], #readiness [data-open]').allTextContents()).not.toContainEqual(
      expect.stringMatching(/\d+ (?:điểm|sao)|%/),
    );
    expect(await page.locator('main').textContent()).toContain('không phải điểm chính thức');
  });
});

test('what lies in the storage may be anything', async () => {
  for (const text of ['', '{', 'null', '{"a":1}', '[1,null,"registered","<img src=x>"]']) {
    await on(VI, {}, async (page) => {
      await page.evaluate((value) => localStorage.setItem('so-sao:readiness', value), text);
      await page.reload();
      expect(await page.locator('input:checked').count()).toBe(text.includes('"registered"') ? 1 : 0);
    });
  }
});

test('a browser that refuses its storage is survived, and the page says that answers are lost', async () => {
  const { page, context, problems } = await watchedPage(browser);
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  await page.goto(VI);
  expect(await page.locator('[data-not-kept]').isVisible()).toBe(true);
  await box(page, 'registered').check();
  expect((await counts(page))[0]).toMatch(/^1 trên /);
  expect(problems).toEqual([]);
  await context.close();
});

test('without JavaScript it is a list to print that says so', async () => {
  await on(VI, { javaScriptEnabled: false }, async (page) => {
    expect(await page.locator('noscript p').isVisible()).toBe(true);
    expect(await page.locator('#readiness input[type=checkbox]').count()).toBeGreaterThan(20);
    expect(await page.locator('#readiness button:visible, [data-open]:visible').count()).toBe(0);
    expect((await counts(page)).join('')).toBe('');
  });
});

test('by keyboard a question is ticked and an open one is found', async () => {
  await on(EN, {}, async (page) => {
    await box(page, 'registered').focus();
    await page.keyboard.press('Space');
    expect(await box(page, 'registered').isChecked()).toBe(true);
    const link = page.locator('[data-open] a').first();
    await link.focus();
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe(await link.getAttribute('href'));
  });
});

test.each(['/huong-dan/ho-so/', VI, '/en/guide/dossier/'])('on paper %s shows its boxes and no navigation', async (address) => {
  await on(address, {}, async (page) => {
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.turn:visible, .crumbs:visible, .nav:visible, .foot ul:visible, button:visible').count()).toBe(0);
    const drawn = await page.evaluate(() =>
      [...document.querySelectorAll('.ticks li')].map((item) => getComputedStyle(item, '::before').borderTopStyle),
    );
    const boxes = await page.locator('#readiness input[type=checkbox]:visible').count();
    expect(drawn.filter((style) => style === 'solid').length + boxes).toBeGreaterThan(15);
  });
});
