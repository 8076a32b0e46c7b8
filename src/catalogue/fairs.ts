/** Fairs with what the register knows of it: who stands where, which products belong to the catalogue of the fair. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CalendarDate } from '../domain/date.ts';
import {
  compareByStart,
  phaseOn,
  shelfOf,
  validityAt,
  yearOfFair,
  type Fair,
  type FairPhase,
  type FairShelf,
  type FairValidity,
} from '../domain/fair.ts';
import type { Province } from '../domain/place.ts';
import type { Producer } from '../domain/product.ts';
import { compareRanked } from '../domain/standing.ts';
import { site } from '../site.config.ts';
import type { RecordFile } from './content-files.ts';
import { byProducer, catalogue, type Catalogue, type Listed } from './index.ts';
import { contentRoot, validContent } from './load.ts';
import { fairOf, provincesOf } from './objects.ts';
import { planDrawing, type PlanDrawing } from './plan-svg.ts';
import { remembered } from './remembered.ts';
import type { FairRecord } from './schema/fair.ts';

/** A stand and what it shows. */
export interface Stand {
  /** Number on the ground. */
  readonly stand: string;
  /** Id of its zone, or null. */
  readonly zone: string | null;
  /** Who stands there. */
  readonly producer: Producer;
  /** What is shown, in the published order. */
  readonly products: readonly Listed[];
}

/** A product in the catalogue of a fair. */
export interface FairEntry {
  /** The product. */
  readonly product: Listed;
  /** Numbers of the stands that show it, in their order; none for a product without a stand. */
  readonly stands: readonly string[];
  /** What its recognition says for the days of the fair; null where no day was printed. */
  readonly validity: FairValidity | null;
}

/** A fair of this build. */
export interface ListedFair extends Fair {
  /** Where it stands in time on the day of the build. */
  readonly phase: FairPhase;
  /** Stands in the order of the file. */
  readonly stands: readonly Stand[];
  /** Every product of its catalogue, in the published order. */
  readonly entries: readonly FairEntry[];
  /** Products that open the catalogue, as the organiser chose them. */
  readonly featured: readonly Listed[];
  /** The plan that the organiser drew, rebuilt; null where there is none or it is a grid. */
  readonly drawing: PlanDrawing | null;
  /** Stands of producers that a site of some provinces does not show. */
  readonly hiddenStands: number;
}

/** Whether a product is of the places and the group that the file includes without a stand. */
function isMeant(product: Listed, include: FairRecord['include']): boolean {
  if (include === undefined) return false;
  const { province, formerProvince, group } = include;
  return (
    (province === undefined || product.province.slug === province) &&
    (formerProvince === undefined || product.formerProvince.slug === formerProvince) &&
    (group === undefined || product.group === group)
  );
}

/** Whether it also has the stars and holds on the days of the fair as the file asks. */
function isGoodEnough(product: Listed, validity: FairValidity | null, include: FairRecord['include']): boolean {
  const stars = (validity?.first ?? product.verdict).stars ?? 0;
  return stars >= (include?.minStars ?? 0) && (include?.inForce !== true || validity?.kind === 'throughout');
}

/** The catalogue of a fair, in the published order: what stands show, and what its file includes beside. */
function entriesOf(facts: Fair, stands: readonly Stand[], include: FairRecord['include'], { products }: Catalogue): FairEntry[] {
  const numbers = new Map<Listed, string[]>();
  for (const { stand, products: shown } of stands)
    for (const product of shown) numbers.set(product, [...(numbers.get(product) ?? []), stand]);
  return products.flatMap((product): FairEntry[] => {
    const shownAt = numbers.get(product);
    // What holds on each day takes time to work out: only for those that come into question.
    if (shownAt === undefined && !isMeant(product, include)) return [];
    const validity = validityAt(product.certificates, facts, site.graceDays);
    return shownAt !== undefined || isGoodEnough(product, validity, include) ? [{ product, stands: shownAt ?? [], validity }] : [];
  });
}

/** Stands whose producers this site shows, each with its products. */
function standsOf(record: FairRecord, register: Catalogue): Stand[] {
  const producers = producersById(register);
  const products = productsById(register);
  return (record.stands ?? []).flatMap((row): Stand[] => {
    const producer = producers.get(row.producer);
    if (!producer) return [];
    const shown = row.products?.flatMap((id) => products.get(id) ?? []) ?? byProducer(register.products).get(row.producer) ?? [];
    return [{ stand: row.stand, zone: row.zone ?? null, producer, products: [...shown].sort(compareRanked) }];
  });
}

const producersById = remembered(({ producers }: Catalogue) => new Map(producers.map((producer) => [producer.id, producer])));
const productsById = remembered(({ products }: Catalogue) => new Map(products.map((product) => [product.id, product])));

/** The drawn plan of a fair. The checks have read it too: what is no plan stops the build there. */
function drawingOf({ plan }: Fair): PlanDrawing | null {
  if (plan?.kind !== 'svg') return null;
  const drawing = planDrawing(readFileSync(join(contentRoot, plan.file), 'utf8'));
  return 'problem' in drawing ? null : drawing;
}

/** The fair of a file with everything that hangs on it. */
function listedFair({ id, file, record }: RecordFile<FairRecord>, provinces: readonly Province[], register: Catalogue): ListedFair {
  const facts = fairOf(id, dirname(file), record, provinces);
  const stands = standsOf(record, register);
  return {
    ...facts,
    phase: phaseOn(facts, register.asOf),
    stands,
    entries: entriesOf(facts, stands, record.include, register),
    featured: (record.featured ?? []).flatMap((featured) => productsById(register).get(featured) ?? []),
    drawing: drawingOf(facts),
    hiddenStands: (record.stands?.length ?? 0) - stands.length,
  };
}

const listedFairs = remembered((register: Catalogue): readonly ListedFair[] => {
  const content = validContent();
  const provinces = provincesOf(content.provinces);
  return content.fairs
    .map((file) => listedFair(file, provinces, register))
    .filter(({ venue, stands }) => register.provinces.some(({ slug }) => slug === venue.province.slug) || stands.length > 0)
    .sort(compareByStart);
});

/** Every fair that this site shows, the earliest first. A site of some provinces shows theirs and those at which their producers stand. */
export async function fairs(): Promise<readonly ListedFair[]> {
  return listedFairs(await catalogue());
}

/** Every fair in its place on the page of all fairs. */
export interface FairShelves {
  /** Open today, or closed for a day in between; the earliest first. */
  readonly now: readonly ListedFair[];
  /** To come, by month; `first` is the first day of the earliest of the month. */
  readonly months: readonly { readonly first: CalendarDate; readonly fairs: readonly ListedFair[] }[];
  /** Postponed without new days. */
  readonly postponed: readonly ListedFair[];
  /** Without a place in time. */
  readonly undated: readonly ListedFair[];
  /** The past, the latest year and fair first. */
  readonly years: readonly { readonly year: number; readonly fairs: readonly ListedFair[] }[];
}

/** See {@link FairShelves}; `all` is sorted, the earliest first. */
export function fairShelves(all: readonly ListedFair[], on: CalendarDate): FairShelves {
  const shelves = Map.groupBy(all, (fair) => shelfOf(fair, on));
  const of = (shelf: FairShelf) => shelves.get(shelf) ?? [];
  const months = Map.groupBy(of('coming'), (fair) => (fair.start ?? fair.end ?? '').slice(0, 7));
  const years = Map.groupBy(of('archive').toReversed(), (fair) => yearOfFair(fair) ?? 0);
  return {
    now: of('now'),
    months: [...months.values()].flatMap((fairs) => {
      const first = fairs[0]?.start ?? fairs[0]?.end ?? null;
      return first === null ? [] : [{ first, fairs }];
    }),
    postponed: of('postponed'),
    undated: of('undated'),
    years: [...years].map(([year, fairs]) => ({ year, fairs })),
  };
}

/** The fair to name on the front page: open now, else the next to come; null where there is none. Never one that is off. */
export async function nextFair(): Promise<ListedFair | null> {
  const all = await fairs();
  return all.find(({ phase }) => phase === 'open' || phase === 'closed-today') ?? all.find(({ phase }) => phase === 'upcoming') ?? null;
}

/** Fairs by what they show. */
const fairsBy = remembered((all: readonly ListedFair[]) => {
  const byProduct = new Map<string, ListedFair[]>();
  const byProducer = new Map<string, ListedFair[]>();
  const add = (map: Map<string, ListedFair[]>, key: string, fair: ListedFair) => map.set(key, [...(map.get(key) ?? []), fair]);
  for (const fair of all) {
    for (const { product } of fair.entries) add(byProduct, product.id, fair);
    const producers = new Set([
      ...fair.stands.map(({ producer }) => producer.id),
      ...fair.entries.map(({ product }) => product.producer.id),
    ]);
    for (const producer of producers) add(byProducer, producer, fair);
  }
  return { byProduct, byProducer };
});

/** Fairs whose catalogue has a product, the latest first. */
export async function fairsOf(productId: string): Promise<readonly ListedFair[]> {
  return [...(fairsBy(await fairs()).byProduct.get(productId) ?? [])].reverse();
}

/** Fairs at which a producer stands or whose catalogue has a product of it, the latest first. */
export async function fairsOfProducer(producerId: string): Promise<readonly ListedFair[]> {
  return [...(fairsBy(await fairs()).byProducer.get(producerId) ?? [])].reverse();
}
