/** The shop as routes see it, over the desks. */
import { answering } from './answer.ts';
import type { Shop } from './contract.ts';
import type { ShopParts } from './parts.ts';

/** The shop over its parts. */
export function shopOver(parts: ShopParts): Shop {
  const { orders, requests, clock } = parts;
  return {
    answer: answering(parts),
    orderFor: (token) => orders.view(token, clock()),
    requestFor: (token) => requests.view(token),
    async handOverFor(link) {
      const now = clock();
      const [seller, place] = parts.readLink('hand-over', link, now) ?? [];
      return seller === undefined || place === undefined ? null : orders.handOver(seller, place, now);
    },
    async answerFor(link) {
      const now = clock();
      const [request, producer] = parts.readLink('answer', link, now) ?? [];
      return request === undefined || producer === undefined ? null : requests.answerView(producer, request, now);
    },
  };
}
