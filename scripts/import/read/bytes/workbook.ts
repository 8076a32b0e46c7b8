/** An .xlsx file as grids, read with hucre; what a hostile or careless file could cost is bounded before. */
import { readXlsx, type CellValue, type Cell as LibraryCell, type Sheet } from 'hucre/xlsx';
import { calendarDate } from '../../../../src/domain/date.ts';
import { fault, type Read } from '../complaint.ts';
import { BLANK, textCell, type Cell, type Grid } from '../grid.ts';
import { archiveOf, tableParts } from './archive.ts';
import { MAX_CELLS, MAX_COLUMNS, MAX_ROWS } from './limits.ts';

const TOO_MANY = fault(
  'file',
  `không quá ${MAX_ROWS} dòng và ${MAX_COLUMNS} cột trong một trang tính`,
  `at most ${MAX_ROWS} rows and ${MAX_COLUMNS} columns in a sheet`,
);

/** Cells that are only formatted: Excel writes thousands of them beside and below a table. */
const FORMATTED_ONLY = /<(?:\w+:)?c\s[^<>]*\br="[^<>]*?(?:\/>|><\/(?:\w+:)?c>)/g;

/** The number of a column by its letters, from 1. */
function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/** The sheet without cells that are only formatted; null where the rest reaches too far. */
function bounded(xml: string): string | null {
  const lean = xml.replace(FORMATTED_ONLY, '');
  let [rows, columns] = [0, 0];
  for (const [, letters = '', row] of lean.matchAll(/<(?:\w+:)?c\s[^<>]*?\br="([A-Z]{1,3})(\d{1,7})"/g)) {
    rows = Math.max(rows, Number(row));
    columns = Math.max(columns, columnNumber(letters));
  }
  return rows > MAX_ROWS || columns > MAX_COLUMNS || rows * columns > MAX_CELLS ? null : lean;
}

/** A day of the library, which counts in UTC, as a cell. */
function dateCell(day: Date): Cell {
  const iso = Number.isNaN(day.getTime()) ? '' : day.toISOString().slice(0, 10);
  const date = calendarDate(iso);
  return { kind: 'date', text: iso.split('-').reverse().join('/'), number: null, date };
}

/** A value of the library as a cell; `detail` is there for formulas and errors. */
function cellOf(value: CellValue, detail: LibraryCell | undefined): Cell {
  if (detail?.type === 'error') return { kind: 'error', text: String(value), number: null, date: null };
  if (value === null && detail?.formula !== undefined) {
    return { kind: 'uncomputed', text: `=${detail.formula}`, number: null, date: null };
  }
  if (value === null) return BLANK;
  if (value instanceof Date) return dateCell(value);
  if (typeof value === 'number') return { kind: 'number', text: String(value), number: value, date: null };
  return textCell(typeof value === 'boolean' ? (value ? 'TRUE' : '') : value);
}

/** A sheet of the library as a grid. */
function gridOf(sheet: Sheet, is1904: boolean): Grid {
  const details = sheet.cells;
  return {
    sheet: textCell(sheet.name).text,
    isHidden: sheet.hidden === true || sheet.veryHidden === true,
    is1904,
    rows: sheet.rows.map((values, row) => values.map((value, column) => cellOf(value, details?.get(`${row},${column}`)))),
    numbers: sheet.rows.map((_, row) => row + 1),
    merges: (sheet.merges ?? [])
      .map(({ startRow, endRow, startCol, endCol }) => ({ top: startRow, bottom: endRow, left: startCol, right: endCol }))
      .filter(({ top, bottom, left, right }) => top >= 0 && left >= 0 && bottom >= top && right >= left),
  };
}

/** The sheets of an .xlsx file. Never throws for what the bytes hold. */
export async function workbookGrids(bytes: Uint8Array): Promise<Read<Grid[]>> {
  const parts = tableParts(bytes);
  if ('fault' in parts) return parts;
  const decoder = new TextDecoder();
  for (const [name, part] of parts.value) {
    if (!/\/worksheets\/[^/]+\.xml$/i.test(name)) continue;
    const xml = bounded(decoder.decode(part));
    if (xml === null) return TOO_MANY;
    parts.value.set(name, Buffer.from(xml));
  }
  try {
    const { sheets, dateSystem } = await readXlsx(archiveOf(parts.value));
    const isTooLarge = sheets.some(({ rows }) => rows.length > MAX_ROWS || rows.some((row) => row.length > MAX_COLUMNS));
    return isTooLarge ? TOO_MANY : { value: sheets.map((sheet) => gridOf(sheet, dateSystem === '1904')) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return fault('file', `tệp .xlsx mà Excel mở được (${why})`, `an .xlsx file that Excel can open (${why})`);
  }
}
