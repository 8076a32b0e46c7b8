/** The commands "mark-paid" and "refund". */
import type { OrderFile } from '../../../src/commerce/store/reports.ts';
import { dong, type Dong } from '../../../src/domain/money.ts';
import { Refusal, type Answer } from './answer.ts';
import type { Context } from './context.ts';
import type { Asked } from './options.ts';
import { knownFile } from './orders-shown.ts';
import { amountText, inLang } from './texts.ts';

/** An amount of the options, which read whole numbers alone. */
function exact(amount: number): Dong {
  const value = dong(amount);
  if (value === null) throw new RangeError(`found the amount ${amount}, expected a whole number`);
  return value;
}

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
  const { desk } = await context.desks();
  await desk.markPaid(given, exact(amount), note, context.now);
  const after = await knownFile(context, given);
  const moved = after.transitions.length > before.transitions.length;
  if (!moved)
    return answer(
      context,
      after,
      false,
      `${given} đang ở "${state}": không ghi nhận được.`,
      `${given} is "${state}": nothing was entered.`,
    );
  const now = after.order.state;
  return answer(context, after, true, `${given}: ${state} → ${now}`, `${given}: ${state} → ${now}`);
}

/** What a person must transfer, and where from; buyers' accounts are not known here. */
function byHand({ order }: OrderFile, amount: number): readonly [vi: string, en: string] {
  const buyer = [order.buyer_name, order.buyer_phone].filter((part) => part !== null).join(', ');
  return [
    `Chuyển trả ${amountText(amount)} cho ${buyer || 'người mua'}, nội dung "HOAN ${order.memo}". Hệ thống không giữ số tài khoản người mua: hãy hỏi qua điện thoại.`,
    `Transfer ${amountText(amount)} back to ${buyer || 'the buyer'} with the text "HOAN ${order.memo}". Accounts of buyers are not kept here: ask by telephone.`,
  ];
}

/** Sends money back. */
export async function refunded(context: Context, { given, amount }: Asked): Promise<Answer> {
  const before = await knownFile(context, given);
  const left = before.order.total - before.order.refunded;
  if (amount !== undefined && amount > left)
    throw new Refusal({
      vi: `${given}: còn hoàn được nhiều nhất ${amountText(left)}, nhận được ${amountText(amount)}.`,
      en: `${given}: at most ${amountText(left)} can go back, found ${amountText(amount)}.`,
    });
  const { desk } = await context.desks();
  await desk.refund(given, amount === undefined ? null : exact(amount), context.now);
  const after = await knownFile(context, given);
  const known = new Map(before.refunds.map((one) => [one.key, one.state]));
  const refund = after.refunds.findLast(({ key, state }) => known.get(key) !== state);
  if (refund === undefined || refund.state === 'failed')
    return answer(context, after, false, `${given}: không hoàn được.`, `${given}: nothing was sent back.`);
  if (refund.state === 'by_hand') return answer(context, after, true, ...byHand(after, refund.amount));
  const sum = amountText(refund.amount);
  return refund.state === 'done'
    ? answer(context, after, true, `${given}: đã hoàn ${sum}.`, `${given}: ${sum} went back.`)
    : answer(context, after, true, `${given}: đang hoàn ${sum}.`, `${given}: ${sum} is on its way back.`);
}
