/** The bundle that renders pages: made by Astro when the code, the settings or the photographs changed, else kept. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createWriteStream, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { site } from '../../src/site.config.ts';

/** Folders and files that pages are made from, beside the content. */
const CODE = ['src', 'public', 'scripts/build', 'astro.config.mjs', 'package-lock.json', 'tsconfig.json'];

/** Files at or below a path, sorted. */
function filesAt(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Names the code, the settings and the photographs: with the same name every page of the same content is the same. */
export function codeName(): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of CODE.flatMap(filesAt)) hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  // The day is no part of the code; everything else of the settings may stand in a page or in a file beside it.
  hash.update(JSON.stringify({ ...site, asOf: null }));
  for (const file of filesAt(join(site.contentDir, 'products')).filter((path) => /\.(?:jpe?g|png|webp|avif)$/i.test(path))) {
    const { mtimeMs, size } = statSync(file);
    hash.update(`${file}\0${mtimeMs}\0${size}\0`);
  }
  return hash.digest('hex').slice(0, 32);
}

/** What Astro said that a reader of a failed build needs: from its first error on, without the stack. */
function errorsIn(log: string): string {
  const lines = log.replace(/\u001b\[[\d;]*m/g, '').split('\n');
  const from = lines.findIndex((line) => /\[ERROR\]|\[.*Error\]|^\S*Error:/.test(line));
  return (from === -1 ? lines.slice(-15) : lines.slice(from))
    .filter((line) => !/^\s+at |^\s*Stack trace:/.test(line) && line.trim() !== '')
    .slice(0, 25)
    .join('\n');
}

/** Runs `astro build` with its output in the log; the exit code, 1 where the signal ended it. */
function astroBuild(folder: string, log: string, signal: AbortSignal): Promise<number> {
  const words = ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', join(folder, 'client')];
  const child = spawn(process.execPath, words, {
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
    // Whatever NODE_ENV is here: another one makes larger scripts, with paths of this machine in them.
    env: { ...process.env, NODE_ENV: 'production', SITE_BUNDLE: folder, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
  });
  const file = createWriteStream(log);
  child.stdout.pipe(file, { end: false });
  child.stderr.pipe(file, { end: false });
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => child.kill(name));
  // An abort is told as an error too; the end follows.
  child.on('error', () => undefined);
  return new Promise((done) => child.on('close', (code) => file.end(() => done(code ?? 1))));
}

/** The folder of the bundle for the code as it is: `client` holds the files that pages load, `server` what renders. */
export async function bundleFor(code: string, cache: string, log: string, signal: AbortSignal): Promise<string> {
  const folder = join(cache, 'bundle');
  const named = join(folder, 'code');
  if (existsSync(named) && readFileSync(named, 'utf8') === code) return folder;
  const next = `${folder}.next`;
  rmSync(next, { recursive: true, force: true });
  mkdirSync(next, { recursive: true });
  if ((await astroBuild(next, log, signal)) !== 0) {
    rmSync(next, { recursive: true, force: true });
    throw new Error(`${errorsIn(readFileSync(log, 'utf8'))}\nThe build failed; nothing was replaced. Everything that was printed: ${log}`);
  }
  writeFileSync(join(next, 'code'), code);
  rmSync(folder, { recursive: true, force: true });
  renameSync(next, folder);
  return folder;
}
