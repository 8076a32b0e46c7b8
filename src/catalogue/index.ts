/** The register of one build: every record as a domain object, indexed once. */
import { dirname } from 'node:path';
import { currentRecognition, nextChange, verdictOn, type Recognition, type Verdict } from '../domain/certificate.ts';
import type { CalendarDate } from '../domain/date.ts';
import { districtSlug, type FormerProvince, type Province, type Region } from '../domain/place.ts';
import type { Producer, Product } from '../domain/product.ts';
import { compareRanked } from '../domain/standing.ts';
import type { Group, GroupKey, ProductSet } from '../domain/taxonomy.ts';
import { compareVietnamese } from '../domain/text.ts';
import { site } from '../site.config.ts';
import { asOf } from './as-of.ts';
import type { ContentRecords } from './content-files.ts';
import { validContent } from './load.ts';
import { marksById, producerOf, productOf, provincesOf } from './objects.ts';
import { remembered } from './remembered.ts';

/** A product with what its history says on the day of the build. */
export interface Listed extends Product {
  /** What holds on the day of the build. */
  readonly verdict: Verdict;
  /** The recognition that the verdict speaks of; null only where the day is before the first one. */
  readonly current: Recognition | null;
  /** The next day on which the verdict changes, or null. */
  readonly changesOn: CalendarDate | null;
}

/** A former district that has products. */
export interface District {
  /** Slug inside its former province. */
  readonly slug: string;
  /** Name as printed, the longest spelling seen. */
  readonly name: string;
  /** Its former province. */
  readonly formerProvince: FormerProvince;
}

/** The register of one build. */
export interface Catalogue {
  /** Day for which verdicts were computed. */
  readonly asOf: CalendarDate;
  /** Products in the published order. */
  readonly products: readonly Listed[];
  /** Producers by name. */
  readonly producers: readonly Producer[];
  /** The 34 provinces in official order. */
  readonly provinces: readonly Province[];
  /** The 63 former provinces by name. */
  readonly formerProvinces: readonly FormerProvince[];
  /** The six regions, north to south. */
  readonly regions: readonly Region[];
  /** The six groups in official order. */
  readonly groups: readonly Group[];
  /** Marks and standards that a product can carry beside its stars. */
  readonly marks: ContentRecords['marks'];
  /** Former districts that have products, by name. */
  readonly districts: readonly District[];
  /** Renamed and merged ids. */
  readonly redirects: ContentRecords['redirects'];
  /** Whether each product and producer has a kit, embeds, codes and a preview picture of its own: see {@link site.extras}. */
  readonly hasExtras: boolean;
}

/** Up to so many products each has its extras; a dozen more files a product take a national site beyond its time to build. */
const MOST_WITH_EXTRAS = 5000;

function districtsOf(products: readonly Product[]): District[] {
  const districts = new Map<string, District>();
  for (const { district, formerProvince } of products) {
    if (district === null) continue;
    const slug = districtSlug(district);
    const key = `${formerProvince.slug}/${slug}`;
    const known = districts.get(key);
    if (!known || district.length > known.name.length) districts.set(key, { slug, name: district, formerProvince });
  }
  return [...districts.values()].sort((a, b) => compareVietnamese(a.name, b.name));
}

function loadedCatalogue(): Catalogue {
  const day = asOf();
  const content = validContent();
  const allProvinces = provincesOf(content.provinces);
  const marks = marksById(content.marks);
  const isShown = (place: { province: Province }) => site.provinces.length === 0 || site.provinces.includes(place.province.slug);
  const producers = new Map(content.producers.map(({ id, record }) => [id, producerOf(id, record, allProvinces)]));
  const products = content.products.flatMap(({ id, file, record }): Listed[] => {
    const producer = producers.get(record.producer);
    if (!producer) throw new Error(`${file}: found no producer "${record.producer}"; run the content checks`);
    const product = productOf(id, dirname(file), record, producer, allProvinces, marks);
    if (!isShown(product)) return [];
    const verdict = verdictOn(product.certificates, day, site.graceDays);
    const current = currentRecognition(product.certificates, day);
    return [{ ...product, verdict, current, changesOn: nextChange(product.certificates, day, site.graceDays) }];
  });
  products.sort(compareRanked);
  const shownProducers = new Set(products.map((product) => product.producer.id));
  return {
    asOf: day,
    products,
    producers: [...producers.values()]
      .filter((producer) => shownProducers.has(producer.id))
      .sort((a, b) => compareVietnamese(a.name, b.name)),
    provinces: allProvinces.filter((province) => isShown({ province })),
    formerProvinces: allProvinces
      .filter((province) => isShown({ province }))
      .flatMap((province) => province.formerProvinces)
      .sort((a, b) => compareVietnamese(a.name, b.name)),
    regions: content.regions,
    groups: content.groups,
    marks: content.marks,
    districts: districtsOf(products),
    redirects: content.redirects,
    hasExtras: site.extras === 'auto' ? products.length <= MOST_WITH_EXTRAS : site.extras === 'all',
  };
}

let memo: Promise<Catalogue> | null = null;

/** The register, made once. A promise, so that a mistake in the content is thrown where the register is asked for. */
export function catalogue(): Promise<Catalogue> {
  return (memo ??= Promise.resolve().then(loadedCatalogue));
}

/** Products by the id of their producer, in the published order. */
export const byProducer = remembered((products: readonly Listed[]) => Map.groupBy(products, (product) => product.producer.id));

/** Products of a producer, in the published order. */
export async function productsOf(producerId: string): Promise<readonly Listed[]> {
  const { products } = await catalogue();
  return byProducer(products).get(producerId) ?? [];
}

/** The group with a key; throws when the reference data lacks it, which the checks rule out. */
export function groupOf(groups: readonly Group[], key: GroupKey): Group {
  const group = groups.find((candidate) => candidate.key === key);
  if (!group) throw new Error(`reference/groups.yaml: found no group "${key}", expected all six; mend the file`);
  return group;
}

/** The set with a number, or null. */
export function setOf(group: Group, no: number | null): ProductSet | null {
  return group.sets.find((set) => set.no === no) ?? null;
}
