/** Takes what producers answer. Each move names the state that it starts from, so that two at once cannot both take place. */
import type { Transaction } from 'kysely';
import { dayIn } from '../day.ts';
import { enqueue } from '../store/outbox.ts';
import type { Store } from '../store/open.ts';
import type { Tables } from '../store/tables.ts';
import type { AnswerView } from '../views.ts';
import type { Answered } from './desk-contract.ts';
import { answerView, type Reading } from './reading.ts';
import type { Quotation } from './request.ts';
import { keptQuotation, type KeptQuotation } from './rows.ts';

/** What answering needs. */
export interface Answering extends Reading {
  /** The tables. */
  readonly store: Store;
}

/** Which row is meant. */
interface At {
  readonly producer: string;
  readonly id: string;
  readonly now: number;
}

const WAITING = ['new', 'sent', 'seen'] as const;

/** An update of one producer's row, while it can be answered. */
function openRow(db: Store | Transaction<Tables>, { producer, id, now }: At) {
  return db.updateTable('request_sellers').where('request_id', '=', id).where('producer', '=', producer).where('expires_at', '>', now);
}

/** Notes that a producer has read its lines. */
export async function seenBy(answering: Answering, at: At): Promise<AnswerView | null> {
  await openRow(answering.store, at).set({ state: 'seen', seen_at: at.now }).where('state', 'in', ['new', 'sent']).execute();
  return answerView(answering, at.producer, at.id, at.now);
}

/** Why a quotation cannot be taken as it is, or null. */
function refusalOf(quotation: Quotation, view: AnswerView, now: number): Answered | null {
  const { prices, validUntil } = quotation;
  if (prices.length === 0) return { kind: 'refused', error: 'nothing' };
  const asked = new Set(view.lines.map(({ product }) => product));
  // Each product leaves the set with its first price: a second one is as unknown as that of another producer.
  if (!prices.every(({ product }) => asked.delete(product))) return { kind: 'refused', error: 'unknown_product' };
  return validUntil < dayIn(now) ? { kind: 'refused', error: 'past_day' } : null;
}

/** The view after a move that took place, or why it did not. */
async function outcome(answering: Answering, at: At, isMoved: boolean): Promise<Answered> {
  const view = await answerView(answering, at.producer, at.id, at.now);
  if (view === null) return { kind: 'refused', error: 'not_found' };
  return isMoved ? { kind: 'answered', view } : { kind: 'refused', error: 'not_open' };
}

/** Tells the buyer, each time anew. */
async function tellBuyer(trx: Transaction<Tables>, { producer, id, now }: At, time: number): Promise<void> {
  await enqueue(trx, 'request.answer', `${id}/${producer}`, now, {}, String(time));
}

/** Takes a quotation: the first, or the one change of it. */
export async function quotedBy(answering: Answering, at: At, quotation: Quotation): Promise<Answered> {
  const view = await answerView(answering, at.producer, at.id, at.now);
  if (view === null) return { kind: 'refused', error: 'not_found' };
  if (!view.isOpen) return { kind: 'refused', error: 'not_open' };
  const refusal = refusalOf(quotation, view, at.now);
  if (refusal !== null) return refusal;
  const isMoved = await answering.store.transaction().execute(async (trx) => {
    const texts = ([0, 1] as const).map((edits) => JSON.stringify({ quotation, edits } satisfies KeptQuotation));
    const answered = { state: 'quoted', answered_at: at.now } as const;
    const first = await openRow(trx, at)
      .set({ ...answered, quotation: texts[0] ?? null })
      .where('state', 'in', WAITING)
      .executeTakeFirst();
    if (Number(first.numUpdatedRows) === 1) {
      await tellBuyer(trx, at, 1);
      return true;
    }
    return isChanged(trx, at, { ...answered, quotation: texts[1] ?? null });
  });
  return outcome(answering, at, isMoved);
}

/** Changes a quotation that was not changed before. */
async function isChanged(
  trx: Transaction<Tables>,
  at: At,
  to: { state: 'quoted'; answered_at: number; quotation: string | null },
): Promise<boolean> {
  const row = await trx
    .selectFrom('request_sellers')
    .select(['state', 'quotation'])
    .where('request_id', '=', at.id)
    .where('producer', '=', at.producer)
    .executeTakeFirst();
  if (row?.state !== 'quoted' || keptQuotation(row)?.edits !== 0) return false;
  const changed = await openRow(trx, at).set(to).where('state', '=', 'quoted').where('quotation', '=', row.quotation).executeTakeFirst();
  if (Number(changed.numUpdatedRows) !== 1) return false;
  await tellBuyer(trx, at, 2);
  return true;
}

/** Takes a refusal. */
export async function declinedBy(answering: Answering, at: At, reason: string | null): Promise<Answered> {
  const isMoved = await answering.store.transaction().execute(async (trx) => {
    const declined = await openRow(trx, at)
      .set({ state: 'declined', answered_at: at.now, reason })
      .where('state', 'in', WAITING)
      .executeTakeFirst();
    if (Number(declined.numUpdatedRows) !== 1) return false;
    await tellBuyer(trx, at, 1);
    return true;
  });
  return outcome(answering, at, isMoved);
}
