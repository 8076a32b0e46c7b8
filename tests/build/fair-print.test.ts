/** What is printed for a fair, built from the fixture: the rules of every page, the paper, the PDFs, the codes, the files. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { HtmlValidate } from 'html-validate';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { documentProblems } from '../../scripts/check/dist/documents.ts';
import { brokenLinks } from '../../scripts/check/dist/links.ts';
import { alcoholProblems, footerProblems } from '../../scripts/check/dist/register.ts';
import { securityProblems } from '../../scripts/check/dist/security.ts';
import { siteIn, type Site } from '../../scripts/check/dist/site.ts';
import { startServer, type StaticServer } from '../../scripts/serve.ts';
import { launchedBrowser, watchedPage } from '../e2e/browser.ts';

const FOLDER = '.cache/fair-print';
const OUT = `${FOLDER}/dist`;
const ORIGIN = 'https://thu.example';
const FAIR = 'hoi-cho-thu';
/** Paper without its margins, in millimetres. */
const PAGES = [
  ['catalogue', `/hoi-cho/${FAIR}/in/`, `/en/fairs/${FAIR}/print/`, 180],
  ['stand-cards', `/hoi-cho/${FAIR}/the-gian/`, `/en/fairs/${FAIR}/stand-cards/`, 128],
  ['stand-cards-a4', `/hoi-cho/${FAIR}/the-gian/a4/`, `/en/fairs/${FAIR}/stand-cards/a4/`, 180],
  ['buyers', `/hoi-cho/${FAIR}/chao-mua/`, `/en/fairs/${FAIR}/buyers/`, 273],
] as const;
const PATHS = PAGES.flatMap(([, vi, en]) => [vi, en]);
/** Size of the paper of each file, in millimetres. */
const PAPER = { catalogue: [210, 297], 'stand-cards': [148, 210], 'stand-cards-a4': [210, 297], buyers: [297, 210] } as const;

const root = mkdtempSync(join(tmpdir(), 'so-sao-'));
const env = { ...process.env, CONTENT_DIR: join(root, 'content'), SITE_URL: ORIGIN, AS_OF: '2026-11-21', DIST: OUT };
let site: Site;
let server: StaticServer;
let browser: Browser;

/** The texts of a PDF page by page, without white space: a reader puts gaps where letters stand apart by their shapes. */
async function textsOf(file: string): Promise<{ readonly texts: string[]; readonly sizes: (readonly [number, number])[] }> {
  const pdf = await getDocumentProxy(new Uint8Array(readFileSync(file)));
  const texts: string[] = [];
  const sizes: [number, number][] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    texts.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .normalize('NFC')
        .replace(/\s+/g, ''),
    );
    const [, , width = 0, height = 0] = page.view;
    sizes.push([Math.round((width / 72) * 25.4), Math.round((height / 72) * 25.4)]);
  }
  return { texts, sizes };
}

/** Names of the products of the fair, from the records of the fixture. */
function names(): string[] {
  const files = readdirSync('tests/fixtures/fair/products', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));
  return files.map(
    (file) => /^name: '?(.+?)'?$/m.exec(readFileSync(join('tests/fixtures/fair/products', file), 'utf8'))?.[1] ?? expect.fail(file),
  );
}
const bare = (text: string) => text.normalize('NFC').replace(/\s+/g, '');

beforeAll(async () => {
  const content = join(root, 'content');
  for (const part of ['reference', 'pages', 'redirects.yaml']) cpSync(join('content', part), join(content, part), { recursive: true });
  cpSync('tests/fixtures/import/register', content, { recursive: true });
  for (const folder of ['fairs', 'producers', 'products'])
    cpSync(join('tests/fixtures/fair', folder), join(content, folder), { recursive: true });
  mkdirSync(FOLDER, { recursive: true });
  const words = ['scripts/build.ts', '--outDir', OUT, '--cache', `${FOLDER}/site`, '--log', `${FOLDER}/build.log`];
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8', env });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  site = siteIn(OUT, ORIGIN);
  server = await startServer({ dir: OUT, port: 0 });
  browser = await launchedBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(root, { recursive: true, force: true });
});

describe('the pages', () => {
  test('exist in both languages, are not listed, and load one style sheet that no other page loads', () => {
    for (const path of PATHS) {
      const page = site.pages.get(path) ?? expect.fail(path);
      expect(page.isUnlisted, path).toBe(true);
      const sheets = page.loads.filter(({ by }) => by === 'link stylesheet').map(({ url }) => url);
      expect(sheets, path).toEqual([expect.stringMatching(/fair-print\..+\.css$/)]);
      const others = [...site.pages.values()].filter((one) => !PATHS.includes(one.path as (typeof PATHS)[number]));
      expect(others.filter((one) => one.loads.some(({ url }) => url === sheets[0])).map((one) => one.path)).toEqual([]);
    }
  });

  test('are not made for a fair without products', () => {
    expect(
      [...site.pages.keys()].filter((path) => /^\/hoi-cho\/.+\/(?:in|the-gian|chao-mua)\//.test(path)).every((path) => path.includes(FAIR)),
    ).toBe(true);
  });

  test('keep the rules of every page', async () => {
    const own = (lines: readonly string[]) => lines.filter((line) => PATHS.some((path) => line.startsWith(path)));
    // The page of the fair itself is made elsewhere; where it is not there, only its own address may be missing.
    const fairPages = [`/hoi-cho/${FAIR}/`, `/en/fairs/${FAIR}/`].filter((path) => !site.pages.has(path));
    expect(own(brokenLinks(site)).filter((line) => !fairPages.some((path) => line.includes(` leads to ${path}, `)))).toEqual([]);
    for (const check of [documentProblems, securityProblems, alcoholProblems, footerProblems])
      expect(own(check(site)), check.name).toEqual([]);
    const validator = new HtmlValidate({ root: true, extends: ['html-validate:recommended'], rules: { 'long-title': 'off' } });
    for (const path of PATHS) {
      const { results } = await validator.validateString(site.read(`${path}index.html`));
      expect(
        results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${path}:${line} ${ruleId}: ${message}`)),
      ).toEqual([]);
    }
  });

  test('print hostile names as text, and nothing of alcohol but what the register knows', () => {
    for (const path of PATHS) {
      const page = site.pages.get(path) ?? expect.fail(path);
      expect(page.inline, path).toEqual([]);
      expect(page.text).toContain('=HYPERLINK("https://example.com";"bấm") </script><script>alert(1)</script>');
      expect(page.text).not.toMatch(/91\.000|99\.000|nồng nàn/);
      const html = site.read(`${path}index.html`);
      const drink = html.indexOf('Rượu nếp Kẻ Phá');
      expect(html.lastIndexOf('<details class="age-gate"', drink), path).toBeGreaterThan(html.lastIndexOf('</details>', drink));
    }
  });

  test.each(PATHS)('can be read by all, at 320 px and in the dark: %s', async (path) => {
    const { page, context, problems } = await watchedPage(
      browser,
      { viewport: { width: 320, height: 800 }, colorScheme: 'dark' },
      server.url.replace(/\/$/, ''),
    );
    await page.goto(path);
    expect(await page.evaluate(() => [document.compatMode, document.documentElement.scrollWidth])).toEqual(['CSS1Compat', 320]);
    await page.evaluate(() => document.querySelectorAll('details').forEach((gate) => (gate.open = true)));
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 150) ?? ''}`)).toEqual([]);
    expect(problems).toEqual([]);
    await context.close();
  });

  test.each(PAGES)('clip nothing on paper: %s', async (_kind, vi, en, mm) => {
    const width = Math.floor((mm / 25.4) * 96);
    const { page, context } = await watchedPage(browser, { viewport: { width, height: 900 } }, server.url.replace(/\/$/, ''));
    await page.emulateMedia({ media: 'print' });
    for (const path of [vi, en]) {
      await page.goto(path);
      const clipped = await page.evaluate(() => {
        for (const gate of document.querySelectorAll('details')) gate.open = true;
        // Where the command writes the numbers of pages, as wide as they come.
        for (const link of document.querySelectorAll<HTMLElement>('[data-page-of]')) link.dataset['page'] = '888';
        const limit = document.documentElement.clientWidth;
        return [...document.querySelectorAll<HTMLElement>('body *:not(.hidden)')]
          .filter((element) => element.getClientRects().length > 0 && !element.closest('svg'))
          .filter(
            (element) =>
              element.getBoundingClientRect().right > limit + 0.5 ||
              (element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1),
          )
          .map((element) => `${element.tagName} ${element.className} ${element.textContent.slice(0, 40)}`);
      });
      expect(clipped, path).toEqual([]);
    }
    await context.close();
  });
});

describe('the codes', () => {
  test('lead to the permanent links', async () => {
    const require = createRequire(import.meta.url);
    await prepareZXingModule({
      overrides: { wasmBinary: readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm')) },
      fireImmediately: true,
    });
    for (const [, path] of PAGES) {
      const codes = [...site.read(`${path}index.html`).matchAll(/<svg xmlns.*?<\/svg>/gs)].map(([svg]) => svg);
      const read = await Promise.all(
        codes.map(async (svg) => {
          const { data, info } = await sharp(Buffer.from(svg), { density: 200 }).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
          const pixels = { data: new Uint8ClampedArray(data), width: info.width, height: info.height, colorSpace: 'srgb' as const };
          return (await readBarcodes(pixels, { formats: ['QRCode'] }))[0]?.text;
        }),
      );
      expect(read.length).toBeGreaterThan(5);
      for (const text of read) expect(text).toMatch(/^https:\/\/thu\.example\/p\/[a-z0-9-]+\/$/);
      for (const text of read) expect(site.files.has(`${new URL(text ?? '').pathname}index.html`), text).toBe(true);
    }
  });
});

describe('the PDFs', () => {
  const out = join(root, 'pdf');
  beforeAll(() => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/fair/fair.ts', 'pdf', FAIR, '--out', out], {
      encoding: 'utf8',
      env,
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout.trim().split('\n')).toHaveLength(4);
  });

  test.each(Object.entries(PAPER))('%s is of its size and holds every product in Vietnamese letters', async (kind, size) => {
    const { texts, sizes } = await textsOf(join(out, `${FAIR}-${kind}.pdf`));
    for (const own of sizes) expect(own).toEqual(size);
    const all = texts.join('');
    const expected = kind.startsWith('stand-cards') ? names().filter((name) => !name.startsWith('Nước mắm cá cơm')) : names();
    for (const name of expected) expect(all).toContain(bare(name));
    expect(all).toContain(bare('HTX "Kẻ Phá" <b>Thử</b> & Cộng sự'));
    if (kind === 'catalogue') expect(all).toContain(bare('ngưỡng vị mặn ngọt, ỷ ễ ộ ữ ằ ẵ ặ ỗ ợ.'));
    expect(all).not.toMatch(/91\.000|99\.000|nồngnàn/);
  });

  test('number their pages, and the contents name the page of each product', async () => {
    const { texts } = await textsOf(join(out, `${FAIR}-catalogue.pdf`));
    const pageOf = (name: string) => texts.findIndex((text, at) => at > 1 && text.includes(bare(name))) + 1;
    expect(texts[0]).toContain(bare('Hội chợ OCOP Thử nghiệm'));
    for (const name of names().filter((one) => !one.startsWith('Rượu'))) {
      expect(pageOf(name), name).toBeGreaterThan(2);
      const at = texts[1]?.lastIndexOf(bare(name)) ?? -1;
      expect(at, name).toBeGreaterThan(-1);
      const behind = texts[1]?.slice(at + bare(name).length, at + bare(name).length + 6) ?? '';
      expect(behind, name).toMatch(new RegExp(`^(?:[ABC]1)?${pageOf(name)}`));
    }
    const buyers = await textsOf(join(out, `${FAIR}-buyers.pdf`));
    for (const [at, text] of buyers.texts.entries()) expect(text).toContain(`${at + 1}/${buyers.texts.length}`);
  });

  test('of a fair without products are refused in words', () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/fair/fair.ts', 'pdf', 'khong-co', '--out', out], {
      encoding: 'utf8',
      env,
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(/khong-co.*--build/);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});

test('the sheet for buyers lies where the page links to it', () => {
  for (const kind of ['csv', 'xlsx']) expect(existsSync(join(OUT, `hoi-cho/${FAIR}/chao-mua/${FAIR}.${kind}`))).toBe(true);
});
