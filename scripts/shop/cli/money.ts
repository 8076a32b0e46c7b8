/** The commands "mark-paid", "refund", "reallocate" and "reviewed". */
import type { OrderFile } from '../../../src/commerce/store/reports.ts';
import { Refusal, type Answer } from './answer.ts';
import type { Context, Refunded } from './context.ts';
import type { Asked } from './options.ts';
import { knownFile } from './orders-shown.ts';
import { amountText, inLang } from './texts.ts';

const answer = ({ lang }: Context, { order }: OrderFile, isGood: boolean, vi: string, en: string): Answer => ({
  lines: [inLang({ vi, en }, lang)],
  json: { id: order.id, state: order.state, total: order.total, refunded: order.refunded, done: isGood },
  isGood,
});

/** Money that came another way. Another amount than the order's is refused: it would hide that something is wrong. */
export async function markedPaid(context: Context, { given, amount, note }: Asked): Promise<Answer> {
  if (amount === undefined || note === undefined || note === '')
    throw new Refusal({ vi: 'mark-paid cần --amount và --note.', en: 'mark-paid expects --amount and --note.' }, true);
  const before = await knownFile(context, given);
  const { total, state } = before.order;
  if (amount !== total)
    throw new Refusal({
      vi: `${given} phải trả ${amountText(total)}, nhận được ${amountText(amount)}: không ghi. Thiếu hay thừa thì xử lý riêng với người mua.`,
      en: `${given} costs ${amountText(total)}, found ${amountText(amount)}: not entered. Settle the difference with the buyer first.`,
    });
  const { orders } = await context.desks();
  const result = await orders.markPaid(given, amount, note, context.now);
  const after = await knownFile(context, given);
  if (result.kind === 'refused' && result.error === 'provider')
    return answer(
      context,
      after,
      false,
      `${given}: cổng thanh toán không trả lời, chưa đóng được trang thanh toán; chưa ghi gì, chạy lại lệnh này.`,
      `${given}: the provider did not answer, its page could not be closed; nothing was entered, run the same command again.`,
    );
  if (result.kind === 'refused' || after.transitions.length === before.transitions.length)
    return answer(
      context,
      after,
      false,
      `${given} đang ở "${after.order.state}": không ghi nhận được.`,
      `${given} is "${after.order.state}": nothing was entered.`,
    );
  const now = after.order.state;
  return answer(context, after, true, `${given}: ${state} → ${now}`, `${given}: ${state} → ${now}`);
}

/** What a person must transfer, and where from; buyers' accounts are not known here. */
function byHand(order: OrderFile['order'], amount: number): readonly [vi: string, en: string] {
  const buyer = [order.buyer_name, order.buyer_phone].filter((part) => part !== null).join(', ');
  return [
    `Chuyển trả ${amountText(amount)} cho ${buyer || 'người mua'}, nội dung "HOAN ${order.memo}". Hệ thống không giữ số tài khoản người mua: hãy hỏi qua điện thoại.`,
    `Transfer ${amountText(amount)} back to ${buyer || 'the buyer'} with the text "HOAN ${order.memo}". Accounts of buyers are not kept here: ask by telephone.`,
  ];
}

/** What is said of a refund; whether it was sent off. */
function saidOf(refund: Refunded, { order }: OrderFile): readonly [isGood: boolean, vi: string, en: string] {
  const { id, state } = order;
  switch (refund.kind) {
    case 'refunded':
      return [true, `${id}: đã hoàn ${amountText(refund.amount)}`, `${id}: ${amountText(refund.amount)} went back`];
    case 'pending':
      return [true, `${id}: đang hoàn ${amountText(refund.amount)}`, `${id}: ${amountText(refund.amount)} is on its way back`];
    case 'provider':
      return [
        false,
        `${id}: cổng thanh toán không trả lời; chạy lại lệnh này`,
        `${id}: the provider did not answer; run the same command again`,
      ];
    case 'refused':
      return refund.error === 'amount'
        ? [false, `${id}: còn hoàn được nhiều nhất ${amountText(refund.left)}`, `${id}: at most ${amountText(refund.left)} can go back`]
        : [false, `${id} đang ở "${state}": không hoàn được`, `${id} is "${state}": nothing can go back`];
    case 'by_hand':
      return [true, ...byHand(order, refund.amount)];
  }
}

/** Sends money back. */
export async function refunded(context: Context, { given, amount }: Asked): Promise<Answer> {
  await knownFile(context, given);
  const { orders } = await context.desks();
  const refund = await orders.refund(given, amount ?? null, context.now);
  const after = await knownFile(context, given);
  return answer(context, after, ...saidOf(refund, after));
}

/** Finds goods for money that came late; the order is paid then. */
export async function reallocated(context: Context, { given }: Asked): Promise<Answer> {
  const { order } = await knownFile(context, given);
  const { orders } = await context.desks();
  await orders.reallocate(given, context.now);
  const after = await knownFile(context, given);
  if (after.order.state !== order.state)
    return answer(
      context,
      after,
      true,
      `${given}: ${order.state} → ${after.order.state}`,
      `${given}: ${order.state} → ${after.order.state}`,
    );
  const vi = `${given} vẫn là "${order.state}": hàng không còn, hoặc đơn không trả muộn.`;
  return answer(context, after, false, vi, `${given} is still "${order.state}": no goods are left, or it was not paid late.`);
}

/** Takes the remark for staff off: somebody looked at the order. */
export async function reviewed(context: Context, { given }: Asked): Promise<Answer> {
  await knownFile(context, given);
  const { orders } = await context.desks();
  await orders.markReviewed(given, context.now);
  const after = await knownFile(context, given);
  return answer(context, after, after.order.needs_review === null, `${given}: đã xem`, `${given}: reviewed`);
}
