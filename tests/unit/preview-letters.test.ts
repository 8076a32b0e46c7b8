/** Vietnamese on preview pictures: every letter with its marks, from the files of the typefaces and nothing else. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { painter } from '../../scripts/build/previews.ts';
import { typefaces } from '../../scripts/build/typefaces.ts';
import { sitePreview } from '../../src/exports/preview/spec.ts';
import { textAt, type Typeface } from '../../src/exports/preview/typeface.ts';

const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const VOWELS = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'];
const small = [...VOWELS.flatMap((vowel) => TONES.map((tone) => `${vowel}${tone}`.normalize('NFC'))), 'đ', 'd'];
const LETTERS = [...small, ...small.map((letter) => letter.toUpperCase())];
const faces = Object.entries(typefaces()) as [string, Typeface][];

/** The rows and columns in which there is ink, of a text drawn in black. */
async function inkOf(face: Typeface, text: string): Promise<{ top: number; bottom: number; left: number; right: number; pixels: number }> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200">${textAt(face, text, { x: 40, y: 130, size: 80, fill: '#000' })}</svg>`;
  const { data } = await sharp(Buffer.from(svg)).extractChannel('alpha').raw().toBuffer({ resolveWithObject: true });
  const ink = [...data.entries()].filter(([, alpha]) => alpha > 128).map(([at]) => [at % 200, Math.floor(at / 200)] as const);
  const [columns, rows] = [ink.map(([x]) => x), ink.map(([, y]) => y)];
  return { top: Math.min(...rows), bottom: Math.max(...rows), left: Math.min(...columns), right: Math.max(...columns), pixels: ink.length };
}

describe.each(faces)('%s', (_name, face) => {
  test('has each of the 148 letters, each with an outline of its own', () => {
    expect(LETTERS).toHaveLength(148);
    const outlines = new Map(LETTERS.map((letter) => [letter, face.outlines(letter)]));
    // A sign that a typeface lacks would be left out or stand as the same empty box as any other.
    expect([...outlines].filter(([, { svg, width }]) => svg === '' || width <= 0).map(([letter]) => letter)).toEqual([]);
    expect(new Set([...outlines.values()].map(({ svg }) => svg)).size).toBe(LETTERS.length);
    expect(face.outlines('\u{e123}')).toEqual({ width: 0, svg: '' });
    expect(face.outlines('\u{1f600}')).toEqual({ width: 0, svg: '' });
  });

  test('draws decomposed text as composed text', () => {
    for (const text of [...LETTERS, 'Nước mắm Đồng Nẵng', 'Kẹo lạc “Bà Sữa” – 500 g']) {
      expect(face.outlines(text.normalize('NFD')), text).toEqual(face.outlines(text.normalize('NFC')));
    }
  });

  test('puts ink where the marks are', async () => {
    const [plain, horned, marked, hat, circumflex, below] = await Promise.all(
      ['u', 'ư', 'ữ', 'ỗ', 'ô', 'ọ'].map((letter) => inkOf(face, letter)),
    );
    expect(horned?.right).toBeGreaterThan(plain?.right ?? 0);
    expect(marked?.top).toBeLessThan((plain?.top ?? 0) - 8);
    expect(marked?.pixels).toBeGreaterThan((horned?.pixels ?? 0) + 100);
    expect(hat?.top).toBeLessThan((circumflex?.top ?? 0) - 3);
    expect(below?.bottom).toBeGreaterThan((circumflex?.bottom ?? 0) + 8);
    const [d, stroked] = await Promise.all([inkOf(face, 'D'), inkOf(face, 'Đ')]);
    expect(stroked.pixels).toBeGreaterThan(d.pixels + 40);
  });
});

const SPEC = {
  ...sitePreview([]),
  title: 'Nước mắm ữ ỗ Đ ẩ ợ',
  byline: 'Tổ hợp tác Thủy Ngưỡng'.normalize('NFD'),
  fact: 'OCOP 4 sao',
  stars: 4 as const,
};

test('a machine without any font draws the same bytes', async () => {
  const here = createHash('sha256').update(await painter()(SPEC)).digest('hex'); // prettier-ignore
  const code =
    "import { createHash } from 'node:crypto'; import { painter } from './scripts/build/previews.ts';" +
    `process.stdout.write(createHash('sha256').update(await painter()(${JSON.stringify(SPEC)})).digest('hex'));`;
  const nowhere = 'no/such/folder';
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: nowhere, XDG_DATA_HOME: nowhere, FONTCONFIG_FILE: nowhere, FONTCONFIG_PATH: nowhere },
  });
  expect(stderr).toBe('');
  expect(stdout).toBe(here);
});
