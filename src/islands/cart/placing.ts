/** Sending an order so that a second attempt is the same order. */
import type { CartLine, PaymentMethod, Quote } from '../../commerce/quote.ts';
import type { CheckoutField, PlaceFailure } from '../../i18n/shop-cart.ts';
import type { Lang } from '../../i18n/lang.ts';
import { asked, type Refusal } from './asking.ts';
import type { Details } from './details.ts';
import { rememberPlaced, type PlacedOrder } from './placed.ts';

/** What is ordered. */
export interface Wanted {
  readonly lines: readonly CartLine[];
  readonly fair: string | null;
  readonly code: string | null;
  readonly methods: Readonly<Record<string, PaymentMethod>>;
  readonly details: Details;
  readonly lang: Lang;
}

/** What became of it. */
export type Outcome =
  | { readonly kind: 'placed'; readonly orders: readonly PlacedOrder[] }
  | { readonly kind: 'refused'; readonly failure: PlaceFailure; readonly fields: readonly CheckoutField[]; readonly quote: Quote | null };

const REQUEST_KEY = 'so-sao:order-request:v1';

/** Reads the storage of the tab; null where it is closed or empty. */
function remembered(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Writes the storage of the tab, null removes; a closed one keeps nothing. */
function remember(key: string, value: string | null): void {
  try {
    if (value === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, value);
  } catch {
    // Kept nowhere: a second attempt after a reload is then another request.
  }
}

/** A short name of a text (FNV-1a): tells one request from another, holds nothing back of who orders. */
function nameOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash.toString(36);
}

/** The id of a request: the one of the last attempt while the same is asked, so that no attempt orders twice. */
export function requestIdFor(wanted: Wanted): string {
  const name = nameOf(JSON.stringify(wanted));
  const [id = '', of] = (remembered(REQUEST_KEY) ?? '').split(' ');
  if (of === name && id !== '') return id;
  const fresh = crypto.randomUUID();
  remember(REQUEST_KEY, `${fresh} ${name}`);
  return fresh;
}

const FAILURES: readonly PlaceFailure[] = [
  'line_changed',
  'out_of_stock',
  'total_changed',
  'code_refused',
  'method',
  'pickup_day',
  'too_many_holds',
  'request_reused',
];

/** Which failure a refusal is. */
export function failureOf(status: number, { error }: Refusal): PlaceFailure {
  const named = FAILURES.find((one) => one === error);
  if (named !== undefined) return named;
  if (status === 0) return 'offline';
  if (status === 429) return 'limited';
  return status === 422 || status === 400 || status === 413 ? 'invalid' : 'busy';
}

/** The fields of the page that a refusal names. */
export function fieldsOf({ fields = {} }: Refusal): readonly CheckoutField[] {
  const named: Readonly<Record<CheckoutField, string>> = {
    day: 'pickupDay',
    name: 'buyer.name',
    email: 'buyer.email',
    phone: 'buyer.phone',
    consent: 'consent',
  };
  return (Object.keys(named) as CheckoutField[]).filter((field) => Object.hasOwn(fields, named[field]));
}

/** Orders. */
export async function placed(wanted: Wanted, quote: Quote): Promise<Outcome> {
  const { details, ...rest } = wanted;
  const answer = await asked<{ orders: readonly PlacedOrder[] }>('orders', {
    ...rest,
    requestId: requestIdFor(wanted),
    pickupDay: details.day,
    buyer: details.buyer,
    consent: details.hasConsent,
    website: details.website,
    quotedTotal: quote.total,
    hash: quote.hash,
  });
  if (answer.ok) {
    remember(REQUEST_KEY, null);
    const orders = answer.body.orders.map((order) => ({ ...order, isReserved: wanted.methods[order.seller] === 'booth' }));
    rememberPlaced(orders);
    return { kind: 'placed', orders };
  }
  const failure = failureOf(answer.status, answer.body);
  if (failure === 'request_reused') remember(REQUEST_KEY, null);
  return {
    kind: 'refused',
    failure,
    fields: fieldsOf(answer.body),
    quote: (answer.body as { readonly quote?: Quote }).quote ?? null,
  };
}
