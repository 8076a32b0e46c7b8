/** Why a record would be refused by the checks, said before it is saved. Runs in the browser; the checks themselves run again at every build. */
import { fair, type FairRecord } from '../catalogue/schema/fair.ts';
import { producer } from '../catalogue/schema/producer.ts';
import { product, type ProductRecord } from '../catalogue/schema/product.ts';
import { promotion } from '../catalogue/schema/promotion.ts';
import { outOfOrder } from '../domain/certificate.ts';
import { yearOf, type CalendarDate } from '../domain/date.ts';
import { ALCOHOL_SETS } from '../domain/taxonomy.ts';
import type { Lang } from '../i18n/lang.ts';
import { FAIR_LABELS } from '../i18n/fair-labels.ts';
import { PRODUCER_LABELS, PRODUCT_LABELS, type Labels } from '../i18n/field-labels.ts';
import { PROMOTION_LABELS } from '../i18n/promotion-labels.ts';
import type { PlainRecord } from './record-text.ts';
import { adminWords, type AdminWords } from './words.ts';

/** Kinds of record that the editor saves. */
export type RecordKind = 'product' | 'producer' | 'fair' | 'promotion';

const LABELS: Readonly<Record<RecordKind, Labels>> = {
  product: PRODUCT_LABELS,
  producer: PRODUCER_LABELS,
  fair: FAIR_LABELS,
  promotion: PROMOTION_LABELS,
};
const SCHEMAS = { product, producer, fair, promotion };

/** What the rules need to know beside the record. */
export interface RefusalContext {
  /** Language of the messages. */
  readonly lang: Lang;
  /** The last day that is not in the future. */
  readonly today: CalendarDate;
  /** Group of each set by its number. */
  readonly groupOfSet: Readonly<Record<number, string>>;
}

/** A field and what is wrong with it. */
interface Refusal {
  readonly path: readonly PropertyKey[];
  readonly reason: string;
}

/** "Các lần công nhận 2, Ngày quyết định": the labels on the way to a field, items of lists counted from one. */
function nameOf(path: readonly PropertyKey[], kind: RecordKind, lang: Lang): string {
  const labels = LABELS[kind];
  const keys: string[] = [];
  const parts: string[] = [];
  for (const key of path) {
    if (typeof key === 'number') {
      parts.push(`${parts.pop() ?? ''} ${key + 1}`);
      continue;
    }
    keys.push(String(key));
    parts.push(labels[keys.join('.')]?.label[lang] ?? String(key));
  }
  return parts.join(', ');
}

/** The rules that hold between fields of one schema, in words of the reader; other rules in the words of the schema. */
function schemaReason(path: readonly PropertyKey[], message: string, isCustom: boolean, t: AdminWords): string {
  if (!isCustom) return message;
  const reasons: Readonly<Record<string, string>> = {
    year: t.dayOrYear,
    stars: t.fourStars,
    phoneConsent: t.consent,
    gtin: t.gtin,
    end: t.endBeforeStart,
    closed: t.closedOutside,
    include: t.emptyInclude,
    percent: t.percentOrAmount,
    to: t.endBeforeStart,
  };
  return reasons[String(path.at(-1))] ?? message;
}

/** What the checks between records ask of one product by itself. */
function productRefusals(record: ProductRecord, { today, groupOfSet }: RefusalContext, t: AdminWords): Refusal[] {
  const refusals: Refusal[] = [];
  const add = (reason: string, ...path: PropertyKey[]): void => void refusals.push({ path, reason });
  const { set, certificates } = record;
  if (set !== undefined && groupOfSet[set] !== record.group) add(t.setOfGroup, 'set');
  if (set !== undefined && ALCOHOL_SETS.includes(set) && record.alcohol !== true) add(t.alcoholSet, 'alcohol');
  for (const [index, { date, year, revoked }] of certificates.entries()) {
    if (date !== undefined && date > today) add(t.future, 'certificates', index, 'date');
    if (year !== undefined && year > yearOf(today)) add(t.future, 'certificates', index, 'year');
    if (revoked?.date === undefined) continue;
    if (revoked.date > today) add(t.future, 'certificates', index, 'revoked', 'date');
    if (date !== undefined && revoked.date < date) add(t.revokedBefore, 'certificates', index, 'revoked', 'date');
  }
  const history = certificates.map(({ date, year }) => ({ date: date ?? null, year: year ?? null }));
  for (const index of outOfOrder(history)) add(t.order, 'certificates', index);
  return refusals;
}

/** What the checks between records ask of one fair by itself. */
function fairRefusals({ stands = [], zones = [], lastChecked }: FairRecord, { today }: RefusalContext, t: AdminWords): Refusal[] {
  const ids = zones.map(({ id }) => id);
  const numbers = stands.map(({ stand }) => stand);
  return [
    ...(lastChecked > today ? [{ path: ['lastChecked'], reason: t.future }] : []),
    ...ids.flatMap((id, at) => (ids.indexOf(id) === at ? [] : [{ path: ['zones', at, 'id'], reason: t.twice }])),
    ...numbers.flatMap((stand, at) => (numbers.indexOf(stand) === at ? [] : [{ path: ['stands', at, 'stand'], reason: t.twice }])),
    ...stands.flatMap(({ zone }, at) =>
      zone === undefined || ids.includes(zone) ? [] : [{ path: ['stands', at, 'zone'], reason: t.noSuchZone }],
    ),
  ];
}

/** What the checks between records ask of a record by itself. */
function moreRefusals(kind: RecordKind, record: unknown, context: RefusalContext, t: AdminWords): Refusal[] {
  if (kind === 'product') return productRefusals(record as ProductRecord, context, t);
  return kind === 'fair' ? fairRefusals(record as FairRecord, context, t) : [];
}

/** Everything for which a record would be refused, one line each; empty where it may be saved. */
export function refusalLines(kind: RecordKind, record: PlainRecord, context: RefusalContext): string[] {
  const t = adminWords(context.lang);
  const result = SCHEMAS[kind].safeParse(record);
  const refusals = result.success
    ? []
    : result.error.issues.map(({ path, message, code }) => ({ path, reason: schemaReason(path, message, code === 'custom', t) }));
  const more = result.success ? moreRefusals(kind, result.data, context, t) : [];
  return [...refusals, ...more].map(({ path, reason }) => `${nameOf(path, kind, context.lang)}: ${reason}`);
}
