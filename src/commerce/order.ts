/** An order and the states it can be in. Times are milliseconds since 1970 (UTC), passed in. */
import type { CalendarDate } from '../domain/date.ts';
import type { Dong } from '../domain/money.ts';
import type { Lang } from '../i18n/lang.ts';
import type { PaymentMethod, QuotedLine } from './quote.ts';
import type { PlaceKey } from './shop-catalogue.ts';

/**
 * States of an order.
 * `pending` waits for the payment, goods are held; `processing` the provider has the payment but not the money; `reserved` pays when
 * picking up, goods are held; `paid`; `paid_late` money came for goods that were no longer held: staff refund it or find goods;
 * `picked_up`; `no_show` was not fetched until the fair ended; `expired`, `cancelled`, `failed` gave their goods back;
 * `refunded` all of it went back.
 */
export const ORDER_STATES = [
  'pending',
  'processing',
  'reserved',
  'paid',
  'paid_late',
  'picked_up',
  'no_show',
  'expired',
  'cancelled',
  'failed',
  'refunded',
] as const;

/** A state of an order. */
export type OrderState = (typeof ORDER_STATES)[number];

/** Who orders: nothing more is asked. */
export interface Buyer {
  /** Name, one line. */
  readonly name: string;
  /** Mail address. */
  readonly email: string;
  /** Telephone in the form +84… or another +country form. */
  readonly phone: string;
}

/** A line of an order, as it was sold: later changes of the catalogue do not touch it. */
export type OrderLine = Omit<QuotedLine, 'problem'>;

/** An order of one buyer from one seller. */
export interface Order {
  /** "SS-261122-7K3M9Q": day in Viet Nam and six characters; shown, printed, said aloud, and no secret. */
  readonly id: string;
  /** State. */
  readonly state: OrderState;
  /** Id of the seller. */
  readonly seller: string;
  /** How it is paid. */
  readonly method: PaymentMethod;
  /** Where it is picked up. */
  readonly place: PlaceKey;
  /** Day on which the buyer wants to fetch it; null at the seller's own place. */
  readonly pickupDay: CalendarDate | null;
  /** Lines. */
  readonly lines: readonly OrderLine[];
  /** Sum of the lines. */
  readonly subtotal: Dong;
  /** What a promotion took off. */
  readonly discount: Dong;
  /** What is to be paid. */
  readonly total: Dong;
  /** Id of the promotion, or null. */
  readonly promotion: string | null;
  /** Who orders; null once the personal data were purged. */
  readonly buyer: Buyer | null;
  /** Language of the buyer. */
  readonly lang: Lang;
  /** Text that a transfer must carry ("OCOP7K3M9Q4"). */
  readonly memo: string;
  /** What the provider calls the payment, or null. */
  readonly providerRef: string | null;
  /** Number of the attempt to pay, from 1. */
  readonly attempt: number;
  /** When it was placed. */
  readonly createdAt: number;
  /** When the goods are given back unless it was paid; null where nothing waits. */
  readonly expiresAt: number | null;
  /** Whether goods are held for it. */
  readonly isHeld: boolean;
  /** Why a person must look at it, or null. */
  readonly needsReview: string | null;
  /** What went back already. */
  readonly refunded: Dong;
}
