/** The commands "unmatched" and "settle": transfers that fit no order as they are. */
import { settledTransfer, type Settling } from '../../../src/commerce/orders/operating.ts';
import { unmatchedRows } from '../../../src/commerce/store/reports.ts';
import type { UnmatchedTable } from '../../../src/commerce/store/tables.ts';
import { good, Refusal, type Answer, type Both } from './answer.ts';
import type { Context } from './context.ts';
import type { Asked } from './options.ts';
import { amountText, inLang, tableOf, timeText, type CliColumn } from './texts.ts';

const LIST: readonly CliColumn<UnmatchedTable>[] = [
  { header: { vi: 'Mã giao dịch', en: 'Event' }, cell: ({ provider, event_id }) => `${provider}:${event_id}` },
  { header: { vi: 'Lúc', en: 'Time' }, cell: ({ at }) => timeText(at) },
  { header: { vi: 'Số tiền (đ)', en: 'Amount (đ)' }, cell: ({ amount }) => amount },
  { header: { vi: 'Lý do', en: 'Reason' }, cell: ({ reason }) => reason },
  { header: { vi: 'Đơn', en: 'Order' }, cell: ({ order_id }) => order_id },
  { header: { vi: 'Nội dung', en: 'Text' }, cell: ({ memo }) => memo, isFlexible: true },
  { header: { vi: 'Đã xử lý', en: 'Settled' }, cell: ({ settled_at }) => timeText(settled_at) },
];

/** The transfers that wait for a person. */
export async function unmatchedListed({ store, lang }: Context, { isAll }: Asked): Promise<Answer> {
  const rows = await unmatchedRows(store, isAll);
  const open = rows.filter(({ settled_at }) => settled_at === null);
  const [count, sum] = [open.length, amountText(open.reduce((all, { amount }) => all + amount, 0))];
  const said = { vi: `${count} khoản chờ xử lý, ${sum}`, en: `${count} transfers wait, ${sum}` };
  return good([...(rows.length === 0 ? [] : tableOf(LIST, rows, lang)), inLang(said, lang)], rows);
}

/** Says that a transfer was dealt with. No money moves by it: the remark says what was done. */
export async function settled({ store, now, lang }: Context, { given, note }: Asked): Promise<Answer> {
  if (note === undefined || note === '')
    throw new Refusal({ vi: 'settle cần --note: đã làm gì với khoản tiền.', en: 'settle expects --note: what became of the money.' }, true);
  const [, provider = '', eventId = ''] = /^([a-z]+):(.+)$/.exec(given) ?? [];
  if (provider === '')
    throw new Refusal(
      {
        vi: `Thấy "${given}", cần mã như "sepay:123" trong "unmatched".`,
        en: `Found "${given}", expected an event such as "sepay:123", as "unmatched" shows it.`,
      },
      true,
    );
  const became = await settledTransfer(store, { provider, eventId }, note, now);
  if (became === 'not_found') throw new Refusal({ vi: `Không có giao dịch "${given}".`, en: `Found no event "${given}".` });
  const said: Readonly<Record<Exclude<Settling, 'not_found'>, Both>> = {
    settled: { vi: `${given}: đã xử lý`, en: `${given}: settled` },
    settled_before: { vi: `${given}: đã xử lý từ trước`, en: `${given}: was settled before` },
  };
  return { lines: [inLang(said[became], lang)], json: { event: given, done: became === 'settled' }, isGood: became === 'settled' };
}
