/** What the order desk is made of, for the files that share its work. */
import type { Transaction } from 'kysely';
import type { Dong } from '../../domain/money.ts';
import { orderPath } from '../../i18n/shop-routes.ts';
import { hashOf, orderToken } from '../links.ts';
import type { Order } from '../order.ts';
import type { PaymentProvider } from '../providers/port.ts';
import type { MethodProblem, PaymentMethod, Quote, QuoteRequest } from '../quote.ts';
import type { ShopSettings } from '../settings.ts';
import type { PlaceKey, Shelves, ShopSeller } from '../shop-catalogue.ts';
import type { Store } from '../store/open.ts';
import type { Tables } from '../store/tables.ts';
import { inTransaction } from '../store/transaction.ts';

/** What a quotation needs to know beside the catalogue. */
export interface DeskFacts {
  /** Units that can be ordered. */
  readonly available: (sku: string, place: PlaceKey) => number;
  /** Uses of a promotion by its id; `buyer` is null where the buyer is not known yet. */
  readonly uses: (promotion: string) => { readonly all: number; readonly buyer: number | null };
  /** Why an order cannot be paid so, or null. */
  readonly methodProblem: (method: PaymentMethod, total: Dong, seller: ShopSeller) => MethodProblem | null;
  /** Ways to pay, in the order in which they are offered. */
  readonly methods: readonly PaymentMethod[];
}

/** What a cart costs at a moment. */
export type QuoteOf = (shelves: Shelves, request: QuoteRequest, facts: DeskFacts, now: number) => Quote;

/** A line of the log: facts without personal data. */
export type DeskEntry = Readonly<Record<string, string | number | null>>;

/** What the desk is made of. */
export interface DeskParts {
  /** Orders, stock, events. */
  readonly store: Store;
  /** The catalogue. */
  readonly shelves: Shelves;
  /** Ways to pay that this shop has. */
  readonly providers: ReadonlyMap<PaymentMethod, PaymentProvider>;
  /** What the operator set. */
  readonly settings: Pick<ShopSettings, 'mode' | 'siteUrl' | 'secrets' | 'transferHold'>;
  /** The rules of prices. */
  readonly quoteOf: QuoteOf;
  /** Gets what happened; nothing by default. */
  readonly log?: (entry: DeskEntry) => void;
  /** Called at the end of every transaction, before it is committed: tests throw here. */
  readonly beforeCommit?: (what: string) => void;
}

/** The result of work on the store that is done whole or not at all. */
export async function whole<T>(parts: DeskParts, what: string, work: (trx: Transaction<Tables>) => Promise<T>): Promise<T> {
  return inTransaction(parts.store, async (trx) => {
    const result = await work(trx);
    parts.beforeCommit?.(what);
    return result;
  });
}

/** The token of an order, made again. @throws when the secret that it was made with is no longer set. */
export function tokenOf({ settings }: DeskParts, id: string, hash: string): string {
  const token = settings.secrets.map((secret) => orderToken(secret, id)).find((one) => hashOf(one) === hash);
  if (token === undefined) throw new Error(`orders: found no secret that opens ${id}, expected SHOP_SECRET_OLD to hold the former one`);
  return token;
}

/** Address of an order's page. */
export function orderUrl(siteUrl: string, { lang }: Pick<Order, 'lang'>, token: string): string {
  return `${siteUrl}${orderPath(lang, token)}`;
}

/** What an error says, for the log. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : 'unknown error';
}
