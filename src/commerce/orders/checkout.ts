/** What a buyer sends to order, what is answered, and why it is refused. */
import { createHash } from 'node:crypto';
import type { CalendarDate } from '../../domain/date.ts';
import type { Lang } from '../../i18n/lang.ts';
import type { Buyer, Order } from '../order.ts';
import type { Started } from '../providers/port.ts';
import type { CartLine, PaymentMethod, Quote, SellerQuote } from '../quote.ts';

/** What a buyer orders. */
export interface PlaceOrders {
  /** UUID that the browser made: the same again is the same orders. */
  readonly requestId: string;
  /** Lines, each SKU once. */
  readonly lines: readonly CartLine[];
  /** Fair, or null for the sellers' own places. */
  readonly fair: string | null;
  /** One of the quotation's days; null at the sellers' own places. */
  readonly pickupDay: CalendarDate | null;
  /** Code, or null. */
  readonly code: string | null;
  /** How each seller is paid, by its id. */
  readonly methods: Readonly<Record<string, PaymentMethod>>;
  /** Who orders. */
  readonly buyer: Buyer;
  /** What the buyer was shown. */
  readonly quotedTotal: number;
  /** State of the catalogue that the buyer was shown. */
  readonly hash: string;
  /** Language of the buyer. */
  readonly lang: Lang;
}

/** Why nothing was ordered. */
export type PlaceError =
  'line_changed' | 'out_of_stock' | 'total_changed' | 'code_refused' | 'method' | 'pickup_day' | 'too_many_holds' | 'request_reused';

/** An order that was placed, with what the buyer does next. */
export interface PlacedOrder {
  /** The order. */
  readonly order: Order;
  /** Token of its page. */
  readonly token: string;
  /** What the buyer does next; null where the provider did not answer, or the order no longer waits. */
  readonly started: Started | null;
  /** "provider" where the payment can be begun again. */
  readonly problem: 'provider' | null;
}

/** What became of a checkout. */
export type Placed =
  | { readonly kind: 'placed'; readonly orders: readonly PlacedOrder[] }
  | { readonly kind: 'refused'; readonly error: PlaceError; readonly quote: Quote };

/** What was asked, as a hash: the same UUID with another cart is refused. */
export function requestHash(command: PlaceOrders): string {
  const { lines, fair, pickupDay, code, methods, buyer, quotedTotal, hash, lang } = command;
  const asked = [
    lines.map(({ sku, qty }) => [sku, qty]),
    [fair, pickupDay, code, quotedTotal, hash, lang],
    Object.entries(methods).sort(([a], [b]) => (a < b ? -1 : 1)),
    [buyer.name, buyer.email, buyer.phone],
  ];
  return createHash('sha256').update(JSON.stringify(asked)).digest('hex');
}

/** What hinders a line. */
function lineError({ orders, lost }: Quote): PlaceError | null {
  const problems = orders.flatMap(({ lines }) => lines.flatMap(({ problem }) => (problem === null ? [] : [problem.kind])));
  if (lost.length > 0 || orders.length === 0) return 'line_changed';
  if (problems.length === 0) return null;
  return problems.every((kind) => kind === 'sold-out' || kind === 'too-many') ? 'out_of_stock' : 'line_changed';
}

/** Why a quotation cannot become orders as they were asked for, or null. */
export function errorOf(quote: Quote, { quotedTotal, methods, pickupDay }: PlaceOrders): PlaceError | null {
  const line = lineError(quote);
  if (line !== null) return line;
  if (quote.code.kind === 'refused') return 'code_refused';
  if (quote.total !== quotedTotal) return 'total_changed';
  const isPayable = ({ seller, methods: offered }: SellerQuote): boolean =>
    offered.some(({ id, problem }) => id === methods[seller] && problem === null);
  if (!quote.orders.every(isPayable)) return 'method';
  const isDay = ({ stand, days }: SellerQuote): boolean => (stand === null ? pickupDay === null : days.some((day) => day === pickupDay));
  if (!quote.orders.every(isDay)) return 'pickup_day';
  return quote.isOrderable ? null : 'line_changed';
}
