/** Finds the heading of a table, over one row or two, and what each of its columns holds. */
import { tidy } from '../../../../src/domain/text.ts';
import { addressOf, cellAt, columnLetters, type Grid, type Merge } from '../grid.ts';
import { isParent, OF_CLAIM, OF_STARS, roleBelow, roleOf, roundIn, type Role } from './header-words.ts';

/** A column of a table. */
export interface Column {
  /** Index in the grid. */
  readonly index: number;
  /** Heading as printed; of two rows joined by " / ". */
  readonly heading: string;
  /** What it holds, or null. */
  readonly role: Role | null;
  /** Which recognition it belongs to: 0, or the number of a block "Lần 1", "Lần 2". */
  readonly block: number;
}

/** The heading of a table. */
export interface Header {
  /** First row of it. */
  readonly top: number;
  /** Last row of it. */
  readonly bottom: number;
  /** Columns with a heading or in use below it. */
  readonly columns: readonly Column[];
  /** Names of the blocks as printed, by number; the first, without a name, is that of columns outside of blocks. */
  readonly blocks: readonly string[];
  /** Address of the heading of the column that makes it a table. */
  readonly address: string;
}

/** Longest key of a column nobody knows. */
const LONGEST_HEADING = 100;

/** Texts of one heading row; `span` tells, for each column, the column whose cell covers it. */
interface HeadRow {
  readonly texts: readonly string[];
  readonly span: readonly number[];
}

function headRow(grid: Grid, row: number, merges: readonly Merge[], width: number): HeadRow {
  const span = Array.from({ length: width }, (_, column) => column);
  for (const merge of merges) {
    if (row < merge.top || row > merge.bottom) continue;
    for (let column = merge.left; column <= Math.min(merge.right, width - 1); column++) span[column] = merge.left;
  }
  const texts = span.map((from) => {
    const merge = merges.find(({ top, bottom, left }) => left === from && row >= top && row <= bottom);
    return tidy(cellAt(grid, merge?.top ?? row, from).text);
  });
  return { texts, span };
}

/** The heading over each column: its own cell's, or, where that is blank and cells stand below, the one to its left that it was typed for. */
function parentsOf(upper: HeadRow, lower: HeadRow): string[] {
  let open = '';
  return upper.texts.map((text, column) => {
    if (text !== '') open = lower.texts[column] === '' || lower.texts[column] === text ? '' : text;
    else if ((lower.texts[column] ?? '') === '') open = '';
    return text === '' ? open : text;
  });
}

/** What a column holds by its heading, and the round that the heading speaks of. */
function meaningOf(parent: string, child: string): { role: Role | null; round: string | null } {
  const ofParent = parent === '' ? null : roundIn(parent);
  const own = roundIn(child);
  if (own !== null && own.rest === '') return { role: 'recognition', round: child };
  const ofRest = own === null ? null : roleBelow(own.rest, 'công nhận');
  if (own !== null && ofRest !== null) return { role: ofRest, round: own.round };
  const role = parent === '' ? roleOf(child) : roleBelow(child, parent);
  return { role, round: ofParent === null ? null : parent };
}

/** The columns of a heading in one row or two. */
function columnsOf(upper: HeadRow | null, lower: HeadRow): { columns: Column[]; blocks: string[] } {
  const parents = upper === null ? lower.texts.map(() => '') : parentsOf(upper, lower);
  const blocks = [''];
  const columns = lower.texts.map((child, index): Column => {
    const above = parents[index] ?? '';
    const isOne = child === '' || above === '' || child === above;
    const own = child === '' ? above : child;
    const { role, round } = meaningOf(isOne ? '' : above, own);
    if (round !== null && !blocks.includes(round)) blocks.push(round);
    const printed = isOne ? own : `${above} / ${own}`;
    const heading = printed.replace(/[\p{Cc}\p{Cs}]/gu, '').slice(0, LONGEST_HEADING) || `Cột ${columnLetters(index)}`;
    return { index, heading, role, block: round === null ? 0 : blocks.indexOf(round) };
  });
  return { columns, blocks };
}

/** Roles of which a table has one column; a second one is kept as printed. */
const MANY = new Set<Role | null>([null, 'group', 'note', 'certs', 'website', 'identity', 'taxCode', 'phone', 'representative', 'revenue']);
/** Headings of columns that only an export of the register makes: what they say is worked out anew, never read. */
const OF_EXPORT = /Sổ Sao\)?$/u;
/** Roles that belong to a recognition: one in each block. */
const OF_BLOCK = new Set<Role | null>(OF_CLAIM);

/**
 * The columns with those of no block given to one: where only blocks have stars, a day or a decision outside of them belongs to
 * the only block, or is kept as printed where there are several.
 */
function withBlocks(columns: readonly Column[]): Column[] {
  const rated = new Set(columns.filter(({ role }) => role !== null && OF_STARS.includes(role)).map(({ block }) => block));
  if (rated.size === 0 || rated.has(0)) return [...columns];
  const [only] = rated;
  return columns.map((column) => {
    if (column.block !== 0 || !OF_BLOCK.has(column.role)) return column;
    return rated.size === 1 && only !== undefined ? { ...column, block: only } : { ...column, role: null };
  });
}

/** The columns without the second of a role: that is an unknown one. Columns outside of blocks only. */
function withoutDoubles(columns: readonly Column[]): Column[] {
  const seen = new Set<string>();
  return columns.map((column) => {
    const { role } = column;
    if (role === null || MANY.has(role)) return column;
    const block = OF_BLOCK.has(role) ? column.block : 0;
    const own = `${role} ${block}`;
    if (seen.has(own)) return { ...column, role: null };
    seen.add(own);
    return OF_BLOCK.has(role) ? column : { ...column, block: 0 };
  });
}

/** The column without which there is no table: products in lists of an office, producers in the plan of a fair. */
export type KeyRole = 'productName' | 'producerName';

/** How many columns are known; 0 where the one that makes a table is not among them. */
function known(columns: readonly Column[], key: KeyRole): number {
  const roles = new Set(columns.flatMap(({ role }) => role ?? []));
  return roles.has(key) ? roles.size : 0;
}

/** Whether a second row of heading can stand below: cells below a spanning one, none below a product's heading of one row. */
function isSecondRow(upper: HeadRow, lower: HeadRow, columns: readonly Column[], grid: Grid, row: number): boolean {
  const own = lower.texts.map((text, column) => (cellAt(grid, row, column).kind === 'blank' ? '' : text));
  const filled = own.flatMap((text, column) => (text === '' ? [] : [column]));
  if (filled.length < 2 || filled.some((column) => cellAt(grid, row, column).kind !== 'text')) return false;
  const product = columns.find(({ role }) => role === 'productName')?.index ?? -1;
  const parents = parentsOf(upper, { ...lower, texts: own });
  const ofProduct = own[product] ?? '';
  const isBelowProduct = ofProduct !== '' && meaningOf(parents[product] ?? '', ofProduct).role !== 'productName';
  const children = filled.filter((column) => (parents[column] ?? '') !== '');
  const understood = children.filter((column) => meaningOf(parents[column] ?? '', own[column] ?? '').role !== null);
  // What stands in the row must be headings: most of it below something, and understood there.
  const alone = filled.filter((column) => (parents[column] ?? '') === '' && roleOf(own[column] ?? '') === null);
  // Below a merged heading stand headings, known or not; without merged cells (in a text) they must be known.
  const isMerged = children.some((column) => upper.span[column] !== column || upper.span[column + 1] === column);
  const isKnown = understood.length > 0 && understood.length * 2 >= children.length;
  return !isBelowProduct && children.length > 1 && (isMerged || isKnown) && alone.length <= 1;
}

/**
 * The heading that begins in a row, or null.
 * @param merges merged cells that touch the row or the next.
 * @param key the column that makes a table.
 */
export function headerAt(grid: Grid, row: number, merges: readonly Merge[], key: KeyRole): Header | null {
  const width = Math.max(grid.rows[row]?.length ?? 0, grid.rows[row + 1]?.length ?? 0);
  const upper = headRow(grid, row, merges, width);
  const lower = headRow(grid, row + 1, merges, width);
  const one = columnsOf(null, upper);
  const two = columnsOf(upper, lower);
  const parents = upper.texts.filter((text, column) => text !== '' && upper.span[column] === column);
  // A title of two parts also stands over the heading: only headings count as one.
  const isHead = known(one.columns, key) > 0 || parents.filter(isParent).length * 2 > parents.length;
  const isTwo = isHead && known(two.columns, key) >= 2 && isSecondRow(upper, lower, two.columns, grid, row + 1);
  const { columns, blocks } = isTwo ? two : one;
  const filled = upper.texts.filter((text, column) => text !== '' && upper.span[column] === column).length;
  if (known(columns, key) < 2 || filled < 2) return null;
  const unique = withoutDoubles(withBlocks(columns));
  const column = unique.find(({ role }) => role === key)?.index ?? 0;
  return {
    top: row,
    bottom: isTwo ? row + 1 : row,
    columns: unique.filter(({ heading }) => !OF_EXPORT.test(heading)),
    blocks,
    address: addressOf(grid, row, column),
  };
}
