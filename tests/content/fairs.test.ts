/** Fairs against the register: every mistake of an organiser is named, with its field and what was expected. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentProblems } from '../../src/catalogue/checks.ts';
import { problemLine, readContent } from '../../src/catalogue/content-files.ts';
import { day } from '../unit/arbitraries.ts';

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'fairs-'));
  cpSync('content', root, { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true }));

/** Problems of a fair with some lines. */
function problemsOf(lines: string): string[] {
  const head = 'name: Hội chợ thử\nkind: ocop-fair\nstatus: planned\nlastChecked: "2026-11-01"\nsource:\n  url: https://example.vn/\n';
  const place = lines.includes('venue:') ? '' : 'venue:\n  name: Quảng trường\n  province: ha-tinh\n';
  writeFileSync(join(root, 'fairs/thu.yaml'), head + place + lines);
  const { records, problems } = readContent(root);
  return [...problems, ...contentProblems(records, root, day('2026-11-21'), true)].map(problemLine);
}

/** A product of the shipped register, its producer, and another one's product. */
const { records } = readContent('content');
const [one] = records.products;
const other = records.products.find(({ record }) => record.producer !== one?.record.producer);
const alcohol = records.products.find(({ record }) => record.alcohol === true);
const stand = (more = '') => `  - stand: A1\n    producer: ${one?.record.producer}\n${more}`;

test('the shipped fairs have none', () => {
  expect(records.fairs).toHaveLength(25);
  expect(problemsOf(`stands:\n${stand()}`)).toEqual([]);
});

test.each([
  ['a stand twice', `stands:\n${stand()}${stand()}`, ['stands[1].stand: found the stand "A1" twice']],
  ['an unknown producer', 'stands:\n  - stand: A1\n    producer: khong-co\n', ['stands[0].producer: found "khong-co"']],
  ['an unknown product', `stands:\n${stand('    products: [khong-co]\n')}`, ['stands[0].products[0]: found "khong-co"']],
  ['a product of another', `stands:\n${stand(`    products: [${other?.id}]\n`)}`, [`stands[0].products[0]: found "${other?.id}", a product of`]],
  ['an unknown zone', `stands:\n${stand('    zone: b\n')}`, ['stands[0].zone: found "b"']],
  ['an end before the start', 'start: "2026-05-02"\nend: "2026-05-01"\n', ['end: found 2026-05-01, before the start of 2026-05-02']],
  ['a closed day outside', 'start: "2026-05-01"\nend: "2026-05-03"\nclosed: ["2026-05-03"]\n', ['closed: found 2026-05-03']],
  ['a plan with an unknown stand', `stands:\n${stand()}plan:\n  grid: ["A1 . B7"]\n`, ['plan.grid[0]: found the stand "B7"']],
  ['a plan that is missing', 'plan:\n  svg: so-do.svg\n', ['plan.svg: found no file "so-do.svg"']],
  ['an unknown province', 'venue:\n  name: A\n  province: ha-bac\n', ['venue.province: found "ha-bac"']],
  ['a former province of another', 'venue:\n  name: A\n  province: ha-tinh\n  formerProvince: kon-tum\n', ['venue.formerProvince: found "kon-tum"']],
  ['a fair to come', 'start: "2027-05-01"\n', []],
  ['an unknown province to include', 'include:\n  province: ha-bac\n', ['include.province: found "ha-bac"']],
  ['an empty filter', 'include: {}\n', ['include: expected at least one condition']],
  ['an unknown featured product', 'featured: [khong-co]\n', ['featured[0]: found "khong-co"']],
  ['alcohol featured', `featured: [${alcohol?.id}]\n`, [`featured[0]: found "${alcohol?.id}", a drink with alcohol`]],
])('%s is named', (_, lines, expected) => {
  const found = problemsOf(lines);
  expect(found).toHaveLength(expected.length);
  expected.forEach((text, index) => expect(found[index]).toContain(`fairs/thu.yaml: ${text}`));
});
