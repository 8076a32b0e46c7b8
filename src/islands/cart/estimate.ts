/**
 * What is shown until the server has answered: the prices of when the site was built, without promises. Only an answer of the
 * server can be ordered.
 */
import type { Cart } from '../../commerce/cart.ts';
import type { Quote, QuotedLine, SellerQuote } from '../../commerce/quote.ts';
import { SELLER_PLACE, standOf, type CartData } from '../../commerce/shop-catalogue.ts';
import { dong, type Dong } from '../../domain/money.ts';
import { placeOf } from './places.ts';

/** 0 đồng; the other side is never taken. */
const NOTHING: Dong = dong(0) ?? (0 as Dong);

/** An amount of whole units; the largest safe one where it is beyond all sense. */
function times(price: Dong, qty: number): Dong {
  return dong(price * qty) ?? NOTHING;
}

/** Sum of the lines that nothing hinders. */
function sumOf(lines: readonly QuotedLine[]): Dong {
  return dong(lines.reduce((sum, { amount, problem }) => sum + (problem === null ? amount : 0), 0)) ?? NOTHING;
}

const totalOf = (orders: readonly SellerQuote[]): Dong => dong(orders.reduce((sum, { total }) => sum + total, 0)) ?? NOTHING;

/** The cart with the prices of the build, to be picked up at a fair or at the sellers' own places. */
export function estimatedQuote({ lines }: Cart, fair: string | null, data: CartData): Quote {
  const offers = new Map(data.offers.map((offer) => [offer.sku, offer]));
  const sellers = new Map<string, SellerQuote>();
  for (const { sku, qty } of lines) {
    const offer = offers.get(sku);
    if (offer === undefined) continue;
    const { product, name, unit, price, seller, sellerName } = offer;
    const place = placeOf(offer, fair);
    const line: QuotedLine = {
      sku,
      qty,
      product,
      name,
      unit,
      price,
      amount: times(price, qty),
      problem: place === null ? { kind: 'not-there' } : null,
    };
    const order = sellers.get(seller);
    const all = [...(order?.lines ?? []), line];
    const sum = sumOf(all);
    const at = order?.stand === undefined || order.stand === null ? (place ?? SELLER_PLACE) : order.place;
    sellers.set(seller, {
      seller,
      sellerName,
      legalName: sellerName,
      place: at,
      pickup: null,
      stand: standOf(at)?.stand ?? null,
      days: [],
      lines: all,
      subtotal: sum,
      discount: NOTHING,
      total: sum,
      methods: [],
    });
  }
  const orders = [...sellers.values()];
  return {
    hash: data.hash,
    orders,
    lost: lines.filter(({ sku }) => !offers.has(sku)),
    total: totalOf(orders),
    code: { kind: 'none' },
    isOrderable: false,
  };
}

/**
 * An earlier answer with the quantities of now, while the next is awaited; null where the cart holds something that the answer
 * did not know.
 */
export function patchedQuote(quote: Quote, { lines }: Cart): Quote | null {
  const wanted = new Map(lines.map(({ sku, qty }) => [sku, qty]));
  const known = new Set([...quote.orders.flatMap((order) => order.lines.map(({ sku }) => sku)), ...quote.lost.map(({ sku }) => sku)]);
  if (lines.some(({ sku }) => !known.has(sku))) return null;
  const orders = quote.orders
    .map((order): SellerQuote => {
      const kept = order.lines.flatMap((line): QuotedLine[] => {
        const qty = wanted.get(line.sku);
        return qty === undefined ? [] : [{ ...line, qty, amount: times(line.price, qty) }];
      });
      const subtotal = sumOf(kept);
      const discount = dong(Math.min(order.discount, subtotal)) ?? NOTHING;
      return { ...order, lines: kept, subtotal, discount, total: dong(subtotal - discount) ?? NOTHING };
    })
    .filter((order) => order.lines.length > 0);
  return { ...quote, orders, lost: quote.lost.filter(({ sku }) => wanted.has(sku)), total: totalOf(orders), isOrderable: false };
}
