/** Other marks and standards: from the words of a source to the ids of content/reference/marks.yaml. */
import { foldedWords } from '../../src/domain/text.ts';

/** Folded spellings, the more special ones first. */
const SPELLINGS: readonly (readonly [spelling: RegExp, mark: string])[] = [
  [/^viet ?gap\b/, 'vietgap'],
  [/^global ?g ?a ?p\b/, 'globalgap'],
  [/^haccp\b/, 'haccp'],
  [/^iso 9001\b/, 'iso-9001'],
  [/^iso 14001\b/, 'iso-14001'],
  [/^iso 22000\b/, 'iso-22000'],
  [/^5 ?s$/, 'five-s'],
  [/^halal\b/, 'halal'],
  [/^fda\b/, 'fda'],
  [/^gacc\b/, 'gacc'],
  [/^(?:huu co )?jas\b/, 'jas'],
  [/^huu co .*\b(?:usda|hoa ky|my)$/, 'organic-usda'],
  [/^huu co .*\b(?:eu|chau au)$/, 'organic-eu'],
  [/^huu co .*\b(?:viet nam|tcvn)$/, 'organic-vietnam'],
  [/^huu co .*\bcanada$/, 'organic-canada'],
  [/^(?:canh tac |san xuat )?huu co$/, 'organic'],
  [/^chi dan dia ly\b/, 'geographical-indication'],
  [/^nhan hieu tap the\b/, 'collective-mark'],
  [/^nhan hieu\b/, 'trademark'],
  [/\bcong nghiep nong thon tieu bieu\b/, 'rural-industrial-product'],
];

/** The id of the mark that a source names; null where it is none that the register knows. */
export function markNamed(text: string): string | null {
  const words = foldedWords(text).join(' ');
  return SPELLINGS.find(([spelling]) => spelling.test(words))?.[1] ?? null;
}

/** Whether the text of a source says more than the mark's own name. */
export function saysMore(text: string, name: string): boolean {
  const known = new Set([...foldedWords(name), foldedWords(name).join('')]);
  return foldedWords(text).some((word) => !known.has(word));
}
