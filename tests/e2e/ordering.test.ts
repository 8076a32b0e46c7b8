/**
 * Ordering from end to end in a browser, with nothing pretended but Stripe, which has a stand-in: the program of production, its
 * tables, its mail, the operators' tools. What pages show in every state, and hostile texts, is looked at in shop.test.ts.
 */
import type { Browser, Page } from 'playwright-core';
import type { Email } from 'postal-mime';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fromAddress, movement, told } from '../../scripts/bench/shop-client.ts';
import { CART_KEY, encodedCart } from '../../src/commerce/cart.ts';
import { codesIn } from '../fixtures/decoder.ts';
import { startRealShop, type RealShop } from '../fixtures/shop/real-shop.ts';
import { expectForEverybody } from './axe.ts';
import { launchedBrowser, watchedPage } from './browser.ts';
import { shopDist } from './shop-dist.ts';

const FAIR = 'hoi-cho-mau-2027';
const [SAUCE, SWALLOW] = ['mau-nuoc-mam-song-xanh.chai-500ml', 'mau-yen-sao-bien-dong.hop-100g'];
/** Where orders of that sauce go, and its account. */
const [SELLER_MAIL, ACCOUNT] = ['don-hang.song-xanh@example.com', '0000000001'];
const PHONE = { width: 320, height: 740 };

let browser: Browser;
let shop: RealShop;
beforeAll(async () => {
  [browser, shop] = await Promise.all([launchedBrowser(), startRealShop(shopDist())]);
});
afterAll(async () => {
  await browser.close();
  expect(await shop.close()).toBe(0);
});

let buyers = 100;

type Options = Parameters<typeof watchedPage>[1] & { readonly cart?: readonly [sku: string, qty: number]; readonly allowed?: RegExp };

/** A reader of their own: another device behind another address. Nothing may go wrong but what is allowed. */
async function reader(work: (page: Page) => Promise<void>, { cart, allowed = /^$/, ...options }: Options = {}): Promise<void> {
  const set = { viewport: { width: 1280, height: 900 }, extraHTTPHeaders: fromAddress(++buyers), ...options };
  const { page, context, problems } = await watchedPage(browser, set, shop.url);
  try {
    if (cart !== undefined) {
      const [sku, qty] = cart;
      await page.goto('/robots.txt');
      await page.evaluate(([key, text]) => localStorage.setItem(key, text), [
        CART_KEY,
        encodedCart({ fair: FAIR, lines: [{ sku, qty }] }),
      ] as const);
    }
    await work(page);
    expect(problems.filter((problem) => !allowed.test(problem))).toEqual([]);
  } finally {
    await context.close();
  }
}

/** Fills in the checkout of a cart and sends it. */
async function order(page: Page, email: string, method: string): Promise<void> {
  await page.locator('.checkout__go[aria-disabled="false"]').waitFor();
  await page.locator('#day').selectOption({ index: 1 });
  await page.fill('#name', 'Nguyễn Thị Thử');
  await page.fill('#email', email);
  await page.fill('#phone', '0912 345 678');
  await page.getByRole('radio', { name: method }).check();
  await page.check('#consent');
  await page.locator('.checkout__go').click();
}

const state = (page: Page, word: string) => page.locator('#trang-thai').getByText(word).waitFor();
const orderId = async (page: Page): Promise<string> => (await page.locator('.order-id').textContent()) ?? '';

/** The mail to an address about something, once it went out. */
async function mailAbout(to: string, subject: string): Promise<Email> {
  await expect.poll(async () => (await shop.mails(to, subject)).length, { timeout: 20_000 }).toBeGreaterThan(0);
  const [mail] = await shop.mails(to, subject);
  if (mail === undefined) throw new Error(`Found no mail to ${to}`);
  return mail;
}

/** The address of this site in a mail, that of a page. */
function linkIn({ text = '' }: Email, path: string): string {
  const links = text.match(/https?:\/\/\S+/g) ?? [];
  const link = links.find((one) => one.startsWith(`${shop.url}${path}?t=`));
  if (link === undefined) throw new Error(`Found ${links.join(' ')}, expected a link to ${path}`);
  return link;
}

/** The text of the one QR code in a part of a page, as a telephone reads it from the screen. */
async function codeOn(page: Page, selector: string): Promise<string> {
  const codes = await codesIn(await page.locator(selector).screenshot());
  expect(codes).toHaveLength(1);
  return codes[0]?.text ?? '';
}

/** Fields of a payment code (EMV): two digits of a name, two of a length, the value. */
function fieldsOf(code: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (let at = 0; at < code.length;) {
    const length = Number(code.slice(at + 2, at + 4));
    fields.set(code.slice(at, at + 2), code.slice(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return fields;
}

test('reserved at a fair on a telephone, handed over at the stand by the link in the mail', async () => {
  await reader(
    async (page) => {
      await page.goto('/san-pham/mau-nuoc-mam-song-xanh/');
      const offer = page.locator('.offer').first();
      await offer.getByRole('button', { name: 'Thêm vào giỏ' }).click();
      await offer.getByRole('link', { name: 'Xem giỏ hàng' }).click();
      await page.getByRole('radio', { name: /Hội chợ Mẫu/ }).check();
      await order(page, 'nguoi-mua@thu.example', 'Trả khi nhận hàng');
      await page.waitForURL('**/don-hang/?t=*');
      await state(page, 'Đã giữ hàng');
      await expectForEverybody(page);
      await expect.poll(() => page.locator('[data-cart-count]').first().textContent()).toBe('');
      const id = await orderId(page);
      expect(linkIn(await mailAbout('nguoi-mua@thu.example', id), '/don-hang/')).toBe(page.url());

      const slip = await page.context().newPage();
      await slip.goto(page.url().replace('/don-hang/', '/don-hang/phieu/'));
      const code = await codeOn(slip, '.slip figure svg');
      await expectForEverybody(slip);
      await slip.close();

      const link = linkIn(await mailAbout(SELLER_MAIL, id), '/giao-hang/');
      await reader(
        async (staff) => {
          await staff.goto(link);
          await staff.fill('#tim-don', code);
          expect(await staff.locator('.hand:visible').count()).toBe(1);
          expect(await staff.locator('.hand:visible').textContent()).toMatch(/Thu\s+85\.000/);
          await expectForEverybody(staff);
          await staff.getByRole('button', { name: `Đã giao hàng: ${id}` }).click();
          await staff.getByText(`Đã ghi: giao đơn ${id}.`).waitFor();
        },
        { viewport: PHONE },
      );
      // By itself: the page asks.
      await state(page, 'Đã nhận hàng');
      await expectForEverybody(page);
    },
    { viewport: PHONE },
  );
});

test('paid by a transfer: the code says what the page says, and the page learns of the money', async () => {
  await reader(
    async (page) => {
      await page.goto('/gio-hang/');
      await page.locator('.checkout__go[aria-disabled="false"]').waitFor();
      await page.fill('#code', 'hoicho10');
      await page.getByRole('button', { name: 'Áp dụng' }).click();
      await page.getByText('Đã áp dụng').waitFor();
      await order(page, 'chuyen-khoan@thu.example', 'Chuyển khoản VietQR');
      await page.waitForURL('**/don-hang/?t=*');
      await state(page, 'Chờ trả tiền');
      await expect.poll(() => page.locator('[data-cart-count]').first().textContent()).toBe('');
      await expectForEverybody(page);
      const fields = fieldsOf(await codeOn(page, '.transfer__qr svg'));
      const memo = (await page.locator('#ck-memo').textContent()) ?? '';
      expect(fields.get('54')).toBe('153000');
      expect(fieldsOf(fields.get('62') ?? '').get('08')).toBe(memo);
      expect((await page.locator('#ck-amount').textContent())?.replace(/\D/g, '')).toBe('153000');
      expect((await told(shop, movement(1, ACCOUNT, memo, 153_000))).status).toBe(200);
      await state(page, 'Đã trả tiền');
      await expectForEverybody(page);
      await mailAbout('chuyen-khoan@thu.example', `Đã nhận tiền của phiếu đặt hàng ${await orderId(page)}`);
    },
    { cart: [SAUCE, 2], colorScheme: 'dark' },
  );
});

test('paid by card on another page, refunded by the operator, in English', async () => {
  await reader(
    async (page) => {
      await page.goto('/en/cart/');
      await order(page, 'card@thu.example', 'Card');
      await page.waitForURL(`${shop.stripe.url}/pay/**`);
      expect(await page.locator('#total').textContent()).toBe('85000 vnd');
      await page.click('#pay');
      await page.waitForURL('**/en/order/?t=*');
      await state(page, 'Paid');
      await expectForEverybody(page);
      await expect.poll(() => page.locator('[data-cart-count]').first().textContent()).toBe('');
      const id = await orderId(page);
      await shop.operate('refund', id);
      await expect
        .poll(async () => {
          await page.reload();
          return page.locator('#trang-thai').textContent();
        })
        .toContain('Refunded');
      expect([...shop.stripe.books.refunds.values()].map(({ amount }) => amount)).toEqual([85_000]);
      await expectForEverybody(page);
      await mailAbout('card@thu.example', `Refund for order ${id}`);
    },
    { cart: [SAUCE, 1], locale: 'en-GB', allowed: /^request to http:\/\/127\.0\.0\.1:\d+\/pay\// },
  );
});

test('where the page for cards cannot be opened, the order says so and can be paid afterwards', async () => {
  shop.stripe.answerInstead(400, '{"error":{"type":"invalid_request_error","message":"no"}}', 1);
  await reader(
    async (page) => {
      await page.goto('/gio-hang/');
      await order(page, 'the@thu.example', 'Thẻ');
      await page.getByText('Trang trả tiền chưa trả lời').waitFor();
      await expectForEverybody(page);
      await page.getByRole('link', { name: /Mở đơn/ }).click();
      await page.getByRole('button', { name: 'Trả bằng thẻ' }).click();
      await page.waitForURL(`${shop.stripe.url}/pay/**`);
      await page.click('#cancel');
      await state(page, 'Chờ trả tiền');
      // Not paid: nothing is lost from the cart.
      expect(await page.locator('[data-cart-count]').first().textContent()).toBe('1');
    },
    { cart: [SAUCE, 1], allowed: /^request to http:\/\/127\.0\.0\.1:\d+\/pay\// },
  );
});

test('what sold out in between is said at its line, and nothing typed is lost', async () => {
  await reader(
    async (page) => {
      await page.goto('/gio-hang/');
      await page.locator('.checkout__go[aria-disabled="false"]').waitFor();
      for (const buyer of [1, 2, 3, 4]) expect((await shop.reserve({ sku: SWALLOW, qty: 2, fair: FAIR, buyer })).status).toBe(201);
      await order(page, 'cham@thu.example', 'Trả khi nhận hàng');
      await page.locator('.errors').getByText('vừa hết').waitFor();
      await page.locator('.order-line').getByText('Đã hết').waitFor();
      expect(await page.inputValue('#email')).toBe('cham@thu.example');
      await expectForEverybody(page);
    },
    { cart: [SWALLOW, 1], viewport: PHONE, allowed: /409/ },
  );
});

/** A request for quotation, answered by a producer who cannot. */
const REQUEST = {
  requestId: '0b9f2c1e-5c1a-4f4e-9d0a-3b7c6a1d2e3f',
  request: {
    ...{ company: null, contact: 'John Thử', email: 'john@thu.example', phone: null, country: 'JP', deliveryPlace: null, neededBy: null },
    ...{ incoterm: 'FOB', certificates: null, fair: null, message: null, lang: 'en' },
    lines: [{ product: 'mau-nuoc-mam-song-xanh', qty: 100, unit: 'thùng', targetPrice: null, note: null }],
  },
  ...{ consent: true, startedAt: 0, website: '' },
};

test('a request of two producers, of which one has no mail: sent, quoted by the link in the mail, seen by the buyer', async () => {
  await reader(async (page) => {
    await page.goto('/hoi-cho/hoi-cho-mau-2027/');
    await page.getByRole('link', { name: 'Hỏi giá chủ thể ở hội chợ này' }).click();
    await page.locator('#asking').waitFor();
    expect(await page.locator('#fair').inputValue()).toBe(FAIR);
    for (const product of ['mau-nuoc-mam-song-xanh', 'mau-khan-tho-cam']) {
      await page.goto(`/san-pham/${product}/`);
      const add = page.getByRole('link', { name: 'Thêm vào yêu cầu báo giá' });
      if ((await add.count()) > 0) await add.click();
      else await page.goto(`/yeu-cau-bao-gia/?them=${product}`);
    }
    await page.getByText('Chưa có thư điện tử').waitFor();
    await page.getByRole('group', { name: 'Nước mắm' }).getByLabel('Số lượng').fill('1.000');
    await page.getByLabel('Tên người liên hệ').fill('Nguyễn Thị Thử');
    await page.getByLabel('Thư điện tử').fill('hoi-gia@thu.example');
    await page.getByLabel('Nước', { exact: true }).selectOption('JP');
    await page.getByLabel('Tôi đồng ý').check();
    await page.getByRole('button', { name: 'Gửi yêu cầu báo giá' }).click();
    await page.locator('#sent-title:focus').waitFor();
    await page.getByRole('link', { name: 'Theo dõi trả lời' }).click();
    const id = /YC-\d{6}-\w{6}/.exec((await page.locator('main').textContent()) ?? '')?.[0] ?? '';
    await expectForEverybody(page);

    const mail = await mailAbout(SELLER_MAIL, id);
    expect(mail.text).not.toContain('Khăn');
    await reader(
      async (producer) => {
        await producer.goto(linkIn(mail, '/tra-loi-bao-gia/'));
        await producer.getByLabel(/Giá cho một/).fill('70.000');
        await producer.getByLabel('Có giá trị đến').fill('2099-12-31');
        await producer.getByRole('button', { name: 'Gửi báo giá' }).click();
        await producer.getByRole('heading', { name: 'Đã gửi báo giá' }).waitFor();
        await expectForEverybody(producer);
      },
      { viewport: PHONE },
    );
    await page.reload();
    await page.getByText('70.000.000').waitFor();
    await expectForEverybody(page);
    await mailAbout('hoi-gia@thu.example', id);
  });
});

test('a producer who cannot quote says why, and the buyer reads it in English', async () => {
  const { status, text } = await shop.send('requests', REQUEST, ++buyers);
  expect(status, text).toBe(201);
  const { id, url } = JSON.parse(text) as { id: string; url: string };
  const link = linkIn(await mailAbout(SELLER_MAIL, id), '/tra-loi-bao-gia/');
  await reader(async (producer) => {
    await producer.goto(link);
    await producer.getByText('Không cung cấp được?').click();
    await producer.getByLabel(/Lý do/).fill('Hết mùa');
    await producer.getByRole('button', { name: 'Từ chối yêu cầu này' }).click();
    await producer.getByText('không còn nhận trả lời').waitFor();
  });
  await reader(
    async (page) => {
      await page.goto(url);
      await page.getByText('Hết mùa').waitFor();
      await expectForEverybody(page);
    },
    { viewport: PHONE, locale: 'en-GB', colorScheme: 'dark' },
  );
});
