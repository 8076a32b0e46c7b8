/** Queries made from names by machine, as people mistype them; seeded, so that two runs ask the same. */
import { fold } from '../../src/domain/text.ts';
import type { SearchDocument } from '../../src/search/contract.ts';
import { wordsIn } from '../../src/search/query/tokens.ts';
import type { LabelledQuery } from './relevance.ts';

/** Numbers from 0 to 1 by a seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const KEYBOARD = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

function neighbour(letter: string, random: () => number): string {
  const row = KEYBOARD.find((keys) => keys.includes(letter));
  if (row === undefined) return letter;
  const at = row.indexOf(letter);
  return row[at === 0 ? 1 : at === row.length - 1 || random() < 0.5 ? at - 1 : at + 1] ?? letter;
}

/** A word with one mistake, never in its first letter. */
function mistyped(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 1));
  const letter = word[at] ?? '';
  switch (Math.floor(random() * 4)) {
    case 0:
      return word.slice(0, at) + word.slice(at + 1);
    case 1:
      return word.slice(0, at) + letter + word.slice(at);
    case 2:
      return at + 1 < word.length
        ? word.slice(0, at) + (word[at + 1] ?? '') + letter + word.slice(at + 2)
        : word.slice(0, at) + letter + letter;
    default:
      return word.slice(0, at) + neighbour(letter, random) + word.slice(at + 1);
  }
}

function withTypos(words: readonly string[], count: number, random: () => number): string {
  const able = words.flatMap((word, at) => (word.length >= 3 && /^[a-z]+$/.test(word) ? [at] : []));
  const chosen = new Set<number>();
  while (chosen.size < Math.min(count, able.length)) chosen.add(able[Math.floor(random() * able.length)] ?? 0);
  return words.map((word, at) => (chosen.has(at) ? mistyped(word, random) : word)).join(' ');
}

const HATS: Readonly<Record<string, string>> = { '\u0302': '2', '\u0306': 'w', '\u031b': 'w' };
const TONES: Readonly<Record<string, string>> = { '\u0300': 'f', '\u0301': 's', '\u0303': 'x', '\u0309': 'r', '\u0323': 'j' };

/** The keys of a word in Telex, the tone at the end of the word. */
export function telexKeys(word: string): string {
  let keys = '';
  let tone = '';
  for (const unit of word.toLowerCase().replaceAll('đ', 'dd').normalize('NFD')) {
    if (TONES[unit] !== undefined) tone = TONES[unit];
    else if (HATS[unit] === '2') keys += keys.at(-1) ?? '';
    else keys += HATS[unit] ?? unit;
  }
  return keys + tone;
}

/** Queries of seven kinds for each document's name of three to seven words. */
export function machineQueries(documents: readonly SearchDocument[], seed: number, limit = Infinity): LabelledQuery[] {
  const random = randomFrom(seed);
  const named = documents.filter(({ name }) => {
    const { length } = wordsIn(name);
    return length >= 3 && length <= 7;
  });
  while (named.length > limit) named.splice(Math.floor(random() * named.length), 1);
  return named.flatMap((document): LabelledQuery[] => {
    const printed = wordsIn(document.name).map(({ text }) => text);
    const words = printed.map(fold);
    const last = words.at(-1) ?? '';
    const ways: Readonly<Record<string, string>> = {
      nodia: words.join(' '),
      typo: withTypos(words, 1, random),
      typo2: withTypos(words, 2, random),
      prefix: [...words.slice(0, -1), last.slice(0, Math.ceil(last.length / 2))].join(' '),
      telex: printed.map(telexKeys).join(' '),
      swapped: [last, ...words.slice(1, -1), words[0] ?? ''].join(' '),
      province: `${words.join(' ')} ${fold(document.formerProvinceName)}`,
    };
    const name = { in: ['name'] as const, phrase: document.name };
    return Object.entries(ways).map(([type, q]) => ({
      id: `${document.id}-${type}`,
      type,
      q,
      must: type === 'province' ? [name, { in: ['formerProvince'] as const, phrase: document.formerProvinceName }] : [name],
      best: document.name,
    }));
  });
}
