/** The import of one file from reading to writing; all that is between the command line and the content folder. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { contentProblems } from '../../src/catalogue/checks.ts';
import { problemLine, readContent, type Problem } from '../../src/catalogue/content-files.ts';
import type { CalendarDate } from '../../src/domain/date.ts';
import { inputRecords } from './input.ts';
import { importPlan } from './plan.ts';
import { reportLines } from './report.ts';
import { suspicionsIn } from './suspicions.ts';
import { writeAll } from './write.ts';

/** What to import, and where to. */
export interface ImportRequest {
  /** The .jsonl file. */
  readonly file: string;
  /** The content folder. */
  readonly root: string;
  /** Work everything out and write nothing. */
  readonly isDryRun: boolean;
  /** Last day that is not in the future. */
  readonly latest: CalendarDate;
}

/** What came of it: a report, or the problems that kept everything from being written, one a line. */
export type ImportOutcome = { readonly report: readonly string[] } | { readonly problems: readonly string[] };

function failed(problems: readonly Problem[], what: string): ImportOutcome {
  const count = `${problems.length} problem${problems.length === 1 ? '' : 's'}`;
  return { problems: [...problems.map(problemLine), `${what}: ${count}; nothing was written.`] };
}

/** Imports a file, or nothing of it. Throws only what the file system throws. */
export function importFile({ file, root, isDryRun, latest }: ImportRequest): ImportOutcome {
  const register = readContent(root);
  const before = [...register.problems, ...contentProblems(register.records, root, latest, true)];
  // What is broken would be taken for missing and written a second time.
  if (before.length > 0) return failed(before, `Mend the register in ${root} first`);
  const name = basename(file);
  const input = inputRecords(readFileSync(file, 'utf8'), name);
  const textOf = (path: string) => readFileSync(join(root, path), 'utf8');
  const plan = importPlan(input.records, { input: name, content: register.records, root, textOf, latest });
  const problems = [...input.problems, ...plan.problems];
  if (problems.length > 0) return failed(problems, `Found in ${file}`);
  if (!isDryRun) writeAll(root, plan.changes);
  return { report: reportLines(input.records.length, plan, suspicionsIn(input.records), isDryRun) };
}
