/**
 * Imports office lists (.xlsx, .csv) and compiled records (.jsonl) into the register; options.ts says how it is called.
 * Running it again changes nothing: known products keep their ids and hand edits and only gain what they lack.
 * Exit 0: nothing was refused. 1: something was refused, and nothing was written (with --partial: the good rows were).
 * 2: called wrongly.
 */
import { importFiles, isRefused, UsageError, type ImportResult } from './import-files.ts';
import { recoverImport } from './journal.ts';
import { askedFor, USAGE, type Asked } from './options.ts';
import type { ImportProblem } from './problem.ts';
import { progressBar } from './progress.ts';
import { readSheets } from './read/index.ts';
import { leftOutLines, mistakeLines, reportLines } from './report.ts';
import { inBoth, problemOfFile } from './said.ts';

/** The result for programs. */
function printJson(summary: ImportResult['summary'], problems: readonly ImportProblem[]): void {
  const { read, new: created, changed, unchanged, ambiguous, rejected } = summary;
  console.log(JSON.stringify({ read, new: created, changed, unchanged, ambiguous, rejected, problems }, null, 1));
}

function print(lines: readonly string[], to: (line: string) => void): void {
  for (const line of lines) to(line);
}

/** Does what was asked for and prints what came of it; the exit code. */
async function run(asked: Asked): Promise<number> {
  const { isJson, isDryRun } = asked;
  if (asked.isRecovery) {
    const [vi, en] = recoverImport(asked.root)
      ? ['Đã hoàn tác một lần nhập dở dang; nội dung như trước', 'Undid an import that was interrupted; the content is as before']
      : ['Không có lần nhập dở dang nào', 'Found no import that was interrupted'];
    console.log(inBoth(vi, en));
    return 0;
  }
  const bar = progressBar(process.stderr);
  const result = await importFiles({ ...asked, readSheets, onProgress: bar.show }).finally(bar.clear);
  if (isJson) {
    print(leftOutLines(result.leftOut), console.error);
    printJson(result.summary, result.problems);
  } else {
    print(mistakeLines(result), console.error);
    print(reportLines(result, isDryRun), console.log);
  }
  return isRefused(result) ? 1 : 0;
}

/** What kept the import from being done, as it is told to a person or a program; the exit code. */
function failed(error: unknown, isJson: boolean): number {
  if (!(error instanceof Error)) throw error;
  if (error instanceof UsageError) {
    console.error(`${error.message}\n${USAGE}`);
    return 2;
  }
  // A full disk, a folder without permission, another import: nothing was written, and the reason says what to do.
  if (error.name !== 'LockedError' && !('code' in error)) throw error;
  const [vi, en] = [`Không ghi gì: ${error.message}`, `Nothing was written: ${error.message}`];
  if (isJson) {
    const problem = problemOfFile('', { kind: 'file', expected: 'a content folder that can be read and written', vi, en });
    printJson({ read: 0, new: 0, changed: 0, unchanged: 0, ambiguous: 0, rejected: 0 }, [problem]);
  } else console.error(error.name === 'LockedError' ? error.message : inBoth(vi, en));
  return 1;
}

const args = process.argv.slice(2);
try {
  process.exitCode = await run(askedFor(args));
} catch (error) {
  process.exitCode = failed(error, args.includes('--json'));
}
