/** The register of producers by their own words, as a telephone book does: nearly all names begin with "Công ty" or "Hợp tác xã". */
import { producerName } from './producer-name.ts';
import { compareVietnamese, fold } from './text.ts';

/** A producer's name as the index shows it. */
export interface IndexedName {
  /** Legal form and activities, as printed; may be ''. */
  readonly before: string;
  /** The rest, which begins with the producer's own words. */
  readonly own: string;
  /** Letter of the index: A-Z, Đ, or '#' where the own words begin with something else. */
  readonly letter: string;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Where the producer's own words begin in its printed name; 0 where they cannot be told. */
function ownStart(name: string): number {
  const own = producerName(name).slug.split('-');
  const printed = [...name.matchAll(WORD)].map((match) => ({ at: match.index, key: fold(match[0]) }));
  const depth = Math.min(own.length, 3);
  const found = printed.findIndex((_, index) => own.slice(0, depth).every((key, offset) => printed[index + offset]?.key === key));
  const first = found === -1 ? printed.find(({ key }) => key === own[0]) : printed[found];
  // Quotation marks around the own words stay with them.
  return first === undefined ? 0 : first.at - (/["“‘'(]/.test(name[first.at - 1] ?? '') ? 1 : 0);
}

/** A name taken apart for the index. */
export function indexedName(name: string): IndexedName {
  const at = ownStart(name);
  const own = name.slice(at);
  const first = /\p{L}|\p{N}/u.exec(own.normalize('NFC'))?.[0]?.toUpperCase() ?? '';
  const letter = first === 'Đ' ? 'Đ' : fold(first).toUpperCase();
  return { before: name.slice(0, at), own, letter: /^[A-ZĐ]$/.test(letter) ? letter : '#' };
}

/** Orders two names by their own words, then by the whole name. */
export function compareIndexed(a: IndexedName, b: IndexedName): number {
  const key = ({ own }: IndexedName) => own.replace(/^["“‘'(]+/, '');
  return Number(b.letter === '#') - Number(a.letter === '#') || compareVietnamese(key(a), key(b)) || compareVietnamese(a.before, b.before);
}
