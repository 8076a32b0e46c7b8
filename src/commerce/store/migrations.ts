/** The steps by which the tables came to be. A step that was released is never changed: what comes later is a further step. */
import { sql, type Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';

/** Money and times: 64 bits on Postgres, a number on SQLite. */
const BIG = 'bigint';

/** Orders, stock, events, mail, requests. */
const first: Migration = {
  async up(db: Kysely<unknown>) {
    const { schema } = db;
    await schema
      .createTable('orders')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('request_id', 'text', (c) => c.notNull())
      .addColumn('request_hash', 'text', (c) => c.notNull())
      .addColumn('seller', 'text', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('method', 'text', (c) => c.notNull())
      .addColumn('place', 'text', (c) => c.notNull())
      .addColumn('fair', 'text')
      .addColumn('pickup_day', 'text')
      .addColumn('subtotal', BIG, (c) => c.notNull().check(sql`subtotal >= 0`))
      .addColumn('discount', BIG, (c) => c.notNull().check(sql`discount >= 0`))
      .addColumn('total', BIG, (c) => c.notNull().check(sql`total >= 0`))
      .addColumn('promotion', 'text')
      .addColumn('buyer_name', 'text')
      .addColumn('buyer_email', 'text')
      .addColumn('buyer_phone', 'text')
      .addColumn('buyer_key', 'text', (c) => c.notNull())
      .addColumn('lang', 'text', (c) => c.notNull())
      .addColumn('token_hash', 'text', (c) => c.notNull().unique())
      .addColumn('memo', 'text', (c) => c.notNull().unique())
      .addColumn('provider_ref', 'text', (c) => c.unique())
      .addColumn('provider_params', 'text')
      .addColumn('attempt', 'integer', (c) => c.notNull())
      .addColumn('created_at', BIG, (c) => c.notNull())
      .addColumn('expires_at', BIG)
      .addColumn('held', 'integer', (c) => c.notNull().check(sql`held in (0, 1)`))
      .addColumn('needs_review', 'text')
      .addColumn('refunded', BIG, (c) => c.notNull().check(sql`refunded >= 0`))
      .addColumn('updated_at', BIG, (c) => c.notNull())
      .addColumn('purged_at', BIG)
      .addUniqueConstraint('orders_once', ['request_id', 'seller'])
      .addCheckConstraint('orders_sum', sql`total = subtotal - discount`)
      .execute();
    await schema.createIndex('orders_waiting').on('orders').columns(['state', 'expires_at']).execute();
    await schema.createIndex('orders_place').on('orders').columns(['seller', 'place']).execute();
    await schema.createIndex('orders_buyer').on('orders').column('buyer_key').execute();
    await schema
      .createTable('order_lines')
      .addColumn('order_id', 'text', (c) => c.notNull().references('orders.id'))
      .addColumn('line', 'integer', (c) => c.notNull())
      .addColumn('sku', 'text', (c) => c.notNull())
      .addColumn('product', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('unit', 'text', (c) => c.notNull())
      .addColumn('price', BIG, (c) => c.notNull())
      .addColumn('qty', 'integer', (c) => c.notNull().check(sql`qty > 0`))
      .addColumn('amount', BIG, (c) => c.notNull())
      .addPrimaryKeyConstraint('order_lines_key', ['order_id', 'line'])
      .addCheckConstraint('order_lines_sum', sql`amount = price * qty`)
      .execute();
    await schema
      .createTable('stock')
      .addColumn('sku', 'text', (c) => c.notNull())
      .addColumn('place', 'text', (c) => c.notNull())
      .addColumn('listed', 'integer', (c) => c.notNull())
      .addColumn('available', 'integer', (c) => c.notNull().check(sql`available >= 0`))
      .addColumn('held', 'integer', (c) => c.notNull().check(sql`held >= 0`))
      .addColumn('sold', 'integer', (c) => c.notNull().check(sql`sold >= 0`))
      .addPrimaryKeyConstraint('stock_key', ['sku', 'place'])
      .execute();
    await schema
      .createTable('promotion_uses')
      .addColumn('order_id', 'text', (c) => c.primaryKey().references('orders.id'))
      .addColumn('promotion', 'text', (c) => c.notNull())
      .addColumn('buyer_key', 'text', (c) => c.notNull())
      .addColumn('counts', 'integer', (c) => c.notNull())
      .execute();
    await schema.createIndex('promotion_uses_by').on('promotion_uses').columns(['promotion', 'counts']).execute();
    await schema
      .createTable('inbox')
      .addColumn('provider', 'text', (c) => c.notNull())
      .addColumn('event_id', 'text', (c) => c.notNull())
      .addColumn('order_id', 'text')
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('amount', BIG, (c) => c.notNull())
      .addColumn('received_at', BIG, (c) => c.notNull())
      .addPrimaryKeyConstraint('inbox_key', ['provider', 'event_id'])
      .execute();
    await schema
      .createTable('outbox')
      .addColumn('dedupe', 'text', (c) => c.primaryKey())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('subject', 'text', (c) => c.notNull())
      .addColumn('data', 'text', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('tries', 'integer', (c) => c.notNull())
      .addColumn('next_at', BIG, (c) => c.notNull())
      .addColumn('lease_until', BIG)
      .addColumn('lease_owner', 'text')
      .addColumn('last_error', 'text')
      .addColumn('created_at', BIG, (c) => c.notNull())
      .addColumn('sent_at', BIG)
      .execute();
    await schema.createIndex('outbox_due').on('outbox').columns(['state', 'next_at']).execute();
    await schema
      .createTable('transitions')
      .addColumn('order_id', 'text', (c) => c.notNull().references('orders.id'))
      .addColumn('seq', 'integer', (c) => c.notNull())
      .addColumn('from_state', 'text')
      .addColumn('to_state', 'text', (c) => c.notNull())
      .addColumn('cause', 'text', (c) => c.notNull())
      .addColumn('at', BIG, (c) => c.notNull())
      .addPrimaryKeyConstraint('transitions_key', ['order_id', 'seq'])
      .execute();
    await schema
      .createTable('refunds')
      .addColumn('key', 'text', (c) => c.primaryKey())
      .addColumn('order_id', 'text', (c) => c.notNull().references('orders.id'))
      .addColumn('amount', BIG, (c) => c.notNull().check(sql`amount > 0`))
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('cause', 'text', (c) => c.notNull())
      .addColumn('at', BIG, (c) => c.notNull())
      .execute();
    await schema
      .createTable('unmatched')
      .addColumn('provider', 'text', (c) => c.notNull())
      .addColumn('event_id', 'text', (c) => c.notNull())
      .addColumn('memo', 'text', (c) => c.notNull())
      .addColumn('amount', BIG, (c) => c.notNull())
      .addColumn('reason', 'text', (c) => c.notNull())
      .addColumn('order_id', 'text')
      .addColumn('at', BIG, (c) => c.notNull())
      .addColumn('settled_at', BIG)
      .addPrimaryKeyConstraint('unmatched_key', ['provider', 'event_id'])
      .execute();
    await schema
      .createTable('requests')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('request_id', 'text', (c) => c.notNull().unique())
      .addColumn('request_hash', 'text', (c) => c.notNull())
      .addColumn('token_hash', 'text', (c) => c.notNull().unique())
      .addColumn('buyer', 'text')
      .addColumn('country', 'text', (c) => c.notNull())
      .addColumn('needed_by', 'text')
      .addColumn('incoterm', 'text', (c) => c.notNull())
      .addColumn('certificates', 'text')
      .addColumn('fair', 'text')
      .addColumn('lang', 'text', (c) => c.notNull())
      .addColumn('created_at', BIG, (c) => c.notNull())
      .addColumn('purged_at', BIG)
      .execute();
    await schema
      .createTable('request_lines')
      .addColumn('request_id', 'text', (c) => c.notNull().references('requests.id'))
      .addColumn('line', 'integer', (c) => c.notNull())
      .addColumn('producer', 'text', (c) => c.notNull())
      .addColumn('product', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('qty', 'integer', (c) => c.notNull().check(sql`qty > 0`))
      .addColumn('unit', 'text', (c) => c.notNull())
      .addColumn('target_price', BIG)
      .addColumn('note', 'text')
      .addPrimaryKeyConstraint('request_lines_key', ['request_id', 'line'])
      .execute();
    await schema
      .createTable('request_sellers')
      .addColumn('request_id', 'text', (c) => c.notNull().references('requests.id'))
      .addColumn('producer', 'text', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('expires_at', BIG, (c) => c.notNull())
      .addColumn('sent_at', BIG)
      .addColumn('seen_at', BIG)
      .addColumn('answered_at', BIG)
      .addColumn('reminded_at', BIG)
      .addColumn('quotation', 'text')
      .addColumn('reason', 'text')
      .addPrimaryKeyConstraint('request_sellers_key', ['request_id', 'producer'])
      .execute();
    await schema
      .createTable('notes')
      .addColumn('name', 'text', (c) => c.primaryKey())
      .addColumn('value', 'text', (c) => c.notNull())
      .execute();
  },
};

/** All steps by name, in order. */
const MIGRATIONS: Readonly<Record<string, Migration>> = { '001-first': first };

/** Brings the tables up to this version, under a lock. @throws with a readable message when they are of a later version. */
export async function migrated<T>(db: Kysely<T>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve({ ...MIGRATIONS }) } });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  const message = error instanceof Error ? error.message : JSON.stringify(error);
  // Kysely's words for a step that was taken and that this version does not know.
  if (message.startsWith('corrupted migrations'))
    throw new Error(
      `store: found tables of another version (${message}), expected those of this one or an earlier one; start the newer program`,
    );
  throw new Error(`store: its tables could not be brought up to date: ${message}`, { cause: error });
}
