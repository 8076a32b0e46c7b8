/** The rows of an order that is placed. */
import { randomBytes } from 'node:crypto';
import type { Transaction } from 'kysely';
import { dayIn } from '../day.ts';
import { buyerKey, hashOf, orderToken } from '../links.ts';
import { memoFor, newCode } from '../memo.ts';
import { typedCode } from '../pricing-promotion.ts';
import type { PaymentMethod, SellerQuote } from '../quote.ts';
import { standOf } from '../shop-catalogue.ts';
import { enqueue } from '../store/outbox.ts';
import type { OrdersTable, Tables } from '../store/tables.ts';
import { requestHash, type PlaceOrders } from './checkout.ts';
import { noteTransition } from './effects.ts';
import type { DeskParts } from './parts.ts';
import { CARD_HOLD } from './paying.ts';
import { moveUnits } from './stock.ts';

/** How long goods wait at a seller's own place, in milliseconds: 14 days. At a fair they wait until it ends. */
const OWN_PLACE_HOLD = 14 * 86_400_000;

/** What every order begins with. */
const BLANK = {
  provider_ref: null,
  provider_params: null,
  attempt: 1,
  held: 1,
  needs_review: null,
  refunded: 0,
  purged_at: null,
} as const;

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
export async function rowOf(
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
    created_at: now,
    expires_at: expiryOf(method, fair, parts, now),
    updated_at: now,
    ...BLANK,
  };
}

/** Id of the promotion of a code as typed. */
function promotionOf({ shelves }: DeskParts, code: string | null): string | null {
  return shelves.promotions.get(typedCode(code))?.id ?? null;
}

/** Writes one seller's order with all that belongs to it. @throws {OutOfStock} */
export async function writeOrder(trx: Transaction<Tables>, row: OrdersTable, { lines, place }: SellerQuote, now: number): Promise<void> {
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
