/**
 * Makes the typefaces of the site: npm run fonts. The families come as whole TrueType files from npm; each weight in use
 * becomes one WOFF2 file with just the characters of Vietnamese and Western European text. One file a weight instead of
 * the usual two (latin, vietnamese) saves requests and 35 kB a page. The results are committed; run again after a change.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import subsetFont from 'subset-font';

/** Characters from one code point to another, both included. */
function range(from: number, to: number): string {
  return Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('');
}

const CHARACTERS = [
  range(0x20, 0x7e),
  '\u00a0©«°±²³·»×',
  // Western European letters occur in brand names.
  range(0xc0, 0xff).replace('÷', ''),
  'ĂăĐđĨĩŨũƠơƯư₫–—‘’“”…•‹›→−',
  range(0x1ea0, 0x1ef9),
].join('');

/** Kerning, mark placement, localised forms, and the figures that tables need; the rest is bytes. */
const FEATURES = ['kern', 'mark', 'mkmk', 'ccmp', 'locl', 'lnum', 'tnum'];

const FACES = [
  ['@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf', 'be-vietnam-pro-400'],
  ['@expo-google-fonts/be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf', 'be-vietnam-pro-600'],
  ['@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf', 'source-serif-4-600'],
] as const;

mkdirSync('src/styles/fonts', { recursive: true });
for (const [from, to] of FACES) {
  const font = readFileSync(`node_modules/${from}`);
  const result = await subsetFont(font, CHARACTERS, { targetFormat: 'woff2', keepFeatures: FEATURES, noHinting: true });
  writeFileSync(`src/styles/fonts/${to}.woff2`, result);
  console.log(`src/styles/fonts/${to}.woff2 ${(result.length / 1000).toFixed(1)} kB`);
}
