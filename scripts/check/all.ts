/**
 * Everything that must hold, one line a check: npm test.
 *   npm test -- --list            names of the checks
 *   npm test -- --only NAME       only this one; may be given several times
 * A check that fails prints everything it said and the others still run. The last line is "N passed, N failed": tests are
 * counted one by one, the other checks as one each.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';

/** One check. */
interface Check {
  readonly name: string;
  /** Words after `node`. */
  readonly command: readonly string[];
  /** Checks that must have ended first: they write what this one reads. */
  readonly after: readonly string[];
  /** Where vitest writes its counts; other checks count as one. */
  readonly report?: string;
}

const bin = (path: string): string => `node_modules/${path}`;
const vitest = (name: string, projects: readonly string[], after: readonly string[]): Check => {
  const report = `reports/vitest-${name}.json`;
  const words = ['run', '--config', 'tests/vitest.config.ts', ...projects.flatMap((project) => ['--project', project])];
  return {
    name,
    command: [bin('vitest/vitest.mjs'), ...words, '--reporter=default', '--reporter=json', `--outputFile=${report}`],
    after,
    report,
  };
};

const CHECKS: readonly Check[] = [
  { name: 'lock', command: ['scripts/check/lock.ts', '--check'], after: [] },
  { name: 'types', command: [bin('astro/bin/astro.mjs'), 'check', '--minimumSeverity', 'hint'], after: [] },
  { name: 'prettier', command: [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'], after: [] },
  { name: 'arrows', command: ['scripts/check/arrows.ts'], after: [] },
  { name: 'knip', command: [bin('knip/bin/knip.js'), '--config', 'scripts/check/config/knip.json', '--no-config-hints'], after: [] },
  // After the types: it reads the declarations that Astro generates.
  {
    name: 'eslint',
    command: [bin('eslint/bin/eslint.js'), '--config', 'scripts/check/config/eslint.config.mjs', '--max-warnings', '0', '.'],
    after: ['types'],
  },
  vitest('unit', ['unit', 'content', 'import'], []),
  { name: 'build', command: ['scripts/build.ts', '--full'], after: ['types'] },
  { name: 'demo', command: ['scripts/demo/demo.ts', '--build-only'], after: ['build'] },
  // After the demonstration: both have the same pictures, of which each is drawn and resized once.
  { name: 'shop', command: ['scripts/shop/shop.ts', '--build-only'], after: ['demo'] },
  vitest('dist', ['build'], ['build', 'demo', 'shop', 'eslint', 'unit']),
  vitest('browser', ['e2e'], ['build', 'demo', 'shop', 'dist']),
];

/** How a check ended. */
interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly output: string;
}

/** Counts of a vitest report; a file that could not be loaded counts as one failure. */
function counted(report: string): { passed: number; failed: number } | null {
  if (!existsSync(report)) return null;
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
    testResults: readonly { status: string; assertionResults: readonly { status: string }[] }[];
  };
  const broken = testResults.filter((file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'));
  return { passed: numPassedTests, failed: numFailedTests + broken.length };
}

/** Runs one check to its end. */
function outcomeOf({ command, report }: Check): Promise<Outcome> {
  if (report !== undefined) rmSync(report, { force: true });
  const child = spawn(process.execPath, command, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', FORCE_COLOR: process.stdout.isTTY ? '1' : '0' },
  });
  const chunks: string[] = [];
  const keep = (chunk: Buffer): void => void chunks.push(chunk.toString('utf8'));
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  return new Promise((done) => {
    child.on('error', (error) => done({ passed: 0, failed: 1, output: error.message }));
    child.on('close', (code) => {
      const counts = report === undefined ? null : counted(report);
      const isFine = code === 0;
      const passed = counts?.passed ?? Number(isFine);
      const failed = counts?.failed ?? Number(!isFine);
      // A tool that ends badly although all its tests passed is a failure too.
      done({ passed, failed: isFine || failed > 0 ? failed : 1, output: chunks.join('') });
    });
  });
}

/** Runs the checks, as many at a time as there are cores, each after those that it waits for. */
async function allOutcomes(checks: readonly Check[]): Promise<Outcome[]> {
  const waiting = new Set(checks);
  const unfinished = new Set(checks.map((check) => check.name));
  const outcomes: Outcome[] = [];
  const running = new Set<Promise<void>>();
  const start = (check: Check): void => {
    waiting.delete(check);
    const from = performance.now();
    const ended = outcomeOf(check).then((outcome) => {
      const seconds = ((performance.now() - from) / 1000).toFixed(1).padStart(6);
      const tests = check.report === undefined ? '' : `  ${outcome.passed} passed, ${outcome.failed} failed`;
      console.log(`${outcome.failed === 0 ? 'ok  ' : 'FAIL'} ${check.name.padEnd(9)} ${seconds} s${tests}`);
      if (outcome.failed > 0) console.log(outcome.output.trimEnd());
      outcomes.push(outcome);
      unfinished.delete(check.name);
      running.delete(ended);
    });
    running.add(ended);
  };
  while (unfinished.size > 0) {
    for (const check of waiting) {
      if (running.size < Math.min(2, availableParallelism()) && !check.after.some((name) => unfinished.has(name))) start(check);
    }
    await Promise.race(running);
  }
  return outcomes;
}

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true }, list: { type: 'boolean' } } });
const unknown = values.only?.find((name) => !CHECKS.some((check) => check.name === name));
if (values.list === true) console.log(CHECKS.map((check) => check.name).join('\n'));
else if (unknown !== undefined) {
  console.error(`Found the check "${unknown}", expected one of ${CHECKS.map((check) => check.name).join(', ')}.`);
  process.exitCode = 2;
} else {
  mkdirSync('reports', { recursive: true });
  const outcomes = await allOutcomes(CHECKS.filter((check) => values.only?.includes(check.name) ?? true));
  const sum = (key: 'passed' | 'failed'): number => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
}
