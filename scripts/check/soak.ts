/**
 * The long forms of the tests that take minutes: npm run test:soak, about a quarter of an hour on two cores. Thousands of random
 * histories of orders on SQLite and hundreds on Postgres where one is installed (or TEST_DATABASE_URL names one, whose tables are
 * removed), processes that want the same goods, the server of production killed thirty times under load, and whole builds that must
 * be the same byte for byte.
 *   npm run test:soak -- --only NAME      one of them; may be given several times: histories, postgres, oversell, kill, modes
 * The last line is "N passed, N failed".
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';

/** What is run, one after the other: each wants the machine for itself. */
const PARTS: Readonly<Record<string, { readonly project: 'unit' | 'build'; readonly files: readonly string[] }>> = {
  histories: { project: 'unit', files: ['tests/unit/shop/histories.test.ts'] },
  postgres: { project: 'unit', files: ['tests/unit/shop/desk-postgres.test.ts'] },
  oversell: { project: 'unit', files: ['tests/unit/shop/oversell.test.ts'] },
  kill: { project: 'build', files: ['tests/build/shop-kill.test.ts'] },
  modes: { project: 'build', files: ['tests/build/ordering'] },
};

/** What vitest writes of a run, as far as it counts. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
}

/** Runs a part and shows what it prints; its counts. What ends badly although no test failed counts as one failure. */
async function counts(name: string, { project, files }: (typeof PARTS)[string]): Promise<{ passed: number; failed: number }> {
  const report = `reports/soak-${name}.json`;
  rmSync(report, { force: true });
  const words = ['run', '--config', 'tests/vitest.config.ts', '--project', project, '--reporter=default', '--reporter=json'];
  const child = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', ...words, `--outputFile=${report}`, ...files], {
    stdio: 'inherit',
    env: { ...process.env, SOAK: '1' },
  });
  const code = await new Promise<number>((end, fail) => {
    child.once('error', fail);
    child.once('exit', (status) => end(status ?? 1));
  });
  const { numPassedTests: passed, numFailedTests: failed } = existsSync(report)
    ? (JSON.parse(readFileSync(report, 'utf8')) as Report)
    : { numPassedTests: 0, numFailedTests: 0 };
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } });
const unknown = values.only?.find((name) => !Object.hasOwn(PARTS, name));
if (unknown !== undefined) {
  console.error(`Found the part "${unknown}", expected one of ${Object.keys(PARTS).join(', ')}.`);
  process.exitCode = 2;
} else {
  mkdirSync('reports', { recursive: true });
  const sum = { passed: 0, failed: 0 };
  for (const [name, part] of Object.entries(PARTS)) {
    if (values.only?.includes(name) === false) continue;
    const from = performance.now();
    const { passed, failed } = await counts(name, part);
    sum.passed += passed;
    sum.failed += failed;
    console.log(
      `${failed === 0 ? 'ok  ' : 'FAIL'} ${name} in ${((performance.now() - from) / 1000).toFixed(0)} s: ${passed} passed, ${failed} failed`,
    );
  }
  process.exitCode = sum.failed > 0 ? 1 : 0;
  console.log(`${sum.passed} passed, ${sum.failed} failed`);
}
