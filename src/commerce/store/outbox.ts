/** Mail that waits to be sent: entered in the transaction of what it tells, sent by a worker until it went out or is given up. */
import type { Kysely, Transaction } from 'kysely';
import { mailKey, type MailKind } from '../mail/kinds.ts';
import type { Tables } from './tables.ts';

/**
 * Enters a mail, once: the same kind, subject and `which` again changes nothing. `data` holds no personal data: a mail is written
 * when it is sent, from what the tables then say. It goes out no earlier than `notBefore`.
 */
export async function enqueue(
  db: Kysely<Tables> | Transaction<Tables>,
  kind: MailKind,
  subject: string,
  now: number,
  data: Readonly<Record<string, string | number>> = {},
  which = '',
  notBefore = now,
): Promise<void> {
  await db
    .insertInto('outbox')
    .values({
      dedupe: mailKey(kind, subject, which),
      kind,
      subject,
      data: JSON.stringify(data),
      state: 'waiting',
      tries: 0,
      next_at: notBefore,
      created_at: now,
    })
    .onConflict((conflict) => conflict.column('dedupe').doNothing())
    .execute();
}

/** How long mail that went out is kept, in milliseconds: 90 days. */
const SENT_KEPT = 90 * 86_400_000;

/** Removes mail that went out long ago; what was given up stays for the operator. The number of mails. */
export async function removedSent(db: Kysely<Tables>, now: number): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('outbox')
    .where('state', '=', 'sent')
    .where('sent_at', '<', now - SENT_KEPT)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
