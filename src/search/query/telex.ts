/** Mends words that were typed in Telex while the input method was off: "nuwowcs" was to be "nước". */

/** A syllable of Vietnamese without diacritics: onset, nucleus, coda. */
const SYLLABLE =
  /^(?:ngh?|nh|n|g[hi]?|kh?|ch?|ph?|qu|t[hr]?|[bdhlmrsvx])?(?:a[iouy]?|e[ou]?|i(?:eu?|a|u)?|o(?:a[ioy]?|eo?|i)?|u(?:a[uy]?|e|i|o[iu]?|u|y[aeu]?)?|ye?u?)(?:ch?|m|n[gh]?|p|t)?$/;

/** Loans with a long o, which would otherwise read as Telex for ô. */
const LONG_O = new Set(['xoong', 'boong', 'goong']);

/** Whether folded letters are a syllable of Vietnamese. */
export function isSyllable(letters: string): boolean {
  return SYLLABLE.test(letters) || LONG_O.has(letters);
}

const TONES: Readonly<Record<string, string>> = { f: '\u0300', s: '\u0301', x: '\u0303', r: '\u0309', j: '\u0323' };
const TONE_MARKS = /[\u0300\u0301\u0303\u0309\u0323]/g;
const DOUBLED: Readonly<Record<string, string>> = { a: 'â', e: 'ê', o: 'ô' };
const HORNED: Readonly<Record<string, string>> = { a: 'ă', o: 'ơ', u: 'ư' };
const VOWELS = 'aăâeêioôơuưy';

/** Position of the last vowel, or -1. */
function lastVowel(letters: readonly string[]): number {
  return letters.findLastIndex((letter) => VOWELS.includes(letter));
}

/** The letter w puts its horn or breve on the vowels before it; without one it stands for ư. */
function addHorn(letters: string[]): boolean {
  const last = lastVowel(letters);
  if (last < 0) return letters.push('ư') > 0;
  const before = letters[last - 1];
  const isAfterQ = letters[last - 2] === 'q';
  if (before === 'u' && !isAfterQ && 'oau'.includes(letters[last] ?? '')) {
    letters[last - 1] = 'ư';
    if (letters[last] === 'o') letters[last] = 'ơ';
    return true;
  }
  const at = letters.findLastIndex((letter) => letter in HORNED);
  if (at < 0) return false;
  // "uowi": the horn belongs to both vowels before the i as well.
  if (letters[at] === 'o' && letters[at - 1] === 'u' && letters[at - 2] !== 'q') letters[at - 1] = 'ư';
  letters[at] = HORNED[letters[at] ?? ''] ?? '';
  return true;
}

/** Position of the vowel that carries the tone. */
function toneAt(letters: readonly string[]): number {
  const hatted = letters.findLastIndex((letter) => 'ăâêôơư'.includes(letter));
  if (hatted >= 0) return hatted;
  const last = lastVowel(letters);
  let first = last;
  while (first > 0 && VOWELS.includes(letters[first - 1] ?? '-')) first--;
  // In "qu" and "gi" the vowel letter belongs to the onset.
  if (last > first && ((letters[first] === 'u' && letters[first - 1] === 'q') || (letters[first] === 'i' && letters[first - 1] === 'g')))
    first++;
  const hasCoda = last < letters.length - 1;
  return hasCoda ? last : last - first === 2 ? first + 1 : first;
}

/**
 * The word that the keys of one word mean in Telex, with its diacritics; null where they mean nothing else or no syllable.
 * @param word lower case, NFC; diacritics that are there already are kept.
 * @param lettersOf folds a word to its letters.
 */
export function untelexed(word: string, lettersOf: (word: string) => string): string | null {
  const parts = word.normalize('NFD');
  let tone = parts.match(TONE_MARKS)?.at(-1) ?? '';
  const letters: string[] = [];
  let isChanged = false;
  let hasToneKey = false;
  for (const key of parts.replace(TONE_MARKS, '').normalize('NFC')) {
    const last = lastVowel(letters);
    const mark = TONES[key];
    if (mark !== undefined && last >= 0) {
      // Two tone keys in one word: no Telex, but a foreign word.
      if (hasToneKey) return null;
      hasToneKey = true;
      tone = mark;
    } else if (key === 'd' && letters[0] === 'd') letters[0] = 'đ';
    else if (key in DOUBLED && letters[last] === key && (last === letters.length - 1 ? !hasToneKey : hasToneKey || /[fsxrj]$/.test(word)))
      letters[last] = DOUBLED[key] ?? key;
    else if (!(key === 'w' && addHorn(letters))) {
      letters.push(key);
      continue;
    }
    isChanged = true;
  }
  if (!isChanged) return null;
  // One w serves both vowels, wherever it was typed.
  const whole = Array.from(letters.join('').replace(/ưo|(?<!q)uơ(?=[a-z])/, 'ươ'));
  const at = toneAt(whole);
  if (at < 0 || whole.join('').includes('oê')) return null;
  whole[at] = `${whole[at] ?? ''}${tone}`;
  const mended = whole.join('').normalize('NFC');
  return isSyllable(lettersOf(mended)) ? mended : null;
}
