/** The search page in a browser: typing, facets, history, pages, age, failures, keyboard. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchedBrowser, watchedPage, type Watched } from './browser.ts';

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 700 };

let browser: Browser;
beforeAll(async () => {
  browser = await launchedBrowser();
});
afterAll(() => browser.close());

/** Opens an address and waits until the island runs; what went wrong is looked at in the end. */
async function withPage(
  address: string,
  options: BrowserContextOptions,
  work: (page: Page, watched: Watched) => Promise<void>,
): Promise<void> {
  const watched = await watchedPage(browser, { viewport: WIDE, ...options });
  try {
    await watched.page.goto(address);
    await watched.page.waitForSelector('astro-island:not([ssr])', { state: 'attached' });
    await work(watched.page, watched);
    expect(watched.problems).toEqual([]);
  } finally {
    await watched.context.close();
  }
}

const heading = (page: Page) => page.locator('.found h2');
const field = (page: Page) => page.locator('#qs');
const names = (page: Page) => page.locator('.found .card__name a').allTextContents();
const facet = (page: Page, title: string) => page.locator('.facets fieldset', { has: page.locator(`legend:text-is("${title}")`) });
const waitForAddress = (page: Page, part: string) => page.waitForURL((url) => decodeURIComponent(url.search).includes(part));
/** Waits until the total reads otherwise than before. */
async function changedTotal(page: Page, before: string | null): Promise<string> {
  await page.waitForFunction((old) => document.querySelector('.found h2')?.textContent !== old, before);
  return (await heading(page).textContent()) ?? '';
}

describe.concurrent('search', () => {
  test('finds while typing without diacritics, and writes it into the address', () =>
    withPage('/tim/', {}, async (page) => {
      await heading(page).waitFor();
      await field(page).pressSequentially('nuoc mam', { delay: 20 });
      await page.waitForFunction(() => document.querySelector('.found .card__name')?.textContent.startsWith('Nước mắm'));
      await waitForAddress(page, 'q=nuoc+mam');
      expect(await page.locator('.found .card__name mark').first().textContent()).toBe('Nước mắm');
      await page.waitForFunction(() => document.querySelector('[role=status]')?.textContent.endsWith('sản phẩm'));
    }));

  test('a facet narrows, its chip widens, and the back button goes the same way', () =>
    withPage('/tim/?q=tr%C3%A0', {}, async (page) => {
      await heading(page).waitFor();
      const all = await heading(page).textContent();
      await facet(page, 'Hạng sao').getByLabel('4 sao').check();
      const four = await changedTotal(page, all);
      await waitForAddress(page, 'sao=4');
      await page.getByRole('button', { name: 'Bỏ 4 sao' }).click();
      expect(await changedTotal(page, four)).toBe(all);
      await page.goBack();
      expect(await changedTotal(page, all)).toBe(four);
      expect(await facet(page, 'Hạng sao').getByLabel('4 sao').isChecked()).toBe(true);
      await page.goBack();
      expect(await changedTotal(page, four)).toBe(all);
      expect(await field(page).inputValue()).toBe('trà');
    }));

  test('a long facet opens and can be searched', () =>
    withPage('/en/search/', {}, async (page) => {
      const provinces = facet(page, 'Provinces');
      await provinces.waitFor();
      expect(await provinces.locator('li').count()).toBe(8);
      await provinces.getByRole('searchbox').fill('da n');
      await provinces.getByLabel('Da Nang').check();
      await waitForAddress(page, 'tinh=da-nang');
    }));

  test('pages are links; turning one leads to the heading and back', () =>
    withPage('/tim/?sao=4', {}, async (page) => {
      const next = page.getByRole('link', { name: 'Trang sau' });
      await next.waitFor();
      expect(await next.getAttribute('href')).toBe('/tim/?sao=4&trang=2');
      const first = await names(page);
      await next.click();
      await waitForAddress(page, 'trang=2');
      await page.waitForFunction(() => document.activeElement?.matches('.found h2') ?? false);
      expect(await names(page)).not.toEqual(first);
      await page.goBack();
      await page.waitForFunction((name) => document.querySelector('.found .card__name')?.textContent === name, first[0]);
      await page.locator('.sort select').selectOption('name');
      await waitForAddress(page, 'xep=name');
    }));

  test('drinks with alcohol wait for a confirmation, which is forgotten', () =>
    withPage('/tim/?q=ruou', {}, async (page) => {
      await page.locator('.gate input').waitFor();
      const before = await heading(page).textContent();
      await page.locator('.gate input').check();
      await changedTotal(page, before);
      expect((await names(page)).some((name) => name.startsWith('Rượu'))).toBe(true);
      expect(new URL(page.url()).search).not.toContain('18');
      await page.reload();
      await page.locator('.gate input').waitFor();
      expect(await page.locator('.gate input').isChecked()).toBe(false);
    }));

  test.each([
    ['any state', '/tim/?q=%E0%A4%A&sao=9&tinh=..%2F..&xep=random&trang=-5&gia-tu=abc'],
    ['a page behind the last', '/tim/?q=tra&trang=49'],
    ['a very long query', `/tim/?q=${'a%CC%81'.repeat(2000)}`],
  ])('%s in the address gives a page', (_, address) =>
    withPage(address, {}, async (page) => {
      await heading(page).waitFor();
      expect(await page.locator('[role=alert]').count()).toBe(0);
    }),
  );

  test('markup in a query is text', () =>
    withPage(`/tim/?q=${encodeURIComponent('<img src=x onerror=alert(1)><b>zzqq')}`, {}, async (page) => {
      await heading(page).waitFor();
      expect(await field(page).inputValue()).toContain('<img src=x');
      expect(await page.locator('.found img, .found h2 b').count()).toBe(0);
    }));

  test('finding nothing offers wider questions', () =>
    withPage('/tim/?q=zzzzqqq&sao=5', {}, async (page) => {
      await page.locator('.empty').waitFor();
      await page.getByRole('link', { name: 'giữ chữ tìm, bỏ hết bộ lọc' }).click();
      await page.waitForURL('**/tim/?q=zzzzqqq');
      expect(await page.locator('#browse').isVisible()).toBe(true);
    }));

  test('without its data the page says so, offers the lists, and tries again', async () => {
    const { page, context } = await watchedPage(browser, { viewport: WIDE });
    await context.route(/\/tim\/du-lieu\.json$/, (route) => route.abort());
    await page.goto('/tim/?q=tra');
    await page.locator('[role=alert]').waitFor();
    expect(await page.locator('#browse').isVisible()).toBe(true);
    await context.unroute(/\/tim\/du-lieu\.json$/);
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await heading(page).waitFor();
    await context.close();
  });

  test('half of its data is no data', async () => {
    const { page, context } = await watchedPage(browser, { viewport: WIDE });
    await context.route(/\/tim\/du-lieu\.json$/, (route) =>
      route.fulfill({ body: '{"format":"so-sao-se', contentType: 'application/json' }),
    );
    await page.goto('/en/search/?q=tra');
    await page.locator('[role=alert]').waitFor();
    await context.close();
  });

  test('works with the keyboard alone, and the sheet keeps focus', () =>
    withPage('/tim/?q=mat+ong', { viewport: NARROW }, async (page) => {
      await heading(page).waitFor();
      await page.locator('.toolbar .pill').focus();
      await page.keyboard.press('Enter');
      await page.locator('dialog[open]').waitFor();
      const box = facet(page, 'Hạng sao').getByLabel('4 sao');
      await box.focus();
      await page.keyboard.press('Space');
      await waitForAddress(page, 'sao=4');
      for (let press = 0; press < 60; press++) await page.keyboard.press('Tab');
      expect(
        await page.evaluate(() => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null),
      ).toBe(true);
      await page.keyboard.press('Escape');
      await page.locator('dialog').waitFor({ state: 'detached' });
      await page.waitForFunction(() => document.activeElement?.matches('.toolbar .pill') ?? false);
      expect(await page.locator('.chips button').first().textContent()).toBe('4 sao');
    }));

  test('keeps up on a slow processor', () =>
    withPage('/tim/', {}, async (page, { context }) => {
      const session = await context.newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
      await heading(page).waitFor();
      await field(page).pressSequentially('ca phe', { delay: 30 });
      await page.waitForFunction(() => document.querySelector('.found .card__name')?.textContent.startsWith('Cà phê'));
    }));

  test('without scripts the form and the lists are there, and no empty places', async () => {
    const { page, context } = await watchedPage(browser, { javaScriptEnabled: false });
    await page.goto('/tim/?q=tra');
    expect(await page.locator('noscript + #browse, #browse').first().isVisible()).toBe(true);
    expect(await page.locator('.ghosts').isVisible()).toBe(false);
    await context.close();
  });
});
