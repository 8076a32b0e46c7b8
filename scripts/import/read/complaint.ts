/** Makes the problems that a person reads: where, what was found, what was expected; Vietnamese and English. */
import type { ImportProblem, ProblemKind } from '../problem.ts';
import { shown } from './values/personal.ts';

/** What is wrong with a value, without its place. */
export interface Fault {
  /** Kind. */
  readonly kind: ProblemKind;
  /** What was expected, in Vietnamese, without a full stop. */
  readonly vi: string;
  /** The same in English. */
  readonly en: string;
}

/** A value that was read, or what is wrong with it. */
export type Read<T> = { readonly value: T } | { readonly fault: Fault };

/** Makes a {@link Fault}. */
export function fault(kind: ProblemKind, vi: string, en: string): { readonly fault: Fault } {
  return { fault: { kind, vi, en } };
}

/** Where a problem stands; `cell` is an address ("C7"), a row ("7") or ''. */
export interface Spot {
  /** Name of the file. */
  readonly file: string;
  /** Name of the sheet, or ''. */
  readonly sheet: string;
  /** Cell, row or ''. */
  readonly cell: string;
}

/** Most characters of a text that a problem shows. */
const LONGEST_FOUND = 120;

/** A text short enough for a problem, without personal numbers. */
function foundIn(text: string): string {
  const line = shown(text);
  return line.length > LONGEST_FOUND ? `${line.slice(0, LONGEST_FOUND - 1)}…` : line;
}

/** Where it is, in words. */
function placeOf({ sheet, cell }: Spot): { vi: string; en: string } {
  const isRow = /^\d+$/.test(cell);
  const inSheet = sheet === '' ? { vi: '', en: '' } : { vi: `Trang tính "${sheet}"`, en: `Sheet "${sheet}"` };
  if (cell === '') return sheet === '' ? { vi: 'Tệp', en: 'File' } : inSheet;
  const spot = isRow ? { vi: `dòng ${cell}`, en: `row ${cell}` } : { vi: `ô ${cell}`, en: `cell ${cell}` };
  const join = (a: string, b: string) => (a === '' ? b.charAt(0).toUpperCase() + b.slice(1) : `${a}, ${b}`);
  return { vi: join(inSheet.vi, spot.vi), en: join(inSheet.en, spot.en) };
}

/** The problem of a fault at its place. */
export function complaint(spot: Spot, { kind, vi, en }: Fault, text: string): ImportProblem {
  const found = foundIn(text);
  const place = placeOf(spot);
  const what = found === '' ? { vi: 'không thấy gì', en: 'found nothing' } : { vi: `thấy "${found}"`, en: `found "${found}"` };
  return {
    ...spot,
    kind,
    found,
    expected: en,
    message: `${place.vi}: ${what.vi}, cần ${vi}. / ${place.en}: ${what.en}, expected ${en}.`,
  };
}
