/** Single values of the store, by their name. */
import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** Keeps a value under a name, in place of the one before. */
export async function keepNote(db: Kysely<Tables>, name: string, value: string): Promise<void> {
  await db
    .insertInto('notes')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
}

/** The value of a name, or null. */
export async function noteOf(db: Kysely<Tables>, name: string): Promise<string | null> {
  return (await db.selectFrom('notes').select('value').where('name', '=', name).executeTakeFirst())?.value ?? null;
}

/** Name of the remark on a payment that staff entered. */
export function paidNote(id: string): string {
  return `paid:${id}`;
}

/** Name of the remark on a transfer that staff settled. */
export function settledNote(provider: string, eventId: string): string {
  return `settled:${provider}:${eventId}`;
}
