/** Preview pictures: every page of dist has one, and a picture that was drawn once is not drawn again. */
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { pictureProblem, previewProblems } from '../../scripts/check/dist/previews.ts';
import { siteIn, siteOf } from '../../scripts/check/dist/site.ts';
import { indexedPng } from '../../scripts/build/indexed-png.ts';
import { previewNames, writePreviews } from '../../scripts/build/previews.ts';
import { sitePreview } from '../../src/exports/preview/spec.ts';
import { site as settings } from '../../src/site.config.ts';

describe('the built site', () => {
  const site = siteIn(process.env['DIST'] ?? 'dist', settings.url);
  const problems = previewProblems(site);
  test('names a picture of 1200 x 630 on every page, and has none that no page names', () => expect(problems.slice(0, 40)).toEqual([]));

  test('gives each product, producer and province its own', () => {
    const pictures = new Map(
      [...site.pages.values()].map((page) => [page.path, page.references.find(({ by }) => by === 'meta og:image')?.url ?? '']),
    );
    const own = [...pictures].filter(([path]) => /^\/(?:san-pham|chu-the)\/(?!trang-)[^/]+\/$/u.test(path));
    for (const [path, url] of own.filter(([path]) => site.pages.get(path)?.verdict !== null))
      expect(url).toBe(`${site.origin}/anh${path.slice(0, -1)}.png`);
    expect(pictures.get('/tinh/ha-tinh/')).toBe(`${site.origin}/anh/tinh/ha-tinh.png`);
    expect(pictures.get('/en/provinces/ha-tinh/')).toBe(`${site.origin}/anh/tinh/ha-tinh.png`);
    expect(pictures.get('/')).toBe(`${site.origin}/anh/so-sao.png`);
  });
});

test('the check names what is missing, twice there, foreign, of a wrong size or not needed', async () => {
  const meta = (url: string): string => `<meta property="og:image" content="${url}">`;
  const page = (head: string): string => `<!doctype html><html lang="vi"><head>${head}</head><body></body></html>`;
  const site = siteOf({
    '/index.html': page(''),
    '/a/index.html': page(meta('https://sosao.example/anh/a.png').repeat(2)),
    '/b/index.html': page(meta('/anh/b.png')),
    '/404.html': page('<meta name="robots" content="noindex">'),
    '/anh/c.png': '',
  });
  expect(previewProblems(site)).toEqual([
    '/: names 0 pictures, expected one',
    '/a/: names 2 pictures, expected one',
    expect.stringContaining('/b/: names the picture /anh/b.png'),
    '/anh/a.png: does not exist',
    '/anh/b.png: does not exist',
    '/anh/c.png: no page names it',
  ]);
  expect(pictureProblem(Buffer.from('GIF89a'.padEnd(40)))).toMatch(/no PNG/u);
  expect(pictureProblem(await indexedPng(new Uint8Array(40), 5, 2))).toMatch(/5 x 2/u);
});

test('a PNG file of few colours shows the pixels that it was made of', async () => {
  const colours = ['fbfaf6', '17211c', '14573b', 'd99a00', '7b2630'].map((text) => [...Buffer.from(text, 'hex'), 255]);
  const pixels = Uint8Array.from(
    Array.from({ length: 70 * 30 }, (_, at) => colours[(at * 7 + Math.floor(at / 70)) % colours.length] ?? []).flat(),
  );
  const png = await indexedPng(pixels, 70, 30);
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([70, 30]);
  expect(data.equals(pixels)).toBe(true);
});

describe('drawing for a build', () => {
  const out = mkdtempSync(join(tmpdir(), 'so-sao-'));
  const specs = ['một', 'hai', 'ba'].map(
    (name) => [`/anh/san-pham/${name}.png`, { ...sitePreview([]), title: `Thử ${name} ${process.pid}` }] as const,
  );
  const pictures = new Map(specs);
  const names = previewNames(pictures);
  const kept = (path: string): string => join('.cache/previews', `${names[path]}.png`);
  afterAll(() => {
    rmSync(out, { recursive: true, force: true });
    for (const path of pictures.keys()) rmSync(kept(path), { force: true });
  });
  const digest = (): string[] => [...pictures.keys()].map((path) => createHash('sha256').update(readFileSync(join(out, path))).digest('hex')); // prettier-ignore

  test('a second build draws nothing, nor does one into another folder, and both have the same bytes', async () => {
    expect(await writePreviews(pictures, names, out, {})).toBe(3);
    const first = digest();
    expect(new Set(first).size).toBe(3);
    const { ino, mtimeMs } = statSync(join(out, '/anh/san-pham/ba.png'));
    expect(await writePreviews(pictures, names, out, names)).toBe(0);
    expect(statSync(join(out, '/anh/san-pham/ba.png'))).toMatchObject({ ino, mtimeMs });
    rmSync(join(out, 'anh'), { recursive: true });
    expect(await writePreviews(pictures, names, out, {})).toBe(0);
    expect(digest()).toEqual(first);
    // Drawn anew, by other files in the cache.
    for (const path of pictures.keys()) rmSync(kept(path));
    expect(await writePreviews(pictures, names, out, {})).toBe(3);
    expect(digest()).toEqual(first);
    expect(readdirSync('.cache/previews').filter((file) => file.includes(`${process.pid}.next`))).toEqual([]);
  });

  test('a change draws the picture that it changes, and one that no page names goes', async () => {
    const [one, two] = specs;
    if (!one || !two) throw new Error('three pictures');
    const changed = new Map([one, [two[0], { ...two[1], byline: `mới ${process.pid}` }]]);
    const next = previewNames(changed);
    expect(next[one[0]]).toBe(names[one[0]]);
    const before = digest();
    expect(await writePreviews(changed, next, out, names)).toBe(1);
    expect(existsSync(join(out, '/anh/san-pham/ba.png'))).toBe(false);
    expect(digest.bind(null)).toThrow(/ba\.png/u);
    expect(createHash('sha256').update(readFileSync(join(out, two[0]))).digest('hex')).not.toBe(before[1]); // prettier-ignore
    rmSync(join('.cache/previews', `${next[two[0]]}.png`));
  });
});
