/** Numbers below barcodes in product files: a slip is named where it stands, and no two products share one. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentProblems } from '../../src/catalogue/checks.ts';
import { problemLine, readContent } from '../../src/catalogue/content-files.ts';
import { day } from '../unit/arbitraries.ts';

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'gtin-'));
  cpSync('content', root, { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true }));

const [first, second] = readContent('content').records.products.map(({ file }) => file);

/** Problems of the register with numbers for its first two products. */
function problemsWith(...gtins: readonly string[]): string[] {
  for (const [index, file] of [first ?? '', second ?? ''].entries()) {
    const gtin = gtins[index];
    const text = readFileSync(join('content', file), 'utf8');
    writeFileSync(join(root, file), gtin === undefined ? text : `${text}gtin: '${gtin}'\n`);
  }
  const { records, problems } = readContent(root);
  return [...problems, ...contentProblems(records, root, day('2026-11-21'), true)].map(problemLine);
}

test('a right number is none, also with spaces', () => {
  expect(problemsWith('4006381333931', '400 638 133 394 8')).toEqual([]);
});

test.each(['4006381333932', '400638133393', 'chưa có'])('"%s" is named with its file and what was expected', (gtin) => {
  const [line = '', ...others] = problemsWith(gtin);
  expect(others).toEqual([]);
  expect(line).toContain(`${first}: gtin: expected a GTIN of 8, 12, 13 or 14 digits in quotes whose last digit is its check digit`);
});

test('two products with one number are named, however it is written', () => {
  const [line = '', ...others] = problemsWith('036000291452', '0036000291452');
  expect(others).toEqual([]);
  expect(line).toContain(`${second}: gtin: found 00036000291452, also in ${first}`);
});
