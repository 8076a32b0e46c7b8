/**
 * Geometry of the register's own seal: a ring of 36 ticks, one a month of validity; ticks that have passed are hollow.
 * Shared by the build and by the script that brings an old page up to date.
 */
import { VALIDITY_MONTHS, type Verdict } from './certificate.ts';

/** Ticks to show as left, 0-36. A recognition that still may hold never shows an empty ring. */
export function ticksLeft(verdict: Verdict): number {
  const isOpen = verdict.status === 'valid' || verdict.status === 'expiring';
  return isOpen ? Math.min(VALIDITY_MONTHS, Math.max(1, verdict.monthsLeft ?? 0)) : 0;
}

/** Dash pattern of a circle with pathLength 36 that shows `ticks` ticks from its start and nothing after. */
export function tickDashes(ticks: number): string {
  return ticks === 0 ? '0 36' : `${'.56 .44 '.repeat(ticks)}0 36`;
}

/** Dash pattern of a circle with pathLength 36 that shows one arc of `ticks`. */
export function arcDashes(ticks: number): string {
  return `${ticks} 36`;
}

/** A five-pointed star of radius 5.5 around the current point, in relative steps. */
const STAR = 'm0-5.5 1.32 3.68 3.91.12-3.1 2.39 1.1 3.76-3.23-2.2-3.23 2.2 1.1-3.76-3.1-2.39 3.91-.12z';

/** Path of the stars in the lower half of the seal. */
export function starsPath(stars: number): string {
  return Array.from({ length: stars }, (_, index) => `M${66 + (index - (stars - 1) / 2) * 12} 95${STAR}`).join('');
}
