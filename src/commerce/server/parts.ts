/** What answers are made of: the desks behind the counter, as far as the actions need them. */
import type { CalendarDate } from '../../domain/date.ts';
import type { Dong } from '../../domain/money.ts';
import type { Lang } from '../../i18n/lang.ts';
import type { Buyer, Order } from '../order.ts';
import type { PaymentEvent, PaymentProvider, Started } from '../providers/port.ts';
import type { PaymentMethod, Quote, QuoteRequest } from '../quote.ts';
import type { Quotation, QuotationRequest } from '../rfq/request.ts';
import type { ShopSettings } from '../settings.ts';
import type { PlaceKey, Shelves } from '../shop-catalogue.ts';
import type { AnswerView, HandOverView, OrderView, RequestView } from '../views.ts';
import type { Log } from './log.ts';

/** What a buyer sends to order, checked for form alone. */
export interface PlaceOrders extends QuoteRequest {
  /** UUID that the browser made: the same twice is the same orders. */
  readonly requestId: string;
  /** Day on which it is to be fetched; null at the sellers' own places. */
  readonly pickupDay: CalendarDate | null;
  /** Way to pay by seller. */
  readonly methods: Readonly<Record<string, PaymentMethod>>;
  /** Who orders. */
  readonly buyer: Buyer;
  /** Total that the buyer saw. */
  readonly quotedTotal: Dong;
  /** State of the catalogue that the buyer saw. */
  readonly hash: string;
  /** Language of the buyer. */
  readonly lang: Lang;
}

/** What became of it. */
export type Placed =
  | {
      readonly kind: 'placed';
      readonly orders: readonly {
        readonly order: Order;
        readonly token: string;
        readonly started: Started | null;
        readonly problem: 'provider' | null;
      }[];
    }
  | {
      readonly kind: 'refused';
      readonly error:
        'line_changed' | 'out_of_stock' | 'total_changed' | 'code_refused' | 'method' | 'pickup_day' | 'too_many_holds' | 'request_reused';
      readonly quote: Quote;
    };

/** What became of the wish to pay. */
export type Paying = { readonly kind: 'started'; readonly started: Started } | { readonly kind: 'not_found' | 'not_payable' | 'provider' };

/** What became of the wish to cancel. */
export type Cancelling =
  { readonly kind: 'cancelled'; readonly order: OrderView } | { readonly kind: 'not_found' | 'not_cancellable' | 'provider' };

/** What the actions ask of the desk of orders. */
export interface OrderCounter {
  /** What a cart costs. */
  quote(request: QuoteRequest, email: string | null, now: number): Promise<Quote>;
  /** Takes orders. */
  place(command: PlaceOrders, now: number): Promise<Placed>;
  /** Takes what a provider tells. @throws UnknownOrder where the order must be ours and is not known. */
  applyEvent(event: PaymentEvent, now: number): Promise<unknown>;
  /** The order of a token; null where it is none. */
  view(token: string, now: number): Promise<OrderView | null>;
  /** Begins or continues the payment. */
  pay(token: string, now: number): Promise<Paying>;
  /** Cancels what was not paid. */
  cancel(token: string, now: number): Promise<Cancelling>;
  /** The orders of a seller at a place. */
  handOver(seller: string, place: PlaceKey, now: number): Promise<HandOverView>;
  /** Notes that an order was fetched. */
  markHandedOver(seller: string, place: PlaceKey, order: string, now: number): Promise<HandOverView | 'wrong_state'>;
  /** Takes that back. */
  undo(seller: string, place: PlaceKey, order: string, now: number): Promise<HandOverView | 'wrong_state'>;
}

/** A refusal of a desk. */
export interface Refused<Code extends string> {
  readonly kind: 'refused';
  readonly error: Code;
}

/** What became of a producer's answer. */
export type Answered =
  { readonly kind: 'answered'; readonly view: AnswerView } | Refused<'not_found' | 'not_open' | 'nothing' | 'unknown_product' | 'past_day'>;

/** What the actions ask of the desk of requests. */
export interface RequestCounter {
  /** Takes a request. */
  send(
    command: { readonly requestId: string; readonly request: QuotationRequest },
    now: number,
  ): Promise<
    | { readonly kind: 'sent'; readonly id: string; readonly token: string }
    | (Refused<'nothing' | 'unknown_product' | 'alcohol' | 'request_reused'> & { readonly products?: readonly string[] })
  >;
  /** The request of a buyer's token; null where it is none. */
  view(token: string): Promise<RequestView | null>;
  /** What one producer sees of a request. */
  answerView(producer: string, id: string, now: number): Promise<AnswerView | null>;
  /** Notes that a producer has read it. */
  seen(producer: string, id: string, now: number): Promise<AnswerView | null>;
  /** Takes a quotation. */
  quote(producer: string, id: string, quotation: Quotation, now: number): Promise<Answered>;
  /** Takes a refusal. */
  decline(producer: string, id: string, reason: string | null, now: number): Promise<Answered>;
}

/** How the shop is. */
export interface Health {
  /** Whether it can work. */
  readonly ok: boolean;
  /** Whether the tables answer. */
  readonly database: boolean;
  /** Age of the oldest mail that waits, seconds; 0 where none waits, null where nobody knows. */
  readonly outboxAge: number | null;
  /** When a provider last told something that could be believed, milliseconds since 1970; null where none did. */
  readonly lastWebhook: number | null;
}

/** What answers are made of. */
export interface ShopParts {
  /** Mode, address and proxies. */
  readonly settings: Pick<ShopSettings, 'mode' | 'siteUrl' | 'proxies'>;
  /** What is sold. */
  readonly shelves: Shelves;
  /** Desk of orders. */
  readonly orders: OrderCounter;
  /** Desk of requests. */
  readonly requests: RequestCounter;
  /** Who sends notifications, by the name in the address. */
  readonly webhooks: ReadonlyMap<string, Pick<PaymentProvider, 'eventsOf' | 'acknowledgement'>>;
  /** The parts of a signed link; null where it is none, or has ended. */
  readLink(purpose: 'answer' | 'hand-over', link: string, now: number): readonly string[] | null;
  /** How the shop is. */
  health(now: number): Promise<Health>;
  /** Notes that a provider told something. */
  heard(webhook: string, now: number): Promise<void>;
  /** The clock. */
  readonly clock: () => number;
  /** The log. */
  readonly log: Log;
}
