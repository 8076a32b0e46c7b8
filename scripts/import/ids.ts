/** Makes permanent ids: a slug that nobody has, never one that was used before. */
import { producerName } from '../../src/domain/producer-name.ts';
import { slug } from '../../src/domain/text.ts';

/** Longest id made from a name alone. */
const NAME_LENGTH = 60;
/** Longest id with words added to tell it from others; the content checks allow as many. */
const FULL_LENGTH = 90;

/** A slug without the words that reach over `length`; a single longer word is cut. */
function cutAtWord(words: string, length: number): string {
  if (words.length <= length) return words;
  const cut = words.slice(0, length + 1).lastIndexOf('-');
  return words.slice(0, cut > 0 ? cut : length);
}

/** The id that a product's name gives by itself. */
export function productIdOf(name: string): string {
  return cutAtWord(slug(name), NAME_LENGTH);
}

/** Short words for the forms whose usual names are long: the words that tell producers apart come early. */
const PREFIXES: Readonly<Record<string, string>> = {
  company: 'cong-ty',
  joint_stock: 'cong-ty',
  limited: 'cong-ty',
  private_enterprise: 'dntn',
  cooperative: 'htx',
  cooperative_union: 'lien-hiep-htx',
  cooperative_group: 'tht',
  household: 'ho',
  establishment: 'co-so',
};

/** The id that a producer's name gives by itself: its form in short, and its core. */
export function producerIdOf(name: string): string {
  const { form, slug: core } = producerName(name);
  const prefix = PREFIXES[form];
  return cutAtWord(prefix === undefined || core === '' ? slug(name) : `${prefix}-${core}`, NAME_LENGTH);
}

/**
 * Makes ids for new records. Where several ask for one base, or it is taken, all of them get more words until they differ:
 * which of them comes first in the input must not decide who has the short id.
 * @param wanted for each new record its base and the words to add one after another.
 * @param taken ids that exist or are retired.
 */
export function newIds(
  wanted: readonly { readonly base: string; readonly more: readonly string[] }[],
  taken: ReadonlySet<string>,
): string[] {
  const used = new Set(taken);
  const numbers = new Map<string, number>();
  const candidates = wanted.map(({ base, more }) => [base, ...more.map((_, index) => extended(base, more.slice(0, index + 1)))]);
  const levels = Math.max(0, ...candidates.map((own) => own.length));
  const askedFor = Array.from({ length: levels }, (_, level) => countedAt(candidates, level));
  return candidates.map((own) => {
    const found = own.find((id, level) => !used.has(id) && askedFor[level]?.get(id) === 1) ?? numbered(own.at(-1) ?? '', used, numbers);
    used.add(found);
    return found;
  });
}

/** How many of the new records would ask for each id, had each the words of one level. */
function countedAt(candidates: readonly (readonly string[])[], level: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const own of candidates) {
    const id = own[level] ?? own.at(-1) ?? '';
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** A base with more words, short enough. Words that it ends with already are not said twice. */
function extended(base: string, more: readonly string[]): string {
  return more.reduce((id, words) => (words === '' || `-${id}`.endsWith(`-${words}`) ? id : cutAtWord(`${id}-${words}`, FULL_LENGTH)), base);
}

/** The last resort: the first free number behind the id. `last` remembers the number given before. */
function numbered(id: string, used: ReadonlySet<string>, last: Map<string, number>): string {
  let number = (last.get(id) ?? 1) + 1;
  while (used.has(`${id}-${number}`)) number++;
  last.set(id, number);
  return `${id}-${number}`;
}
