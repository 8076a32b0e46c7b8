/** A content folder for one test, and the import run on it as people run it. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { onTestFinished } from 'vitest';
import { importFiles, type ImportRequest, type ImportResult } from '../../scripts/import/import-files.ts';
import { readSheets } from '../../scripts/import/read/index.ts';
import { mistakeLines, reportLines } from '../../scripts/import/report.ts';
import type { CalendarDate } from '../../src/domain/date.ts';

/** The records that the committed content was made from. */
export const FIXTURE = 'tests/fixtures/import/products.jsonl';

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'so-sao-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A content folder with the reference lists and nothing else. */
export function emptyContent(): string {
  const root = temporaryFolder();
  cpSync('content/reference', join(root, 'reference'), { recursive: true });
  cpSync('content/redirects.yaml', join(root, 'redirects.yaml'));
  return root;
}

/** Writes a file below a folder, with the folders on its way. */
export function put(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** All files below a folder with their bytes, by path. */
export function filesIn(root: string, folder = ''): Record<string, string> {
  const start = join(root, folder);
  const entries = readdirSync(start, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(paths.map((path) => [relative(root, path), readFileSync(path, 'utf8')]));
}

/** One record with all that is required; the rest as given. */
export function record(fields: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    name: 'Trà gừng',
    producer: 'HTX Nông nghiệp Tân Phú',
    producerType: 'cooperative',
    province: 'Hà Tĩnh',
    group: 'food',
    stars: 3,
    year: 2022,
    sourceUrl: 'https://example.vn/1',
    ...fields,
  };
}

/** A .jsonl file in a folder of its own; strings are lines as they are. */
export function inputFile(lines: readonly (Record<string, unknown> | string)[]): string {
  const file = join(temporaryFolder(), 'input.jsonl');
  writeFileSync(file, lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join(''));
  return file;
}

/** The day on which the tests are run, for what is in the future. */
export const TODAY = '2026-11-22' as CalendarDate;

/** Where the office lists of the tests were published. */
export const LIST = { url: 'https://example.vn/danh-sach', title: 'Danh sách' };

/** Imports files; options as given, the rest as on the command line. */
export function importInto(root: string, files: readonly string[], options: Partial<ImportRequest> = {}): Promise<ImportResult> {
  return importFiles({
    files,
    root,
    isDryRun: false,
    isPartial: false,
    latest: TODAY,
    today: TODAY,
    source: LIST,
    province: null,
    readSheets,
    onProgress: () => undefined,
    ...options,
  });
}

/** Imports a file: the report as text, mistakes as lines, and the counts. */
export async function imported(
  file: string,
  root: string,
  isDryRun = false,
): Promise<{ out: string; errors: readonly string[]; summary: ImportResult['summary'] }> {
  const result = await importInto(root, [file], { isDryRun });
  return { out: reportLines(result, isDryRun).join('\n'), errors: mistakeLines(result), summary: result.summary };
}

/** Runs the import as people run it. */
export function runImport(...args: string[]): { status: number | null; out: string; errors: string[] } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/import/import.ts', ...args], { encoding: 'utf8' });
  return { status, out: stdout, errors: stderr.split('\n').filter((line) => line !== '') };
}

/** The lines that were put between those of a text; null where a line of it was changed, moved or lost. */
export function insertedLines(before: string, after: string): string[] | null {
  const kept = before.split('\n');
  const inserted = after.split('\n').filter((line) => {
    if (line !== kept[0]) return true;
    kept.shift();
    return false;
  });
  return kept.length === 0 ? inserted : null;
}
