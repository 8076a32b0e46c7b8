/** Vietnamese text: the one place that folds, makes slugs and sorts. */

/** Combining marks, which NFD separates from their letter. */
const MARKS = /[\u0300-\u036f]/g;
/** Letters that look like d with a stroke: Vietnamese đ, and the eth and African d that bad keyboards put in its place. */
const STROKED_D = /[đĐðÐɖƉ]/g;

/** Unicode NFC, white space collapsed: macOS and some spreadsheets deliver decomposed letters. */
export function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** Lower case without diacritics, đ as d: "Nước Mắm" and "nuoc mam" fold to the same text. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(MARKS, '').replace(STROKED_D, 'd').toLowerCase();
}

/** The folded words of a text: its runs of letters and digits. */
export function foldedWords(text: string): string[] {
  return fold(text).match(/[a-z0-9]+/g) ?? [];
}

/** ASCII words joined by "-", for ids and addresses; '' when the text holds no letter or digit. */
export function slug(text: string): string {
  return foldedWords(text).join('-');
}

const collator = /* @__PURE__ */ new Intl.Collator('vi', { numeric: true });

/** Orders two texts as a Vietnamese dictionary does, numbers by value. */
export function compareVietnamese(a: string, b: string): number {
  return collator.compare(a, b);
}
