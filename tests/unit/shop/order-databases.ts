/** Stores for tests: SQLite in memory or in a file, and Postgres where one is installed or named. */
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import pg from 'pg';
import type { ShopSettings } from '../../../src/commerce/settings.ts';
import { openStore, type Store } from '../../../src/commerce/store/open.ts';

/** Where an empty store is, each time it is asked for. */
export interface Database {
  /** Settings of an empty store; what was there before is gone. */
  fresh(): Promise<ShopSettings['database']>;
  /** The same without tables. */
  bare(): Promise<ShopSettings['database']>;
  /** Ends what was started. */
  stop(): Promise<void>;
}

/** An empty store. */
export async function freshStore(database: Database): Promise<Store> {
  return openStore(await database.fresh());
}

/** SQLite in memory. */
export const inMemory: Database = {
  fresh: async () => ({ kind: 'sqlite', path: ':memory:' }),
  bare: async () => ({ kind: 'sqlite', path: ':memory:' }),
  stop: async () => undefined,
};

async function queried(url: string, sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return ((await client.query(sql)).rows as Record<string, unknown>[] | undefined) ?? [];
  } finally {
    await client.end();
  }
}

/** Removes all tables of a database of Postgres. */
async function bare(url: string): Promise<ShopSettings['database']> {
  await queried(url, 'drop schema public cascade; create schema public');
  return { kind: 'postgres', url };
}

/** Empties the tables of a database of Postgres, which is quicker than to make them again. */
async function emptied(url: string): Promise<ShopSettings['database']> {
  const rows = await queried(url, "select tablename from pg_tables where schemaname = 'public' and tablename not like 'kysely%'");
  const names = rows.map(({ tablename }) => String(tablename));
  if (names.length > 0) await queried(url, `truncate ${names.join(', ')}`);
  return { kind: 'postgres', url };
}

/** A database of Postgres, with what ends it. */
async function postgresAt(url: string, stop: () => Promise<void>): Promise<Database> {
  await bare(url);
  return { fresh: async () => emptied(url), bare: async () => bare(url), stop };
}

/** Folder of the programs of Postgres, or null where none is installed. */
function postgresPrograms(): string | null {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return null;
  const versions = readdirSync(root).sort((a, b) => Number(b) - Number(a));
  return versions.map((version) => join(root, version, 'bin')).find((folder) => existsSync(join(folder, 'initdb'))) ?? null;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Postgres refuses to run as root: then it runs as somebody else. */
function asNobody(): { readonly uid: number; readonly gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

async function isReady(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

/** Starts a Postgres of its own on a loopback port, in a temporary folder. */
async function startedPostgres(programs: string): Promise<Database> {
  const who = asNobody();
  const folder = mkdtempSync(join(tmpdir(), 'so-sao-postgres-'));
  if (who !== null) {
    execFileSync('chown', [`${who.uid}:${who.gid}`, folder]);
    chmodSync(folder, 0o700);
  }
  const data = join(folder, 'data');
  const options = { ...who, cwd: folder, stdio: 'ignore' as const };
  execFileSync(join(programs, 'initdb'), ['-D', data, '-U', 'tester', '-A', 'trust', '-E', 'UTF8', '--no-sync'], options);
  const port = await freePort();
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder, '-c', 'fsync=off'],
    options,
  );
  const url = `postgres://tester@127.0.0.1:${port}/postgres`;
  for (let tries = 0; tries < 100 && !(await isReady(url)); tries++) await new Promise((resolve) => setTimeout(resolve, 100));
  return postgresAt(url, async () => {
    const ended = once(server, 'exit');
    server.kill('SIGINT');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  });
}

/** Postgres: the one of TEST_DATABASE_URL (its tables are removed), else one that is started here; null where none is installed. */
export async function postgres(): Promise<Database | null> {
  const url = process.env['TEST_DATABASE_URL'] ?? '';
  if (url !== '') return postgresAt(url, async () => undefined);
  const programs = postgresPrograms();
  return programs === null ? null : startedPostgres(programs);
}

/** Whether there is a Postgres to test with, known before it is started. */
export const HAS_POSTGRES = (process.env['TEST_DATABASE_URL'] ?? '') !== '' || postgresPrograms() !== null;
