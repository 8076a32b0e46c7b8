/** A table before it becomes CSV or a workbook: columns that know their cell of a row. */
import type { CalendarDate } from '../../src/domain/date.ts';

/** What stands in a cell: a text, a number, a day, or nothing. */
export type Cell = string | number | { readonly day: CalendarDate } | null;

/** A column. */
export interface Column<Row> {
  /** Text of its header. */
  readonly header: string;
  /** Width in a workbook, in characters. */
  readonly width: number;
  /** What stands in it, in one Vietnamese sentence, for the sheet that explains the table. */
  readonly about: string;
  /** How a workbook shows its numbers ("#,##0"); left out for days and texts. */
  readonly numberFormat?: string;
  /** Its cell of a row. */
  readonly cellOf: (row: Row) => Cell;
}

/** A finished table. */
export interface Table {
  /** Its columns, without what makes their cells. */
  readonly columns: readonly Omit<Column<never>, 'cellOf'>[];
  /** Its rows, a cell for each column. */
  readonly rows: readonly (readonly Cell[])[];
}

/** Fills the columns. */
export function tableOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Table {
  return { columns, rows: rows.map((row) => columns.map((column) => column.cellOf(row))) };
}
