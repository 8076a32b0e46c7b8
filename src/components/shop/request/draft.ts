/** A request as it stands in the form, and what is sent of it. Pure. */
import { MAX_ASKED, type BasketLine } from '../../../commerce/cart.ts';
import { INCOTERMS, type QuotationRequest, type RequestLine } from '../../../commerce/rfq/request.ts';
import type { CalendarDate } from '../../../domain/date.ts';
import type { Lang } from '../../../i18n/lang.ts';
import { dayFrom, dongOf, isMail, lineOf, phoneOf, textOf, wholeOf, type Wrong } from './typed.ts';

/** Fields of the buyer, by their names in the form. */
export const FIELDS = [
  'company',
  'contact',
  'email',
  'phone',
  'country',
  'deliveryPlace',
  'neededBy',
  'incoterm',
  'certificates',
  'fair',
  'message',
] as const;

/** A field of the buyer. */
type FieldName = (typeof FIELDS)[number];

/** What is typed into the fields of a line; a quantity that is no number stays as it was typed. */
export interface TypedLine {
  readonly product: string;
  readonly qty: string;
  readonly unit: string;
  readonly targetPrice: string;
  readonly note: string;
}

/** A line without anything typed yet. */
export function typedLine({ product, qty, unit }: BasketLine): TypedLine {
  return { product, qty: `${qty}`, unit, targetPrice: '', note: '' };
}

/** Everything typed. */
export interface Draft {
  /** What is typed into each field; one that was never touched may be missing. */
  readonly fields: Readonly<Partial<Record<FieldName, string>>>;
  /** Lines. */
  readonly lines: readonly TypedLine[];
  /** Whether the buyer agreed. */
  readonly hasConsent: boolean;
}

/** The id of a field of a line. */
export function lineField(product: string, name: 'qty' | 'unit' | 'targetPrice' | 'note'): string {
  return `${name}-${product}`;
}

function lineRead(line: TypedLine, wrong: Wrong[]): RequestLine {
  const id = (name: Parameters<typeof lineField>[1]): string => lineField(line.product, name);
  const [qty, unit] = [wholeOf(line.qty), lineOf(line.unit)];
  const targetPrice = line.targetPrice.trim() === '' ? null : dongOf(line.targetPrice);
  if (qty === null || qty < 1 || qty > MAX_ASKED) wrong.push({ field: id('qty'), fault: 'qty', product: line.product });
  if (unit === null) wrong.push({ field: id('unit'), fault: 'unit', product: line.product });
  if (targetPrice === null && line.targetPrice.trim() !== '')
    wrong.push({ field: id('targetPrice'), fault: 'price', product: line.product });
  return { product: line.product, qty: qty ?? 1, unit: unit ?? '', targetPrice, note: lineOf(line.note) };
}

/** What is sent, or everything that is wrong, in the order of the page. */
export function requestOf(
  { fields, lines, hasConsent }: Draft,
  today: CalendarDate,
  lang: Lang,
): { readonly request: QuotationRequest; readonly wrong: readonly [] } | { readonly request: null; readonly wrong: readonly Wrong[] } {
  const wrong: Wrong[] = [];
  const read = lines.map((line) => lineRead(line, wrong));
  const typed = (name: FieldName): string => fields[name] ?? '';
  const contact = lineOf(typed('contact'));
  const email = lineOf(typed('email'));
  const phone = lineOf(typed('phone')) === null ? null : phoneOf(typed('phone'));
  const neededBy = typed('neededBy').trim() === '' ? null : dayFrom(typed('neededBy'), today);
  const incoterm = INCOTERMS.find((one) => one === typed('incoterm')) ?? 'domestic';
  const country = typed('country');
  if (contact === null) wrong.push({ field: 'contact', fault: 'contact' });
  if (email === null || !isMail(email)) wrong.push({ field: 'email', fault: 'email' });
  if (phone === null && lineOf(typed('phone')) !== null) wrong.push({ field: 'phone', fault: 'phone' });
  if (!/^[A-Z]{2}$/.test(country)) wrong.push({ field: 'country', fault: 'country' });
  if (neededBy === null && typed('neededBy').trim() !== '') wrong.push({ field: 'neededBy', fault: 'day' });
  if (!hasConsent) wrong.push({ field: 'consent', fault: 'consent' });
  if (wrong.length > 0 || contact === null || email === null) return { request: null, wrong };
  const request: QuotationRequest = {
    company: lineOf(typed('company')),
    contact,
    email,
    phone,
    country,
    deliveryPlace: lineOf(typed('deliveryPlace')),
    neededBy,
    incoterm,
    certificates: lineOf(typed('certificates')),
    fair: lineOf(typed('fair')),
    message: textOf(typed('message')),
    lang,
    lines: read,
  };
  return { request, wrong: [] };
}
