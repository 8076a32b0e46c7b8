/** What the comparison says of a product, row by row. */
import type { Dong } from '../../domain/money.ts';
import { price, shortDate } from '../../i18n/format.ts';
import { COMPARED, shelfWords, type Compared } from '../../i18n/shelf.ts';
import { verdictPhrase } from '../../i18n/verdict.ts';
import { lang } from './made.ts';
import { councilText, starsText } from './term.ts';
import { currentOf, verdictOfTwin, type Twin } from './twin.ts';

const t = shelfWords(lang);

/** A value of the table. */
export interface Cell {
  readonly text: string;
  /** Whether it is Vietnamese on every page. */
  readonly isVietnamese: boolean;
}

const own = (text: string): Cell => ({ text, isVietnamese: false });
const printed = (text: string | null): Cell => (text === null || text === '' ? own(t.notPrinted) : { text, isVietnamese: true });

function decisionOf(twin: Twin): Cell {
  const current = currentOf(twin, verdictOfTwin(twin));
  const when = current?.date ? shortDate(current.date, lang) : current?.year ? t.year(current.year) : '';
  const parts = [current?.decisionNumber ?? '', when, councilText(twin)].filter((text) => text !== '');
  return parts.length === 0 ? own(t.notPrinted) : own(parts.join(', '));
}

function placeOf({ place: { district, formerProvince, province } }: Twin): Cell {
  const then = [district, formerProvince].filter((name) => name !== null).join(', ');
  return formerProvince === province ? printed(then) : own(`${then} (${t.nowIn(province)})`);
}

function starsOf(twin: Twin): Cell {
  const stars = starsText(twin);
  return own(stars === '' ? t.notPrinted : stars);
}

function untilOf(twin: Twin): Cell {
  const { until, untilYear } = verdictOfTwin(twin);
  if (until !== null) return own(shortDate(until, lang));
  return own(untilYear === null ? t.notPrinted : t.during(untilYear));
}

/** The values of a product by row. `groups` are the names of groups in the language of the page. */
export function cellsOf(twin: Twin, groups: Readonly<Record<string, string>>): Record<Compared, Cell> {
  const marks = twin.marks.map(({ name, nameEn }) => (lang === 'vi' ? name : nameEn)).join(' · ');
  return {
    stars: starsOf(twin),
    verdict: own(verdictPhrase(verdictOfTwin(twin), lang)),
    until: untilOf(twin),
    decision: decisionOf(twin),
    producer: printed(twin.producer.name),
    place: placeOf(twin),
    group: own(groups[twin.group] ?? twin.group),
    ingredients: printed(twin.ingredients),
    price: twin.price === null ? own(t.notPrinted) : own(`${price(twin.price.amount as Dong)} / ${twin.price.unit}`),
    marks: marks === '' ? own(t.notPrinted) : own(marks),
  };
}

/** Rows in which products do not all say the same. */
export function differing(columns: readonly Readonly<Record<Compared, Cell>>[]): ReadonlySet<Compared> {
  return new Set(COMPARED.filter((row) => new Set(columns.map((column) => column[row].text)).size > 1));
}
