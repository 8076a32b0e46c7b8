/** The check page: each verdict, each way of asking, what cannot be answered, and all of it without a network. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchedBrowser, watchedPage } from './browser.ts';
import { PRODUCT } from './pages.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
let browser: Browser;
beforeAll(async () => {
  browser = await launchedBrowser();
});
afterAll(() => browser.close());

const asked = (text: string, en = false): string => `${en ? '/en/verify/' : '/tra-cuu/'}?q=${encodeURIComponent(text)}`;
const panel = (page: Page) => page.locator('#answer .verdict');

/** Opens an address, waits for the answer, and gives what went wrong. */
async function withAnswer(address: string, look: (page: Page) => Promise<void>, options: { isBad?: boolean } = {}): Promise<void> {
  const { page, context, problems } = await watchedPage(browser, { serviceWorkers: 'block' });
  try {
    await page.goto(address);
    await page.waitForFunction(() => /[^…]$/.test(document.querySelector('#said')?.textContent ?? ''));
    await look(page);
    if (options.isBad !== true) expect(problems.filter((text) => !text.includes('blocked by Playwright'))).toEqual([]);
  } finally {
    await context.close();
  }
}

describe('verdicts', () => {
  test.each([
    ['valid', PRODUCT.valid, /^(?:valid|ending)$/, /Còn hiệu lực đến/],
    ['lapsed', PRODUCT.lapsed, /^lapsed$/, /Hết thời hạn/],
    ['unknown', PRODUCT.unknown, /^unknown$/, /Chưa rõ thời hạn/],
    ['window', PRODUCT.window, /^window$/, /Hết hạn trong năm/],
  ])('%s, by the link of a pack', async (_kind, id, standing, sentence) => {
    await withAnswer(asked(`https://sosao.example/p/${id}/?x=1`), async (page) => {
      expect(await panel(page).getAttribute('data-standing')).toMatch(standing);
      expect(await panel(page).locator('[data-sentence]').textContent()).toMatch(sentence);
      expect(await panel(page).locator('[data-page]').getAttribute('href')).toBe(`/san-pham/${id}/`);
      expect(await page.getByText('không phải nguồn chính thức').isVisible()).toBe(true);
    });
  });
  test('a drink with alcohol is answered by its link, in plain words', async () => {
    await withAnswer(asked(`/p/${PRODUCT.alcohol}/`, true), async (page) => {
      expect(await panel(page).count()).toBe(1);
    });
  });
  test('revoked, as the data would say it', async () => {
    const { page, context, problems } = await watchedPage(browser, { serviceWorkers: 'block' });
    await page.route(/\/tim\/du-lieu\.json$/, async (route) => {
      const response = await route.fetch();
      const data = (await response.json()) as { flags: string };
      await route.fulfill({ response, json: { ...data, flags: data.flags.replace(/./g, '1') } });
    });
    await page.goto(asked(`/p/${PRODUCT.valid}/`));
    await panel(page).waitFor();
    expect(await panel(page).getAttribute('data-standing')).toBe('revoked');
    expect(await page.locator('#answer').textContent()).toContain('đã bị thu hồi');
    expect(problems.filter((text) => !text.includes('blocked by Playwright'))).toEqual([]);
    await context.close();
  });
});

describe('ways of asking', () => {
  test('a decision number lists its products, one is chosen, back returns to the list', async () => {
    await withAnswer(asked('86/qd-ubnd'), async (page) => {
      expect(await page.locator('#said').textContent()).toContain('86/QĐ-UBND');
      const first = page.locator('#answer .choices a').first();
      expect(await page.locator('#answer .choices li').count()).toBeGreaterThan(1);
      await first.click();
      await panel(page).waitFor();
      expect(await panel(page).locator('[data-decision]').textContent()).toContain('86/QĐ-UBND');
      expect(new URL(page.url()).searchParams.get('q')).toMatch(/^\/p\//);
      await page.goBack();
      await page.locator('#answer .choices').waitFor();
    });
  });
  test('words with several answers give a short list, typed without diacritics', async () => {
    await withAnswer('/tra-cuu/?q=mat+ong', async (page) => {
      expect(await page.locator('#answer .choices li').count()).toBeGreaterThan(2);
    });
  });
  test('typing and sending stays on the page', async () => {
    const { page, context } = await watchedPage(browser, { serviceWorkers: 'block' });
    await page.goto('/en/verify/');
    await page.fill('#qv', `/p/${PRODUCT.lapsed}/`);
    await page.press('#qv', 'Enter');
    await panel(page).waitFor();
    expect(new URL(page.url()).pathname).toBe('/en/verify/');
    expect(await panel(page).textContent()).toContain('Lapsed');
    await context.close();
  });
  test.each(['/p/khong-co-san-pham-nay/', 'https://example.com/', '99999/QĐ-XYZ', 'zzzzqqq', '<img src=x onerror=alert(1)>', '\u0001🙂🙂'])(
    'not in the register: %j',
    async (text) => {
      await withAnswer(asked(text.slice(0, 1200)), async (page) => {
        expect(await panel(page).getAttribute('data-standing')).toBe('missing');
        expect(await page.locator('#answer img').count()).toBe(0);
      });
    },
  );
  test('data that is not there is said in a sentence', async () => {
    const { page, context } = await watchedPage(browser, { serviceWorkers: 'block' });
    await page.route(/\/tim\/du-lieu\.json$/, (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto(asked('mat ong'));
    await page.getByText('Không mở được dữ liệu').waitFor();
    await context.close();
  });
  test('without JavaScript the form leads to the search page and the guidance stands', async () => {
    const { page, context } = await watchedPage(browser, { javaScriptEnabled: false });
    await page.goto('/tra-cuu/');
    expect(await page.locator('#check').getAttribute('action')).toBe('/tim/');
    expect(await page.getByText('Xem gì trên bao bì').isVisible()).toBe(true);
    await context.close();
  });
});

describe('without a network', () => {
  test('the check answers, a visited product shows its day, anything else the way on', async () => {
    const { page, context } = await watchedPage(browser);
    await page.goto('/tra-cuu/');
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.goto(`/san-pham/${PRODUCT.valid}/`, { waitUntil: 'networkidle' });
    expect(await page.locator('.saved').count()).toBe(0);
    await context.setOffline(true);
    await page.goto(asked(`/p/${PRODUCT.lapsed}/`));
    await panel(page).waitFor();
    expect(await page.locator('.saved').textContent()).toMatch(/^Đang xem bản lưu ngày \d\d\/\d\d\/\d{4}$/);
    await page.goto(asked('86/QĐ-UBND', true));
    await page.locator('#answer .choices').waitFor();
    expect(await page.locator('.saved').textContent()).toMatch(/^Saved copy of /);
    await page.goto(`/san-pham/${PRODUCT.valid}/`);
    expect(await page.locator('.saved').textContent()).toContain('bản lưu ngày');
    await page.goto(`/p/${PRODUCT.unknown}/`);
    await panel(page).waitFor();
    await page.goto('/en/figures/');
    expect(await page.locator('h1').textContent()).toBe('No network');
    await context.close();
  });
});

describe('axe', () => {
  const cases = ['light', 'dark'].flatMap((scheme) =>
    [false, true].flatMap((en) => [`/p/${PRODUCT.valid}/`, 'mat ong', '/p/khong-co/'].map((text) => [scheme, asked(text, en)] as const)),
  );
  test.each(cases)('%s %s', async (scheme, address) => {
    const { page, context, problems } = await watchedPage(browser, {
      colorScheme: scheme as 'light' | 'dark',
      viewport: { width: 320, height: 800 },
      serviceWorkers: 'block',
    });
    await page.goto(address);
    await page.locator('#answer > *').first().waitFor();
    const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
    expect(problems.filter((text) => !text.includes('blocked by Playwright'))).toEqual([]);
    await context.close();
  });
});
