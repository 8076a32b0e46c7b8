/** Views on a page of another origin: they fit themselves, take their colours, and nothing else of the site can be framed. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { verdictOn } from '../../src/domain/certificate.ts';
import { calendarDate } from '../../src/domain/date.ts';
import { badgeSvg } from '../../src/exports/embed/badge.ts';
import { BADGE_SIZE } from '../../src/i18n/embed-snippets.ts';
import { LANGS } from '../../src/i18n/lang.ts';
import { launchedBrowser, watchedPage } from './browser.ts';
import { PRODUCT } from './pages.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const FAIR = 'hoi-cho-ocop-quang-ninh-he-2021';

let browser: Browser;
let foreign: Server;
/** Origin of the other site. */
let origin = '';
let html = '';

beforeAll(async () => {
  browser = await launchedBrowser();
  foreign = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(html);
  });
  await new Promise<void>((listening) => foreign.listen(0, '127.0.0.1', listening));
  origin = `http://127.0.0.1:${(foreign.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await browser.close();
  await new Promise((closed) => foreign.close(closed));
});

/** Opens another site with a body; what went wrong, without the requests that it is there to make. */
async function onForeignPage(body: string, look: (page: Page) => Promise<void>): Promise<string[]> {
  const site = inject('siteUrl');
  html = `<!doctype html><html lang="vi"><head><title>Trang khác</title><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"></head><body><main><h1>Trang khác</h1>${body.replaceAll('SITE', site)}</main></body></html>`;
  const { page, context, problems } = await watchedPage(
    browser,
    { viewport: { width: 700, height: 2400 }, serviceWorkers: 'block' },
    origin,
  );
  try {
    await page.goto('/');
    await look(page);
  } finally {
    await context.close();
  }
  return problems.filter((text) => !text.startsWith(`request to ${site}/`) && !text.includes('blocked by Playwright'));
}

/** The frame of the n-th element once it has the height of what it shows. */
async function fitted(page: Page, index = 0): Promise<{ shown: number; height: number; frame: ReturnType<Page['frames']>[number] }> {
  const box = page.locator('so-sao').nth(index).locator('iframe');
  const frame = await (await box.elementHandle()).contentFrame();
  if (!frame) throw new Error('Found no frame in <so-sao>');
  await frame.waitForLoadState('load');
  await expect
    .poll(async () => (await box.boundingBox())?.height === (await frame.evaluate(() => document.documentElement.offsetHeight)))
    .toBe(true);
  return {
    shown: await frame.evaluate(() => document.documentElement.offsetHeight),
    height: (await box.boundingBox())?.height ?? 0,
    frame,
  };
}

describe('<so-sao> on another site', () => {
  test.each([
    ['fair', `id="${FAIR}"`, 'Hội chợ OCOP Quảng Ninh'],
    ['product', `id="${PRODUCT.valid}"`, 'Còn hiệu lực đến'],
    ['province', 'id="ha-tinh"', 'Hà Tĩnh'],
    ['list', `ids="${PRODUCT.valid},${PRODUCT.lapsed},${PRODUCT.alcohol}"`, 'đồ uống có cồn'],
  ])('%s is as high as what it shows', async (view, given, text) => {
    const body = `<so-sao view="${view}" ${given}><a href="SITE/">Sổ Sao</a></so-sao><script src="SITE/nhung/so-sao.js"></script>`;
    const problems = await onForeignPage(body, async (page) => {
      const frame = page.frameLocator('iframe');
      await frame.getByText(text).first().waitFor();
      const { height, shown, frame: inner } = await fitted(page);
      expect(height).toBe(shown);
      expect(await inner.evaluate(() => document.documentElement.scrollHeight <= innerHeight)).toBe(true);
      expect(await frame.getByText('không phải trang của cơ quan nhà nước').count()).toBe(1);
    });
    expect(problems).toEqual([]);
  });
  test('takes another view, language and colours when its attributes change', async () => {
    const body = `<script src="SITE/nhung/so-sao.js"></script><so-sao view="product" id="${PRODUCT.valid}" theme="dark"></so-sao>`;
    const problems = await onForeignPage(body, async (page) => {
      const background = async (): Promise<string> =>
        (await fitted(page)).frame.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(await background()).toBe('rgb(16, 22, 19)');
      await page.locator('so-sao').evaluate((element) => {
        element.setAttribute('theme', 'light');
        element.setAttribute('lang', 'en');
      });
      await page.frameLocator('iframe').getByText('Valid until').first().waitFor();
      expect(await background()).toBe('rgb(251, 250, 246)');
    });
    expect(problems).toEqual([]);
  });
  test('says what is wrong with its attributes and shows a plain link', async () => {
    const problems = await onForeignPage(
      '<so-sao view="shop" id="x"></so-sao><script src="SITE/nhung/so-sao.js"></script>',
      async (page) => {
        expect(await page.locator('so-sao a').getAttribute('href')).toBe(`${inject('siteUrl')}/nhung/`);
      },
    );
    expect(problems.join()).toContain('found view="shop" id="x"; expected view fair, province');
  });
  test('believes heights of its own frame only', async () => {
    const body = `<so-sao view="product" id="${PRODUCT.valid}"></so-sao><script src="SITE/nhung/so-sao.js"></script>`;
    await onForeignPage(body, async (page) => {
      const { height } = await fitted(page);
      await page.evaluate(() => postMessage({ soSao: 5000 }, '*'));
      await page.evaluate(() => new Promise(requestAnimationFrame));
      expect((await fitted(page)).height).toBe(height);
    });
  });
});

describe('frames of other sites', () => {
  const isShown = async (path: string): Promise<boolean> => {
    let text = '';
    await onForeignPage(`<iframe src="SITE${path}" title="x" width="600" height="400"></iframe>`, async (page) => {
      const frame = await (await page.locator('iframe').elementHandle()).contentFrame();
      await frame?.waitForLoadState('load').catch(() => undefined);
      text = (await frame?.evaluate(() => document.body.textContent).catch(() => '')) ?? '';
    });
    return text.includes('Sổ Sao');
  };
  test('show views', async () => {
    expect(await isShown(`/nhung/san-pham/${PRODUCT.valid}/`)).toBe(true);
  });
  test.each([['/'], [`/san-pham/${PRODUCT.valid}/`], ['/nhung/'], ['/danh-sach/'], ['/admin/']])('refuse %s', async (path) => {
    expect(await isShown(path)).toBe(false);
  });
});

describe('views by themselves', () => {
  const kinds = [
    `/nhung/san-pham/${PRODUCT.valid}/`,
    `/en/embed/product/${PRODUCT.unknown}/`,
    '/nhung/tinh/ha-tinh/',
    `/en/embed/fair/${FAIR}/`,
    `/nhung/danh-sach/?ids=${PRODUCT.valid},${PRODUCT.window}`,
  ];
  test.each(kinds)('%s passes axe in both schemes, at 320 px, and loads without scripts', async (path) => {
    const { page, context, problems } = await watchedPage(browser, { viewport: { width: 320, height: 700 }, serviceWorkers: 'block' });
    try {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.goto(path);
        await page.locator('h1').waitFor();
        if (path.includes('?')) await page.locator('.lines a').first().waitFor();
        expect((await new AxeBuilder({ page }).withTags(TAGS).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual(
          [],
        );
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      }
    } finally {
      await context.close();
    }
    expect(problems).toEqual([]);
  });
});

test('the words of every badge fit, in a wide typeface', async () => {
  const on = calendarDate('2026-11-22') ?? expect.fail('no day');
  const cases = [
    ['2025-01-17', null],
    ['2024-01-17', null],
    ['2020-02-29', null],
    [null, 2023],
    [null, 2024],
    [null, 2019],
    [null, null],
  ] as const;
  const verdicts = cases.flatMap(([date, year]) =>
    [null, { date: null }].map((revocation) =>
      verdictOn([{ stars: 5, date: date === null ? null : calendarDate(date), year, revocation }], on),
    ),
  );
  const page = await browser.newPage();
  try {
    await page.setContent(LANGS.flatMap((lang) => verdicts.map((verdict) => badgeSvg(verdict, lang))).join(''));
    await page.addStyleTag({ content: "svg text{font-family:'DejaVu Sans',Verdana,sans-serif !important}" });
    const widest = await page.evaluate(() =>
      Math.max(...[...document.querySelectorAll('text')].map((text) => text.getBBox().x + text.getBBox().width)),
    );
    expect(widest).toBeGreaterThan(200);
    expect(widest).toBeLessThan(BADGE_SIZE.width - 8);
  } finally {
    await page.close();
  }
});

test('the guide makes code for a pasted address, and shows it', async () => {
  const { page, context, problems } = await watchedPage(browser, { serviceWorkers: 'block' });
  try {
    await page.goto('/nhung/');
    await page.getByLabel('Địa chỉ trang trong sổ').fill(`https://sosao.example/san-pham/${PRODUCT.valid}/`);
    await page.getByRole('button', { name: 'Tạo mã' }).click();
    await page.getByText('Mã đã sẵn sàng').waitFor();
    expect(await page.locator('#codes .snippet').allTextContents()).toHaveLength(3);
    expect(await page.locator('#codes .snippet').first().textContent()).toContain(`<so-sao view="product" id="${PRODUCT.valid}"`);
    await page.frameLocator('#codes iframe').getByText('Còn hiệu lực').first().waitFor();
    await page.getByLabel('Địa chỉ trang trong sổ').fill('/tim/?q=a');
    await page.getByRole('button', { name: 'Tạo mã' }).click();
    await page.getByText('không có chế độ nhúng').waitFor();
  } finally {
    await context.close();
  }
  expect(problems).toEqual([]);
});
