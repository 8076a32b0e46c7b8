/** Codes are read back by another program than the one that made them, whole and damaged. */
import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { codePng, codeSvg } from '../../src/exports/product-code.ts';
import { QUIET_ZONE, qrModules, qrPng, qrSide, qrSvg, smallestMm } from '../../src/exports/qr.ts';
import { absoluteUrl, permanentPath } from '../../src/i18n/routes.ts';
import { codesIn } from '../fixtures/decoder.ts';
import { HOSTILE } from './listed.ts';

const id = fc.stringMatching(/^[a-z0-9]{1,12}(?:-[a-z0-9]{1,12}){0,5}$/);
const link = fc.oneof(
  id.map((text) => `https://sosao.example/p/${text}/`),
  fc.stringMatching(/^\d{14}$/).map((gtin) => `https://so.example.vn/01/${gtin}`),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
);

/** Draws an SVG as a browser or a printer would. */
const drawn = (svg: string) => sharp(Buffer.from(svg), { density: 300 }).png().toBuffer();

/** A white square over a part of the symbol, its finder patterns left: a sticker, a crease, a spot. */
async function covered(png: Buffer, side: number, modules: number, share: number): Promise<Buffer> {
  const size = Math.floor(Math.sqrt(share) * modules * (side / (modules + 2 * QUIET_ZONE)));
  // A quarter of the symbol from its lower right corner, where no finder pattern is.
  const from = Math.floor((side / (modules + 2 * QUIET_ZONE)) * (QUIET_ZONE + modules)) - size;
  const patch = await sharp({ create: { width: size, height: size, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  return sharp(png)
    .toColourspace('srgb')
    .composite([{ input: patch, left: from, top: from }])
    .png()
    .toBuffer();
}

describe('a code', () => {
  test('as PNG is read back as what was written, at level Q', async () => {
    await fc.assert(
      fc.asyncProperty(link, async (text) => {
        expect(await codesIn(qrPng(text, { mm: 30, modulePx: 4 }))).toEqual([{ text, level: 'Q' }]);
      }),
      { numRuns: 60 },
    );
  });

  test('as SVG is read back as what was written', async () => {
    await fc.assert(
      fc.asyncProperty(link, async (text) => {
        expect(await codesIn(await drawn(qrSvg(text, { mm: 30 })))).toEqual([{ text, level: 'Q' }]);
      }),
      { numRuns: 30 },
    );
  });

  // Links as packs carry them, the same in each run: of any text a patch may hide the one mark by which a reader finds its rows.
  test('of a product is read with 15 % of it covered', async () => {
    const ids = readdirSync('content/products', { recursive: true, encoding: 'utf8' })
      .flatMap((path) => /([\w-]+)\.yaml$/.exec(path)?.[1] ?? [])
      .sort()
      .filter((_id, index) => index % 20 === 0);
    expect(ids.length).toBeGreaterThan(40);
    const unread: string[] = [];
    for (const id of ids) {
      const text = absoluteUrl('https://sosao.example', permanentPath(id));
      const modulePx = 6;
      const png = await covered(qrPng(text, { mm: 30, modulePx }), qrSide(text) * modulePx, qrModules(text).length, 0.15);
      if ((await codesIn(png))[0]?.text !== text) unread.push(text);
    }
    expect(unread).toEqual([]);
  });

  test('has its quiet zone, white on every side, and dark modules at its corners', async () => {
    await fc.assert(
      fc.asyncProperty(link, fc.integer({ min: 4, max: 8 }), async (text, quiet) => {
        const modulePx = 3;
        const { data, info } = await sharp(qrPng(text, { mm: 30, modulePx, quiet }))
          .toColourspace('b-w')
          .raw()
          .toBuffer({ resolveWithObject: true });
        expect(info.width).toBe(qrSide(text, quiet) * modulePx);
        const zone = quiet * modulePx;
        const isDark = (x: number, y: number) => (data[(y * info.width + x) * info.channels] ?? 0) < 128;
        for (let y = 0; y < info.height; y++)
          for (let x = 0; x < info.width; x++)
            if (x < zone || y < zone || x >= info.width - zone || y >= info.height - zone) expect(isDark(x, y)).toBe(false);
        expect(isDark(zone, zone)).toBe(true);
      }),
      { numRuns: 5 },
    );
  });

  test('prints at the size that it says', () => {
    fc.assert(
      fc.property(link, fc.integer({ min: 15, max: 80 }), fc.integer({ min: 2, max: 20 }), (text, mm, modulePx) => {
        const png = qrPng(text, { mm, modulePx });
        const [width, at] = [png.readUInt32BE(16), png.indexOf('pHYs')];
        const pixelsAMetre = png.readUInt32BE(at + 4);
        expect(png[at + 12]).toBe(1);
        expect(png.readUInt32BE(at + 8)).toBe(pixelsAMetre);
        expect(Math.abs((width / pixelsAMetre) * 1000 - mm)).toBeLessThan(0.1);
        expect(qrSvg(text, { mm })).toContain(`width="${mm}mm" height="${mm}mm"`);
      }),
    );
  });

  test('at its smallest size has modules of 0.4 mm or more, and not much more', () => {
    fc.assert(
      fc.property(link, (text) => {
        expect(smallestMm(text) / qrSide(text)).toBeGreaterThanOrEqual(0.4);
        expect((smallestMm(text) - 1) / qrSide(text)).toBeLessThan(0.4);
      }),
    );
  });

  test('as SVG holds a hostile title as text', () => {
    const svg = qrSvg('https://sosao.example/p/a/', { mm: 30, title: HOSTILE });
    expect(svg).not.toMatch(/<script|<b>/);
    expect(svg).toMatch(/^<svg [^>]*role="img"[^>]*><title>[^<]*<\/title><path [^>]*\/><path [^>]*\/><\/svg>$/);
  });
});

test('the files of a product lead to its permanent link', async () => {
  const product = { id: 'mam-mau', name: HOSTILE };
  const expected = [{ text: 'https://sosao.example/p/mam-mau/', level: 'Q' }];
  expect(await codesIn(codePng(product))).toEqual(expected);
  expect(await codesIn(await drawn(codeSvg(product)))).toEqual(expected);
});
