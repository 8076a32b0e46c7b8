/** What the routes ask of the shop. It is made by the program that serves, and handed to routes as `locals.shop`. */
import type { AnswerView, HandOverView, OrderView, RequestView } from '../views.ts';

/** The running shop. */
export interface Shop {
  /**
   * Answers what lies below /api/shop/: "quote", "orders", "status", "pay", "cancel", "hand-over", "requests", "requests/quote",
   * "requests/decline", "webhooks/stripe", "webhooks/sepay", "health". Never throws.
   * @param address where the request comes from, for the limits.
   */
  answer(action: string, request: Request, address: string): Promise<Response>;
  /** The order of a token; null for one that is none, after the same work. */
  orderFor(token: string): Promise<OrderView | null>;
  /** The orders of a signed link of staff; null where it is none, or has ended. */
  handOverFor(link: string): Promise<HandOverView | null>;
  /** The request of a buyer's token; null where it is none. */
  requestFor(token: string): Promise<RequestView | null>;
  /** What a producer's signed link shows; null where it is none, or has ended. Changes nothing: mail scanners open links. */
  answerFor(link: string): Promise<AnswerView | null>;
}

/*
 * Bodies and answers of the actions (all POST with JSON, but for "health", which is GET). A refusal is
 * { error: "<code>", message: "<in the language of `lang`, vi without>", fields?: { "<path>": "<why>" }, … }.
 *
 *   quote             { lines, fair, code, lang }                                            -> Quote
 *   orders            { requestId, lines, fair, pickupDay, code, methods: { <seller>: <method> }, buyer: { name, email, phone },
 *                       quotedTotal, hash, consent: true, lang, website: "" }                 -> 201 { orders: [{ id, seller, sellerName, total, url, redirectUrl }] }
 *                     409 { error: "line_changed" | "out_of_stock" | "total_changed", quote }; website is a trap for machines
 *   status            { token }                                                              -> OrderView, 404 { error: "not_found" }
 *   pay               { token }                                                              -> { redirectUrl } | 409 { error: "not_payable" } | 502 { error: "provider" }
 *   cancel            { token }                                                              -> OrderView | 409 { error: "not_cancellable" }
 *   hand-over         { link, order, action: "hand-over" | "undo" }                          -> HandOverView | 409 { error: "wrong_state" }
 *   requests          { requestId, request: QuotationRequest, consent: true, startedAt, website: "" } -> 201 { id, url }
 *   requests/seen     { link }                                                               -> AnswerView
 *   requests/quote    { link, quotation: Quotation }                                         -> AnswerView | 409 { error: "not_open" }
 *   requests/decline  { link, reason: string | null }                                        -> AnswerView | 409 { error: "not_open" }
 *   webhooks/NAME     what the provider sends                                                -> its acknowledgement, 400 { error: "bad_signature" }, 503 { error: "unknown_order" }
 *   health            GET                                                                    -> { ok, database, outboxAge, lastWebhook }, 503 where it cannot work
 */
