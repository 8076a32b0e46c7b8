/** The catalogue of a fair in the order in which it is printed: by zone and stand; its cards; its products by producer. */
import { currentRecognition, type Recognition, type Stars } from '../domain/certificate.ts';
import type { Zone } from '../domain/fair.ts';
import type { Producer } from '../domain/product.ts';
import { compareVietnamese } from '../domain/text.ts';
import type { FairEntry, ListedFair, Stand } from './fairs.ts';

/** An entry with what holds on the first day of the fair, or on the day of the build where no day was printed. */
export interface PrintedEntry extends FairEntry {
  /** Recognition that counts on that day, or null. */
  readonly recognition: Recognition | null;
  /** Stars on that day, or null. */
  readonly stars: Stars | null;
}

/** A part of the printed catalogue. */
export interface PrintedSection {
  /** What its products have in common: a zone; stands in no zone; no stand; or that they are drinks with alcohol, which stand apart. */
  readonly kind: 'zone' | 'stands' | 'others' | 'alcohol';
  /** The zone, for that kind only. */
  readonly zone: Zone | null;
  /** Products in their order, each in one section. */
  readonly entries: readonly PrintedEntry[];
}

/** A card for a stand; where one would be too long, the stand has several. */
export interface StandCard {
  /** Number of the stand. */
  readonly stand: string;
  /** Its zone, or null. */
  readonly zone: Zone | null;
  /** Who stands there. */
  readonly producer: Producer;
  /** Products on this card, without alcohol. */
  readonly entries: readonly PrintedEntry[];
  /** Drinks with alcohol on this card. */
  readonly drinks: readonly PrintedEntry[];
  /** Number of this card among those of the stand, from 1. */
  readonly part: number;
  /** How many cards the stand has. */
  readonly parts: number;
}

function printedEntry(entry: FairEntry): PrintedEntry {
  const { product, validity } = entry;
  if (validity === null) return { ...entry, recognition: product.current, stars: product.verdict.stars };
  const { on, stars } = validity.first;
  return { ...entry, recognition: currentRecognition(product.certificates, on), stars };
}

/** Entries of some stands in the order of the stands, without those that `taken` has; these are added to it. */
function entriesAt(stands: readonly Stand[], byProduct: ReadonlyMap<string, PrintedEntry>, taken: Set<string>): PrintedEntry[] {
  return stands.flatMap(({ products }) =>
    products.flatMap(({ id }) => {
      const entry = byProduct.get(id);
      if (entry === undefined || taken.has(id)) return [];
      taken.add(id);
      return [entry];
    }),
  );
}

/** The sections of the printed catalogue: zones in the order of the fair, then stands without one, then products without a stand. */
export function printedSections(fair: ListedFair): PrintedSection[] {
  const all = fair.entries.map(printedEntry);
  const open = new Map(all.filter(({ product }) => !product.isAlcohol).map((entry) => [entry.product.id, entry]));
  const taken = new Set<string>();
  const sections: PrintedSection[] = [
    ...fair.zones.map((zone): PrintedSection => {
      const stands = fair.stands.filter((stand) => stand.zone === zone.id);
      return { kind: 'zone', zone, entries: entriesAt(stands, open, taken) };
    }),
    { kind: 'stands', zone: null, entries: entriesAt(fair.stands, open, taken) },
    { kind: 'others', zone: null, entries: [...open.values()].filter(({ product }) => !taken.has(product.id)) },
    { kind: 'alcohol', zone: null, entries: all.filter(({ product }) => product.isAlcohol) },
  ];
  return sections.filter(({ entries }) => entries.length > 0);
}

/** The cards of all stands, by zone and in the order of the file; at most `most` products on one. */
export function standCards(fair: ListedFair, most: number): StandCard[] {
  const byProduct = new Map(fair.entries.map((entry) => [entry.product.id, printedEntry(entry)]));
  const zoneOf = ({ zone }: Stand) => fair.zones.findIndex(({ id }) => id === zone);
  const place = (stand: Stand) => (zoneOf(stand) === -1 ? fair.zones.length : zoneOf(stand));
  return [...fair.stands]
    .sort((a, b) => place(a) - place(b))
    .flatMap((stand): StandCard[] => {
      const own = stand.products.flatMap(({ id }) => byProduct.get(id) ?? []);
      const ordered = [...own.filter(({ product }) => !product.isAlcohol), ...own.filter(({ product }) => product.isAlcohol)];
      const parts = Math.max(1, Math.ceil(ordered.length / most));
      return Array.from({ length: parts }, (_, at) => {
        const some = ordered.slice(at * most, (at + 1) * most);
        return {
          stand: stand.stand,
          zone: fair.zones[zoneOf(stand)] ?? null,
          producer: stand.producer,
          entries: some.filter(({ product }) => !product.isAlcohol),
          drinks: some.filter(({ product }) => product.isAlcohol),
          part: at + 1,
          parts,
        };
      });
    });
}

/** A producer with its products in the catalogue of a fair. */
export interface ExhibitedProducer {
  /** The producer. */
  readonly producer: Producer;
  /** Its products, in the published order. */
  readonly entries: readonly PrintedEntry[];
}

/** The products of a fair by producer, producers by name. */
export function exhibitedProducers(fair: ListedFair): ExhibitedProducer[] {
  const groups = Map.groupBy(fair.entries.map(printedEntry), ({ product }) => product.producer.id);
  return [...groups.values()]
    .flatMap((entries) => (entries[0] === undefined ? [] : [{ producer: entries[0].product.producer, entries }]))
    .sort((a, b) => compareVietnamese(a.producer.name, b.producer.name));
}
