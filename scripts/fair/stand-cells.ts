/** The cells of an organiser's sheet: numbers of stands, names of zones, lists of products. */
import { standNumber } from '../../src/catalogue/schema/fair.ts';
import { fold, tidy } from '../../src/domain/text.ts';
import { fault, type Read } from '../import/read/complaint.ts';
import { namesSeveral } from '../import/read/values/names.ts';

/** "Gian hàng số", "Gian", "Booth No." before a number. */
const STAND_WORDS = /^(?:(?:số|mã|vị trí)\s+)?(?:gian(?:\s+hàng)?|quầy(?:\s+hàng)?|ki\s?-?ốt|kiosk|lô|booth|stand)?\s*(?:số|no\.?|:)?\s*/iu;

/** Longest name of a zone that the register takes. */
const LONGEST_ZONE = 120;

/** Whether a text is a number and no words: it has a digit or three letters at most, and one gap at most. */
function isNumber(text: string): boolean {
  const joined = text.replace(/\s+/g, '');
  return text.split(' ').length <= 2 && (/\d/.test(joined) || joined.length <= 3) && standNumber.safeParse(joined).success;
}

/** The numbers of a cell: one, or several separated by commas, semicolons or "và". */
export function standNumbersIn(text: string): Read<readonly string[]> {
  const parts = text
    .split(/[,;\n&]|\s+và\s+/iu)
    .map((part) => tidy(part).replace(STAND_WORDS, ''))
    .filter((part) => part !== '');
  if (parts.length === 0 || !parts.every(isNumber))
    return fault('form', 'số gian không quá 12 chữ và số, như "A12"', 'a stand number of at most 12 letters and digits, such as "A12"');
  const numbers = parts.map((part) => part.replace(/\s+/g, ''));
  return { value: numbers.filter((number, at) => numbers.findIndex((other) => fold(other) === fold(number)) === at) };
}

/** "I.", "2)" before the name of a zone, and "(05 gian)" behind it. */
const NUMBERING = /^(?:[IVXLC]{1,6}|\d{1,2})\s*[.)]\s*/u;
const COUNT = /\s*[:(–-]*\s*\d+\s*(?:gian|quầy|đơn vị|chủ thể)[^)]*\)?\s*$/iu;

/** The name of a zone as printed, without its numbering; a letter alone becomes "Khu A". '' for nothing. */
export function zoneNameIn(text: string): Read<string> {
  const name = tidy(text)
    .replace(NUMBERING, '')
    .replace(COUNT, '')
    .replace(/[.:;,\s]+$/, '');
  const zone = /^[\p{L}\d]{1,2}$/u.test(name) ? `Khu ${name.toUpperCase()}` : name;
  if (/[\p{Cc}\p{Cs}]|<\/?[a-z!]/iu.test(zone) || zone.length > LONGEST_ZONE)
    return fault(
      'form',
      `tên khu không quá ${LONGEST_ZONE} ký tự, không có thẻ HTML`,
      `a zone of at most ${LONGEST_ZONE} characters without HTML tags`,
    );
  return { value: zone };
}

/** A heading inside of the table that is an empty stand, and names no zone: "A7". */
function isStandNumber(text: string): boolean {
  return /\d/.test(text) && standNumber.safeParse(text.replace(/\s+/g, '')).success && tidy(text).length <= 6;
}

/** The zone that headings inside of the table and the name of the sheet speak of: the last that calls itself one, else the last. */
export function zoneOfHeadings(headings: readonly string[], sheet: string): string {
  const named = (text: string) => /^(?:phan )?khu\b|^zone\b|^area\b/.test(fold(tidy(text).replace(NUMBERING, '')));
  const own = headings.filter((text) => !isStandNumber(text));
  return own.findLast(named) ?? own.at(-1) ?? (named(sheet) ? sheet : '');
}

/** Cells that mean everything that the register has of the producer. */
const EVERYTHING = /^(?:tat ca|toan bo|tat ca (?:cac )?san pham|toan bo (?:cac )?san pham|cac san pham ocop|all|all products)$/;

/** The products of a cell as it separates them; null where it means all. A comma may be part of a name: the register decides. */
export function productsIn(text: string): readonly string[] | null {
  const parts = text
    .split(/[;\n]/)
    .flatMap((part) => (namesSeveral(part) ? part.split(/(?:^|\s)\d{1,2}[.)]\s*/u) : [part]))
    .map((part) =>
      tidy(part)
        .replace(/^(?:[-–+•*▪]|\d{1,2}[.)])\s*/u, '')
        .replace(/[.,]$/, ''),
    )
    .filter((part) => part !== '');
  return parts.length === 0 || parts.every((part) => EVERYTHING.test(fold(part))) ? null : parts;
}
