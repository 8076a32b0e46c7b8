/** Content that tries to break out of its place: built whole and held to everything that the real site is held to. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer } from '../../scripts/serve.ts';
import { launchedBrowser, watchedPage } from '../e2e/browser.ts';
import { documentProblems, jsonLdProblems, sitemapProblems, twinProblems } from '../../scripts/check/dist/documents.ts';
import { brokenLinks } from '../../scripts/check/dist/links.ts';
import { openDataProblems } from '../../scripts/check/dist/open-data.ts';
import { alcoholIds, alcoholProblems, footerProblems, productProblems } from '../../scripts/check/dist/register.ts';
import { securityProblems } from '../../scripts/check/dist/security.ts';
import { siteIn, type Site } from '../../scripts/check/dist/site.ts';

const FIXTURES = 'tests/fixtures';
const OUT = '.cache/hostile/dist';
const ORIGIN = 'https://thu.example';
const FAIRS = ['hoi-cho-chen-ma', 'hoi-cho-rat-dai'];
const IDS = ['the-chen-ma', 'ten-rat-dai', 'co-anh', 'ruou-thu', 'du-lich-thu'];

/** Whether a page has an island: Astro starts it by two inline scripts. */
function isIsland(path: string): boolean {
  return /^\/(?:tim|en\/search)\/(?:\?|$)/.test(path);
}

/** The reference lists and static pages of the default content with the records of a fixture. */
function contentOf(fixture: string): string {
  const root = mkdtempSync(join(tmpdir(), 'so-sao-'));
  for (const part of ['reference', 'pages', 'redirects.yaml']) cpSync(join('content', part), join(root, part), { recursive: true });
  cpSync(join(FIXTURES, fixture), root, { recursive: true });
  return root;
}

/** Builds a content folder as `npm run build` does. */
function build(content: string, outDir: string): { status: number | null; output: string; errors: string } {
  mkdirSync('.cache/hostile', { recursive: true });
  const words = ['scripts/build.ts', '--outDir', outDir, '--log', '.cache/hostile/build.log', '--cache', '.cache/hostile/site'];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: content, SITE_URL: ORIGIN, AS_OF: '2026-11-21' },
  });
  return { status, output: stdout, errors: stderr };
}

describe('hostile content', () => {
  let site: Site;
  const content = contentOf('hostile');

  beforeAll(() => {
    const { status, errors } = build(content, OUT);
    expect(errors).toBe('');
    expect(status).toBe(0);
    site = siteIn(OUT, ORIGIN);
  });
  afterAll(() => rmSync(content, { recursive: true, force: true }));

  const page = (id: string) => site.pages.get(`/san-pham/${id}/`) ?? expect.fail(`no page of ${id}`);

  test('is built whole', () => {
    for (const id of IDS)
      for (const path of [`/san-pham/${id}/`, `/en/products/${id}/`, `/p/${id}/`]) expect(site.pages.has(path), path).toBe(true);
  });

  test.each([
    ['links', brokenLinks],
    ['documents', documentProblems],
    ['twins', twinProblems],
    ['structured data', jsonLdProblems],
    ['the sitemap', sitemapProblems],
    ['security', securityProblems],
    ['verdicts', productProblems],
    ['alcohol', alcoholProblems],
    ['footers', footerProblems],
    ['open data', openDataProblems],
  ])('keeps every rule: %s', (_name, check) => {
    expect(check(site)).toEqual([]);
  });

  test('adds no element to any page: what it prints is text', () => {
    const expected = new Map<string, number>();
    for (const { path, inline, loads } of site.pages.values()) {
      const scripts = inline.filter(({ element }) => element === 'script').length;
      expected.set(path, scripts);
      expect(
        // The guide to views shows one of this site's own.
        loads.filter(({ by, url }) => /iframe|object|embed/.test(by) && !(/^\/(?:nhung|en\/embed)\/$/.test(path) && url.startsWith(path))),
        path,
      ).toEqual([]);
      // One block of structured data; the search page has the two by which Astro starts an island, their hashes checked above.
      expect(scripts, path).toBeLessThanOrEqual(isIsland(path) ? 2 : 1);
    }
    const { text, headings } = page('the-chen-ma');
    expect(headings[0]?.[1]).toBe('Mật ong <script>alert(1)</script> </script><script>alert(2)</script>');
    for (const printed of [
      '<iframe src="https://example.com"></iframe>',
      '<style>body{display:none}</style>',
      '<a href="javascript:alert(10)">bấm</a>',
      '&amp; &lt;',
      '<h1>Nhật</h1>',
    ]) {
      expect(text).toContain(printed);
    }
  });

  test('has kits, and leads on from the number below a barcode', () => {
    for (const id of IDS)
      expect(site.pages.get(`/bo-cong-cu/san-pham/${id}/`)?.headings[0]?.[1]).toBe(`Bộ công cụ: ${page(id).headings[0]?.[1]}`);
    expect(site.pages.get('/01/08930000000019/')?.isRedirect).toBe(true);
    expect(site.read('/01/08930000000019/linkset.json')).toContain(`${ORIGIN}/san-pham/the-chen-ma/`);
    const card = site.read('/chu-the/ke-pha/danh-ba.vcf');
    expect(card.match(/^END:VCARD\r$/gm)).toHaveLength(1);
    // No price, no slogan, no card for the shelf.
    expect(site.pages.get('/bo-cong-cu/san-pham/ruou-thu/')?.text).not.toMatch(/99\.000|uống là mê|Chọn thẻ kệ/);
  });

  test('reads the same in the JSON twin', () => {
    for (const id of IDS) {
      const twin = JSON.parse(site.read(`/san-pham/${id}/index.json`)) as { name: string };
      expect(twin.name).toBe(page(id).headings.find(([level]) => level === 1)?.[1]);
    }
  });

  test('is told apart: four stars with the remark, revoked, neutral on alcohol', () => {
    expect(page('ten-rat-dai').verdict?.['data-stars']).toBe('4');
    expect(page('ten-rat-dai').text).toMatch(/tiềm năng 5 sao/);
    expect(page('co-anh').marked['data-status']).toBe('Bị thu hồi');
    expect([...alcoholIds(site)]).toEqual(['ruou-thu']);
    expect(page('ruou-thu').text).not.toMatch(/99\.000|uống là mê/);
  });

  test('every product of a fair says whether it holds on its days, in each view, drinks only behind the confirmation', () => {
    const lines: { standing: string | undefined; text: string; isGated: boolean }[] = [];
    const gates: boolean[] = [];
    let isLine = false;
    const parser = new Parser({
      onopentag(name, attributes) {
        if (name === 'details') gates.push(attributes['class'] === 'age-gate');
        if (name !== 'li' || attributes['data-standing'] === undefined) return;
        isLine = true;
        lines.push({ standing: attributes['data-standing'], text: '', isGated: gates.includes(true) });
      },
      ontext(text) {
        const line = lines.at(-1);
        if (isLine && line) line.text += text;
      },
      onclosetag(name) {
        if (name === 'details') gates.pop();
        if (name === 'li') isLine = false;
      },
    });
    parser.end(site.read('/hoi-cho/hoi-cho-chen-ma/index.html'));
    // By stand and by product.
    expect(lines).toHaveLength(2 * IDS.length);
    for (const { text, standing, isGated } of lines) {
      expect(text).toMatch(/hiệu lực|chưa nói chắc được|thu hồi|chưa thấy công nhận/);
      expect(text.includes('suốt hội chợ')).toBe(standing === 'valid');
      expect(isGated).toBe(text.startsWith('Rượu thử'));
    }
    for (const id of FAIRS)
      for (const path of [`/hoi-cho/${id}/`, `/en/fairs/${id}/`]) expect(site.pages.get(path)?.ids, path).toContain('danh-muc');
    expect(page('the-chen-ma').references.map(({ url }) => url)).toContain('/hoi-cho/hoi-cho-chen-ma/');
  });

  test('photographs come in AVIF, WebP and JPEG, in several widths, with their size', () => {
    const sources: Record<string, string>[] = [];
    const parser = new Parser({
      onopentag(name, attributes) {
        if (/^(?:source|img)$/.test(name)) sources.push(attributes);
      },
    });
    parser.end(site.read('/san-pham/co-anh/index.html'));
    const images = sources.filter((one) => one['src'] !== undefined);
    expect(images).toHaveLength(2);
    for (const image of images) {
      expect(image['alt']?.length).toBeGreaterThan(3);
      expect(Number(image['width'])).toBeGreaterThan(0);
      expect(Number(image['height'])).toBeGreaterThan(0);
      expect(image['src']).toMatch(/\.jpe?g$/);
    }
    expect(images[0]?.['alt']).toBe('Chai nước mắm "đặc biệt" <trên bàn>');
    const widths = sources.flatMap((one) => one['srcset']?.split(', ').map((part) => part.split(' ').at(-1)) ?? []);
    expect(new Set(widths).size).toBeGreaterThanOrEqual(3);
    for (const format of ['avif', 'webp', 'jpe?g']) {
      const all = sources.flatMap((one) => [...(one['srcset'] ?? '').matchAll(new RegExp(`(/_astro/[^ ]+\\.${format}) (\\d+)w`, 'g'))]);
      expect(all.length, format).toBeGreaterThanOrEqual(4);
      for (const [, file] of all) expect(site.files.has(file ?? ''), file).toBe(true);
    }
  });

  test('runs nothing in a browser, in any place where it shows', async () => {
    const server = await startServer({ dir: OUT, port: 0 });
    const browser = await launchedBrowser();
    try {
      const {
        page: tab,
        problems,
        context,
      } = await watchedPage(browser, { viewport: { width: 320, height: 800 } }, server.url.replace(/\/$/, ''));
      const paths = [
        ...IDS.flatMap((id) => [`/san-pham/${id}/`, `/en/products/${id}/`]),
        '/',
        '/san-pham/',
        '/tinh/ha-tinh/',
        '/chu-the/',
        '/chu-the/ke-pha/',
        '/tim/?q=script',
        '/tim/?q=%3Cscript%3Ealert(1)%3C/script%3E',
        '/so-lieu/',
        ...['/hoi-cho/', '/en/fairs/'].flatMap((path) => [path, ...FAIRS.map((id) => `${path}${id}/`)]),
      ];
      for (const path of paths) {
        await tab.goto(path);
        // An island that is left while it loads is a failed request of its own.
        await (isIsland(path) ? tab.waitForLoadState('networkidle') : tab.waitForTimeout(50));
        const wide = await tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect(wide, `${path} is wider than the window`).toBeLessThanOrEqual(0);
        expect(await tab.locator('script:not([src]):not([type="application/ld+json"])').count(), path).toBe(isIsland(path) ? 2 : 0);
      }
      expect(problems).toEqual([]);
      await context.close();
    } finally {
      await browser.close();
      await server.close();
    }
  });
});

describe('broken content', () => {
  test('is refused with one line a problem, all of them, and leaves the last site alone', () => {
    const content = contentOf('broken');
    const before = readFileSync(`${OUT}/index.html`, 'utf8');
    const { status, errors } = build(content, OUT);
    rmSync(content, { recursive: true, force: true });
    expect(status).toBe(1);
    const lines = errors.trim().split('\n');
    for (const [file, field] of [
      ['producers/ten-thieu.yaml', 'name'],
      ['producers/ten-thieu.yaml', 'kind'],
      ['products/ha-tinh/lien-ket-xau.yaml', 'certificates[0].stars'],
      ['products/ha-tinh/lien-ket-xau.yaml', 'certificates[0].date'],
      ['products/ha-tinh/lien-ket-xau.yaml', 'certificates[0].source.url'],
      ['products/ha-tinh/yaml-hong.yaml', 'line 2'],
      ['products/ha-tinh/anh-mat.yaml', 'nonsense'],
    ] as const) {
      expect(
        lines.filter((line) => line.startsWith(`${file}: ${field}: `)),
        `${file}: ${field}\n${errors}`,
      ).toHaveLength(1);
    }
    expect(lines[0]).toMatch(/^The content has \d+ problems; nothing was built\.$/);
    expect(lines).toHaveLength(1 + Number(/\d+/.exec(lines[0] ?? '')?.[0]));
    expect(errors).not.toMatch(/^\s+at |node_modules|Error:/m);
    expect(readFileSync(`${OUT}/index.html`, 'utf8')).toBe(before);
  });

  test.each([
    ['AS_OF', '2026-02-30'],
    ['SITE_URL', 'thu'],
    ['GRACE_DAYS', 'viele'],
    ['CONTENT_DIR', 'khong-co'],
  ])('a setting that makes no sense is one line: %s=%s', (name, value) => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts', '--outDir', OUT], {
      encoding: 'utf8',
      env: { ...process.env, [name]: value },
    });
    expect(status).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(new RegExp(`^${name}: found .*${value}.*(?:expected|change)`));
  });
});
