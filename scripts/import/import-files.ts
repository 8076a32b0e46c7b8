/** The import of files from reading to writing; all that is between the command line and the content folder. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentProblems } from '../../src/catalogue/checks.ts';
import { problemLine, readContent, type ContentRecords, type Problem } from '../../src/catalogue/content-files.ts';
import { provincesOf } from '../../src/catalogue/objects.ts';
import type { CalendarDate } from '../../src/domain/date.ts';
import { formerProvinceNamed } from '../../src/domain/place.ts';
import type { Outcome } from './attempt.ts';
import { readInputs, type Inputs, type SkippedSheet } from './inputs.ts';
import { writing, type Writing } from './journal.ts';
import { importPlan, type Plan } from './plan.ts';
import type { ImportProblem } from './problem.ts';
import type { SheetReader } from './read/index.ts';
import type { LeftOut } from './row.ts';
import { inBoth } from './said.ts';
import type { ListSource } from './sheet-record.ts';

/** Steps of an import that take time, in their order. */
export type Phase = 'input' | 'register' | 'match' | 'write';

/** What to import, and how. */
export interface ImportRequest {
  /** Files, as they were given. */
  readonly files: readonly string[];
  /** The content folder. */
  readonly root: string;
  /** Work everything out and write nothing. */
  readonly isDryRun: boolean;
  /** Write the good rows though others were rejected. */
  readonly isPartial: boolean;
  /** Last day that is not in the future. */
  readonly latest: CalendarDate;
  /** Today, for the register as it is. */
  readonly today: CalendarDate;
  /** Where office lists were published; null where nobody said. */
  readonly source: ListSource | null;
  /** Slug or name of the former province of rows that leave it open; null for none. */
  readonly province: string | null;
  /** Reads office lists. */
  readonly readSheets: SheetReader;
  /** Called with the share of a step that is done, 0 to 1. */
  readonly onProgress: (phase: Phase, share: number) => void;
}

/** How many rows came to what. */
export interface Summary extends Readonly<Record<Outcome, number>> {
  /** All rows; the sum of the others. */
  readonly read: number;
}

/** What came of an import. */
export interface ImportResult {
  /** Counts of rows. */
  readonly summary: Summary;
  /** Every mistake and question, in the order of the files. */
  readonly problems: readonly ImportProblem[];
  /** Personal data that was left out. */
  readonly leftOut: LeftOut;
  /** Sheets that were not read. */
  readonly skipped: readonly SkippedSheet[];
  /** What would be or was written; null where the register has problems of its own. */
  readonly plan: Plan | null;
  /** Whether the content was written to. */
  readonly isWritten: boolean;
  /** Whether an interrupted import was undone first. */
  readonly wasInterrupted: boolean;
}

/** The import was called wrongly; the message says so in both languages. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** Stands for the source of an office list until it turns out that nothing of the list is new. Reserved names never resolve. */
const NO_SOURCE: ListSource = { url: 'https://source.invalid/', title: null };

/** A mistake of the register as it is. What is broken would be taken for missing and written a second time. */
function registerProblem(problem: Problem): ImportProblem {
  const { file, reason } = problem;
  const message = inBoth(`Sổ bộ đang có lỗi ở ${file}, cần sửa trước khi nhập`, `Mend the register first: ${problemLine(problem)}`);
  return { file, sheet: '', cell: '', kind: 'register', found: '', expected: reason, message };
}

/** Problems in the order in which their rows stand; `files` by the names that the problems have. */
export function inOrder(problems: readonly ImportProblem[], files: readonly string[]): ImportProblem[] {
  const sheets = [...new Set(problems.map(({ sheet }) => sheet))];
  const row = ({ cell }: ImportProblem) => Number(/\d+/.exec(cell)?.[0] ?? 0);
  const key = (problem: ImportProblem) => [files.indexOf(problem.file), sheets.indexOf(problem.sheet), row(problem)] as const;
  return problems
    .map((problem) => ({ problem, key: key(problem) }))
    .sort((a, b) => a.key[0] - b.key[0] || a.key[1] - b.key[1] || a.key[2] - b.key[2])
    .map(({ problem }) => problem);
}

function summaryOf(inputs: Inputs, plan: Plan): Summary {
  const outcomes = [...plan.outcomes.values()];
  const count = (outcome: Outcome) => outcomes.filter((one) => one === outcome).length;
  return {
    read: outcomes.length + inputs.rejected.length + inputs.ambiguous.length,
    new: count('new'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    ambiguous: count('ambiguous') + inputs.ambiguous.length,
    rejected: count('rejected') + inputs.rejected.length,
  };
}

/** The register, or its problems. */
function registerIn({ root, latest, today }: ImportRequest): { content: ContentRecords; problems: readonly Problem[] } {
  const { records, problems } = readContent(root);
  return { content: records, problems: [...problems, ...contentProblems(records, root, latest > today ? latest : today, true)] };
}

/** The slug of the former province that the person who imports named; throws {@link UsageError} where it is none. */
function provinceOf({ province }: ImportRequest, content: ContentRecords): string | null {
  if (province === null) return null;
  const found = formerProvinceNamed(
    province,
    provincesOf(content.provinces).flatMap(({ formerProvinces }) => formerProvinces),
  );
  if (found !== null) return found.slug;
  throw new UsageError(
    inBoth(
      `--province: thấy "${province}", cần tên tắt của một trong 63 tỉnh cũ, như "binh-thuan"`,
      `--province: found "${province}", expected the slug of one of the 63 former provinces, such as "binh-thuan"`,
    ),
  );
}

/** What the rows would do to the register. Throws {@link UsageError} where something of a list is new and its source unknown. */
function planOf(inputs: Inputs, content: ContentRecords, request: ImportRequest): Plan {
  const { root, latest, today, source, onProgress } = request;
  let seen = 0;
  const plan = importPlan(inputs.records, {
    content,
    root,
    textOf: (path) => readFileSync(join(root, path), 'utf8'),
    latest,
    today: latest > today ? latest : today,
    province: provinceOf(request, content),
    // Rows may be gone through again without those that were left out: the bar then stays at its end.
    onRow: () => onProgress('match', Math.min(1, ++seen / inputs.records.length)),
  });
  const isUnsourced = [...plan.outcomes].some(([record, outcome]) => record.isFromSheet && (outcome === 'new' || outcome === 'changed'));
  if (source !== null || !isUnsourced) return plan;
  throw new UsageError(
    inBoth(
      'Thiếu --source-url: danh sách có thông tin mới, mỗi thông tin cần một nguồn (địa chỉ trang đã công bố danh sách)',
      'Found no --source-url: the list says something new, and every claim needs a source (the address where the list was published)',
    ),
  );
}

/** Reads, works out and, where `own` is given and nothing speaks against it, writes. */
async function imported(request: ImportRequest, own: Writing | null): Promise<ImportResult> {
  const { files, latest, source, readSheets, isPartial, onProgress } = request;
  const wasInterrupted = own?.wasInterrupted ?? false;
  const inputs = await readInputs(files, {
    latest,
    source: source ?? NO_SOURCE,
    readSheets,
    onProgress: (share) => onProgress('input', share),
  });
  onProgress('register', 0);
  const { leftOut, skipped } = inputs;
  const { content, problems: before } = registerIn(request);
  if (before.length > 0) {
    const summary = { read: 0, new: 0, changed: 0, unchanged: 0, ambiguous: 0, rejected: 0 };
    return { summary, problems: before.map(registerProblem), leftOut, skipped, plan: null, isWritten: false, wasInterrupted };
  }
  const plan = planOf(inputs, content, request);
  const problems = inOrder([...inputs.problems, ...[...plan.left.values()].flatMap((row) => row.problems)], files);
  const summary = summaryOf(inputs, plan);
  const isWritten = own !== null && (isPartial || !isRefused({ summary, problems }));
  if (isWritten) {
    let done = 0;
    await own.write(plan.changes, () => onProgress('write', ++done / (2 * plan.changes.length)));
  }
  return { summary, problems, leftOut, skipped, plan, isWritten, wasInterrupted };
}

/** Whether anything was refused: a row, a whole file, or the register as it is. */
export function isRefused({ summary, problems }: Pick<ImportResult, 'summary' | 'problems'>): boolean {
  return summary.rejected > 0 || problems.some(({ cell, kind }) => cell === '' && kind !== 'several' && kind !== 'ambiguous');
}

/**
 * Imports files, or nothing of them. Throws {@link UsageError}, a LockedError while another import runs, and what the file
 * system throws; the content then is as it was.
 */
export async function importFiles(request: ImportRequest): Promise<ImportResult> {
  return request.isDryRun ? imported(request, null) : writing(request.root, (own) => imported(request, own));
}
