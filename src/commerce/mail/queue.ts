/**
 * The outbox as a queue for several workers: a mail is leased, tried, and then sent, put off or given up. A worker that dies in
 * between leaves a lease that ends by itself; the mail then goes out a second time with the same Message-ID.
 */
import type { Selectable } from 'kysely';
import type { Store } from '../store/open.ts';
import type { OutboxTable } from '../store/tables.ts';
import { inTransaction } from '../store/transaction.ts';

/** A mail of the outbox. */
export type QueuedMail = Selectable<OutboxTable>;

const MINUTE = 60_000;

/** How long a worker may hold a mail; longer than any try takes. */
export const LEASE_MS = 5 * MINUTE;

/** Tries before a mail is given up: some twenty hours. */
export const MOST_TRIES = 12;

/** Longest wait between two tries. */
const LONGEST_WAIT = 360 * MINUTE;

/** How long to wait after so many tries: 1 minute, doubled each time, at most 6 hours. */
export function waitAfter(tries: number): number {
  return Math.min(LONGEST_WAIT, MINUTE * 2 ** (tries - 1));
}

/** Takes the mail that has waited longest, or null. A second worker that wants the same one finds it taken and looks again. */
export async function leased(store: Store, owner: string, now: number): Promise<QueuedMail | null> {
  for (;;) {
    const next = await store
      .selectFrom('outbox')
      .select('dedupe')
      .where('state', '=', 'waiting')
      .where('next_at', '<=', now)
      .where((row) => row.or([row('lease_until', 'is', null), row('lease_until', '<=', now)]))
      .orderBy('next_at')
      .orderBy('dedupe')
      .limit(1)
      .executeTakeFirst();
    if (next === undefined) return null;
    const taken = await store
      .updateTable('outbox')
      .set((row) => ({ lease_owner: owner, lease_until: now + LEASE_MS, tries: row('tries', '+', 1) }))
      .where('dedupe', '=', next.dedupe)
      .where('state', '=', 'waiting')
      .where((row) => row.or([row('lease_until', 'is', null), row('lease_until', '<=', now)]))
      .returningAll()
      .executeTakeFirst();
    if (taken !== undefined) return taken;
  }
}

/** What became of a try. */
type Outcome =
  { readonly state: 'sent' } | { readonly state: 'dead'; readonly reason: string } | { readonly state: 'waiting'; readonly reason: string };

/** Notes what became of a try, and with it what the request at a producer has become. False where the lease was lost. */
export async function isSettled(store: Store, mail: QueuedMail, owner: string, outcome: Outcome, now: number): Promise<boolean> {
  return inTransaction(store, async (trx) => {
    const noted = await trx
      .updateTable('outbox')
      .set({
        state: outcome.state,
        lease_owner: null,
        lease_until: null,
        ...(outcome.state === 'sent' ? { sent_at: now, last_error: null } : { last_error: outcome.reason }),
        ...(outcome.state === 'waiting' ? { next_at: now + waitAfter(mail.tries) } : {}),
      })
      .where('dedupe', '=', mail.dedupe)
      .where('state', '=', 'waiting')
      .where('lease_owner', '=', owner)
      .executeTakeFirst();
    if (Number(noted.numUpdatedRows) !== 1) return false;
    if (mail.kind !== 'request.producer' || outcome.state === 'waiting') return true;
    const at = mail.subject.indexOf('/');
    await trx
      .updateTable('request_sellers')
      .set(outcome.state === 'sent' ? { state: 'sent', sent_at: now } : { state: 'unreachable' })
      .where('request_id', '=', mail.subject.slice(0, at))
      .where('producer', '=', mail.subject.slice(at + 1))
      .where('state', '=', 'new')
      .execute();
    return true;
  });
}
