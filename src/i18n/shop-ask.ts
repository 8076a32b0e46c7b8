/** Words of the page of a product about requests for quotation; its script carries only these. */
import type { Lang } from './lang.ts';

/** Parameters of the address of the basket, by language: a product to put in, a fair to name. */
export const BASKET_PARAMS = { vi: { add: 'them', fair: 'hoi-cho' }, en: { add: 'add', fair: 'fair' } } as const;

/** The button. */
export const ADD: Readonly<Record<Lang, string>> = { vi: 'Thêm vào yêu cầu báo giá', en: 'Add to request for quotation' };

/** Before the ways to reach a producer that has no mail address. */
export const ASK_DIRECTLY: Readonly<Record<Lang, string>> = {
  vi: 'Chủ thể chưa có thư điện tử để nhận yêu cầu báo giá. Hãy hỏi giá qua',
  en: 'The producer has no mail address that could receive a request for quotation. Ask for a price by',
};

/** After the button was pressed: what happened, and the link to the basket. */
export const ADDED: Readonly<Record<Lang, readonly [done: string, link: string]>> = {
  vi: ['Đã thêm.', 'Xem yêu cầu'],
  en: ['Added.', 'See the request'],
};

/** On the page of a fair: to a request that names it. */
export const ASK_AT: Readonly<Record<Lang, string>> = {
  vi: 'Hỏi giá chủ thể ở hội chợ này',
  en: 'Ask producers at this fair for quotations',
};
