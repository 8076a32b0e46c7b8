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

/** A whole number from 1 to `most`: a larger one is the most; 0 for what is none. */
const quantity = (value: unknown, most: number): number =>
  Number.isInteger(value) && (value as number) > 0 ? Math.min(value as number, most) : 0;

/** What may lie in a storage: anything. */
interface Stored {
  readonly v?: unknown;
  readonly fair?: unknown;
  readonly lines?: unknown;
}

/** A line as it may lie there. */
type StoredLine = Readonly<Record<'sku' | 'product' | 'qty' | 'unit', unknown>> | null | undefined;

/** What a storage holds under this version; nothing where that cannot be read. */
function stored(text: string | null): Stored {
  try {
    const value = JSON.parse(text ?? '') as Stored | null;
    if (value?.v === 1 && Array.isArray(value.lines)) return value;
  } catch {
    // Whoever wrote it: a cart that cannot be read is empty.
  }
  return EMPTY_CART;
}

/** The lines that can be read, the first of each id, at most as many as a cart holds. */
function readable<T>(lines: unknown, key: 'sku' | 'product', most: number, made: (id: string, qty: number, line: StoredLine) => T): T[] {
  const found = new Map<string, T>();
  for (const line of lines as readonly StoredLine[]) {
    const id = line?.[key];
    const qty = quantity(line?.qty, most);
    if (isId(id) && qty > 0 && !found.has(id)) found.set(id, made(id, qty, line));
  }
  return [...found.values()].slice(0, MAX_LINES);
}

/** The cart of a stored text; an empty one for a text that is none, or of another version. Never throws. */
export function decodedCart(text: string | null): Cart {
  const { fair, lines } = stored(text);
  return { fair: isId(fair) ? fair : null, lines: readable(lines, 'sku', MAX_QTY, (sku, qty) => ({ sku, qty })) };
}

/** The text to store: fair, SKU and quantity, whatever else an object may carry. */
export function encodedCart({ fair, lines }: Cart): string {
  return JSON.stringify({ v: 1, fair, lines }, ['v', 'fair', 'lines', 'sku', 'qty']);
}

/** The cart with so many more of an offer, at most {@link MAX_QTY}; the same cart where it is full, or where `qty` is no quantity. */
export function withLine(cart: Cart, sku: string, qty = 1): Cart {
  const { lines } = cart;
  const count = lines.find((line) => line.sku === sku)?.qty ?? 0;
  const sum = quantity(count + qty, MAX_QTY);
  if (sum === 0 || (count === 0 && lines.length >= MAX_LINES)) return cart;
  const line = { sku, qty: sum };
  return { ...cart, lines: count === 0 ? [...lines, line] : lines.map((one) => (one.sku === sku ? line : one)) };
}

/** The cart with another quantity of a line: more than {@link MAX_QTY} are that many, less than 1 take the line away. */
export function withQty(cart: Cart, sku: string, wanted: number): Cart {
  const qty = quantity(wanted, MAX_QTY);
  return qty === 0 ? withoutLine(cart, sku) : { ...cart, lines: cart.lines.map((line) => (line.sku === sku ? { sku, qty } : line)) };
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

/** A unit on one line; empty for what is no text. */
const unitOf = (value: unknown): string => (typeof value === 'string' ? value.replace(/\p{C}+/gu, ' ').slice(0, UNIT_LENGTH) : '');

/** The basket of a stored text; an empty one for a text that is none, or of another version. Never throws. */
export function decodedBasket(text: string | null): Basket {
  return {
    lines: readable(stored(text).lines, 'product', MAX_ASKED, (product, qty, line) => ({ product, qty, unit: unitOf(line?.unit) })),
  };
}

/** The text to store: product, quantity and unit, whatever else an object may carry. */
export function encodedBasket({ lines }: Basket): string {
  return JSON.stringify({ v: 1, lines }, ['v', 'lines', 'product', 'qty', 'unit']);
}

/** The basket with a product, once: one that lies in it stays as it is; the same basket where it is full. */
export function withAsked(basket: Basket, product: string, qty = 1, unit = ''): Basket {
  const { lines } = basket;
  const isThere = lines.some((line) => line.product === product);
  return isThere || lines.length >= MAX_LINES ? basket : { lines: [...lines, { product, qty, unit: unitOf(unit) }] };
}

/** The basket with another quantity and unit of a product; less than 1 take it away. */
export function withAskedQty(basket: Basket, product: string, wanted: number, unit: string): Basket {
  const qty = quantity(wanted, MAX_ASKED);
  if (qty === 0) return withoutAsked(basket, product);
  return { lines: basket.lines.map((line) => (line.product === product ? { product, qty, unit: unitOf(unit) } : line)) };
}

/** The basket without a product. */
export function withoutAsked(basket: Basket, product: string): Basket {
  return { lines: basket.lines.filter((line) => line.product !== product) };
}

/** How many products lie in it. */
export function askedCount({ lines }: Basket): number {
  return lines.length;
}
