/** A recognition is put between the lines of a file, however somebody wrote them. */
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { product } from '../../src/catalogue/schema/product.ts';
import { grownProduct } from '../../scripts/import/yaml-edit.ts';
import { insertedLines } from './workspace.ts';

const HEAD = `name: 'Trà'   # two spaces


producer: x
place: { formerProvince: ha-tinh }
group: food
`;
const TAIL = `summary: >
  folded
  text
`;

/** Lists of one recognition of 2020 in the ways that people write them. */
const LISTS: readonly (readonly [string, string])[] = [
  ['indented', 'certificates:\n  - stars: 3\n    year: 2020\n    provenance: B\n    source:\n      url: https://a.vn/1\n'],
  [
    'not indented',
    'certificates: # list\n# of the first\n- stars: 3\n  year: 2020\n  provenance: B\n  source: {url: https://a.vn/1}\n  # trailing\n',
  ],
  [
    'far from the dash',
    'certificates:\n  -   stars: 3\n      year: 2020\n      provenance: B\n      source:\n        url: https://a.vn/1\n\n',
  ],
  [
    'with a block of text at its end',
    'certificates:\n  - stars: 3\n    year: 2020\n    provenance: B\n    source:\n      url: https://a.vn/1\n      title: |\n        a: b\n',
  ],
  ['in flow style', 'certificates: [{ stars: 3, year: 2020, provenance: B, source: { url: https://a.vn/1 } }] # one\n'],
  [
    'with the dash on its own line',
    'certificates:\n  -\n    stars: 3\n    year: 2020\n    provenance: B\n    source:\n      url: https://a.vn/1\n',
  ],
];

const read = (text: string) => product.parse(parse(text));

describe.each(LISTS)('a list %s', (style, list) => {
  const isOwnLine = !style.includes('flow') && !style.includes('dash on');
  const later = { stars: 4, year: 2024, provenance: 'B', source: { url: 'https://a.vn/2', title: 'A: "b" # c' } } as const;
  const earlier = { ...later, stars: 3, year: 2018 } as const;

  test.each([
    ['in the middle of the file', HEAD + list + TAIL],
    ['at its end', HEAD + TAIL + list],
    ['at its end, without a line break', (HEAD + TAIL + list).trimEnd()],
  ])('%s', (_, text) => {
    const before = read(text);
    const known = before.certificates.map((certificate, key) => ({ certificate, key, by: '' }));
    const history = [{ certificate: earlier, key: 2, by: '' }, ...known, { certificate: later, key: 1, by: '' }];
    const after = { ...before, certificates: history.map(({ certificate }) => certificate) };
    const result = grownProduct(text, before, after, history);
    expect(read(result)).toEqual(after);
    for (const comment of text.match(/#.*/g) ?? []) expect(result).toContain(comment);
    if (isOwnLine) expect(insertedLines(text, result)).not.toBeNull();
  });
});
