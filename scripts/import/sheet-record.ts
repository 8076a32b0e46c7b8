/** Rows of office lists as records. */
import { tidy } from '../../src/domain/text.ts';
import { checkedRecord, type InputClaim, type InputRecord, type RecordDraft } from './input.ts';
import type { ImportProblem } from './problem.ts';
import type { ReadRow, RowClaim } from './row.ts';

/** Where an office list was published. */
export interface ListSource {
  /** Address of its page. */
  readonly url: string;
  /** Title of the page, or null. */
  readonly title: string | null;
}

/** Longest header and text that are kept under "extra"; the schema of a product allows as much. */
const EXTRA = { header: 80, text: 500 } as const;

/** Text of one line without control characters and halves of letters: what a cell holds beside letters is nobody's meaning. */
function oneLine(text: string, length: number): string {
  return tidy(text.toWellFormed().replace(/\p{Cc}/gu, ' '))
    .slice(0, length)
    .toWellFormed()
    .trim();
}

/** Columns that the register has no field for, as a product file can hold them. */
export function keptColumns(columns: Readonly<Record<string, string>>): Record<string, string> {
  const kept = Object.entries(columns).flatMap(([header, text]) => {
    const [key, value] = [oneLine(header, EXTRA.header), oneLine(text, EXTRA.text)];
    // A key of this name would be lost by whoever reads the file with plain objects.
    return key === '' || value === '' || key === '__proto__' ? [] : [[key, value] as const];
  });
  return Object.fromEntries(kept);
}

/** The value, or undefined for null: records leave out what nothing is known of. */
function given<T>(value: T | null): T | undefined {
  return value ?? undefined;
}

/** What a row says of one recognition, as a record says it. */
function claimOf(claim: RowClaim, source: ListSource): Partial<Record<keyof InputClaim, unknown>> {
  return {
    stars: claim.stars,
    potentialFiveStar: claim.isPotentialFiveStar ? true : undefined,
    decisionDate: given(claim.date),
    year: claim.date === null ? given(claim.year) : undefined,
    round: given(claim.round),
    decisionNumber: given(claim.decisionNumber),
    issuedBy: given(claim.issuer),
    score: given(claim.score),
    revoked: claim.revoked === null ? undefined : { date: given(claim.revoked.date), decisionNumber: given(claim.revoked.decisionNumber) },
    sourceUrl: source.url,
    sourceTitle: given(source.title),
  };
}

/** A row as a record, or everything that is wrong with it. */
export function recordOfRow(row: ReadRow, source: ListSource): { record: InputRecord } | { problems: readonly ImportProblem[] } {
  const claims = row.claims.map((claim) => claimOf(claim, source));
  const extra = keptColumns(row.extra);
  const draft: Partial<Record<keyof RecordDraft, unknown>> = {
    name: row.name,
    producer: row.producer,
    producerType: given(row.producerKind),
    province: given(row.province),
    district: given(row.district),
    commune: given(row.commune),
    group: given(row.group),
    set: given(row.set),
    ...claims.at(-1),
    earlier: claims.length > 1 ? claims.slice(0, -1) : undefined,
    price: given(row.price),
    certifications: row.marks.length > 0 ? row.marks : undefined,
    website: given(row.website),
    extra: Object.keys(extra).length > 0 ? extra : undefined,
  };
  return checkedRecord(draft, row.origin, true);
}
