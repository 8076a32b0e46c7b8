/** What operators read of the store: lists, one order whole, figures without personal data. Nothing here changes anything. */
import type { SelectQueryBuilder } from 'kysely';
import type { OrderState } from '../order.ts';
import { noteOf, paidNote } from './notes.ts';
import type { Store } from './open.ts';
import type {
  InboxTable,
  OrderLinesTable,
  OrdersTable,
  OutboxTable,
  RefundsTable,
  RequestLinesTable,
  RequestSellersTable,
  RequestsTable,
  StockTable,
  Tables,
  TransitionsTable,
  UnmatchedTable,
} from './tables.ts';

/** Which orders; what is left out does not matter. */
export interface OrderFilter {
  /** In one of these states; any where there is none. */
  readonly states?: readonly OrderState[] | undefined;
  /** Of this seller. */
  readonly seller?: string | undefined;
  /** For this fair. */
  readonly fair?: string | undefined;
  /** Only those that a person must look at. */
  readonly isInReview?: boolean | undefined;
  /** Placed at this moment or later, milliseconds since 1970. */
  readonly since?: number | undefined;
}

/** Orders with a filter. */
type Filtered<O> = SelectQueryBuilder<Tables, 'orders', O>;

function filtered<O>(query: Filtered<O>, { states = [], seller, fair, isInReview, since }: OrderFilter): Filtered<O> {
  let found = query;
  if (states.length > 0) found = found.where('orders.state', 'in', states);
  if (seller !== undefined) found = found.where('orders.seller', '=', seller);
  if (fair !== undefined) found = found.where('orders.fair', '=', fair);
  if (isInReview === true) found = found.where('orders.needs_review', 'is not', null);
  if (since !== undefined) found = found.where('orders.created_at', '>=', since);
  return found;
}

/** Orders, oldest first. */
export async function ordersBy(store: Store, filter: OrderFilter): Promise<OrdersTable[]> {
  return filtered(store.selectFrom('orders').selectAll('orders'), filter).orderBy('orders.created_at').orderBy('orders.id').execute();
}

/** A line with the order that it belongs to. */
export interface OrderedLine extends OrderLinesTable {
  readonly seller: string;
  readonly state: OrderState;
  readonly place: string;
  readonly pickup_day: string | null;
  readonly created_at: number;
}

/** Lines of orders, in the order of the orders. */
export async function linesBy(store: Store, filter: OrderFilter): Promise<OrderedLine[]> {
  const ids = (await ordersBy(store, filter)).map((order) => [order.id, order] as const);
  const orders = new Map(ids);
  const lines = await store.selectFrom('order_lines').selectAll().orderBy('order_id').orderBy('line').execute();
  return lines
    .flatMap((line): OrderedLine[] => {
      const order = orders.get(line.order_id);
      if (order === undefined) return [];
      const { seller, state, place, pickup_day, created_at } = order;
      return [{ ...line, seller, state, place, pickup_day, created_at }];
    })
    .sort((a, b) => a.created_at - b.created_at || (a.order_id < b.order_id ? -1 : a.order_id > b.order_id ? 1 : a.line - b.line));
}

/** Everything that the store knows of an order. */
export interface OrderFile {
  readonly order: OrdersTable;
  readonly lines: readonly OrderLinesTable[];
  readonly transitions: readonly TransitionsTable[];
  readonly refunds: readonly RefundsTable[];
  readonly events: readonly InboxTable[];
  readonly mails: readonly OutboxTable[];
  readonly unmatched: readonly UnmatchedTable[];
  /** What staff remarked when they entered the payment, or null. */
  readonly paidNote: string | null;
}

/** An order whole, or null. */
export async function orderFile(store: Store, id: string): Promise<OrderFile | null> {
  const order = await store.selectFrom('orders').selectAll().where('id', '=', id).executeTakeFirst();
  if (order === undefined) return null;
  const [lines, transitions, refunds, events, mails, unmatched] = [
    await store.selectFrom('order_lines').selectAll().where('order_id', '=', id).orderBy('line').execute(),
    await store.selectFrom('transitions').selectAll().where('order_id', '=', id).orderBy('seq').execute(),
    await store.selectFrom('refunds').selectAll().where('order_id', '=', id).orderBy('at').orderBy('key').execute(),
    await store.selectFrom('inbox').selectAll().where('order_id', '=', id).orderBy('received_at').orderBy('event_id').execute(),
    await store.selectFrom('outbox').selectAll().where('subject', '=', id).orderBy('created_at').orderBy('dedupe').execute(),
    await store.selectFrom('unmatched').selectAll().where('order_id', '=', id).orderBy('at').orderBy('event_id').execute(),
  ];
  return { order, lines, transitions, refunds, events, mails, unmatched, paidNote: await noteOf(store, paidNote(id)) };
}

/** Transfers that fitted no order, oldest first; `isAll`: also those that were dealt with. */
export async function unmatchedRows(store: Store, isAll: boolean): Promise<UnmatchedTable[]> {
  const query = store.selectFrom('unmatched').selectAll().orderBy('at').orderBy('provider').orderBy('event_id');
  return (isAll ? query : query.where('settled_at', 'is', null)).execute();
}

/** Stock by SKU and place. */
export async function stockRows(store: Store): Promise<StockTable[]> {
  return store.selectFrom('stock').selectAll().orderBy('sku').orderBy('place').execute();
}

/** A request at one producer, with that producer's lines. */
export interface RequestAtSeller {
  readonly request: RequestsTable;
  readonly at: RequestSellersTable;
  readonly lines: readonly RequestLinesTable[];
}

/** Requests for quotation by producer, oldest first. */
export async function requestsBy(store: Store, filter: Pick<OrderFilter, 'seller' | 'fair' | 'since'>): Promise<RequestAtSeller[]> {
  let query = store.selectFrom('requests').selectAll();
  if (filter.fair !== undefined) query = query.where('fair', '=', filter.fair);
  if (filter.since !== undefined) query = query.where('created_at', '>=', filter.since);
  const requests = await query.orderBy('created_at').orderBy('id').execute();
  const sellers = await store.selectFrom('request_sellers').selectAll().orderBy('producer').execute();
  const lines = await store.selectFrom('request_lines').selectAll().orderBy('line').execute();
  return requests.flatMap((request) =>
    sellers
      .filter((at) => at.request_id === request.id && (filter.seller === undefined || at.producer === filter.seller))
      .map((at) => ({
        request,
        at,
        lines: lines.filter((line) => line.request_id === request.id && line.producer === at.producer),
      })),
  );
}

/** Days for which requests for quotation are kept whole. */
const REQUEST_DAYS = 365;

/** Ids of requests whose personal data is due, oldest first. */
export async function purgeableRequests(store: Store, now: number): Promise<string[]> {
  const rows = await store
    .selectFrom('requests')
    .select('id')
    .where('purged_at', 'is', null)
    .where('created_at', '<=', now - REQUEST_DAYS * 86_400_000)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}
