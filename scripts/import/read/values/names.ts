/** Names of products and producers: plain text, one name a cell. */
import { slug, tidy } from '../../../../src/domain/text.ts';
import { fault, type Fault, type Read } from '../complaint.ts';
import type { ProducerKind } from '../../../../src/domain/product.ts';
import { foldedWords } from '../../../../src/domain/text.ts';

/** Longest name that the register takes. */
const LONGEST_NAME = 200;

const PLAIN = fault(
  'form',
  'văn bản thường, không có thẻ HTML, ký tự điều khiển hay "../"',
  'plain text without HTML tags, control characters or "../"',
);

/** A text that is shown and never interpreted, on one line; a fault where it holds mark-up, control characters or paths. */
export function plainText(text: string, longest: number): Read<string> {
  const line = tidy(text);
  if (/<\/?[a-z!]/i.test(line) || /\.\.[/\\]/.test(line) || /[\p{Cc}\p{Cs}\ufffd]/u.test(line)) return PLAIN;
  return line.length <= longest ? { value: line } : fault('form', `không quá ${longest} ký tự`, `at most ${longest} characters`);
}

/** A name, from which an id can be made. */
export function nameIn(text: string): Read<string> {
  const plain = plainText(text, LONGEST_NAME);
  if ('fault' in plain || slug(plain.value) !== '') return plain;
  return fault('form', 'một tên có ít nhất một chữ cái Latinh hoặc chữ số', 'a name with at least one Latin letter or digit');
}

/** Several products where one was expected. */
export const SEVERAL_PRODUCTS: Fault = fault(
  'several',
  'một sản phẩm trong một ô: hãy tách mỗi sản phẩm thành một dòng, hoặc xác nhận đây là một tên',
  'one product in a cell: give each a row of its own, or confirm that this is one name',
).fault;

/** Sizes and packs behind a name ("500 g", "hộp 20 túi"): no product of their own. */
const PACK = /^(?:\d|chai|hộp|túi|gói|lọ|hũ|bao|thùng|loại|quy cách|can|bình|lon)(?:$|[\s\d])/iu;
/** "1.", "2)", "-", "•" at the start of a line. */
const BULLET = /^(?:\d{1,2}[.)]|[-–+•*▪])\s*/u;

/** Whether a part could be a name by itself: two letters together, no pack. */
function isNameLike(part: string): boolean {
  return /\p{L}{2}/u.test(part) && !PACK.test(part);
}

/** Items "1. … 2. …" inside of one line: counted from 1 without a gap. */
function numberedParts(text: string): string[] {
  const marks = [...text.matchAll(/(?:^|\s)(\d{1,2})[.)]\s*(?=\p{L})/gu)];
  const isCounted = marks.length > 1 && marks.every((mark, at) => Number(mark[1]) === at + 1);
  return isCounted ? marks.map((mark, at) => text.slice(mark.index + mark[0].length, marks[at + 1]?.index)) : [text];
}

/**
 * Whether a cell seems to name several products. It does where a ";" or a count "1. … 2. …" parts what could be names, and
 * where lines each begin with a bullet, or each with a capital and have two words or more. It does not where a line goes on:
 * it begins small or with a bracket, or the one before ends in a comma, a dash, "và" or an open bracket; nor where the parts are packs.
 * A comma alone says nothing ("Muối tôm, muối ớt" may be one product or two) and is left as one name.
 */
export function namesSeveral(text: string): boolean {
  const open = text.replace(/\([^()]*\)/g, (inner) => inner.replace(/[;\n]/g, ' '));
  const several = (parts: readonly string[]) => parts.length > 1 && parts.every((part) => isNameLike(part.trim()));
  const parts = (separator: RegExp) =>
    open
      .split(separator)
      .map((part) => part.trim())
      .filter((part) => part !== '');
  if (several(parts(/;/)) || several(numberedParts(open))) return true;
  const lines = parts(/\n/);
  if (lines.length > 1 && lines.every((line) => BULLET.test(line))) return several(lines.map((line) => line.replace(BULLET, '')));
  const goesOn = lines.some(
    (line, at) =>
      (at > 0 && !/^\p{Lu}/u.test(line)) || (at < lines.length - 1 && /(?:[,\-–/(&+:]|\s(?:và|từ|của|với|vị|loại))$/iu.test(line)),
  );
  return several(lines) && !goesOn && lines.every((line) => /\s/.test(line));
}

/** Folded words at the start of a cell that says the kind of a producer. */
const KINDS: readonly (readonly [RegExp, ProducerKind])[] = [
  [/^(?:htx|hop tac xa|lien hiep (?:htx|hop tac xa))\b/, 'cooperative'],
  [/^(?:tht|to hop tac)\b/, 'cooperative_group'],
  [/^(?:dn|dntn|doanh nghiep|cong ty|cty|ctcp|tnhh)\b/, 'company'],
  [/^(?:hkd|ho|co so|cssx|co so san xuat)\b/, 'household'],
  [/^(?:trang trai|trai)\b/, 'farm'],
  [/^(?:hiep hoi|hoi|chi hoi)\b/, 'association'],
];

/** The kind of producer that a cell names; null where it names none that the register knows. */
export function producerKindIn(text: string): ProducerKind | null {
  const words = foldedWords(text).join(' ');
  return KINDS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}
