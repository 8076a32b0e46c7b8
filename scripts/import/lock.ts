/**
 * One import at a time. The lock is a folder in the content, put there whole by one rename, which fails where it exists.
 * Inside it "owner.1" names the process that made it; whoever takes over from a dead owner adds "owner.2", and so on, each by
 * a link, which fails where it exists: so two can never take over at once.
 */
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { journalFolder } from '../../src/catalogue/unfinished-import.ts';

/** Why the lock was not had, in both languages. */
export class LockedError extends Error {
  override name = 'LockedError';
}

/** A process: its number may be given again, so that its start counts too where the system tells it. */
interface Owner {
  readonly pid: number;
  readonly started: string;
  readonly host: string;
}

/** When a process started, in the system's own count; '' where it does not tell, null where there is no such process. */
function startOf(pid: number): string | null {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return null;
  }
  try {
    // Field 22 of the status line; the name before it may hold spaces and brackets.
    return readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ').at(-1)?.split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

const SELF: Owner = { pid: process.pid, started: startOf(process.pid) ?? '', host: hostname() };

/** Whether an owner still runs; one of another machine cannot be asked, and counts as running. */
function isRunning({ pid, started, host }: Owner): boolean {
  if (host !== SELF.host) return true;
  const now = startOf(pid);
  return now !== null && (started === '' || now === '' || now === started);
}

/** The owner that a file names; null for a file that holds none. */
function ownerIn(file: string): Owner | null {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof value !== 'object' || value === null || !('pid' in value && 'started' in value && 'host' in value)) return null;
    return { pid: Number(value.pid), started: String(value.started), host: String(value.host) };
  } catch {
    return null;
  }
}

/** Number of the present owner of a lock folder; 0 where it has none. */
function generationOf(folder: string): number {
  const numbers = readdirSync(folder).flatMap((name) => (/^owner\.\d+$/.test(name) ? [Number(name.slice(6))] : []));
  return Math.max(0, ...numbers);
}

/** Runs a step of which another process may have been first; whether this one was. Throws what is no sign of that. */
function wasFirst(step: () => void): boolean {
  try {
    step();
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'EEXIST' || code === 'ENOTEMPTY' || code === 'ENOENT') return false;
    throw error;
  }
}

/** A folder of this process beside the lock: what it prepares there is nobody else's. */
function ownFolder(root: string, purpose: string): string {
  return `${journalFolder(root)}-${purpose}-${process.pid}`;
}

/** Removes what dead processes have left beside the lock. */
function sweep(root: string): void {
  for (const name of readdirSync(root)) {
    const pid = /^\.import-(?:new|done)-(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && (Number(pid) === process.pid || startOf(Number(pid)) === null))
      rmSync(join(root, name), { recursive: true, force: true });
  }
}

/** Takes over the lock of a dead owner; whether it is ours now. Throws {@link LockedError} where the owner runs. */
function takenOver(folder: string, mine: string): boolean {
  const generation = existsSync(folder) ? generationOf(folder) : 0;
  const owner = ownerIn(join(folder, `owner.${generation}`));
  if (owner !== null && isRunning(owner)) {
    throw new LockedError(
      `Một lệnh nhập khác đang chạy (tiến trình ${owner.pid} trên ${owner.host}); đợi xong rồi chạy lại. Nếu tiến trình đó không còn, xóa "owner.*" trong ${folder} rồi chạy "npm run import -- --recover". / ` +
        `Another import is running (process ${owner.pid} on ${owner.host}); wait for it and try again. If that process is gone, delete "owner.*" in ${folder} and run "npm run import -- --recover".`,
    );
  }
  return wasFirst(() => linkSync(mine, join(folder, `owner.${generation + 1}`)));
}

/**
 * Takes the lock of a content folder.
 * @returns whether there was a lock whose owner had died: what it left must be undone.
 * Throws {@link LockedError} while another import runs, and what the file system throws.
 */
export function lock(root: string): { wasInterrupted: boolean } {
  sweep(root);
  const [folder, own] = [journalFolder(root), ownFolder(root, 'new')];
  const mine = join(own, 'owner.1');
  for (;;) {
    mkdirSync(own, { recursive: true });
    writeFileSync(mine, JSON.stringify(SELF));
    if (!existsSync(folder) && wasFirst(() => renameSync(own, folder))) return { wasInterrupted: false };
    try {
      // A lock that is gone by now was released: then the link has no place to go, and the loop tries again to make one.
      if (takenOver(folder, mine)) return { wasInterrupted: true };
    } finally {
      rmSync(own, { recursive: true, force: true });
    }
  }
}

/** Gives the lock back, with all that lies in it: from one moment to the next for every reader. */
export function release(root: string): void {
  const done = ownFolder(root, 'done');
  rmSync(done, { recursive: true, force: true });
  renameSync(journalFolder(root), done);
  rmSync(done, { recursive: true, force: true });
}
