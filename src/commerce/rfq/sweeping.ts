/** What time does to requests: reminders, the end of links, and the end of personal data. */
import type { Store } from '../store/open.ts';
import { enqueue } from '../store/outbox.ts';
import type { Swept } from './desk-contract.ts';
import { keptQuotation } from './rows.ts';

const DAY = 86_400_000;

/** Days after which a producer is reminded, once. */
const REMIND_DAYS = 3;

/** Days for which personal data of a request are kept: a year, as the form says. */
const KEPT_DAYS = 365;

/** Reminds who has had a request for three days and did not answer. */
async function reminded(store: Store, now: number): Promise<number> {
  const due = await store
    .selectFrom('request_sellers')
    .select(['request_id', 'producer'])
    .where('state', 'in', ['sent', 'seen'])
    .where('sent_at', '<=', now - REMIND_DAYS * DAY)
    .where('reminded_at', 'is', null)
    .where('expires_at', '>', now)
    .execute();
  let count = 0;
  for (const { request_id, producer } of due)
    count += await store.transaction().execute(async (trx) => {
      const marked = await trx
        .updateTable('request_sellers')
        .set({ reminded_at: now })
        .where('request_id', '=', request_id)
        .where('producer', '=', producer)
        .where('state', 'in', ['sent', 'seen'])
        .where('reminded_at', 'is', null)
        .executeTakeFirst();
      if (Number(marked.numUpdatedRows) !== 1) return 0;
      await enqueue(trx, 'request.reminder', `${request_id}/${producer}`, now);
      return 1;
    });
  return count;
}

/** A round: reminders, then what ended. */
export async function sweptRequests(store: Store, now: number): Promise<Swept> {
  const expired = await store
    .updateTable('request_sellers')
    .set({ state: 'expired' })
    .where('state', 'in', ['new', 'sent', 'seen'])
    .where('expires_at', '<=', now)
    .executeTakeFirst();
  return { expired: Number(expired.numUpdatedRows), reminded: await reminded(store, now) };
}

/** Takes who asked, and every remark that may name somebody, out of old requests; what was asked and answered stays, for figures. */
export async function purgedRequests(store: Store, now: number): Promise<number> {
  return store.transaction().execute(async (trx) => {
    const purged = await trx
      .updateTable('requests')
      .set({ buyer: null, certificates: null, request_hash: '', purged_at: now })
      .where('created_at', '<=', now - KEPT_DAYS * DAY)
      .where('purged_at', 'is', null)
      .returning('id')
      .execute();
    for (const { id } of purged) {
      await trx.updateTable('request_lines').set({ note: null }).where('request_id', '=', id).execute();
      await trx.updateTable('request_sellers').set({ reason: null }).where('request_id', '=', id).execute();
      const quoted = await trx
        .selectFrom('request_sellers')
        .select(['producer', 'quotation'])
        .where('request_id', '=', id)
        .where('quotation', 'is not', null)
        .execute();
      for (const { producer, quotation } of quoted)
        await trx
          .updateTable('request_sellers')
          .set({ quotation: withoutNote(quotation) })
          .where('request_id', '=', id)
          .where('producer', '=', producer)
          .execute();
    }
    return purged.length;
  });
}

/** The text of a quotation without its remark. */
function withoutNote(text: string | null): string | null {
  const kept = keptQuotation({ quotation: text });
  return kept === null ? null : JSON.stringify({ ...kept, quotation: { ...kept.quotation, note: null } });
}
