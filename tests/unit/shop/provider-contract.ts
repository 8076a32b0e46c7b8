/** What every provider keeps to, whoever is behind it. */
import { describe, expect, test } from 'vitest';
import type { Order } from '../../../src/commerce/order.ts';
import {
  BadSignature,
  ProviderFailure,
  type Notification,
  type PaymentProvider,
  type StartContext,
} from '../../../src/commerce/providers/port.ts';
import { testOrder, testSeller, vnd } from '../../fixtures/shop-orders.ts';

/** A provider with the world behind it. */
export interface World {
  readonly provider: PaymentProvider;
  /** The buyer pays; what the provider then sends, or null where nobody tells. `later`: first that it is on its way. */
  pay(order: Order, ref: string | null, later?: boolean): Promise<Notification[] | null>;
  /** The same notification from somebody else. */
  forge(notification: Notification): Notification;
  /** A payment that has nothing to do with the shop. */
  foreign(): Promise<Notification | null>;
}

/** What the buyer is given. */
const context = (): StartContext => ({
  orderUrl: 'https://sosao.example/don-hang/?t=token',
  seller: testSeller(),
  now: Date.now(),
  signal: new AbortController().signal,
});

/** Starting: enough to go on with, and the same however often it is asked for. */
function starting(world: () => World, id: PaymentProvider['id']): void {
  test('begins a payment that says all that the buyer needs', async () => {
    const order = testOrder(id);
    const started = await world().provider.start(order, context());
    const needed = {
      redirect: { kind: 'redirect', ref: expect.stringMatching(/./) as string, url: expect.stringMatching(/^https?:/) as string },
      transfer: { kind: 'transfer', amount: order.total, memo: order.memo, account: '113366668888', holder: 'HTX MAU SUOI BAC' },
      'at-pickup': { kind: 'at-pickup', ref: null, expiresAt: null },
    };
    expect(started).toMatchObject(needed[started.kind]);
    // Some count in whole seconds; none offers longer than the goods are held.
    if (started.kind !== 'at-pickup') expect((order.expiresAt ?? 0) - (started.expiresAt ?? 0)).toBeLessThan(1000);
    if (started.kind !== 'at-pickup') expect(started.expiresAt).toBeLessThanOrEqual(order.expiresAt ?? 0);
  });

  test('begins one payment for one attempt, however often and when it is asked', async () => {
    const order = testOrder(id);
    const first = await world().provider.start(order, context());
    const [again, once] = await Promise.all([
      world().provider.start(order, { ...context(), now: Date.now() + 60_000 }),
      world().provider.start({ ...order, state: 'pending', needsReview: 'x' }, context()),
    ]);
    expect([again, once]).toEqual([first, first]);
    if (first.ref !== null) expect((await world().provider.start({ ...order, attempt: 2 }, context())).ref).not.toBe(first.ref);
  });
}

/** Notifications: believed when they are right, and each the same wherever it stands. */
function notifying(world: () => World, id: PaymentProvider['id']): void {
  /** An order that was paid, and what was sent. */
  const paid = async (later = false): Promise<{ order: Order; sent: Notification[] | null }> => {
    const order = testOrder(id);
    const { ref } = await world().provider.start(order, context());
    return { order, sent: await world().pay(order, ref, later) };
  };

  test('tells of a payment once, by one name, and says whose it is', async () => {
    const { order, sent } = await paid();
    for (const notification of sent ?? []) {
      const events = await world().provider.eventsOf(notification, Date.now());
      expect(events).toMatchObject([{ kind: 'paid', amount: order.total, currency: 'vnd' }]);
      expect(events[0]?.orderId ?? events[0]?.memo).toBe(events[0]?.orderId == null ? order.memo : order.id);
      expect(await world().provider.eventsOf(notification, Date.now())).toEqual(events);
    }
  });

  test('believes nobody else', async () => {
    const { sent } = await paid();
    const nobody: Notification = { headers: new Headers(), raw: new Uint8Array() };
    for (const notification of [nobody, ...(sent ?? []).map((one) => world().forge(one))])
      await expect(world().provider.eventsOf(notification, Date.now())).rejects.toThrow(BadSignature);
  });

  test('tells the same in whatever order notifications come', async () => {
    const { sent } = await paid(true);
    const read = async (list: readonly Notification[]): Promise<unknown[]> => {
      const events: unknown[] = [];
      for (const one of list) events.push(...(await world().provider.eventsOf(one, Date.now())));
      return events;
    };
    const forward = await read(sent ?? []);
    expect((await read([...(sent ?? [])].reverse())).reverse()).toEqual(forward);
  });

  test('keeps silent about what is not ours', async () => {
    const notification = await world().foreign();
    if (notification !== null) expect(await world().provider.eventsOf(notification, Date.now())).toEqual([]);
  });
}

/** After the start: asking, ending, sending back. */
function following(world: () => World, id: PaymentProvider['id']): void {
  const begun = async (): Promise<{ order: Order; ref: string | null; handle: string }> => {
    const order = testOrder(id);
    const { ref } = await world().provider.start(order, context());
    return { order, ref, handle: ref ?? order.memo };
  };

  test('knows nothing before the payment, and the payment after, where it can be asked at all', async () => {
    const { order, ref, handle } = await begun();
    expect(await world().provider.query(handle, Date.now())).toBeNull();
    await world().pay(order, ref);
    const event = await world().provider.query(handle, 5);
    if (ref === null) expect(event).toBeNull();
    else expect(event).toMatchObject({ kind: 'paid', orderId: order.id, amount: order.total, at: 5 });
  });

  test('ends a payment or says that it cannot; whoever is first, buyer or shop, is the only one', async () => {
    const { order, ref, handle } = await begun();
    const answer = await world().provider.cancel(handle);
    expect(await world().provider.cancel(handle)).toBe(answer);
    if (ref === null) {
      expect(['cancelled', 'unsupported']).toContain(answer);
      return;
    }
    expect(answer).toBe('cancelled');
    await expect(world().pay(order, ref)).rejects.toThrow();
    expect(await world().provider.query(ref, 0)).toMatchObject({ kind: 'expired' });
    for (let round = 0; round < 8; round += 1) {
      const next = await begun();
      // Each round the buyer is a little later.
      const paying = async (): Promise<unknown> => {
        for (let turn = 0; turn < round * 3; turn += 1) await new Promise(setImmediate);
        return world().pay(next.order, next.ref);
      };
      const [cancelled, payment] = await Promise.allSettled([world().provider.cancel(next.handle), paying()]);
      const expected = payment.status === 'fulfilled' ? 'already-paid' : 'cancelled';
      expect(cancelled).toMatchObject({ status: 'fulfilled', value: expected });
    }
  });

  test('sends money back once for each key, or leaves it to a person', async () => {
    const { order, ref, handle } = await begun();
    const { provider } = world();
    if (ref === null) {
      expect(await provider.refund(handle, order.total, 'r:1')).toBe('unsupported');
      return;
    }
    await expect(provider.refund(ref, vnd(1), `${order.id}:refund:0`)).rejects.toThrow(ProviderFailure);
    await world().pay(order, ref);
    const part = `${order.id}:refund:1`;
    expect([await provider.refund(ref, vnd(100_000), part), await provider.refund(ref, vnd(100_000), part)]).toEqual([
      'refunded',
      'refunded',
    ]);
    await expect(provider.refund(ref, order.total, `${order.id}:refund:2`)).rejects.toThrow(ProviderFailure);
    expect(await provider.refund(ref, vnd(order.total - 100_000), `${order.id}:refund:3`)).toBe('refunded');
    await expect(provider.refund(ref, vnd(1), `${order.id}:refund:4`)).rejects.toMatchObject({ isRefused: true });
  });

  test('lists what was paid lately, where it can be asked', async () => {
    const { order, ref } = await begun();
    await world().pay(order, ref);
    const recent = await world().provider.recent(Date.now() - 172_800_000);
    if (ref === null) expect(recent).toBeNull();
    else expect(recent?.filter((event) => event.orderId === order.id)).toMatchObject([{ kind: 'paid', ref, amount: order.total }]);
  });

  test('answers notifications with something that ends them', () => {
    const { status, body } = world().provider.acknowledgement();
    expect(typeof JSON.parse(body)).toBe('object');
    expect(status).toBe(id === 'booth' ? 404 : 200);
  });
}

/** The contract, for one provider. */
export function keepsTheContract(id: PaymentProvider['id'], world: () => World): void {
  describe(`${id} keeps the contract:`, () => {
    test('it has its name', () => expect(world().provider.id).toBe(id));
    starting(world, id);
    notifying(world, id);
    following(world, id);
  });
}
