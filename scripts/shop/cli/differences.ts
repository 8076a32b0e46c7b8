/** Where payments and orders differ. Pure. */
import type { OrderState } from '../../../src/commerce/order.ts';
import type { Difference as ProviderDifference } from '../../../src/commerce/orders/comparing.ts';
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
  readonly kind: ProviderDifference['problem'];
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

/** What is wrong with a transfer for an order, or null. */
function transferDifference(order: OrdersTable, ref: string, amount: number): Difference | null {
  const { id, total, state } = order;
  if (amount !== total)
    return {
      order: id,
      ref,
      kind: 'amount',
      said: {
        vi: `${id}: phải trả ${amountText(total)}, đã chuyển ${amountText(amount)} (${ref}); liên hệ người mua`,
        en: `${id}: costs ${amountText(total)}, transferred ${amountText(amount)} (${ref}); write to the buyer`,
      },
    };
  if (HAS_MONEY.includes(state)) return null;
  const call = `npm run orders -- mark-paid ${id} --amount ${total} --note "${ref}"`;
  const said = {
    vi: `${id}: tiền đã về, đơn là "${state}"; chạy: ${call}`,
    en: `${id}: the money came, the order is "${state}"; run: ${call}`,
  };
  return { order: id, ref, kind: 'not_entered', said };
}

/** What a provider's difference means, in words with what to do. */
export function providerDifference({ provider, ref, orderId, problem, amount }: ProviderDifference): Difference {
  const id = orderId ?? '';
  const sum = amountText(amount);
  const called = `npm run orders -- show ${id}`;
  const said: Readonly<Record<ProviderDifference['problem'], Both>> = {
    unknown_order: { vi: `${provider} ${ref}: ${sum} không thuộc đơn nào`, en: `${provider} ${ref}: ${sum} belongs to no order` },
    not_entered: {
      vi: `${id}: ${provider} đã nhận ${sum}, ở đây chưa ghi; xem: ${called}`,
      en: `${id}: ${provider} has ${sum}, here it is not entered; see: ${called}`,
    },
    amount: {
      vi: `${id}: ${provider} đã nhận ${sum}, khác số phải trả; xem: ${called}`,
      en: `${id}: ${provider} has ${sum}, which is not its total; see: ${called}`,
    },
    not_there: {
      vi: `${id}: ở đây là đã trả ${sum}, ${provider} không có; xem: ${called}`,
      en: `${id}: paid here (${sum}), unknown to ${provider}; see: ${called}`,
    },
    other_seller: {
      vi: `${id}: ${sum} vào tài khoản người bán khác (${provider} ${ref}); xem: ${called}`,
      en: `${id}: ${sum} went to another seller's account (${provider} ${ref}); see: ${called}`,
    },
    twice: {
      vi: `${id}: ${provider} nhận ${sum} lần nữa (${ref}); hoàn lại tại ${provider}`,
      en: `${id}: ${provider} took ${sum} once more (${ref}); send it back there`,
    },
    refund: {
      vi: `${id}: ${provider} đã hoàn ${sum} (${ref}), ở đây ghi số khác; xem: ${called}`,
      en: `${id}: ${provider} sent ${sum} back (${ref}), here it is another sum; see: ${called}`,
    },
  };
  return { order: orderId, ref, kind: problem, said: said[problem] };
}

/** What transfers with the text of an order come to. Those without such a text are not ours to judge. */
export function statementDifferences(
  transfers: readonly Transfer[],
  orders: readonly OrdersTable[],
): { readonly matched: number; readonly differences: Difference[] } {
  const seen = new Set<string>();
  const differences: Difference[] = [];
  let matched = 0;
  for (const { line, amount, text } of transfers) {
    const order = orders.find(({ memo }) => bare(text).includes(memo));
    if (order === undefined) continue;
    matched += 1;
    const { id } = order;
    const ref = `sao kê dòng ${line}`;
    const twice = {
      vi: `${id}: chuyển khoản lần nữa (${ref}); chuyển trả người mua`,
      en: `${id}: transferred once more (${ref}); send it back`,
    };
    const difference: Difference | null = seen.has(id)
      ? { order: id, ref, kind: 'twice', said: twice }
      : transferDifference(order, ref, amount);
    if (difference !== null) differences.push(difference);
    seen.add(id);
  }
  return { matched, differences };
}
