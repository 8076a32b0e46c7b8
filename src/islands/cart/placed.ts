/** The orders that this tab made last, in the storage of the tab: for a reader who comes back, and for taking them out of the cart. */
import { CART_KEY, decodedCart, encodedCart, withoutLine } from '../../commerce/cart.ts';
import type { Dong } from '../../domain/money.ts';

/** An order that was made. */
export interface PlacedOrder {
  /** Id. */
  readonly id: string;
  /** Id of its seller. */
  readonly seller: string;
  /** Name of its seller. */
  readonly sellerName: string;
  /** What is to be paid. */
  readonly total: Dong;
  /** Its page. */
  readonly url: string;
  /** Where it is paid, or null. */
  readonly redirectUrl: string | null;
  /** Why its payment could not be begun, or null. */
  readonly problem?: 'provider' | null;
  /** Whether it is paid at pick-up, and so reserved since it was made. */
  readonly isReserved?: boolean;
  /** Whether its lines were taken out of the cart already. */
  readonly isTaken?: boolean;
}

const KEY = 'so-sao:placed:v1';

/** Remembers orders; where the tab keeps nothing they are forgotten. */
export function rememberPlaced(orders: readonly PlacedOrder[]): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(orders));
  } catch {
    // Kept nowhere: their links are in the mail.
  }
}

/** The orders that this tab made last. */
export function placedBefore(): readonly PlacedOrder[] {
  try {
    const orders: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
    return Array.isArray(orders) ? (orders as PlacedOrder[]) : [];
  } catch {
    return [];
  }
}

/**
 * Takes the lines of an order out of the cart, once, and only where this tab made it: an old order that is opened again must not
 * empty the cart of today.
 */
export function takenFromCart(id: string, skus: readonly string[]): void {
  const orders = placedBefore();
  if (!orders.some((order) => order.id === id && order.isTaken !== true)) return;
  try {
    localStorage.setItem(CART_KEY, encodedCart(skus.reduce(withoutLine, decodedCart(localStorage.getItem(CART_KEY)))));
    rememberPlaced(orders.map((order) => (order.id === id ? { ...order, isTaken: true } : order)));
  } catch {
    // A closed storage holds no cart.
  }
}
