/** What the commands work with: the store, the catalogue of the build, ways to pay, the desk of orders. */
import { existsSync, readFileSync } from 'node:fs';
import type { PaymentProvider } from '../../../src/commerce/providers/port.ts';
import type { PaymentMethod } from '../../../src/commerce/quote.ts';
import type { ShopSettings } from '../../../src/commerce/settings.ts';
import { shelvesOf, type Shelves, type ShopCatalogue } from '../../../src/commerce/shop-catalogue.ts';
import type { Store } from '../../../src/commerce/store/open.ts';
import type { Dong } from '../../../src/domain/money.ts';
import type { Lang } from '../../../src/i18n/lang.ts';
import { Refusal } from './answer.ts';

/** What the commands ask of the desk of orders. Whatever it answers, the commands read in the tables what became of it. */
export interface MoneyDesk {
  /** Takes the payment of an order for received, because a person says so. */
  markPaid(id: string, amount: Dong, note: string, now: number): Promise<unknown>;
  /** Sends money back, all that is left without an amount. */
  refund(id: string, amount: Dong | null, now: number): Promise<unknown>;
}

/** Ways to pay, and the desk. */
export interface Desks {
  readonly desk: MoneyDesk;
  readonly providers: ReadonlyMap<PaymentMethod, PaymentProvider>;
  /** Takes personal data out of old requests for quotation; their number. */
  readonly purgeRequests: (now: number) => Promise<number>;
}

/** What a command works with. */
export interface Context {
  readonly store: Store;
  readonly settings: ShopSettings;
  /** The catalogue of the build. @throws {Refusal} where there is none. */
  readonly shelves: () => Shelves;
  /** The desk and the ways to pay, opened when they are needed. */
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
