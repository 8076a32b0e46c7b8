/** Classes of a map that is coloured by counts. */

/** Classes of the map's scale. */
export const CLASSES = 5;

/** A count rounded to one that reads well in a legend: whole below 10, then steps of 5, from 100 steps of 50. */
function readable(value: number): number {
  const step = value < 10 ? 1 : value < 100 ? 5 : 50;
  return Math.max(1, Math.round(value / step) * step);
}

/**
 * Lower limits of the classes, rising, the first 1: about as many places in each, at limits that read well. Fewer than
 * {@link CLASSES} where the counts do not tell that many apart; places without anything are in no class.
 */
export function classLimits(counts: readonly number[]): number[] {
  const rising = counts.filter((count) => count > 0).sort((a, b) => a - b);
  const most = rising.at(-1) ?? 1;
  const limits = Array.from({ length: CLASSES }, (_, index) =>
    index === 0 ? 1 : readable(rising[Math.floor((index * rising.length) / CLASSES)] ?? 1),
  );
  return [...new Set(limits)].filter((limit) => limit <= most).sort((a, b) => a - b);
}

/** Number of the class of a count, from 1; 0 for nothing. */
export function classOf(count: number, limits: readonly number[]): number {
  return limits.filter((limit) => count >= limit).length;
}
