/** Reads an organiser's sheet (.xlsx, .csv): who stands where with what, as printed; nothing is matched yet. */
import type { ImportProblem } from '../import/problem.ts';
import { gridsOf } from '../import/read/bytes/grids.ts';
import { complaint, fault, type Fault } from '../import/read/complaint.ts';
import { withoutOldFonts } from '../import/read/encoding/legacy-cells.ts';
import type { Grid } from '../import/read/grid.ts';
import { Draft, isReadable } from '../import/read/row/draft.ts';
import { placeOfRow } from '../import/read/row/place-of-row.ts';
import { Tally } from '../import/read/row/private.ts';
import type { Header } from '../import/read/table/header.ts';
import { LOOKED_FOR, type Role } from '../import/read/table/header-words.ts';
import { tableOf, type DataRow } from '../import/read/table/table.ts';
import { nameIn } from '../import/read/values/names.ts';
import type { Origin, ReadRow } from '../import/row.ts';
import { productsIn, standNumbersIn, zoneNameIn, zoneOfHeadings } from './stand-cells.ts';

/** A row of an organiser's sheet. */
export interface StandRow extends Pick<ReadRow, 'province' | 'district'> {
  /** Where it stands. */
  readonly origin: Origin;
  /** Numbers of its stands, at least one. */
  readonly stands: readonly string[];
  /** Zone as printed, or ''. */
  readonly zone: string;
  /** Producer as printed. */
  readonly producer: string;
  /** Products as printed; null for all that the register has. */
  readonly products: readonly string[] | null;
}

/** What reading found; every row of data is in one of the two lists. */
export interface ReadStands {
  /** Rows without a mistake, top to bottom, sheet by sheet. */
  readonly rows: readonly StandRow[];
  /** Rows with a mistake. */
  readonly rejected: readonly Omit<Origin, 'cells'>[];
  /** Every mistake. */
  readonly problems: readonly ImportProblem[];
}

const LOOKED_FOR_STANDS = 'Gian hàng, Số gian, Gian số, Vị trí gian';
const NO_TABLE = fault(
  'header',
  `một dòng tiêu đề có cột chủ thể (${LOOKED_FOR.producer}) và cột gian hàng (${LOOKED_FOR_STANDS})`,
  `a heading with a column of producers (${LOOKED_FOR.producer}) and one of stands (${LOOKED_FOR_STANDS})`,
).fault;
const NO_STANDS = fault('header', `một cột gian hàng (${LOOKED_FOR_STANDS})`, `a column of stands (${LOOKED_FOR_STANDS})`).fault;
const OVERLAPPING = fault('file', 'các ô gộp không chồng lên nhau', 'merged cells that do not overlap').fault;
const NO_STAND = fault('missing', 'số gian hàng', 'the number of a stand').fault;
const NO_PRODUCER = fault('missing', 'tên chủ thể', 'the name of the producer').fault;

/** The last row that named a stand, for rows below that only add products. */
interface Above {
  readonly number: number;
  readonly row: Pick<StandRow, 'stands' | 'producer'>;
}

/** A sheet while it is read. */
class SheetOfStands {
  readonly #file: string;
  readonly #grid: Grid;
  readonly #latest: string;
  readonly #tally = new Tally();
  #above: Above | null = null;

  constructor(file: string, grid: Grid, latest: string) {
    this.#file = file;
    this.#grid = grid;
    this.#latest = latest;
  }

  /** The one value of a role; null where the row has none, or after its mistake was noted. */
  #name(draft: Draft, role: Role): string | null {
    const [slot] = draft.filled(role).filter(({ cell }) => isReadable(cell));
    return slot === undefined || draft.text(slot) === '' ? null : draft.valueOr(nameIn(draft.text(slot)), slot);
  }

  #stands(draft: Draft): readonly string[] | null {
    const [slot] = draft.filled('stand').filter(({ cell }) => isReadable(cell));
    return slot === undefined ? null : draft.valueOr(standNumbersIn(slot.cell.text), slot);
  }

  /** Whether a row names neither stand nor producer itself and stands right below one that did: it adds products to that. */
  #goesOn(draft: Draft, number: number): boolean {
    const has = (role: Role) => draft.row.slots.some(({ column, cell, isOwn }) => column.role === role && isOwn && cell.kind !== 'blank');
    return this.#above?.number === number - 1 && !has('stand') && !has('producerName');
  }

  #zone(draft: Draft): string {
    const [slot] = draft.filled('zone');
    if (slot !== undefined) return draft.valueOr(zoneNameIn(draft.text(slot)), slot) ?? '';
    const read = zoneNameIn(zoneOfHeadings(draft.row.headings, this.#grid.sheet));
    return 'value' in read ? read.value : '';
  }

  #products(draft: Draft): StandRow['products'] {
    const all = draft.filled('productName').filter(({ cell }) => isReadable(cell));
    const names = all.map((slot) => {
      const own = productsIn(draft.text(slot));
      for (const name of own ?? []) draft.valueOr(nameIn(name), slot);
      return own;
    });
    const named = names.flatMap((own) => own ?? []);
    return named.length === 0 ? null : named;
  }

  /** A row of data, or its mistakes. */
  read(data: DataRow): StandRow | readonly ImportProblem[] {
    const draft = new Draft({ file: this.#file, grid: this.#grid, latest: this.#latest, tally: this.#tally }, data);
    draft.blameUnreadable();
    const goesOn = this.#goesOn(draft, data.number);
    const before = draft.problems.length;
    const stands = this.#stands(draft) ?? (goesOn ? (this.#above?.row.stands ?? null) : null);
    if (stands === null && draft.problems.length === before) draft.blame(draft.placeOf('stand'), NO_STAND, '');
    const between = draft.problems.length;
    const producer = this.#name(draft, 'producerName') ?? (goesOn ? (this.#above?.row.producer ?? null) : null);
    if (producer === null && draft.problems.length === between) draft.blame(draft.placeOf('producerName'), NO_PRODUCER, '');
    const { province, district } = placeOfRow(draft);
    const row = {
      origin: draft.origin,
      stands: stands ?? [],
      zone: this.#zone(draft),
      producer: producer ?? '',
      products: this.#products(draft),
      province,
      district,
    };
    const isWhole = stands !== null && producer !== null;
    this.#above = isWhole ? { number: data.number, row } : null;
    return isWhole && draft.problems.length === 0 ? row : draft.problems;
  }
}

/** Reads the bytes of a sheet; never throws for what they hold. `latest` is the last day that is not in the future. */
export async function readStands(bytes: Uint8Array, file: string, latest: string): Promise<ReadStands> {
  const rows: StandRow[] = [];
  const rejected: Omit<Origin, 'cells'>[] = [];
  const problems: ImportProblem[] = [];
  const blame = (wrong: Fault, sheet = '', cell = '') => problems.push(complaint({ file, sheet, cell }, wrong, ''));
  const grids = await gridsOf(bytes);
  if ('fault' in grids) {
    blame(grids.fault);
    return { rows, rejected, problems };
  }
  let tables = 0;
  for (const raw of grids.value.filter(({ isHidden }) => !isHidden)) {
    const grid = withoutOldFonts(raw);
    const { sheet } = grid;
    const table = tableOf(grid, () => undefined, 'producerName');
    if (table === 'overlapping') blame(OVERLAPPING, sheet);
    if (typeof table === 'string') continue;
    tables++;
    const reader = new SheetOfStands(file, grid, latest);
    const lacking = new Set<Header>();
    for (const data of table.rows) {
      const isLacking = !data.header.columns.some(({ role }) => role === 'stand');
      if (isLacking && !lacking.has(data.header)) blame(NO_STANDS, sheet, data.header.address);
      if (isLacking) lacking.add(data.header);
      const row = reader.read(data);
      if ('origin' in row) rows.push(row);
      else {
        rejected.push({ file, sheet, row: data.number });
        // Said once for the whole table, not again for each row.
        problems.push(...row.filter(({ kind, cell }) => !isLacking || kind !== 'missing' || cell !== String(data.number)));
      }
    }
  }
  if (tables === 0 && problems.length === 0) blame(NO_TABLE);
  return { rows, rejected, problems };
}
