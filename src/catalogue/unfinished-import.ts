/** Where an import keeps what it is about to write, and how a reader sees that it was interrupted. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** File of a journal that says that the content may hold a part of an import. */
export const JOURNAL_RECORD = 'commit.json';

/** The folder in which an import keeps its journal while it runs. */
export function journalFolder(root: string): string {
  return join(root, '.import');
}

/** Whether the content may hold one part of an import and lack another. */
export function hasUnfinishedImport(root: string): boolean {
  return existsSync(join(journalFolder(root), JOURNAL_RECORD));
}
