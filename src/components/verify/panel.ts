/** Fills the templates of the check page. Every text is set as text, never as markup. */
import { arcDashes, starsPath, ticksLeft } from '../../domain/seal.ts';
import { standingOf } from '../../domain/standing.ts';
import { calendarDate } from '../../domain/date.ts';
import { shortDate } from '../../i18n/format.ts';
import { permanentPath, productPath, verifyPath } from '../../i18n/routes.ts';
import { statusWord, verdictPhrase, verdictSentence } from '../../i18n/verdict.ts';
import type { SearchDocument } from '../../search/contract.ts';
import type { DecisionRow } from '../../search/verify/answer.ts';
import { lang } from '../search/engine.ts';
import { verdictOf } from '../search/verdict.ts';

/** The first element of a template, copied. */
function copyOf(id: string): HTMLElement {
  const template = document.querySelector<HTMLTemplateElement>(`#${id}`);
  const element = template?.content.firstElementChild?.cloneNode(true);
  if (element instanceof HTMLElement) return element;
  throw new Error(`Found no template "${id}" on the check page, expected one; mend components/verify/Answer.astro`);
}

function write(element: Element, selector: string, text: string): void {
  const target = element.querySelector(selector);
  if (target) target.textContent = text;
}

const starsText = (stars: number): string =>
  stars === 0 ? '' : lang === 'vi' ? `OCOP ${String(stars)} sao` : `OCOP ${String(stars)} stars`;

/** Where a product was made, as printed and today. */
function placeOf({ place, formerProvinceName, provinceName }: SearchDocument): string {
  return [...new Set([place, formerProvinceName, provinceName])].filter((part) => part !== '').join(', ');
}

/** Names of the notes that a panel shows. */
function notesOf(document: SearchDocument, standing: string, isDated: boolean): Set<string> {
  const { stars, term, isByCouncil, isPotentialFiveStar } = document;
  const basis = stars === 0 ? 'none' : standing === 'revoked' ? 'revoked' : isDated ? 'dated' : term === '' ? 'unknown' : 'year';
  return new Set([
    basis,
    ...(isByCouncil ? ['council'] : []),
    ...(isPotentialFiveStar ? ['potential'] : []),
    ...(standing === 'lapsed' ? ['lapsed'] : []),
    standing === 'valid' || standing === 'ending' ? 'compare' : 'confirm',
  ]);
}

/** The verdict panel of a product for the reader's day. */
export function panelOf(document: SearchDocument, decisions: readonly DecisionRow[]): HTMLElement {
  const panel = copyOf('one');
  const verdict = verdictOf(document);
  const standing = standingOf(verdict);
  const date = calendarDate(document.term);
  panel.dataset['standing'] = standing;
  write(panel, '[data-name]', document.name);
  write(panel, '[data-who]', `${document.producer} · ${placeOf(document)}`);
  write(panel, '[data-status]', statusWord(verdict, lang));
  write(panel, '[data-stars]', starsText(document.stars));
  write(panel, '[data-sentence]', verdictSentence(verdict, lang));
  write(panel, 'time', shortDate(verdict.on, lang));
  panel.querySelector('time')?.setAttribute('datetime', verdict.on);
  for (const link of panel.querySelectorAll<HTMLAnchorElement>('[data-page], [data-name]')) link.href = productPath(lang, document.id);
  const notes = notesOf(document, standing, date !== null);
  for (const note of panel.querySelectorAll<HTMLElement>('[data-note]')) {
    note.hidden = !notes.has(note.dataset['note'] ?? '');
    const text = note.dataset['text'];
    if (text !== undefined) note.textContent = text.replace('{}', date === null ? document.term : shortDate(date, lang));
  }
  const [decision] = decisions.filter(({ id }) => id === document.id).slice(-1);
  const line = panel.querySelector<HTMLElement>('[data-decision]');
  if (decision && line) {
    line.hidden = false;
    write(line, 'b', decision.number);
    write(line, 'span', decision.host);
  }
  write(panel, '.seal text', String(document.stars || '?'));
  panel.querySelector('.seal path')?.setAttribute('d', starsPath(document.stars));
  panel.querySelector('.arc')?.setAttribute('stroke-dasharray', arcDashes(ticksLeft(verdict)));
  return panel;
}

/** What is said of something that is not in the register; `why` where there is more to say than that. */
export function missingPanel(why: string): HTMLElement {
  const panel = copyOf('missing');
  panel.dataset['standing'] = 'missing';
  write(panel, '.seal text', '–');
  write(panel, '.seal text + text', '');
  const line = panel.querySelector<HTMLElement>('[data-why]');
  if (line) {
    line.hidden = why === '';
    line.textContent = why;
  }
  return panel;
}

/** A product to choose; choosing it asks for its permanent link. */
function choiceOf(product: SearchDocument): HTMLElement {
  const item = copyOf('choice');
  const verdict = verdictOf(product);
  const link = item.querySelector('a');
  if (link) link.href = verifyPath(lang, permanentPath(product.id));
  write(item, 'a', product.name);
  write(item, '.card__who', `${product.producer} · ${placeOf(product)}`);
  write(item, '.ring text', String(product.stars || '?'));
  write(item, '.term span', [starsText(product.stars), verdictPhrase(verdict, lang)].filter((text) => text !== '').join(' · '));
  item.querySelector('.arc')?.setAttribute('stroke-dasharray', arcDashes(ticksLeft(verdict)));
  item.querySelector('.term')?.setAttribute('data-standing', standingOf(verdict));
  return item;
}

/** A list of products to choose from. */
export function choicesOf(products: readonly SearchDocument[]): HTMLElement {
  const list = document.createElement('ul');
  list.className = 'choices';
  list.append(...products.map(choiceOf));
  return list;
}
