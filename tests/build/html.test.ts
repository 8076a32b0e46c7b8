/** The markup of three hundred pages, one of each kind and others drawn by a fixed seed, against the HTML standard. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';

const ROOT = process.env['DIST'] ?? 'dist';
const SAMPLE = 300;

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // The header holds its links twice, beside the name and in the menu of narrow screens; only one is ever displayed. The
    // browser tests hold that displayed landmarks differ.
    'unique-landmark': 'off',
    // Every button stands in a form and submits it, which is what a button does by itself.
    'no-implicit-button-type': 'off',
    // Names of products and groups are as long as they were printed.
    'long-title': 'off',
  },
});

/** What React and the island runtime write by themselves; browsers read it as meant. */
const OF_ISLANDS = new Set(['attr-case', 'void-style', 'element-permitted-content']);

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
    for (const file of sample) {
      const html = readFileSync(join(ROOT, file), 'utf8');
      const hasIsland = html.includes('<astro-island');
      const { results } = await validator.validateString(html);
      for (const { messages } of results)
        for (const { ruleId, message, line, column } of messages)
          if (!(hasIsland && OF_ISLANDS.has(ruleId))) problems.push(`${file}:${line}:${column} ${ruleId}: ${message}`);
    }
    expect(problems.slice(0, 40)).toEqual([]);
  });

  test('that is wrong is found', async () => {
    const { valid } = await validator.validateString(
      '<!doctype html><html lang="vi"><head><title>x</title></head><body><p><div>x</div></p></body></html>',
    );
    expect(valid).toBe(false);
  });
});
