/**
 * What the last build read, so that the next one parses only the files that changed, and the processes that render parse
 * none. A snapshot is a cache: deleting it costs time and changes nothing.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { ContentRecords, RecordCache } from './content-files.ts';

/** A file as it was when it was read. */
interface Entry {
  /** Size, times and number of the file: another content has another stamp. */
  readonly stamp: string;
  /** The validated record. */
  readonly record: unknown;
}

/** A snapshot as it lies on the disk. */
interface Stored {
  /** Names the code that validated the records. */
  readonly code: string;
  /** When the reading began, in milliseconds. */
  readonly since: number;
  /** Every record file. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** Everything that the content says, checked. */
  readonly records: ContentRecords;
}

/** Clocks of file systems tick in steps: what was written so shortly before the reading may have changed once more. */
const TICK_MS = 2000;

/** A mark of the state of a file. */
function stampOf(path: string): { readonly stamp: string; readonly changed: number } {
  const { mtimeNs, ctimeNs, size, ino } = statSync(path, { bigint: true });
  return { stamp: `${mtimeNs}.${ctimeNs}.${size}.${ino}`, changed: Number(ctimeNs / 1_000_000n) };
}

/** The snapshot at a path; null where there is none, or none that this code can read. */
function storedAt(path: string, code: string): Stored | null {
  if (!existsSync(path)) return null;
  try {
    const stored = deserialize(readFileSync(path)) as Stored;
    return stored.code === code ? stored : null;
  } catch {
    return null;
  }
}

/**
 * A cache over the snapshot at a path, and what writes the next one. `code` names the code that validates records, `since` is
 * now, in milliseconds, before anything is read.
 */
export function snapshotCache(path: string, code: string, since: number): { cache: RecordCache; write: (records: ContentRecords) => void } {
  const old = storedAt(path, code);
  const entries = new Map<string, Entry>();
  const stamps = new Map<string, string>();
  const cache: RecordCache = {
    recordOf(file, at) {
      const { stamp, changed } = stampOf(at);
      stamps.set(file, stamp);
      const known = old?.entries.get(file);
      if (old === null || known?.stamp !== stamp || changed > old.since - TICK_MS) return undefined;
      entries.set(file, known);
      return known.record;
    },
    keep(file, at, record) {
      entries.set(file, { stamp: stamps.get(file) ?? stampOf(at).stamp, record });
    },
  };
  const write = (records: ContentRecords): void => {
    mkdirSync(dirname(path), { recursive: true });
    const stored: Stored = { code, since, entries, records };
    writeFileSync(`${path}.next`, serialize(stored));
    renameSync(`${path}.next`, path);
  };
  return { cache, write };
}

/** The records of the snapshot at a path; throws when there is none. */
export function snapshotRecords(path: string): ContentRecords {
  return (deserialize(readFileSync(path)) as Stored).records;
}
