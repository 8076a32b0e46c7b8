/** Reads the files of an import, whatever their kind: records, what is wrong with them, and what was left out. */
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { CalendarDate } from '../../src/domain/date.ts';
import type { InputRecord } from './input.ts';
import { readLines } from './jsonl.ts';
import type { ImportProblem } from './problem.ts';
import type { ReadFile, SheetReader } from './read/index.ts';
import type { LeftOut, Origin } from './row.ts';
import { problemOfFile } from './said.ts';
import { recordOfRow, type ListSource } from './sheet-record.ts';

/** Endings of compiled records. */
const LINES = ['.jsonl', '.ndjson'];
/** Endings of office lists; the reader says of .xls what to do with it. */
const SHEETS = ['.xlsx', '.xlsm', '.xls', '.csv', '.tsv', '.txt'];

/** Whether a file is of a kind that can be read, by its ending. */
export function isReadable(file: string): boolean {
  return [...LINES, ...SHEETS].includes(extname(file).toLowerCase());
}

/** Everything that the files hold; each row is a record, or in one of the two lists. */
export interface Inputs {
  /** Rows without a mistake of their own, in order. */
  readonly records: readonly InputRecord[];
  /** Rows with a mistake. */
  readonly rejected: readonly Omit<Origin, 'cells'>[];
  /** Rows that must be asked about. */
  readonly ambiguous: readonly Omit<Origin, 'cells'>[];
  /** Every mistake and question; those of a file as a whole have no cell. */
  readonly problems: readonly ImportProblem[];
  /** Personal data that was left out. */
  readonly leftOut: LeftOut;
}

/** How to read the files. */
export interface ReadingOptions {
  /** Last day that is not in the future. */
  readonly latest: CalendarDate;
  /** Where office lists were published. */
  readonly source: ListSource;
  /** Reads office lists. */
  readonly readSheets: SheetReader;
  /** Called with the share of all files that was read, 0 to 1. */
  readonly onProgress: (share: number) => void;
}

const NOTHING_LEFT_OUT: LeftOut = { idNumbers: 0, representatives: 0, phones: 0, revenues: 0 };

/** An office list as records. */
function inputsOfSheets(file: string, read: ReadFile, source: ListSource): Inputs {
  const records: InputRecord[] = [];
  const rejected = read.rejected.map((row) => ({ file, ...row }));
  const problems = [...read.problems];
  for (const row of read.rows) {
    const result = recordOfRow(row, source);
    if ('record' in result) records.push(result.record);
    else {
      rejected.push(row.origin);
      problems.push(...result.problems);
    }
  }
  return { records, rejected, problems, ambiguous: read.ambiguous.map((row) => ({ file, ...row })), leftOut: read.leftOut };
}

/** One file, or the one problem that it cannot be opened. */
async function inputsOf(file: string, options: ReadingOptions, onProgress: (share: number) => void): Promise<Inputs> {
  const none: Inputs = { records: [], rejected: [], ambiguous: [], problems: [], leftOut: NOTHING_LEFT_OUT };
  try {
    const bytes = readFileSync(file);
    if (LINES.includes(extname(file).toLowerCase())) return { ...none, ...readLines(new TextDecoder().decode(bytes), file) };
    const read = await options.readSheets(bytes, { name: file, latest: options.latest, onProgress });
    return inputsOfSheets(file, read, options.source);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    const said = {
      kind: 'file',
      expected: 'a file that can be read',
      vi: `Không đọc được tệp: ${error.message}`,
      en: `The file cannot be read: ${error.message}`,
    } as const;
    return { ...none, problems: [problemOfFile(file, said)] };
  }
}

/** The sum of what was left out. */
function sumOf(parts: readonly LeftOut[]): LeftOut {
  const sum = (key: keyof LeftOut) => parts.reduce((total, part) => total + part[key], 0);
  return { idNumbers: sum('idNumbers'), representatives: sum('representatives'), phones: sum('phones'), revenues: sum('revenues') };
}

/** Reads all files, one after the other. */
export async function readInputs(files: readonly string[], options: ReadingOptions): Promise<Inputs> {
  const parts: Inputs[] = [];
  for (const [at, file] of files.entries()) {
    parts.push(await inputsOf(file, options, (share) => options.onProgress((at + share) / files.length)));
    options.onProgress((at + 1) / files.length);
  }
  return {
    records: parts.flatMap((part) => part.records),
    rejected: parts.flatMap((part) => part.rejected),
    ambiguous: parts.flatMap((part) => part.ambiguous),
    problems: parts.flatMap((part) => part.problems),
    leftOut: sumOf(parts.map((part) => part.leftOut)),
  };
}
