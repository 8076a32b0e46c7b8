/** The markup of three hundred pages, one of each kind and others drawn by a fixed seed, against the HTML standard. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { markupProblems } from '../../scripts/check/dist/markup.ts';

const ROOT = process.env['DIST'] ?? 'dist';
const SAMPLE = 300;

const files = readdirSync(ROOT, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
  .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));

/** The kind of a page: its first word in its language, its depth, and whether it is a later page of a list. */
function kindOf(file: string): string {
  const parts = file.replace(/^en\//, 'en-').split('/');
  return [parts[0], parts.length, /(?:trang|page)-\d+/.test(file)].join(' ');
}
const digest = (text: string): string => createHash('sha256').update(`so-sao ${text}`).digest('hex');
const mixed = files.toSorted((a, b) => (digest(a) < digest(b) ? -1 : 1));
const first = [...Map.groupBy(mixed, kindOf).values()].flatMap((some) => some.slice(0, 1));
const sample = [...new Set([...first, ...mixed])].slice(0, SAMPLE);

describe('markup', () => {
  test(`of ${sample.length} pages is valid`, async () => {
    const problems: string[] = [];
    for (const file of sample) problems.push(...(await markupProblems(file, readFileSync(join(ROOT, file), 'utf8'))));
    expect(problems.slice(0, 40)).toEqual([]);
  });

  test('that is wrong is found', async () => {
    const wrong = '<!doctype html><html lang="vi"><head><title>x</title></head><body><p><div>x</div></p></body></html>';
    expect(await markupProblems('x.html', wrong)).not.toEqual([]);
  });
});
