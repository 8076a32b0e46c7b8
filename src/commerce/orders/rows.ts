/** Orders as they lie in the tables. */
import type { Kysely } from 'kysely';
import { calendarDate } from '../../domain/date.ts';
import { dong, type Dong } from '../../domain/money.ts';
import type { Buyer, Order, OrderLine } from '../order.ts';
import type { OrderLinesTable, OrdersTable, Tables } from '../store/tables.ts';

/** The tables, inside a transaction or not. */
export type Db = Kysely<Tables>;

/** An amount of a table. @throws where it is none: the tables were changed by hand. */
export function amountOf(value: number): Dong {
  const amount = dong(value);
  if (amount === null) throw new Error(`orders: found the amount ${value}, expected a whole number of đồng`);
  return amount;
}

function lineOf({ sku, product, name, unit, price, qty, amount }: OrderLinesTable): OrderLine {
  return { sku, product, name, unit, price: amountOf(price), qty, amount: amountOf(amount) };
}

function buyerOf({ buyer_name: name, buyer_email: email, buyer_phone: phone }: OrdersTable): Buyer | null {
  return name === null || email === null || phone === null ? null : { name, email, phone };
}

/** The order of a row. */
export function orderOf(row: OrdersTable, lines: readonly OrderLinesTable[]): Order {
  const isWaiting = row.state === 'pending' || row.state === 'reserved';
  return {
    id: row.id,
    state: row.state,
    seller: row.seller,
    method: row.method,
    place: row.place,
    pickupDay: row.pickup_day === null ? null : calendarDate(row.pickup_day),
    lines: lines.map(lineOf),
    subtotal: amountOf(row.subtotal),
    discount: amountOf(row.discount),
    total: amountOf(row.total),
    promotion: row.promotion,
    buyer: buyerOf(row),
    lang: row.lang,
    memo: row.memo,
    providerRef: row.provider_ref,
    attempt: row.attempt,
    createdAt: row.created_at,
    expiresAt: isWaiting ? row.expires_at : null,
    isHeld: row.held === 1,
    needsReview: row.needs_review,
    refunded: amountOf(row.refunded),
  };
}

/** Lines of orders, in order. */
async function linesOf(db: Db, ids: readonly string[]): Promise<Map<string, OrderLinesTable[]>> {
  const rows =
    ids.length === 0
      ? []
      : await db.selectFrom('order_lines').selectAll().where('order_id', 'in', ids).orderBy('order_id').orderBy('line').execute();
  return Map.groupBy(rows, ({ order_id }) => order_id);
}

/** Orders of rows. */
export async function ordersOf(db: Db, rows: readonly OrdersTable[]): Promise<Order[]> {
  const lines = await linesOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => orderOf(row, lines.get(row.id) ?? []));
}

/** A row and its order. */
export interface Kept {
  /** The row. */
  readonly row: OrdersTable;
  /** The order. */
  readonly order: Order;
}

/** The order of an id, or null. */
export async function keptOrder(db: Db, id: string): Promise<Kept | null> {
  const row = await db.selectFrom('orders').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return null;
  return { row, order: orderOf(row, (await linesOf(db, [id])).get(id) ?? []) };
}

/**
 * The order of an id, which nobody else changes until the transaction ends; or null. A write that changes nothing, because that
 * takes the lock on both kinds of store.
 */
export async function lockedOrder(trx: Db, id: string): Promise<Kept | null> {
  const row = await trx
    .updateTable('orders')
    .set((eb) => ({ attempt: eb.ref('attempt') }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
  if (row === undefined) return null;
  return { row, order: orderOf(row, (await linesOf(trx, [id])).get(id) ?? []) };
}
