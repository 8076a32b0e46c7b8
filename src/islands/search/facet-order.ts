/** Which values of a facet are shown, and in which order. Pure. */
import { compareVietnamese, fold } from '../../domain/text.ts';
import type { Facet, FacetCount } from '../../search/contract.ts';

/** Values shown before the reader asks for more. */
export const FEW = 8;

/** Above this number a facet has a box to find a value in. */
export const MANY = 12;

/** Facets whose values have an order of their own, in which their names are given. */
const IN_OWN_ORDER: readonly Facet[] = ['standing', 'stars'];

/** A value as it is shown. */
export interface ShownValue extends FacetCount {
  readonly name: string;
  readonly isChosen: boolean;
}

/** The name of a value; a value that this register does not know is shown as it is written. */
function nameOf(names: Readonly<Record<string, string>>, value: string): string {
  return Object.hasOwn(names, value) ? (names[value] ?? value) : value;
}

/**
 * The values of a facet in order: chosen ones, then by count, then by name; those of validity and stars by rank.
 * @param counts of the last answer; chosen values that it lacks count nothing.
 */
export function valuesInOrder(
  facet: Facet,
  counts: readonly FacetCount[],
  chosen: readonly string[],
  names: Readonly<Record<string, string>>,
): ShownValue[] {
  const known = new Set(counts.map(({ value }) => value));
  const missing = chosen.filter((value) => !known.has(value)).map((value) => ({ value, count: 0 }));
  const values = [...counts, ...missing].map(({ value, count }) => ({
    value,
    count,
    name: nameOf(names, value),
    isChosen: chosen.includes(value),
  }));
  if (IN_OWN_ORDER.includes(facet)) {
    // Names are an object: keys that look like numbers stand in it from low to high, and more stars come first.
    const rank = facet === 'stars' ? Object.keys(names).reverse() : Object.keys(names);
    return values.sort((a, b) => rank.indexOf(a.value) - rank.indexOf(b.value));
  }
  return values.sort((a, b) => Number(b.isChosen) - Number(a.isChosen) || b.count - a.count || compareVietnamese(a.name, b.name));
}

/** Values whose name holds a text, with or without diacritics; all of them for ''. */
export function valuesNamed(values: readonly ShownValue[], text: string): readonly ShownValue[] {
  const wanted = fold(text).trim();
  return wanted === '' ? values : values.filter(({ name }) => fold(name).includes(wanted));
}

/** Whether a facet helps: one value alone narrows nothing, unless it is chosen. */
export function isUseful(values: readonly ShownValue[]): boolean {
  return values.length > 1 || values.some(({ isChosen }) => isChosen);
}
