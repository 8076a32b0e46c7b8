/** The editor at /admin/, in a folder: a producer adds a story, a price and a photograph, an officer a recognition; what it writes passes the checks and builds. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { contentProblems } from '../../src/catalogue/checks.ts';
import { problemLine, readContent } from '../../src/catalogue/content-files.ts';
import type { CalendarDate } from '../../src/domain/date.ts';
import { contentFolder, copyIn, copyOut, PRODUCER_FILE, PRODUCT_FILE } from './admin-folder.ts';
import { launchedBrowser, watchedPage } from './browser.ts';

const OUT = '.cache/admin/dist';
const TODAY = '2026-11-21' as CalendarDate;

let browser: Browser;
let context: BrowserContext;
let page: Page;
let problems: string[];
const content = contentFolder();
const textIn = (file: string): string => readFileSync(join(content, file), 'utf8');
const before = textIn(PRODUCT_FILE);

/** A field by its label, below another or the whole form; labels stand between marks of direction. */
const field = (label: string, below: Locator | Page = page): Locator =>
  below.getByRole('group', { name: new RegExp(`^\\p{L}+ “\\P{L}?${label.replace(/[()]/g, '\\$&')}\\P{L}?”$`, 'u') }).first();
const box = (label: string, below?: Locator | Page): Locator => field(label, below).getByRole('textbox').first();

/** Opens a list, as a person does: an address would race with the way back of the last save. */
async function openList(collection: string): Promise<void> {
  await page.getByRole('treeitem', { name: collection }).click();
  await page.getByRole('main', { name: new RegExp(collection) }).waitFor();
}

/** Opens a record of a list. */
async function open(collection: string, name: string): Promise<void> {
  await openList(collection);
  await page.getByRole('gridcell', { name, exact: true }).dblclick();
  await field('Nơi chốn, như nguồn in').waitFor();
}

/** Saves, waits until the editor is back at its list, and holds what the file then says. */
async function expectSaved(file: string, expected: string): Promise<void> {
  const button = page.getByRole('button', { name: 'Lưu', exact: true });
  // On a busy machine the form may draw itself anew under a click; a person clicks once more.
  for (let tries = 0; tries < 4 && (await button.isVisible()); tries++) {
    await button.click().catch(() => undefined);
    await button.waitFor({ state: 'detached', timeout: 15_000 }).catch(() => undefined);
  }
  await button.waitFor({ state: 'detached' });
  // The list is shown while the file is still being written.
  await vi.waitFor(
    async () => {
      await copyOut(page, content);
      expect(textIn(file)).toBe(expected);
    },
    { timeout: 40_000, interval: 200 },
  );
}

beforeAll(async () => {
  browser = await launchedBrowser();
  // Tall, because the editor draws only the fields in view; coarse, because nobody looks.
  ({ page, context, problems } = await watchedPage(browser, {
    viewport: { width: 1024, height: 6000 },
    deviceScaleFactor: 0.25,
    serviceWorkers: 'block',
  }));
  page.setDefaultTimeout(40_000);
  await page.addInitScript(() => {
    Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() });
  });
  await page.goto('/robots.txt');
  await copyIn(page, content);
  await page.goto('/admin/');
  await page.getByRole('button', { name: 'Làm việc với kho mã nguồn cục bộ' }).click();
  await page.getByRole('radio', { name: 'Nội dung' }).waitFor();
});
afterAll(async () => {
  await context.close();
  await browser.close();
  rmSync(content, { recursive: true, force: true });
});

describe('a producer', () => {
  test('adds a story, a price with its source and a photograph', async () => {
    await open('Hà Tĩnh', 'Bánh đa thử');
    await box('Câu chuyện, một hai câu').fill('Bánh đa tráng tay ở Cẩm Xuyên.');
    const price = field('Giá');
    await price.getByRole('checkbox').check();
    await field('Số tiền (đồng)', price).getByRole('spinbutton').fill('35000');
    await box('Mua được gì', price).fill('túi 10 chiếc');
    await box('Địa chỉ trang', price).fill('https://example.vn/gia');
    const photos = field('Ảnh');
    await photos.getByRole('button', { name: /Thêm/ }).click();
    const picture = await sharp({ create: { width: 2600, height: 1300, channels: 3, background: '#b5651d' } })
      .jpeg()
      .toBuffer();
    await photos.getByRole('button', { name: 'Duyệt tệp' }).click();
    const dialog = page.getByRole('dialog', { name: 'Chọn ảnh' });
    await dialog.locator('input[type=file]').setInputFiles({ name: 'Ảnh Bánh (1).JPG', mimeType: 'image/jpeg', buffer: picture });
    await dialog.getByRole('button', { name: 'Chèn' }).click();
    await dialog.waitFor({ state: 'detached' });
    await box('Ảnh cho thấy gì', photos).fill('Chồng bánh đa trên mẹt');
    await expectSaved(
      PRODUCT_FILE,
      before.replace(
        'extra:',
        `summary: Bánh đa tráng tay ở Cẩm Xuyên.
price:
  amount: 35000
  unit: túi 10 chiếc
  source:
    url: https://example.vn/gia
images:
  - file: anh-banh-1.webp
    alt: Chồng bánh đa trên mẹt
extra:`,
      ),
    );
    const photo = await sharp(join(content, 'products/ha-tinh/anh-banh-1.webp')).metadata();
    expect([photo.format, photo.width, photo.height]).toEqual(['webp', 2000, 1000]);
  });

  test('is told why a number without consent is not saved, and saves it with consent', async () => {
    await open('Chủ thể', 'Cơ sở thử');
    const contact = field('Liên hệ kinh doanh');
    await contact.getByRole('checkbox').check();
    await box('Đường dây nóng', contact).fill('+84912345678');
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    const dialog = page.getByRole('alertdialog').or(page.getByRole('dialog')).filter({ hasText: 'Chưa lưu được' });
    await dialog.waitFor();
    expect(await dialog.textContent()).toContain('có số điện thoại thì phải có đồng ý của chủ thể');
    await dialog.getByRole('button').first().click();
    await copyOut(page, content);
    expect(textIn(PRODUCER_FILE)).not.toContain('contact');
    await field('Chủ thể đồng ý đăng số này', contact).getByRole('switch').check();
    await expectSaved(
      PRODUCER_FILE,
      `name: Cơ sở thử
kind: household
place:
  formerProvince: ha-tinh
contact:
  phone: '+84912345678'
  phoneConsent: true
`,
    );
  });
});

describe('an officer', () => {
  test('adds a recognition behind the earlier one, and nothing else changes', async () => {
    const old = textIn(PRODUCT_FILE);
    await open('Hà Tĩnh', 'Bánh đa thử');
    const certificates = field('Các lần công nhận');
    await certificates.getByRole('button', { name: /Thêm \P{L}?Lần/u }).click();
    await field('Hạng sao', certificates).getByRole('radio', { name: '4 sao' }).check();
    await box('Ngày quyết định', certificates).fill('2025-11-03');
    await box('Số quyết định', certificates).fill('86/QĐ-UBND');
    await box('Cơ quan ban hành', certificates).fill('UBND tỉnh Hà Tĩnh');
    await field('Loại nguồn', certificates).getByRole('radio', { name: /^A:/ }).check();
    await box('Địa chỉ trang', field('Nguồn', certificates)).fill('https://example.vn/hai');
    await expectSaved(
      PRODUCT_FILE,
      old.replace(
        'summary:',
        `  - stars: 4
    date: 2025-11-03
    decisionNumber: 86/QĐ-UBND
    issuer: UBND tỉnh Hà Tĩnh
    provenance: A
    source:
      url: https://example.vn/hai
summary:`,
      ),
    );
  });

  test('adds a product under an id without diacritics', async () => {
    await openList('Hà Tĩnh');
    await page.getByRole('button', { name: 'Tạo bài viết mới' }).click();
    await field('Chủ thể').getByRole('radio', { name: 'Cơ sở thử' }).check();
    await field('Nhóm').getByRole('combobox').click();
    await page.getByRole('option', { name: 'Thực phẩm', exact: true }).click();
    await field('Nhóm').getByRole('combobox').filter({ hasText: 'Thực phẩm' }).waitFor();
    const certificates = field('Các lần công nhận');
    await certificates.getByRole('button', { name: /Thêm \P{L}?Lần/u }).click();
    await field('Hạng sao', certificates).getByRole('radio', { name: '3 sao' }).check();
    await field('Năm công nhận', certificates).getByRole('spinbutton').fill('2024');
    await field('Loại nguồn', certificates).getByRole('radio', { name: /^B:/ }).check();
    await box('Địa chỉ trang', field('Nguồn', certificates)).fill('https://example.vn/ba');
    // Last: a new form takes a moment until it holds what is typed first.
    await box('Tên sản phẩm').fill('Bưởi đường lá cam Đức Thọ');
    await expectSaved(
      'products/ha-tinh/buoi-duong-la-cam-duc-tho.yaml',
      `name: Bưởi đường lá cam Đức Thọ
producer: co-so-thu
place:
  formerProvince: ha-tinh
group: food
certificates:
  - stars: 3
    year: 2024
    provenance: B
    source:
      url: https://example.vn/ba
`,
    );
  });
});

describe('what was written', () => {
  test('asked nobody but this site and broke nothing', () => {
    // A note of its framework for its own authors is no fault of a page.
    expect(problems.filter((line) => !/request to blob:|console: https:\/\/svelte\.dev\/e\//.test(line))).toEqual([]);
  });

  test('passes the checks', () => {
    const { records, problems: found } = readContent(content);
    expect([...found, ...contentProblems(records, content, TODAY, false)].map(problemLine)).toEqual([]);
    expect(records.products.map(({ id }) => id)).toEqual(['banh-da-thu', 'buoi-duong-la-cam-duc-tho']);
  });

  test('builds into pages that show it', () => {
    mkdirSync('.cache/admin', { recursive: true });
    const words = ['scripts/build.ts', '--outDir', OUT, '--log', '.cache/admin/build.log', '--cache', '.cache/admin/site'];
    const env = { ...process.env, CONTENT_DIR: content, AS_OF: TODAY };
    const { stderr, status } = spawnSync(process.execPath, words, { encoding: 'utf8', env });
    expect([stderr, status]).toEqual(['', 0]);
    const html = readFileSync(join(OUT, 'san-pham/banh-da-thu/index.html'), 'utf8')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ');
    for (const fact of ['Bánh đa tráng tay ở Cẩm Xuyên.', '35.000', 'túi 10 chiếc', '86/QĐ-UBND', 'UBND tỉnh Hà Tĩnh', '03/11/2028'])
      expect(html).toContain(fact);
    expect(readFileSync(join(OUT, 'san-pham/banh-da-thu/index.html'), 'utf8')).toContain('Chồng bánh đa trên mẹt');
    expect(existsSync(join(OUT, 'san-pham/buoi-duong-la-cam-duc-tho/index.html'))).toBe(true);
    expect(readFileSync(join(OUT, 'chu-the/co-so-thu/index.html'), 'utf8')).toContain('+84912345678');
    expect(statSync(join(OUT, 'admin/editor.js')).size).toBeGreaterThan(1_000_000);
  });
});
