/** What the order desk promises, on any kind of store. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UnknownOrder } from '../../../src/commerce/orders/events.ts';
import type { Store } from '../../../src/commerce/store/open.ts';
import { freshStore, type Database } from './order-databases.ts';
import {
  command,
  DAY,
  HOUR,
  mails,
  MINUTE,
  NOW,
  onlyOrder,
  paymentOf,
  shelves,
  stockOf,
  testShop,
  transferOf,
  type TestShop,
} from './order-shop.ts';

const CARD = { an: 'stripe', binh: 'stripe' } as const;
const TRANSFER = { an: 'vietqr', binh: 'vietqr' } as const;

/** The tests; `database` is asked for when they run. */
export function deskSuite(name: string, database: () => Database): void {
  let store: Store;
  let shop: TestShop;
  beforeEach(async () => {
    store = await freshStore(database());
    shop = await testShop(store);
  });
  afterEach(async () => {
    await store.destroy();
  });
  const state = async (id: string): Promise<string> =>
    (await store.selectFrom('orders').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state;
  const review = async (id: string): Promise<string | null> =>
    (await store.selectFrom('orders').select('needs_review').where('id', '=', id).executeTakeFirstOrThrow()).needs_review;

  describe(`placing on ${name}`, () => {
    it('makes one order for each seller, holds the goods and tells buyer and sellers', async () => {
      const asked = command({
        lines: [
          { sku: 'a.one', qty: 2 },
          { sku: 'b.one', qty: 1 },
          { sku: 'c.one', qty: 3 },
        ],
      });
      const result = await shop.desk.place(asked, NOW);
      expect(result.kind).toBe('placed');
      if (result.kind !== 'placed') return;
      expect(result.orders.map(({ order }) => [order.seller, order.state, order.total, order.lines.length])).toEqual([
        ['an', 'reserved', 197_000, 2],
        ['binh', 'reserved', 120_000, 1],
      ]);
      expect(result.orders[0]?.order.id).toMatch(/^SS-261122-[0-9A-HJKMNP-TV-Z]{6}$/);
      expect(result.orders[0]?.token).toMatch(/^[\w-]{32}$/);
      expect(await stockOf(store, 'a.one', 'hc/A1')).toBe('18/2/0');
      const kinds = (await mails(store)).map((key) => key.split(':')[0]);
      expect(kinds).toEqual(['order.placed', 'order.placed', 'seller.order', 'seller.order']);
    });

    it('the same request is the same orders, another under its name is refused', async () => {
      const asked = command({ methods: TRANSFER });
      const first = await onlyOrder(shop.desk, asked);
      const again = await onlyOrder(shop.desk, asked, NOW + MINUTE);
      expect([again.order.id, again.token, again.started]).toEqual([first.order.id, first.token, first.started]);
      expect(await shop.desk.place({ ...asked, lines: [{ sku: 'c.one', qty: 1 }] }, NOW)).toMatchObject({ error: 'request_reused' });
      expect(await stockOf(store, 'a.one', 'hc/A1')).toBe('19/1/0');
    });

    it('refuses by name, and changes nothing then', async () => {
      const refusals = [
        [command({ quotedTotal: 84_999 }), 'total_changed'],
        [command({ lines: [{ sku: 'gone.one', qty: 1 }] }), 'line_changed'],
        [command({ lines: [{ sku: 'a.one', qty: 21 }] }), 'out_of_stock'],
        [command({ code: 'NO' }), 'code_refused'],
        [command({ methods: {} }), 'method'],
        [command({ pickupDay: null }), 'pickup_day'],
        [command({ fair: null }), 'pickup_day'],
      ] as const;
      for (const [asked, error] of refusals) expect(await shop.desk.place(asked, NOW)).toMatchObject({ kind: 'refused', error });
      expect(await mails(store)).toEqual([]);
      expect(await store.selectFrom('orders').select('id').execute()).toEqual([]);
      expect(await stockOf(store, 'a.one', 'hc/A1')).toBe('20/0/0');
    });

    it('one seller without goods undoes the orders of all', async () => {
      await store.updateTable('stock').set({ available: 0, sold: 20 }).where('sku', '=', 'b.one').execute();
      const asked = command({
        lines: [
          { sku: 'a.one', qty: 1 },
          { sku: 'b.one', qty: 1 },
        ],
      });
      expect(await shop.desk.place(asked, NOW)).toMatchObject({ error: 'out_of_stock' });
      expect(await stockOf(store, 'a.one', 'hc/A1')).toBe('20/0/0');
    });

    it('a buyer has three open checkouts; one with two sellers counts once', async () => {
      const buyer = { name: 'A', email: 'same@mail.test', phone: '+84901234567' };
      const both = [
        { sku: 'a.one', qty: 1 },
        { sku: 'b.one', qty: 1 },
      ];
      for (let n = 0; n < 3; n++) expect(await shop.desk.place(command({ buyer, lines: both }), NOW)).toMatchObject({ kind: 'placed' });
      const more = command({ buyer: { ...buyer, email: ' SAME@mail.test' }, lines: both });
      expect(await shop.desk.place(more, NOW)).toMatchObject({ error: 'too_many_holds' });
    });

    it('a code holds as often as it may, and its use comes back with the goods', async () => {
      const reduced = { code: 'GIAM10', quotedTotal: 76_500 };
      const orders = [];
      for (let n = 0; n < 5; n++) orders.push(await onlyOrder(shop.desk, command(reduced)));
      expect(orders[0]?.order).toMatchObject({ promotion: 'giam', discount: 8500, total: 76_500 });
      expect(await shop.desk.place(command(reduced), NOW)).toMatchObject({ error: 'code_refused' });
      await shop.desk.cancel(orders[0]?.token ?? '', NOW);
      expect(await shop.desk.place(command(reduced), NOW)).toMatchObject({ kind: 'placed' });
    });

    it('a provider that is down leaves the order, and paying begins it with what was sent first', async () => {
      shop.card.isDown = true;
      const asked = command({ methods: CARD });
      expect(await shop.desk.place(asked, NOW)).toMatchObject({ kind: 'placed', orders: [{ problem: 'provider', started: null }] });
      shop.card.isDown = false;
      const { token, order } = await onlyOrder(shop.desk, asked, NOW + 1000);
      expect(shop.card.started).toHaveLength(1);
      expect(await shop.desk.pay(token, NOW + 5 * MINUTE)).toMatchObject({ kind: 'started', started: { ref: `cs_${order.id}_1` } });
      expect(new Set(shop.card.started.map(({ orderUrl }) => orderUrl))).toEqual(new Set([`https://shop.test/don-hang/?t=${token}`]));
    });

    it('what a provider certainly refused is tried as another attempt', async () => {
      shop.card.isRefusing = true;
      const asked = command({ methods: CARD });
      expect(await shop.desk.place(asked, NOW)).toMatchObject({ orders: [{ problem: 'provider' }] });
      shop.card.isRefusing = false;
      expect((await onlyOrder(shop.desk, asked, NOW + 1000)).started?.ref).toMatch(/_2$/);
    });

    it('a first call that never succeeded becomes a new attempt once its page would end too soon', async () => {
      shop.card.isDown = true;
      const asked = command({ methods: CARD });
      await shop.desk.place(asked, NOW);
      shop.card.isDown = false;
      const row = await store.selectFrom('orders').select('token_hash').executeTakeFirstOrThrow();
      expect(row.token_hash).toHaveLength(64);
      const { token } = await onlyOrder(shop.desk, asked, NOW + 30_000);
      await store.updateTable('orders').set({ provider_ref: null }).execute();
      expect(await shop.desk.pay(token, NOW + 5 * MINUTE)).toMatchObject({ started: { expiresAt: NOW + 36 * MINUTE } });
      expect(shop.card.started.at(-1)?.attempt).toBe(2);
    });
  });

  describe(`events on ${name}`, () => {
    it('a payment counts once, however often it is told', async () => {
      const { order } = await onlyOrder(shop.desk, command({ methods: CARD }));
      const event = paymentOf({ ...order, ref: `cs_${order.id}_1` });
      const results = await Promise.all([1, 2, 3].map(async () => shop.desk.applyEvent(event, NOW)));
      expect(results.sort()).toEqual(['duplicate', 'duplicate', 'moved']);
      expect(await stockOf(store, 'a.one', 'hc/A1')).toBe('19/0/1');
      expect(await mails(store)).toEqual([`order.paid:${order.id}`, `order.placed:${order.id}`, `seller.order:${order.id}`]);
    });

    it('an order that is not there is asked for again, and nothing of the event is kept', async () => {
      const event = paymentOf({ id: 'SS-261122-AAAAAA', total: 1, ref: 'cs_x' });
      await expect(shop.desk.applyEvent(event, NOW)).rejects.toThrow(UnknownOrder);
      expect(await store.selectFrom('inbox').selectAll().execute()).toEqual([]);
      expect(await shop.desk.applyEvent({ ...event, isOurs: false }, NOW)).toBe('ignored');
    });

    it('a transfer is found by its text; too little or too much is never paid', async () => {
      const { order } = await onlyOrder(shop.desk, command({ methods: TRANSFER }));
      expect(await shop.desk.applyEvent(transferOf(order.memo, order.total - 1, 'FT1'), NOW)).toBe('review');
      expect([await state(order.id), await review(order.id)]).toEqual(['pending', 'underpaid']);
      expect(await shop.desk.applyEvent(transferOf(order.memo, order.total, 'FT2'), NOW)).toBe('moved');
      expect(await shop.desk.applyEvent(transferOf(order.memo, order.total, 'FT3'), NOW)).toBe('review');
      expect([await state(order.id), await review(order.id)]).toEqual(['paid', 'paid_twice']);
      const unmatched = await store.selectFrom('unmatched').select(['event_id', 'reason', 'order_id']).orderBy('event_id').execute();
      expect(unmatched).toEqual([
        { event_id: 'FT1', reason: 'underpaid', order_id: order.id },
        { event_id: 'FT3', reason: 'paid_twice', order_id: order.id },
      ]);
    });

    it('money on the account of another seller pays nothing', async () => {
      const { order } = await onlyOrder(shop.desk, command({ methods: TRANSFER }));
      const event = transferOf(order.memo, order.total, 'FT1');
      expect(await shop.desk.applyEvent({ ...event, sellers: ['binh'] }, NOW)).toBe('review');
      expect([await state(order.id), await review(order.id)]).toEqual(['pending', 'other_seller']);
      expect(await shop.desk.applyEvent({ ...event, eventId: 'FT2', sellers: ['binh', 'an'] }, NOW)).toBe('moved');
    });

    it('a refund that failed later is looked at', async () => {
      const { order } = await onlyOrder(shop.desk, command({ methods: CARD }));
      const event = paymentOf({ ...order, ref: `cs_${order.id}_1` });
      await shop.desk.applyEvent(event, NOW);
      await shop.desk.applyEvent({ ...event, eventId: 'r1', kind: 'refunded' }, NOW);
      expect(await shop.desk.applyEvent({ ...event, eventId: 'r2', kind: 'refunded', amount: 0 }, NOW)).toBe('review');
      expect([await state(order.id), await review(order.id)]).toEqual(['refunded', 'refund_failed']);
    });

    it('a transfer without an order waits for staff', async () => {
      expect(await shop.desk.applyEvent(transferOf('OCOPAAAAAAA', 5000, 'FT9'), NOW)).toBe('review');
      expect(await mails(store)).toEqual(['staff.review:sepay:FT9']);
    });

    it('late money waits for staff, who find goods or send it back', async () => {
      const { order } = await onlyOrder(shop.desk, command({ methods: TRANSFER, lines: [{ sku: 'a.one', qty: 20 }] }));
      expect(await shop.desk.sweep(NOW + DAY + 3 * MINUTE)).toMatchObject({ expired: 1 });
      expect(await stockOf(store, 'a.one', 'hc/A1')).toBe('20/0/0');
      const other = await onlyOrder(shop.desk, command());
      await shop.desk.applyEvent(transferOf(order.memo, order.total, 'FT1'), NOW + 2 * DAY);
      expect([await state(order.id), await review(order.id)]).toEqual(['paid_late', 'paid_late']);
      expect(await shop.desk.reallocate(order.id, NOW)).toEqual({ kind: 'refused', error: 'out_of_stock' });
      expect(await state(order.id)).toBe('paid_late');
      await shop.desk.cancel(other.token, NOW);
      expect(await shop.desk.reallocate(order.id, NOW)).toMatchObject({ kind: 'done', order: { state: 'paid', needsReview: null } });
      expect(await stockOf(store, 'a.one', 'hc/A1')).toBe('0/0/20');
    });

    it('a refund that is told of before its payment takes effect after it', async () => {
      const { order } = await onlyOrder(shop.desk, command({ methods: CARD }));
      const event = paymentOf({ ...order, ref: `cs_${order.id}_1` });
      expect(await shop.desk.applyEvent({ ...event, eventId: 'r', kind: 'refunded' }, NOW)).toBe('noted');
      expect(await shop.desk.applyEvent(event, NOW)).toBe('moved');
      expect(await state(order.id)).toBe('refunded');
      expect(await stockOf(store, 'a.one', 'hc/A1')).toBe('20/0/0');
    });
  });

  describe(`time on ${name}`, () => {
    it('the provider is asked before an order runs out: a lost notification loses nothing', async () => {
      const { order } = await onlyOrder(shop.desk, command({ methods: CARD }));
      const session = shop.card.sessions.get(`cs_${order.id}_1`);
      if (session !== undefined) session.state = 'paid';
      expect(await shop.desk.sweep(NOW + HOUR)).toMatchObject({ expired: 0 });
      expect(await state(order.id)).toBe('paid');
    });

    it('a provider that is down keeps the order; once it answers, the payment is closed and the goods come back', async () => {
      const { order } = await onlyOrder(shop.desk, command({ methods: CARD }));
      shop.card.isDown = true;
      expect(await shop.desk.sweep(NOW + HOUR)).toMatchObject({ expired: 0, unanswered: 1 });
      shop.card.isDown = false;
      expect(await shop.desk.sweep(NOW + HOUR)).toMatchObject({ expired: 1 });
      expect(shop.card.sessions.get(`cs_${order.id}_1`)?.state).toBe('expired');
      expect(await stockOf(store, 'a.one', 'hc/A1')).toBe('20/0/0');
    });

    it('nothing runs out before its time and its grace', async () => {
      await onlyOrder(shop.desk, command({ methods: TRANSFER }));
      expect(await shop.desk.sweep(NOW + DAY + 2 * MINUTE)).toMatchObject({ expired: 0 });
      expect(await shop.desk.sweep(NOW + DAY + 2 * MINUTE + 1)).toMatchObject({ expired: 1 });
    });

    it('goods of an overpaid order wait for staff, those of an underpaid one come back', async () => {
      const over = (await onlyOrder(shop.desk, command({ methods: TRANSFER }))).order;
      const under = (await onlyOrder(shop.desk, command({ methods: TRANSFER }))).order;
      await shop.desk.applyEvent(transferOf(over.memo, over.total + 1, 'FT1'), NOW);
      await shop.desk.applyEvent(transferOf(under.memo, under.total - 1, 'FT2'), NOW);
      await shop.desk.sweep(NOW + 2 * DAY);
      expect([await state(over.id), await state(under.id)]).toEqual(['pending', 'expired']);
    });

    it('after the last day of the fair, in Viet Nam, reserved goods come back and paid ones are asked about', async () => {
      const reserved = (await onlyOrder(shop.desk, command())).order;
      const paid = (await onlyOrder(shop.desk, command({ methods: CARD }))).order;
      await shop.desk.applyEvent(paymentOf({ ...paid, ref: `cs_${paid.id}_1` }), NOW);
      expect(await shop.desk.sweep(Date.parse('2026-12-12T16:59:59Z'))).toMatchObject({ noShow: 0, unfetched: 0 });
      expect(await shop.desk.sweep(Date.parse('2026-12-12T17:00:00Z'))).toMatchObject({ noShow: 1, unfetched: 1 });
      expect(await shop.desk.sweep(Date.parse('2026-12-13T17:00:00Z'))).toMatchObject({ noShow: 0, unfetched: 0 });
      expect([await state(reserved.id), await state(paid.id), await review(paid.id)]).toEqual(['no_show', 'paid', 'unfetched']);
      expect(await stockOf(store, 'a.one', 'hc/A1')).toBe('19/0/1');
    });

    it('a fair that was prolonged keeps what is reserved, one that was cancelled gives it back after the day that was wished for', async () => {
      await onlyOrder(shop.desk, command());
      const after = Date.parse('2026-12-13T03:00:00Z');
      const prolonged = await testShop(store, { shelves: shelves(20, ['2026-12-10', '2026-12-14']) });
      expect(await prolonged.desk.sweep(after)).toMatchObject({ noShow: 0 });
      const dropped = await testShop(store, { shelves: shelves(20, []) });
      expect(await dropped.desk.sweep(Date.parse('2026-12-11T03:00:00Z'))).toMatchObject({ noShow: 0 });
      expect(await dropped.desk.sweep(Date.parse('2026-12-12T03:00:00Z'))).toMatchObject({ noShow: 1 });
    });

    it('one order that fails stops no other, and the next sweep tries it again', async () => {
      await onlyOrder(shop.desk, command({ methods: TRANSFER }));
      await onlyOrder(shop.desk, command({ methods: TRANSFER }));
      let isBroken = true;
      const fragile = await testShop(store, {
        beforeCommit(what) {
          if (what !== 'expire' || !isBroken) return;
          isBroken = false;
          throw new Error('cut off');
        },
      });
      expect(await fragile.desk.sweep(NOW + 2 * DAY)).toMatchObject({ expired: 1 });
      expect(fragile.log).toContainEqual(expect.objectContaining({ event: 'sweep', error: 'Error: cut off' }));
      expect(await fragile.desk.sweep(NOW + 2 * DAY)).toMatchObject({ expired: 1 });
      expect(await stockOf(store, 'a.one', 'hc/A1')).toBe('20/0/0');
    });

    it('at the own place of a seller goods wait for two weeks', async () => {
      const { order } = await onlyOrder(shop.desk, command({ fair: null, pickupDay: null }));
      expect(order).toMatchObject({ place: 'seller', pickupDay: null, expiresAt: NOW + 14 * DAY });
      expect(await shop.desk.sweep(NOW + 14 * DAY)).toMatchObject({ noShow: 0 });
      expect(await shop.desk.sweep(NOW + 15 * DAY)).toMatchObject({ noShow: 1 });
    });
  });

  describe(`people on ${name}`, () => {
    it('the page of an order shows how to pay, asks the provider now and then, and nobody else finds it', async () => {
      const { order, token } = await onlyOrder(shop.desk, command({ methods: CARD }));
      expect(await shop.desk.view(token, NOW)).toMatchObject({
        id: order.id,
        payment: { kind: 'redirect' },
        canCancel: true,
        isInReview: false,
      });
      await shop.desk.view(token, NOW + 1000);
      expect(shop.card.queries).toBe(1);
      const session = shop.card.sessions.get(`cs_${order.id}_1`);
      if (session !== undefined) session.state = 'paid';
      expect(await shop.desk.view(token, NOW + 6000)).toMatchObject({
        state: 'paid',
        payment: { kind: 'none' },
        timeline: [{ state: 'pending' }, { state: 'paid' }],
      });
      expect(await shop.desk.view(`${token.slice(1)}A`, NOW)).toBeNull();
      // The tables open no page: they hold the token's hash alone.
      expect(JSON.stringify(await store.selectFrom('orders').selectAll().execute())).not.toContain(token);
      expect(await shop.desk.pay('nothing', NOW)).toEqual({ kind: 'not_found' });
    });

    it('a transfer is shown the same way each time, and looking does not make it wait longer', async () => {
      const { order, token } = await onlyOrder(shop.desk, command({ methods: TRANSFER }));
      const [first, later] = [await shop.desk.view(token, NOW), await shop.desk.view(token, NOW + HOUR)];
      expect(first?.payment).toMatchObject({ kind: 'transfer', amount: order.total, memo: order.memo });
      expect(later).toEqual(first);
      expect(later?.expiresAt).toBe(NOW + DAY);
      expect((await shop.desk.view(token, NOW + DAY))?.payment).toEqual({ kind: 'none' });
      expect(await shop.desk.pay(token, NOW + DAY)).toEqual({ kind: 'not_payable' });
    });

    it('cancelling gives goods back, tells the seller who knew of it, and comes too late for money', async () => {
      const reserved = await onlyOrder(shop.desk, command());
      expect(await shop.desk.cancel(reserved.token, NOW)).toMatchObject({
        kind: 'cancelled',
        order: { state: 'cancelled', canCancel: false },
      });
      expect(await mails(store)).toContain(`seller.released:${reserved.order.id}`);
      expect(await shop.desk.cancel(reserved.token, NOW)).toEqual({ kind: 'not_cancellable' });
      const paid = await onlyOrder(shop.desk, command({ methods: CARD }));
      const session = shop.card.sessions.get(`cs_${paid.order.id}_1`);
      if (session !== undefined) session.state = 'paid';
      expect(await shop.desk.cancel(paid.token, NOW)).toEqual({ kind: 'not_cancellable' });
      expect(await state(paid.order.id)).toBe('paid');
      shop.card.isDown = true;
      const open = await store.selectFrom('orders').select('id').where('state', '=', 'pending').execute();
      expect(open).toEqual([]);
    });

    it('staff hand over their own orders at their own stand, and take a mistake of today back', async () => {
      const { order } = await onlyOrder(shop.desk, command());
      const board = await shop.desk.handOver('an', 'hc/A1', NOW);
      expect(board.orders).toMatchObject([{ id: order.id, phoneEnd: '567', due: 85_000 }]);
      expect(JSON.stringify(board)).not.toContain('mail.test');
      expect(await shop.desk.markHandedOver('binh', 'hc/A1', order.id, NOW)).toBe('wrong_state');
      expect(await shop.desk.markHandedOver('an', 'hc/B2', order.id, NOW)).toBe('wrong_state');
      expect(await shop.desk.markHandedOver('an', 'hc/A1', order.id, NOW)).toMatchObject({ orders: [{ state: 'picked_up', due: 0 }] });
      expect(await shop.desk.markHandedOver('an', 'hc/A1', order.id, NOW)).toBe('wrong_state');
      expect(await stockOf(store, 'a.one', 'hc/A1')).toBe('19/0/1');
      expect(await shop.desk.undo('an', 'hc/A1', order.id, NOW + HOUR)).toMatchObject({ orders: [{ state: 'reserved', due: 85_000 }] });
      expect(await stockOf(store, 'a.one', 'hc/A1')).toBe('19/1/0');
      await shop.desk.markHandedOver('an', 'hc/A1', order.id, NOW);
      expect(await shop.desk.undo('an', 'hc/A1', order.id, NOW + DAY)).toBe('wrong_state');
      expect((await shop.desk.handOver('an', 'hc/A1', NOW + DAY)).orders).toEqual([]);
    });

    it('operators enter exactly the total, once', async () => {
      const { order } = await onlyOrder(shop.desk, command({ methods: TRANSFER }));
      await shop.desk.applyEvent(transferOf(order.memo, 1, 'FT1'), NOW);
      expect(await shop.desk.markPaid(order.id, 1, 'x', NOW)).toEqual({ kind: 'refused', error: 'amount' });
      expect(await shop.desk.markPaid(order.id, order.total, 'statement', NOW)).toMatchObject({
        order: { state: 'paid', needsReview: null },
      });
      expect(await shop.desk.markPaid(order.id, order.total, 'statement', NOW)).toEqual({ kind: 'refused', error: 'wrong_state' });
      expect(await shop.desk.markPaid('nothing', 1, '', NOW)).toEqual({ kind: 'refused', error: 'not_found' });
      expect((await store.selectFrom('unmatched').select('settled_at').execute())[0]?.settled_at).toBe(NOW);
    });

    it('refunds go out once under one key, also when the answer was lost, and never over the total', async () => {
      const { order } = await onlyOrder(shop.desk, command({ methods: CARD }));
      await shop.desk.applyEvent(paymentOf({ ...order, ref: `cs_${order.id}_1` }), NOW);
      expect(await shop.desk.refund(order.id, order.total + 1, NOW)).toMatchObject({ error: 'amount', left: order.total });
      shop.card.isDown = true;
      expect(await shop.desk.refund(order.id, 5000, NOW)).toEqual({ kind: 'provider' });
      shop.card.isDown = false;
      expect(await shop.desk.refund(order.id, 5000, NOW)).toMatchObject({ kind: 'refunded', order: { state: 'paid', refunded: 5000 } });
      expect([...shop.card.refunds]).toEqual([[`${order.id}:refund:1`, 5000]]);
      expect(await shop.desk.refund(order.id, null, NOW)).toMatchObject({ kind: 'refunded', amount: 80_000, order: { state: 'refunded' } });
      expect(await stockOf(store, 'a.one', 'hc/A1')).toBe('20/0/0');
      expect(await shop.desk.refund(order.id, null, NOW)).toMatchObject({ kind: 'refused', error: 'wrong_state' });
    });

    it('a transfer is sent back by hand, and counts so', async () => {
      const { order } = await onlyOrder(shop.desk, command({ methods: TRANSFER }));
      await shop.desk.applyEvent(transferOf(order.memo, order.total, 'FT1'), NOW);
      expect(await shop.desk.refund(order.id, null, NOW)).toMatchObject({ kind: 'by_hand', order: { state: 'refunded' } });
    });

    it('the comparison with the provider names what does not agree, and changes nothing', async () => {
      const [known, lost] = [
        await onlyOrder(shop.desk, command({ methods: CARD })),
        await onlyOrder(shop.desk, command({ methods: CARD })),
      ];
      for (const session of shop.card.sessions.values()) session.state = 'paid';
      await shop.desk.applyEvent(paymentOf({ ...known.order, ref: `cs_${known.order.id}_1` }), NOW);
      shop.card.sessions.set('cs_other', { order: 'SS-261122-AAAAAA', amount: 5, state: 'paid' });
      expect(await shop.desk.reconcile(NOW)).toMatchObject([
        { orderId: lost.order.id, problem: 'not_entered' },
        { orderId: null, ref: 'cs_other', problem: 'unknown_order' },
      ]);
      shop.card.sessions.clear();
      expect(await shop.desk.reconcile(NOW)).toMatchObject([{ orderId: known.order.id, problem: 'not_there' }]);
    });

    it('personal data go when an order is long over, and nothing else does', async () => {
      const [gone, kept] = [await onlyOrder(shop.desk, command()), await onlyOrder(shop.desk, command())];
      await shop.desk.cancel(gone.token, NOW);
      expect(await shop.desk.purge(NOW + 29 * DAY)).toEqual({ orders: 0 });
      expect(await shop.desk.purge(NOW + 31 * DAY, { isDryRun: true })).toEqual({ orders: 1 });
      expect(await shop.desk.purge(NOW + 31 * DAY)).toEqual({ orders: 1 });
      expect(await shop.desk.view(gone.token, NOW + 31 * DAY)).toMatchObject({ id: gone.order.id, buyerName: null, total: 85_000 });
      expect(await shop.desk.view(kept.token, NOW + 31 * DAY)).toMatchObject({ buyerName: 'Nguyễn Thị Mẫu' });
    });
  });

  describe(`stock on ${name}`, () => {
    it('follows the catalogue; what is promised beyond it is named, and filled before anything can be ordered', async () => {
      const { token } = await onlyOrder(shop.desk, command({ lines: [{ sku: 'a.one', qty: 8 }] }));
      await onlyOrder(shop.desk, command({ lines: [{ sku: 'a.one', qty: 4 }] }));
      const fewer = await testShop(store, { shelves: shelves(10) });
      expect(await fewer.desk.syncStock(NOW)).toMatchObject({ missing: [{ sku: 'a.one', place: 'hc/A1', units: 2 }] });
      expect(await stockOf(store, 'a.one', 'hc/A1')).toBe('0/12/0');
      await fewer.desk.cancel(token, NOW);
      expect(await stockOf(store, 'a.one', 'hc/A1')).toBe('6/4/0');
      await testShop(store, { shelves: shelves(30) });
      expect(await stockOf(store, 'a.one', 'hc/A1')).toBe('26/4/0');
      const catalogue = { ...shelves().catalogue, offers: [] };
      await testShop(store, { shelves: { ...shelves(), catalogue } });
      expect(await stockOf(store, 'a.one', 'hc/A1')).toBe('0/4/0');
    });
  });
}
