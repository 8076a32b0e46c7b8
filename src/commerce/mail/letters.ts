/** The letter of each kind of mail. */
import type { MailKind } from './kinds.ts';
import { buyerLetter, releasedLetter, reviewLetter, sellerLetter } from './order-letters.ts';
import { answeredLetter, digestLetter, producerLetter, receiptLetter } from './request-letters.ts';
import type { Writing, Written } from './writing.ts';

const LETTERS: Readonly<Record<MailKind, (writing: Writing, subject: string, now: number) => Promise<Written>>> = {
  'order.placed': (writing, id) => buyerLetter(writing, 'placed', id),
  'order.paid': (writing, id) => buyerLetter(writing, 'paid', id),
  'order.expired': (writing, id) => buyerLetter(writing, 'expired', id),
  'order.cancelled': (writing, id) => buyerLetter(writing, 'cancelled', id),
  'order.failed': (writing, id) => buyerLetter(writing, 'failed', id),
  'order.refunded': (writing, id) => buyerLetter(writing, 'refunded', id),
  'seller.order': sellerLetter,
  'seller.released': releasedLetter,
  'staff.review': reviewLetter,
  'request.receipt': receiptLetter,
  'request.producer': (writing, subject, now) => producerLetter(writing, 'request', subject, now),
  'request.reminder': (writing, subject, now) => producerLetter(writing, 'reminder', subject, now),
  'request.answer': answeredLetter,
  'request.digest': digestLetter,
};

/** The letter of a mail in the outbox; none for a kind that a later version left behind. */
export async function letterOf(writing: Writing, kind: string, subject: string, now: number): Promise<Written> {
  const write = Object.hasOwn(LETTERS, kind) ? LETTERS[kind as MailKind] : null;
  return write === null ? { kind: 'never', reason: 'gone' } : write(writing, subject, now);
}
