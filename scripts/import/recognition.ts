/** Recognitions: made from what the input says, compared with what the register has. */
import type { z } from 'astro/zod';
import type { certificate } from '../../src/catalogue/schema/certificate.ts';
import { isLater } from '../../src/domain/certificate.ts';
import { yearOf, type CalendarDate } from '../../src/domain/date.ts';
import { foldedWords } from '../../src/domain/text.ts';
import type { InputClaim } from './input.ts';

/** A recognition as a product file holds it. */
export type Certificate = z.infer<typeof certificate>;

/** A source as a file holds it. */
export function sourceOf(claim: Pick<InputClaim, 'sourceUrl' | 'sourceTitle'>): Certificate['source'] {
  return { url: claim.sourceUrl, ...(claim.sourceTitle !== undefined && { title: claim.sourceTitle }) };
}

/** The recognition that a claim speaks of, keys in the order of the schema. The press at hand is provenance B. */
export function certificateOf(claim: InputClaim): Certificate {
  const { decisionDate: date, year, decisionNumber, issuedBy, score, basis, revoked } = claim;
  // A decision of January closes the round of the year before: the printed year is then the name of the round.
  const round = claim.round ?? (date !== undefined && year !== undefined && year !== yearOf(date) ? String(year) : undefined);
  return {
    stars: claim.stars,
    ...(claim.potentialFiveStar === true && { potentialFiveStar: true as const }),
    ...(date !== undefined && { date }),
    ...(date === undefined && year !== undefined && { year }),
    ...(round !== undefined && { round }),
    ...(decisionNumber !== undefined && { decisionNumber }),
    ...(issuedBy !== undefined && { issuer: issuedBy }),
    ...(score !== undefined && { score }),
    ...(basis !== undefined && { basis }),
    provenance: 'B',
    source: sourceOf(claim),
    ...(revoked !== undefined && { revoked: { ...revoked, source: sourceOf(claim) } }),
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
export function haveCommonPage(a: Certificate, b: Certificate): boolean {
  const pages = new Set([a.source, ...(a.otherSources ?? [])].map((source) => source.url));
  return [b.source, ...(b.otherSources ?? [])].some((source) => pages.has(source.url));
}

/** Whether two recognitions gave the same, the remark of the potential included. */
export function haveSameStars(a: Certificate, b: Certificate): boolean {
  return a.stars === b.stars && a.potentialFiveStar === b.potentialFiveStar;
}

/** A decision number without what typists add to it: "0858 / QĐ-UBND" and "858/qđ-ubnd" are one. */
function numberKey(recognition: Certificate): string | undefined {
  return recognition.decisionNumber
    ?.normalize('NFC')
    .toUpperCase()
    .replace(/[\s.]|^0+/g, '');
}

/** Whether both print a decision number, and not the same. */
function haveOtherNumbers(a: Certificate, b: Certificate): boolean {
  return numberKey(a) !== undefined && numberKey(b) !== undefined && numberKey(a) !== numberKey(b);
}

/** Whether both print a day, and not the same. */
export function areOtherDays(a: Certificate, b: Certificate): boolean {
  return a.date !== undefined && b.date !== undefined && a.date !== b.date;
}

/** Whether both name an authority, and not the same; "Ủy ban nhân dân" is "UBND". */
export function haveOtherIssuers(a: Certificate, b: Certificate): boolean {
  const key = (issuer: string | undefined) => issuer && foldedWords(issuer).join(' ').replace('uy ban nhan dan', 'ubnd');
  return a.issuer !== undefined && b.issuer !== undefined && key(a.issuer) !== key(b.issuer);
}

/** Whether two recognitions are of one year, or one of them calls its round by the year of the other. */
export function areOfOneYear(a: Certificate, b: Certificate): boolean {
  const [first, second] = [decidedIn(a), decidedIn(b)];
  if (first === null || second === null) return false;
  return first === second || a.round === String(second) || b.round === String(first);
}

/** Whether a recognition has a day or a year. */
export function isDated(recognition: Certificate): boolean {
  return decidedIn(recognition) !== null;
}

/** Whether both print one decision: number, year and, where both name it, authority. */
export function isSameDecision(a: Certificate, b: Certificate): boolean {
  return numberKey(a) !== undefined && numberKey(a) === numberKey(b) && areOfOneYear(a, b) && !haveOtherIssuers(a, b);
}

/**
 * Whether the register has the recognition that the input speaks of. Hand edits must survive a second import: a record to
 * which somebody added the day and the number of the decision, or whose stars somebody mended, is still the same one.
 * @param isList the input is an office list: all its rows have one page, so that the page tells no two recognitions apart.
 */
export function isSameRecognition(known: Certificate, read: Certificate, isList: boolean): boolean {
  const [knownYear, readYear] = [decidedIn(known), decidedIn(read)];
  const isOnPage = haveCommonPage(known, read);
  // What the input does not date adds nothing to a recognition of the same stars, or to one read on the same page.
  if (readYear === null) return haveSameStars(known, read) || (!isList && knownYear !== null && isOnPage);
  if (knownYear === null) return haveSameStars(known, read) && isOnPage;
  const gap = Math.abs(knownYear - readYear);
  if (!isList && isOnPage) return gap === 0 || (gap === 1 && haveSameStars(known, read));
  return areOfOneYear(known, read) && haveSameStars(known, read) && !areOtherDays(known, read) && !haveOtherNumbers(known, read);
}

/** Whether two recognitions, found to be none and the same, cannot both be true: one day, or one decision of two days. */
export function doContradict(known: Certificate, read: Certificate): boolean {
  if (isSameDecision(known, read)) return known.stars !== read.stars || areOtherDays(known, read);
  return known.date !== undefined && known.date === read.date;
}

/**
 * Whether it cannot be said how two recognitions that differ in their stars stand to each other: of one year, with neither
 * day nor number to tell them apart, or the one read without any date.
 */
export function isUnclear(known: Certificate, read: Certificate): boolean {
  if (!isDated(read)) return true;
  const areToldApart = haveOtherNumbers(known, read) || areOtherDays(known, read);
  return areOfOneYear(known, read) && !haveSameStars(known, read) && !areToldApart;
}

/** Where a recognition belongs in a history that lists the oldest first: before the first that is certainly later. */
export function positionIn(history: readonly Certificate[], read: Certificate): number {
  const later = history.findIndex((known) => isLater(timeOf(known), timeOf(read)));
  return later === -1 ? history.length : later;
}
