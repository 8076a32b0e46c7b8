/** Recognitions: made from what the input says, compared with what the register has. */
import type { z } from 'astro/zod';
import type { certificate } from '../../src/catalogue/schema/certificate.ts';
import { isLater } from '../../src/domain/certificate.ts';
import { yearOf, type CalendarDate } from '../../src/domain/date.ts';
import type { InputClaim } from './input.ts';

/** A recognition as a product file holds it. */
export type Certificate = z.infer<typeof certificate>;

/** A source as a file holds it. */
export function sourceOf(claim: Pick<InputClaim, 'sourceUrl' | 'sourceTitle'>): Certificate['source'] {
  return { url: claim.sourceUrl, ...(claim.sourceTitle !== undefined && { title: claim.sourceTitle }) };
}

/** The recognition that a claim speaks of, keys in the order of the schema. The press at hand is provenance B. */
export function certificateOf(claim: InputClaim): Certificate {
  const { decisionDate: date, year, decisionNumber, issuedBy, score, basis } = claim;
  return {
    stars: claim.stars,
    ...(claim.potentialFiveStar === true && { potentialFiveStar: true as const }),
    ...(date !== undefined && { date }),
    ...(date === undefined && year !== undefined && { year }),
    // A decision of January closes the round of the year before: the printed year is then the name of the round.
    ...(date !== undefined && year !== undefined && year !== yearOf(date) && { round: String(year) }),
    ...(decisionNumber !== undefined && { decisionNumber }),
    ...(issuedBy !== undefined && { issuer: issuedBy }),
    ...(score !== undefined && { score }),
    ...(basis !== undefined && { basis }),
    provenance: 'B',
    source: sourceOf(claim),
  };
}

/** The part of a recognition that says when it was given, as the domain wants it. */
export function timeOf(recognition: Certificate): { date: CalendarDate | null; year: number | null } {
  return { date: recognition.date ?? null, year: recognition.year ?? null };
}

/** Year of the decision, or null. */
function decidedIn(recognition: Certificate): number | null {
  return recognition.date === undefined ? (recognition.year ?? null) : yearOf(recognition.date);
}

/** Whether two recognitions were read on one page. */
function haveCommonPage(a: Certificate, b: Certificate): boolean {
  const pages = new Set([a.source, ...(a.otherSources ?? [])].map((source) => source.url));
  return [b.source, ...(b.otherSources ?? [])].some((source) => pages.has(source.url));
}

function haveSameStars(a: Certificate, b: Certificate): boolean {
  return a.stars === b.stars && a.potentialFiveStar === b.potentialFiveStar;
}

/** Whether both print a decision number, and not the same. */
function haveOtherNumbers(a: Certificate, b: Certificate): boolean {
  const key = (recognition: Certificate) => recognition.decisionNumber?.toUpperCase().replace(/[\s.]|^0+/g, '');
  return key(a) !== undefined && key(b) !== undefined && key(a) !== key(b);
}

/**
 * Whether the register has the recognition that the input speaks of. Hand edits must survive a second import: a record to
 * which somebody added the day and the number of the decision, or whose stars somebody mended, is still the same one.
 */
export function isSameRecognition(known: Certificate, read: Certificate): boolean {
  const years = [decidedIn(known), decidedIn(read)] as const;
  const [knownYear, readYear] = years;
  // What the input does not date adds nothing to a recognition of the same stars, or to one read on the same page.
  if (readYear === null) return haveSameStars(known, read) || (knownYear !== null && haveCommonPage(known, read));
  if (knownYear === null) return haveSameStars(known, read) && haveCommonPage(known, read);
  const gap = Math.abs(knownYear - readYear);
  if (haveCommonPage(known, read)) return gap === 0 || (gap === 1 && haveSameStars(known, read));
  const isSameRound = gap === 0 || known.round === String(readYear) || read.round === String(knownYear);
  const areOtherDays = known.date !== undefined && read.date !== undefined && known.date !== read.date;
  return isSameRound && haveSameStars(known, read) && !areOtherDays && !haveOtherNumbers(known, read);
}

/** Where a recognition belongs in a history that lists the oldest first: before the first that is certainly later. */
export function positionIn(history: readonly Certificate[], read: Certificate): number {
  const later = history.findIndex((known) => isLater(timeOf(known), timeOf(read)));
  return later === -1 ? history.length : later;
}

/** A history with those recognitions of one record that it does not have; what one record lists is never one recognition. */
export function withNew(history: readonly Certificate[], read: readonly Certificate[]): Certificate[] {
  const all = [...history];
  for (const recognition of read) {
    if (!history.some((known) => isSameRecognition(known, recognition))) all.splice(positionIn(all, recognition), 0, recognition);
  }
  return all;
}
