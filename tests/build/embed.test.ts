/** Views, oEmbed answers, badges and the element in the built site: there, small, and named by the pages that have them. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = process.env['DIST'] ?? 'dist';
const VIEWS = { fair: 'hoi-cho', province: 'tinh', group: 'nhom', stars: 'sao', producer: 'chu-the', product: 'san-pham' } as const;
const idsIn = (folder: string): string[] => readdirSync(join(ROOT, folder));
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

test('the element is one plain script of 2,000 bytes or less that imports nothing', () => {
  const script = read('nhung/so-sao.js');
  expect(Buffer.byteLength(script)).toBeLessThanOrEqual(2000);
  expect(script).not.toMatch(/\bimport\b|\bexport\b|innerHTML/);
});

describe.each(Object.entries(VIEWS))('views of a %s', (view, folder) => {
  const ids = idsIn(`nhung/${folder}`);
  test('are there in both languages, each with its oEmbed answer', () => {
    expect(ids.length).toBeGreaterThan(0);
    expect(idsIn(`en/embed/${view}`)).toEqual(ids);
    for (const id of ids)
      for (const path of [`nhung/${folder}/${id}`, `en/embed/${view}/${id}`]) {
        const { type, html, title } = JSON.parse(read(`${path}/oembed.json`)) as Record<string, string>;
        expect(type).toBe('rich');
        expect(title).not.toBe('');
        expect(html).toContain(`/${path}/"`);
      }
  });
  test('weigh 6 kB or less, and load two small files', () => {
    const heavy = ids.filter((id) => statSync(join(ROOT, `nhung/${folder}/${id}/index.html`)).size > 6000);
    expect(heavy).toEqual([]);
    const [id = ''] = ids;
    const files = [...read(`nhung/${folder}/${id}/index.html`).matchAll(/(?:href|src)="(\/_astro\/[^"]+)"/g)].map(
      (match) => match[1] ?? '',
    );
    expect(files).toHaveLength(2);
    for (const file of files) expect(statSync(join(ROOT, file)).size).toBeLessThan(6000);
  });
});

test('pages that have a view name its oEmbed answer, others name none', () => {
  const named = (path: string): string | undefined =>
    /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/.exec(read(path))?.[1];
  const [product = '', producer = ''] = [idsIn('nhung/san-pham')[0], idsIn('nhung/chu-the')[0]];
  const pairs = [
    [`san-pham/${product}`, `nhung/san-pham/${product}`],
    [`en/products/${product}`, `en/embed/product/${product}`],
    [`chu-the/${producer}`, `nhung/chu-the/${producer}`],
    ['tinh/ha-tinh', 'nhung/tinh/ha-tinh'],
    ['nhom/do-uong', 'nhung/nhom/do-uong'],
    ['en/groups/drinks', 'en/embed/group/do-uong'],
    ['sao/5', 'nhung/sao/5'],
  ];
  for (const [page = '', view = ''] of pairs) expect(named(`${page}/index.html`), page).toBe(`/${view}/oembed.json`);
  for (const page of ['index.html', 'tinh/ha-tinh/con-hieu-luc/index.html', 'san-pham/index.html', 'tim/index.html'])
    expect(named(page), page).toBeUndefined();
});

test('every product has a badge in both languages that says what its page says', () => {
  for (const id of idsIn('nhung/san-pham')) {
    const { verdict } = JSON.parse(read(`san-pham/${id}/index.json`)) as { verdict: { status: string; on: string } };
    const state = verdict.status === 'expiring' ? 'lapsing' : verdict.status;
    for (const path of [`nhung/san-pham/${id}/huy-hieu.svg`, `en/embed/product/${id}/badge.svg`]) {
      const svg = read(path);
      expect(svg, path).toContain(`class="${state}"`);
      expect(svg).toContain(verdict.on.slice(0, 4));
      expect(Buffer.byteLength(svg)).toBeLessThan(2500);
    }
  }
});

test('no drink with alcohol stands in a list', () => {
  const drinks = idsIn('nhung/san-pham').filter((id) => (JSON.parse(read(`san-pham/${id}/index.json`)) as { alcohol: boolean }).alcohol);
  expect(drinks.length).toBeGreaterThan(0);
  for (const folder of ['fair', 'province', 'group', 'stars', 'producer'] as const)
    for (const id of idsIn(`nhung/${VIEWS[folder]}`)) {
      const html = read(`nhung/${VIEWS[folder]}/${id}/index.html`);
      for (const drink of drinks) expect(html.includes(`href="/san-pham/${drink}/"`), `${id}: ${drink}`).toBe(false);
    }
});

test('_headers lets scripts of other sites read the open data, and nothing else', () => {
  const readable = [...read('_headers').matchAll(/^(\S+)\n(?: {2}.*\n)*? {2}Access-Control-Allow-Origin: \*$/gm)].map(
    ([, pattern]) => pattern,
  );
  expect(readable).toEqual(['/api/*', '/du-lieu/*']);
});

test('_headers refuses frames for every page but views', () => {
  const rules = read('_headers')
    .split(/\n(?=\/)/)
    .filter((rule) => rule.includes("frame-ancestors 'none'"))
    .map((rule) => rule.split('\n')[0] ?? '');
  // Hosts read no more than a hundred rules.
  expect(rules.length).toBeLessThan(95);
  const isRefused = (path: string): boolean =>
    rules.some((rule) => (rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : path === rule));
  const all = readdirSync(ROOT, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === 'index.html')
    .map((entry) => `/${join(entry.parentPath, '/').slice(join(ROOT, '/').length)}`);
  expect(all.length).toBeGreaterThan(1000);
  const wrong = all.filter((path) => isRefused(path) === /^\/(?:nhung|en\/embed)\/./.test(path));
  expect(wrong).toEqual([]);
});
