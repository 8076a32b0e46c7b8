/** The values of a row of data: its own, those of merged cells, those of the row above where the row says so. */
import { addressOf, BLANK, cellAt, type Cell, type Grid } from '../grid.ts';
import type { Column, Header } from './header.ts';
import type { Role } from './header-words.ts';
import type { Merges } from './merges.ts';

/** A value of a row and where it stands. */
export interface Slot {
  /** Its column. */
  readonly column: Column;
  /** The cell; of merged cells and "as above" the one that is meant. */
  readonly cell: Cell;
  /** Address of the cell with the text; where the row means the one above, of its own cell. */
  readonly address: string;
  /** Whether the row has it itself: what is repeated is counted once. */
  readonly isOwn: boolean;
}

/** The last row of data, for "as above". */
export interface Above {
  /** Its index; -2 where there is none. */
  readonly row: number;
  /** Its slots by column. */
  readonly slots: ReadonlyMap<number, Slot>;
  /** Whether its producer, or the one that it took from above, stands in a row with an ordinal. */
  readonly isCounted: boolean;
}

/** Before the first row. */
export const NOTHING_ABOVE: Above = { row: -2, slots: new Map(), isCounted: false };

/** "nt", "-nt-", "như trên", a double quote: as above. */
const AS_ABOVE = /^(?:[-–\s"']*(?:nt|n\/t|như trên)[-–\s"'.]*|["“”〃]|''|-?\s*\/\/\s*-?)$/iu;
/** Nothing, written down. */
const NOTHING = /^(?:[-–—_./\\]+|\.{2,}|…)$/u;

/** Whether a cell says nothing: blank, or a dash. */
export function saysNothing({ kind, text }: Cell): boolean {
  return kind === 'blank' || NOTHING.test(text);
}

/** Roles that describe the producer: blank together where the row means the producer above. */
const OF_PRODUCER = new Set<Role | null>([
  ...(['producerName', 'producerKind', 'address', 'commune', 'district', 'province'] as const),
  ...(['representative', 'phone', 'identity', 'taxCode'] as const),
]);

/** What a row is read from. */
export interface Surroundings {
  /** The sheet. */
  readonly grid: Grid;
  /** Its merged cells. */
  readonly merges: Merges;
  /** The last row of data. */
  readonly above: Above;
}

function slotAt({ grid, merges, above }: Surroundings, row: number, column: Column, header: Header): Slot {
  const own = cellAt(grid, row, column.index);
  const address = addressOf(grid, row, column.index);
  if (AS_ABOVE.test(own.text)) return { column, cell: above.slots.get(column.index)?.cell ?? BLANK, address, isOwn: false };
  if (own.kind !== 'blank') return { column, cell: saysNothing(own) ? BLANK : own, address, isOwn: true };
  const anchor = merges.anchorAt(row, column.index);
  if (anchor === undefined || anchor <= header.bottom) return { column, cell: BLANK, address, isOwn: true };
  return { column, cell: cellAt(grid, anchor, column.index), address: addressOf(grid, anchor, column.index), isOwn: false };
}

/** Index of the first column of a role; -1 where there is none. */
export function columnOf(header: Header, role: Role): number {
  return header.columns.find((column) => column.role === role)?.index ?? -1;
}

/**
 * The slots of a row. A blank producer means the one above only where it is certain: the row above is next, ordinals number
 * the producers (it has one, this row has none), and nothing in this row is about a producer.
 */
export function slotsAt(around: Surroundings, row: number, header: Header): Slot[] {
  const { grid, above } = around;
  const slots = header.columns.map((column) => slotAt(around, row, column, header));
  const ofProducer = slots.filter(({ column }) => OF_PRODUCER.has(column.role));
  const wasAsAbove = ofProducer.some(({ column, cell, isOwn }) => column.role === 'producerName' && !isOwn && cell.kind !== 'blank');
  const ordinal = columnOf(header, 'ordinal');
  const isNumbered = ordinal !== -1 && above.isCounted && saysNothing(cellAt(grid, row, ordinal));
  const isCertain =
    isNumbered && ofProducer.every(({ cell }) => cell.kind === 'blank') && !saysNothing(cellAt(grid, row, columnOf(header, 'productName')));
  if (above.row !== row - 1 || !(wasAsAbove || isCertain)) return slots;
  return slots.map((slot) => {
    const up = above.slots.get(slot.column.index);
    return slot.cell.kind === 'blank' && OF_PRODUCER.has(slot.column.role) && up !== undefined
      ? { ...slot, cell: up.cell, isOwn: false }
      : slot;
  });
}

/** The row as the one above the next. */
export function asAbove(around: Surroundings, row: number, header: Header, slots: readonly Slot[]): Above {
  const isNumbered = /\d/.test(cellAt(around.grid, row, columnOf(header, 'ordinal')).text);
  const isOwn = slots.some((slot) => slot.column.role === 'producerName' && slot.isOwn);
  return {
    row,
    slots: new Map(slots.map((slot) => [slot.column.index, slot])),
    isCounted: isNumbered || (!isOwn && around.above.isCounted),
  };
}
