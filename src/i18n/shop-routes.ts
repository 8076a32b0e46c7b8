/**
 * Addresses of ordering. Apart from routes.ts, whose words travel into scripts of the catalogue: a site without ordering has
 * none of these.
 */
import type { Lang } from './lang.ts';
import { pathOf } from './routes.ts';

const WORDS = {
  vi: {
    cart: 'gio-hang',
    request: 'yeu-cau-bao-gia',
    followed: 'theo-doi',
    order: 'don-hang',
    slip: 'phieu',
    answer: 'tra-loi-bao-gia',
    pickup: 'giao-hang',
    terms: 'dat-hang',
  },
  en: {
    cart: 'cart',
    request: 'request-a-quotation',
    followed: 'status',
    order: 'order',
    slip: 'slip',
    answer: 'answer-a-request',
    pickup: 'hand-over',
    terms: 'ordering',
  },
} as const;

/** The parameter that carries a token or a signed link. */
export const TOKEN_PARAM = 't';

const withToken = (path: string, token: string | null): string => (token === null ? path : `${path}?${TOKEN_PARAM}=${token}`);

/** The cart with checkout. */
export function cartPath(lang: Lang): string {
  return pathOf(lang, WORDS[lang].cart);
}

/** What the cart shows of offers: name, unit, price, seller, places; one file for both languages. */
export function cartDataPath(): string {
  return `${cartPath('vi')}du-lieu.json`;
}

/** The basket of a request for quotation. */
export function requestPath(lang: Lang): string {
  return pathOf(lang, WORDS[lang].request);
}

/** What a buyer sees of a request that was sent; without a token the address of the page alone. */
export function requestStatusPath(lang: Lang, token: string | null = null): string {
  return withToken(pathOf(lang, WORDS[lang].request, WORDS[lang].followed), token);
}

/** The page on which a producer answers a request. */
export function answerPath(lang: Lang, link: string | null = null): string {
  return withToken(pathOf(lang, WORDS[lang].answer), link);
}

/** An order, for whoever has its token. */
export function orderPath(lang: Lang, token: string | null = null): string {
  return withToken(pathOf(lang, WORDS[lang].order), token);
}

/** The slip of an order, to print and show at the stand. */
export function slipPath(lang: Lang, token: string | null = null): string {
  return withToken(pathOf(lang, WORDS[lang].order, WORDS[lang].slip), token);
}

/** Where staff of a seller hand over what was ordered. */
export function handOverPath(lang: Lang, link: string | null = null): string {
  return withToken(pathOf(lang, WORDS[lang].pickup), link);
}

/** Terms of ordering: who runs the site, who sells, payment, returns, complaints. */
export function termsPath(lang: Lang): string {
  return pathOf(lang, WORDS[lang].terms);
}

/** An address that programs speak to: "quote", "orders", "webhooks/stripe". One for both languages. */
export function shopApiPath(action: string): string {
  return pathOf('vi', 'api', 'shop', ...action.split('/'));
}
