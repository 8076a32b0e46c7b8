/**
 * Puts an offer into the cart, and says in the header how much lies in it; on every page where ordering is on, so it is small.
 * The texts stand in the page.
 */
import { CART_KEY, countOf, decodedCart, encodedCart, withFair, withLine, type Cart } from '../../commerce/cart.ts';

/** The cart of the device; null where the browser keeps nothing. */
function read(): Cart | null {
  try {
    return decodedCart(localStorage.getItem(CART_KEY));
  } catch {
    return null;
  }
}

function show(): void {
  const badge = document.querySelector('[data-cart-count]');
  const units = countOf(read() ?? { fair: null, lines: [] });
  if (badge) badge.textContent = units === 0 ? '' : units > 99 ? '99+' : `${units}`;
}

function add({ dataset }: HTMLElement, qty: number): number | null {
  const cart = read();
  const { sku = '', fair } = dataset;
  if (cart === null) return null;
  // An empty cart has no place yet: what is put into it first says where.
  const next = withLine(cart.lines.length === 0 && fair !== undefined ? withFair(cart, fair) : cart, sku, qty);
  try {
    localStorage.setItem(CART_KEY, encodedCart(next));
  } catch {
    return null;
  }
  return next.lines.find((line) => line.sku === sku)?.qty ?? null;
}

for (const box of document.querySelectorAll<HTMLFormElement>('.offer__add')) {
  const field = box.querySelector('input');
  const said = box.querySelector('output');
  box.addEventListener('click', ({ target }) => {
    const step = target instanceof HTMLElement ? Number(target.dataset['step']) : NaN;
    if (field && step) field.value = `${Math.min(Math.max((field.valueAsNumber || 1) + step, 1), Number(field.max))}`;
  });
  box.addEventListener('submit', (event) => {
    event.preventDefault();
    const held = add(box, field?.valueAsNumber ?? 1);
    const words = box.closest('section')?.dataset;
    if (said) said.textContent = (held === null ? words?.['failed'] : words?.['added']?.replace('{}', `${held}`)) ?? '';
    box.classList.toggle('is-added', held !== null);
    show();
  });
}

show();
addEventListener('storage', show);
addEventListener('pageshow', show);
