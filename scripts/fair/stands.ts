/** Enters an organiser's sheet into the file of a fair: from reading to writing, all or nothing. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { contentProblems } from '../../src/catalogue/checks.ts';
import { parsed, problemLine, readContent, validated, type ContentRecords, type RecordFile } from '../../src/catalogue/content-files.ts';
import { fair, type FairRecord } from '../../src/catalogue/schema/fair.ts';
import type { CalendarDate } from '../../src/domain/date.ts';
import { inOrder, UsageError } from '../import/import-files.ts';
import { writing, type Writing } from '../import/journal.ts';
import type { ImportProblem } from '../import/problem.ts';
import type { Origin } from '../import/row.ts';
import { inBoth } from '../import/said.ts';
import { FairStands } from './fair-file.ts';
import { matchedStand, registerFor } from './match-stand.ts';
import { readStands, type ReadStands } from './read-stands.ts';

/** What to enter, and how. */
export interface StandsRequest {
  /** The sheet, as it was given. */
  readonly file: string;
  /** Id of the fair. */
  readonly fair: string;
  /** The content folder. */
  readonly root: string;
  /** Work everything out and write nothing. */
  readonly isDryRun: boolean;
  /** Write the placed rows though others were not placed. */
  readonly isPartial: boolean;
  /** Leave out products that the register does not know where it knows another of the row. */
  readonly isLenient: boolean;
  /** Last day that is not in the future. */
  readonly latest: CalendarDate;
}

/** What can come of a row; every row comes to one. */
export const STAND_OUTCOMES = ['placed', 'ambiguous', 'unknown', 'rejected'] as const;

/** What came of a row: `placed` it is entered; `ambiguous` several are meant; `unknown` the register has none; `rejected` it has a mistake. */
export type StandOutcome = (typeof STAND_OUTCOMES)[number];

/** What came of a sheet. */
export interface StandsResult {
  /** Every row of data with what came of it, in the order of the sheet as far as they were read. */
  readonly rows: readonly { readonly origin: Omit<Origin, 'cells'>; readonly outcome: StandOutcome }[];
  /** Every mistake and question. */
  readonly problems: readonly ImportProblem[];
  /** Products that were left out as unknown, with their rows. */
  readonly leftOut: readonly { readonly origin: Omit<Origin, 'cells'>; readonly name: string }[];
  /** Stands that are new. */
  readonly created: number;
  /** Stands of the file that gained something. */
  readonly changed: number;
  /** Text of the file as it is or would be. */
  readonly text: string;
  /** Path of the file below the content folder. */
  readonly path: string;
  /** Whether the file was written. */
  readonly isWritten: boolean;
}

/** The file of the fair; throws {@link UsageError} where there is none. */
function fairFile({ fair: id }: StandsRequest, { fairs }: ContentRecords): RecordFile<FairRecord> {
  const found = fairs.find((file) => file.id === id);
  if (found !== undefined) return found;
  const known = fairs.map((file) => file.id).join(', ');
  throw new UsageError(
    inBoth(
      `--fair: không có hội chợ "${id}"; lập bằng "npm run fair -- new", hoặc chọn trong ${known || 'danh sách (đang trống)'}`,
      `--fair: found no fair "${id}"; make it with "npm run fair -- new", or choose one of ${known || 'none so far'}`,
    ),
  );
}

/** The checked register; throws with its first mistakes where it has any: what is broken would be taken for missing. */
function registerIn({ root, latest }: StandsRequest): ContentRecords {
  const { records, problems } = readContent(root);
  const all = [...problems, ...contentProblems(records, root, latest, true)];
  if (all.length === 0) return records;
  const first = all.slice(0, 10).map(problemLine).join('\n');
  throw new Error(`${inBoth('Nội dung đang có lỗi, cần sửa trước', 'Mend the content first')}\n${first}`);
}

/** Throws where the new text is not a fair that the checks accept: never expected, and never written. */
function checkText(text: string, file: RecordFile<FairRecord>, content: ContentRecords, { root, latest }: StandsRequest): void {
  const value = parsed(text, file.file);
  const record = 'problems' in value ? value : validated(fair, value.value, file.file);
  const problems =
    'problems' in record
      ? record.problems
      : contentProblems(
          { ...content, fairs: content.fairs.map((one) => (one === file ? { ...file, record: record.record } : one)) },
          root,
          latest,
          true,
        );
  if (problems.length > 0) throw new Error(problems.map(problemLine).join('\n'));
}

/** Enters what was read; nothing is written here. */
function entered(read: ReadStands, stands: FairStands, content: ContentRecords, { file, isLenient }: StandsRequest) {
  const register = registerFor(content);
  const rows: { origin: Omit<Origin, 'cells'>; outcome: StandOutcome }[] = read.rejected.map((origin) => ({ origin, outcome: 'rejected' }));
  const problems = [...read.problems];
  const leftOut: { origin: Omit<Origin, 'cells'>; name: string }[] = [];
  for (const row of read.rows) {
    const { origin } = row;
    const matched = matchedStand(row, register, isLenient);
    const hindering = 'outcome' in matched ? matched.problems : stands.enter(row, matched);
    problems.push(...hindering);
    rows.push({ origin, outcome: 'outcome' in matched ? matched.outcome : hindering.length > 0 ? 'rejected' : 'placed' });
    if (!('outcome' in matched)) leftOut.push(...matched.leftOut.map((name) => ({ origin, name })));
  }
  return { rows, problems: inOrder(problems, [basename(file)]), leftOut };
}

/** Reads, matches and, where `own` is given and nothing speaks against it, writes. */
async function work(request: StandsRequest, own: Writing | null): Promise<StandsResult> {
  const read = await readStands(readFileSync(request.file), basename(request.file), request.latest);
  const content = registerIn(request);
  const file = fairFile(request, content);
  const before = readFileSync(join(request.root, file.file), 'utf8');
  const stands = new FairStands(file.record);
  const result = entered(read, stands, content, request);
  const text = stands.counts.created + stands.counts.changed === 0 ? before : stands.textFrom(before);
  if (text !== before) checkText(text, file, content, request);
  const isWritten = own !== null && text !== before && (request.isPartial || !isHindered(result));
  if (isWritten) await own.write([{ path: file.file, text }], () => undefined);
  return { ...result, ...stands.counts, text, path: file.file, isWritten };
}

/** Whether a row was not placed, or the file as a whole could not be read. */
export function isHindered({ rows, problems }: Pick<StandsResult, 'rows' | 'problems'>): boolean {
  return problems.length > 0 || rows.some(({ outcome }) => outcome !== 'placed');
}

/**
 * Enters a sheet. Throws {@link UsageError} for a fair that is none and a register with mistakes, a LockedError while an
 * import runs, and what the file system throws; the content then is as it was.
 */
export async function enteredStands(request: StandsRequest): Promise<StandsResult> {
  return request.isDryRun ? work(request, null) : writing(request.root, (own) => work(request, own));
}
