/** Reads office lists: .xlsx and .csv files as rows. */
import type { ImportProblem } from '../problem.ts';
import type { LeftOut, ReadRow } from '../row.ts';
import { gridsOf } from './bytes/grids.ts';
import { complaint, fault, type Fault } from './complaint.ts';
import { withoutOldFonts } from './encoding/legacy-cells.ts';
import type { Grid } from './grid.ts';
import { Tally } from './row/private.ts';
import { readRow } from './row/read-row.ts';
import type { Header } from './table/header.ts';
import { LOOKED_FOR } from './table/header-words.ts';
import { tableOf, type Table } from './table/table.ts';

/** What reading one file found; every data row is in `rows`, in `rejected` or in `ambiguous`, and in one of them only. */
export interface ReadFile {
  /** Rows without a mistake, top to bottom, sheet by sheet. */
  readonly rows: readonly ReadRow[];
  /** Rows with a mistake: their sheet and number; what is wrong with them is in `problems`. */
  readonly rejected: readonly { readonly sheet: string; readonly row: number }[];
  /** Rows that must be asked about (several products in one cell); what to ask is in `problems`. */
  readonly ambiguous: readonly { readonly sheet: string; readonly row: number }[];
  /** Every mistake and question. */
  readonly problems: readonly ImportProblem[];
  /** Personal data that was left out. */
  readonly leftOut: LeftOut;
  /** Sheets that were not read though another was: hidden ones, and those without a table of products. */
  readonly skippedSheets?: readonly { readonly sheet: string; readonly why: 'hidden' | 'no-table' }[];
}

/** What the reader needs to know. */
export interface ReadOptions {
  /** Name of the file for problems. */
  readonly name: string;
  /** Last day that is not in the future (YYYY-MM-DD). */
  readonly latest: string;
  /** Called now and then with the share of the file that was read, 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** The rows of a workbook or of a CSV text; never throws for what the bytes hold. */
export type SheetReader = (bytes: Uint8Array, options: ReadOptions) => Promise<ReadFile>;

const NO_TABLE: Fault = fault(
  'header',
  `một dòng tiêu đề có cột sản phẩm (${LOOKED_FOR.product}) và ít nhất một cột khác như chủ thể (${LOOKED_FOR.producer}) hoặc hạng sao (${LOOKED_FOR.stars})`,
  `a heading with a column of products (${LOOKED_FOR.product}) and at least one other, such as producers (${LOOKED_FOR.producer}) or stars (${LOOKED_FOR.stars})`,
).fault;
const NO_PRODUCERS: Fault = fault(
  'header',
  `một cột chủ thể (${LOOKED_FOR.producer})`,
  `a column of producers (${LOOKED_FOR.producer})`,
).fault;
const OVERLAPPING: Fault = fault('file', 'các ô gộp không chồng lên nhau', 'merged cells that do not overlap').fault;

/** Rows after which progress is told. */
const STEP = 500;

/** What is collected while reading. */
interface Collected {
  readonly rows: ReadRow[];
  readonly rejected: { readonly sheet: string; readonly row: number }[];
  readonly ambiguous: { readonly sheet: string; readonly row: number }[];
  readonly problems: ImportProblem[];
  readonly tally: Tally;
}

/** Reads the rows of one table into what is collected. */
function readTable(table: Table, grid: Grid, options: ReadOptions, to: Collected): void {
  const { sheet } = grid;
  const reader = { file: options.name, grid, latest: options.latest, tally: to.tally };
  const lacking = new Set<Header>();
  for (const data of table.rows) {
    const { header } = data;
    const isLacking = !header.columns.some(({ role }) => role === 'producerName');
    if (isLacking && !lacking.has(header))
      to.problems.push(complaint({ file: options.name, sheet, cell: header.address }, NO_PRODUCERS, ''));
    if (isLacking) lacking.add(header);
    const outcome = readRow(reader, data);
    if (outcome.kind === 'row') to.rows.push(outcome.row);
    else {
      to[outcome.kind].push({ sheet, row: data.number });
      // Said once for the whole table, not again for each row.
      to.problems.push(...outcome.problems.filter(({ kind, cell }) => !isLacking || kind !== 'missing' || cell !== String(data.number)));
    }
  }
}

/** The rows of an .xlsx or CSV file. Never throws for what the bytes hold. */
export const readSheets: SheetReader = async (bytes, options) => {
  const to: Collected = { rows: [], rejected: [], ambiguous: [], problems: [], tally: new Tally() };
  const skippedSheets: { sheet: string; why: 'hidden' | 'no-table' }[] = [];
  const blame = (wrong: Fault, sheet = '') => to.problems.push(complaint({ file: options.name, sheet, cell: '' }, wrong, ''));
  const grids = await gridsOf(bytes);
  if ('fault' in grids) blame(grids.fault);
  else {
    const visible = grids.value.filter(({ isHidden }) => !isHidden);
    skippedSheets.push(...grids.value.filter(({ isHidden }) => isHidden).map(({ sheet }) => ({ sheet, why: 'hidden' as const })));
    const all = visible.reduce((sum, { rows }) => sum + rows.length, 0);
    let done = 0;
    const step = (row: number) => row % STEP === 0 && options.onProgress?.(Math.min(1, (done + row) / Math.max(1, all)));
    for (const raw of visible) {
      const grid = withoutOldFonts(raw);
      const table = tableOf(grid, step);
      if (table === 'overlapping') blame(OVERLAPPING, grid.sheet);
      else if (table === 'none') skippedSheets.push({ sheet: grid.sheet, why: 'no-table' });
      else readTable(table, grid, options, to);
      done += grid.rows.length;
    }
    if (skippedSheets.length === grids.value.length) blame(NO_TABLE);
  }
  options.onProgress?.(1);
  const { tally, ...found } = to;
  return { ...found, leftOut: tally.leftOut, ...(skippedSheets.length > 0 && { skippedSheets }) };
};
