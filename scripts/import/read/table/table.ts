/** Walks through a sheet: titles, headings, rows of data; merged cells and "as above" are filled in. */
import { fold, foldedWords } from '../../../../src/domain/text.ts';
import { MAX_MERGED_ROWS } from '../bytes/limits.ts';
import { addressOf, BLANK, cellAt, type Cell, type Grid } from '../grid.ts';
import { contextOf, entered, sectionContext, sheetContext, titleContext, type Context, type Section } from './context.ts';
import { headerAt, type Column, type Header } from './header.ts';
import { roleOf } from './header-words.ts';

/** A value of a row and where it stands. */
export interface Slot {
  /** Its column. */
  readonly column: Column;
  /** The cell; of merged cells and "as above" the one that is meant. */
  readonly cell: Cell;
  /** Address of the cell with the text. */
  readonly address: string;
  /** Whether the row has it itself: what is repeated is counted once. */
  readonly isOwn: boolean;
}

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
}

/** What walking through a sheet found. */
export interface Table {
  /** First heading; null where the sheet has no table. */
  readonly header: Header | null;
  /** Rows of data, top to bottom. */
  readonly rows: readonly DataRow[];
}

/** "nt", "-nt-", "như trên", a double quote: as above. */
const AS_ABOVE = /^(?:[-–\s"']*(?:nt|n\/t|như trên)[-–\s"'.]*|["“”〃]|''|-?\s*\/\/\s*-?)$/iu;
/** Nothing, written down. */
const NOTHING = /^(?:[-–—_./\\]+|\.{2,}|…)$/u;
const TOTAL = /^(?:tong(?: cong| so)?|cong)(?:$| \d| (?:san pham|chu the|so|cong))/;
const SIGNATURE =
  /^(?:nguoi lap|nguoi tong hop|lap bang|lap bieu|tm |tm$|kt |kt$|tl |tuq|noi nhan|(?:pho )?chu tich|(?:pho )?giam doc|truong phong|thu truong|ky ten|xac nhan|\S+(?: \S+){0,3} ngay (?:\d{1,2} )?thang)/;
const FOOTNOTE = /^(?:ghi chu|nguon|luu y|chu thich|danh sach (?:nay|tren|gom|co))\b/;
/** What may be the heading of the product column, before it is looked at closely. */
const MAY_BE_PRODUCT = /s[ảa]n\s*ph[ẩa]m|(?:^|\s)sp(?:$|\s)|hàng hóa/iu;

/** For cells that a merge covers: the row of the cell that it shows, by row and column. Null where merges reach over too much. */
function merged(grid: Grid): Map<number, Map<number, number>> | null {
  const anchors = new Map<number, Map<number, number>>();
  let reach = 0;
  for (const { top, bottom, left } of grid.merges) {
    const last = Math.min(bottom, grid.rows.length - 1);
    reach += Math.max(0, last - top);
    if (reach > MAX_MERGED_ROWS) return null;
    for (let row = top + 1; row <= last; row++) {
      const own = anchors.get(row) ?? new Map<number, number>();
      anchors.set(row, own.set(left, top));
    }
  }
  return anchors;
}

/** Whether a heading may begin in a row or the next. */
function mayBeHeading(grid: Grid, row: number): boolean {
  const has = (at: number) =>
    (grid.rows[at] ?? []).some(({ text }) => text.length <= 80 && MAY_BE_PRODUCT.test(text) && roleOf(text) === 'productName');
  return has(row) || has(row + 1);
}

/** A row "(1) (2) (3)" or "A B 1 2" that numbers the columns. */
function numbersColumns(cells: readonly Cell[]): boolean {
  const filled = cells.filter(({ kind }) => kind !== 'blank').map(({ text }) => text.replace(/[()\s]/g, ''));
  const numbers = filled
    .map((text) => /^(\d{1,2})(?:=.*)?$/.exec(text)?.[1])
    .filter((digits) => digits !== undefined)
    .map(Number);
  const isRising = numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1);
  return filled.length >= 3 && numbers.length >= 2 && isRising && filled.every((text) => /^(?:\d{1,2}(?:=.*)?|[A-Za-z])$/.test(text));
}

/** A walk through one sheet: what is open at the row that it has reached. */
interface Walk {
  readonly grid: Grid;
  readonly anchors: ReadonlyMap<number, ReadonlyMap<number, number>>;
  header: Header | null;
  title: Context;
  sections: Section[];
  /** Slots of the last row of data, by column; for "as above". */
  above: ReadonlyMap<number, Slot>;
  /** Index of that row. */
  aboveAt: number;
  /** Signatures have begun: only whole rows are data. */
  isOver: boolean;
}

/** Roles that describe the producer: blank together where the row means the producer above. */
const OF_PRODUCER = new Set([
  'producerName',
  'producerKind',
  'address',
  'commune',
  'district',
  'province',
  'representative',
  'phone',
  'identity',
  'taxCode',
]);

function slotAt(walk: Walk, row: number, column: Column): Slot {
  const { grid, anchors, above } = walk;
  const own = cellAt(grid, row, column.index);
  const address = addressOf(grid, row, column.index);
  if (own.kind !== 'blank') {
    const up = AS_ABOVE.test(own.text) ? above.get(column.index) : undefined;
    if (AS_ABOVE.test(own.text)) return { column, cell: up?.cell ?? BLANK, address, isOwn: false };
    return { column, cell: NOTHING.test(own.text) ? BLANK : own, address, isOwn: true };
  }
  const anchor = anchors.get(row)?.get(column.index);
  if (anchor === undefined || (walk.header !== null && anchor <= walk.header.bottom)) return { column, cell: BLANK, address, isOwn: true };
  return { column, cell: cellAt(grid, anchor, column.index), address: addressOf(grid, anchor, column.index), isOwn: false };
}

/** The slots of a row; those of the producer from above where only the product's are filled and the ordinal is blank. */
function slotsAt(walk: Walk, row: number, header: Header): Slot[] {
  const slots = header.columns.map((column) => slotAt(walk, row, column));
  const isBlank = (role: string) => slots.every(({ column, cell }) => column.role !== role || cell.kind === 'blank');
  const ordinal = header.columns.find(({ role }) => role === 'ordinal');
  const wasAsAbove = slots.some(({ column, isOwn }) => column.role === 'producerName' && !isOwn);
  const isOrdinalBlank = ordinal !== undefined && cellAt(walk.grid, row, ordinal.index).kind === 'blank';
  const isAllBlank = [...OF_PRODUCER].every(isBlank);
  const isNext = walk.aboveAt === row - 1;
  if (!isNext || !(wasAsAbove || (isOrdinalBlank && isAllBlank && !isBlank('productName')))) return slots;
  return slots.map((slot) => {
    const up = walk.above.get(slot.column.index);
    const isTaken = slot.cell.kind === 'blank' && OF_PRODUCER.has(slot.column.role ?? '') && up !== undefined;
    return isTaken ? { ...slot, cell: up.cell, isOwn: false } : slot;
  });
}

/** A row of few cells: the text of it, its ordinal, and whether the text stands alone in the product's column. */
interface Sparse {
  readonly text: string;
  readonly ordinal: string;
  readonly isInProduct: boolean;
}

function columnOf(header: Header, role: string): number {
  return header.columns.find((column) => column.role === role)?.index ?? -1;
}

/** The row where it has one text at most beside ordinal and counts, and nothing of a producer; null for a row of data. */
function sparse(walk: Walk, row: number, header: Header): Sparse | null {
  const { grid, anchors } = walk;
  const [ordinal, product, producer] = ['ordinal', 'productName', 'producerName'].map((role) => columnOf(header, role));
  const filled = (grid.rows[row] ?? []).flatMap((cell, index) =>
    cell.kind === 'blank' || NOTHING.test(cell.text) ? [] : [{ cell, index }],
  );
  const beside = filled.filter(({ index }) => index !== ordinal);
  const texts = beside.filter(({ cell }) => !/^\d{1,4}$/.test(cell.text));
  const isProduced = beside.some(({ index }) => index === producer) || anchors.get(row)?.get(producer ?? -1) !== undefined;
  const [first] = texts;
  const label = filled.find(({ index }) => index === ordinal)?.cell.text ?? '';
  const isRated = /^\d+$/.test(label) && beside.some(({ cell, index }) => index === columnOf(header, 'stars') && /^[345]$/.test(cell.text));
  if (texts.length > 1 || isProduced || isRated || filled.length > 4) return null;
  if (first === undefined) return beside.length === 0 && label !== '' ? { text: label, ordinal: '', isInProduct: false } : null;
  // A merged heading reaches over the producer's column; a cell with stars or a day beside it is data.
  const isWide = grid.merges.some(({ top, bottom, left, right }) => top === row && bottom === row && left === first.index && right > left);
  return { text: first.cell.text, ordinal: label, isInProduct: first.index === product && !isWide };
}

/** Enters what a row of few cells says; false where the row is one of data after all. */
function isHandled(walk: Walk, row: Sparse): boolean {
  const folded = foldedWords(row.text).join(' ');
  const isCounted = /^\d+(?:\.\d+)*\.?$/.test(row.ordinal);
  if (TOTAL.test(folded) || TOTAL.test(foldedWords(row.ordinal).join(' '))) return true;
  if (!isCounted && SIGNATURE.test(folded)) walk.isOver = true;
  if (walk.isOver || (!isCounted && FOOTNOTE.test(folded))) return true;
  const said = sectionContext(row.text);
  const isName = row.isInProduct && (isCounted || row.ordinal === '');
  const isPlain =
    said !== null && (said.group !== undefined || said.province !== undefined || said.district !== undefined || said.commune !== undefined);
  const isWorded = /^(?:san pham|nhom|hang|danh sach|cac|ocop|dat|nam|dot|\d sao)\b/.test(folded);
  if (said !== null && (!isName || isPlain || isWorded)) walk.sections = entered(walk.sections, said);
  else if (isName) return false;
  else walk.sections = entered(walk.sections, { heading: row.text });
  return true;
}

/** A heading at a row; the walk then goes on behind it. */
function openTable(walk: Walk, header: Header, titles: readonly string[]): number {
  const isFirst = walk.header === null;
  walk.header = header;
  walk.above = new Map();
  walk.isOver = false;
  if (isFirst) walk.title = { ...sheetContext(walk.grid.sheet), ...titleContext(titles) };
  const next = header.bottom + 1;
  return numbersColumns(walk.grid.rows[next] ?? []) ? next + 1 : next;
}

/** The row of data at an index; null where it is none. */
function dataRowAt(walk: Walk, row: number, header: Header): DataRow | null {
  const { grid } = walk;
  if ((grid.rows[row] ?? []).every(({ kind, text }) => kind === 'blank' || NOTHING.test(text))) return null;
  const few = sparse(walk, row, header);
  if (few !== null && isHandled(walk, few)) return null;
  const [product, producer] = [columnOf(header, 'productName'), columnOf(header, 'producerName')];
  const lead = (grid.rows[row] ?? []).find(({ kind }) => kind !== 'blank')?.text ?? '';
  const isBlank = (column: number) => cellAt(grid, row, column).kind === 'blank';
  if (isBlank(producer) && TOTAL.test(foldedWords(lead).join(' '))) return null;
  const slots = slotsAt(walk, row, header);
  const has = (role: string) => slots.some(({ column, cell }) => column.role === role && cell.kind !== 'blank');
  const isCounted = columnOf(header, 'ordinal') === -1 || /^\d/.test(cellAt(grid, row, columnOf(header, 'ordinal')).text);
  if (SIGNATURE.test(foldedWords(lead).join(' ')) && ![...CLAIMS].slice(2).some(has)) walk.isOver = true;
  if (walk.isOver && !(has('productName') && has('producerName') && isCounted)) return null;
  // Below a merged product: a further pack of it, no further row.
  const isMore = !slots.some(({ column, cell, isOwn }) => isOwn && cell.kind !== 'blank' && CLAIMS.has(column.role ?? ''));
  if (isBlank(product) && has('productName') && isMore && walk.aboveAt === row - 1) return null;
  walk.above = new Map(slots.map((slot) => [slot.column.index, slot]));
  walk.aboveAt = row;
  return { number: grid.numbers[row] ?? row + 1, slots, header, context: contextOf(walk.title, walk.sections) };
}

/** Roles that make a row of their own below a merged product. */
const CLAIMS = new Set([
  'productName',
  'producerName',
  'stars',
  'stars3',
  'stars4',
  'stars5',
  'starsPotential',
  'starsLow',
  'decisionNo',
  'decisionDate',
  'year',
  'recognition',
]);

/** Walks through a sheet. `onRow` is called for each row that was passed. Null where merged cells reach over too much. */
export function tableOf(grid: Grid, onRow: (row: number) => void): Table | null {
  const anchors = merged(grid);
  if (anchors === null) return null;
  const walk: Walk = { grid, anchors, header: null, title: {}, sections: [], above: new Map(), aboveAt: -2, isOver: false };
  const titles: string[] = [];
  const rows: DataRow[] = [];
  let first: Header | null = null;
  for (let row = 0; row < grid.rows.length;) {
    onRow(row);
    const header = mayBeHeading(grid, row) ? headerAt(grid, row) : null;
    if (header !== null) {
      row = openTable(walk, header, titles);
      first ??= header;
      continue;
    }
    if (walk.header === null) titles.push(...(grid.rows[row] ?? []).filter(({ kind }) => kind !== 'blank').map(({ text }) => text));
    else {
      const data = dataRowAt(walk, row, walk.header);
      if (data !== null) rows.push(data);
    }
    row++;
  }
  return { header: first, rows };
}

/** Whether a remark stands in place of a value ("không đánh giá lại"). */
export function isRemark(text: string): boolean {
  return /^(?:khong|chua|dung|het han|cho|dang)\b/.test(fold(text));
}
