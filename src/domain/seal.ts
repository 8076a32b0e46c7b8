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

/** Dash pattern of a circle with pathLength 36 that shows one arc of `ticks`. */
export function arcDashes(ticks: number): string {
  return `${ticks} 36`;
}

/** A five-pointed star of radius 5.5 from its upper point, as one line that crosses itself. */
const STAR = 'l3.2 10-8.4-6.2h10.4l-8.4 6.2z';

/** Path of the stars in the lower half of the seal; '' for none. */
export function starsPath(stars: number): string {
  return stars === 0 ? '' : `M${72 - stars * 6} 89.5${Array.from({ length: stars }, () => STAR).join('m12 0')}`;
}
