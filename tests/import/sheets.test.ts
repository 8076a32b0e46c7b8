/**
 * Whole office lists into a small register, from the file to the YAML: each workbook has a golden tree beside the register,
 * with the counts, the problems, and every file that the import made or changed. The trees were read line by line.
 */
import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentProblems } from '../../src/catalogue/checks.ts';
import { readContent } from '../../src/catalogue/content-files.ts';
import { emptyContent, filesIn, importInto, TODAY } from './workspace.ts';

const SHEETS = 'tests/fixtures/import/sheets';
const TREES = 'tests/fixtures/import/trees';

/** Options that a person would give beside a list. */
const OPTIONS: Readonly<Record<string, { province: string }>> = { '11-national-table.xlsx': { province: 'ha-tinh' } };

function smallRegister(): string {
  const root = emptyContent();
  cpSync('tests/fixtures/import/register', root, { recursive: true });
  return root;
}

const lists = readdirSync(SHEETS).filter((name) => /\.(?:xlsx|csv)$/.test(name));

describe('each list', () => {
  test.each(lists)('%s', async (name) => {
    const root = smallRegister();
    const before = filesIn(root);
    const file = join(SHEETS, name);
    const options = { ...OPTIONS[name], isPartial: true };
    const { summary, problems, isWritten } = await importInto(root, [file], options);
    expect(isWritten).toBe(true);
    const after = filesIn(root);
    const head = [
      ...Object.entries(summary).map(([outcome, count]) => `# ${outcome}: ${count}`),
      ...problems.map(({ sheet, cell, kind, message }) => `# ${sheet} ${cell} ${kind}: ${message}`),
    ];
    const changed = Object.entries(after).filter(([path, text]) => before[path] !== text);
    const tree = changed.map(([path, text]) => `--- # ${path}\n${text}`);
    await expect([...head, ...tree].join('\n')).toMatchFileSnapshot(join('..', '..', TREES, `${name}.yaml`));

    const { records, problems: mistakes } = readContent(root);
    expect([...mistakes, ...contentProblems(records, root, TODAY, false)]).toEqual([]);
    expect((await importInto(root, [file], options)).summary).toMatchObject({ new: 0, changed: 0 });
    expect(filesIn(root)).toEqual(after);
  });

  test('all of them in one run come to what they come to one by one', async () => {
    const [together, apart] = [smallRegister(), smallRegister()];
    const files = lists.map((name) => join(SHEETS, name));
    await importInto(together, files, { isPartial: true, province: 'ha-tinh' });
    for (const file of files) await importInto(apart, [file], { isPartial: true, province: 'ha-tinh' });
    expect(filesIn(together)).toEqual(filesIn(apart));
  });
});
