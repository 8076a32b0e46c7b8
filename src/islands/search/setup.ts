/** What the page hands to the island, and what the island makes of it. */
import { createContext, useContext } from 'react';
import type { CalendarDate } from '../../domain/date.ts';
import type { Lang } from '../../i18n/lang.ts';
import { searchPath } from '../../i18n/routes.ts';
import type { Facet } from '../../search/contract.ts';
import { readerDay } from './reader-day.ts';
import { searchWords, type SearchWords, type SharedWords } from './words.ts';

/** Names of the facets and their values in the language of the page, and where provinces lie. */
export interface Names {
  /** By facet its title, and the names of its values. */
  readonly facets: Readonly<Record<Facet, readonly [title: string, values: Readonly<Record<string, string>>]>>;
  /** By region the slugs of its provinces, one space between. */
  readonly regions: Readonly<Record<string, string>>;
}

/** What the page hands over. */
export interface Setup {
  /** Language of the page. */
  readonly lang: Lang;
  /** Address of the data file. */
  readonly data: string;
  /** Day of the build. */
  readonly asOf: CalendarDate;
  /** See domain/certificate. */
  readonly graceDays: number;
  /** Address of the sprite with the art of covers. */
  readonly sprite: string;
  /** Words that the rest of the site says too. */
  readonly shared: SharedWords;
  /** {@link Names} as JSON: one text is far smaller in the page than the same as properties. */
  readonly names: string;
  /** Meilisearch, where it is set up. */
  readonly meilisearch: { readonly url: string; readonly key: string } | null;
}

/** What every part of the island knows. */
export interface Frame extends Omit<Setup, 'names'>, Names {
  /** Own words. */
  readonly t: SearchWords;
  /** Address of the search page. */
  readonly path: string;
  /** Day on which standings are told: the reader's, but never before the build. */
  readonly today: CalendarDate;
  /** Region of a province by its slug. */
  readonly regionOf: ReadonlyMap<string, string>;
}

/** The frame of a page. */
export function frameOf(setup: Setup): Frame {
  const { facets, regions } = JSON.parse(setup.names) as Names;
  const today = readerDay();
  return {
    ...setup,
    facets,
    regions,
    t: searchWords(setup.lang),
    path: searchPath(setup.lang),
    today: today > setup.asOf ? today : setup.asOf,
    regionOf: new Map(Object.entries(regions).flatMap(([region, slugs]) => slugs.split(' ').map((slug) => [slug, region] as const))),
  };
}

/** Hands the frame to every part. */
export const FrameContext = createContext<Frame | null>(null);

/** The frame; throws outside of the island. */
export function useFrame(): Frame {
  const frame = useContext(FrameContext);
  if (frame === null) throw new Error('Found no frame around this part of search, expected FrameContext');
  return frame;
}
