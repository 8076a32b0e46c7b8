/** Places orders: all sellers' orders of a checkout in one transaction, the payments after it. */
import { createHash, randomBytes } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { CalendarDate } from '../../domain/date.ts';
import type { Lang } from '../../i18n/lang.ts';
import { dayIn } from '../day.ts';
import { buyerKey, hashOf, orderToken } from '../links.ts';
import { memoFor, newCode } from '../memo.ts';
import type { Buyer, Order } from '../order.ts';
import type { Started } from '../providers/port.ts';
import type { CartLine, PaymentMethod, Quote, QuoteRequest, SellerQuote } from '../quote.ts';
import { standOf } from '../shop-catalogue.ts';
import { enqueue } from '../store/outbox.ts';
import type { OrdersTable, Tables } from '../store/tables.ts';
import { takeTurn } from '../store/transaction.ts';
import { noteTransition } from './effects.ts';
import { tokenOf, whole, type DeskParts } from './parts.ts';
import { begun, CARD_HOLD } from './paying.ts';
import { quoted } from './quoting.ts';
import { keptOrder } from './rows.ts';
import { moveUnits, OutOfStock } from './stock.ts';

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

/** Most checkouts of one buyer whose goods wait at a time. A checkout counts once, however many sellers it has. */
export const MAX_HOLDS = 3;

/** How long goods wait at a seller's own place, in milliseconds: 14 days. At a fair they wait until it ends. */
export const OWN_PLACE_HOLD = 14 * 86_400_000;

/** Undoes the transaction and says why. */
class Refused extends Error {
  override name = 'Refused';
  readonly error: PlaceError;
  readonly quote: Quote;
  /** @param error why. @param quote what holds now. */
  constructor(error: PlaceError, quote: Quote) {
    super(error);
    this.error = error;
    this.quote = quote;
  }
}

/** What was asked, as a hash: the same UUID with another cart is refused. */
function requestHash(command: PlaceOrders): string {
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
function errorOf(quote: Quote, { quotedTotal, methods, pickupDay }: PlaceOrders): PlaceError | null {
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

/** A number of an order that is not taken. */
async function freeCode(trx: Transaction<Tables>): Promise<string> {
  for (;;) {
    const code = newCode(randomBytes(6));
    const taken = await trx.selectFrom('orders').select('id').where('memo', '=', memoFor(code)).executeTakeFirst();
    if (taken === undefined) return code;
  }
}

/** How long the goods wait; null where the end of the fair says it. */
function expiryOf(method: PaymentMethod, fair: string | null, { settings }: DeskParts, now: number): number | null {
  if (method === 'booth') return fair === null ? now + OWN_PLACE_HOLD : null;
  return now + (method === 'vietqr' ? settings.transferHold : CARD_HOLD);
}

/** The row of an order. */
async function rowOf(
  trx: Transaction<Tables>,
  parts: DeskParts,
  command: PlaceOrders,
  quote: SellerQuote,
  now: number,
): Promise<OrdersTable> {
  const code = await freeCode(trx);
  const id = `SS-${dayIn(now).slice(2).replaceAll('-', '')}-${code}`;
  const method = command.methods[quote.seller] ?? 'booth';
  const fair = standOf(quote.place)?.fair ?? null;
  const promotion = quote.discount > 0 ? promotionOf(parts, command.code) : null;
  return {
    id,
    request_id: command.requestId,
    request_hash: requestHash(command),
    seller: quote.seller,
    state: method === 'booth' ? 'reserved' : 'pending',
    method,
    place: quote.place,
    fair,
    pickup_day: command.pickupDay,
    subtotal: quote.subtotal,
    discount: quote.discount,
    total: quote.total,
    promotion,
    buyer_name: command.buyer.name,
    buyer_email: command.buyer.email,
    buyer_phone: command.buyer.phone,
    buyer_key: buyerKey(parts.settings.secrets, command.buyer.email),
    lang: command.lang,
    token_hash: hashOf(orderToken(parts.settings.secrets[0], id)),
    memo: memoFor(code),
    provider_ref: null,
    provider_params: null,
    attempt: 1,
    created_at: now,
    expires_at: expiryOf(method, fair, parts, now),
    held: 1,
    needs_review: null,
    refunded: 0,
    updated_at: now,
    purged_at: null,
  };
}

/** Id of the promotion of a code as typed. */
function promotionOf({ shelves }: DeskParts, code: string | null): string | null {
  return shelves.promotions.get(code?.trim().toUpperCase() ?? '')?.id ?? null;
}

/** Writes one seller's order with all that belongs to it. @throws {OutOfStock} */
async function writeOrder(trx: Transaction<Tables>, row: OrdersTable, { lines, place }: SellerQuote, now: number): Promise<void> {
  await moveUnits(trx, place, lines, 'hold');
  await trx.insertInto('orders').values(row).execute();
  await trx
    .insertInto('order_lines')
    .values(
      lines.map(({ sku, product, name, unit, price, qty, amount }, line) => ({
        order_id: row.id,
        line,
        sku,
        product,
        name,
        unit,
        price,
        qty,
        amount,
      })),
    )
    .execute();
  if (row.promotion !== null)
    await trx
      .insertInto('promotion_uses')
      .values({ order_id: row.id, promotion: row.promotion, buyer_key: row.buyer_key, counts: 1 })
      .execute();
  await noteTransition(trx, row.id, null, row.state, 'placed', now);
  await enqueue(trx, 'order.placed', row.id, now);
  if (row.state === 'reserved') await enqueue(trx, 'seller.order', row.id, now);
}

/** Open checkouts of a buyer. */
async function openHolds(trx: Transaction<Tables>, buyer: string): Promise<number> {
  const rows = await trx
    .selectFrom('orders')
    .select('request_id')
    .distinct()
    .where('buyer_key', '=', buyer)
    .where('held', '=', 1)
    .limit(MAX_HOLDS)
    .execute();
  return rows.length;
}

/** Ids of the orders of a checkout. @throws {Refused} */
async function written(trx: Transaction<Tables>, parts: DeskParts, command: PlaceOrders, now: number): Promise<readonly string[]> {
  await takeTurn(trx, 'orders');
  const request: QuoteRequest = { lines: command.lines, fair: command.fair, code: command.code };
  const before = await trx
    .selectFrom('orders')
    .select(['id', 'request_hash'])
    .where('request_id', '=', command.requestId)
    .orderBy('seller')
    .execute();
  const quote = await quoted(trx, parts, request, command.buyer.email, now);
  if (before.length > 0) {
    if (before.every(({ request_hash }) => request_hash === requestHash(command))) return before.map(({ id }) => id);
    throw new Refused('request_reused', quote);
  }
  const error = errorOf(quote, command);
  if (error !== null) throw new Refused(error, quote);
  if ((await openHolds(trx, buyerKey(parts.settings.secrets, command.buyer.email))) >= MAX_HOLDS)
    throw new Refused('too_many_holds', quote);
  const ids: string[] = [];
  for (const order of [...quote.orders].sort((a, b) => (a.seller < b.seller ? -1 : 1))) {
    const row = await rowOf(trx, parts, command, order, now);
    await writeOrder(trx, row, order, now);
    ids.push(row.id);
  }
  return ids;
}

/** An order of a checkout, with its payment begun or found. */
async function withPayment(parts: DeskParts, id: string, now: number): Promise<PlacedOrder> {
  const kept = await keptOrder(parts.store, id);
  if (kept === null) throw new Error(`orders: found no order ${id} after it was placed`);
  const token = tokenOf(parts, id, kept.row.token_hash);
  const isWaiting = kept.order.state === 'pending' || kept.order.state === 'reserved';
  const { started, problem } = isWaiting ? await begun(parts, kept, token, now) : { started: null, problem: null };
  return { order: (await keptOrder(parts.store, id))?.order ?? kept.order, token, started, problem };
}

/** Places the orders of a checkout, or none of them; the same command again finds them. */
export async function placed(parts: DeskParts, command: PlaceOrders, now: number): Promise<Placed> {
  let ids: readonly string[];
  try {
    ids = await whole(parts, 'place', async (trx) => written(trx, parts, command, now));
  } catch (error) {
    if (error instanceof Refused) return { kind: 'refused', error: error.error, quote: error.quote };
    if (!(error instanceof OutOfStock)) throw error;
    const { lines, fair, code, buyer } = command;
    return { kind: 'refused', error: 'out_of_stock', quote: await quoted(parts.store, parts, { lines, fair, code }, buyer.email, now) };
  }
  const orders: PlacedOrder[] = [];
  for (const id of ids) orders.push(await withPayment(parts, id, now));
  return { kind: 'placed', orders };
}
