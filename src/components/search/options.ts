/** The options of a list of suggestions as elements. Every text is set as text; marks come from ranges. */
import { arcDashes, ticksLeft } from '../../domain/seal.ts';
import { standingOf } from '../../domain/standing.ts';
import { listingPath, permanentPath, producerPath, productPath, verifyPath } from '../../i18n/routes.ts';
import { suggestWords } from '../../i18n/suggest.ts';
import { verdictPhrase } from '../../i18n/verdict.ts';
import type { Hit, Range } from '../../search/contract.ts';
import type { Named, Suggestions } from '../../search/suggestions.ts';
import { lang } from './engine.ts';
import { verdictOf } from './verdict.ts';

/** Options and where each leads. */
export interface Options {
  readonly elements: readonly HTMLElement[];
  readonly addresses: readonly string[];
}

const t = suggestWords(lang);
const SVG = 'http://www.w3.org/2000/svg';

/** A text with its ranges marked. */
function marked(text: string, ranges: readonly Range[]): Node[] {
  const nodes: Node[] = [];
  let done = 0;
  for (const [start, end] of ranges) {
    if (start < done) continue;
    const mark = document.createElement('mark');
    mark.textContent = text.slice(start, end);
    nodes.push(document.createTextNode(text.slice(done, start)), mark);
    done = end;
  }
  return [...nodes, document.createTextNode(text.slice(done))];
}

function line(className: string, content: readonly (Node | string)[], isVietnamese = false): HTMLElement {
  const element = document.createElement('span');
  element.className = className;
  if (isVietnamese) element.lang = 'vi';
  element.append(...content);
  return element;
}

/** The ring: stars and time left in small. */
function ring(stars: number, ticks: number): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'ring');
  svg.setAttribute('viewBox', '0 0 36 36');
  svg.setAttribute('aria-hidden', 'true');
  const add = (tag: string, attributes: Record<string, string>): Element => {
    const element = svg.appendChild(document.createElementNS(SVG, tag));
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  };
  const circle = { cx: '18', cy: '18', r: '14' };
  add('circle', circle);
  add('circle', { ...circle, class: 'arc', pathLength: '36', transform: 'rotate(-90 18 18)', 'stroke-dasharray': arcDashes(ticks) });
  add('text', { x: '18', y: '23' }).textContent = String(stars || '?');
  return svg;
}

function productOption({ document: product, marks }: Hit): readonly Node[] {
  const verdict = verdictOf(product);
  const words = [product.stars === 0 ? '' : t.stars(product.stars), verdictPhrase(verdict, lang)].filter((text) => text !== '');
  const term = line('term', [ring(product.stars, ticksLeft(verdict)), line('', [words.join(' · ')])]);
  term.dataset['standing'] = standingOf(verdict);
  return [
    line('suggest__name', marked(product.name, marks.name ?? []), true),
    line('suggest__who', marked(product.producer, marks.producer ?? []), true),
    term,
  ];
}

function namedOption({ name, ranges, kind, today }: Named): readonly Node[] {
  return [line('suggest__name', marked(name, ranges), true), ...(kind === 'former' ? [line('suggest__who', [t.former(today)])] : [])];
}

function addressOf({ kind, id }: Named): string {
  if (kind === 'producer') return producerPath(lang, id);
  return listingPath(lang, kind === 'province' ? { province: id } : { formerProvince: id });
}

/** Fills a list; products lead to their page, or to their check where that is what the form does. */
export function optionsOf(list: HTMLElement, found: Suggestions | null, isCheck: boolean): Options {
  const elements: HTMLElement[] = [];
  const addresses: string[] = [];
  const group = (name: string, key: string, options: readonly (readonly [content: readonly Node[], address: string])[]): HTMLElement[] => {
    if (options.length === 0) return [];
    const head = line('suggest__head', [name]);
    head.id = `${list.id}-${key}`;
    head.setAttribute('role', 'presentation');
    const box = document.createElement('div');
    box.setAttribute('role', 'group');
    box.setAttribute('aria-labelledby', head.id);
    box.append(head);
    for (const [content, address] of options) {
      const option = document.createElement('div');
      option.className = 'suggest__one';
      option.setAttribute('role', 'option');
      option.ariaSelected = 'false';
      option.id = `${list.id}-${String(elements.length)}`;
      option.append(...content);
      box.append(option);
      elements.push(option);
      addresses.push(address);
    }
    return [box];
  };
  const { products = [], producers = [], places = [] } = found ?? {};
  const to = (id: string): string => (isCheck ? verifyPath(lang, permanentPath(id)) : productPath(lang, id));
  list.replaceChildren(
    ...group(t.products, 'products', products.map((hit) => [productOption(hit), to(hit.document.id)] as const)), // prettier-ignore
    ...group(t.producers, 'producers', producers.map((one) => [namedOption(one), addressOf(one)] as const)), // prettier-ignore
    ...group(t.places, 'places', places.map((one) => [namedOption(one), addressOf(one)] as const)), // prettier-ignore
  );
  return { elements, addresses };
}
