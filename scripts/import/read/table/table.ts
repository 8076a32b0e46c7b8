/** Walks through a sheet: titles, headings, rows of data; merged cells and "as above" are filled in. */
import { cellAt, type Cell, type Grid } from '../grid.ts';
import { contextOf, entered, sheetContext, titleContext, type Context, type Section } from './context.ts';
import { meaningOfRow } from './few.ts';
import { headerAt, type Header, type KeyRole } from './header.ts';
import { OF_STARS, roleOf, type Role } from './header-words.ts';
import { mergesOf, type Merges } from './merges.ts';
import { asAbove, columnOf, NOTHING_ABOVE, saysNothing, slotsAt, type Above, type Slot } from './slots.ts';

/** A row of data. */
export interface DataRow {
  /** Number as people see it. */
  readonly number: number;
  /** One slot for each column of the heading, blank ones included. */
  readonly slots: readonly Slot[];
  /** The heading above it. */
  readonly header: Header;
  /** What titles and headings say of it. */
  readonly context: Context;
  /** Headings inside of the table that stand above it, as printed, the last one last. */
  readonly headings: readonly string[];
}

/** What may be the heading of the product column, before it is looked at closely. */
const MAY_BE_PRODUCT = /s[ảa]n\s*ph[ẩa]m|(?:^|\s)sp(?:$|\s)|hàng hóa/iu;
/** Cells above a table that are looked at. */
const MOST_TITLES = 200;
/** Headings inside of a table that are remembered. */
const MOST_OPEN = 20;
/** Longest heading of a product column. */
const LONGEST_HEADING = 80;

/** Whether a heading may begin in a row or the next. */
function mayBeHeading(grid: Grid, row: number, key: KeyRole): boolean {
  const isKey = ({ text }: Cell) =>
    text.length <= LONGEST_HEADING && (key !== 'productName' || MAY_BE_PRODUCT.test(text)) && roleOf(text) === key;
  return (grid.rows[row] ?? []).some(isKey) || (grid.rows[row + 1] ?? []).some(isKey);
}

/** A row "(1) (2) (3)" or "A B 1 2" that numbers the columns. */
function numbersColumns(cells: readonly Cell[]): boolean {
  const filled = cells.filter(({ kind }) => kind !== 'blank').map(({ text }) => text.replace(/[()\s]/g, ''));
  const numbers = filled.flatMap((text) => /^(\d{1,2})(?:=.*)?$/.exec(text)?.[1] ?? []).map(Number);
  const isRising = numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1);
  return filled.length >= 3 && numbers.length >= 2 && isRising && filled.every((text) => /^(?:\d{1,2}(?:=.*)?|[A-Za-z])$/.test(text));
}

/** A walk through one sheet: what is open at the row that it has reached. */
interface Walk {
  readonly grid: Grid;
  readonly merges: Merges;
  readonly key: KeyRole;
  header: Header | null;
  title: Context;
  sections: Section[];
  headings: readonly string[];
  above: Above;
  /** Signatures have begun: only whole rows are data. */
  isOver: boolean;
}

/** Enters a heading; gives the row behind it. */
function openTable(walk: Walk, header: Header, titles: readonly string[]): number {
  if (walk.header === null) walk.title = { ...sheetContext(walk.grid.sheet), ...titleContext(titles) };
  walk.header = header;
  walk.above = NOTHING_ABOVE;
  walk.isOver = false;
  const next = header.bottom + 1;
  return numbersColumns(walk.grid.rows[next] ?? []) ? next + 1 : next;
}

/** Roles that make a row of its own below a merged product. */
const OF_ITS_OWN = new Set<Role | null>([...OF_STARS, 'productName', 'producerName', 'decisionNo', 'decisionDate', 'year']);

/** Whether the slots are of a further pack of the merged product above, and of no further recognition. */
function isFurtherPack({ merges, above }: Walk, row: number, header: Header, slots: readonly Slot[]): boolean {
  const isMerged = merges.anchorAt(row, columnOf(header, 'productName')) !== undefined;
  const hasOwn = slots.some(({ column, cell, isOwn }) => isOwn && cell.kind !== 'blank' && OF_ITS_OWN.has(column.role));
  return above.row === row - 1 && isMerged && !hasOwn;
}

/** The row of data at an index; null where it is none. */
function dataRowAt(walk: Walk, row: number, header: Header): DataRow | null {
  const { grid, merges } = walk;
  if ((grid.rows[row] ?? []).every(saysNothing)) return null;
  const meaning = meaningOfRow(grid, merges, row, header);
  if (meaning === 'end') walk.isOver = true;
  if (typeof meaning === 'object' && !walk.isOver) {
    walk.sections = entered(walk.sections, meaning.said);
    walk.headings = [...walk.headings, meaning.printed].slice(-MOST_OPEN);
  }
  if (meaning === 'nothing' || typeof meaning === 'object') return null;
  const slots = slotsAt(walk, row, header);
  const has = (role: Role) => slots.some(({ column, cell }) => column.role === role && cell.kind !== 'blank');
  const ordinal = columnOf(header, 'ordinal');
  const isCounted = ordinal === -1 || /^\d/.test(cellAt(grid, row, ordinal).text);
  if (walk.isOver && !(has('productName') && has('producerName') && isCounted)) return null;
  if (isFurtherPack(walk, row, header, slots)) return null;
  walk.above = asAbove(walk, row, header, slots);
  return { number: grid.numbers[row] ?? row + 1, slots, header, context: contextOf(walk.title, walk.sections), headings: walk.headings };
}

/** Rows of a sheet. */
export interface Table {
  /** First heading. */
  readonly header: Header;
  /** Rows of data, top to bottom; made one after another, so that a long sheet is never held twice. */
  readonly rows: Iterable<DataRow>;
}

function* walked(walk: Walk, first: Header, titles: readonly string[], onRow: (row: number) => void): Generator<DataRow> {
  const { grid } = walk;
  for (let row = openTable(walk, first, titles); row < grid.rows.length;) {
    onRow(row);
    const header = mayBeHeading(grid, row, walk.key) ? headerAt(grid, row, walk.merges.near(row), walk.key) : null;
    if (header !== null) {
      row = openTable(walk, header, titles);
      continue;
    }
    const data = dataRowAt(walk, row, walk.header ?? first);
    if (data !== null) yield data;
    row++;
  }
}

/**
 * The table of a sheet: 'none' where it has no heading, 'overlapping' where merged cells reach over too much.
 * @param onRow called for each row of the sheet while the rows are taken.
 * @param key the column that makes a table.
 */
export function tableOf(grid: Grid, onRow: (row: number) => void, key: KeyRole = 'productName'): Table | 'none' | 'overlapping' {
  const merges = mergesOf(grid);
  if (merges === null) return 'overlapping';
  const titles: string[] = [];
  for (const [row, cells] of grid.rows.entries()) {
    const header = mayBeHeading(grid, row, key) ? headerAt(grid, row, merges.near(row), key) : null;
    if (header !== null) {
      const walk: Walk = { grid, merges, key, header: null, title: {}, sections: [], headings: [], above: NOTHING_ABOVE, isOver: false };
      return { header, rows: walked(walk, header, titles, onRow) };
    }
    // The titles of a table are few; a sheet without one may be long.
    if (titles.length < MOST_TITLES) titles.push(...cells.filter(({ kind }) => kind !== 'blank').map(({ text }) => text));
  }
  return 'none';
}
