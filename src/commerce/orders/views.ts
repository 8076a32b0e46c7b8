/** Orders as their pages show them. */
import { hashOf } from '../links.ts';
import type { Order } from '../order.ts';
import type { Started } from '../providers/port.ts';
import { standOf, type ShopFair, type ShopSeller } from '../shop-catalogue.ts';
import type { TransitionsTable } from '../store/tables.ts';
import type { OrderView, PaymentView, PickupView, SellerView } from '../views.ts';
import type { Asker } from './asking.ts';
import type { DeskParts } from './parts.ts';
import { begun } from './paying.ts';
import { orderOf, type Kept } from './rows.ts';

/** Stands for a seller that left the register while its orders stay. */
function absent(id: string): SellerView {
  return { id, name: id, legalName: id, taxCode: null, phone: null, isSample: false };
}

/** Who sells. */
export function sellerView({ shelves }: DeskParts, id: string): SellerView {
  const seller: ShopSeller | undefined = shelves.sellers.get(id);
  if (seller === undefined) return absent(id);
  const { name, legalName, taxCode, phone, isSample } = seller;
  return { id, name, legalName: legalName ?? name, taxCode, phone, isSample };
}

/** Name and place of a fair; its id where it left the register. */
export function fairWords(
  { shelves }: DeskParts,
  id: string,
): { readonly name: string; readonly nameEn: string | null; readonly venue: string } {
  const fair: ShopFair | undefined = shelves.fairs.get(id);
  return fair === undefined ? { name: id, nameEn: null, venue: '' } : { name: fair.name, nameEn: fair.nameEn, venue: fair.venue };
}

/** Where an order is picked up. */
function pickupView(parts: DeskParts, { place, pickupDay, seller }: Order): PickupView {
  const stand = standOf(place);
  if (stand === null || pickupDay === null) {
    const own = parts.shelves.sellers.get(seller)?.pickup;
    return { kind: 'seller', address: own?.address ?? '', hours: own?.hours ?? '' };
  }
  const { name, nameEn, venue } = fairWords(parts, stand.fair);
  return { kind: 'stand', fair: stand.fair, fairName: name, fairNameEn: nameEn, venue, stand: stand.stand, day: pickupDay };
}

/** What a started payment leaves to the buyer. */
function startedView(started: Started): PaymentView {
  if (started.kind !== 'transfer') return { kind: started.kind };
  const { qr, bankName, account, holder, amount, memo } = started;
  return { kind: 'transfer', qr, bankName, account, holder, amount, memo };
}

/** What is left to do for the buyer. The text of a transfer is made again: it follows from the order alone. */
async function paymentView(parts: DeskParts, kept: Kept, token: string, now: number): Promise<PaymentView> {
  const { order } = kept;
  if (order.state === 'reserved') return { kind: 'at-pickup' };
  if (order.state !== 'pending') return { kind: 'none' };
  // Until the sweeper comes by: what is paid now would be late.
  if (order.expiresAt !== null && order.expiresAt <= now) return { kind: 'none' };
  if (order.method === 'stripe') return { kind: 'redirect' };
  const { started } = await begun(parts, kept, token, now);
  return started === null ? { kind: 'none' } : startedView(started);
}

/** What lies in the tables under the hash of a token. The same questions are asked where there is nothing. */
async function found({ store }: DeskParts, token: string): Promise<{ kept: Kept | null; history: readonly TransitionsTable[] }> {
  const row = await store.selectFrom('orders').selectAll().where('token_hash', '=', hashOf(token)).executeTakeFirst();
  const id = row?.id ?? '';
  const lines = await store.selectFrom('order_lines').selectAll().where('order_id', '=', id).orderBy('line').execute();
  const history = await store.selectFrom('transitions').selectAll().where('order_id', '=', id).orderBy('seq').execute();
  return { kept: row === undefined ? null : { row, order: orderOf(row, lines) }, history };
}

/** The order of a token, or null. */
export async function orderOfToken(parts: DeskParts, token: string): Promise<Kept | null> {
  return (await found(parts, token)).kept;
}

/** What the page of an order shows; null for a token that is none. Asks the provider where money is awaited. */
export async function orderView(parts: DeskParts, asker: Asker, token: string, now: number): Promise<OrderView | null> {
  let { kept, history } = await found(parts, token);
  if (kept === null) return null;
  if (await asker.refreshed(kept.order, now)) ({ kept, history } = await found(parts, token));
  if (kept === null) return null;
  const { order } = kept;
  const { id, state, lang, lines, subtotal, discount, total, refunded, method, expiresAt, buyer, needsReview } = order;
  return {
    id,
    state,
    lang,
    seller: sellerView(parts, order.seller),
    pickup: pickupView(parts, order),
    lines,
    subtotal,
    discount,
    total,
    refunded,
    method,
    payment: await paymentView(parts, kept, token, now),
    expiresAt,
    timeline: history.map(({ to_state, at }) => ({ state: to_state, at })),
    slipCode: id,
    buyerName: buyer?.name ?? null,
    isInReview: needsReview !== null,
    canCancel: state === 'pending' || state === 'reserved',
  };
}
