/** A whole invented register: producers with their products, and a few retired ids. Same request, same content, same bytes. */
import type { ContentRecords } from '../../src/catalogue/content-files.ts';
import type { CalendarDate } from '../../src/domain/date.ts';
import { newIds, producerIdOf, productIdOf } from '../import/ids.ts';
import { yamlOf } from '../import/yaml-text.ts';
import { placesOf } from './places.ts';
import { producersOf, type SampleProducer } from './producers.ts';
import { groupsOf, productsOf, type SampleProduct } from './products.ts';
import { randomOf, type Random } from './random.ts';

/** What to invent. */
export interface SampleRequest {
  /** How many products, 1 or more. */
  readonly products: number;
  /** Seed: a whole number from 0 to 2^32 - 1. */
  readonly seed: number;
  /** The day on which the register is read; nothing is later. */
  readonly asOf: CalendarDate;
}

/** A file of the sample. */
export interface SampleFile {
  /** Path below the content folder. */
  readonly path: string;
  /** Text. */
  readonly text: string;
}

/** A producer with its products. */
interface Family {
  readonly producer: SampleProducer;
  readonly products: readonly SampleProduct[];
}

/** Most products of one producer. */
const MOST_PRODUCTS = 20;
/** How many producers have 1, 2, 3 … products: falls a little steeper than the square, which makes two on average. */
const SIZES = Array.from({ length: MOST_PRODUCTS }, (_, index) => [index + 1, (index + 1) ** -2.12] as const);
/** Ids that stand in redirects.yaml, of each kind. */
const RETIRED = 3;

/** Producers with their products, until there are enough. */
function familiesOf(content: ContentRecords, random: Random, request: SampleRequest): Family[] {
  const groupOf = groupsOf(content, random);
  const producerOf = producersOf(content, random, placesOf(content, random));
  const productOf = productsOf(content, random, request.asOf);
  const families: Family[] = [];
  for (let left = request.products; left > 0;) {
    const group = groupOf();
    const producer = producerOf(group);
    const size = Math.min(left, random.weighted(SIZES));
    const used = new Set<string>();
    families.push({ producer, products: Array.from({ length: size }, () => productOf(group, producer, used)) });
    left -= size;
  }
  return families;
}

/** Some ids as they might have been before, each leading to the one of today. */
function redirectsText(productIds: readonly string[], producerIds: readonly string[]): string {
  const entries = [
    ...productIds.slice(0, RETIRED).map((id) => ({ kind: 'product', from: `${id.slice(0, 80)}-ten-cu`, to: id })),
    ...producerIds.slice(0, RETIRED).map((id) => ({ kind: 'producer', from: `${id.slice(0, 80)}-ten-cu`, to: id })),
  ];
  return yamlOf(entries);
}

/**
 * The files of an invented register, apart from what is copied.
 * @param content the shipped content: names of places come from it, and no name of a product or producer of it is used again.
 */
export function sampleFiles(content: ContentRecords, request: SampleRequest): SampleFile[] {
  const families = familiesOf(content, randomOf(request.seed), request);
  const real = new Set([...content.products, ...content.producers].map(({ id }) => id));
  const producerIds = newIds(
    families.map(({ producer }) => ({ base: producerIdOf(producer.record.name), more: [producer.place.formerProvince] })),
    real,
  );
  const products = families.flatMap((family, index) =>
    family.products.map((product) => ({ ...product, producer: producerIds[index] ?? '' })),
  );
  const productIds = newIds(
    products.map(({ record, more }) => ({ base: productIdOf(record.name), more })),
    real,
  );
  return [
    ...families.map(({ producer }, index) => ({ path: `producers/${producerIds[index]}.yaml`, text: yamlOf(producer.record) })),
    ...products.map(({ record: { name, ...rest }, producer }, index) => ({
      path: `products/${rest.place.formerProvince}/${productIds[index]}.yaml`,
      text: yamlOf({ name, producer, ...rest }),
    })),
    { path: 'redirects.yaml', text: redirectsText(productIds, producerIds) },
  ];
}
