/**
 * SePay tells of movements on bank accounts.
 * Signature: "X-SePay-Signature: sha256=<hex>", the HMAC-SHA256 of "<X-SePay-Timestamp>.<body>"; or "Authorization: Apikey <key>"
 * (developer.sepay.vn/en/sepay-webhooks/xac-thuc). It sends again until it is answered {"success":true}.
 */
import { createHmac } from 'node:crypto';
import { z } from 'astro/zod';
import { isSame } from '../links.ts';
import { memoIn } from '../memo.ts';
import type { ShopSettings } from '../settings.ts';
import type { Shelves } from '../shop-catalogue.ts';
import { BadSignature, type Notification, type PaymentEvent } from './port.ts';

/** How the sender proves itself. */
type SepayKeys = NonNullable<ShopSettings['sepay']>;

/** How far its clock may be from ours, in seconds. */
const TOLERANCE = 300;

/** Longest text of a transfer that is kept. */
const LONGEST = 200;

/** What SePay sends (…/sepay-webhooks/tich-hop-webhook). */
const movement = z.object({
  /** SePay's id of the movement: the same in every repetition. */
  id: z.union([z.number().int(), z.string().min(1)]),
  /** "2026-11-22 14:02:37", time in Viet Nam. */
  transactionDate: z.string(),
  /** Account. */
  accountNumber: z.string(),
  /** Virtual account of it, or null. */
  subAccount: z.string().nullish(),
  /** Code that SePay found by the form set in its dashboard, or null. */
  code: z.string().nullish(),
  /** Text of the transfer. */
  content: z.string().nullish(),
  /** "in" or "out". */
  transferType: z.string(),
  /** Đồng. */
  transferAmount: z.number(),
  /** The bank's reference. */
  referenceCode: z.string().nullish(),
});

/** What makes SePay stop sending. */
export const SEPAY_ACKNOWLEDGEMENT = { status: 200, body: '{"success":true}' } as const;

/** @throws {BadSignature} unless SePay sent it. Where a secret is set, the key alone is not enough: it does not vouch for the body. */
function check({ secret, apiKey }: SepayKeys, { headers, raw }: Notification, now: number): void {
  if (secret === null) {
    if (apiKey === null || !isSame(headers.get('authorization') ?? '', `Apikey ${apiKey}`)) throw new BadSignature('Wrong key');
    return;
  }
  const stamp = headers.get('x-sepay-timestamp') ?? '';
  if (!/^\d{1,12}$/.test(stamp)) throw new BadSignature('No time');
  const signature = createHmac('sha256', secret).update(`${stamp}.`).update(raw).digest('hex');
  if (!isSame(headers.get('x-sepay-signature') ?? '', `sha256=${signature}`)) throw new BadSignature('Wrong signature');
  if (Math.abs(now / 1000 - Number(stamp)) > TOLERANCE) throw new BadSignature('Too old, or from the future');
}

/** The movement in a body. */
function movementIn(raw: Uint8Array): z.infer<typeof movement> {
  try {
    return movement.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(raw)));
  } catch (error) {
    throw new BadSignature('Not a movement as SePay describes it', { cause: error });
  }
}

/** Milliseconds of a time in Viet Nam; `now` where it is written in another way. */
function momentOf(text: string, now: number): number {
  const moment = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text) ? Date.parse(`${text.replace(' ', 'T')}+07:00`) : NaN;
  return Number.isNaN(moment) ? now : moment;
}

/**
 * The payments of a notification: one where money came to the account of a seller, else none.
 * @throws {BadSignature} when it cannot be believed.
 */
export function sepayEvents(keys: SepayKeys, shelves: Shelves, notification: Notification, now: number): readonly PaymentEvent[] {
  check(keys, notification, now);
  const found = movementIn(notification.raw);
  const accounts = [found.accountNumber, found.subAccount ?? ''].map((account) => account.replace(/\s/g, '').toUpperCase());
  const sellers = shelves.catalogue.sellers.filter(({ bank }) => bank !== null && accounts.includes(bank.account.toUpperCase()));
  if (found.transferType !== 'in' || sellers.length === 0) return [];
  const text = [found.content, found.code].filter((part) => part != null && part !== '').join(' ');
  return [
    {
      provider: 'sepay',
      eventId: String(found.id),
      orderId: null,
      // Without a code staff look for the order by what the buyer wrote.
      memo: memoIn(found.content ?? '') ?? memoIn(found.code ?? '') ?? text.slice(0, LONGEST),
      ref: found.referenceCode ?? String(found.id),
      kind: 'paid',
      amount: found.transferAmount,
      currency: 'vnd',
      at: momentOf(found.transactionDate, now),
      isOurs: false,
      sellers: sellers.map(({ id }) => id),
    },
  ];
}
