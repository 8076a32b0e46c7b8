/** Cells of a workbook that were typed with an old font (.VnTime, VNI-Times): their letters are others than they seem. */
import { cellAt, textCell, type Cell, type Grid } from '../grid.ts';
import { legacyOf } from './decode.ts';
import { isTcvn3Letter } from './tcvn3.ts';
import { isVniCharacter } from './vni.ts';

/** Letters that only true Vietnamese text in Unicode has: beyond Latin-1. */
const TRUE_LETTERS = /[ăđĩũơưĂĐĨŨƠƯ\u0300-\u036f\u1ea0-\u1ef9]/u;
/** So many cells of a column decide. */
const SAMPLE = 400;

/** Whether an old font may have been used in a cell. */
function isSuspect({ kind, text }: Cell): boolean {
  return (
    kind === 'text' &&
    /[\u00a1-\u00ff]/.test(text) &&
    !TRUE_LETTERS.test(text) &&
    [...text].some((at) => isTcvn3Letter(at) || isVniCharacter(at))
  );
}

/** Texts of a column that may be of an old font, and others that are not, as one. */
function sampleOf(grid: Grid, column: number): string {
  const texts: string[] = [];
  for (let row = 0; row < grid.rows.length && texts.length < SAMPLE; row++) {
    const cell = cellAt(grid, row, column);
    if (isSuspect(cell)) texts.push(cell.text);
  }
  return texts.join('\n');
}

/**
 * The grid with the cells of old fonts as Unicode. The whole sheet decides, so that a heading above a column of numbers is read
 * too; where the sheet is mixed, each column decides for itself. A single short cell never does.
 */
export function withoutOldFonts(grid: Grid): Grid {
  const width = grid.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const samples = Array.from({ length: width }, (_, column) => sampleOf(grid, column));
  if (samples.every((sample) => sample === '')) return grid;
  const ofSheet = legacyOf(samples.join('\n'));
  const ofColumns = samples.map((sample) => legacyOf(sample) ?? ofSheet);
  if (ofColumns.every((convert) => convert === null)) return grid;
  const rows = grid.rows.map((row) =>
    row.map((cell, column) => {
      const convert = ofColumns[column];
      return convert != null && isSuspect(cell) ? textCell(convert(cell.text)) : cell;
    }),
  );
  return { ...grid, rows };
}
