/** The demonstration: what a fair with stands, prices and pictures looks like, on records that say that they are invented. */
import { existsSync, readdirSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type StaticServer } from '../../scripts/serve.ts';
import { launchedBrowser, watchedPage } from './browser.ts';

const DIST = '.cache/demo/dist';
const FAIR = '/hoi-cho/hoi-cho-mau-2027/';
const PRODUCT = '/san-pham/mau-nuoc-mam-song-xanh/';
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let browser: Browser;
let server: StaticServer;
beforeAll(async () => {
  if (!existsSync(DIST)) throw new Error(`Found no ${DIST}, expected the demonstration; run "npm run demo -- --build-only"`);
  server = await startServer({ dir: DIST, port: 0 });
  browser = await launchedBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** Opens a page, hands it to `work`, and expects that nothing went wrong on it. */
async function on(address: string, work: (page: Page) => Promise<void>, options: Parameters<typeof watchedPage>[1] = {}): Promise<void> {
  const { page, context, problems } = await watchedPage(browser, { viewport: { width: 1280, height: 900 }, ...options }, server.url);
  try {
    await page.goto(address);
    await work(page);
    expect(problems).toEqual([]);
  } finally {
    await context.close();
  }
}

test.each([
  ['a product', PRODUCT, 'Dữ liệu mẫu'],
  ['a producer', '/chu-the/mau-htx-song-xanh/', 'Dữ liệu mẫu'],
  ['a fair', FAIR, 'Dữ liệu mẫu'],
  ['a fair in English', '/en/fairs/hoi-cho-mau-2027/', 'Sample data'],
  ['a view for other sites', '/nhung/san-pham/mau-nuoc-mam-song-xanh/', 'Dữ liệu mẫu'],
  ['the printed catalogue', `${FAIR}in/`, 'Dữ liệu mẫu'],
  ['the sheet for buyers', `${FAIR}chao-mua/`, 'Dữ liệu mẫu'],
  ['the kit of a product', '/bo-cong-cu/san-pham/mau-nuoc-mam-song-xanh/', 'Dữ liệu mẫu'],
])('%s says that it is invented', async (_what, address, words) => {
  await on(address, async (page) => {
    expect(await page.getByText(words).first().isVisible()).toBe(true);
  });
});

test('nothing of it is in the site itself', () => {
  const records = readdirSync('tests/fixtures/demo', { recursive: true, encoding: 'utf8' }).flatMap(
    (path) => /([\w-]+)\.yaml$/.exec(path)?.[1] ?? [],
  );
  expect(records.length).toBeGreaterThan(30);
  const made = new Set(readdirSync('dist', { recursive: true, encoding: 'utf8' }).flatMap((path) => path.split(/[/\\.]/)));
  expect(made).toContain('hoi-cho-ocop-thu-duc');
  expect(records.filter((id) => made.has(id))).toEqual([]);
});

describe('a fair with stands', () => {
  test('is searched in place, without diacritics, and says how much was found', async () => {
    await on(FAIR, async (page) => {
      const lines = page.locator('.fair-lines li:visible');
      const before = await lines.count();
      await page.getByRole('searchbox', { name: 'Tìm trong hội chợ này' }).fill('mat ong');
      await expect.poll(() => lines.count()).toBeLessThan(before);
      for (const text of await lines.allTextContents()) expect(text).toMatch(/mật ong|Ong Rừng/i);
      expect(await page.getByRole('status').first().textContent()).toMatch(/\d/);
    });
  });

  test('says of a product that it lapses during the fair, and on which day', async () => {
    await on(FAIR, async (page) => {
      const line = page.locator('.fair-lines li', { hasText: 'Gạo thơm Mẫu Sen Hồng' }).first();
      expect(await line.textContent()).toMatch(/hết hạn ngày \d\d\/\d\d\/\d{4}, trong hội chợ/);
    });
  });

  test('leads from its plan to a stand, by keyboard', async () => {
    await on(FAIR, async (page) => {
      const stand = page.locator('.plan a', { hasText: 'B2' });
      await stand.focus();
      await page.keyboard.press('Enter');
      const target = decodeURIComponent(new URL(page.url()).hash.slice(1));
      expect(target).toContain('B2');
      expect(await page.locator(`[id="${target}"]`).textContent()).toContain('Mẫu Núi Đá');
    });
  });

  test('shows drinks with alcohol only after the confirmation', async () => {
    await on(FAIR, async (page) => {
      const name = page.getByText('Rượu ngô Mẫu Núi Đá').first();
      expect(await name.isVisible()).toBe(false);
      await page.locator('details.age-gate summary').first().click();
      expect(await name.isVisible()).toBe(true);
    });
  });

  test('puts a product on the list of the reader', async () => {
    await on(FAIR, async (page) => {
      await page.locator('.fair-lines .pick').first().click();
      await page.locator('.pick-list').click();
      await page.waitForURL('**/danh-sach/**');
      await page.getByRole('link', { name: 'Nước mắm Mẫu Sông Xanh 40 độ đạm' }).first().waitFor();
    });
  });

  test.each([
    [PRODUCT, 'Hội chợ Mẫu sản phẩm OCOP các miền'],
    ['/chu-the/mau-htx-nui-da/', 'Phiên chợ Mẫu vùng cao'],
  ])('is named on %s', async (address, name) => {
    await on(address, async (page) => {
      await page.getByRole('link', { name }).click();
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(name);
    });
  });

  test('its plan may be a drawing', async () => {
    await on('/hoi-cho/ket-noi-mau-2027/', async (page) => {
      expect(await page.locator('.plan a').count()).toBe(3);
    });
  });

  test('works without JavaScript', async () => {
    await on(
      FAIR,
      async (page) => {
        expect(await page.getByText('Nước mắm Mẫu Sông Xanh 40 độ đạm').first().isVisible()).toBe(true);
        expect(await page.locator('#fair-words').isVisible()).toBe(false);
      },
      { javaScriptEnabled: false },
    );
  });

  test.each([
    [FAIR, 320, 'dark'],
    ['/en/fairs/hoi-cho-mau-2027/', 1280, 'light'],
    ['/hoi-cho/', 320, 'light'],
    [PRODUCT, 320, 'dark'],
    ['/nhung/hoi-cho/hoi-cho-mau-2027/', 320, 'light'],
  ] as const)('%s at %i px, %s: axe finds nothing, nothing sticks out', async (address, width, colorScheme) => {
    await on(
      address,
      async (page) => {
        const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)} ${nodes[0]?.any[0]?.message}`)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
      },
      { viewport: { width, height: 800 }, colorScheme },
    );
  });
});
