/** The port of payment providers. Shapes of a provider never pass its adapter. */
import type { Dong } from '../../domain/money.ts';
import type { MethodProblem, PaymentMethod } from '../quote.ts';
import type { Order } from '../order.ts';
import type { ShopSeller } from '../shop-catalogue.ts';

/** What happened to a payment. */
export interface PaymentEvent {
  /** Provider. */
  readonly provider: PaymentMethod | 'sepay' | 'staff';
  /** The provider's id of this event: with the provider it names the event for ever. */
  readonly eventId: string;
  /** Id of the order, where the event names it. */
  readonly orderId: string | null;
  /** Text of a transfer, where the order is found by it. */
  readonly memo: string | null;
  /** What the provider calls the payment. */
  readonly ref: string;
  /** What happened. `pending`: the buyer has done their part, the money is on its way. */
  readonly kind: 'pending' | 'paid' | 'failed' | 'expired' | 'refunded' | 'disputed';
  /** Amount in the smallest unit of the currency; for `refunded` the sum of all refunds of the payment. */
  readonly amount: number;
  /** Currency (ISO 4217, small letters): anything but "vnd" is never taken as paid. */
  readonly currency: string;
  /** When, milliseconds since 1970 (UTC). */
  readonly at: number;
  /** Whether the order must be ours: an unknown one is then answered so that the provider sends it again. */
  readonly isOurs: boolean;
  /**
   * Ids of the sellers to whose account the money went, where the notification says so. An order of any other seller is not paid by
   * it: else whoever has an account in the register could pay themselves and fetch the goods of another.
   */
  readonly sellers?: readonly string[];
}

/** What a buyer does next. */
export type Started = {
  /** What the provider calls the payment; null where there is no provider. */
  readonly ref: string | null;
  /** When the offer to pay ends, or null. */
  readonly expiresAt: number | null;
} & (
  | { readonly kind: 'redirect'; readonly url: string }
  | {
      readonly kind: 'transfer';
      /** Text of the code (EMVCo, VietQR). */
      readonly qr: string;
      readonly bankName: string;
      readonly bin: string;
      readonly account: string;
      readonly holder: string;
      readonly amount: Dong;
      readonly memo: string;
    }
  | { readonly kind: 'at-pickup' }
);

/** What a provider needs to begin. */
export interface StartContext {
  /** Page of the order, to which the buyer comes back. */
  readonly orderUrl: string;
  /** Name of the seller as shown to the buyer. */
  readonly seller: ShopSeller;
  /** Now, milliseconds since 1970 (UTC). */
  readonly now: number;
  /** Ends the call. */
  readonly signal: AbortSignal;
}

/** A notification whose sender cannot be believed: answered 400. */
export class BadSignature extends Error {
  override name = 'BadSignature';
}

/** A provider that did not answer, or not as it must: answered 502, the order stays. */
export class ProviderFailure extends Error {
  override name = 'ProviderFailure';
  /**
   * Whether the provider certainly refused: nothing was begun, and what was sent can never succeed, so the next try is another attempt.
   * Otherwise the outcome is unknown, and only the same attempt may be tried again.
   */
  readonly isRefused: boolean;
  constructor(message: string, options: ErrorOptions & { readonly isRefused?: boolean } = {}) {
    super(message, options);
    this.isRefused = options.isRefused ?? false;
  }
}

/** A notification as it came: the bytes are what was signed. */
export interface Notification {
  /** Headers. */
  readonly headers: Headers;
  /** Body, byte for byte. */
  readonly raw: Uint8Array;
}

/** A payment provider. */
export interface PaymentProvider {
  /** Id. */
  readonly id: PaymentMethod;
  /** Why an order over this sum to this seller cannot be paid so, or null where it can. */
  problemWith(total: Dong, seller: ShopSeller): MethodProblem | null;
  /**
   * Begins the payment. The same order and attempt begin the same payment, however often it is called: what was sent first is
   * kept in `order` by the caller.
   * @throws {ProviderFailure} when the outcome is unknown or refused; the order stays pending and can be tried again.
   */
  start(order: Order, context: StartContext): Promise<Started>;
  /**
   * The events of a notification, in order; none where it is of no interest.
   * @throws {BadSignature} when it cannot be believed.
   * @throws {ProviderFailure} when the provider has to be asked for more and does not answer: it must send the notification again.
   */
  eventsOf(notification: Notification, now: number): Promise<readonly PaymentEvent[]>;
  /** What is known of a payment now; null where the provider cannot be asked, or nothing happened. @throws {ProviderFailure} */
  query(ref: string, now: number): Promise<PaymentEvent | null>;
  /** Ends an unpaid payment so that it cannot be paid any more. @throws {ProviderFailure} */
  cancel(ref: string): Promise<'cancelled' | 'already-paid' | 'unsupported'>;
  /**
   * Sends money back. `key` is the same for each try of the same refund. `unsupported`: a person must transfer it.
   * @throws {ProviderFailure}
   */
  refund(ref: string, amount: Dong, key: string): Promise<'refunded' | 'pending' | 'unsupported'>;
  /** Payments of the last two days, for the comparison with our orders; null where the provider cannot be asked. @throws {ProviderFailure} */
  recent(since: number): Promise<readonly PaymentEvent[] | null>;
  /** The answer that makes the provider stop sending. */
  acknowledgement(): { readonly status: number; readonly body: string };
}
