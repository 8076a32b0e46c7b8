/** Finds the product that each record means and says what its file should hold. */
import type { RecordFile } from '../../src/catalogue/content-files.ts';
import type { ProductRecord } from '../../src/catalogue/schema/product.ts';
import { isLater } from '../../src/domain/certificate.ts';
import { producerName } from '../../src/domain/producer-name.ts';
import { isSameWords, looseKey } from '../../src/domain/spelling.ts';
import { fold } from '../../src/domain/text.ts';
import { newIds, productIdOf } from './ids.ts';
import type { InputClaim, InputRecord } from './input.ts';
import { markNamed, saysMore } from './marks.ts';
import type { MatchedProducer, ProducerMatches } from './producers.ts';
import { certificateOf, sourceOf, timeOf, withNew, type Certificate } from './recognition.ts';

/** A product that the input speaks of. */
export interface MatchedProduct {
  /** Its id: the existing one, or a new one. */
  id: string;
  /** Its file, or null where it is new. */
  readonly existing: RecordFile<ProductRecord> | null;
  /** Its producer. */
  readonly producer: MatchedProducer;
  /** The records that speak of it, in the order of the input. */
  readonly records: InputRecord[];
}

/** Whether a name is one of a product's: the same words, whatever their tone placement and case. */
function isNamed(product: MatchedProduct, name: string): boolean {
  const { existing, records } = product;
  const names = [...(existing ? [existing.record.name, ...(existing.record.aliases ?? [])] : []), ...records.map((record) => record.name)];
  return names.some((known) => isSameWords(known, name));
}

/** Matches every record with a product of its producer; new ones get ids that are neither in use nor retired. */
export function productMatches(
  records: readonly InputRecord[],
  matches: ProducerMatches,
  files: readonly RecordFile<ProductRecord>[],
  retired: ReadonlySet<string>,
): MatchedProduct[] {
  const byProducer = new Map<MatchedProducer, MatchedProduct[]>();
  for (const producer of matches.producers) byProducer.set(producer, []);
  const byId = new Map(matches.producers.map((producer) => [producer.id, producer]));
  for (const file of files) {
    const producer = byId.get(file.record.producer);
    // A producer may have products in two provinces: the place is part of what a product is.
    if (producer?.formerProvince === file.record.place.formerProvince) {
      byProducer.get(producer)?.push({ id: file.id, existing: file, producer, records: [] });
    }
  }
  const found = new Set<MatchedProduct>();
  for (const record of records) {
    const producer = matches.of.get(record);
    const own = producer && byProducer.get(producer);
    if (!producer || !own) continue;
    const product = own.find((candidate) => isNamed(candidate, record.name)) ?? { id: '', existing: null, producer, records: [] };
    if (!own.includes(product)) own.push(product);
    product.records.push(record);
    found.add(product);
  }
  const created = [...found].filter((product) => product.existing === null);
  const wanted = created.map((product) => ({
    base: productIdOf(product.records[0]?.name ?? ''),
    more: [producerName(product.producer.names[0] ?? '').slug, product.producer.formerProvince],
  }));
  const ids = newIds(wanted, new Set([...files.map((file) => file.id), ...retired]));
  for (const [at, product] of created.entries()) product.id = ids[at] ?? '';
  return [...found];
}

/** The claims of a record, the oldest first. */
function claimsOf(record: InputRecord): InputClaim[] {
  return [...(record.earlier ?? []), record];
}

/** The history of a product with everything that the input says. */
export function historyOf(product: MatchedProduct): Certificate[] {
  return product.records.reduce<Certificate[]>(
    (history, record) => withNew(history, claimsOf(record).map(certificateOf)),
    [...(product.existing?.record.certificates ?? [])],
  );
}

/** Certifications as marks; those that no mark stands for are left out and reported when the input is checked. */
function marksOf(texts: readonly string[], names: ReadonlyMap<string, string>): NonNullable<ProductRecord['marks']> {
  return texts.flatMap((text) => {
    const mark = markNamed(text);
    if (mark === null) return [];
    return [{ mark, ...(saysMore(text, names.get(mark) ?? '') && { asPrinted: text }) }];
  });
}

/** The file of a new product, keys in the order of the schema. `marks` gives the name of each mark. */
export function productRecord(product: MatchedProduct, marks: ReadonlyMap<string, string>): ProductRecord {
  // Of several records the latest describes the product; what it leaves out is taken from the one before.
  const records = [...product.records].sort((a, b) => {
    const [first, second] = [timeOf(certificateOf(a)), timeOf(certificateOf(b))];
    return isLater(first, second) ? -1 : isLater(second, first) ? 1 : 0;
  });
  const latest = records[0];
  if (!latest) throw new Error('Found a product without a record');
  const printed = <K extends keyof InputRecord>(key: K): InputRecord[K] | undefined =>
    records.find((record) => record[key] !== undefined)?.[key];
  const priced = records.find((record) => record.price !== undefined);
  const aliases = [...new Set(records.map((record) => record.name))].filter((alias) => fold(alias) !== fold(latest.name));
  const otherSources = [...new Set(records.flatMap((record) => record.otherSources ?? []))];
  const fields = {
    name: latest.name,
    aliases: aliases.length > 0 ? aliases : undefined,
    producer: product.producer.id,
    place: defined({ formerProvince: product.producer.formerProvince, district: printed('district'), commune: printed('commune') }),
    group: latest.group,
    set: printed('set'),
    alcohol: records.some(isAlcohol) ? (true as const) : undefined,
    certificates: historyOf(product),
    summary: printed('summary'),
    ingredients: printed('ingredients'),
    process: printed('process'),
    specialty: printed('specialty'),
    marks: printed('certifications') && marksOf(printed('certifications') ?? [], marks),
    exportMarkets: printed('exportMarkets'),
    price: priced?.price && { ...priced.price, source: sourceOf(priced) },
    otherSources: otherSources.length > 0 ? otherSources.map((url) => ({ url })) : undefined,
  };
  return defined(fields);
}

/** A value without the keys that hold nothing. */
function defined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

/**
 * Whether a record is a drink with alcohol: the input says so, or it is a drink whose name begins with the word. "Mật nho",
 * "giấm" and a fish sauce of 40 degrees do not.
 */
export function isAlcohol(record: InputRecord): boolean {
  if (record.alcohol === true) return true;
  return ALCOHOL_FIRST.test(record.name.normalize('NFC')) && (record.group === 'drink' || record.group === 'herbal');
}

const ALCOHOL_FIRST = /^(?:rượu|vang|bia|brandy|vodka|whisky)(?![\p{L}\p{M}])/iu;

/** Groups of products of one producer whose names differ only in diacritics: they were kept apart, a person should look. */
export function lookAlikes(products: readonly MatchedProduct[]): MatchedProduct[][] {
  const groups = new Map<string, MatchedProduct[]>();
  for (const product of products) {
    const key = `${product.producer.id}/${looseKey(product.records[0]?.name ?? '')}`;
    groups.set(key, [...(groups.get(key) ?? []), product]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}
