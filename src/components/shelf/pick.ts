/**
 * Puts a button on every card of a list of products, and on every line of a fair, which puts the product on the reader's list. It
 * lies over the cover, or in room that the line keeps for it, so that nothing moves when it comes. Where the browser keeps nothing there is no button: the page of a product has a link.
 */
import { MOST_KEPT, withId, withoutId } from '../../domain/shelf.ts';
import { pickWords } from '../../i18n/pick.ts';
import { keep, keptIds, onKeptElsewhere } from '../../islands/shelf/device.ts';

const lang = document.documentElement.lang === 'en' ? 'en' : 'vi';
const t = pickWords(lang);
const buttons = new Map<HTMLButtonElement, string>();
const link = document.createElement('a');

function show(): void {
  const kept = keptIds() ?? [];
  for (const [button, id] of buttons) button.ariaPressed = `${kept.includes(id)}`;
  link.hidden = kept.length === 0;
  link.textContent = t.list(kept.length);
}

function addButton(card: Element): void {
  const name = card.querySelector<HTMLAnchorElement>('.card__name a, :scope > a');
  const id = name?.pathname.split('/').at(-2);
  if (!name || id === undefined) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'pick';
  button.ariaLabel = t.inList(name.textContent);
  button.addEventListener('click', () => {
    const kept = keptIds() ?? [];
    keep(kept.includes(id) ? withoutId(kept, id) : withId(kept, id, MOST_KEPT));
    show();
  });
  buttons.set(button, id);
  card.append(button);
}

if (keptIds() !== null) {
  document.querySelectorAll('.card, .fair-lines > li').forEach(addButton);
  // The address of the list is that of the link on product pages: i18n/routes would double this script.
  link.href = lang === 'en' ? '/en/list/' : '/danh-sach/';
  link.className = 'pick-list';
  document.querySelector('main')?.append(link);
  show();
  onKeptElsewhere(show);
}
