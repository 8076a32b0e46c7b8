/**
 * Writes many files as one: all of them or none, also when the process is killed or the machine loses power on the way.
 *
 * Everything is put into a folder of the content first: the new texts, and links to the files as they are. A record of what
 * goes where completes it; from then on the folder counts as a journal. Then the new texts take their places, and the folder
 * goes away by one rename. A journal without its record is thrown away; one with it is rolled back: the content is as before.
 */
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hasUnfinishedImport, JOURNAL_RECORD, journalFolder } from '../../src/catalogue/unfinished-import.ts';
import { lock, release } from './lock.ts';

/** A file to write. */
interface NewFile {
  /** Path below the content folder. */
  readonly path: string;
  /** Its whole text. */
  readonly text: string;
}

/** What goes where; kept on the disk until all is in its place. */
interface JournalRecord {
  /** Files, each with the name that its texts have in the journal: "new/0", and "old/0" where there was one. */
  readonly files: readonly { readonly path: string; readonly name: string; readonly isReplaced: boolean }[];
  /** Folders that are made on the way, the outer ones first. */
  readonly folders: readonly string[];
}

/** Waits until files lie on the disk; several at once, because a disk takes them together. */
async function synced(files: readonly string[]): Promise<void> {
  let next = 0;
  const work = async () => {
    for (let file = files[next++]; file !== undefined; file = files[next++]) {
      const handle = await open(file, 'r+');
      await handle.sync().finally(() => handle.close());
    }
  };
  await Promise.all(Array.from({ length: 16 }, work));
}

/** Waits until the names in folders lie on the disk; systems that cannot open folders keep them in their own way. */
function syncFolders(folders: Iterable<string>): void {
  for (const folder of new Set(folders)) {
    try {
      const handle = openSync(folder, 'r');
      try {
        fsyncSync(handle);
      } finally {
        closeSync(handle);
      }
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      if (code !== 'EISDIR' && code !== 'EPERM' && code !== 'EACCES' && code !== 'EINVAL') throw error;
    }
  }
}

/** Keeps a file under a second name; a copy where the file system has no links. */
function keep(file: string, name: string): void {
  try {
    linkSync(file, name);
  } catch {
    copyFileSync(file, name);
  }
}

/** Folders below the content that do not exist yet, the outer ones first. */
function missingFolders(root: string, files: readonly NewFile[]): string[] {
  const missing = new Set<string>();
  for (const { path } of files) {
    const parts = dirname(path).split('/');
    for (const at of parts.keys()) {
      const folder = parts.slice(0, at + 1).join('/');
      if (!missing.has(folder) && !existsSync(join(root, folder))) missing.add(folder);
    }
  }
  return [...missing];
}

/** Puts new and old texts into the journal and completes it with its record. */
async function stage(root: string, files: readonly NewFile[], onFile: () => void): Promise<JournalRecord> {
  const journal = journalFolder(root);
  for (const folder of ['new', 'old']) mkdirSync(join(journal, folder));
  const staged = files.map(({ path, text }, at) => {
    const [name, isReplaced] = [String(at), existsSync(join(root, path))];
    writeFileSync(join(journal, 'new', name), text, { flag: 'wx' });
    if (isReplaced) keep(join(root, path), join(journal, 'old', name));
    onFile();
    return { path, name, isReplaced };
  });
  await synced(staged.map(({ name }) => join(journal, 'new', name)));
  const record: JournalRecord = { files: staged, folders: missingFolders(root, files) };
  const draft = join(journal, 'draft.json');
  writeFileSync(draft, JSON.stringify(record));
  await synced([draft]);
  syncFolders([join(journal, 'new'), join(journal, 'old')]);
  renameSync(draft, join(journal, JOURNAL_RECORD));
  syncFolders([journal, root]);
  return record;
}

/** Undoes a journal with its record: every file as it was, and nothing that was not there. Can be repeated at any point. */
function rollBack(root: string): void {
  const journal = journalFolder(root);
  const record = JSON.parse(readFileSync(join(journal, JOURNAL_RECORD), 'utf8')) as JournalRecord;
  for (const { path, name, isReplaced } of record.files) {
    // A new text that still lies in the journal never took its place: what stands there is somebody else's.
    const isInPlace = !existsSync(join(journal, 'new', name));
    const [target, old] = [join(root, path), join(journal, 'old', name)];
    if (isInPlace && isReplaced && existsSync(old)) renameSync(old, target);
    else if (isInPlace && !isReplaced) rmSync(target, { force: true });
  }
  for (const folder of record.folders.toReversed()) {
    try {
      rmdirSync(join(root, folder));
    } catch {
      // It was never made, or somebody has put something into it.
    }
  }
  syncFolders(record.files.map(({ path }) => join(root, dirname(path))).filter((folder) => existsSync(folder)));
}

/** Takes the lock of a content folder and undoes what an interrupted import left; whether there was such a thing. */
function begin(root: string): boolean {
  const { wasInterrupted } = lock(root);
  if (!wasInterrupted) return false;
  const journal = journalFolder(root);
  if (existsSync(join(journal, JOURNAL_RECORD))) rollBack(root);
  for (const left of [JOURNAL_RECORD, 'draft.json', 'new', 'old']) rmSync(join(journal, left), { recursive: true, force: true });
  return true;
}

/**
 * Undoes what an interrupted import left; whether there was such a thing. For the start of an import and its --recover.
 * Throws a LockedError while another import runs.
 */
export function recoverImport(root: string): boolean {
  const wasInterrupted = begin(root);
  release(root);
  return wasInterrupted;
}

/** The right to write into a content folder. */
export interface Writing {
  /** Whether an interrupted import was undone first. */
  readonly wasInterrupted: boolean;
  /** Writes all files or none; `onFile` is called twice for each. */
  readonly write: (files: readonly NewFile[], onFile: () => void) => Promise<void>;
}

/** Puts staged texts into their places. */
function place(root: string, { files, folders }: JournalRecord, onFile: () => void): void {
  for (const folder of folders) mkdirSync(join(root, folder), { recursive: true });
  for (const { path, name } of files) {
    renameSync(join(journalFolder(root), 'new', name), join(root, path));
    onFile();
  }
  syncFolders(files.map(({ path }) => join(root, dirname(path))));
}

/**
 * Runs work that may write, as the only import of a content folder. Throws a LockedError while another one runs, what the
 * work throws, and what the file system throws; the content then is as it was.
 */
export async function writing<T>(root: string, work: (own: Writing) => Promise<T>): Promise<T> {
  const wasInterrupted = begin(root);
  const write = async (files: readonly NewFile[], onFile: () => void) => {
    if (files.length > 0) place(root, await stage(root, files, onFile), onFile);
  };
  let result: T;
  try {
    result = await work({ wasInterrupted, write });
  } catch (error) {
    // Where even this fails the journal stays, and the next import undoes it.
    if (hasUnfinishedImport(root)) rollBack(root);
    release(root);
    throw error;
  }
  release(root);
  return result;
}
