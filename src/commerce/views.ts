/** What pages of the shop show. Made by the server from an order or a request; also the JSON that a page asks again for. */
import type { CalendarDate } from '../domain/date.ts';
import type { Dong } from '../domain/money.ts';
import type { Lang } from '../i18n/lang.ts';
import type { OrderLine, OrderState } from './order.ts';
import type { PaymentMethod } from './quote.ts';
import type { Incoterm, Quotation, RequestLine, RequestState } from './rfq/request.ts';

/** Who sells, as a buyer must be told. */
export interface SellerView {
  /** Id. */
  readonly id: string;
  /** Name in the register. */
  readonly name: string;
  /** Registered name. */
  readonly legalName: string;
  /** Tax code, or null. */
  readonly taxCode: string | null;
  /** Business telephone, or null. */
  readonly phone: string | null;
  /** An invented record. */
  readonly isSample: boolean;
}

/** Where an order is picked up. */
export type PickupView =
  | { readonly kind: 'seller'; readonly address: string; readonly hours: string }
  | {
      readonly kind: 'stand';
      readonly fair: string;
      readonly fairName: string;
      readonly fairNameEn: string | null;
      readonly venue: string;
      readonly stand: string;
      readonly day: CalendarDate;
    };

/** What is left to do for the buyer to pay. */
export type PaymentView =
  | { readonly kind: 'none' }
  | { readonly kind: 'at-pickup' }
  /** On the provider's page; a new attempt is begun by the action "pay". */
  | { readonly kind: 'redirect' }
  | {
      readonly kind: 'transfer';
      /** Text of the code. */
      readonly qr: string;
      readonly bankName: string;
      readonly account: string;
      readonly holder: string;
      readonly amount: Dong;
      readonly memo: string;
    };

/** An order, for whoever has its token. */
export interface OrderView {
  /** Id. */
  readonly id: string;
  /** State. */
  readonly state: OrderState;
  /** Language of the buyer. */
  readonly lang: Lang;
  /** Who sells. */
  readonly seller: SellerView;
  /** Where to pick it up. */
  readonly pickup: PickupView;
  /** Lines. */
  readonly lines: readonly OrderLine[];
  /** Sum, reduction, total, and what went back. */
  readonly subtotal: Dong;
  readonly discount: Dong;
  readonly total: Dong;
  readonly refunded: Dong;
  /** How it is paid. */
  readonly method: PaymentMethod;
  /** What is left to do. */
  readonly payment: PaymentView;
  /** When the goods are given back unless it was paid, milliseconds since 1970; null where nothing waits. */
  readonly expiresAt: number | null;
  /** Every state with its time, oldest first. */
  readonly timeline: readonly { readonly state: OrderState; readonly at: number }[];
  /** What the code on the slip says, for the staff's reader: the address to hand this order over needs the staff's own link. */
  readonly slipCode: string;
  /** Name of the buyer as given; null once purged. */
  readonly buyerName: string | null;
  /** Whether staff look at it: the buyer reads that somebody will write. */
  readonly isInReview: boolean;
  /** Whether the buyer can still cancel it. */
  readonly canCancel: boolean;
}

/** An order as staff of its seller see it. */
export interface HandOverOrder {
  readonly id: string;
  readonly state: OrderState;
  readonly buyerName: string | null;
  /** Last three digits of the telephone: enough to ask for. */
  readonly phoneEnd: string | null;
  readonly pickupDay: CalendarDate | null;
  readonly lines: readonly OrderLine[];
  readonly total: Dong;
  /** What staff must take: the total, or 0 where it is paid. */
  readonly due: Dong;
}

/** What staff of a seller see for one place. */
export interface HandOverView {
  readonly seller: SellerView;
  /** Where: the pick-up day of the first order stands for the days; see each order. */
  readonly place:
    | { readonly kind: 'seller' }
    | { readonly kind: 'stand'; readonly fairName: string; readonly fairNameEn: string | null; readonly stand: string };
  /** Orders to hand over, then those of today that were handed over. */
  readonly orders: readonly HandOverOrder[];
}

/** A request at one producer. */
export interface RequestSellerView {
  readonly producer: string;
  readonly name: string;
  readonly state: RequestState;
  readonly lines: readonly (RequestLine & { readonly name: string })[];
  readonly quotation: Quotation | null;
  readonly reason: string | null;
}

/** A request, for the buyer who has its token. */
export interface RequestView {
  readonly id: string;
  readonly lang: Lang;
  readonly createdAt: number;
  readonly fairName: string | null;
  readonly sellers: readonly RequestSellerView[];
}

/** A request, for one producer who has its link: its own lines alone. */
export interface AnswerView extends Omit<RequestSellerView, 'producer'> {
  readonly id: string;
  readonly producer: string;
  /** Who asks; null once purged. */
  readonly buyer: {
    readonly company: string | null;
    readonly contact: string;
    readonly email: string;
    readonly phone: string | null;
    readonly deliveryPlace: string | null;
    readonly message: string | null;
  } | null;
  readonly country: string;
  readonly neededBy: CalendarDate | null;
  readonly incoterm: Incoterm;
  readonly certificates: string | null;
  readonly fairName: string | null;
  /** When the link ends, milliseconds since 1970. */
  readonly expiresAt: number;
  /** Whether it can be answered now. */
  readonly isOpen: boolean;
}
