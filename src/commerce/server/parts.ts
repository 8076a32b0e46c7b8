/** What answers are made of: the desks behind the counter, as far as the actions need them. */
import type { OrderDesk } from '../orders/desk.ts';
import type { PaymentProvider } from '../providers/port.ts';
import type { RequestDesk } from '../rfq/desk-contract.ts';
import type { ShopSettings } from '../settings.ts';
import type { Shelves } from '../shop-catalogue.ts';
import type { Log } from './log.ts';

/** What the actions ask of the desk of orders. */
export type OrderCounter = Pick<
  OrderDesk,
  'quote' | 'place' | 'applyEvent' | 'view' | 'pay' | 'cancel' | 'handOver' | 'markHandedOver' | 'undo'
>;

/** What the actions ask of the desk of requests. */
export type RequestCounter = Pick<RequestDesk, 'send' | 'view' | 'answerView' | 'seen' | 'quote' | 'decline'>;

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
