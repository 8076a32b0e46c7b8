/** The tables of the shop, the same on SQLite and Postgres. Money is whole đồng, times are milliseconds since 1970 (UTC), flags are 0 or 1. */
import type { Lang } from '../../i18n/lang.ts';
import type { OrderState } from '../order.ts';
import type { PaymentMethod } from '../quote.ts';
import type { RequestState } from '../rfq/request.ts';

/** An order. */
export interface OrdersTable {
  id: string;
  /** UUID that the browser made for the checkout: the same twice is the same orders. Unique with the seller. */
  request_id: string;
  /** SHA-256 of what was asked, so that the same UUID with another cart is refused. */
  request_hash: string;
  seller: string;
  state: OrderState;
  method: PaymentMethod;
  place: string;
  /** Id of the fair, null at the seller's own place. */
  fair: string | null;
  /** YYYY-MM-DD. */
  pickup_day: string | null;
  subtotal: number;
  discount: number;
  total: number;
  /** Id of the promotion. */
  promotion: string | null;
  /** Personal data; null once purged. */
  buyer_name: string | null;
  buyer_email: string | null;
  buyer_phone: string | null;
  /** Keyed hash of the normalised mail address: counts open holds and uses of codes, also after a purge. */
  buyer_key: string;
  lang: Lang;
  /** SHA-256 of the token of the order's page, hex. Unique. */
  token_hash: string;
  /** Text of the transfer. Unique. */
  memo: string;
  /** What the provider calls the payment. Unique where set. */
  provider_ref: string | null;
  /** Exact parameters of the last attempt as JSON: a repeated call must send the same. */
  provider_params: string | null;
  attempt: number;
  created_at: number;
  expires_at: number | null;
  held: number;
  needs_review: string | null;
  refunded: number;
  updated_at: number;
  purged_at: number | null;
}

/** A line of an order. Primary key: order_id, line. */
export interface OrderLinesTable {
  order_id: string;
  line: number;
  sku: string;
  product: string;
  name: string;
  unit: string;
  price: number;
  qty: number;
  amount: number;
}

/**
 * Units of an offer at a place. Primary key: sku, place. available + held + sold = listed, always; but where the content came to
 * list less than is held and sold: then available is 0, and the sum says how much more was promised than there is.
 */
export interface StockTable {
  sku: string;
  place: string;
  /** What the content says. */
  listed: number;
  /** Can be ordered. At least 0; a check of the database. */
  available: number;
  /** In orders that wait. */
  held: number;
  /** In orders that are paid or picked up. */
  sold: number;
}

/** Uses of promotions. Primary key: order_id. */
export interface PromotionUsesTable {
  order_id: string;
  promotion: string;
  buyer_key: string;
  /** 0 once the order gave its goods back. */
  counts: number;
}

/** Events of providers that took effect. Primary key: provider, event_id. */
export interface InboxTable {
  provider: string;
  event_id: string;
  order_id: string | null;
  kind: string;
  amount: number;
  received_at: number;
}

/** Mail to be sent. Primary key: dedupe. */
export interface OutboxTable {
  /** "<kind>:<subject>": the same mail is entered once. */
  dedupe: string;
  kind: string;
  /** Id of the order or request that it speaks of. */
  subject: string;
  /** Further facts as JSON, without personal data. */
  data: string;
  state: 'waiting' | 'sent' | 'dead';
  tries: number;
  next_at: number;
  lease_until: number | null;
  lease_owner: string | null;
  last_error: string | null;
  created_at: number;
  sent_at: number | null;
}

/** Every move of every order. Primary key: order_id, seq. */
export interface TransitionsTable {
  order_id: string;
  seq: number;
  from_state: OrderState | null;
  to_state: OrderState;
  /** What caused it: "placed", "stripe:evt_…", "staff:…", "sweeper". */
  cause: string;
  at: number;
}

/** Money that goes back. Primary key: key. */
export interface RefundsTable {
  /** Idempotency key: "<order>:refund:<n>". */
  key: string;
  order_id: string;
  amount: number;
  state: 'asked' | 'done' | 'by_hand' | 'failed';
  cause: string;
  at: number;
}

/** Transfers that belong to no order, or not as they are. Primary key: provider, event_id. */
export interface UnmatchedTable {
  provider: string;
  event_id: string;
  memo: string;
  amount: number;
  reason: string;
  /** Order that it may mean. */
  order_id: string | null;
  at: number;
  settled_at: number | null;
}

/** A request for quotation. */
export interface RequestsTable {
  /** "YC-261122-7K3M9Q". */
  id: string;
  /** UUID of the browser. Unique. */
  request_id: string;
  request_hash: string;
  /** SHA-256 of the token of the buyer's page. Unique. */
  token_hash: string;
  /** Personal data as JSON (company, contact, email, phone, deliveryPlace, message); null once purged. */
  buyer: string | null;
  country: string;
  needed_by: string | null;
  incoterm: string;
  certificates: string | null;
  fair: string | null;
  lang: Lang;
  created_at: number;
  purged_at: number | null;
}

/** A line of a request. Primary key: request_id, line. */
export interface RequestLinesTable {
  request_id: string;
  line: number;
  producer: string;
  product: string;
  name: string;
  qty: number;
  unit: string;
  target_price: number | null;
  note: string | null;
}

/** A request at one producer. Primary key: request_id, producer. */
export interface RequestSellersTable {
  request_id: string;
  producer: string;
  state: RequestState;
  /** When its link ends. */
  expires_at: number;
  sent_at: number | null;
  seen_at: number | null;
  answered_at: number | null;
  reminded_at: number | null;
  /** The quotation as JSON, or null. */
  quotation: string | null;
  /** Why it was declined, one line, or null. */
  reason: string | null;
}

/** Single values: time of the last notification of a provider, and the like. Primary key: name. */
export interface NotesTable {
  name: string;
  value: string;
}

/** All tables. */
export interface Tables {
  orders: OrdersTable;
  order_lines: OrderLinesTable;
  stock: StockTable;
  promotion_uses: PromotionUsesTable;
  inbox: InboxTable;
  outbox: OutboxTable;
  transitions: TransitionsTable;
  refunds: RefundsTable;
  unmatched: UnmatchedTable;
  requests: RequestsTable;
  request_lines: RequestLinesTable;
  request_sellers: RequestSellersTable;
  notes: NotesTable;
}
