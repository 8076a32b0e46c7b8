/**
 * Ordering in a browser: offers on pages of the catalogue, the cart with its checkout, the page of an order, its slip, handing over.
 * The shop behind the built site only pretends, so that each state can be seen at once; ordering.test.ts goes the whole way.
 */
import type { Browser, Page } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CART_KEY, decodedCart, encodedCart } from '../../src/commerce/cart.ts';
import { ORDER_STATES } from '../../src/commerce/order.ts';
import { pretendServer } from '../fixtures/shop/ui-server.ts';
import { expectForEverybody } from './axe.ts';
import { launchedBrowser, watchedPage } from './browser.ts';
import { shopDist } from './shop-dist.ts';

const FISH_SAUCE = 'mau-nuoc-mam-song-xanh.chai-500ml';
const TEA = 'mau-che-xanh-doi.goi-500g';
const FAIR = 'hoi-cho-mau-2027';

let browser: Browser;
let server: Awaited<ReturnType<typeof pretendServer>>;
beforeAll(async () => {
  server = await pretendServer(shopDist());
  browser = await launchedBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});
beforeEach(() => {
  server.asked.length = 0;
});

type Options = Parameters<typeof watchedPage>[1] & {
  /** What lies in the cart; a text is stored as it is. */
  readonly cart?: readonly (readonly [sku: string, qty: number])[] | string;
  /** Problems that belong to the test. */
  readonly allowed?: RegExp;
};

/** Opens a page with a cart, hands it to `work`, and expects that nothing went wrong on it. */
async function on(address: string, work: (page: Page) => Promise<void>, { cart, allowed, ...options }: Options = {}): Promise<void> {
  const { page, context, problems } = await watchedPage(browser, { viewport: { width: 1280, height: 900 }, ...options }, server.url);
  const text = typeof cart === 'string' ? cart : cart && encodedCart({ fair: FAIR, lines: cart.map(([sku, qty]) => ({ sku, qty })) });
  try {
    if (text !== undefined)
      await context.addInitScript(
        ([key, value]) => {
          // Once: a page that changed it must find it changed.
          if (sessionStorage.getItem('seeded') === null) localStorage.setItem(key, value);
          sessionStorage.setItem('seeded', '1');
        },
        [CART_KEY, text] as const,
      );
    await page.goto(address);
    await work(page);
    expect(problems.filter((problem) => allowed?.test(problem) !== true)).toEqual([]);
  } finally {
    await context.close();
  }
}

const stored = (page: Page): Promise<string | null> => page.evaluate((key) => localStorage.getItem(key), CART_KEY);
const linesOf = async (page: Page): Promise<unknown> => decodedCart(await stored(page)).lines;
const go = (page: Page) => page.locator('.checkout__go');
const ready = (page: Page) => page.locator('.checkout__go[aria-disabled="false"]').waitFor();

/** Fills in the checkout. */
async function fill(page: Page, method = 'Trả khi nhận hàng'): Promise<void> {
  await ready(page);
  await page.locator('#day').selectOption({ index: 1 });
  await page.fill('#name', 'Nguyễn Thị Mẫu');
  await page.fill('#email', 'mau@example.com');
  await page.fill('#phone', '0912 345 678');
  for (const choice of await page.getByRole('radio', { name: method }).all()) await choice.check();
  await page.check('#consent');
}

const sideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

describe('the checkout', () => {
  test('a double click orders once', async () => {
    await on(
      '/gio-hang/',
      async (page) => {
        await fill(page);
        await go(page).dblclick();
        await page.waitForURL('**/don-hang/**');
      },
      { cart: [[FISH_SAUCE, 1]] },
    );
    expect(server.asked.filter(({ action }) => action === 'orders')).toHaveLength(1);
  });

  test('without an answer nothing is lost, and the second attempt is the same order', async () => {
    await on(
      '/gio-hang/',
      async (page) => {
        await fill(page);
        await page.route('**/api/shop/orders/', (route) => route.abort());
        await go(page).click();
        await expect.poll(() => page.locator('.errors').textContent()).toContain('Không kết nối được');
        expect(await page.evaluate(() => document.activeElement?.className)).toBe('errors');
        const id = await page.evaluate(() => sessionStorage.getItem('so-sao:order-request:v1'));
        await page.unroute('**/api/shop/orders/');
        await go(page).click();
        await page.waitForURL('**/don-hang/**');
        expect(id?.split(' ')[0]).toBe(server.asked.find(({ action }) => action === 'orders')?.body['requestId']);
      },
      { cart: [[FISH_SAUCE, 1]], allowed: /failed: .*orders|ERR_FAILED/ },
    );
  });

  test('a card is paid elsewhere; who comes back finds the cart and the order', async () => {
    await on(
      '/gio-hang/',
      async (page) => {
        await fill(page, 'Thẻ');
        await go(page).click();
        await page.waitForURL('**back=1');
        await page.goBack();
        await expect.poll(() => page.locator('.placed').textContent()).toContain('SS-261122-7K3M9Q');
        await page.locator('.order-line').waitFor();
      },
      { cart: [[FISH_SAUCE, 1]] },
    );
  });

  test('two sellers are two orders, each with its link', async () => {
    await on(
      '/gio-hang/',
      async (page) => {
        await fill(page, 'Chuyển khoản VietQR');
        expect(await page.locator('.order').count()).toBe(2);
        await go(page).click();
        await page.locator('#da-dat').waitFor();
        expect(await page.getByRole('link', { name: /Mở đơn/ }).count()).toBe(2);
        expect(await page.evaluate(() => document.activeElement?.id)).toBe('da-dat');
      },
      {
        cart: [
          [FISH_SAUCE, 1],
          [TEA, 2],
        ],
      },
    );
  });
});

describe('the cart', () => {
  test('says what is wrong, at the top and at the field, and leads there', async () => {
    await on(
      '/en/cart/',
      async (page) => {
        await ready(page);
        await page.fill('#email', 'nobody');
        await go(page).click();
        const summary = page.locator('.errors');
        await summary.waitFor();
        expect(await summary.getByRole('link').count()).toBe(5);
        await summary.getByRole('link', { name: /e-mail address/ }).click();
        expect(await page.evaluate(() => document.activeElement?.id)).toBe('email');
        expect(await page.locator('#email').getAttribute('aria-invalid')).toBe('true');
        expect(await page.inputValue('#email')).toBe('nobody');
      },
      { cart: [[FISH_SAUCE, 1]] },
    );
    expect(server.asked.some(({ action }) => action === 'orders')).toBe(false);
  });

  test('names what hinders a line, and what to do', async () => {
    await on(
      '/gio-hang/',
      async (page) => {
        await page.getByRole('button', { name: 'Lấy 8' }).click();
        await page.locator('[data-problem]').getByText('không còn được chào bán').waitFor();
        expect(await go(page).getAttribute('aria-disabled')).toBe('true');
        await page.getByRole('button', { name: 'Bỏ gone.x khỏi giỏ' }).click();
        await ready(page);
        await page.getByRole('button', { name: 'Lấy lại' }).click();
        expect(await page.locator('[data-problem]').count()).toBe(1);
      },
      {
        cart: [
          ['mau-yen-sao-bien-dong.hop-100g', 9],
          ['gone.x', 1],
        ],
      },
    );
  });

  test('a code lowers the price; a wrong one says why and can be taken back', async () => {
    await on(
      '/gio-hang/',
      async (page) => {
        await ready(page);
        await page.fill('#code', 'sai');
        await page.getByRole('button', { name: 'Áp dụng' }).click();
        await page.getByText('Không có mã này').waitFor();
        await page.fill('#code', 'HOICHO10');
        await page.keyboard.press('Enter');
        await page.getByText('Đã áp dụng').waitFor();
        expect(await page.locator('.order').textContent()).toContain('153.000');
      },
      { cart: [[FISH_SAUCE, 2]] },
    );
  });

  test('another tab changes it at once', async () => {
    await on(
      '/gio-hang/',
      async (page) => {
        await ready(page);
        const other = await page.context().newPage();
        await other.goto('/san-pham/mau-che-xanh-doi/');
        await other.getByRole('button', { name: 'Thêm vào giỏ' }).click();
        await expect.poll(() => page.locator('.order').count()).toBe(2);
        expect(await page.locator('[data-cart-count]').textContent()).toBe('2');
      },
      { cart: [[FISH_SAUCE, 1]] },
    );
  });

  test.each(['{broken', '[]', '{"v":9,"lines":[]}', 'null', `{"v":1,"lines":[{"sku":"<img src=x>","qty":1},{"sku":"a.b","qty":-1}]}`])(
    'is empty where the device holds %s',
    async (cart) => {
      await on('/gio-hang/', (page) => page.getByRole('heading', { name: 'Giỏ hàng đang trống' }).waitFor(), { cart });
    },
  );

  test('works by keyboard', async () => {
    await on(
      '/gio-hang/',
      async (page) => {
        await ready(page);
        await page.getByRole('button', { name: /Thêm một/ }).focus();
        await page.keyboard.press('Enter');
        await expect.poll(() => linesOf(page)).toEqual([{ sku: FISH_SAUCE, qty: 2 }]);
        await page.getByRole('textbox', { name: /Số lượng/ }).fill('5');
        await page.keyboard.press('Tab');
        await expect.poll(() => page.locator('.sum--order').textContent()).toContain('425.000');
      },
      { cart: [[FISH_SAUCE, 1]] },
    );
  });

  test('without JavaScript it says so, and products keep price and places', async () => {
    await on('/gio-hang/', async (page) => expect(await page.locator('noscript').first().textContent()).toContain('JavaScript'), {
      javaScriptEnabled: false,
    });
    await on(
      '/san-pham/mau-nuoc-mam-song-xanh/',
      async (page) => {
        expect(await page.locator('.offer').textContent()).toContain('gian A1');
        expect(await page.locator('.offer__add').isVisible()).toBe(false);
      },
      { javaScriptEnabled: false },
    );
  });
});

test.each(['/', '/en/'])('%s has its header in one row, wherever it is not behind the menu', async (path) => {
  await on(
    path,
    async (page) => {
      await expect.poll(() => page.locator('[data-cart-count]').textContent()).toBe('99');
      await page.evaluate(() => document.fonts.ready.then(() => document.fonts.size));
      for (const width of [896, 960, 1024, 1120, 1280]) {
        await page.setViewportSize({ width, height: 700 });
        const tops = await page.locator('.top .nav a').evaluateAll((links) => links.map((link) => link.getBoundingClientRect().top));
        // Letters of another language stand a hair higher.
        expect(Math.max(...tops) - Math.min(...tops), `${width} px`).toBeLessThan(8);
      }
    },
    { cart: [[FISH_SAUCE, 99]] },
  );
});

describe('an order', () => {
  test('shows how to transfer, and copies each field', async () => {
    await on(
      '/don-hang/?t=pending',
      async (page) => {
        expect(await page.locator('.transfer__qr svg').isVisible()).toBe(true);
        await page.getByRole('button', { name: 'Chép: Nội dung chuyển khoản' }).click();
        await page.getByText('Đã chép: OCOP7K3M9Q4').waitFor();
        expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('OCOP7K3M9Q4');
      },
      { permissions: ['clipboard-read', 'clipboard-write'] },
    );
  });

  test('is cancelled after a second look, and shows that by itself', async () => {
    await on('/don-hang/?t=pending', async (page) => {
      await page.getByText('Hủy đơn', { exact: true }).click();
      await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Hủy đơn này' }).click()]);
      expect(server.asked.map(({ action }) => action)).toContain('cancel');
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('tinh-trang');
    });
  });

  test('a wrong link and none answer the same, in nobody’s cache', async () => {
    const bodies = await Promise.all(
      ['/don-hang/?t=wrong', '/don-hang/', '/don-hang/?t='].map(async (path) => {
        const response = await fetch(`${server.url}${path}`);
        expect(response.status).toBe(404);
        expect(response.headers.get('cache-control')).toBe('no-store');
        expect(response.headers.get('referrer-policy')).toBe('no-referrer');
        return response.text();
      }),
    );
    expect(new Set(bodies).size).toBe(1);
    expect(bodies[0]).toContain('name="robots" content="noindex"');
  });

  test('what is hostile is text, also on the slip', async () => {
    for (const path of ['/don-hang/?t=hostile', '/don-hang/phieu/?t=hostile'])
      await on(path, async (page) => expect(await sideways(page)).toBe(false), { viewport: { width: 320, height: 700 } });
  });

  test('the slip is one sheet of A5', async () => {
    await on('/don-hang/phieu/?t=reserved', async (page) => {
      const sheets = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
      const { width, height } = (await sheets.getPage(1)).getViewport({ scale: 1 });
      // In points of 1/72 inch, rounded by the browser.
      expect([sheets.numPages, Math.round(width / 2.835), Math.round(height / 2.835)]).toEqual([1, 148, 210]);
    });
  });

  test('handing over finds, notes and says so', async () => {
    await on('/giao-hang/?t=staff', async (page) => {
      await page.fill('#tim-don', '4m2p8r');
      expect(await page.locator('.hand:visible').count()).toBe(1);
      expect(await page.locator('#noi').textContent()).toBe('1 đơn khớp');
      await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Đã giao hàng: SS-261122-4M2P8R' }).click()]);
      await page.getByText('Đã ghi: giao đơn SS-261122-4M2P8R.').waitFor();
    });
    expect(server.asked.at(-1)).toEqual({ action: 'hand-over', body: { link: 'staff', order: 'SS-261122-4M2P8R', action: 'hand-over' } });
  });
});

describe.each(['light', 'dark'] as const)('for everybody, %s', (colorScheme) => {
  const pages = [
    ['/gio-hang/', '.checkout'],
    ['/en/cart/', '.checkout'],
    ...ORDER_STATES.map((state) => [`/don-hang/?t=${state}`, '#don'] as const),
    ['/en/order/?t=pending', '#don'],
    ['/en/order/?t=card', '#don'],
    ['/don-hang/?t=wrong', 'h1'],
    ['/don-hang/phieu/?t=reserved', '.slip'],
    ['/en/order/slip/?t=expired', '.slip'],
    ['/giao-hang/?t=staff', '.hand'],
    ['/en/hand-over/?t=none', 'h1'],
    ['/san-pham/mau-nuoc-mam-song-xanh/', '.offer'],
    ['/hoi-cho/hoi-cho-mau-2027/', '.fair-ahead'],
  ] as const;
  test('axe finds nothing, and nothing is wider than 320 px', async () => {
    for (const [path, shown] of pages) {
      await on(
        path,
        async (page) => {
          await page.locator(shown).first().waitFor();
          await expectForEverybody(page);
        },
        {
          colorScheme,
          viewport: { width: 320, height: 800 },
          allowed: path.includes('wrong') ? /404/ : /^$/,
          cart: [
            [FISH_SAUCE, 1],
            ['mau-yen-sao-bien-dong.hop-100g', 20],
          ],
        },
      );
    }
  });
});
