/**
 * The search inside the catalogue of a fair: hides the lines, stands and zones that do not hold the typed words, in all views at
 * once, and says how many are left. Also opens the view in which a stand lies that a link of the plan leads to.
 */
import { fold, foldedWords } from '../../domain/text.ts';

const box = document.querySelector<HTMLElement>('#fair-search');
const views = document.querySelector<HTMLElement>('.views');

/** The folded text of a line with the heading of its stand, made once. */
const texts = new Map<Element, string>();
function textOf(line: Element): string {
  let text = texts.get(line);
  if (text === undefined) {
    const head = line.closest('.stand')?.querySelector('.stand__head')?.textContent ?? '';
    text = fold(`${head} ${line.textContent}`);
    texts.set(line, text);
  }
  return text;
}

/** What the words leave over: products in the open, and drinks behind the confirmation. */
function filtered(root: HTMLElement, words: readonly string[]): { open: number; gated: number } {
  const left = { open: 0, gated: 0 };
  for (const line of root.querySelectorAll<HTMLElement>('.fair-lines > li, [data-line], .stand > .muted')) {
    const isHit = words.every((word) => textOf(line).includes(word));
    line.hidden = !isHit;
    // The view by product names each product once.
    if (isHit && line.closest('[data-count]')) left[line.closest('.age-gate') ? 'gated' : 'open']++;
  }
  // From the inside out: a gate is left out before the stand that it is the last of, a stand before its zone.
  for (const part of [...root.querySelectorAll<HTMLElement>('.age-gate, [data-part]')].reverse())
    part.hidden = !part.querySelector('.fair-lines > li:not([hidden]), .stand > .muted:not([hidden])');
  return left;
}

/** Filters by what is typed, and says what is left. */
function apply(search: HTMLElement, root: HTMLElement): void {
  const words = foldedWords(search.querySelector('input')?.value ?? '');
  const { open, gated } = filtered(root, words);
  const { found = '', gated: both = '', none = '' } = search.dataset;
  const output = search.querySelector('output');
  if (!output) return;
  const isNothing = !root.querySelector('.fair-lines > li:not([hidden]), [data-line]:not([hidden]), .stand:not([hidden])');
  const sentence = isNothing ? none : gated > 0 ? both : found;
  output.textContent = words.length === 0 ? '' : sentence.replace('{}', String(open)).replace('{2}', String(gated));
}

/** Opens what hides the stand that the address names. */
function reveal(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const view = target?.closest<HTMLDetailsElement>('.view:not([open])');
  if (!target || !view) return;
  view.open = true;
  target.scrollIntoView();
}

if (box && views) {
  box.hidden = false;
  box.addEventListener('input', () => apply(box, views));
  // A page that is gone back to keeps what was typed.
  if (box.querySelector('input')?.value !== '') apply(box, views);
  addEventListener('hashchange', reveal);
  reveal();
}
