/** What can be ordered, of whom, and at which price. No clock, no I/O. */
import type { CalendarDate } from './date.ts';
import type { Dong } from './money.ts';

/** A stand of a fair to which units are brought for orders. */
export interface FairStock {
  /** Id of the fair. */
  readonly fair: string;
  /** Number of the stand. */
  readonly stand: string;
  /** Units brought there, 0 or more. */
  readonly stock: number;
}

/** Something that a producer offers at a price. */
export interface Offer {
  /** Id inside its product; see {@link skuOf}. */
  readonly id: string;
  /** Price of one unit, VAT included. */
  readonly price: Dong;
  /** What one unit is ("chai 500 ml"). */
  readonly unit: string;
  /** First day on which orders are taken, or null. */
  readonly from: CalendarDate | null;
  /** Last day on which orders are taken, or null. */
  readonly to: CalendarDate | null;
  /** Most units in one order. */
  readonly maxPerOrder: number;
  /** Units at the producer's own place; null where none can be picked up there. */
  readonly stock: number | null;
  /** Units at stands of fairs. */
  readonly fairs: readonly FairStock[];
}

/** Account of a seller. */
export interface BankAccount {
  /** Number of the bank: six digits (BIN, NAPAS). */
  readonly bin: string;
  /** Name of the bank. */
  readonly name: string;
  /** Account, 1 to 19 letters and digits. */
  readonly account: string;
  /** Holder as the bank prints it. */
  readonly holder: string;
}

/** Who sells, as a buyer must be told. */
export interface Seller {
  /** Registered name. */
  readonly legalName: string;
  /** Tax code or registration, or null. */
  readonly taxCode: string | null;
  /** Mail address that gets orders. */
  readonly email: string;
  /** Where goods can be picked up outside fairs, or null. */
  readonly pickup: { readonly address: string; readonly hours: string } | null;
  /** Account for transfers, or null. */
  readonly bank: BankAccount | null;
  /** Whether the operator takes cards for this seller. */
  readonly takesCards: boolean;
}

/** The stock keeping unit of an offer: what carts, orders and stock name it by. */
export function skuOf(product: string, offer: string): string {
  return `${product}.${offer}`;
}
