/** Actions of buyers and of the staff of stands. */
import { orderPath } from '../../../i18n/shop-routes.ts';
import type { Lang } from '../../../i18n/lang.ts';
import type { Started } from '../../providers/port.ts';
import type { PlaceKey } from '../../shop-catalogue.ts';
import type { Placed } from '../../orders/checkout.ts';
import { Refusal } from '../refusal.ts';
import { handOverBody, ordersBody, quoteBody, tokenBody } from '../schemas.ts';
import { action, found, ORDER_MODES, type Circumstances, type Reply } from './action.ts';

const redirectOf = (started: Started | null): string | null => (started?.kind === 'redirect' ? started.url : null);

/** What a cart costs. */
export const quote = action(quoteBody, { modes: ORDER_MODES, limit: 'look' }, async (body, { parts, now }) => ({
  status: 200,
  body: await parts.orders.quote({ lines: body.lines, fair: body.fair, code: body.code }, null, now),
}));

/** The answer to what was placed. */
function placedReply(placed: Placed, lang: Lang, { parts }: Circumstances): Reply {
  if (placed.kind === 'refused') throw new Refusal(placed.error, { quote: placed.quote });
  const { siteUrl } = parts.settings;
  return {
    status: 201,
    body: {
      orders: placed.orders.map(({ order, token, started, problem }) => ({
        id: order.id,
        seller: order.seller,
        sellerName: parts.shelves.sellers.get(order.seller)?.name ?? order.seller,
        total: order.total,
        url: `${siteUrl}${orderPath(lang, token)}`,
        redirectUrl: redirectOf(started),
        problem,
      })),
    },
    orderIds: placed.orders.map(({ order }) => order.id),
  };
}

/** Orders, one for each seller. */
export const orders = action(ordersBody, { modes: ORDER_MODES, limit: 'checkout' }, async (body, circumstances) => {
  const { consent: _consent, website, ...command } = body;
  // A machine is told what a person would be told who left something out: not which field gave it away.
  if (website !== '') throw new Refusal('invalid', { fields: {} });
  circumstances.countMail(command.buyer.email);
  return placedReply(await circumstances.parts.orders.place(command, circumstances.now), command.lang, circumstances);
});

/** How an order stands. */
export const status = action(tokenBody, { modes: ORDER_MODES, limit: 'look' }, async ({ token }, { parts, now }) => ({
  status: 200,
  body: found(await parts.orders.view(token, now)),
}));

/** Begins the payment again. */
export const pay = action(tokenBody, { modes: ORDER_MODES, limit: 'checkout' }, async ({ token }, { parts, now }) => {
  const paying = await parts.orders.pay(token, now);
  if (paying.kind !== 'started') throw new Refusal(paying.kind);
  const redirectUrl = redirectOf(paying.started);
  if (redirectUrl === null) throw new Refusal('not_payable');
  return { status: 200, body: { redirectUrl } };
});

/** Cancels an order that is not paid. */
export const cancel = action(tokenBody, { modes: ORDER_MODES, limit: 'checkout' }, async ({ token }, { parts, now }) => {
  const cancelled = await parts.orders.cancel(token, now);
  if (cancelled.kind !== 'cancelled') throw new Refusal(cancelled.kind);
  return { status: 200, body: cancelled.order, orderIds: [cancelled.order.id] };
});

/** Staff hand over an order, or take that back. */
export const handOver = action(handOverBody, { modes: ORDER_MODES, limit: 'staff' }, async (body, { parts, now }) => {
  const [seller, place] = found(parts.readLink('hand-over', body.link, now));
  if (seller === undefined || place === undefined) throw new Refusal('not_found');
  const key: PlaceKey = place;
  const desk = parts.orders;
  const view = await (body.action === 'undo' ? desk.undo(seller, key, body.order, now) : desk.markHandedOver(seller, key, body.order, now));
  if (view === 'wrong_state') throw new Refusal(view);
  return { status: 200, body: view, orderIds: [body.order] };
});
