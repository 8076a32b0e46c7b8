/** How far two words are apart: optimal string alignment, and sounds that regions of Viet Nam write for each other. */

/** Longest word compared; a term is cut to it. */
const LONGEST = 38;
let before = new Uint8Array(LONGEST + 2);
let last = new Uint8Array(LONGEST + 2);
let row = new Uint8Array(LONGEST + 2);

/**
 * Edits (insert, delete, substitute, swap neighbours) from `word` to `term`, or to the start of it that is nearest; more
 * than `limit` is `limit + 1`.
 */
export function editsBetween(word: string, term: string, limit: number, isPrefix: boolean): number {
  const width = Math.min(term.length, isPrefix ? word.length + limit : LONGEST);
  if (word.length > LONGEST || width < word.length - limit || (!isPrefix && term.length > word.length + limit)) return limit + 1;
  for (let at = 0; at <= width; at++) last[at] = at;
  for (let from = 1; from <= word.length; from++) {
    const letter = word.charCodeAt(from - 1);
    let least = (row[0] = from);
    for (let to = 1; to <= width; to++) {
      const other = term.charCodeAt(to - 1);
      let edits = (last[to - 1] ?? 0) + (letter === other ? 0 : 1);
      edits = Math.min(edits, (last[to] ?? 0) + 1, (row[to - 1] ?? 0) + 1);
      if (from > 1 && to > 1 && letter === term.charCodeAt(to - 2) && other === word.charCodeAt(from - 2)) {
        edits = Math.min(edits, (before[to - 2] ?? 0) + 1);
      }
      row[to] = edits;
      if (edits < least) least = edits;
    }
    if (least > limit) return limit + 1;
    [before, last, row] = [last, row, before];
  }
  if (!isPrefix) return last[width] ?? 0;
  let best = limit + 1;
  for (let at = 0; at <= width; at++) best = Math.min(best, last[at] ?? 0);
  return best;
}

/** Onsets that sound alike somewhere in the country, each written as the first of its row. */
const ALIKE: readonly (readonly [onset: RegExp, written: string])[] = [
  [/^(?:tr|ch)/, 'C'],
  [/^[sx]/, 'S'],
  [/^(?:gi(?=[aeou])|[drv])/, 'D'],
  [/^ngh?/, 'N'],
  [/^[ln](?!h)/, 'L'],
  [/^[ckq]/, 'K'],
];

/** A word with its onset as it sounds, so that "tre" and "che" are the same. */
export function soundOf(word: string): string {
  for (const [onset, written] of ALIKE) if (onset.test(word)) return word.replace(onset, written);
  return word;
}
