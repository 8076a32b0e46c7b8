/**
 * Imports compiled records (.jsonl) into the register:
 *   npm run import:register -- FILE.jsonl [--content DIR] [--dry-run]
 * Running it again changes nothing: known products keep their ids and hand edits and only gain recognitions they lack.
 * Exit 0: done. 1: problems, each on one line, and nothing was written. 2: called wrongly.
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { today } from '../../src/catalogue/as-of.ts';
import { contentProblems } from '../../src/catalogue/checks.ts';
import { problemLine, readContent, type Problem } from '../../src/catalogue/content-files.ts';
import { site } from '../../src/site.config.ts';
import { inputRecords } from './input.ts';
import { importPlan } from './plan.ts';
import { reportLines } from './report.ts';
import { suspicionsIn } from './suspicions.ts';
import { writeAll } from './write.ts';

const USAGE = 'usage: npm run import:register -- FILE.jsonl [--content DIR] [--dry-run]';

/** What was asked for; null when that cannot be made out. */
function asked(): { file: string; root: string; isDryRun: boolean } | null {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { content: { type: 'string', default: site.contentDir }, 'dry-run': { type: 'boolean', default: false } },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) return null;
    return { file, root: values.content, isDryRun: values['dry-run'] };
  } catch {
    return null;
  }
}

function fail(problems: readonly Problem[], what: string): void {
  for (const problem of problems) console.error(problemLine(problem));
  console.error(`${what}: ${problems.length} problem${problems.length === 1 ? '' : 's'}; nothing was written.`);
  process.exitCode = 1;
}

function run({ file, root, isDryRun }: { file: string; root: string; isDryRun: boolean }): void {
  const latest = today();
  const register = readContent(root);
  const before = [...register.problems, ...contentProblems(register.records, root, latest, true)];
  // What is broken would be taken for missing and written a second time.
  if (before.length > 0) return fail(before, `Mend the register in ${root} first`);
  const input = inputRecords(readFileSync(file, 'utf8'), basename(file));
  const plan = importPlan(input.records, {
    input: basename(file),
    content: register.records,
    root,
    textOf: (path) => readFileSync(join(root, path), 'utf8'),
    latest,
  });
  const problems = [...input.problems, ...plan.problems];
  if (problems.length > 0) return fail(problems, `Found in ${file}`);
  if (!isDryRun) writeAll(root, plan.changes);
  for (const line of reportLines(input.records.length, plan, suspicionsIn(input.records), isDryRun)) console.log(line);
}

const request = asked();
if (request === null) {
  console.error(USAGE);
  process.exitCode = 2;
} else if (!existsSync(request.file)) {
  console.error(`Found no file "${request.file}". ${USAGE}`);
  process.exitCode = 2;
} else run(request);
