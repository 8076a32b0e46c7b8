/** A row while it is being read: its values by column, the mistakes found so far, the columns kept as printed. */
import { tidy } from '../../../../src/domain/text.ts';
import type { ImportProblem } from '../../problem.ts';
import type { Field, Origin } from '../../row.ts';
import { complaint, type Fault, type Read } from '../complaint.ts';
import type { Cell, Grid } from '../grid.ts';
import type { Role } from '../table/header-words.ts';
import type { DataRow, Slot } from '../table/table.ts';
import { withoutPersonal } from '../values/personal.ts';
import type { Tally } from './private.ts';

/** What reading a row needs to know beside the row. */
export interface Reader {
  /** Name of the file. */
  readonly file: string;
  /** Sheet. */
  readonly grid: Grid;
  /** Last day that is not in the future. */
  readonly latest: string;
  /** Counts what is left out. */
  readonly tally: Tally;
}

/** Longest value that is kept as printed. */
const LONGEST_EXTRA = 500;

const UNCOMPUTED: Fault = {
  kind: 'form',
  vi: 'công thức đã có kết quả: mở tệp bằng Excel rồi lưu lại, hoặc dán giá trị',
  en: 'a formula with its stored result: open the file in Excel and save it, or paste the values',
};
const ERROR: Fault = { kind: 'form', vi: 'một giá trị, không phải lỗi công thức', en: 'a value, not the error of a formula' };

/** Roles whose numbers are no telephones: days, prices and the like. */
const NOT_SEARCHED = new Set<Role>(['ordinal', 'decisionNo', 'decisionDate', 'year', 'expiresOn', 'price', 'score', 'stars', 'unit']);

/** A row while it is being read. */
export class Draft {
  /** What the row is read with. */
  readonly reader: Reader;
  /** The row. */
  readonly row: DataRow;
  /** Mistakes found so far. */
  readonly problems: ImportProblem[] = [];
  readonly #extra = new Map<string, string>();
  readonly #texts = new Map<Slot, string>();

  constructor(reader: Reader, row: DataRow) {
    this.reader = reader;
    this.row = row;
    for (const slot of row.slots) this.#texts.set(slot, this.#textOf(slot));
  }

  /** The text of a slot without personal data, which is counted where the row has it itself. */
  #textOf({ cell, column, isOwn }: Slot): string {
    if (column.role !== null && NOT_SEARCHED.has(column.role)) return cell.text;
    const stripped = withoutPersonal(cell.text, column.role === 'taxCode');
    if (isOwn) this.reader.tally.add(stripped);
    return stripped.text;
  }

  /** The filled slots of a role, in a block where one is named. */
  filled(role: Role, block?: number): Slot[] {
    return this.row.slots.filter(
      ({ column, cell }) => column.role === role && cell.kind !== 'blank' && (block === undefined || column.block === block),
    );
  }

  /** Text of a slot without personal data. */
  text(slot: Slot): string {
    return this.#texts.get(slot) ?? '';
  }

  /** Text of the first filled slot of a role; '' where there is none. */
  first(role: Role): string {
    const [slot] = this.filled(role);
    return slot === undefined ? '' : this.text(slot);
  }

  /** Notes a mistake at a cell. */
  blame(at: Slot | { readonly address: string }, fault: Fault, found = 'cell' in at ? this.text(at) : ''): void {
    const spot = { file: this.reader.file, sheet: this.reader.grid.sheet, cell: at.address };
    this.problems.push(complaint(spot, fault, found));
  }

  /** The value, or null after its mistake was noted. */
  valueOr<T>(read: Read<T>, at: Slot): T | null {
    if ('value' in read) return read.value;
    this.blame(at, read.fault);
    return null;
  }

  /** Where a blank cell of a role stands, else the row. */
  placeOf(role: Role, block = 0): { readonly address: string } {
    const slot = this.row.slots.find(({ column }) => column.role === role && column.block === block);
    return { address: slot?.address ?? String(this.row.number) };
  }

  /** Keeps a text under its heading; a second one of the same heading under the heading with a number. */
  keep(heading: string, text: string): void {
    const value = tidy(text.replace(/[\p{Cc}\p{Cs}]/gu, ' '))
      .slice(0, LONGEST_EXTRA)
      .replace(/[\ud800-\udbff]$/, '');
    if (value === '') return;
    let key = heading;
    for (let count = 2; this.#extra.has(key); count++) key = `${heading} (${count})`;
    this.#extra.set(key, value);
  }

  /** Notes every cell that cannot be read at all; they are not blamed a second time. */
  blameUnreadable(): void {
    for (const slot of this.row.slots) {
      const { kind } = slot.cell;
      if (slot.column.role === 'ordinal' || (kind !== 'uncomputed' && kind !== 'error')) continue;
      this.blame(slot, kind === 'error' ? ERROR : UNCOMPUTED);
    }
  }

  /** What was kept, by heading. */
  get extra(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.#extra);
  }

  /** Where the row and its fields stand. */
  get origin(): Origin {
    const cells: Partial<Record<Field, string>> = {};
    for (const { column, cell, address } of this.row.slots) {
      const field = column.role === null ? null : fieldOf(column.role);
      if (field !== null && cell.kind !== 'blank') cells[field] ??= address;
    }
    return { file: this.reader.file, sheet: this.reader.grid.sheet, row: this.row.number, cells };
  }
}

/** The field that a role stands for; null for one that no field has. */
function fieldOf(role: Role): Field | null {
  if (role === 'identity' || role === 'taxCode' || role === 'recognition' || role === 'starsLow') return null;
  return role === 'stars3' || role === 'stars4' || role === 'stars5' || role === 'starsPotential' ? 'stars' : role;
}

/** Whether a cell can be read. */
export function isReadable({ kind }: Cell): boolean {
  return kind !== 'uncomputed' && kind !== 'error';
}
