/** Personal data that is no longer needed goes: what was sold, when and for how much stays. */
import type { ExpressionBuilder } from 'kysely';
import { addMonths } from '../../domain/date.ts';
import { dayIn } from '../day.ts';
import { paidNote, settledNote } from '../store/notes.ts';
import type { Tables } from '../store/tables.ts';
import { whole, type DeskParts } from './parts.ts';
import type { Db } from './rows.ts';

/** How long personal data are kept. */
export interface PurgeOptions {
  /** Days for orders that came to nothing; 30. */
  readonly abandonedDays?: number;
  /** Months for orders that were fulfilled; 24. */
  readonly orderMonths?: number;
  /** Only says how many it would be. */
  readonly isDryRun?: boolean;
}

/** Moments before which something is long over, milliseconds since 1970. */
interface Limits {
  readonly abandoned: number;
  readonly fulfilled: number;
}

/** Takes out what buyers wrote into transfers, and what staff remarked on them: both may name somebody. */
async function purgeTransfers(db: Db, { abandoned, fulfilled }: Limits): Promise<void> {
  const isOver = (eb: ExpressionBuilder<Tables, 'unmatched'>) =>
    eb.or([eb.and([eb('settled_at', 'is not', null), eb('at', '<', abandoned)]), eb('at', '<', fulfilled)]);
  const rows = await db
    .updateTable('unmatched')
    .set({ memo: '' })
    .where('memo', '!=', '')
    .where(isOver)
    .returning(['provider', 'event_id'])
    .execute();
  for (const { provider, event_id } of rows) await db.deleteFrom('notes').where('name', '=', settledNote(provider, event_id)).execute();
}

/** Removes personal data of orders that are long over. The number of orders. */
export async function purged(parts: DeskParts, now: number, options: PurgeOptions = {}): Promise<{ readonly orders: number }> {
  const { abandonedDays = 30, orderMonths = 24, isDryRun = false } = options;
  const abandoned = now - abandonedDays * 86_400_000;
  // The day in Viet Nam, so many months ago; 17:00 UTC is midnight there, which is exact enough for months.
  const fulfilled = Date.parse(addMonths(dayIn(now), -orderMonths));
  return whole(parts, 'purge', async (trx) => {
    // A write comes first: SQLite and Postgres then let nobody in between.
    if (!isDryRun) await purgeTransfers(trx, { abandoned, fulfilled });
    const rows = await trx
      .selectFrom('orders')
      .select('id')
      .where('purged_at', 'is', null)
      .where('needs_review', 'is', null)
      .where((eb) =>
        eb.or([
          eb.and([eb('state', 'in', ['expired', 'cancelled', 'failed']), eb('updated_at', '<', abandoned)]),
          eb.and([eb('state', 'in', ['picked_up', 'no_show', 'refunded']), eb('updated_at', '<', fulfilled)]),
        ]),
      )
      .execute();
    if (!isDryRun)
      for (const { id } of rows) {
        await trx
          .updateTable('orders')
          // The hash of what was asked holds the buyer too: whoever guesses a name could try it.
          .set({ buyer_name: null, buyer_email: null, buyer_phone: null, provider_params: null, request_hash: '', purged_at: now })
          .where('id', '=', id)
          .execute();
        await trx.deleteFrom('notes').where('name', '=', paidNote(id)).execute();
      }
    return { orders: rows.length };
  });
}
