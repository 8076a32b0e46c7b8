/** A request for quotation: one buyer, several producers, each of which sees its own lines alone. */
import type { CalendarDate } from '../../domain/date.ts';
import type { Dong } from '../../domain/money.ts';
import type { Lang } from '../../i18n/lang.ts';

/** Terms of delivery that a buyer can ask for: inside Viet Nam, or Incoterms 2020. */
export const INCOTERMS = ['domestic', 'EXW', 'FCA', 'FOB', 'CIF', 'DAP'] as const;

/** Terms of delivery. */
export type Incoterm = (typeof INCOTERMS)[number];

/** Days for which a producer's link works. */
export const LINK_DAYS = 30;

/** A line: a product and how much of it. */
export interface RequestLine {
  /** Id of the product. */
  readonly product: string;
  /** How many, a whole number from 1 to 9,999,999. */
  readonly qty: number;
  /** Of what ("thùng 12 chai"), one line. */
  readonly unit: string;
  /** What the buyer would like to pay a unit, or null. */
  readonly targetPrice: Dong | null;
  /** Remark, one line, or null. */
  readonly note: string | null;
}

/** What a buyer sends. */
export interface QuotationRequest {
  /** Company, or null. */
  readonly company: string | null;
  /** Name of the person. */
  readonly contact: string;
  /** Mail address. */
  readonly email: string;
  /** Telephone, or null. */
  readonly phone: string | null;
  /** Country (ISO 3166-1 alpha-2). */
  readonly country: string;
  /** Where it is to be delivered, one line, or null. */
  readonly deliveryPlace: string | null;
  /** By when, or null. */
  readonly neededBy: CalendarDate | null;
  /** Terms of delivery. */
  readonly incoterm: Incoterm;
  /** Certificates wanted, as text, or null. */
  readonly certificates: string | null;
  /** Id of the fair, or null. */
  readonly fair: string | null;
  /** Further words, several lines, or null. */
  readonly message: string | null;
  /** Language of the buyer. */
  readonly lang: Lang;
  /** Lines, 1 to 50, each product once. */
  readonly lines: readonly RequestLine[];
}

/** States of a request at one producer: `new` waits for its mail, `unreachable` there is no address to send it to. */
export const REQUEST_STATES = ['new', 'sent', 'seen', 'quoted', 'declined', 'expired', 'unreachable'] as const;

/** State of a request at one producer. */
export type RequestState = (typeof REQUEST_STATES)[number];

/** A producer's answer to one line. */
export interface QuotedPrice {
  /** Id of the product. */
  readonly product: string;
  /** Price of the asked unit in đồng. */
  readonly price: Dong;
}

/** A producer's answer. */
export interface Quotation {
  /** Prices, for at least one of its lines. */
  readonly prices: readonly QuotedPrice[];
  /** Least order, one line, or null. */
  readonly minimumOrder: string | null;
  /** Time to delivery, one line, or null. */
  readonly leadTime: string | null;
  /** Last day on which it holds. */
  readonly validUntil: CalendarDate;
  /** Remark, several lines, or null. */
  readonly note: string | null;
}
