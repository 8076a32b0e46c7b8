/** What a cart costs: the question, the answer, and why something cannot be ordered. Shapes that cross the wire as JSON. */
import type { CalendarDate } from '../domain/date.ts';
import type { Dong } from '../domain/money.ts';
import type { PlaceKey } from './shop-catalogue.ts';

/** Most lines in a cart. */
export const MAX_LINES = 50;

/** Most units of one line. */
export const MAX_QTY = 99;

/** Most đồng of one order that is paid online: providers take amounts of eight digits. */
export const MAX_ONLINE_TOTAL = 99_999_999;

/** A line of a cart: nothing else is ever believed of a browser. */
export interface CartLine {
  /** What. */
  readonly sku: string;
  /** How many: 1 to {@link MAX_QTY}. */
  readonly qty: number;
}

/** Ways to pay. `booth`: when the goods are picked up; `vietqr`: transfer to the seller's own account; `stripe`: card on Stripe's page. */
export const PAYMENT_METHODS = ['booth', 'vietqr', 'stripe'] as const;

/** A way to pay. */
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];

/** What a cart asks. */
export interface QuoteRequest {
  /** Lines, 1 to {@link MAX_LINES}, each SKU once. */
  readonly lines: readonly CartLine[];
  /** Fair at which everything is to be picked up; null for the sellers' own places. */
  readonly fair: string | null;
  /** Code of a promotion, as typed; null without. */
  readonly code: string | null;
}

/** Why a line cannot be ordered. */
export type LineProblem =
  | { readonly kind: 'unknown' | 'not-yet' | 'over' | 'not-there' | 'sold-out' }
  /** Fewer are left, or fewer are allowed in one order. */
  | { readonly kind: 'too-many'; readonly left: number };

/** Why a way to pay is not there. */
export type MethodProblem = 'min_amount' | 'max_amount' | 'seller_not_configured' | 'mode' | 'zero_total';

/** A line with what it costs. */
export interface QuotedLine extends CartLine {
  /** Id of the product. */
  readonly product: string;
  /** Name of the product. */
  readonly name: string;
  /** What one unit is. */
  readonly unit: string;
  /** Price of a unit. */
  readonly price: Dong;
  /** Price times quantity. */
  readonly amount: Dong;
  /** What hinders it, or null. */
  readonly problem: LineProblem | null;
}

/** The order that one seller would get. */
export interface SellerQuote {
  /** Id of the seller. */
  readonly seller: string;
  /** Its name in the register. */
  readonly sellerName: string;
  /** Its registered name. */
  readonly legalName: string;
  /** Where it is picked up. */
  readonly place: PlaceKey;
  /** Address and hours of the seller's own place; null at a fair. */
  readonly pickup: { readonly address: string; readonly hours: string } | null;
  /** Number of the stand; null outside fairs. */
  readonly stand: string | null;
  /** Days on which it can be picked up; none at the seller's own place, where the hours say when. */
  readonly days: readonly CalendarDate[];
  /** Lines. */
  readonly lines: readonly QuotedLine[];
  /** Sum of the amounts of lines without a problem. */
  readonly subtotal: Dong;
  /** What the promotion takes off: 0 to subtotal. */
  readonly discount: Dong;
  /** Subtotal less discount. */
  readonly total: Dong;
  /** Ways to pay, in the order in which they are offered. */
  readonly methods: readonly { readonly id: PaymentMethod; readonly problem: MethodProblem | null }[];
}

/** What became of a code. */
export type CodeAnswer =
  | { readonly kind: 'none' }
  | { readonly kind: 'applied'; readonly name: string; readonly nameEn: string | null }
  /** `minimum` in đồng beside "below-minimum". */
  | {
      readonly kind: 'refused';
      readonly reason: 'unknown' | 'not-yet' | 'over' | 'other-fair' | 'nothing-eligible' | 'below-minimum' | 'used-up' | 'used-by-you';
      readonly minimum?: Dong;
    };

/** What a cart costs on a day. */
export interface Quote {
  /** State of the catalogue. */
  readonly hash: string;
  /** One for each seller, in the order of the cart's lines. */
  readonly orders: readonly SellerQuote[];
  /** Lines that belong to no order: their offer is unknown. */
  readonly lost: readonly { readonly sku: string; readonly qty: number }[];
  /** Sum of the totals. */
  readonly total: Dong;
  /** What became of the code. */
  readonly code: CodeAnswer;
  /** Whether it can be ordered as it is: at least one line, and nothing hinders any. */
  readonly isOrderable: boolean;
}
