/** The commands "list" and "show". */
import type { OrderState } from '../../../src/commerce/order.ts';
import { orderFile, ordersBy, type OrderFile, type OrderFilter } from '../../../src/commerce/store/reports.ts';
import type { OrdersTable } from '../../../src/commerce/store/tables.ts';
import type { Lang } from '../../../src/i18n/lang.ts';
import { plain } from '../../content-check/terminal.ts';
import { good, Refusal, type Answer, type Both } from './answer.ts';
import type { Context } from './context.ts';
import type { Asked } from './options.ts';
import { amountText, inLang, tableOf, timeText, type CliColumn } from './texts.ts';

/** States in words. */
const STATES: Readonly<Record<OrderState, Both>> = {
  pending: { vi: 'chờ thanh toán', en: 'waits for the payment' },
  processing: { vi: 'tiền đang về', en: 'money is on its way' },
  reserved: { vi: 'giữ hàng, trả khi nhận', en: 'reserved, paid when picked up' },
  paid: { vi: 'đã trả', en: 'paid' },
  paid_late: { vi: 'trả muộn, hàng không còn giữ', en: 'paid late, goods no longer held' },
  picked_up: { vi: 'đã nhận hàng', en: 'picked up' },
  no_show: { vi: 'không đến nhận', en: 'not fetched' },
  expired: { vi: 'hết hạn', en: 'expired' },
  cancelled: { vi: 'đã hủy', en: 'cancelled' },
  failed: { vi: 'thanh toán hỏng', en: 'payment failed' },
  refunded: { vi: 'đã hoàn tiền', en: 'refunded' },
};

/** An order as programs get it: without hashes and what only providers need. */
function orderJson(order: OrdersTable): Record<string, unknown> {
  const { request_id: _id, request_hash: _hash, token_hash: _token, buyer_key: _key, provider_params: _params, ...shown } = order;
  return shown;
}

const LIST: readonly CliColumn<OrdersTable>[] = [
  { header: { vi: 'Đơn', en: 'Order' }, cell: ({ id }) => id },
  { header: { vi: 'Trạng thái', en: 'State' }, cell: ({ state }) => state },
  { header: { vi: 'Lúc đặt', en: 'Placed' }, cell: ({ created_at }) => timeText(created_at) },
  { header: { vi: 'Người bán', en: 'Seller' }, cell: ({ seller }) => seller, isFlexible: true },
  { header: { vi: 'Nơi nhận', en: 'Place' }, cell: ({ place }) => place, isFlexible: true },
  { header: { vi: 'Cách trả', en: 'Method' }, cell: ({ method }) => method },
  { header: { vi: 'Phải trả (đ)', en: 'Total (đ)' }, cell: ({ total }) => total },
  { header: { vi: 'Cần xem', en: 'Review' }, cell: ({ needs_review }) => needs_review, isFlexible: true },
];

/** The filter of the options. */
export function filterOf({ states, seller, fair, isInReview, since }: Asked): OrderFilter {
  return { states, seller, fair, isInReview, since };
}

/** The orders. */
export async function listed({ store, lang }: Context, asked: Asked): Promise<Answer> {
  const orders = await ordersBy(store, filterOf(asked));
  const sum = orders.reduce((all, { total }) => all + total, 0);
  const count = inLang({ vi: `${orders.length} đơn, ${amountText(sum)}`, en: `${orders.length} orders, ${amountText(sum)}` }, lang);
  return good([...(orders.length === 0 ? [] : tableOf(LIST, orders, lang)), count], orders.map(orderJson));
}

/** An order of the store. @throws {Refusal} where there is none. */
export async function knownFile({ store }: Pick<Context, 'store'>, id: string): Promise<OrderFile> {
  const file = await orderFile(store, id);
  if (file !== null) return file;
  throw new Refusal({ vi: `Không có đơn "${id}".`, en: `Found no order "${id}".` });
}

/** A heading and what stands below it; nothing where nothing does. */
function section<Row>(heading: Both, columns: readonly CliColumn<Row>[], rows: readonly Row[], lang: Lang): string[] {
  return rows.length === 0 ? [] : ['', inLang(heading, lang), ...tableOf(columns, rows, lang)];
}

const time: Both = { vi: 'Lúc', en: 'Time' };
const amount: Both = { vi: 'Số tiền (đ)', en: 'Amount (đ)' };
const state: Both = { vi: 'Trạng thái', en: 'State' };
const event: Both = { vi: 'Mã giao dịch', en: 'Event' };

/** The parts of an order that are tables. */
function sections({ lines, transitions, refunds, events, unmatched, mails }: OrderFile, lang: Lang): string[] {
  return [
    ...section(
      { vi: 'Hàng', en: 'Lines' },
      [
        { header: { vi: 'Mã', en: 'SKU' }, cell: ({ sku }) => sku },
        { header: { vi: 'Tên', en: 'Name' }, cell: ({ name }) => name, isFlexible: true },
        { header: { vi: 'Giá (đ)', en: 'Price (đ)' }, cell: ({ price }) => price },
        { header: { vi: 'Số lượng', en: 'Quantity' }, cell: ({ qty }) => qty },
        { header: amount, cell: (line) => line.amount },
      ],
      lines,
      lang,
    ),
    ...section(
      { vi: 'Diễn biến', en: 'Timeline' },
      [
        { header: time, cell: ({ at }) => timeText(at) },
        { header: state, cell: ({ to_state }) => to_state },
        { header: { vi: 'Do', en: 'Cause' }, cell: ({ cause }) => cause, isFlexible: true },
      ],
      transitions,
      lang,
    ),
    ...section(
      { vi: 'Hoàn tiền', en: 'Refunds' },
      [
        { header: time, cell: ({ at }) => timeText(at) },
        { header: amount, cell: (refund) => refund.amount },
        { header: state, cell: (refund) => refund.state },
      ],
      refunds,
      lang,
    ),
    ...section(
      { vi: 'Giao dịch', en: 'Events' },
      [
        { header: time, cell: ({ received_at }) => timeText(received_at) },
        { header: event, cell: ({ provider, event_id }) => `${provider}:${event_id}`, isFlexible: true },
        { header: { vi: 'Loại', en: 'Kind' }, cell: ({ kind }) => kind },
        { header: amount, cell: (one) => one.amount },
      ],
      events,
      lang,
    ),
    ...section(
      { vi: 'Tiền không khớp', en: 'Money that does not fit' },
      [
        { header: time, cell: ({ at }) => timeText(at) },
        { header: event, cell: ({ provider, event_id }) => `${provider}:${event_id}`, isFlexible: true },
        { header: amount, cell: (one) => one.amount },
        { header: { vi: 'Lý do', en: 'Reason' }, cell: ({ reason }) => reason, isFlexible: true },
      ],
      unmatched,
      lang,
    ),
    ...section(
      { vi: 'Thư', en: 'Mails' },
      [
        { header: { vi: 'Thư', en: 'Mail' }, cell: ({ dedupe }) => dedupe, isFlexible: true },
        { header: state, cell: (mail) => mail.state },
        { header: { vi: 'Gửi lúc', en: 'Sent' }, cell: ({ sent_at }) => timeText(sent_at) },
        { header: { vi: 'Lỗi cuối', en: 'Last error' }, cell: ({ last_error }) => last_error, isFlexible: true },
      ],
      mails,
      lang,
    ),
  ];
}

/** What stands before the tables. */
function heading({ order, paidNote }: OrderFile, lang: Lang): string[] {
  const { id, seller, place, pickup_day, method, subtotal, discount, total, refunded, memo, needs_review, buyer_name } = order;
  const buyer = [buyer_name, order.buyer_phone, order.buyer_email].filter((part) => part !== null).join(', ');
  const says = (vi: string, en: string, text: string): string => `${inLang({ vi, en }, lang)}: ${plain(text)}`;
  return [
    `${id}  ${order.state} (${inLang(STATES[order.state], lang)})`,
    says('Người bán', 'Seller', `${seller}, ${place}${pickup_day === null ? '' : `, ${pickup_day}`}`),
    says('Người mua', 'Buyer', buyer === '' ? inLang({ vi: 'đã xóa dữ liệu cá nhân', en: 'personal data were taken out' }, lang) : buyer),
    says('Tiền', 'Money', `${amountText(subtotal)} − ${amountText(discount)} = ${amountText(total)}, ${method}, ${memo}`),
    ...(refunded > 0 ? [says('Đã hoàn', 'Went back', amountText(refunded))] : []),
    ...(paidNote === null ? [] : [says('Ghi nhận tiền', 'Payment entered', paidNote)]),
    ...(needs_review === null ? [] : [says('Cần người xem', 'Needs a person', needs_review)]),
  ];
}

/** One order. */
export async function shown(context: Context, { given }: Asked): Promise<Answer> {
  const file = await knownFile(context, given);
  const { lang } = context;
  return good([...heading(file, lang), ...sections(file, lang)], { ...file, order: orderJson(file.order) });
}
