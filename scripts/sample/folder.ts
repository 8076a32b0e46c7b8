/** Puts a sample into a folder, whole or not at all: it is written beside its place and then renamed. */
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { SampleFile } from './content.ts';

/** Says that a folder holds a sample and nothing that anyone wrote by hand: it may be written again. */
export const MARKER = 'sample.json';

/** What a sample consists of; anything else beside it was put there by somebody. */
const OWN = [MARKER, 'pages', 'producers', 'products', 'redirects.yaml', 'reference'];

/** Why nothing may be written to a folder, as a sentence; null where it may. */
export function folderProblem(folder: string): string | null {
  if (!existsSync(folder)) return null;
  if (!statSync(folder).isDirectory()) return `--out: found a file at "${folder}", expected a folder; choose another name`;
  const names = readdirSync(folder);
  if (names.length === 0) return null;
  if (!names.includes(MARKER))
    return `--out: found a folder with other files at "${folder}", expected an empty one or a former sample; choose another name`;
  const strange = names.find((name) => !OWN.includes(name));
  return strange === undefined
    ? null
    : `--out: found "${strange}" beside the former sample in "${folder}", expected nothing of somebody's own; move it away first`;
}

/**
 * Writes a sample, in place of a former one.
 * @param shipped content folder from which the reference lists and pages are copied.
 * @param marker what is said of the sample in its marker file.
 * Throws what the file system throws; nothing is left half written at the place itself.
 */
export function writeSample(folder: string, shipped: string, files: readonly SampleFile[], marker: object): void {
  const place = resolve(folder);
  const [fresh, former] = [`${place}.${process.pid}.new`, `${place}.${process.pid}.old`];
  mkdirSync(dirname(place), { recursive: true });
  mkdirSync(fresh);
  try {
    for (const part of ['reference', 'pages']) cpSync(join(shipped, part), join(fresh, part), { recursive: true });
    for (const name of new Set(files.map(({ path }) => dirname(path)))) mkdirSync(join(fresh, name), { recursive: true });
    for (const { path, text } of files) writeFileSync(join(fresh, path), text);
    writeFileSync(join(fresh, MARKER), `${JSON.stringify(marker, null, 2)}\n`);
    if (existsSync(place)) renameSync(place, former);
    try {
      renameSync(fresh, place);
    } catch (error) {
      if (existsSync(former)) renameSync(former, place);
      throw error;
    }
    rmSync(former, { recursive: true, force: true });
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}
