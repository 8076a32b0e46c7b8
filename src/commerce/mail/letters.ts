/** The letter of each kind of mail. */
import type { MailKind } from './kinds.ts';
import { buyerLetter, releasedLetter, reviewLetter, sellerLetter } from './order-letters.ts';
import { answeredLetter, digestLetter, producerLetter, receiptLetter } from './request-letters.ts';
import { never, type MailData, type Writing, type Written } from './writing.ts';

const LETTERS: Readonly<Record<MailKind, (writing: Writing, subject: string, now: number, data: MailData) => Promise<Written>>> = {
  'order.placed': (writing, id) => buyerLetter(writing, 'placed', id),
  'order.paid': (writing, id) => buyerLetter(writing, 'paid', id),
  'order.expired': (writing, id) => buyerLetter(writing, 'expired', id),
  'order.cancelled': (writing, id) => buyerLetter(writing, 'cancelled', id),
  'order.failed': (writing, id) => buyerLetter(writing, 'failed', id),
  'order.refunded': (writing, id, _now, data) => buyerLetter(writing, 'refunded', id, data),
  'seller.order': sellerLetter,
  'seller.released': releasedLetter,
  'staff.review': (writing, subject, _now, data) => reviewLetter(writing, subject, data),
  'request.receipt': receiptLetter,
  'request.producer': (writing, subject, now) => producerLetter(writing, 'request', subject, now),
  'request.reminder': (writing, subject, now) => producerLetter(writing, 'reminder', subject, now),
  'request.answer': answeredLetter,
  'request.digest': digestLetter,
};

/** A mail as it was entered; `data` is the JSON of its further facts. */
export interface EnteredMail {
  readonly kind: string;
  readonly subject: string;
  readonly data: string;
}

/** The letter of a mail in the outbox; none for a kind that a later version left behind. */
export async function letterOf(writing: Writing, { kind, subject, data }: EnteredMail, now: number): Promise<Written> {
  const write = Object.hasOwn(LETTERS, kind) ? LETTERS[kind as MailKind] : null;
  return write === null ? never('gone') : write(writing, subject, now, JSON.parse(data) as MailData);
}
