/** Where payments and orders differ. Pure. */
import type { PaymentEvent } from '../../../src/commerce/providers/port.ts';
import type { OrderState } from '../../../src/commerce/order.ts';
import type { OrdersTable } from '../../../src/commerce/store/tables.ts';
import type { Both } from './answer.ts';
import { amountText } from './texts.ts';

/** A difference. */
export interface Difference {
  /** Id of the order, or null where there is none. */
  readonly order: string | null;
  /** What the provider or the bank calls the payment. */
  readonly ref: string;
  /** Kind of difference, for programs. */
  readonly kind: 'not-entered' | 'other-amount' | 'other-currency' | 'no-order' | 'refund-not-entered' | 'paid-without-payment';
  /** In words, with what to do. */
  readonly said: Both;
}

/** A transfer on a bank statement. */
export interface Transfer {
  /** Line of the file, from 1. */
  readonly line: number;
  /** Amount in đồng. */
  readonly amount: number;
  /** Its text. */
  readonly text: string;
}

/** States in which an order has its money, or had it. */
const HAS_MONEY: readonly OrderState[] = ['paid', 'paid_late', 'picked_up', 'refunded'];

/** Letters and digits of a text: banks put in blanks and stops, or take them out. */
const bare = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** What is wrong with a payment of an order, or null. */
function paymentDifference(order: OrdersTable, ref: string, amount: number, currency: string): Difference | null {
  const { id, total, state } = order;
  const found = (kind: Difference['kind'], vi: string, en: string): Difference => ({ order: id, ref, kind, said: { vi, en } });
  if (currency !== 'vnd')
    return found('other-currency', `${id}: trả bằng ${currency}, cần vnd`, `${id}: paid in ${currency}, expected vnd`);
  if (amount !== total)
    return found(
      'other-amount',
      `${id}: phải trả ${amountText(total)}, đã trả ${amountText(amount)}; liên hệ người mua`,
      `${id}: costs ${amountText(total)}, paid ${amountText(amount)}; write to the buyer`,
    );
  if (HAS_MONEY.includes(state)) return null;
  const call = `npm run orders -- mark-paid ${id} --amount ${total} --note "${ref}"`;
  return found(
    'not-entered',
    `${id}: tiền đã về mà đơn là "${state}"; chạy: ${call}`,
    `${id}: the money came, the order is "${state}"; run: ${call}`,
  );
}

/** Events of providers that do not fit the orders. `orders` are all that may be meant. */
export function providerDifferences(events: readonly PaymentEvent[], orders: readonly OrdersTable[]): Difference[] {
  const byRef = new Map(orders.flatMap((order) => (order.provider_ref === null ? [] : [[order.provider_ref, order] as const])));
  const byId = new Map(orders.map((order) => [order.id, order] as const));
  return events.flatMap((event): Difference[] => {
    if (event.kind !== 'paid' && event.kind !== 'refunded') return [];
    const order =
      byId.get(event.orderId ?? '') ??
      byRef.get(event.ref) ??
      orders.find(({ memo }) => event.memo !== null && bare(event.memo).includes(memo));
    if (order === undefined) {
      if (!event.isOurs) return [];
      return [
        {
          order: null,
          ref: event.ref,
          kind: 'no-order',
          said: {
            vi: `${event.ref}: ${amountText(event.amount)} không thuộc đơn nào`,
            en: `${event.ref}: ${amountText(event.amount)} belongs to no order`,
          },
        },
      ];
    }
    if (event.kind === 'paid') {
      const difference = paymentDifference(order, event.ref, event.amount, event.currency);
      return difference === null ? [] : [difference];
    }
    if (event.amount <= order.refunded) return [];
    const { id, refunded } = order;
    return [
      {
        order: id,
        ref: event.ref,
        kind: 'refund-not-entered',
        said: {
          vi: `${id}: cổng thanh toán đã hoàn ${amountText(event.amount)}, ở đây ghi ${amountText(refunded)}`,
          en: `${id}: the provider sent ${amountText(event.amount)} back, here it is ${amountText(refunded)}`,
        },
      },
    ];
  });
}

/** Orders that count as paid, placed since a moment, of which a provider that lists all its payments knows nothing. */
export function unpaidAtProvider(
  provider: string,
  events: readonly PaymentEvent[],
  orders: readonly OrdersTable[],
  since: number,
): Difference[] {
  const known = new Set(
    events.filter(({ kind }) => kind === 'paid' || kind === 'refunded').flatMap(({ ref, orderId }) => [ref, orderId ?? ref]),
  );
  return orders
    .filter((order) => order.method === provider && order.created_at >= since && HAS_MONEY.includes(order.state) && order.total > 0)
    .filter(({ id, provider_ref }) => !known.has(id) && !known.has(provider_ref ?? id))
    .map(({ id, provider_ref }) => ({
      order: id,
      ref: provider_ref ?? '',
      kind: 'paid-without-payment' as const,
      said: {
        vi: `${id}: ở đây là đã trả, ${provider} không có giao dịch; xem "show ${id}"`,
        en: `${id}: paid here, unknown to ${provider}; see "show ${id}"`,
      },
    }));
}

/** Transfers with the text of an order that do not fit it. Those without such a text are not ours to judge. */
export function statementDifferences(
  transfers: readonly Transfer[],
  orders: readonly OrdersTable[],
): { readonly matched: number; readonly differences: Difference[] } {
  const found = transfers.flatMap(({ line, amount, text }) => {
    const order = orders.find(({ memo }) => bare(text).includes(memo));
    return order === undefined ? [] : [{ line, order, difference: paymentDifference(order, `sao kê dòng ${line}`, amount, 'vnd') }];
  });
  const seen = new Set<string>();
  const twice = found.filter(({ order }) => seen.size === seen.add(order.id).size);
  return {
    matched: found.length,
    differences: [
      ...found.flatMap(({ difference }) => (difference === null ? [] : [difference])),
      ...twice.map(({ order: { id }, line }): Difference => ({
        order: id,
        ref: `sao kê dòng ${line}`,
        kind: 'other-amount',
        said: {
          vi: `${id}: chuyển khoản lần nữa, dòng ${line}; chuyển trả người mua`,
          en: `${id}: transferred once more, line ${line}; send it back`,
        },
      })),
    ],
  };
}
