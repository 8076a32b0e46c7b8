/** A small shop's tables for the tests of the operators' tools: every state once, and two requests. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Context } from '../../../scripts/shop/cli/context.ts';
import { askedFor } from '../../../scripts/shop/cli/options.ts';
import { answered } from '../../../scripts/shop/cli/run.ts';
import type { Answer } from '../../../scripts/shop/cli/answer.ts';
import type { OrderState } from '../../../src/commerce/order.ts';
import { shopSettings, type ShopSettings } from '../../../src/commerce/settings.ts';
import { openStore, type Store } from '../../../src/commerce/store/open.ts';
import type { OrdersTable } from '../../../src/commerce/store/tables.ts';
import { NOW, offer, shelves } from './pricing-shelves.ts';

const HOUR = 3_600_000;

/** Days before now. */
export const ago = (days: number): number => NOW - days * 24 * HOUR;

/** Settings of a shop on a file. */
export const ENVIRONMENT = (file: string): Record<string, string> => ({
  COMMERCE: 'pay',
  SHOP_SECRET: 'x'.repeat(40),
  MAIL_FOLDER: 'unused',
  DATABASE_URL: `file:${file}`,
  SITE_URL: 'https://sosao.example',
});

/** A folder that is gone after the test. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'so-sao-shop-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** An order of 100,000 đ by transfer, as its row. */
export function row(code: string, state: OrderState, over: Partial<OrdersTable> = {}): OrdersTable {
  return {
    id: `SS-261121-${code}`,
    request_id: `request-${code}`,
    request_hash: 'hash',
    seller: 'htx-a',
    state,
    method: 'vietqr',
    place: 'fair-1/A01',
    fair: 'fair-1',
    pickup_day: '2026-11-22',
    subtotal: 110_000,
    discount: 10_000,
    total: 100_000,
    promotion: 'mau',
    buyer_name: '=Nguyễn "An", Mẫu',
    buyer_email: 'an@example.vn',
    buyer_phone: '+84900000001',
    buyer_key: `key-${code}`,
    lang: 'vi',
    token_hash: `token-${code}`,
    memo: `OCOP${code}4`,
    provider_ref: null,
    provider_params: '{"email":"an@example.vn"}',
    attempt: 1,
    created_at: NOW - HOUR,
    expires_at: null,
    held: 0,
    needs_review: null,
    refunded: 0,
    updated_at: NOW - HOUR,
    purged_at: null,
    ...over,
  };
}

/** Enters orders, each with one line of two units and its first transition. */
export async function enter(store: Store, rows: readonly OrdersTable[]): Promise<void> {
  for (const order of rows) {
    await store.insertInto('orders').values(order).execute();
    const line = { order_id: order.id, line: 0, sku: 'a1.x', product: 'a1', name: 'Trà', unit: 'gói', price: order.subtotal / 2, qty: 2 };
    await store
      .insertInto('order_lines')
      .values({ ...line, amount: order.subtotal })
      .execute();
    const first = { order_id: order.id, seq: 0, from_state: null, to_state: order.state, cause: 'placed', at: order.created_at };
    await store.insertInto('transitions').values(first).execute();
  }
}

/** A request of two producers; the first one quoted after three hours. */
export async function enterRequest(store: Store, id: string, created_at: number): Promise<void> {
  const buyer = JSON.stringify({
    company: '+Công ty',
    contact: 'Bà Bình',
    email: 'binh@example.vn',
    phone: null,
    deliveryPlace: 'Huế',
    message: 'x',
  });
  const request = {
    id,
    request_id: `uuid-${id}`,
    request_hash: 'h',
    token_hash: `t-${id}`,
    buyer,
    country: 'VN',
    needed_by: '2026-12-20',
    incoterm: 'domestic',
  };
  await store
    .insertInto('requests')
    .values({ ...request, certificates: null, fair: 'fair-1', lang: 'vi', created_at, purged_at: null })
    .execute();
  const lines = [
    { producer: 'htx-a', product: 'a1', name: 'Trà', qty: 100 },
    { producer: 'htx-a', product: 'a2', name: 'Gạo', qty: 7 },
    { producer: 'htx-b', product: 'b1', name: 'Mật', qty: 5 },
  ];
  for (const [line, one] of lines.entries())
    await store
      .insertInto('request_lines')
      .values({ request_id: id, line, unit: 'thùng', target_price: null, note: null, ...one })
      .execute();
  const prices = [{ product: 'a1', price: 50_000 }];
  const quotation = JSON.stringify({ prices, minimumOrder: '10 thùng', leadTime: null, validUntil: '2026-12-31', note: null });
  const at = {
    request_id: id,
    expires_at: created_at + 30 * 24 * HOUR,
    sent_at: created_at,
    seen_at: null,
    reminded_at: null,
    reason: null,
  };
  await store
    .insertInto('request_sellers')
    .values({ ...at, producer: 'htx-a', state: 'quoted', answered_at: created_at + 3 * HOUR, quotation })
    .execute();
  await store
    .insertInto('request_sellers')
    .values({ ...at, producer: 'htx-b', state: 'sent', answered_at: null, quotation: null })
    .execute();
}

/** The shop of the tests: HTX A at a stand and at home. */
const SHOP = shelves([offer('a1.x', 55_000, 'seller: 5, fair-1/A01: 20'), offer('b1.x', 9_000)]);

/** The tools on a file. */
export interface Tools {
  readonly store: Store;
  readonly settings: ShopSettings;
  /** Runs a command as it is typed. */
  readonly run: (...args: string[]) => Promise<Answer>;
}

/** Opens the tools on empty tables, in memory where no file is given. */
export async function tools(over: Partial<Context> = {}, file = ':memory:'): Promise<Tools> {
  const environment = ENVIRONMENT(file);
  const settings = shopSettings('pay', { url: 'https://sosao.example', contactEmail: 'a@example.vn' }, (name) => environment[name]);
  const store = await openStore(settings.database);
  onTestFinished(() => store.destroy());
  const context: Context = {
    store,
    settings,
    shelves: () => SHOP,
    desks: () => Promise.reject(new Error('no desk in this test')),
    now: NOW,
    lang: 'vi',
    ...over,
  };
  const run = (...args: string[]): Promise<Answer> => {
    const asked = askedFor(args);
    if (asked === null) throw new Error('help');
    return answered({ ...context, lang: asked.lang }, asked);
  };
  return { store, settings, run };
}
