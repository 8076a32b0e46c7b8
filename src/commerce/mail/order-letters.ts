/** Letters about orders: to the buyer, to the seller, to staff. */
import { addDays } from '../../domain/date.ts';
import { shortDate } from '../../i18n/format.ts';
import { orderPath, handOverPath } from '../../i18n/shop-routes.ts';
import { deskWords, mailWords, reviewReason } from '../../i18n/shop-mail.ts';
import { dayIn } from '../day.ts';
import { endOfDay, handOverLink, orderToken, tokenOfHash } from '../links.ts';
import type { OrderState } from '../order.ts';
import type { Block, Letter } from './letter.ts';
import { goodsOf, money, orderFacts, pickupOf, sellerOf, sumsOf, type OrderFacts } from './order-facts.ts';
import {
  addressOf,
  facts,
  footer,
  letterTo,
  listed,
  momentText,
  never,
  text,
  type MailData,
  type Writing,
  type Written,
} from './writing.ts';

/** Days after the last day of a fair on which what was left there can still be marked as handed over. */
const AFTER_FAIR_DAYS = 7;

/** Days for which a link for the seller's own place works: goods without a day are fetched sooner. */
const OWN_PLACE_DAYS = 90;

/** The link to the page of an order; none where its secret is no longer set. */
function orderLink({ settings }: Writing, { order }: OrderFacts): Block[] {
  const token = tokenOfHash(settings.secrets, orderToken, order.id, order.token_hash);
  return token === null
    ? []
    : [{ kind: 'link', label: mailWords(order.lang).openOrder, url: settings.siteUrl + orderPath(order.lang, token) }];
}

/** How to pay, while that is what is left to do. */
function paymentOf({ order, seller }: OrderFacts): Block[] {
  const { lang, method } = order;
  if (order.state !== 'pending' && order.state !== 'reserved') return [];
  const words = mailWords(lang);
  const until = order.expires_at === null ? null : momentText(order.expires_at, lang);
  const how = text(words.howToPay[method](until));
  if (method !== 'vietqr' || seller?.bank == null) return [how];
  const { name, account, holder } = seller.bank;
  const rows = [
    [words.facts.bank, name],
    [words.facts.account, account],
    [words.facts.holder, holder],
    [words.facts.amount, money(order.total)],
    [words.facts.memo, order.memo],
  ] as const;
  return [how, facts(rows)];
}

/** Kinds of letters to buyers, by the words that they use. */
type BuyerKind = 'placed' | 'paid' | 'expired' | 'cancelled' | 'failed' | 'refunded';

function subjectAndLead(kind: BuyerKind, { order, sellerName }: OrderFacts, data: MailData): readonly [subject: string, lead: string] {
  const words = mailWords(order.lang);
  switch (kind) {
    case 'placed':
      return [words.placed.subject(order.id, sellerName), words.placed.lead(sellerName)];
    case 'paid':
      return [words.paid.subject(order.id), words.paid.lead(sellerName)];
    case 'refunded': {
      const refunded = typeof data['refunded'] === 'number' ? data['refunded'] : order.refunded;
      return [words.refunded.subject(order.id), words.refunded.lead(money(refunded), money(order.total))];
    }
    default:
      return [words.ended[kind].subject(order.id), words.ended[kind].lead];
  }
}

/** A letter to the buyer. */
export async function buyerLetter(writing: Writing, kind: BuyerKind, id: string, data: MailData = {}): Promise<Written> {
  const found = await orderFacts(writing, id);
  if (found === null) return never('gone');
  const { order, seller } = found;
  if (order.buyer_email === null) return never('purged');
  const words = mailWords(order.lang);
  const [subject, lead] = subjectAndLead(kind, found, data);
  const isLive = kind === 'placed' || kind === 'paid';
  const letter: Letter = {
    lang: order.lang,
    subject,
    blocks: [
      text(words.hello(order.buyer_name ?? '')),
      text(lead),
      facts([[words.facts.order, order.id]]),
      ...(kind === 'placed' ? paymentOf(found) : []),
      ...goodsOf(found, order.lang),
      sumsOf(found, order.lang),
      ...(isLive ? [pickupOf(found, order.lang)] : []),
      sellerOf(found, order.lang),
      ...orderLink(writing, found),
      ...(isLive ? [text(words.slip), text(words.noInvoice)] : []),
      ...footer(writing, order.lang, words.whyOrder, seller),
    ],
  };
  return letterTo(addressOf(order.buyer_name ?? '', order.buyer_email), letter);
}

/** States in which a seller need not prepare anything. */
const ENDED: readonly OrderState[] = ['expired', 'cancelled', 'failed', 'refunded', 'picked_up', 'no_show'];

/** When the link to hand over at the place of an order ends. */
function handOverEnd({ order, stand }: OrderFacts, now: number): number {
  const last = stand?.fair?.openDays.at(-1);
  return endOfDay(last === undefined ? addDays(dayIn(Math.max(now, order.created_at)), OWN_PLACE_DAYS) : addDays(last, AFTER_FAIR_DAYS));
}

/** To the seller: an order to prepare. */
export async function sellerLetter(writing: Writing, id: string, now: number): Promise<Written> {
  const found = await orderFacts(writing, id);
  if (found === null) return never('gone');
  const { order, seller, sellerName } = found;
  if (order.buyer_email === null) return never('purged');
  if (ENDED.includes(order.state)) return never('settled');
  const [words, names] = [deskWords.order, mailWords('vi').facts];
  const end = handOverEnd(found, now);
  const link = handOverLink(writing.settings.secrets[0], order.seller, order.place, end);
  const letter: Letter = {
    lang: 'vi',
    subject: words.subject(order.id),
    blocks: [
      text(deskWords.hello(sellerName)),
      text(words.lead),
      facts([[names.order, order.id]]),
      ...goodsOf(found, 'vi'),
      sumsOf(found, 'vi'),
      pickupOf(found, 'vi'),
      facts([
        [names.buyer, order.buyer_name],
        [names.phone, order.buyer_phone],
      ]),
      ...(order.state === 'reserved' ? [text(words.due(money(order.total)))] : []),
      ...(order.state === 'paid' ? [text(words.settled)] : []),
      { kind: 'link', label: words.open, url: writing.settings.siteUrl + handOverPath('vi', link) },
      text(words.linkEnds(shortDate(dayIn(end - 1), 'vi'))),
      text(words.english),
      ...footer(writing, 'vi', deskWords.whySeller, seller),
    ],
  };
  return letterTo(addressOf(sellerName, seller?.email ?? null), letter, { replyTo: addressOf(order.buyer_name ?? '', order.buyer_email) });
}

/** To the seller: an order that need not be prepared any more. */
export async function releasedLetter(writing: Writing, id: string): Promise<Written> {
  const found = await orderFacts(writing, id);
  if (found === null) return never('gone');
  const { seller, sellerName } = found;
  const words = deskWords.released;
  const letter: Letter = {
    lang: 'vi',
    subject: words.subject(id),
    blocks: [
      text(deskWords.hello(sellerName)),
      text(words.lead),
      facts([[mailWords('vi').facts.order, id]]),
      ...goodsOf(found, 'vi'),
      pickupOf(found, 'vi'),
      text(words.english),
      ...footer(writing, 'vi', deskWords.whySeller, seller),
    ],
  };
  return letterTo(addressOf(sellerName, seller?.email ?? null), letter);
}

/** Transfers that belong to no order as they are, one line each: of an order, or the one that "<provider>:<event>" names. */
async function transferLines({ store }: Writing, subject: string, isOrder: boolean): Promise<string[]> {
  const at = subject.indexOf(':');
  const rows = await store
    .selectFrom('unmatched')
    .select(['provider', 'event_id', 'memo', 'amount', 'reason'])
    .where((row) =>
      isOrder
        ? row('order_id', '=', subject)
        : row.and([row('provider', '=', subject.slice(0, at)), row('event_id', '=', subject.slice(at + 1))]),
    )
    .orderBy('at')
    .execute();
  return rows.map(
    ({ provider, event_id, memo, amount, reason }) => `${provider} ${event_id}: ${money(amount)}, "${memo}", ${reviewReason(reason)}`,
  );
}

/** To staff: something that needs a person; the subject is an order, or "<provider>:<event>" of money that belongs to none. */
export async function reviewLetter(writing: Writing, subject: string, data: MailData): Promise<Written> {
  const found = await orderFacts(writing, subject);
  const transfers = await transferLines(writing, subject, found !== null);
  if (found === null && transfers.length === 0) return never('gone');
  const [words, names] = [deskWords.review, mailWords('vi').facts];
  const reason = data['reason'] ?? found?.order.needs_review ?? null;
  const amount = typeof data['amount'] === 'number' ? money(data['amount']) : null;
  const letter: Letter = {
    lang: 'vi',
    subject: words.subject(subject),
    blocks: [
      text(words.lead),
      facts([
        [names.order, found?.order.id ?? null],
        [names.reason, reason === null ? null : reviewReason(String(reason))],
        [names.received, amount],
      ]),
      ...(found === null ? [] : [sumsOf(found, 'vi'), sellerOf(found, 'vi'), ...orderLink(writing, found)]),
      ...listed(words.transfer, transfers),
      text(words.english),
      ...footer(writing, 'vi', deskWords.whyStaff, found?.seller ?? null),
    ],
  };
  return letterTo(addressOf(writing.site.name, writing.settings.staffEmail), letter);
}
