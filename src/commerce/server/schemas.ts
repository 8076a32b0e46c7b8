/** What the actions are sent, see contract.ts. No key is believed that is not here. */
import { z } from 'astro/zod';
import { MAX_LINES, MAX_QTY, PAYMENT_METHODS } from '../quote.ts';
import { INCOTERMS } from '../rfq/request.ts';
import * as f from './fields.ts';

const line = z.strictObject({ sku: f.id, qty: f.whole(1, MAX_QTY) });
const lines = f.eachOnce(line, MAX_LINES, ({ sku }) => sku);
const cart = { lines, fair: f.id.nullable(), code: f.lineOrNull(40), lang: f.lang };

/** "quote". */
export const quoteBody = z.strictObject(cart);

/** "orders". */
export const ordersBody = z.strictObject({
  ...cart,
  requestId: f.uuid,
  pickupDay: f.dayOrNull,
  methods: z.record(f.id, z.enum(PAYMENT_METHODS, { error: 'invalid' }), { error: 'required' }),
  buyer: z.strictObject({ name: f.line(100), email: f.email, phone: f.phone }, { error: 'required' }),
  quotedTotal: f.amount(0),
  hash: f.line(128),
  consent: f.consent,
  website: f.trap,
});

/** "status", "pay", "cancel". A text that is no token is answered like a token that is unknown. */
export const tokenBody = z.strictObject({ token: z.string({ error: 'required' }).max(200, { error: 'too_long' }), lang: f.lang });

const link = z.string({ error: 'required' }).max(2000, { error: 'too_long' });

/** "hand-over". */
export const handOverBody = z.strictObject({
  link,
  order: f.id,
  action: z.enum(['hand-over', 'undo'], { error: 'invalid' }),
  lang: f.lang,
});

const requestLine = z.strictObject({
  product: f.id,
  qty: f.whole(1, 9_999_999),
  unit: f.line(60),
  targetPrice: f.amountOrNull(0),
  note: f.lineOrNull(300),
});

const quotationRequest = z.strictObject({
  company: f.lineOrNull(200),
  contact: f.line(100),
  email: f.email,
  phone: f.phoneOrNull,
  country: z.string({ error: 'required' }).regex(/^[A-Z]{2}$/, { error: 'invalid' }),
  deliveryPlace: f.lineOrNull(300),
  neededBy: f.dayOrNull,
  incoterm: z.enum(INCOTERMS, { error: 'invalid' }),
  certificates: f.linesOrNull(500),
  fair: f.id.nullable(),
  message: f.linesOrNull(4000),
  lang: f.lang,
  lines: f.eachOnce(requestLine, MAX_LINES, ({ product }) => product),
});

/** "requests". */
export const requestsBody = z.strictObject({
  requestId: f.uuid,
  request: quotationRequest,
  consent: f.consent,
  startedAt: z.number({ error: 'invalid' }),
  website: f.trap,
});

/** "requests/seen". */
export const linkBody = z.strictObject({ link, lang: f.lang });

const price = z.strictObject({ product: f.id, price: f.amount(1) });

/** "requests/quote". */
export const quotationBody = z.strictObject({
  link,
  quotation: z.strictObject({
    prices: f.eachOnce(price, MAX_LINES, ({ product }) => product),
    minimumOrder: f.lineOrNull(200),
    leadTime: f.lineOrNull(200),
    validUntil: f.day,
    note: f.linesOrNull(2000),
  }),
  lang: f.lang,
});

/** "requests/decline". */
export const declineBody = z.strictObject({ link, reason: f.lineOrNull(500), lang: f.lang });
