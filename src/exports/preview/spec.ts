/**
 * What stands on a preview picture, as plain data: the same data is the same picture. Messengers keep a picture for years,
 * so it says only what stays true: the stars and the day on which they were given, never whether they hold today.
 */
import type { ListedFair } from '../../catalogue/fairs.ts';
import type { Listed } from '../../catalogue/index.ts';
import type { Recognition, Stars } from '../../domain/certificate.ts';
import { coverOf, type Cover } from '../../domain/cover.ts';
import { dayOf, monthOf, yearOf } from '../../domain/date.ts';
import type { Fair } from '../../domain/fair.ts';
import type { Province } from '../../domain/place.ts';
import type { Producer } from '../../domain/product.ts';
import { tidy } from '../../domain/text.ts';
import { fairDays } from '../../i18n/fair-phrases.ts';
import { count, shortDate } from '../../i18n/format.ts';
import { words } from '../../i18n/index.ts';
import { previewWords as w } from '../../i18n/preview.ts';
import { site } from '../../site.config.ts';

/** What is drawn beside the words. */
export type PreviewArt =
  | { readonly kind: 'cover'; readonly cover: Cover }
  | { readonly kind: 'province'; readonly code: string }
  /** The first day of a fair. */
  | { readonly kind: 'day'; readonly day: string; readonly month: string }
  /** Nothing but the age: drinks with alcohol are recorded, not promoted. */
  | { readonly kind: 'adults' }
  /** The mark of the site. */
  | { readonly kind: 'mark' };

/** Everything that one picture shows. */
export interface PreviewSpec {
  /** The drawing. */
  readonly art: PreviewArt;
  /** Small line above the name: place or kind. */
  readonly kicker: string;
  /** The name, in any length. */
  readonly title: string;
  /** Line below the name; '' for none. */
  readonly byline: string;
  /** Stars in the seal, or null for no seal. */
  readonly stars: Stars | null;
  /** What the picture is shared for, in a few words. */
  readonly fact: string;
  /** Up to two smaller lines below it. */
  readonly notes: readonly string[];
  /** Words of a band over the drawing ("Dữ liệu mẫu"), or null. */
  readonly band: string | null;
  /** Name of the site, at the head. */
  readonly site: string;
  /** Address of the site without its protocol, at the head. */
  readonly host: string;
}

/** What all pictures of this site have in common. */
const HEAD: Pick<PreviewSpec, 'site' | 'host'> = { site: site.name, host: new URL(site.url).host };

/** By what the stars were given, and when. */
function decisionLine({ date, year, basis }: Recognition): string {
  const when = date === null ? year : shortDate(date, 'vi');
  if (basis === 'council') return when === null ? w.council : w.councilOf(when);
  if (date !== null) return w.decided(shortDate(date, 'vi'));
  return year === null ? w.undated : w.decidedIn(year);
}

/** The drawing of a product: its cover, unless it is a drink with alcohol. */
function artOf(product: Listed): PreviewArt {
  return product.isAlcohol ? { kind: 'adults' } : { kind: 'cover', cover: coverOf({ ...product, region: product.province.region }) };
}

/**
 * The picture of a product. Stars stand on it only where a recognition was given and not withdrawn. `group` is the name of
 * its group.
 */
export function productPreview(product: Listed, group: string): PreviewSpec {
  const { current, producer, province, isAlcohol, isSample } = product;
  const given = current?.revocation === null && !isAlcohol ? current : null;
  return {
    ...HEAD,
    art: artOf(product),
    // The group of tourism lists three kinds in its name: the first says enough.
    kicker: `${province.name} · ${group.split(',')[0] ?? group}`,
    title: tidy(product.name),
    byline: tidy(producer.name),
    stars: given?.stars ?? null,
    fact: isAlcohol ? w.alcohol : given === null ? w.register : w.stars(given.stars, given.isPotentialFiveStar),
    notes: given === null ? (isAlcohol ? [] : [w.today]) : [decisionLine(given), w.today],
    band: isSample ? w.sample : null,
  };
}

/** The picture of a producer, with the art of its first product that is no drink with alcohol. */
export function producerPreview(producer: Producer, products: readonly Listed[]): PreviewSpec {
  const first = products.find(({ isAlcohol }) => !isAlcohol);
  return {
    ...HEAD,
    art: first === undefined ? { kind: 'mark' } : artOf(first),
    kicker: `${producer.province.name} · ${words('vi').kinds[producer.kind]}`,
    title: tidy(producer.name),
    byline: '',
    stars: null,
    fact: w.products(count(products.length, 'vi')),
    notes: [w.perProduct],
    band: producer.isSample || products.some(({ isSample }) => isSample) ? w.sample : null,
  };
}

/** The picture of a province of today, with its products. `region` is the name of its region. */
export function provincePreview(province: Province, products: readonly Listed[], region: string): PreviewSpec {
  const others = province.formerProvinces.map(({ name }) => name);
  const byStars = ([5, 4, 3] as const).flatMap((stars) => {
    const own = products.filter(({ current, verdict }) => current?.stars === stars && verdict.status !== 'revoked').length;
    return own === 0 ? [] : [w.starCount(stars, count(own, 'vi'))];
  });
  const producers = new Set(products.map(({ producer }) => producer.id)).size;
  return {
    ...HEAD,
    art: { kind: 'province', code: province.code },
    kicker: `${w.place} · ${region}`,
    title: province.fullName,
    byline: others.length > 1 ? w.mergedFrom(others.join(', ')) : '',
    stars: null,
    fact: w.products(count(products.length, 'vi')),
    notes: [w.producers(count(producers, 'vi')), ...(byStars.length > 0 ? [byStars.join(' · ')] : [])],
    band: null,
  };
}

/** When a fair is, or that its source called it off. */
function daysLine(fair: Fair): string {
  if (fair.status === 'cancelled') return w.cancelled;
  if (fair.status === 'postponed') return w.postponed;
  const days = fairDays(fair, 'vi');
  // It stands by itself.
  return days.charAt(0).toUpperCase() + days.slice(1);
}

/** The picture of a fair: its first day where one was printed and still counts, else where it is. */
export function fairPreview(fair: Omit<ListedFair, 'stands' | 'entries' | 'featured' | 'hiddenStands'>): PreviewSpec {
  const { start, status, venue, phase } = fair;
  const isOff = status === 'cancelled' || status === 'postponed';
  return {
    ...HEAD,
    art:
      start === null || isOff
        ? { kind: 'province', code: venue.province.code }
        : { kind: 'day', day: String(dayOf(start)), month: w.monthUnderDay(monthOf(start), yearOf(start)) },
    kicker: `${venue.province.name} · ${w.fairs[fair.kind]}`,
    title: tidy(fair.name),
    byline: tidy(venue.name),
    stars: null,
    fact: daysLine(fair),
    notes: [status === 'held' || phase === 'over' || phase === 'cancelled' ? w.register : w.mayMove],
    band: fair.isSample ? w.sample : null,
  };
}

/** The picture of every page that has none of its own, with all products of the register. */
export function sitePreview(products: readonly Listed[]): PreviewSpec {
  const t = words('vi');
  return {
    ...HEAD,
    art: { kind: 'mark' },
    kicker: w.motto,
    title: t.homeTitle,
    byline: w.lead,
    stars: null,
    fact: w.products(count(products.length, 'vi')),
    notes: [t.notState],
    band: null,
  };
}
