/** The catalogue of a fair as it is read: by zone and stand, by producer, by product. */
import { validityAt, type FairValidity, type Zone } from '../domain/fair.ts';
import type { Producer } from '../domain/product.ts';
import type { Group } from '../domain/taxonomy.ts';
import { compareVietnamese } from '../domain/text.ts';
import { site } from '../site.config.ts';
import type { FairEntry, ListedFair, Stand } from './fairs.ts';

/** A stand with the entries of what it shows. */
export interface StandView extends Pick<Stand, 'stand' | 'producer'> {
  /** In the published order. */
  readonly entries: readonly FairEntry[];
}

/** Stands of a zone, or those of none, in the order of the file. */
export interface ZoneView {
  /** The zone, or null. */
  readonly zone: Zone | null;
  /** At least one. */
  readonly stands: readonly StandView[];
}

/** A producer at a fair. */
export interface ProducerView {
  /** The producer. */
  readonly producer: Producer;
  /** Numbers of its stands. */
  readonly stands: readonly string[];
  /** How many products it shows. */
  readonly total: number;
}

/** How many entries of each kind of validity; `null` validities are counted as uncertain. */
export type FairTally = Readonly<Record<FairValidity['kind'], number>>;

/** The zones that have stands, in the order of the file; stands without a zone last. */
export function zonesOf({ zones, stands, entries }: Pick<ListedFair, 'zones' | 'stands' | 'entries'>): ZoneView[] {
  const entryOf = new Map(entries.map((entry) => [entry.product.id, entry]));
  const views = stands.map(({ stand, zone, producer, products }) => ({
    zone,
    view: { stand, producer, entries: products.flatMap(({ id }) => entryOf.get(id) ?? []) },
  }));
  const byZone = Map.groupBy(views, ({ zone }) => zone);
  return [...zones, null].flatMap((zone) => {
    const own = byZone.get(zone?.id ?? null);
    return own === undefined ? [] : [{ zone, stands: own.map(({ view }) => view) }];
  });
}

/** Everybody who stands there or has a product in the catalogue, as a Vietnamese dictionary orders them. */
export function producersAt({ stands, entries }: Pick<ListedFair, 'stands' | 'entries'>): ProducerView[] {
  const standsOf = Map.groupBy(stands, ({ producer }) => producer.id);
  const entriesOf = Map.groupBy(entries, ({ product }) => product.producer.id);
  const producers = new Map(
    [...stands.map(({ producer }) => producer), ...entries.map(({ product }) => product.producer)].map((p) => [p.id, p]),
  );
  return [...producers.values()]
    .map((producer) => ({
      producer,
      stands: (standsOf.get(producer.id) ?? []).map(({ stand }) => stand),
      total: entriesOf.get(producer.id)?.length ?? 0,
    }))
    .sort((a, b) => compareVietnamese(a.producer.name, b.producer.name));
}

/** The entries by group, in the order of the groups. */
export function entriesByGroup(
  { entries }: Pick<ListedFair, 'entries'>,
  groups: readonly Group[],
): { readonly group: Group; readonly entries: readonly FairEntry[] }[] {
  const byGroup = Map.groupBy(entries, ({ product }) => product.group);
  return groups.flatMap((group) => {
    const own = byGroup.get(group.key);
    return own === undefined ? [] : [{ group, entries: own }];
  });
}

/** The entries that open the catalogue, as the organiser chose them; a drink with alcohol is never among them. */
export function featuredAt(fair: ListedFair): FairEntry[] {
  return fair.featured
    .filter((product) => !product.isAlcohol)
    .map(
      (product) =>
        fair.entries.find((entry) => entry.product === product) ?? {
          product,
          stands: [],
          validity: validityAt(product.certificates, fair, site.graceDays),
        },
    );
}

/** See {@link FairTally}. */
export function tallyOfFair({ entries }: Pick<ListedFair, 'entries'>): FairTally {
  const tally = { throughout: 0, partly: 0, none: 0, uncertain: 0 };
  for (const { validity } of entries) tally[validity?.kind ?? 'uncertain']++;
  return tally;
}
