/** Lists of products inside other sites, a line each. */
import type { FairEntry } from '../../catalogue/fairs.ts';
import type { Listed } from '../../catalogue/index.ts';
import { entryTerm } from '../../catalogue/term.ts';
import { standingOf } from '../../domain/standing.ts';
import { embedWords } from '../../i18n/embed.ts';
import { count } from '../../i18n/format.ts';
import { words } from '../../i18n/index.ts';
import type { Lang } from '../../i18n/lang.ts';
import { productPath } from '../../i18n/routes.ts';
import { verdictPhrase } from '../../i18n/verdict.ts';
import { fairLine } from '../fair-line.ts';
import { escaped } from '../markup.ts';

/** Products that a view shows; the rest stands on its page. */
const SHOWN = 12;

/** A product as a list shows it. */
interface EmbedLine {
  /** The product. */
  readonly product: Listed;
  /** The mark: one of the standings. */
  readonly mark: string;
  /** Day or year that the script of the frame reckons from, see catalogue/term; undefined where it leaves the line alone. */
  readonly term: string | undefined;
  /** Stands behind the producer; '' for nothing. */
  readonly note: string;
  /** Stars with their remark; '' for none. */
  readonly stars: string;
  /** What holds. */
  readonly text: string;
  /** That it was a council, or ''. */
  readonly council: string;
}

/** Names are Vietnamese also on English pages: an attribute that says so, or ''. */
export function named(lang: Lang): string {
  return lang === 'vi' ? '' : ' lang="vi"';
}

/** "4 sao · Còn hiệu lực đến …" as components/certificate/Term.astro says it. */
export function productLine(product: Listed, lang: Lang): EmbedLine {
  const { verdict, current } = product;
  const t = words(lang);
  const stars = [verdict.stars === null ? '' : t.starsWord(verdict.stars), current?.isPotentialFiveStar ? t.potentialFive : ''];
  return {
    product,
    mark: standingOf(verdict),
    term: entryTerm(product),
    note: '',
    stars: stars.filter((part) => part !== '').join(', '),
    text: verdictPhrase(verdict, lang),
    council: current?.basis === 'council' ? ` (${t.byCouncil})` : '',
  };
}

/** What holds on the days of a fair, as its page says it, whatever the day on which it is read. */
export function entryLine(entry: FairEntry, lang: Lang): EmbedLine {
  const { mark, stands, stars, text, council } = fairLine(entry, lang);
  const note = stands.length === 0 ? '' : ` · ${embedWords(lang).stand(stands.join(', '))}`;
  return { product: entry.product, mark, term: undefined, note, stars, text, council };
}

function lineHtml({ product, mark, term, note, stars, text, council }: EmbedLine, lang: Lang): string {
  const { id, name, producer, isSample } = product;
  const who = escaped(producer.name);
  const dated = term === undefined ? '' : ` data-term="${term}"`;
  const sample = isSample ? `<span class="ribbon">${escaped(embedWords(lang).sample)}</span> ` : '';
  return (
    `<li data-standing="${mark}"${dated}>${sample}<a href="${productPath(lang, id)}"${named(lang)}>${escaped(name)}</a>` +
    (note === '' ? `<small${named(lang)}>${who}</small>` : `<small><span${named(lang)}>${who}</span>${escaped(note)}</small>`) +
    `<span>${stars === '' ? '' : `${escaped(stars)} · `}<b>${escaped(text)}</b>${escaped(council)}</span></li>`
  );
}

/** A list with its first lines, what is left out, and the way to the rest: `all`, as HTML. `none` stands where there is no product. */
export function listHtml(lines: readonly EmbedLine[], { lang, all, none }: { lang: Lang; all: string; none: string }): string {
  const open = lines.filter(({ product }) => !product.isAlcohol);
  const gated = lines.length - open.length;
  const shown = open.slice(0, SHOWN).map((line) => lineHtml(line, lang));
  return [
    shown.length > 0 ? `<ul class="lines">${shown.join('\n')}</ul>` : lines.length === 0 ? `<p>${escaped(none)}</p>` : '',
    gated > 0 ? `<p class="muted">${escaped(embedWords(lang).adult(count(gated, lang)))}</p>` : '',
    all,
  ].join('\n');
}
