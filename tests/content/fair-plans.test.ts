/** Drawn plans against the stands of their fair: every mistake is named with the file and the stand. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentProblems } from '../../src/catalogue/checks.ts';
import { problemLine, readContent } from '../../src/catalogue/content-files.ts';
import { day } from '../unit/arbitraries.ts';

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'plans-'));
  for (const part of ['reference', 'pages', 'redirects.yaml']) cpSync(join('content', part), join(root, part), { recursive: true });
  cpSync('content/products/ha-tinh', join(root, 'products/ha-tinh'), { recursive: true });
  cpSync('content/producers', join(root, 'producers'), { recursive: true });
  cpSync('content/fairs/hoi-cho-ocop-ha-tinh-2022.yaml', join(root, 'fairs/thu.yaml'));
});
afterAll(() => rmSync(root, { recursive: true }));

const producer = readContent('content').records.products.find(({ file }) => file.includes('products/ha-tinh/'))?.record.producer ?? '';

/** Problems of the plan of a fair with one stand, A1. */
function problemsWith(svg: string | null): string[] {
  rmSync(join(root, 'fairs/so-do.svg'), { force: true });
  if (svg !== null) writeFileSync(join(root, 'fairs/so-do.svg'), svg);
  const fair = [
    'name: Hội chợ thử',
    'kind: ocop-fair',
    'status: planned',
    'lastChecked: "2026-11-01"',
    'venue: { name: Quảng trường, province: ha-tinh }',
    `stands: [{ stand: A1, producer: ${producer} }]`,
    'plan: { svg: so-do.svg }',
    'source: { url: https://example.vn/ }',
  ];
  writeFileSync(join(root, 'fairs/thu.yaml'), fair.join('\n'));
  const { records, problems } = readContent(root);
  return [...problems, ...contentProblems(records, root, day('2026-11-21'), true)]
    .filter(({ file }) => file === 'fairs/thu.yaml')
    .map(problemLine);
}

test.each([
  ['a stand that it knows', '<svg viewBox="0 0 9 9"><rect id="stand-A1"/></svg>', []],
  ['a stand that nobody has', '<svg viewBox="0 0 9 9"><rect id="stand-Z9"/></svg>', ['so-do.svg: found the shape "stand-Z9"']],
  ['no viewBox', '<svg><rect id="stand-A1"/></svg>', ['so-do.svg: found no viewBox']],
  ['no file', null, ['found no file "so-do.svg" beside this one']],
] as const)('a plan with %s', (_what, svg, expected) => {
  const problems = problemsWith(svg);
  expect(problems).toHaveLength(expected.length);
  for (const [index, text] of expected.entries()) expect(problems[index]).toContain(`plan.svg: ${text}`);
});
