import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GOODS, moveOf, MOVES, type Move, type OrderEvent } from '../../../src/commerce/order-moves.ts';
import { ORDER_STATES, type Order, type OrderState } from '../../../src/commerce/order.ts';
import { PAYMENT_METHODS } from '../../../src/commerce/quote.ts';
import { money } from './order-shop.ts';

const TOTAL = 185_000;

const order = (more: Partial<Order> = {}): Order => ({
  id: 'SS-261122-7K3M9Q',
  state: 'pending',
  seller: 'an',
  method: 'stripe',
  place: 'hc/A1',
  pickupDay: null,
  lines: [],
  subtotal: money(TOTAL),
  discount: money(0),
  total: money(TOTAL),
  promotion: null,
  buyer: null,
  lang: 'vi',
  memo: 'OCOP7K3M9Q4',
  providerRef: 'cs_1',
  attempt: 1,
  createdAt: 0,
  expiresAt: null,
  isHeld: true,
  needsReview: null,
  refunded: money(0),
  ...more,
});

type Payment = Extract<OrderEvent, { kind: 'payment' }>['payment'];
const payment = (kind: Payment['kind'], more: Partial<Payment> = {}): OrderEvent => ({
  kind: 'payment',
  payment: { provider: 'stripe', kind, ref: 'cs_1', amount: TOTAL, currency: 'vnd', ...more },
});

/** A move in a word. */
const word = (move: Move): string =>
  move === 'ignored' ? move : move.kind === 'move' ? move.to : move.kind === 'review' ? `review ${move.reason}` : `noted ${move.refunded}`;

const anyOrder = fc
  .record({
    state: fc.constantFrom(...ORDER_STATES),
    method: fc.constantFrom(...PAYMENT_METHODS),
    providerRef: fc.constantFrom(null, 'cs_1', 'cs_2'),
    refunded: fc.constantFrom(0, 1000, TOTAL),
  })
  .map(({ refunded, ...more }) => order({ ...more, refunded: money(refunded) }));

const anyPayment: fc.Arbitrary<Payment> = fc.record({
  provider: fc.constantFrom('booth', 'vietqr', 'stripe', 'sepay', 'staff'),
  kind: fc.constantFrom('pending', 'paid', 'failed', 'expired', 'refunded', 'disputed'),
  ref: fc.constantFrom('cs_1', 'cs_2', 'FT1'),
  amount: fc.oneof(fc.constant(TOTAL), fc.constant(TOTAL - 1), fc.constant(1000), fc.nat({ max: 10 ** 9 })),
  currency: fc.constantFrom('vnd', 'usd'),
});

const anyEvent: fc.Arbitrary<OrderEvent> = fc.oneof(
  anyPayment.map((one): OrderEvent => ({ kind: 'payment', payment: one })),
  fc.constantFrom<OrderEvent>({ kind: 'cancel' }, { kind: 'expire' }, { kind: 'hand-over' }, { kind: 'no-show' }, { kind: 'reallocate' }),
  fc.constantFrom<OrderEvent>({ kind: 'undo', back: 'paid' }, { kind: 'undo', back: 'reserved' }),
);

describe('moves of an order', () => {
  it('go where the table allows, and nowhere else', () => {
    fc.assert(
      fc.property(anyOrder, anyEvent, (one, event) => {
        const move = moveOf(one, event);
        if (move !== 'ignored' && move.kind === 'move') expect(MOVES[one.state]).toContain(move.to);
      }),
    );
  });

  it('take goods exactly when they were not held or sold before, and give them back exactly when they were', () => {
    const change = {
      release: ['held', 'none'],
      sell: ['held', 'sold'],
      unsell: ['sold', 'held'],
      return: ['sold', 'none'],
      take: ['none', 'sold'],
    };
    fc.assert(
      fc.property(anyOrder, anyEvent, (one, event) => {
        const move = moveOf(one, event);
        if (move === 'ignored' || move.kind !== 'move') return;
        const [before, after] = [GOODS[one.state], GOODS[move.to]];
        if (move.effects.stock === null) expect(before === after || (one.state === 'picked_up' && move.to === 'refunded')).toBe(true);
        else expect(change[move.effects.stock]).toEqual([before, after]);
      }),
    );
  });

  it('to paid need the exact sum in đồng, or late money with goods found for it', () => {
    fc.assert(
      fc.property(anyOrder, anyEvent, (one, event) => {
        const move = moveOf(one, event);
        if (move === 'ignored' || move.kind !== 'move' || (move.to !== 'paid' && move.to !== 'paid_late')) return;
        if (event.kind === 'payment')
          expect([event.payment.kind, event.payment.amount, event.payment.currency]).toEqual(['paid', TOTAL, 'vnd']);
        else expect(['reallocate', 'undo']).toContain(event.kind);
      }),
    );
  });

  it('never lower what went back, and never raise it over the total', () => {
    fc.assert(
      fc.property(anyOrder, anyEvent, (one, event) => {
        const move = moveOf(one, event);
        if (move === 'ignored' || move.kind === 'review') return;
        expect(move.refunded).toBeGreaterThanOrEqual(one.refunded);
        expect(move.refunded).toBeLessThanOrEqual(one.total);
      }),
    );
  });

  it('are not made twice: the same event finds nothing to do, or asks the same person again', () => {
    fc.assert(
      fc.property(anyOrder, anyPayment, (one, paid) => {
        const first = moveOf(one, { kind: 'payment', payment: paid });
        if (first === 'ignored' || first.kind !== 'move') return;
        const after = {
          ...one,
          state: first.to,
          refunded: first.refunded,
          providerRef: paid.provider === one.method ? paid.ref : one.providerRef,
        };
        const second = moveOf(after, { kind: 'payment', payment: paid });
        expect(second === 'ignored' || second.kind === 'review').toBe(true);
      }),
    );
  });

  it.each<[OrderState, OrderEvent, string]>([
    ['pending', payment('pending'), 'processing'],
    ['pending', payment('paid'), 'paid'],
    ['pending', payment('failed'), 'failed'],
    ['pending', payment('expired'), 'expired'],
    ['pending', { kind: 'cancel' }, 'cancelled'],
    ['pending', payment('paid', { amount: TOTAL - 1 }), 'review underpaid'],
    ['pending', payment('paid', { amount: TOTAL + 1 }), 'review overpaid'],
    ['pending', payment('paid', { currency: 'usd' }), 'review wrong_currency'],
    ['pending', payment('paid', { provider: 'sepay' }), 'review other_method'],
    ['pending', payment('expired', { ref: 'cs_0' }), 'ignored'],
    ['pending', payment('refunded', { amount: 1000 }), 'noted 1000'],
    ['processing', payment('paid'), 'paid'],
    ['processing', payment('failed'), 'failed'],
    ['processing', payment('expired'), 'ignored'],
    ['processing', { kind: 'cancel' }, 'ignored'],
    ['expired', payment('paid'), 'paid_late'],
    ['failed', payment('paid'), 'paid_late'],
    ['cancelled', payment('paid'), 'paid_late'],
    ['expired', payment('paid', { amount: 1 }), 'review underpaid'],
    ['paid', payment('paid'), 'ignored'],
    ['paid', payment('paid', { ref: 'cs_2' }), 'review paid_twice'],
    ['paid', payment('failed'), 'ignored'],
    ['paid', payment('refunded'), 'refunded'],
    ['paid', payment('refunded', { amount: 5 }), 'noted 5'],
    ['paid', payment('disputed'), 'review disputed'],
    ['paid', { kind: 'hand-over' }, 'picked_up'],
    ['paid', { kind: 'cancel' }, 'ignored'],
    ['paid_late', { kind: 'reallocate' }, 'paid'],
    ['paid_late', { kind: 'hand-over' }, 'ignored'],
    ['paid_late', payment('refunded'), 'refunded'],
    ['picked_up', payment('refunded'), 'refunded'],
    ['picked_up', { kind: 'undo', back: 'reserved' }, 'reserved'],
    ['reserved', { kind: 'hand-over' }, 'picked_up'],
    ['reserved', { kind: 'no-show' }, 'no_show'],
    ['reserved', { kind: 'cancel' }, 'cancelled'],
    ['reserved', { kind: 'undo', back: 'paid' }, 'ignored'],
    ['refunded', payment('paid'), 'ignored'],
  ])('%s, %j: %s', (state, event, expected) => {
    expect(word(moveOf(order({ state }), event))).toBe(expected);
  });

  it('a second transfer for a paid order is looked at', () => {
    const transfer = payment('paid', { provider: 'sepay', ref: 'FT2' });
    expect(word(moveOf(order({ state: 'paid', method: 'vietqr', providerRef: null }), transfer))).toBe('review paid_twice');
  });

  it('goods that were handed over do not come back with the money', () => {
    const move = moveOf(order({ state: 'picked_up' }), payment('refunded'));
    expect(move).toMatchObject({ to: 'refunded', effects: { stock: null, promotionCounts: null, mails: ['order.refunded'] } });
  });
});
