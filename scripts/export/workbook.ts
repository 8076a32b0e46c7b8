/** A table as an Excel workbook, with a second sheet that explains it. */
import { writeXlsx, type CellValue, type WriteSheet } from 'hucre/xlsx';
import type { Cell, Table } from './table.ts';

/**
 * A text as a workbook holds it. "_x0041_" stands for a letter there, so that a name that happens to contain it has its
 * underscore written in that way.
 */
function text(value: string): string {
  return value.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

/** Texts are text cells: no sign at their start makes them a formula. Days are true day cells. */
function valueOf(cell: Cell): CellValue {
  if (cell === null || typeof cell === 'number') return cell;
  return typeof cell === 'string' ? text(cell) : new Date(`${cell.day}T00:00:00Z`);
}

/** "AB" for 27. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

function dataSheet(name: string, { columns, rows }: Table): WriteSheet {
  const header = columns.map(({ header }) => text(header));
  const cells: NonNullable<WriteSheet['cells']> = new Map(
    header.map((value, at) => [
      `0,${at}`,
      { value, type: 'string', style: { font: { bold: true }, alignment: { wrapText: true, vertical: 'top' } } },
    ]),
  );
  for (const [row, own] of rows.entries())
    for (const [at, cell] of own.entries()) {
      const format = cell !== null && typeof cell === 'object' ? 'dd/mm/yyyy' : columns[at]?.numberFormat;
      if (cell !== null && format !== undefined && typeof cell !== 'string')
        cells.set(`${row + 1},${at}`, { value: valueOf(cell), style: { numFmt: format } });
    }
  return {
    name,
    columns: columns.map(({ width }) => ({ width })),
    rows: [header, ...rows.map((row) => row.map(valueOf))],
    cells,
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${columnName(columns.length - 1)}${rows.length + 1}` },
  };
}

/**
 * The bytes of the workbook. The second sheet has one cell a row: a row with the words of several columns could be taken for
 * the header of a list when the file is read again.
 */
export async function workbookOf(name: string, table: Table, notes: readonly string[]): Promise<Uint8Array> {
  const about = [...notes, ...table.columns.map(({ header, about }) => `Cột “${header}”: ${about}`)];
  return writeXlsx({
    sheets: [
      dataSheet(name, table),
      { name: 'Giải thích', columns: [{ width: 110, style: { alignment: { wrapText: true } } }], rows: about.map((line) => [text(line)]) },
    ],
  });
}
