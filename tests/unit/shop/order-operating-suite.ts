/** What operators and time do to orders, on any kind of store. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { settledTransfer } from '../../../src/commerce/orders/operating.ts';
import type { PaymentEvent } from '../../../src/commerce/providers/port.ts';
import { keeper } from '../../../src/commerce/server/keeping.ts';
import type { Happening } from '../../../src/commerce/server/log.ts';
import type { Store } from '../../../src/commerce/store/open.ts';
import { enqueue } from '../../../src/commerce/store/outbox.ts';
import { freshStore, type Database } from './order-databases.ts';
import { command, DAY, NOW, onlyOrder, paymentOf, testShop, transferOf, type TestShop } from './order-shop.ts';

const CARD = { an: 'stripe', binh: 'stripe' } as const;
const TRANSFER = { an: 'vietqr', binh: 'vietqr' } as const;

/** The tests; `database` is asked for when they run. */
export function operatingSuite(name: string, database: () => Database): void {
  let store: Store;
  let shop: TestShop;
  beforeEach(async () => {
    store = await freshStore(database());
    shop = await testShop(store);
  });
  afterEach(async () => {
    await store.destroy();
  });
  const rowOf = async (id: string) => store.selectFrom('orders').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const notes = async () =>
    (await store.selectFrom('notes').selectAll().where('name', 'not like', 'turn:%').execute()).map(
      ({ name: one, value }) => `${one}=${value}`,
    );
  /** What the provider says now, whatever was paid. */
  const says = (...events: readonly PaymentEvent[]): void => {
    shop.card.recent = () => Promise.resolve(events);
  };

  describe(`a payment that staff enter on ${name}`, () => {
    it('closes the page of the card first, and keeps the remark out of history and log', async () => {
      const { order } = await onlyOrder(shop.desk, command({ methods: CARD }));
      expect(await shop.desk.markPaid(order.id, order.total, 'chị Lan trả tiền mặt', NOW)).toMatchObject({ order: { state: 'paid' } });
      expect([...shop.card.sessions.values()].map(({ state }) => state)).toEqual(['expired']);
      expect(await notes()).toEqual([`paid:${order.id}=chị Lan trả tiền mặt`]);
      const kept = [await store.selectFrom('transitions').selectAll().execute(), await store.selectFrom('inbox').selectAll().execute()];
      expect(JSON.stringify([kept, await store.selectFrom('outbox').selectAll().execute(), shop.log])).not.toContain('Lan');
    });

    it('is not entered when the page was paid meanwhile, or cannot be closed', async () => {
      const { order } = await onlyOrder(shop.desk, command({ methods: CARD }));
      shop.card.isDown = true;
      expect(await shop.desk.markPaid(order.id, order.total, 'x', NOW)).toEqual({ kind: 'refused', error: 'provider' });
      expect(await rowOf(order.id)).toMatchObject({ state: 'pending' });
      shop.card.isDown = false;
      for (const session of shop.card.sessions.values()) session.state = 'paid';
      expect(await shop.desk.markPaid(order.id, order.total, 'x', NOW)).toEqual({ kind: 'refused', error: 'wrong_state' });
      expect(await rowOf(order.id)).toMatchObject({ state: 'paid', needs_review: null });
      expect((await store.selectFrom('inbox').select('provider').execute()).map(({ provider }) => provider)).toEqual(['stripe']);
    });
  });

  describe(`the comparison with a provider on ${name}`, () => {
    it('compares what went back, and names a second payment until it went back', async () => {
      const { order } = await onlyOrder(shop.desk, command({ methods: CARD }));
      const paid = paymentOf({ ...order, ref: `cs_${order.id}_1` });
      await shop.desk.applyEvent(paid, NOW);
      says(paid);
      expect(await shop.desk.reconcile(NOW)).toEqual([]);
      const back = { ...paid, eventId: 'back', kind: 'refunded', amount: 5000 } as const;
      says(paid, back);
      expect(await shop.desk.reconcile(NOW)).toMatchObject([{ orderId: order.id, problem: 'refund', amount: 5000 }]);
      await shop.desk.applyEvent(back, NOW);
      expect(await shop.desk.reconcile(NOW)).toEqual([]);
      says(paid);
      expect(await shop.desk.reconcile(NOW)).toMatchObject([{ orderId: order.id, problem: 'refund', amount: 0 }]);
      const again = { ...paid, ref: 'cs_again' };
      says(paid, back, again);
      expect(await shop.desk.reconcile(NOW)).toMatchObject([{ ref: 'cs_again', problem: 'twice', amount: order.total }]);
      says(paid, back, again, { ...again, kind: 'refunded' });
      expect(await shop.desk.reconcile(NOW)).toEqual([]);
    });

    it('says nothing of payments of other programs, nor of what staff entered, and looks whose account it was', async () => {
      const { order } = await onlyOrder(shop.desk, command({ methods: CARD }));
      says({ ...paymentOf({ id: 'A-FOREIGN-ORDER', total: 5, ref: 'cs_foreign' }), isOurs: false });
      expect(await shop.desk.reconcile(NOW)).toEqual([]);
      await shop.desk.markPaid(order.id, order.total, 'x', NOW);
      expect(await shop.desk.reconcile(NOW)).toEqual([]);
      const transfer = (await onlyOrder(shop.desk, command({ methods: TRANSFER }))).order;
      says({ ...transferOf(transfer.memo, transfer.total, 'FT1'), sellers: ['binh'] });
      expect(await shop.desk.reconcile(NOW)).toMatchObject([{ orderId: transfer.id, problem: 'other_seller' }]);
    });
  });

  describe(`what nobody fetched on ${name}`, () => {
    it('is asked about after 14 days at the own place of a seller, and not again once somebody looked', async () => {
      const { order } = await onlyOrder(shop.desk, command({ fair: null, pickupDay: null, methods: CARD }));
      await shop.desk.applyEvent(paymentOf({ ...order, ref: `cs_${order.id}_1` }), NOW);
      expect(await shop.desk.sweep(NOW + 14 * DAY)).toMatchObject({ unfetched: 0 });
      expect(await shop.desk.sweep(NOW + 14 * DAY + 1)).toMatchObject({ unfetched: 1 });
      expect(await rowOf(order.id)).toMatchObject({ state: 'paid', needs_review: 'unfetched' });
      await shop.desk.markReviewed(order.id, NOW + 15 * DAY);
      expect(await shop.desk.sweep(NOW + 40 * DAY)).toMatchObject({ unfetched: 0 });
      expect(await rowOf(order.id)).toMatchObject({ needs_review: null });
    });

    it('at a fair neither', async () => {
      const { order } = await onlyOrder(shop.desk, command({ methods: CARD }));
      await shop.desk.applyEvent(paymentOf({ ...order, ref: `cs_${order.id}_1` }), NOW);
      expect(await shop.desk.sweep(NOW + 30 * DAY)).toMatchObject({ unfetched: 1 });
      await shop.desk.markReviewed(order.id, NOW + 31 * DAY);
      expect(await shop.desk.sweep(NOW + 31 * DAY)).toMatchObject({ unfetched: 0 });
    });
  });

  describe(`what is past its time on ${name}`, () => {
    it('goes by itself: personal data of orders, remarks on transfers, mail that went out; what fails is told and stops nothing', async () => {
      const { order } = await onlyOrder(shop.desk, command({ methods: TRANSFER }));
      await shop.desk.markPaid(order.id, order.total, 'sao kê của chị Lan', NOW);
      await shop.desk.applyEvent(transferOf('tien cua anh Minh', 7, 'FT9'), NOW);
      await settledTransfer(store, { provider: 'sepay', eventId: 'FT9' }, 'trả anh Minh', NOW);
      await shop.desk.markHandedOver('an', 'hc/A1', order.id, NOW);
      await store.updateTable('outbox').set({ state: 'sent', sent_at: NOW }).execute();
      await store.transaction().execute((trx) => enqueue(trx, 'request.digest', '2026-11-22', NOW));
      await store.updateTable('outbox').set({ state: 'dead' }).where('kind', '=', 'request.digest').execute();
      const told: Happening[] = [];
      const keptAt = async (now: number): Promise<void> => {
        const requests = { purge: () => Promise.reject(new Error('no')) };
        const rounds = keeper(
          { store, orders: shop.desk, requests },
          () => now,
          (_level, happening) => told.push(happening),
        );
        rounds.start();
        await rounds.stop();
      };
      const mails = async () => (await store.selectFrom('outbox').select('kind').execute()).length;
      const all = await mails();
      await keptAt(NOW + 29 * DAY);
      expect([await mails(), (await rowOf(order.id)).buyer_name, (await notes()).length]).toEqual([all, 'Nguyễn Thị Mẫu', 2]);
      await keptAt(NOW + 91 * DAY);
      expect([await mails(), await notes()]).toEqual([1, [`paid:${order.id}=sao kê của chị Lan`]]);
      await keptAt(NOW + 25 * 31 * DAY);
      const row = await rowOf(order.id);
      expect(row).toMatchObject({
        state: 'picked_up',
        buyer_name: null,
        buyer_email: null,
        provider_params: null,
        request_hash: '',
        total: order.total,
      });
      expect(await notes()).toEqual([]);
      expect((await store.selectFrom('unmatched').select('memo').execute())[0]?.memo).toBe('');
      expect(told.filter(({ failure }) => failure === undefined).map(({ facts }) => facts)).toEqual([
        { kind: 'mails', count: all - 1 },
        { kind: 'orders', count: 1 },
      ]);
      expect(told.filter(({ failure }) => failure !== undefined)).toHaveLength(3);
    });
  });
}
