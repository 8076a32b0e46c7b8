/** The button on the page of a product: puts it into the request for quotation. Without this script it is a link that does the same. */
import { askedCount, BASKET_KEY, decodedBasket, encodedBasket, withAsked } from '../../../commerce/cart.ts';
import { ADDED } from '../../../i18n/shop-ask.ts';

const link = document.querySelector<HTMLAnchorElement>('a#ask');
link?.addEventListener('click', (event) => {
  const product = link.search.slice(link.search.indexOf('=') + 1);
  const [done, to] = ADDED[document.documentElement.lang === 'en' ? 'en' : 'vi'];
  // Opened in another tab: the page there puts it in.
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  try {
    const basket = withAsked(decodedBasket(localStorage.getItem(BASKET_KEY)), product, 1, link.dataset['unit']);
    // A full basket: the page says so.
    if (!basket.lines.some((line) => line.product === product)) return;
    localStorage.setItem(BASKET_KEY, encodedBasket(basket));
    event.preventDefault();
    const onward = document.createElement('a');
    onward.href = link.pathname;
    onward.textContent = `${to} (${askedCount(basket)})`;
    link.nextElementSibling?.replaceChildren(`${done} `, onward);
  } catch {
    // Nothing can be kept here: the link leads to the page, which says so.
  }
});
