/**
 * A view of the register as a small document of its own, for a frame in another site. Strings and no components: a register has
 * thousands of them. It has no header and loads one small style sheet and one small script; links lead out of the frame.
 */
import { featuredAt } from '../../catalogue/fair-views.ts';
import { termText } from '../../catalogue/term.ts';
import type { Listed } from '../../catalogue/index.ts';
import type { CalendarDate } from '../../domain/date.ts';
import { isInForce } from '../../domain/certificate.ts';
import { arcDashes, ticksLeft } from '../../domain/seal.ts';
import { standingOf } from '../../domain/standing.ts';
import { embedWords } from '../../i18n/embed.ts';
import { fairDays, fairName, fairState } from '../../i18n/fair-phrases.ts';
import { count, shortDate } from '../../i18n/format.ts';
import { provinceName, taxonomyName, words } from '../../i18n/index.ts';
import type { Lang } from '../../i18n/lang.ts';
import { embedGuidePath, homePath, listingPath } from '../../i18n/routes.ts';
import { statusWord, verdictSentence } from '../../i18n/verdict.ts';
import { site } from '../../site.config.ts';
import { escaped } from '../markup.ts';
import { entryLine, listHtml, named, productLine } from './lines.ts';
import { fullPath, type Embed } from './views.ts';

/** Files that a frame loads. */
export interface FrameFiles {
  /** Style sheet. */
  readonly style: string;
  /** Script. */
  readonly script: string;
}

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

function fairHtml({ fair }: Extract<Embed, { view: 'fair' }>, lang: Lang, asOf: CalendarDate, full: string): string {
  const e = embedWords(lang);
  const featured = featuredAt(fair);
  const first = new Set(featured.map(({ product }) => product.id));
  const entries = [...featured, ...fair.entries.filter(({ product }) => !first.has(product.id))];
  const { venue } = fair;
  const name = fairName(fair, lang);
  return [
    fair.isSample ? `<p class="ribbon">${escaped(e.sample)}</p>` : '',
    `<h1${name.lang === undefined ? '' : ` lang="${name.lang}"`}>${escaped(name.text)}</h1>`,
    `<p><b>${escaped(fairState(fair, fair.phase, lang).word)}</b> · ${escaped(fairDays(fair, lang))}</p>`,
    `<p class="who"><span${named(lang)}>${escaped(venue.name)}</span> · ${escaped(provinceName(venue.province, lang))}</p>`,
    `<p class="muted">${dayHtml(asOf, lang)} · <a href="${escaped(fair.source.url)}" rel="noopener"${named(lang)}>${escaped(e.source)}: ${escaped(new URL(fair.source.url).host)}</a></p>`,
    listHtml(
      entries.map((entry) => entryLine(entry, lang)),
      { lang, none: e.noneAtFair, all: link(full, e.allFair) },
    ),
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
      return fairName(embed.fair, lang).text;
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
    listHtml(
      products.map((product) => productLine(product, lang)),
      { lang, none: e.none, all: link(full, e.all(count(products.length, lang))) },
    ),
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
