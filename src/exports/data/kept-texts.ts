/**
 * Texts of files of the open data, which the processes of a build share and the next build finds again: a register of the country
 * has 100 MB of them, and the name of a file holds the hash of its text. A cache: deleting it costs time and changes nothing.
 */
import { createHash, randomUUID } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Folder for texts that belong to the code, the settings and the day of this build (DATA_TEXTS); '' where none are kept. */
const folder = process.env['DATA_TEXTS'] ?? '';

/** Whether this process begins with the last file (DATA_TEXTS_REVERSED): two that make texts at the same time meet in the middle. */
export const isReversed = process.env['DATA_TEXTS_REVERSED'] === '1';

/** File beside the texts of one key that is as old as their last use. */
export const USED = 'used';

/** What is known of a text. */
export interface TextFacts {
  /** Bytes in UTF-8. */
  readonly bytes: number;
  /** SHA-256, 64 hexadecimal digits. */
  readonly sha256: string;
  /** Where it is kept, or null. */
  readonly path: string | null;
}

/** Parts of about this many characters are written at once. */
const CHUNK = 1 << 20;

/** Goes through a text in large parts; gives each to `take`, and says what is known of the whole. */
function factsOf(parts: Iterable<string>, take: (chunk: string) => void): Omit<TextFacts, 'path'> {
  const hash = createHash('sha256');
  let [bytes, chunk] = [0, ''];
  const flush = (): void => {
    hash.update(chunk);
    bytes += Buffer.byteLength(chunk);
    take(chunk);
    chunk = '';
  };
  for (const part of parts) {
    chunk += part;
    if (chunk.length > CHUNK) flush();
  }
  flush();
  return { bytes, sha256: hash.digest('hex') };
}

/**
 * What is known of a text that `parts` would make: from the folder where it was made before, else it is made, and kept there.
 * `key` names everything that the text is made of beside what the folder stands for; null keeps nothing.
 */
export function textFacts(key: string | null, name: string, parts: () => Iterable<string>): TextFacts {
  if (folder === '' || key === null) return { ...factsOf(parts(), () => undefined), path: null };
  const path = join(folder, key, name);
  const facts = `${path}.facts`;
  mkdirSync(dirname(path), { recursive: true });
  // Written anew each time: tells scripts/build which texts were used last.
  writeFileSync(join(dirname(path), USED), '');
  if (existsSync(facts)) return { ...(JSON.parse(readFileSync(facts, 'utf8')) as Omit<TextFacts, 'path'>), path };
  const draft = `${path}.${randomUUID()}`;
  const file = openSync(draft, 'w');
  const made = factsOf(parts(), (chunk) => writeSync(file, chunk));
  closeSync(file);
  renameSync(draft, path);
  writeFileSync(`${draft}.facts`, JSON.stringify(made));
  // Last: whoever finds the facts finds the text.
  renameSync(`${draft}.facts`, facts);
  return { ...made, path };
}
