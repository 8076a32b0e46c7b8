/** Every mail that the shop sends. The key of a mail in the outbox is "<kind>:<subject>", or what {@link mailKey} adds to it. */

/** Mails about an order; the subject is its id. */
export const ORDER_MAILS = [
  /** To the buyer: what was ordered, where to pay, the link of the order. */
  'order.placed',
  /** To the buyer: the payment arrived. */
  'order.paid',
  /** To the buyer: it ran out, was cancelled or failed; goods were given back. */
  'order.expired',
  'order.cancelled',
  'order.failed',
  /** To the buyer: money goes back. */
  'order.refunded',
  /** To the seller: an order to prepare, with the link to hand it over. */
  'seller.order',
  /** To the seller: an order that need not be prepared any more. */
  'seller.released',
  /** To the operator: money that fits no order as it is, or came late. */
  'staff.review',
] as const;

/** Mails about a request for quotation; the subject is its id, "<id>/<producer>" where one producer is meant. */
export const REQUEST_MAILS = [
  /** To the buyer: what was asked of whom, the link of the request. */
  'request.receipt',
  /** To one producer: its lines, with the link to answer. */
  'request.producer',
  /** To one producer that has not answered after three days. */
  'request.reminder',
  /** To the buyer: a producer quoted or declined. */
  'request.answer',
  /** To the organiser: the requests of a day; the subject is the day. */
  'request.digest',
] as const;

/** A kind of mail. */
export type MailKind = (typeof ORDER_MAILS)[number] | (typeof REQUEST_MAILS)[number];

/** The key of a mail: one that can be sent several times for one subject says which time it is. */
export function mailKey(kind: MailKind, subject: string, which = ''): string {
  return `${kind}:${subject}${which === '' ? '' : `:${which}`}`;
}
