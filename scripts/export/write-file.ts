/** Writes one file so that a reader sees the old one or the whole new one. */
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';

/** Writes beside the target first, then renames. Throws what the file system throws; the target is then as it was. */
export function writeFileWhole(target: string, bytes: Uint8Array): void {
  const temporary = `${target}.${process.pid}.tmp`;
  try {
    const file = openSync(temporary, 'wx');
    try {
      for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
      // Without this a power cut after the rename could leave an empty file under the name of the old one.
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, target);
  } finally {
    rmSync(temporary, { force: true });
  }
}
