/**
 * A view of the register as a small document of its own, for a frame in another site. Strings and no components: a register has
 * thousands of them. It has no header and loads one small style sheet and one small script; links lead out of the frame.
 */
import { entryTerm, termText } from '../../catalogue/term.ts';
import type { Listed } from '../../catalogue/index.ts';
import type { CalendarDate } from '../../domain/date.ts';
import { isInForce } from '../../domain/certificate.ts';
import { arcDashes, ticksLeft } from '../../domain/seal.ts';
import { standingOf } from '../../domain/standing.ts';
import { embedWords } from '../../i18n/embed.ts';
import { count, shortDate } from '../../i18n/format.ts';
import { provinceName, taxonomyName, words } from '../../i18n/index.ts';
import type { Lang } from '../../i18n/lang.ts';
import { embedGuidePath, homePath, listingPath, productPath } from '../../i18n/routes.ts';
import { statusWord, verdictPhrase, verdictSentence } from '../../i18n/verdict.ts';
import { site } from '../../site.config.ts';
import { escaped } from '../markup.ts';
import { fullPath, type Embed } from './views.ts';

/** Files that a frame loads. */
export interface FrameFiles {
  /** Style sheet. */
  readonly style: string;
  /** Script. */
  readonly script: string;
}

/** Products that a view shows; the rest stands on its page. */
const SHOWN = 12;

/** The policy of a frame. What may frame it cannot be said here: see scripts/build/headers. */
function policy(isFetching: boolean): string {
  const parts = ["default-src 'none'", "style-src 'self'", "script-src 'self'", "base-uri 'none'", "form-action 'none'"];
  return [...parts, ...(isFetching ? ["connect-src 'self'"] : [])].join(';');
}

/** What differs between frames. */
interface FrameParts {
  readonly lang: Lang;
  readonly title: string;
  readonly body: string;
  readonly asOf: CalendarDate;
  readonly isFetching?: boolean;
}

/** A whole document. */
function frame({ lang, title, body, asOf, isFetching = false }: FrameParts, { style, script }: FrameFiles): string {
  const e = embedWords(lang);
  const grace = site.graceDays === 0 ? '' : ` data-grace="${site.graceDays}"`;
  return [
    '<!DOCTYPE html>',
    `<html lang="${lang}" data-as-of="${asOf}"${grace}>`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="content-security-policy" content="${policy(isFetching)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)} · ${escaped(site.name)}</title>`,
    `<meta name="description" content="${escaped(e.description(title))}">`,
    '<meta name="robots" content="noindex">',
    '<base target="_top">',
    `<link rel="stylesheet" href="${escaped(style)}">`,
    `<script type="module" src="${escaped(script)}"></script>`,
    '</head>',
    // Named: read inside another page, it is one of several.
    `<body><main aria-label="${escaped(title)}">${body}`,
    `<p class="foot"><a href="${homePath(lang)}"><b>${escaped(site.name)}</b></a>, ${escaped(e.tagline)} ${escaped(e.notState)} ` +
      `<a href="${embedGuidePath(lang)}">${escaped(e.put)}</a></p></main>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** Names are Vietnamese also on English pages. */
function named(lang: Lang): string {
  return lang === 'vi' ? '' : ' lang="vi"';
}

/** "4 sao · Còn hiệu lực đến …" as components/certificate/Term.astro says it. */
function termHtml({ verdict, current }: Listed, lang: Lang): string {
  const t = words(lang);
  const stars = [verdict.stars === null ? '' : t.starsWord(verdict.stars), current?.isPotentialFiveStar ? t.potentialFive : ''];
  const label = stars.filter((part) => part !== '').join(', ');
  const council = current?.basis === 'council' ? ` (${t.byCouncil})` : '';
  return `${label === '' ? '' : `${escaped(label)} · `}<b>${escaped(verdictPhrase(verdict, lang))}</b>${escaped(council)}`;
}

/** A line of a list. `note` stands behind the producer. */
function lineHtml(product: Listed, lang: Lang, note: string): string {
  const { id, name, producer, verdict, isSample } = product;
  const term = entryTerm(product);
  const dated = term === undefined ? '' : ` data-term="${term}"`;
  const sample = isSample ? `<span class="ribbon">${escaped(embedWords(lang).sample)}</span> ` : '';
  return (
    `<li data-standing="${standingOf(verdict)}"${dated}>${sample}<a href="${productPath(lang, id)}"${named(lang)}>${escaped(name)}</a>` +
    `<small${named(lang)}>${escaped(producer.name)}${escaped(note)}</small><span>${termHtml(product, lang)}</span></li>`
  );
}

/** A list with its first products, what is left out, and the way to the rest. */
function listHtml(
  products: readonly Listed[],
  { lang, all, none, noteOf = () => '' }: { lang: Lang; all: string; none: string; noteOf?: (product: Listed) => string },
): string {
  const e = embedWords(lang);
  const open = products.filter((product) => !product.isAlcohol);
  const gated = products.length - open.length;
  const lines = open.slice(0, SHOWN).map((product) => lineHtml(product, lang, noteOf(product)));
  return [
    lines.length > 0 ? `<ul class="lines">${lines.join('\n')}</ul>` : products.length === 0 ? `<p>${escaped(none)}</p>` : '',
    gated > 0 ? `<p class="muted">${escaped(e.adult(count(gated, lang)))}</p>` : '',
    all,
  ].join('\n');
}

/** "Tính đến 21/11/2026". */
function dayHtml(asOf: CalendarDate, lang: Lang): string {
  return `${escaped(words(lang).asOfWord)} <time data-as-of datetime="${asOf}">${shortDate(asOf, lang)}</time>`;
}

const link = (href: string, text: string): string => `<p class="more"><a href="${escaped(href)}">${escaped(text)}</a></p>`;

/** The verdict on one product: neutral words also for drinks with alcohol. */
function productHtml(product: Listed, lang: Lang, full: string): string {
  const { name, producer, province, verdict, current, isAlcohol, isSample } = product;
  const [t, e, term] = [words(lang), embedWords(lang), termText(product)];
  const vi = named(lang);
  const stars = verdict.stars === null ? '' : `<b>${escaped(t.ocopStars(verdict.stars))}</b>`;
  const remark = [current?.isPotentialFiveStar ? t.potentialFive : '', current?.basis === 'council' ? t.councilNote : ''];
  const source = current?.source;
  return [
    isSample ? `<p class="ribbon">${escaped(e.sample)}</p>` : '',
    `<h1${vi}>${escaped(name)}</h1>`,
    `<p class="who"><span${vi}>${escaped(producer.name)}</span> · ${escaped(provinceName(province, lang))}</p>`,
    `<section class="says" data-standing="${standingOf(verdict)}"${term === undefined ? '' : ` data-term="${term}"`}>`,
    `<svg class="ring" viewBox="0 0 36 36" aria-hidden="true"><circle/><circle class="arc" pathLength="36" stroke-dasharray="${arcDashes(ticksLeft(verdict))}"/><text x="18" y="23">${verdict.stars ?? '?'}</text></svg>`,
    `<div><p class="chip"><span data-status>${escaped(statusWord(verdict, lang))}</span></p>`,
    `<p>${stars} <span data-sentence>${escaped(verdictSentence(verdict, lang))}</span>.${escaped(remark.map((text) => (text === '' ? '' : ` ${text}`)).join(''))}</p>`,
    `<p class="muted">${dayHtml(verdict.on, lang)}`,
    source ? ` · <a href="${escaped(source.url)}" rel="noopener"${vi}>${escaped(e.source)}: ${escaped(new URL(source.url).host)}</a>` : '',
    '</p></div></section>',
    isAlcohol ? `<p class="muted">${escaped(t.alcoholNote)}</p>` : '',
    link(full, e.full),
  ].join('\n');
}

/** When a fair takes place, as far as its source says; in its own words where it printed no day. */
function datesHtml({ start, end, year, datesAsPrinted }: Extract<Embed, { view: 'fair' }>['fair'], lang: Lang): string {
  const e = embedWords(lang);
  if (start !== null && end !== null && start !== end) return escaped(e.dates(shortDate(start, lang), shortDate(end, lang)));
  const only = start ?? end;
  if (only !== null) return escaped(shortDate(only, lang));
  if (datesAsPrinted !== null) return `<span${named(lang)}>${escaped(datesAsPrinted)}</span>`;
  return escaped(year === null ? e.noDates : e.year(year));
}

function fairHtml({ fair }: Extract<Embed, { view: 'fair' }>, lang: Lang, asOf: CalendarDate, full: string): string {
  const e = embedWords(lang);
  const stands = new Map(fair.entries.map(({ product, stands: numbers }) => [product.id, numbers]));
  const first = new Set(fair.featured.map(({ id }) => id));
  const products = [...fair.featured, ...fair.entries.flatMap(({ product }) => (first.has(product.id) ? [] : [product]))];
  const noteOf = ({ id }: Listed): string => {
    const numbers = stands.get(id) ?? [];
    return numbers.length === 0 ? '' : ` · ${e.stand(numbers.join(', '))}`;
  };
  const { venue } = fair;
  return [
    fair.isSample ? `<p class="ribbon">${escaped(e.sample)}</p>` : '',
    lang === 'en' && fair.nameEn !== null ? `<h1>${escaped(fair.nameEn)}</h1>` : `<h1${named(lang)}>${escaped(fair.name)}</h1>`,
    `<p><b>${escaped(e.phases[fair.phase])}</b> · ${datesHtml(fair, lang)}</p>`,
    `<p class="who"><span${named(lang)}>${escaped(venue.name)}</span> · ${escaped(provinceName(venue.province, lang))}</p>`,
    `<p class="muted">${dayHtml(asOf, lang)} · <a href="${escaped(fair.source.url)}" rel="noopener"${named(lang)}>${escaped(e.source)}: ${escaped(new URL(fair.source.url).host)}</a></p>`,
    listHtml(products, { lang, none: e.noneAtFair, noteOf, all: link(full, e.allFair) }),
  ].join('\n');
}

/** Name of what a view shows, for its heading and for the title of its frame. */
export function embedName(embed: Embed, lang: Lang): string {
  switch (embed.view) {
    case 'product':
      return embed.product.name;
    case 'producer':
      return embed.producer.name;
    case 'fair':
      return lang === 'en' ? (embed.fair.nameEn ?? embed.fair.name) : embed.fair.name;
    default: {
      const { province, group, stars } = embed.listing.scope;
      if (province) return provinceName(province, lang);
      if (group) return taxonomyName(group, lang);
      return stars ? words(lang).ocopStars(stars) : words(lang).allProducts;
    }
  }
}

function bodyOf(embed: Embed, lang: Lang, asOf: CalendarDate): string {
  const e = embedWords(lang);
  const full = fullPath(embed, lang);
  const name = embedName(embed, lang);
  if (embed.view === 'product') return productHtml(embed.product, lang, full);
  if (embed.view === 'fair') return fairHtml(embed, lang, asOf, full);
  const products = embed.view === 'producer' ? embed.products : embed.listing.all;
  const inForce = embed.view === 'producer' ? products.filter(({ verdict }) => isInForce(verdict)).length : embed.listing.counts.inForce;
  const vi = embed.view === 'producer' ? named(lang) : '';
  return [
    `<h1${vi}>${escaped(name)}</h1>`,
    `<p class="muted">${escaped(e.producerTally(count(products.length, lang), count(inForce, lang)))} ${dayHtml(asOf, lang)}.</p>`,
    listHtml(products, { lang, none: e.none, all: link(full, e.all(count(products.length, lang))) }),
  ].join('\n');
}

/** The document of a view. */
export function embedPage(embed: Embed, lang: Lang, asOf: CalendarDate, files: FrameFiles): string {
  return frame({ lang, title: embedName(embed, lang), body: bodyOf(embed, lang, asOf), asOf }, files);
}

/** The document of the lists whose ids stand in the address; its script fills it. */
export function embedListPage(lang: Lang, asOf: CalendarDate, files: FrameFiles): string {
  const e = embedWords(lang);
  const body = [
    `<h1>${escaped(e.listTitle)}</h1>`,
    `<p id="said" class="muted" role="status"></p>`,
    '<ul id="list" class="lines" hidden><li></li></ul>',
    `<noscript><p>${escaped(e.listNoScript)}</p></noscript>`,
    `<p class="more"><a id="more" href="${listingPath(lang, {})}">${escaped(words(lang).allProducts)}</a></p>`,
  ].join('\n');
  return frame({ lang, title: e.listTitle, body, asOf, isFetching: true }, files);
}
