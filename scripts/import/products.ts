/** The products of the register and of the input, found by producer and name. */
import type { RecordFile } from '../../src/catalogue/content-files.ts';
import type { ProductRecord } from '../../src/catalogue/schema/product.ts';
import { producerName } from '../../src/domain/producer-name.ts';
import { isBare, looseKey, spellingKey } from '../../src/domain/spelling.ts';
import type { Held } from './history.ts';
import { newIds, productIdOf } from './ids.ts';
import type { InputRecord } from './input.ts';
import { brandlessKey, packlessKey } from './product-names.ts';
import type { MatchedProducer } from './producers.ts';

/** A product that the register has or the input speaks of. */
export interface MatchedProduct {
  /** Its id: the existing one, or a new one once all are known. */
  id: string;
  /** Its file, or null where it is new. */
  readonly existing: RecordFile<ProductRecord> | null;
  /** Its producer. */
  readonly producer: MatchedProducer;
  /** Names in the order of their first use: those of the file, then those of the input. */
  readonly names: string[];
  /** The records that speak of it and are entered, in the order of the input. */
  readonly records: InputRecord[];
  /** Its recognitions after those records, the oldest first. */
  history: readonly Held[];
  /** What it gained from lists beside recognitions. */
  readonly gains: ProductGains;
}

/** What a product gained beside recognitions; each field only where its file has none. */
export interface ProductGains {
  /** Columns without a field. */
  extra: Record<string, string>;
  /** Price with its source. */
  price: ProductRecord['price'];
  /** Marks that it lacked. */
  marks: NonNullable<ProductRecord['marks']>;
}

/** Finds products of a producer by name. */
export interface ProductIndex {
  /** Those that a name may mean: of equal spelling, or all that agree with it; several cannot be told apart. */
  readonly named: (producer: MatchedProducer, name: string) => readonly MatchedProduct[];
  /** Those whose names are nearly this one; see product-names. */
  readonly alike: (producer: MatchedProducer, name: string) => readonly MatchedProduct[];
  /** Enters a product under one more of its names. */
  readonly add: (product: MatchedProduct, name: string) => void;
}

/** Whether a name is one of a product's. Diacritics decide where both have them; a name typed without any agrees with either. */
function isNamed(product: MatchedProduct, name: string): boolean {
  const loose = looseKey(name);
  const known = product.names.filter((one) => looseKey(one) === loose);
  if (known.some((one) => spellingKey(one) === spellingKey(name))) return true;
  // A product that is called "Bánh bò" too is not "Bánh bơ", though one of its names is "Banh bo".
  return known.length > 0 && (isBare(name) || known.every(isBare));
}

/** A product of the register before the input speaks of it. */
function knownProduct(file: RecordFile<ProductRecord>, producer: MatchedProducer): MatchedProduct {
  return {
    id: file.id,
    existing: file,
    producer,
    names: [file.record.name, ...(file.record.aliases ?? [])],
    records: [],
    history: file.record.certificates.map((certificate, key) => ({ certificate, key, by: file.file })),
    gains: { extra: {}, price: undefined, marks: [] },
  };
}

/** A product that the register does not have. */
export function newProduct(producer: MatchedProducer): MatchedProduct {
  return { id: '', existing: null, producer, names: [], records: [], history: [], gains: { extra: {}, price: undefined, marks: [] } };
}

/** Adds to a list of a map. */
function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

/** The products of one producer by their keys. */
interface Shelf {
  readonly byName: Map<string, MatchedProduct[]>;
  readonly byPackless: Map<string, MatchedProduct[]>;
  /** Products of the register only; see product-names. */
  readonly byBrandless: Map<string, MatchedProduct[]>;
}

/** An index of the products of the register, to which those of the input are added as they are met. */
export function productIndex(files: readonly RecordFile<ProductRecord>[]): ProductIndex {
  const filesOf = Map.groupBy(files, (file) => file.record.producer);
  const shelves = new Map<MatchedProducer, Shelf>();
  const put = (shelf: Shelf, product: MatchedProduct, name: string) => {
    push(shelf.byName, looseKey(name), product);
    push(shelf.byPackless, packlessKey(name), product);
    if (product.existing !== null) push(shelf.byBrandless, brandlessKey(name, product.producer.names[0] ?? ''), product);
  };
  const shelfOf = (producer: MatchedProducer): Shelf => {
    const found = shelves.get(producer);
    if (found !== undefined) return found;
    const shelf: Shelf = { byName: new Map(), byPackless: new Map(), byBrandless: new Map() };
    shelves.set(producer, shelf);
    for (const file of producer.existing === null ? [] : (filesOf.get(producer.id) ?? [])) {
      // A producer may have products in two provinces: the place is part of what a product is.
      if (file.record.place.formerProvince !== producer.formerProvince) continue;
      const product = knownProduct(file, producer);
      for (const name of product.names) put(shelf, product, name);
    }
    return shelf;
  };
  const named = (producer: MatchedProducer, name: string) => {
    const found = (shelfOf(producer).byName.get(looseKey(name)) ?? []).filter((product) => isNamed(product, name));
    const exact = found.filter((product) => product.names.some((known) => spellingKey(known) === spellingKey(name)));
    return exact.length > 0 ? exact : found;
  };
  const alike = (producer: MatchedProducer, name: string) => {
    const { byPackless, byBrandless } = shelfOf(producer);
    const sameBut = [byPackless.get(packlessKey(name)), byBrandless.get(brandlessKey(name, producer.names[0] ?? ''))];
    return [...new Set(sameBut.flatMap((products) => products ?? []))];
  };
  return { named, alike, add: (product, name) => put(shelfOf(product.producer), product, name) };
}

/** Gives ids that are neither in use nor retired to products that have none. */
export function nameProducts(created: readonly MatchedProduct[], taken: ReadonlySet<string>): void {
  const wanted = created.map((product) => ({
    base: productIdOf(product.names[0] ?? ''),
    more: [producerName(product.producer.names[0] ?? '').slug, product.producer.formerProvince],
  }));
  const ids = newIds(wanted, taken);
  for (const [at, product] of created.entries()) product.id = ids[at] ?? '';
}

/** Groups of products of one producer whose names differ only in diacritics: they were kept apart, a person should look. */
export function lookAlikes(products: readonly MatchedProduct[]): MatchedProduct[][] {
  const groups = Map.groupBy(products, (product) => `${product.producer.id}/${looseKey(product.names[0] ?? '')}`);
  return [...groups.values()].filter((group) => group.length > 1);
}
