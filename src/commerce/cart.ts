/**
 * The cart and the basket of a request for quotation, as they lie in a browser. No price and no name is stored: both are asked for
 * when the page is opened. Read on product pages too, so every byte counts; no imports that would come along.
 */
import { MAX_LINES, MAX_QTY, type CartLine } from './quote.ts';

/** Where the cart lies in the storage of the browser. */
export const CART_KEY = 'so-sao:cart:v1';

/** Where the basket lies. */
export const BASKET_KEY = 'so-sao:rfq:v1';

/** Largest quantity of a line of the basket. */
export const MAX_ASKED = 9_999_999;

/** Most characters of a unit. */
const UNIT_LENGTH = 120;

/** What a reader wants to order. */
export interface Cart {
  /** Fair at which it is to be picked up; null for the sellers' own places. */
  readonly fair: string | null;
  /** Lines, at most 50, each SKU once. */
  readonly lines: readonly CartLine[];
}

/** A line of the basket. */
export interface BasketLine {
  /** Id of the product. */
  readonly product: string;
  /** How many, 1 to {@link MAX_ASKED}. */
  readonly qty: number;
  /** Of what, one line; empty while nobody said. */
  readonly unit: string;
}

/** What a reader wants quotations for. */
export interface Basket {
  /** Lines, at most 50, each product once. */
  readonly lines: readonly BasketLine[];
}

/** A cart without lines; always the same object, so that a page and its server agree. */
export const EMPTY_CART: Cart = { fair: null, lines: [] };

/** A basket without lines. */
export const EMPTY_BASKET: Basket = { lines: [] };

/** Ids of products and fairs, and SKUs. */
const isId = (value: unknown): value is string => typeof value === 'string' && /^[a-z0-9.-]{1,200}$/.test(value);

/** A whole number from 1 to `most`: a larger one is the most; null for what is none. */
const quantity = (value: unknown, most: number): number | null =>
  Number.isInteger(value) && (value as number) > 0 ? Math.min(value as number, most) : null;

/** What a storage holds under this version, or nothing. */
function stored(text: string | null): { readonly fair?: unknown; readonly lines: readonly unknown[] } | null {
  try {
    const value = JSON.parse(text ?? '') as { v?: unknown; fair?: unknown; lines?: unknown } | null;
    return value?.v === 1 && Array.isArray(value.lines) ? { fair: value.fair, lines: value.lines } : null;
  } catch {
    return null;
  }
}

/** Lines that can be read, the first of each key, at most as many as a cart holds. */
function readable<T>(
  lines: readonly unknown[],
  keyOf: (line: T) => string,
  read: (line: Readonly<Record<string, unknown>>) => T | null,
): T[] {
  const found = new Map<string, T>();
  for (const value of lines) {
    const line = typeof value === 'object' && value !== null ? read(value as Record<string, unknown>) : null;
    if (line !== null && found.size < MAX_LINES && !found.has(keyOf(line))) found.set(keyOf(line), line);
  }
  return [...found.values()];
}

/** The cart of a stored text; an empty one for a text that is none, or of another version. Never throws. */
export function decodedCart(text: string | null): Cart {
  const value = stored(text);
  if (value === null) return EMPTY_CART;
  const lines = readable<CartLine>(
    value.lines,
    ({ sku }) => sku,
    ({ sku, qty: wanted }) => {
      const qty = quantity(wanted, MAX_QTY);
      return isId(sku) && qty !== null ? { sku, qty } : null;
    },
  );
  return { fair: isId(value.fair) ? value.fair : null, lines };
}

/** The text to store. */
export function encodedCart({ fair, lines }: Cart): string {
  return JSON.stringify({ v: 1, fair, lines: lines.map(({ sku, qty }) => ({ sku, qty })) });
}

/** The cart with so many more of an offer, at most {@link MAX_QTY}; the same cart where it is full. */
export function withLine(cart: Cart, sku: string, qty = 1): Cart {
  const known = cart.lines.find((line) => line.sku === sku);
  if (known !== undefined) return withQty(cart, sku, known.qty + qty);
  const first = quantity(qty, MAX_QTY);
  return first === null || cart.lines.length >= MAX_LINES ? cart : { ...cart, lines: [...cart.lines, { sku, qty: first }] };
}

/** The cart with another quantity of a line: more than {@link MAX_QTY} are that many, less than 1 take the line away. */
export function withQty(cart: Cart, sku: string, wanted: number): Cart {
  const qty = quantity(wanted, MAX_QTY);
  return qty === null ? withoutLine(cart, sku) : { ...cart, lines: cart.lines.map((line) => (line.sku === sku ? { sku, qty } : line)) };
}

/** The cart without a line. */
export function withoutLine(cart: Cart, sku: string): Cart {
  return { ...cart, lines: cart.lines.filter((line) => line.sku !== sku) };
}

/** The cart with another fair, or with the sellers' own places. */
export function withFair(cart: Cart, fair: string | null): Cart {
  return { ...cart, fair };
}

/** How many units lie in it. */
export function countOf({ lines }: Cart): number {
  return lines.reduce((sum, { qty }) => sum + qty, 0);
}

/** The basket of a stored text; an empty one for a text that is none, or of another version. Never throws. */
export function decodedBasket(text: string | null): Basket {
  const value = stored(text);
  if (value === null) return EMPTY_BASKET;
  const lines = readable<BasketLine>(
    value.lines,
    ({ product }) => product,
    ({ product, qty: wanted, unit }) => {
      const qty = quantity(wanted, MAX_ASKED);
      return isId(product) && qty !== null && typeof unit === 'string' ? { product, qty, unit: oneLine(unit) } : null;
    },
  );
  return { lines };
}

/** A text on one line. */
function oneLine(text: string): string {
  return text.replace(/\p{C}+/gu, ' ').slice(0, UNIT_LENGTH);
}

/** The text to store. */
export function encodedBasket({ lines }: Basket): string {
  return JSON.stringify({ v: 1, lines: lines.map(({ product, qty, unit }) => ({ product, qty, unit })) });
}

/** The basket with a product, once: one that lies in it stays as it is; the same basket where it is full. */
export function withAsked(basket: Basket, product: string, qty = 1, unit = ''): Basket {
  const isThere = basket.lines.some((line) => line.product === product);
  return isThere || basket.lines.length >= MAX_LINES ? basket : { lines: [...basket.lines, { product, qty, unit: oneLine(unit) }] };
}

/** The basket with another quantity and unit of a product; less than 1 take it away. */
export function withAskedQty(basket: Basket, product: string, wanted: number, unit: string): Basket {
  const qty = quantity(wanted, MAX_ASKED);
  if (qty === null) return withoutAsked(basket, product);
  return { lines: basket.lines.map((line) => (line.product === product ? { product, qty, unit: oneLine(unit) } : line)) };
}

/** The basket without a product. */
export function withoutAsked(basket: Basket, product: string): Basket {
  return { lines: basket.lines.filter((line) => line.product !== product) };
}

/** How many products lie in it. */
export function askedCount({ lines }: Basket): number {
  return lines.length;
}
