/** What a product gains from a row: recognitions, and what its file has not; never anything in place of what it has. */
import type { ProductRecord } from '../../src/catalogue/schema/product.ts';
import { afterClaims, type Clash } from './history.ts';
import type { InputClaim, InputRecord } from './input.ts';
import { markNamed, saysMore } from './marks.ts';
import type { ImportProblem } from './problem.ts';
import type { MatchedProduct } from './products.ts';
import { certificateOf, sourceOf, type Certificate } from './recognition.ts';
import { placeOfRow, problemAt } from './said.ts';

/** The claims of a record, the oldest first. */
function claimsOf(record: InputRecord): InputClaim[] {
  return [...(record.earlier ?? []), record];
}

/** A recognition in few words: "4 sao, 858/QĐ-UBND, 2023-10-15". */
function described({ stars, decisionNumber, date, year, issuer }: Certificate): string {
  return [`${stars} sao`, decisionNumber, date ?? (year === undefined ? undefined : String(year)), issuer]
    .filter((part) => part !== undefined)
    .join(', ');
}

/** A clash as a problem of its row that names both sides. */
function clashProblem(record: InputRecord, { isContradiction, read, known }: Clash): ImportProblem {
  const [found, names] = [described(read), known.map(({ certificate, by }) => `${described(certificate)} (${by})`).join('; ')];
  const said = isContradiction
    ? {
        kind: 'register' as const,
        expected: `what the register or another row says: ${names}`,
        vi: `Dòng này ghi ${found}, trái với ${names}; xem lại quyết định rồi sửa bên sai`,
        en: `The row says ${found}, which contradicts ${names}; look the decision up and mend the side that is wrong`,
      }
    : {
        kind: 'ambiguous' as const,
        expected: `a day or a decision number that tells it from or joins it with ${names}`,
        vi: `Không rõ ${found} ở dòng này và ${names} là một lần công nhận hay hai; ghi thêm ngày và số quyết định`,
        en: `It cannot be told how ${found} of the row stands to ${names}; add the day and the number of the decision`,
      };
  return problemAt(record.origin, { ...said, field: isContradiction ? 'decisionNo' : 'stars', found });
}

/** Certifications of a record as marks, with those that no mark stands for apart. `names` gives the name of each known mark. */
export function marksOf(
  record: InputRecord,
  names: ReadonlyMap<string, string>,
): { marks: NonNullable<ProductRecord['marks']>; unknown: readonly string[] } {
  const texts = record.certifications ?? [];
  const known = texts.flatMap((text) => {
    const mark = markNamed(text);
    const name = mark === null ? undefined : names.get(mark);
    return mark === null || name === undefined ? [] : [{ mark, ...(saysMore(text, name) && { asPrinted: text }) }];
  });
  return { marks: known, unknown: texts.filter((text) => !names.has(markNamed(text) ?? '')) };
}

/** Hosts where shops and pages of many producers stand: an address there is no site of one's own. */
const SHARED_HOSTS =
  /(?:^|\.)(?:shopee|lazada|tiki|sendo|postmart|voso|buudien|facebook|fb|tiktok|zalo|youtube|instagram|google|chotot)\.(?:com|vn|me|gov\.vn|com\.vn)$/;

/** Whether the producer gains the site that a row prints; else the row's address is kept beside the product. */
function gainsSite({ producer }: MatchedProduct, website: string): boolean {
  const has = producer.existing?.record.contact?.website ?? producer.website;
  return has == null && !SHARED_HOSTS.test(new URL(website).hostname);
}

/** The columns of a row that have no field, with what has a field that is taken or unknown. */
function extraOf(record: InputRecord, product: MatchedProduct, unknownMarks: readonly string[]): Record<string, string> {
  const site = product.producer.existing?.record.contact?.website ?? product.producer.website;
  const otherSite =
    record.website === undefined || record.website === site || gainsSite(product, record.website) ? undefined : record.website;
  return {
    ...record.extra,
    ...(record.isFromSheet && unknownMarks.length > 0 && { 'Chứng nhận': unknownMarks.join('; ').slice(0, 500) }),
    ...(otherSite !== undefined && { Website: otherSite.slice(0, 500) }),
  };
}

/** Takes what a known product lacks; whether that was anything. Of a new product its record takes marks and price itself. */
function takeGains(record: InputRecord, product: MatchedProduct, marks: ReadonlyMap<string, string>): boolean {
  const { gains, existing } = product;
  const own = marksOf(record, marks);
  const extra = extraOf(record, product, own.unknown);
  const before = { ...existing?.record.extra, ...gains.extra };
  const lacking = Object.entries(extra).filter(([key]) => !Object.hasOwn(before, key));
  Object.assign(gains.extra, Object.fromEntries(lacking));
  const has = new Set([...(existing?.record.marks ?? []), ...gains.marks].map(({ mark }) => mark));
  const newMarks = own.marks.filter(({ mark }) => !has.has(mark));
  gains.marks.push(...newMarks.filter(({ mark }, at) => newMarks.findIndex((other) => other.mark === mark) === at));
  const isPriced = existing?.record.price === undefined && gains.price === undefined && record.price !== undefined;
  if (isPriced && record.price !== undefined) gains.price = { ...record.price, source: sourceOf(record) };
  const hasSite = record.website !== undefined && gainsSite(product, record.website);
  if (hasSite) product.producer.website = record.website ?? null;
  return lacking.length > 0 || newMarks.length > 0 || isPriced || hasSite;
}

/**
 * Enters what a row says into its product; whether that changed anything, or why it cannot be entered. `marks` gives the
 * name of each known mark.
 */
export function take(record: InputRecord, product: MatchedProduct, marks: ReadonlyMap<string, string>): boolean | ImportProblem {
  const claims = claimsOf(record).map(certificateOf);
  const history = afterClaims(product.history, claims, placeOfRow(record.origin), record.isFromSheet);
  if ('read' in history) return clashProblem(record, history);
  const hasHistoryGrown = history !== product.history;
  product.history = history;
  const hasGained = takeGains(record, product, marks);
  return hasHistoryGrown || hasGained;
}
