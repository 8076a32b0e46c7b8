/** A sheet as the reader sees it: cells with their text, whatever file they came from. */
import type { CalendarDate } from '../../../src/domain/date.ts';
import { MAX_TEXT } from './bytes/limits.ts';

/** What stands in a cell. `uncomputed`: a formula whose result the file does not hold; `error`: #REF! and the like. */
export type CellKind = 'blank' | 'text' | 'number' | 'date' | 'uncomputed' | 'error';

/** One cell. */
export interface Cell {
  /** Kind. */
  readonly kind: CellKind;
  /** Its text: NFC, trimmed, line breaks as \n; of a date dd/mm/yyyy, of a formula without result the formula. */
  readonly text: string;
  /** Number, where it is one. */
  readonly number: number | null;
  /** Day, where the file marks it as a date. */
  readonly date: CalendarDate | null;
}

/** Cells that are shown as one; rows and columns from 0, both ends included. */
export interface Merge {
  /** First row. */
  readonly top: number;
  /** Last row. */
  readonly bottom: number;
  /** First column. */
  readonly left: number;
  /** Last column. */
  readonly right: number;
}

/** A sheet. */
export interface Grid {
  /** Its name; '' for text files. */
  readonly sheet: string;
  /** Whether people do not see it in Excel. */
  readonly isHidden: boolean;
  /** Whether numbers of days count from 1904. */
  readonly is1904: boolean;
  /** Cells by row and column; rows may be of different lengths. */
  readonly rows: readonly (readonly Cell[])[];
  /** Number of each row as people see it, from 1; the line for text files. */
  readonly numbers: readonly number[];
  /** Merged cells. */
  readonly merges: readonly Merge[];
}

/** A cell with nothing in it. */
export const BLANK: Cell = { kind: 'blank', text: '', number: null, date: null };

/** Characters that are not seen: zero-width spaces and joiners, byte order marks. A soft hyphen may be the ư of an old font. */
const UNSEEN = /[\u200b-\u200d\u2060\ufeff]/g;

/** The text of a cell: NFC, ordinary spaces, single line breaks as \n, no white space at the ends, no more than is looked at. Control characters stay. */
function cellText(text: string): string {
  return text
    .slice(0, MAX_TEXT)
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}

/** A cell with a text. */
export function textCell(text: string): Cell {
  const own = cellText(text);
  return own === '' ? BLANK : { kind: 'text', text: own, number: null, date: null };
}

/** Letters of a column: 0 gives A, 26 gives AA. */
export function columnLetters(index: number): string {
  return (index >= 26 ? columnLetters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** The cell of a grid; blank where there is none. */
export function cellAt(grid: Grid, row: number, column: number): Cell {
  return grid.rows[row]?.[column] ?? BLANK;
}

/** Address of a cell as Excel writes it ("C7"). */
export function addressOf(grid: Grid, row: number, column: number): string {
  return `${columnLetters(column)}${grid.numbers[row] ?? row + 1}`;
}
