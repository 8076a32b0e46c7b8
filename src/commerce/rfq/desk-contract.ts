/** What the desk of requests for quotation does. Times are milliseconds since 1970 (UTC), passed in. */
import type { AnswerView, RequestView } from '../views.ts';
import type { Quotation, QuotationRequest } from './request.ts';

/** What a buyer sends, already checked for form. */
export interface SendRequest {
  /** UUID that the browser made: the same twice is the same request. */
  readonly requestId: string;
  /** The request. */
  readonly request: QuotationRequest;
}

/** What became of it. */
export type SentRequest =
  /** The token opens the buyer's page. */
  | { readonly kind: 'sent'; readonly id: string; readonly token: string }
  /** `products` names those that are unknown, or are drinks with alcohol; `request_reused`: the UUID came with another request before. */
  | {
      readonly kind: 'refused';
      readonly error: 'nothing' | 'unknown_product' | 'alcohol' | 'request_reused';
      readonly products?: readonly string[];
    };

/** What became of a producer's answer. */
export type Answered =
  | { readonly kind: 'answered'; readonly view: AnswerView }
  /**
   * `not_found`: no such request at this producer; `not_open`: ended, declined, or changed once already; `nothing`: no price;
   * `unknown_product`: a price of something that was not asked of this producer, or two of one; `past_day`: valid until a day that is over.
   */
  | { readonly kind: 'refused'; readonly error: 'not_found' | 'not_open' | 'nothing' | 'unknown_product' | 'past_day' };

/** What a round of the sweeper did. */
export interface Swept {
  /** Producers who were reminded. */
  readonly reminded: number;
  /** Requests at a producer that ended without an answer. */
  readonly expired: number;
}

/** The desk of requests for quotation. */
export interface RequestDesk {
  /** Takes a request: kept, and mails entered for buyer, producers and organiser, or nothing of it. */
  send(command: SendRequest, now: number): Promise<SentRequest>;
  /** The request of a buyer's token; null where it is none. */
  view(token: string): Promise<RequestView | null>;
  /** What one producer sees of a request: its own lines alone; null where nothing was asked of it. Changes nothing. */
  answerView(producer: string, id: string, now: number): Promise<AnswerView | null>;
  /** Notes that a producer has read it; null where nothing was asked of it. */
  seen(producer: string, id: string, now: number): Promise<AnswerView | null>;
  /** Takes a quotation. It can be changed once while the link works: as with other exchanges, a second thought is allowed, haggling is not. */
  quote(producer: string, id: string, quotation: Quotation, now: number): Promise<Answered>;
  /** Takes a refusal, with the reason where one is given; it is final. */
  decline(producer: string, id: string, reason: string | null, now: number): Promise<Answered>;
  /** Reminds producers after three days and ends what was not answered in time. */
  sweep(now: number): Promise<Swept>;
  /** Takes the personal data out of requests that are a year old; returns how many. */
  purge(now: number): Promise<number>;
}
