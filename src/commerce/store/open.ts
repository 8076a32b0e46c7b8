/** Opens the store: SQLite in a file of its own, or Postgres; the same tables and the same queries on both. */
import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, PostgresDialect, SqliteAdapter, SqliteDialect, type SqliteDatabase } from 'kysely';
import pg from 'pg';
import type { ShopSettings } from '../settings.ts';
import { migrated } from './migrations.ts';
import type { Tables } from './tables.ts';

/** The store. */
export type Store = Kysely<Tables>;

/** How long a writer waits for another process, in milliseconds. */
const BUSY_MS = 5000;

/** Most statements that are kept prepared. */
const KEPT_STATEMENTS = 300;

/** Turns what node:sqlite says into words for the operator; `path` is no secret. */
function unreadable(path: string, error: unknown): Error {
  const { code } = error as { code?: unknown };
  const why: Readonly<Record<string, string>> = {
    EISDIR: 'a folder',
    ENOTDIR: 'a file where a folder is needed',
    EEXIST: 'a file where a folder is needed',
    EACCES: 'one that may not be written',
    EPERM: 'one that may not be written',
    EROFS: 'one that may not be written',
  };
  const known = typeof code === 'string' ? why[code] : undefined;
  const found = known ?? (error instanceof Error ? error.message : 'something else');
  return new Error(`store: found at ${path}: ${found}; expected a file that this program may make and write; set DATABASE_URL=file:…`, {
    cause: error,
  });
}

/**
 * The shape that Kysely's dialect asks for. A statement is a reader when it has result columns: "insert … returning" has some.
 * A transaction takes the lock of the writer when it begins: two that first read and then write could only end by failing.
 */
function sqliteDatabase(database: DatabaseSync): SqliteDatabase {
  const kept = new Map<string, ReturnType<SqliteDatabase['prepare']>>();
  return {
    close: () => database.close(),
    prepare(asked) {
      const sql = asked === 'begin' ? 'begin immediate' : asked;
      const known = kept.get(sql);
      if (known !== undefined) return known;
      const statement = database.prepare(sql);
      const values = (parameters: readonly unknown[]) => parameters as Parameters<typeof statement.all>;
      const made = {
        reader: statement.columns().length > 0,
        // Rows of node:sqlite have no prototype; those of Postgres do.
        all: (parameters: readonly unknown[]) => statement.all(...values(parameters)).map((row) => ({ ...row })),
        run: (parameters: readonly unknown[]) => statement.run(...values(parameters)),
        iterate: (parameters: readonly unknown[]) => statement.iterate(...values(parameters)),
      };
      if (kept.size >= KEPT_STATEMENTS) kept.clear();
      kept.set(sql, made);
      return made;
    },
  };
}

/** SQLite changes tables inside a transaction too; Kysely does not count on it. So steps of several processes wait for each other. */
class TransactionalSqlite extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new (class extends SqliteAdapter {
      override get supportsTransactionalDdl(): boolean {
        return true;
      }
    })();
  }
}

/** Makes the folder and the file where they are missing; nobody but the owner may read either. What is there keeps its folder's rights. */
function privateFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  closeSync(openSync(path, 'a', 0o600));
  // The files beside it get the rights of this one from SQLite; those of an earlier start may have others.
  for (const file of [path, `${path}-wal`, `${path}-shm`]) if (existsSync(file)) chmodSync(file, 0o600);
}

/** The file, opened and found whole. @throws with words for the operator. */
function wholeDatabase(path: string): DatabaseSync {
  let database: DatabaseSync | null = null;
  try {
    if (path !== ':memory:') privateFile(path);
    database = new DatabaseSync(path, { timeout: BUSY_MS });
    database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on');
    const [found] = Object.values(database.prepare('pragma quick_check(1)').get() ?? {});
    if (found === 'ok') return database;
    throw new Error(`a damaged database (${String(found)}); put the last backup in its place`);
  } catch (error) {
    database?.close();
    throw unreadable(path, error);
  }
}

/** A SQLite file that only its owner may read; every commit is on the disk before it is acknowledged. */
function sqliteStore(path: string): Store {
  return new Kysely<Tables>({ dialect: new TransactionalSqlite({ database: sqliteDatabase(wholeDatabase(path)) }) });
}

/** Whole numbers of 64 bits come as text from Postgres; those of the shop are exact as numbers, and one that is not is an error. */
function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error(`store: found the number ${text}, expected one that is exact as a JavaScript number`);
  return value;
}

/** The type of 64-bit numbers in Postgres. */
const INT8 = pg.types.builtins.INT8;

function postgresStore(url: string): Store {
  // For the whole process: nothing else in it speaks to Postgres.
  pg.types.setTypeParser(INT8, wholeNumber);
  const pool = new pg.Pool({ connectionString: url, max: 8 });
  // A connection that Postgres ends while nobody uses it, as at its restart, is thrown away by the pool, and the next query makes
  // another. Without a listener Node would end the whole program for it.
  pool.on('error', () => undefined);
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

/** The store, with its tables as this version needs them. @throws with a readable message when it cannot be opened. */
export async function openStore(database: ShopSettings['database']): Promise<Store> {
  const store = database.kind === 'sqlite' ? sqliteStore(database.path) : postgresStore(database.url);
  try {
    await migrated(store);
    return store;
  } catch (error) {
    await store.destroy();
    throw error;
  }
}
