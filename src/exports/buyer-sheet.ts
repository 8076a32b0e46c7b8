/**
 * What buyers ask before they order, one row a product of a fair: what the register has, and what is missing, so that the
 * organiser can ask for it and the producer can fill it in. Drinks with alcohol have no price, and none is missing.
 */
import type { PrintedEntry } from '../catalogue/fair-print.ts';
import type { Group } from '../domain/taxonomy.ts';
import { buyerWords, type BuyerField } from '../i18n/buyer-sheet.ts';
import { fairValidity } from '../i18n/fair-validity.ts';
import { price, shortDate } from '../i18n/format.ts';
import { provinceName, taxonomyName, words } from '../i18n/index.ts';
import type { Lang } from '../i18n/lang.ts';
import { absoluteUrl, permanentPath } from '../i18n/routes.ts';
import { site } from '../site.config.ts';

/** A cell of the sheet. */
export interface BuyerCell {
  /** Which column. */
  readonly field: BuyerField;
  /** What the register has; null for nothing. */
  readonly value: string | number | null;
  /** Whether a buyer asks for it and it is missing. */
  readonly isGap: boolean;
}

/** Fields that buyers ask for: nothing in them is a gap. What a product may simply not have (marks, markets) is none. */
const ASKED: ReadonlySet<BuyerField> = new Set<BuyerField>([
  ...(['decision', 'decisionDate', 'gtin', 'packaging', 'shelfLife', 'capacity'] as const),
  ...(['minimumOrder', 'leadTime', 'prices', 'invoice', 'contact'] as const),
]);

/** "8938505970011": as printed below the barcode, without the zeros of padding. */
function printedGtin(gtin14: string): string {
  return gtin14.startsWith('000000') ? gtin14.slice(6) : gtin14.replace(/^0{1,2}/, '');
}

function joined(parts: readonly (string | null)[]): string | null {
  const all = parts.filter((part) => part !== null);
  return all.length === 0 ? null : all.join('; ');
}

/** Prices by volume; for drinks with alcohol the reason why there are none. */
function pricesOf({ product }: PrintedEntry, lang: Lang): string | null {
  if (product.isAlcohol) return buyerWords(lang).noPrices;
  return joined((product.trade?.priceByVolume ?? []).map(({ from, amount, unit }) => `${from}: ${price(amount)}/${unit}`));
}

/** The values of a row by field. */
function valuesOf(entry: PrintedEntry, group: Group, lang: Lang): Readonly<Record<BuyerField, string | number | null>> {
  const { product, validity, recognition, stars, stands } = entry;
  const { producer, trade } = product;
  const { phone, email, website, zalo } = producer.contact;
  const date = recognition?.date ?? null;
  const t = buyerWords(lang);
  return {
    product: product.name,
    producer: producer.name,
    province: provinceName(product.province, lang),
    group: taxonomyName(group, lang),
    stars,
    validity: fairValidity(validity, lang).text,
    decision: recognition?.decisionNumber ?? null,
    decisionDate: date === null ? null : shortDate(date, lang),
    gtin: product.gtin === null ? null : printedGtin(product.gtin),
    packaging: trade?.packaging ?? null,
    shelfLife: trade?.shelfLife ?? null,
    capacity: trade?.capacityPerMonth ?? null,
    minimumOrder: trade?.minimumOrder ?? null,
    leadTime: trade?.leadTime ?? null,
    prices: pricesOf(entry, lang),
    invoice: trade?.invoice == null ? null : trade.invoice ? t.yes : t.no,
    marks: joined(product.marks.map((mark) => mark.asPrinted ?? taxonomyName(mark, lang))),
    markets: product.isAlcohol ? null : joined(product.exportMarkets),
    contact: joined([phone, email, website, zalo === null ? null : `Zalo ${zalo}`]),
    stands: joined(stands),
    statedOn: trade === null ? null : shortDate(trade.statedOn, lang),
    remark: joined([
      product.isSample ? words(lang).sampleRibbon : null,
      recognition?.isPotentialFiveStar === true ? words(lang).potentialFive : null,
      recognition?.basis === 'council' ? t.council : null,
    ]),
    link: absoluteUrl(site.url, permanentPath(product.id)),
  };
}

/** The row of a product, a cell for each field in the order of the sheet. */
export function buyerRow(entry: PrintedEntry, group: Group, lang: Lang): BuyerCell[] {
  const values = valuesOf(entry, group, lang);
  return (Object.keys(values) as BuyerField[]).map((field) => {
    const value = values[field];
    return { field, value, isGap: value === null && ASKED.has(field) };
  });
}

/** What is missing in the rows of one producer, once for each product; its contact once. */
export function gapsOf(rows: readonly (readonly BuyerCell[])[]): BuyerField[] {
  return rows.flatMap((row, at) => row.filter(({ field, isGap }) => isGap && (field !== 'contact' || at === 0)).map(({ field }) => field));
}
