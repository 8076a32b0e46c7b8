/** How the shop is, for whoever watches over it. */
import type { Store } from '../store/open.ts';
import type { Health } from './parts.ts';

/** Name of the note that keeps when a provider was last heard. */
const HEARD = 'webhook';

/** Asks the tables. Never throws: that they do not answer is the answer. */
export async function healthOf(store: Store, now: number): Promise<Health> {
  try {
    const { oldest } = await store
      .selectFrom('outbox')
      .select((eb) => eb.fn.min('created_at').as('oldest'))
      .where('state', '=', 'waiting')
      .executeTakeFirstOrThrow();
    const note = await store.selectFrom('notes').select('value').where('name', '=', HEARD).executeTakeFirst();
    return {
      ok: true,
      database: true,
      // Without a row that waits, the least of none is null.
      outboxAge: Math.max(0, Math.round((now - (oldest || now)) / 1000)),
      lastWebhook: note === undefined ? null : Number(note.value),
    };
  } catch {
    return { ok: false, database: false, outboxAge: null, lastWebhook: null };
  }
}

/** Notes that a provider told something. */
export async function noteHeard(store: Store, now: number): Promise<void> {
  await store
    .insertInto('notes')
    .values({ name: HEARD, value: String(now) })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: String(now) }))
    .execute();
}
