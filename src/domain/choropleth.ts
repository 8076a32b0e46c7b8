/** Classes of a map that is coloured by counts. */

/** Classes of the map's scale. */
export const CLASSES = 5;

/** A count rounded to one that reads well in a legend: whole below 10, then steps of 5, from 100 steps of 50. */
function readable(value: number): number {
  const step = value < 10 ? 1 : value < 100 ? 5 : 50;
  return Math.max(1, Math.round(value / step) * step);
}

/**
 * Lower limits of the classes, rising, the first 1. The steps widen towards the top, since a few places have most of what there is, and stand at
 * counts that read well. Fewer than {@link CLASSES} where the greatest count is small; places without anything are in no class.
 */
export function classLimits(counts: readonly number[]): number[] {
  const most = Math.max(1, ...counts);
  const limits = Array.from({ length: CLASSES }, (_, index) => (index === 0 ? 1 : readable(most * (index / CLASSES) ** 1.5)));
  return [...new Set(limits)].filter((limit) => limit <= most);
}

/** Number of the class of a count, from 1; 0 for nothing. */
export function classOf(count: number, limits: readonly number[]): number {
  return limits.filter((limit) => count >= limit).length;
}
