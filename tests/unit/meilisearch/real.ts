/** A real server for the tests: that of MEILI_URL, or a binary on the PATH, started on a free port and stopped afterwards. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { MASTER } from './with-double.ts';

/** A server that runs. */
export interface RealServer {
  readonly url: string;
  readonly key: string;
  readonly stop: () => Promise<void>;
}

/** Said where there is none. */
export const NOT_TESTED = 'Meilisearch: the real server was not tested; set MEILI_URL or put a meilisearch binary on PATH';

const givenUrl = process.env['MEILI_URL'] ?? '';

/** Whether there is one to test. */
export const isThere = givenUrl !== '' || spawnSync('meilisearch', ['--version']).status === 0;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address === 'object' && address !== null) return address.port;
  throw new Error('Found no free port');
}

/** Starts the binary in a folder of its own. */
async function started(): Promise<RealServer> {
  const folder = mkdtempSync(join(tmpdir(), 'so-sao-meilisearch-'));
  const url = `http://127.0.0.1:${await freePort()}`;
  const options = ['--no-analytics', '--env', 'production', '--master-key', MASTER, '--db-path', join(folder, 'data')];
  const child = spawn('meilisearch', [...options, '--http-addr', url.replace('http://', '')], { cwd: folder, stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async () => {
    child.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  for (let tries = 0; tries < 300 && child.exitCode === null; tries++) {
    const health = await fetch(`${url}/health`).catch(() => null);
    if (health?.ok === true) return { url, key: MASTER, stop };
    await pause(100);
  }
  await stop();
  throw new Error('The meilisearch binary on PATH did not start within 30 s');
}

/** The server to test. */
export async function realServer(): Promise<RealServer> {
  if (givenUrl === '') return started();
  const key = process.env['MEILI_ADMIN_KEY'] ?? process.env['MEILI_MASTER_KEY'] ?? '';
  if (key === '') throw new Error('MEILI_URL is set: set MEILI_ADMIN_KEY or MEILI_MASTER_KEY as well');
  return { url: givenUrl, key, stop: () => Promise.resolve() };
}
