/**
 * Builds the site: npm run build. The content is checked first, so that the person who wrote it reads one line a mistake;
 * what Astro prints (a line a page) goes to reports/build.log. The new site takes the place of the old one only when it is
 * complete. Words after "--" go to Astro.
 */
import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

const LOG = 'reports/build.log';

const { values } = parseArgs({
  options: { outDir: { type: 'string', default: 'dist' }, log: { type: 'string', default: LOG }, config: { type: 'string' } },
});

/** What Astro said that a reader of a failed build needs: from its first error on, without the stack. */
function errorsIn(log: string): string {
  const lines = log.replace(/\u001b\[[\d;]*m/g, '').split('\n');
  const from = lines.findIndex((line) => /\[ERROR\]|\[.*Error\]|^\S*Error:/.test(line));
  return (from === -1 ? lines.slice(-15) : lines.slice(from))
    .filter((line) => !/^\s+at |^\s*Stack trace:/.test(line) && line.trim() !== '')
    .slice(0, 25)
    .join('\n');
}

/** Runs `astro build` with its output in the log; the exit code. */
function astroBuild(outDir: string, log: string): Promise<number> {
  const config = values.config === undefined ? [] : ['--config', values.config];
  const child = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', outDir, ...config], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
  });
  const file = createWriteStream(log);
  child.stdout.pipe(file, { end: false });
  child.stderr.pipe(file, { end: false });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => child.kill(signal));
  return new Promise((done) => child.on('close', (code) => file.end(() => done(code ?? 1))));
}

/** The content and the settings are read here once before Astro starts; what is wrong with them is thrown as readable lines. */
async function checkedContent(): Promise<{ day: string; products: number; folder: string }> {
  const { validContent } = await import('../src/catalogue/load.ts');
  const { asOf } = await import('../src/catalogue/as-of.ts');
  const { site } = await import('../src/site.config.ts');
  return { day: asOf(), products: validContent().products.length, folder: site.contentDir };
}

async function main(): Promise<void> {
  const started = performance.now();
  const { day, products, folder } = await checkedContent();
  console.log(`Building ${products} products of ${folder} as of ${day} …`);
  mkdirSync('reports', { recursive: true });
  const next = resolve(`${values.outDir}.next`);
  const code = await astroBuild(next, values.log);
  const log = readFileSync(values.log, 'utf8');
  if (code !== 0) {
    rmSync(next, { recursive: true, force: true });
    throw new Error(`${errorsIn(log)}\nThe build failed; nothing was replaced. Everything that was printed: ${values.log}`);
  }
  const old = resolve(`${values.outDir}.old`);
  rmSync(old, { recursive: true, force: true });
  try {
    renameSync(values.outDir, old);
  } catch {
    // There was no earlier build.
  }
  renameSync(next, values.outDir);
  rmSync(old, { recursive: true, force: true });
  const pages = /(\d+) page\(s\) built/.exec(log)?.[1] ?? '?';
  console.log(
    `Built ${pages} pages in ${((performance.now() - started) / 1000).toFixed(1)} s into ${values.outDir} (details: ${values.log})`,
  );
}

try {
  await main();
} catch (error) {
  // Everything that reaches this point is a message for the person at the terminal; a stack would hide it.
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
