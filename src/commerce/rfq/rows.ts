/** Between a request as it is spoken of and its rows. */
import { createHash } from 'node:crypto';
import type { Selectable } from 'kysely';
import { calendarDate, type CalendarDate } from '../../domain/date.ts';
import { dong, type Dong } from '../../domain/money.ts';
import type { RequestLinesTable, RequestSellersTable, RequestsTable } from '../store/tables.ts';
import { INCOTERMS, type Incoterm, type Quotation, type QuotationRequest, type RequestLine } from './request.ts';

/** A row of each table. */
export type RequestRow = Selectable<RequestsTable>;
export type LineRow = Selectable<RequestLinesTable>;
export type SellerRow = Selectable<RequestSellersTable>;

/** Who asks: what is kept as one JSON text, so that a purge takes all of it. */
export type RequestBuyer = Pick<QuotationRequest, 'company' | 'contact' | 'email' | 'phone' | 'deliveryPlace' | 'message'>;

/** What is kept of a producer's quotation. */
export interface KeptQuotation {
  /** The quotation. */
  readonly quotation: Quotation;
  /** How often it was changed: 0 or 1. */
  readonly edits: number;
}

/** Names a request by all that was asked, so that a UUID that comes twice is known to mean the same. */
export function requestHash(request: QuotationRequest): string {
  const { company, contact, email, phone, country, deliveryPlace, neededBy, incoterm, certificates, fair, message, lang } = request;
  const lines = request.lines.map(({ product, qty, unit, targetPrice, note }) => [product, qty, unit, targetPrice, note]);
  const all = [company, contact, email, phone, country, deliveryPlace, neededBy, incoterm, certificates, fair, message, lang, lines];
  return createHash('sha256').update(JSON.stringify(all)).digest('hex');
}

/** Who asks, as text for its column. */
export function buyerText({ company, contact, email, phone, deliveryPlace, message }: QuotationRequest): string {
  return JSON.stringify({ company, contact, email, phone, deliveryPlace, message } satisfies RequestBuyer);
}

/** Who asks; null once purged. */
export function buyerOf(row: Pick<RequestRow, 'buyer'>): RequestBuyer | null {
  return row.buyer === null ? null : (JSON.parse(row.buyer) as RequestBuyer);
}

/** The quotation of a row, or null. */
export function keptQuotation(row: Pick<SellerRow, 'quotation'>): KeptQuotation | null {
  return row.quotation === null ? null : (JSON.parse(row.quotation) as KeptQuotation);
}

/** An amount that was checked when it was written. */
function amountOf(value: number): Dong {
  const amount = dong(value);
  if (amount === null) throw new Error(`store: found the amount ${value}, expected whole đồng`);
  return amount;
}

/** A line of a row. */
export function lineOf(row: LineRow): RequestLine & { readonly name: string } {
  const { product, name, qty, unit, note } = row;
  return { product, name, qty, unit, targetPrice: row.target_price === null ? null : amountOf(row.target_price), note };
}

/** The day by which it is needed, or null. */
export function neededByOf(row: Pick<RequestRow, 'needed_by'>): CalendarDate | null {
  return row.needed_by === null ? null : calendarDate(row.needed_by);
}

/** Terms of delivery; those of the country where a later version no longer knows the word. */
export function incotermOf(row: Pick<RequestRow, 'incoterm'>): Incoterm {
  return INCOTERMS.find((one) => one === row.incoterm) ?? 'domestic';
}

/** Whether a producer can answer: in time, not declined, and a quotation was not changed already. */
export function isOpen(seller: SellerRow, request: Pick<RequestRow, 'purged_at'>, now: number): boolean {
  if (now >= seller.expires_at || request.purged_at !== null) return false;
  if (seller.state === 'quoted') return (keptQuotation(seller)?.edits ?? 0) === 0;
  return seller.state === 'new' || seller.state === 'sent' || seller.state === 'seen';
}
