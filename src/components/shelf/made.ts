/** Elements made in the browser. Texts are set as texts, never as markup. */
import type { Lang } from '../../i18n/lang.ts';

/** Language of the page. */
export const lang: Lang = document.documentElement.lang === 'en' ? 'en' : 'vi';

/** An element with what stands in it. */
export function made<K extends keyof HTMLElementTagNameMap>(name: K, ...content: readonly (string | Node)[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  element.append(...content);
  return element;
}

/** An element with a Vietnamese text, named as such on English pages. */
export function vietnamese<K extends keyof HTMLElementTagNameMap>(name: K, text: string): HTMLElementTagNameMap[K] {
  const element = made(name, text);
  if (lang !== 'vi') element.lang = 'vi';
  return element;
}

/** A link. */
export function linkTo(href: string, text: string, isVietnamese = false): HTMLAnchorElement {
  const link = isVietnamese ? vietnamese('a', text) : made('a', text);
  link.href = href;
  return link;
}

/** A button that does something. */
export function buttonFor(text: string, done: () => void): HTMLButtonElement {
  const button = made('button', text);
  button.type = 'button';
  button.addEventListener('click', done);
  return button;
}

/** The element with an id, which its layout is sure to hold. */
export function part(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`Found no #${id} on the page, expected one; mend layouts/Shelf.astro`);
  return element;
}
