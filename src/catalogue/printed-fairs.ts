/** Fairs that have something to print, as Astro lists the pages of a route. */
import { fairs, type ListedFair } from './fairs.ts';
import { fairKey } from './page-keys.ts';

/** A page for a fair. */
export interface FairPage {
  /** What stands in its address. */
  readonly params: { readonly id: string };
  /** What it shows. */
  readonly props: { readonly fair: ListedFair };
  /** Names all that it shows. */
  readonly cacheKey: string;
}

/** A page for each fair with products in its catalogue; for `stands` only those that also have stands. */
export async function printedFairs(of: 'products' | 'stands'): Promise<FairPage[]> {
  return (await fairs())
    .filter(({ entries, stands }) => entries.length > 0 && (of === 'products' || stands.length > 0))
    .map((fair) => ({ params: { id: fair.id }, props: { fair }, cacheKey: fairKey(fair) }));
}
