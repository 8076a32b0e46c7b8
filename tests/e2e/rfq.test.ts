/**
 * Requests for quotation in a browser: basket, form, what the buyer and the producers see. The pages of the built site are
 * given a shop of canned views, so that each state can be seen at once; ordering.test.ts goes the whole way.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startFakeShop } from '../fixtures/shop-request/server.ts';
import { expectForEverybody } from './axe.ts';
import { launchedBrowser, watchedPage } from './browser.ts';
import { shopDist } from './shop-dist.ts';

const [SAUCE, COFFEE, WEAVING, LIQUOR] = ['mau-nuoc-mam-song-xanh', 'mau-ca-phe-cao-nguyen', 'mau-khan-tho-cam', 'mau-ruou-ngo-nui-da'];

describe('requests for quotation', () => {
  let browser: Browser;
  let shop: Awaited<ReturnType<typeof startFakeShop>>;
  beforeAll(async () => {
    [browser, shop] = await Promise.all([launchedBrowser(), startFakeShop(shopDist())]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), shop.close()]);
  });

  /** Looks at the site in a context of its own; everything that must not happen. */
  async function looked(look: (page: Page) => Promise<void>, options: Parameters<typeof watchedPage>[1] = {}): Promise<string[]> {
    const { page, context, problems } = await watchedPage(browser, { serviceWorkers: 'block', ...options }, shop.url);
    try {
      await look(page);
    } finally {
      await context.close();
    }
    return problems.filter((text) => !text.includes('blocked by Playwright'));
  }

  /** Two products of two producers in the basket, with all that must be filled in. */
  async function filled(page: Page): Promise<void> {
    await page.goto(`/san-pham/${SAUCE}/`);
    await page.getByRole('link', { name: 'Thêm vào yêu cầu báo giá' }).click();
    await page.getByRole('link', { name: 'Xem yêu cầu (1)' }).click();
    await page.goto(`/yeu-cau-bao-gia/?them=${COFFEE}&hoi-cho=hoi-cho-mau-2027`);
    await page.locator('#said').getByText('Đã thêm').waitFor();
    await page.getByRole('group', { name: 'Nước mắm' }).getByLabel('Số lượng').fill('1.200');
    await page.getByLabel('Tên người liên hệ').fill('Nguyễn Thị Mẫu');
    await page.getByLabel('Thư điện tử').fill('mau@example.com');
    await page.getByLabel('Nước', { exact: true }).selectOption('JP');
    await page.getByLabel('Tôi đồng ý').check();
  }

  test('basket of two producers, mistakes named at once, sent, and what was typed goes', async () => {
    const problems = await looked(async (page) => {
      await filled(page);
      expect(new URL(page.url()).search).toBe('');
      expect(await page.locator('.ask__group h3').count()).toBe(2);
      await page.getByLabel('Thư điện tử').fill('mau@');
      await page.getByLabel('Tôi đồng ý').uncheck();
      await page.getByRole('button', { name: 'Gửi yêu cầu báo giá' }).click();
      const links = page.locator('#wrong a');
      expect(await links.count()).toBe(2);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('wrong');
      await links.first().press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('email');
      expect(await page.locator('#email').getAttribute('aria-invalid')).toBe('true');
      // Typed before a reload, still there after it.
      await page.getByLabel('Thư điện tử').fill('mau@example.com');
      await page.reload();
      await page.locator('.ask__lines li').first().waitFor();
      expect(await page.getByLabel('Thư điện tử').inputValue()).toBe('mau@example.com');
      expect(await page.getByRole('group', { name: 'Nước mắm' }).getByLabel('Số lượng').inputValue()).toBe('1.200');
      await page.getByLabel('Tôi đồng ý').check();
      await page.getByRole('button', { name: 'Gửi yêu cầu báo giá' }).dblclick();
      await page.locator('#sent-title:focus').waitFor();
      expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
      expect(await page.evaluate(() => localStorage.getItem('so-sao:rfq:v1'))).toBe('{"v":1,"lines":[]}');
      await page.getByRole('link', { name: 'Theo dõi trả lời' }).click();
      await page.getByText('1 trên 7 chủ thể đã báo giá').waitFor();
    });
    expect(problems).toEqual([]);
    const sent = shop.bodies.filter(({ action }) => action === 'requests');
    expect(sent).toHaveLength(1);
    expect(sent[0]?.body).toMatchObject({
      consent: true,
      website: '',
      request: {
        contact: 'Nguyễn Thị Mẫu',
        country: 'JP',
        fair: 'hoi-cho-mau-2027',
        lang: 'vi',
        lines: [
          { product: SAUCE, qty: 1200 },
          { product: COFFEE, qty: 1 },
        ],
      },
    });
  });

  test('what the shop refuses stands at its field, and nothing typed is lost', async () => {
    const problems = await looked(async (page) => {
      await filled(page);
      await page.getByLabel('Tên người liên hệ').fill('refused');
      await page.getByRole('button', { name: 'Gửi yêu cầu báo giá' }).click();
      await page.locator('#phone-wrong').getByText('Số điện thoại chưa đúng').waitFor();
      expect(await page.locator(`#unit-${SAUCE}`).getAttribute('aria-invalid')).toBe('true');
      expect(await page.getByLabel('Tên người liên hệ').inputValue()).toBe('refused');
    });
    expect(problems.filter((text) => !text.includes('422'))).toEqual([]);
  });

  test('drinks with alcohol and unknown products go out of the basket; who cannot be written to is named', async () => {
    const problems = await looked(async (page) => {
      await page.addInitScript(
        (ids) =>
          localStorage.setItem('so-sao:rfq:v1', JSON.stringify({ v: 1, lines: ids.map((product) => ({ product, qty: 1, unit: '' })) })),
        [LIQUOR, 'khong-co', WEAVING],
      );
      await page.goto('/yeu-cau-bao-gia/');
      await page.locator('#said').getByText('đồ uống có cồn').waitFor();
      expect(await page.locator('#said').textContent()).toContain('khong-co');
      expect(await page.locator('.ask__lines li').count()).toBe(1);
      await page.getByText('Chưa có thư điện tử').waitFor();
      await page.goto(`/san-pham/${LIQUOR}/`);
      expect(await page.getByText('yêu cầu báo giá').filter({ visible: true }).count()).toBe(1); // The footer alone.
    });
    expect(problems.filter((text) => !text.includes('404'))).toEqual([]);
  });

  test('a broken or foreign store is an empty basket, another window is followed', async () => {
    const problems = await looked(async (page) => {
      await page.goto('/en/request-a-quotation/');
      for (const text of ['{broken', '{"v":2,"lines":[]}', 'null', '{"v":1,"lines":[{"product":"<b>","qty":1,"unit":""}]}']) {
        await page.evaluate((stored) => localStorage.setItem('so-sao:rfq:v1', stored), text);
        await page.reload();
        await page.getByText('No product yet').waitFor();
      }
      const other = await page.context().newPage();
      await other.goto(`/en/request-a-quotation/?add=${SAUCE}`);
      await other.locator('.ask__lines li').waitFor();
      await page.locator('.ask__lines li').waitFor();
    });
    expect(problems).toEqual([]);
  });

  test('without JavaScript each page says what to do instead', async () => {
    const problems = await looked(
      async (page) => {
        await page.goto('/yeu-cau-bao-gia/');
        await page.locator('noscript p').getByRole('link', { name: 'Tìm sản phẩm' }).waitFor();
        await page.goto('/tra-loi-bao-gia/?t=open');
        expect(await page.locator('noscript p').isVisible()).toBe(true);
        expect(await page.locator('#quote').isVisible()).toBe(false);
        await page.goto(`/san-pham/${SAUCE}/`);
        expect(await page.getByRole('link', { name: 'song-xanh@example.com' }).getAttribute('href')).toContain('?subject=H');
      },
      { javaScriptEnabled: false },
    );
    expect(problems).toEqual([]);
  });

  test('a producer opens the link, is noted as having read it, quotes, and changes the quotation once', async () => {
    const problems = await looked(
      async (page) => {
        await page.goto('/tra-loi-bao-gia/?t=open');
        await page.getByText('Sakura Trading K.K. hỏi giá').waitFor();
        await expect.poll(() => shop.bodies.filter(({ action }) => action === 'requests/seen')).toHaveLength(1);
        await page.getByRole('button', { name: 'Gửi báo giá' }).click();
        expect(await page.locator('#wrong a').count()).toBe(2);
        await page.getByLabel('Giá cho một chai 500 ml').fill('92.500');
        await page.getByLabel('Có giá trị đến').fill('2099-12-31');
        await page.getByRole('button', { name: 'Gửi báo giá' }).click();
        await page.getByRole('heading', { name: 'Đã gửi báo giá' }).waitFor();
        expect(await page.locator('#done').textContent()).toContain('111.000.000');
        await page.getByLabel('Giá cho một chai 500 ml').fill('90.000');
        await page.getByRole('button', { name: 'Gửi báo giá' }).click();
        await page.getByText('không còn nhận trả lời trên trang').waitFor();
        expect(await page.locator('#done').textContent()).toContain('108.000.000');
      },
      { viewport: { width: 320, height: 640 } },
    );
    expect(problems).toEqual([]);
    expect(shop.bodies.filter(({ action }) => action === 'requests/quote').map(({ body }) => body['quotation'])).toMatchObject([
      { prices: [{ product: 'mau-a', price: 92_500 }], validUntil: '2099-12-31' },
      { prices: [{ product: 'mau-a', price: 90_000 }] },
    ]);
  });

  test('links that open nothing get one answer', async () => {
    const bodies = await Promise.all(
      ['no', '', 'x'.repeat(500)].map(async (token) => {
        const response = await fetch(`${shop.url}/yeu-cau-bao-gia/theo-doi/?t=${token}`);
        expect([response.status, response.headers.get('cache-control'), response.headers.get('referrer-policy')]).toEqual([
          404,
          'no-store',
          'no-referrer',
        ]);
        return response.text();
      }),
    );
    expect(new Set(bodies).size).toBe(1);
  });

  test.each([
    ['/yeu-cau-bao-gia/theo-doi/?t=hostile', 'dark'],
    ['/en/request-a-quotation/status/?t=all', 'light'],
    ['/en/answer-a-request/?t=quoted', 'dark'],
    ['/tra-loi-bao-gia/?t=hostile', 'light'],
    [`/yeu-cau-bao-gia/?them=${SAUCE}`, 'light'],
    [`/en/request-a-quotation/?add=${SAUCE}`, 'dark'],
    ['/dat-hang/', 'light'],
    ['/en/ordering/', 'dark'],
    [`/san-pham/${SAUCE}/`, 'dark'],
  ] as const)('%s can be used by everybody, at 320 px, %s', async (path, colorScheme) => {
    const problems = await looked(
      async (page) => {
        await page.goto(path);
        if (path.includes(SAUCE) && !path.startsWith('/san-pham')) {
          await page.locator('.ask__lines li').waitFor();
          await page.locator('#send').click();
          await page.locator('#wrong').waitFor();
        }
        await expectForEverybody(page);
      },
      { viewport: { width: 320, height: 640 }, colorScheme },
    );
    expect(problems).toEqual([]);
  });
});
