/** Places orders: all sellers' orders of a checkout in one transaction, the payments after it. */
import type { Transaction } from 'kysely';
import { buyerKey } from '../links.ts';
import type { Quote, QuoteRequest } from '../quote.ts';
import type { Tables } from '../store/tables.ts';
import { takeTurn } from '../store/transaction.ts';
import { errorOf, requestHash, type Placed, type PlacedOrder, type PlaceError, type PlaceOrders } from './checkout.ts';
import { tokenOf, whole, type DeskParts } from './parts.ts';
import { begun } from './paying.ts';
import { rowOf, writeOrder } from './placing-rows.ts';
import { quoted } from './quoting.ts';
import { keptOrder } from './rows.ts';
import { OutOfStock } from './stock.ts';

/** Most checkouts of one buyer whose goods wait at a time. A checkout counts once, however many sellers it has. */
const MAX_HOLDS = 3;

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
