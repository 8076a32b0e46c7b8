/** A producer's answer as it stands in the form, and what is sent of it. Pure. */
import type { Quotation, QuotedPrice } from '../../../commerce/rfq/request.ts';
import type { CalendarDate } from '../../../domain/date.ts';
import { dayFrom, dongOf, lineOf, textOf, type Wrong } from './typed.ts';

/** What is typed. */
export interface AnswerDraft {
  /** Prices by product; empty for one that cannot be supplied. */
  readonly prices: readonly { readonly product: string; readonly typed: string }[];
  readonly minimumOrder: string;
  readonly leadTime: string;
  readonly validUntil: string;
  readonly note: string;
}

/** The id of the field of a price. */
export function priceField(product: string): string {
  return `price-${product}`;
}

/** What is sent, or everything that is wrong, in the order of the page. */
export function quotationOf(
  { prices, minimumOrder, leadTime, validUntil, note }: AnswerDraft,
  today: CalendarDate,
): { readonly quotation: Quotation; readonly wrong: readonly [] } | { readonly quotation: null; readonly wrong: readonly Wrong[] } {
  const typed = prices.filter((one) => one.typed.trim() !== '');
  const read = typed.map(({ product, typed: text }) => ({ product, price: dongOf(text) }));
  const known = read.filter((one): one is QuotedPrice => one.price !== null);
  const [first] = prices;
  const wrong: Wrong[] = read.filter(({ price }) => price === null).map(({ product }) => ({ field: priceField(product), fault: 'price' }));
  if (typed.length === 0 && first !== undefined) wrong.push({ field: priceField(first.product), fault: 'noPrice' });
  const until = dayFrom(validUntil, today);
  if (until === null) wrong.push({ field: 'validUntil', fault: 'validUntil' });
  if (wrong.length > 0 || until === null) return { quotation: null, wrong };
  return {
    quotation: { prices: known, minimumOrder: lineOf(minimumOrder), leadTime: lineOf(leadTime), validUntil: until, note: textOf(note) },
    wrong: [],
  };
}
