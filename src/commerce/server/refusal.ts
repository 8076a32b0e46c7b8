/** Why a request is refused: thrown where it is found, answered as JSON in the language of the reader. */
import { REFUSALS, type RefusalCode } from '../../i18n/shop-refusals.ts';
import type { Lang } from '../../i18n/lang.ts';

/** HTTP status of each refusal. */
const STATUS: Readonly<Record<RefusalCode, number>> = {
  invalid_json: 400,
  bad_signature: 400,
  forbidden_origin: 403,
  not_found: 404,
  unknown_action: 404,
  method_not_allowed: 405,
  line_changed: 409,
  out_of_stock: 409,
  total_changed: 409,
  too_many_holds: 409,
  request_reused: 409,
  not_payable: 409,
  not_cancellable: 409,
  wrong_state: 409,
  not_open: 409,
  too_large: 413,
  not_json: 415,
  invalid: 422,
  code_refused: 422,
  method: 422,
  pickup_day: 422,
  unknown_product: 422,
  alcohol: 422,
  nothing: 422,
  too_often: 429,
  internal: 500,
  provider: 502,
  unknown_order: 503,
  busy: 503,
};

/** A refusal. */
export class Refusal extends Error {
  override name = 'Refusal';
  /** Code, English, for programs. */
  readonly code: RefusalCode;
  /** Further parts of the answer: fields, quote, products. */
  readonly parts: Readonly<Record<string, unknown>>;
  /** Further headers. */
  readonly headers: Readonly<Record<string, string>>;

  /** @param parts further parts of the answer. @param headers further headers. */
  constructor(code: RefusalCode, parts: Readonly<Record<string, unknown>> = {}, headers: Readonly<Record<string, string>> = {}) {
    super(code);
    this.code = code;
    this.parts = parts;
    this.headers = headers;
  }
}

/** Headers of every answer to a program: it is for the asker alone, and nothing in it can run, be framed or be found. */
const HEADERS = {
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-robots-tag': 'noindex',
} as const;

/** An answer as JSON. */
export function jsonAnswer(status: number, body: string, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(body, { status, headers: { ...HEADERS, ...headers } });
}

/** The answer of a refusal. */
export function refused(refusal: Refusal, lang: Lang): Response {
  const body = { error: refusal.code, message: REFUSALS[lang].codes[refusal.code], ...refusal.parts };
  return jsonAnswer(STATUS[refusal.code], JSON.stringify(body), refusal.headers);
}
