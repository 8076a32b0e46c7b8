/** One row of data as the matcher wants it, or its mistakes. */
import type { ImportProblem } from '../../problem.ts';
import type { ReadRow, RowClaim, RowRevocation } from '../../row.ts';
import { fault, type Fault } from '../complaint.ts';
import type { Slot } from '../table/slots.ts';
import type { DataRow } from '../table/table.ts';
import { plausible } from '../values/dates.ts';
import { nameIn, namesSeveral, SEVERAL_PRODUCTS } from '../values/names.ts';
import { isBareMobile } from '../values/personal.ts';
import { isOnlyRevocation, revocationIn } from '../values/remark.ts';
import { classifiedCell } from '../values/taxonomy.ts';
import { claimsOf } from './claims.ts';
import { Draft, isReadable, type Reader } from './draft.ts';
import { kindOf, marksOf, priceOf, websiteOf } from './offer-of-row.ts';
import { placeOfRow } from './place-of-row.ts';

/** What became of a row. */
export type Outcome =
  | { readonly kind: 'row'; readonly row: ReadRow }
  | { readonly kind: 'rejected' | 'ambiguous'; readonly problems: readonly ImportProblem[] };

/** Column under which headings that nobody knows are kept. */
const SECTION = 'Mục';

const NO_NAME: Fault = fault('missing', 'tên sản phẩm', 'the name of a product').fault;
const NO_PRODUCER: Fault = fault(
  'missing',
  'tên chủ thể (ghi "nt" nếu như dòng trên)',
  'the name of the producer ("nt" where it is the one above)',
).fault;
const OTHER_GROUP: Fault = fault('group', 'nhóm và bộ sản phẩm khớp nhau', 'a group and a set that go together').fault;
const EARLY: Fault = fault('date', 'ngày thu hồi sau ngày công nhận', 'a withdrawal later than the recognition').fault;
const NOT_RECOGNISED: Fault = fault(
  'stars',
  'danh sách sản phẩm đã được công nhận: đề nghị hoặc chưa đạt không phải là công nhận',
  'a list of recognised products: a proposal or a failed assessment is no recognition',
).fault;

/** A name of a product or a producer; '' after its mistake was noted. */
function nameOf(draft: Draft, role: 'productName' | 'producerName', missing: Fault): string {
  const [slot] = draft.filled(role);
  if (slot !== undefined && !isReadable(slot.cell)) return '';
  if (slot === undefined || draft.text(slot) === '') {
    draft.blame(draft.placeOf(role), missing, '');
    return '';
  }
  return draft.valueOr(nameIn(draft.text(slot)), slot) ?? '';
}

/** Group and set of the columns, else the group of a heading. */
function groupOf(draft: Draft): Pick<ReadRow, 'group' | 'set'> {
  let found: Pick<ReadRow, 'group' | 'set'> = { group: null, set: null };
  for (const slot of draft.filled('group').filter(({ cell }) => isReadable(cell))) {
    const own = draft.valueOr(classifiedCell(draft.text(slot)), slot);
    if (own === null) continue;
    if (found.group !== null && found.group !== own.group) draft.blame(slot, OTHER_GROUP);
    found = { group: own.group, set: own.set ?? found.set };
  }
  return found.group === null ? { group: draft.row.context.group ?? null, set: null } : found;
}

/** The withdrawal that remarks or a heading speak of. */
function revocationOf(draft: Draft): RowRevocation | null {
  let found: RowRevocation | null = draft.row.context.revoked ?? null;
  for (const slot of draft.filled('note').filter(({ cell }) => isReadable(cell))) {
    const own = draft.valueOr(revocationIn(draft.text(slot)), slot);
    if (own === null) continue;
    const when = draft.valueOr(plausible({ date: own.date, year: null }, draft.reader.latest), slot);
    if (when !== null) found = own;
  }
  return found;
}

/** The claims with a withdrawal on the last of them. */
function withRevocation(draft: Draft, claims: readonly RowClaim[]): RowClaim[] {
  const revoked = revocationOf(draft);
  const last = claims.at(-1);
  if (revoked === null || last === undefined) return [...claims];
  if (revoked.date !== null && last.date !== null && revoked.date < last.date) {
    draft.blame(draft.filled('note')[0] ?? { address: String(draft.row.number) }, EARLY, revoked.date.split('-').reverse().join('/'));
  }
  return [...claims.slice(0, -1), { ...last, revoked }];
}

/** Columns without a field in the register. */
const KEPT = new Set(['address', 'packaging', 'volume', 'trace', 'note', 'taxCode', 'stand', 'zone']);

/** Keeps what has no field; counts what is personal and keeps none of it. */
function keepRest(draft: Draft): void {
  const { tally } = draft.reader;
  const isOwn = (slot: Slot) => slot.isOwn && slot.cell.kind !== 'blank';
  for (const slot of draft.row.slots.filter(({ cell }) => cell.kind !== 'blank')) {
    const { role, heading } = slot.column;
    const count = (kind: Parameters<typeof tally.addOne>[0]) => isOwn(slot) && tally.addOne(kind);
    if (role === 'representative') count('representatives');
    else if (role === 'phone') count('phones');
    else if (role === 'revenue') count('revenues');
    else if (role === 'identity') count('idNumbers');
    else if (role === null && isBareMobile(slot.cell.text)) count('phones');
    else if (role === 'note' && isOnlyRevocation(draft.text(slot))) continue;
    else if (role === null || KEPT.has(role)) draft.keep(heading, draft.text(slot));
  }
  if (draft.row.context.heading !== undefined) draft.keep(SECTION, draft.row.context.heading);
}

/** Reads a row. */
export function readRow(reader: Reader, data: DataRow): Outcome {
  const draft = new Draft(reader, data);
  draft.blameUnreadable();
  const name = nameOf(draft, 'productName', NO_NAME);
  const producer = nameOf(draft, 'producerName', NO_PRODUCER);
  const claims = withRevocation(draft, claimsOf(draft));
  const { refusal } = data.context;
  if (refusal !== undefined) draft.blame({ address: String(data.number) }, NOT_RECOGNISED, refusal);
  const place = placeOfRow(draft);
  const groups = groupOf(draft);
  const rest = { producerKind: kindOf(draft), price: priceOf(draft), marks: marksOf(draft), website: websiteOf(draft) };
  keepRest(draft);
  const [slot] = draft.filled('productName');
  const isSeveral = slot !== undefined && isReadable(slot.cell) && namesSeveral(draft.text(slot));
  const hasMistakes = draft.problems.length > 0;
  if (isSeveral) draft.blame(slot, SEVERAL_PRODUCTS);
  if (draft.problems.length > 0) return { kind: hasMistakes ? 'rejected' : 'ambiguous', problems: draft.problems };
  return { kind: 'row', row: { origin: draft.origin, name, producer, ...place, ...groups, claims, ...rest, extra: draft.extra } };
}
