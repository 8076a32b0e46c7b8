/** Writes files so that a reader never sees half of one. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Writes all texts below a folder: each to a temporary file beside its place first, and only when all of them lie on the
 * disk are they renamed. A full disk therefore changes nothing. Throws what the file system throws.
 */
export function writeAll(root: string, files: readonly { readonly path: string; readonly text: string }[]): void {
  const staged = files.map(({ path, text }) => ({ target: join(root, path), temporary: `${join(root, path)}.${process.pid}.tmp`, text }));
  try {
    for (const { target, temporary, text } of staged) {
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(temporary, text, { flag: 'wx' });
    }
    for (const { target, temporary } of staged) renameSync(temporary, target);
  } finally {
    for (const { temporary } of staged) rmSync(temporary, { force: true });
  }
}
