/** What the commands work with: the store, the catalogue of the build, the desks. */
import { existsSync, readFileSync } from 'node:fs';
import type { Difference } from '../../../src/commerce/orders/comparing.ts';
import type { Operated } from '../../../src/commerce/orders/operating.ts';
import type { ShopSettings } from '../../../src/commerce/settings.ts';
import { shelvesOf, type Shelves, type ShopCatalogue } from '../../../src/commerce/shop-catalogue.ts';
import type { Store } from '../../../src/commerce/store/open.ts';
import type { Lang } from '../../../src/i18n/lang.ts';
import { Refusal } from './answer.ts';

/** What became of a refund. `by_hand`: a person transfers it; `provider`: it did not answer, and is asked again by the same call. */
export type Refunded =
  | { readonly kind: 'refunded' | 'pending' | 'by_hand'; readonly amount: number }
  | { readonly kind: 'refused'; readonly error: 'not_found' | 'wrong_state' | 'amount'; readonly left: number }
  | { readonly kind: 'provider' };

/** What the commands ask of the desk of orders. What became of money and states they read in the tables. */
export interface Desk {
  /** Takes the payment of an order for received, because a person says so. */
  markPaid(
    id: string,
    amount: number,
    note: string,
    now: number,
  ): Promise<{ readonly kind: 'done' } | Extract<Operated, { readonly kind: 'refused' }>>;
  /** Sends money back, all that is left without an amount; see {@link Refunded}. */
  refund(id: string, amount: number | null, now: number): Promise<Refunded>;
  /** Finds goods for money that came late. */
  reallocate(id: string, now: number): Promise<unknown>;
  /** Takes the remark for staff off. */
  markReviewed(id: string, now: number): Promise<unknown>;
  /** Payments of two days on which providers and orders do not agree. */
  reconcile(now: number): Promise<readonly Difference[]>;
  /** Removes personal data of orders that are long over, or says of how many. */
  purge(now: number, options: { readonly orderMonths: number; readonly isDryRun: boolean }): Promise<{ readonly orders: number }>;
}

/** The desks. */
export interface Desks {
  /** Orders. */
  readonly orders: Desk;
  /** Takes personal data out of old requests for quotation; their number. */
  readonly purgeRequests: (now: number) => Promise<number>;
}

/** What a command works with. */
export interface Context {
  readonly store: Store;
  readonly settings: ShopSettings;
  /** The catalogue of the build. @throws {Refusal} where there is none. */
  readonly shelves: () => Shelves;
  /** The desks, opened when they are needed. */
  readonly desks: () => Promise<Desks>;
  /** Now, milliseconds since 1970. */
  readonly now: number;
  readonly lang: Lang;
}

/** Reads the catalogue that the build put beside the server. @throws {Refusal} where it is not there. */
export function shelvesIn(file: string): Shelves {
  if (!existsSync(file))
    throw new Refusal({
      vi: `Không có ${file}. Hãy chạy npm run build với COMMERCE trước, hoặc đặt DIST.`,
      en: `Found no ${file}. Run npm run build with COMMERCE first, or set DIST.`,
    });
  // Written by the build from checked content; the server reads the same file.
  return shelvesOf(JSON.parse(readFileSync(file, 'utf8')) as ShopCatalogue);
}
