/** Actions of requests for quotation: of buyers, and of producers who answer by their link. */
import { requestStatusPath } from '../../../i18n/shop-routes.ts';
import { REFUSALS } from '../../../i18n/shop-refusals.ts';
import type { Lang } from '../../../i18n/lang.ts';
import type { Answered } from '../../rfq/desk-contract.ts';
import { Refusal } from '../refusal.ts';
import { declineBody, linkBody, quotationBody, requestsBody } from '../schemas.ts';
import { action, ANY_MODE, found, type Circumstances, type Reply } from './action.ts';

/** Nobody fills in the form in less, milliseconds. */
const LEAST_FILLING = 3000;

/** Sends a request for quotation. */
export const requests = action(requestsBody, { modes: ANY_MODE, limit: 'request' }, async (body, { parts, now, countMail }) => {
  const { request, requestId, startedAt, website } = body;
  // Clocks of readers are wrong: one that is ahead says nothing about how long it took.
  const isTooQuick = now >= startedAt && now - startedAt < LEAST_FILLING;
  if (website !== '' || isTooQuick) throw new Refusal('invalid', { fields: {} });
  countMail(request.email);
  const sent = await parts.requests.send({ requestId, request }, now);
  if (sent.kind === 'refused') throw new Refusal(sent.error, sent.products === undefined ? {} : { products: sent.products });
  const url = `${parts.settings.siteUrl}${requestStatusPath(request.lang, sent.token)}`;
  return { status: 201, body: { id: sent.id, url }, orderIds: [sent.id] };
});

/** Request and producer of a link. */
function linked(link: string, { parts, now }: Circumstances): { readonly request: string; readonly producer: string } {
  const [request, producer] = found(parts.readLink('answer', link, now));
  if (request === undefined || producer === undefined) throw new Refusal('not_found');
  return { request, producer };
}

/** The answer to a producer's answer. */
function answeredReply(answered: Answered, lang: Lang): Reply {
  if (answered.kind === 'answered') return { status: 200, body: answered.view, orderIds: [answered.view.id] };
  const { day, required } = REFUSALS[lang].fields;
  switch (answered.error) {
    case 'past_day':
      throw new Refusal('invalid', { fields: { 'quotation.validUntil': day } });
    case 'nothing':
      throw new Refusal('invalid', { fields: { 'quotation.prices': required } });
    default:
      throw new Refusal(answered.error);
  }
}

/** Notes that a producer has read a request. */
export const seen = action(linkBody, { modes: ANY_MODE, limit: 'staff' }, async ({ link }, circumstances) => {
  const { request, producer } = linked(link, circumstances);
  return { status: 200, body: found(await circumstances.parts.requests.seen(producer, request, circumstances.now)) };
});

/** Takes a quotation. */
export const quoteRequest = action(quotationBody, { modes: ANY_MODE, limit: 'staff' }, async (body, circumstances) => {
  const { request, producer } = linked(body.link, circumstances);
  return answeredReply(await circumstances.parts.requests.quote(producer, request, body.quotation, circumstances.now), body.lang);
});

/** Takes a refusal. */
export const decline = action(declineBody, { modes: ANY_MODE, limit: 'staff' }, async (body, circumstances) => {
  const { request, producer } = linked(body.link, circumstances);
  return answeredReply(await circumstances.parts.requests.decline(producer, request, body.reason, circumstances.now), body.lang);
});
