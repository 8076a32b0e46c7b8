/** The cart of this browser, shared by all its tabs. */
import { persistentAtom } from '@nanostores/persistent';
import { useStore } from '@nanostores/react';
import { CART_KEY, decodedCart, EMPTY_CART, encodedCart, type Cart } from '../../commerce/cart.ts';

const $cart = persistentAtom<Cart>(CART_KEY, EMPTY_CART, { encode: encodedCart, decode: decodedCart });

/** The cart; an empty one while the page is taken over, so that it is what the server wrote. */
export function useCart(): Cart {
  return useStore($cart, { ssr: () => EMPTY_CART });
}

/** Changes the cart. Where the browser keeps nothing (storage full or forbidden) this changes nothing and never throws. */
export function changeCart(change: (cart: Cart) => Cart): void {
  try {
    $cart.set(change($cart.get()));
  } catch {
    // The storage is full or closed: the cart stays as it was.
  }
}
