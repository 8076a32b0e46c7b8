/** Histories of recognitions as the rules of their time gave them: who recognised what, when, by which decision. */
import type { ProductRecord } from '../../src/catalogue/schema/product.ts';
import { PERIODS } from '../../src/domain/authority.ts';
import type { Stars } from '../../src/domain/certificate.ts';
import { addDays, addMonths, daysBetween, firstDayOf, lastDayOf, monthOf, yearOf, type CalendarDate } from '../../src/domain/date.ts';
import { slug } from '../../src/domain/text.ts';
import type { SamplePlace } from './places.ts';
import type { Random } from './random.ts';

/** One recognition as a file says it. */
type Certificate = ProductRecord['certificates'][number];

/** How many recognitions were first given in each year; later years as in the last one. */
const BY_YEAR: readonly number[] = [4, 12, 15, 18, 18, 16, 12, 8];
/** First year of the samples. */
const FIRST_YEAR = 2019;
/** Earliest day for which samples can be made. */
export const FIRST_SAMPLE_DAY = firstDayOf(FIRST_YEAR + 1);
/** Days between the last decision and the day of the samples: the newest ones are never known at once. */
const NEWS_DAYS = 7;
/** Districts were abolished and provinces merged on this day. */
const MERGER = '2025-07-01';
/** First day of the rule that took their place; in the days between nobody recognised three stars. */
const RULE_AFTER_MERGER = PERIODS.findLast((period) => period.from > MERGER)?.from ?? firstDayOf(2026);
/** The ministry of agriculture changed its name on 1 March 2025. */
const NEW_MINISTRY = '2025-03-01';

/** A decision that recognises products. */
interface Decision {
  /** Day. */
  readonly date: CalendarDate;
  /** Authority as printed. */
  readonly issuer: string;
  /** Number as printed. */
  readonly number: string;
}

/** Who recognised that many stars on a day, as printed. */
function authorityOn(stars: Stars, date: CalendarDate, place: SamplePlace): string {
  if (stars === 5) return date < NEW_MINISTRY ? 'Bộ Nông nghiệp và Phát triển nông thôn' : 'Bộ Nông nghiệp và Môi trường';
  if (date >= MERGER) return `UBND ${place.provinceInFull}`;
  const rule = PERIODS.find((period) => period.from <= date);
  return `UBND ${stars === 3 && rule?.three === 'district' ? place.districtInFull : place.formerInFull}`;
}

/** The days on which a product was recognised: one to three, oldest first, the last shortly before the day at the latest. */
function recognitionDays(random: Random, asOf: CalendarDate): CalendarDate[] {
  const latest = addDays(asOf, -NEWS_DAYS);
  const years = Array.from({ length: yearOf(latest) - FIRST_YEAR + 1 }, (_, index) => [FIRST_YEAR + index, BY_YEAR[index] ?? 8] as const);
  const year = random.weighted(years);
  const end = lastDayOf(year) < latest ? lastDayOf(year) : latest;
  const days = [addDays(firstDayOf(year), random.below(daysBetween(firstDayOf(year), end) + 1))];
  while (days.length < 3 && random.happens(0.45)) {
    const next = addDays(addMonths(days.at(-1) ?? asOf, 30), random.below(300));
    if (next > latest) break;
    days.push(next);
  }
  return days.map((date) => (date >= MERGER && date < RULE_AFTER_MERGER ? RULE_AFTER_MERGER : date));
}

/** The stars of a history whose last recognition gave `last`, oldest first: most rise, few fall. */
function starsOf(random: Random, last: Stars, count: number): Stars[] {
  const stars: Stars[] = [last];
  while (stars.length < count) {
    const after = stars[0] ?? last;
    stars.unshift(after === 5 || random.happens(after === 4 ? 0.5 : 0.06) ? 4 : 3);
  }
  return stars;
}

/** Keeps decisions, so that many products share one: an authority signs about two a year. */
function decisions(random: Random): (stars: Stars, date: CalendarDate, place: SamplePlace) => Decision {
  const known = new Map<string, Decision>();
  return (stars, date, place) => {
    const issuer = authorityOn(stars, date, place);
    const rule = PERIODS.find((period) => period.from <= date)?.rule ?? '';
    // Districts of two provinces may have one name.
    const key = `${issuer} ${stars === 5 ? '' : place.formerInFull} ${yearOf(date)} ${monthOf(date) > 6} ${rule}`;
    const tail = stars < 5 ? 'QĐ-UBND' : date < NEW_MINISTRY ? 'QĐ-BNN-VPĐP' : 'QĐ-BNNMT';
    const decision = known.get(key) ?? { date, issuer, number: `${1 + random.below(4200)}/${tail}` };
    known.set(key, decision);
    return decision;
  };
}

/** Points within the band of the stars, with one decimal. */
function scoreOf(random: Random, stars: Stars, isPotential: boolean): number {
  const [lowest, width] = isPotential ? [90, 50] : stars === 5 ? [90, 100] : stars === 4 ? [70, 200] : [50, 200];
  return lowest + random.below(width) / 10;
}

/** What a source says of one decision: the day, only the year, or neither; the council's result instead of a decision. */
function certificateOf(random: Random, decision: Decision, stars: Stars, isOnly: boolean): Certificate {
  const known = random.weighted([
    ['day', 70],
    ['year', 25],
    ['nothing', isOnly ? 5 : 0],
  ] as const);
  const isCouncil = known === 'year' && random.happens(0.2);
  const isPotential = stars === 4 && random.happens(0.03);
  const hasIssuer = known === 'day' || isCouncil || random.happens(0.6);
  const council = stars === 5 ? 'cấp Trung ương' : decision.issuer.replace('UBND ', '');
  const page = `${slug(decision.issuer)}-${slug(decision.number)}-${yearOf(decision.date)}`;
  return {
    stars,
    ...(isPotential && { potentialFiveStar: true as const }),
    ...(known === 'day' && { date: decision.date }),
    ...(known === 'year' && { year: yearOf(decision.date) }),
    ...(hasIssuer && !isCouncil && { decisionNumber: decision.number }),
    ...(hasIssuer && { issuer: isCouncil ? `Hội đồng đánh giá, phân hạng sản phẩm OCOP ${council}` : decision.issuer }),
    ...(random.happens(0.05) && { score: scoreOf(random, stars, isPotential) }),
    ...(isCouncil && { basis: 'council' as const }),
    provenance: known === 'day' && random.happens(0.6) ? 'A' : 'B',
    source: { url: `https://example.org/${page}`, title: `Kết quả OCOP năm ${yearOf(decision.date)} (dữ liệu mẫu)` },
  };
}

/** The recognition withdrawn, some time after it was given. */
function withdrawn(random: Random, certificate: Certificate, asOf: CalendarDate): Certificate {
  const given = certificate.date ?? asOf;
  const date = addDays(given, random.below(Math.max(1, daysBetween(given, asOf))));
  const source = { url: `${certificate.source.url}-thu-hoi`, title: 'Quyết định thu hồi (dữ liệu mẫu)' };
  return { ...certificate, revoked: certificate.date === undefined ? { source } : { date, source } };
}

/** Draws histories for products by their place. The day is at least {@link FIRST_SAMPLE_DAY}. */
export function historiesOf(random: Random, asOf: CalendarDate): (place: SamplePlace) => Certificate[] {
  const decisionOn = decisions(random);
  return (place) => {
    const days = recognitionDays(random, asOf);
    const last = random.weighted([
      [3, 760],
      [4, 232],
      [5, 8],
    ] as const);
    const stars = starsOf(random, last, days.length);
    const history = days.map((day, index) => {
      const given = stars[index] ?? last;
      return certificateOf(random, decisionOn(given, day, place), given, days.length === 1);
    });
    return history.map((certificate, index) =>
      index === history.length - 1 && random.happens(0.008) ? withdrawn(random, certificate, asOf) : certificate,
    );
  };
}
