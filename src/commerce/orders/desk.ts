/** The order desk: everything that happens to orders goes through here. Times are passed in, milliseconds since 1970 (UTC). */
import type { PaymentEvent } from '../providers/port.ts';
import type { Quote, QuoteRequest } from '../quote.ts';
import type { PlaceKey } from '../shop-catalogue.ts';
import type { HandOverView, OrderView } from '../views.ts';
import { Asker } from './asking.ts';
import { appliedEvent, type Applied } from './events.ts';
import { handOverView, staffAction } from './handing-over.ts';
import { reconciled, type Difference } from './comparing.ts';
import { markedPaid, reallocated, reviewed, type Operated } from './operating.ts';
import type { DeskParts } from './parts.ts';
import { cancelled, paid, type Paying } from './paying.ts';
import type { Placed, PlaceOrders } from './checkout.ts';
import { placed } from './placing.ts';
import { quoted } from './quoting.ts';
import { refunded, type Refunding } from './refunds.ts';
import { syncedStock, type StockReport } from './stock.ts';
import { swept, type Swept } from './sweeping.ts';
import { purged, type PurgeOptions } from './purging.ts';
import { orderOfToken, orderView } from './views.ts';

/** The order desk. */
export interface OrderDesk {
  /** Brings the stock to the catalogue; called at start. The answer names what is missing. */
  syncStock(now: number): Promise<StockReport>;
  /** What a cart costs; with the buyer's mail address also what is left of a code. */
  quote(request: QuoteRequest, buyerEmail: string | null, now: number): Promise<Quote>;
  /** Places all orders of a checkout or none; the same command again finds them. */
  place(command: PlaceOrders, now: number): Promise<Placed>;
  /** Takes an event over, once. @throws {UnknownOrder} when the provider must send it again. */
  applyEvent(event: PaymentEvent, now: number): Promise<Applied>;
  /** What the page of an order shows; null for a token that is none. */
  view(token: string, now: number): Promise<OrderView | null>;
  /** Begins or continues the payment. */
  pay(token: string, now: number): Promise<Paying | { readonly kind: 'not_found' }>;
  /** Cancels what was not paid: the order as it is then. "provider": it did not answer, nothing was cancelled. */
  cancel(
    token: string,
    now: number,
  ): Promise<{ readonly kind: 'cancelled'; readonly order: OrderView } | { readonly kind: 'not_found' | 'not_cancellable' | 'provider' }>;
  /** What staff of a seller see for a place. */
  handOver(seller: string, place: PlaceKey, now: number): Promise<HandOverView>;
  /** Hands an order of this seller at this place over. */
  markHandedOver(seller: string, place: PlaceKey, id: string, now: number): Promise<HandOverView | 'wrong_state'>;
  /** Takes a hand-over of today back. */
  undo(seller: string, place: PlaceKey, id: string, now: number): Promise<HandOverView | 'wrong_state'>;
  /** What time does to orders; called each minute. */
  sweep(now: number): Promise<Swept>;
  /** Enters a payment of exactly the total. `note` says where it was seen, without personal data. */
  markPaid(id: string, amount: number, note: string, now: number): Promise<Operated>;
  /** Sends an amount back, or all that is left. */
  refund(id: string, amount: number | null, now: number): Promise<Refunding>;
  /** Finds goods for money that came late. */
  reallocate(id: string, now: number): Promise<Operated>;
  /** Takes the remark for staff off. */
  markReviewed(id: string, now: number): Promise<Operated>;
  /** Payments of two days on which providers and orders do not agree. @throws {ProviderFailure} */
  reconcile(now: number): Promise<readonly Difference[]>;
  /** Removes personal data of orders that are long over. */
  purge(now: number, options?: PurgeOptions): Promise<{ readonly orders: number }>;
}

/** An order desk over a store. */
export function orderDesk(parts: DeskParts): OrderDesk {
  const asker = new Asker(parts);
  return {
    syncStock: async () => syncedStock(parts),
    quote: async (request, email, now) => quoted(parts.store, parts, request, email, now),
    place: async (command, now) => placed(parts, command, now),
    applyEvent: async (event, now) => appliedEvent(parts, event, now),
    view: async (token, now) => orderView(parts, asker, token, now),
    async pay(token, now) {
      const kept = await orderOfToken(parts, token);
      return kept === null ? { kind: 'not_found' } : paid(parts, kept, token, now);
    },
    async cancel(token, now) {
      const kept = await orderOfToken(parts, token);
      const kind = kept === null ? 'not_found' : await cancelled(parts, kept, now);
      if (kind !== 'cancelled') return { kind };
      const order = await orderView(parts, asker, token, now);
      return order === null ? { kind: 'not_found' } : { kind, order };
    },
    handOver: async (seller, place, now) => handOverView(parts, seller, place, now),
    markHandedOver: async (seller, place, id, now) => staffAction(parts, { seller, place, id, action: 'hand-over' }, now),
    undo: async (seller, place, id, now) => staffAction(parts, { seller, place, id, action: 'undo' }, now),
    sweep: async (now) => swept(parts, asker, now),
    markPaid: async (id, amount, note, now) => markedPaid(parts, id, amount, note, now),
    refund: async (id, amount, now) => refunded(parts, id, amount, now),
    reallocate: async (id, now) => reallocated(parts, id, now),
    markReviewed: async (id, now) => reviewed(parts, id, now),
    reconcile: async (now) => reconciled(parts, now),
    purge: async (now, options) => purged(parts, now, options),
  };
}
