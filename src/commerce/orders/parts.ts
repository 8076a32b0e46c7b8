/** What the order desk is made of, for the files that share its work. */
import type { Transaction } from 'kysely';
import { orderPath } from '../../i18n/shop-routes.ts';
import { orderToken, tokenOfHash } from '../links.ts';
import type { Order } from '../order.ts';
import type { quoteOf } from '../pricing.ts';
import type { PaymentProvider } from '../providers/port.ts';
import type { PaymentMethod } from '../quote.ts';
import type { ShopSettings } from '../settings.ts';
import type { Shelves } from '../shop-catalogue.ts';
import type { Store } from '../store/open.ts';
import type { Tables } from '../store/tables.ts';
import { inTransaction } from '../store/transaction.ts';

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
  readonly quoteOf: typeof quoteOf;
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
  const token = tokenOfHash(settings.secrets, orderToken, id, hash);
  if (token === null) throw new Error(`orders: found no secret that opens ${id}, expected SHOP_SECRET_OLD to hold the former one`);
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
