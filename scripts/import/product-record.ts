/** What the file of a product should hold after the import. */
import type { ProductRecord } from '../../src/catalogue/schema/product.ts';
import { isLater } from '../../src/domain/certificate.ts';
import { fold } from '../../src/domain/text.ts';
import { marksOf } from './gains.ts';
import type { InputRecord } from './input.ts';
import type { MatchedProduct } from './products.ts';
import { certificateOf, sourceOf, timeOf } from './recognition.ts';

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
export function isAlcohol(record: Pick<InputRecord, 'alcohol' | 'name' | 'group'>): boolean {
  if (record.alcohol === true) return true;
  return ALCOHOL_FIRST.test(record.name.normalize('NFC')) && (record.group === 'drink' || record.group === 'herbal');
}

const ALCOHOL_FIRST = /^(?:rượu|vang|bia|brandy|vodka|whisky)(?![\p{L}\p{M}])/iu;

/** The group of a product: that of its file, else the first that a row prints, the latest recognition first. */
export function groupOf({ existing, records }: MatchedProduct): ProductRecord['group'] | undefined {
  return existing?.record.group ?? latestFirst(records).find((record) => record.group !== undefined)?.group;
}

/** Records by their last recognition, the latest first. */
function latestFirst(records: readonly InputRecord[]): readonly InputRecord[] {
  return [...records].sort((a, b) => {
    const [first, second] = [timeOf(certificateOf(a)), timeOf(certificateOf(b))];
    return isLater(first, second) ? -1 : isLater(second, first) ? 1 : 0;
  });
}

/** The names of a new product other than the one it is called by. */
function aliasesOf(records: readonly InputRecord[], name: string): string[] {
  const spellings = new Set([fold(name)]);
  return records.map((record) => record.name).filter((alias) => !spellings.has(fold(alias)) && spellings.add(fold(alias)));
}

/** The file of a new product, keys in the order of the schema. `marks` gives the name of each mark. */
export function newRecord(product: MatchedProduct, marks: ReadonlyMap<string, string>): ProductRecord {
  // Of several records the latest describes the product; what it leaves out is taken from the one before.
  const records = latestFirst(product.records);
  const [latest, group] = [records[0], groupOf(product)];
  if (latest === undefined || group === undefined)
    throw new Error(`Found a product without a record or group: "${product.names[0] ?? ''}"`);
  const printed = <K extends keyof InputRecord>(key: K): InputRecord[K] | undefined =>
    records.find((record) => record[key] !== undefined)?.[key];
  const priced = records.find((record) => record.price !== undefined);
  const certified = records.find((record) => marksOf(record, marks).marks.length > 0);
  const aliases = aliasesOf(records, latest.name);
  const otherSources = [...new Set(records.flatMap((record) => record.otherSources ?? []))];
  const fields = {
    name: latest.name,
    aliases: aliases.length > 0 ? aliases : undefined,
    producer: product.producer.id,
    place: defined({ formerProvince: product.producer.formerProvince, district: printed('district'), commune: printed('commune') }),
    group,
    set: printed('set'),
    alcohol: records.some((record) => isAlcohol({ ...record, group })) ? (true as const) : undefined,
    certificates: product.history.map(({ certificate }) => certificate),
    summary: printed('summary'),
    ingredients: printed('ingredients'),
    process: printed('process'),
    specialty: printed('specialty'),
    marks: certified && withGains(marksOf(certified, marks).marks, product),
    exportMarkets: printed('exportMarkets'),
    price: priced?.price && { ...priced.price, source: sourceOf(priced) },
    otherSources: otherSources.length > 0 ? otherSources.map((url) => ({ url })) : undefined,
    extra: Object.keys(product.gains.extra).length > 0 ? product.gains.extra : undefined,
  };
  return defined(fields);
}

/** The marks of the latest record, and those that only an earlier one printed. */
function withGains(latest: NonNullable<ProductRecord['marks']>, { gains }: MatchedProduct): NonNullable<ProductRecord['marks']> {
  const has = new Set(latest.map(({ mark }) => mark));
  return [...latest, ...gains.marks.filter(({ mark }) => !has.has(mark))];
}

/** The record of a known product with what it gained. */
export function grownRecord(known: ProductRecord, { history, gains }: MatchedProduct): ProductRecord {
  const marks = [...(known.marks ?? []), ...gains.marks];
  const extra = { ...known.extra, ...gains.extra };
  return {
    ...known,
    certificates: history.map(({ certificate }) => certificate),
    ...(marks.length > 0 && { marks }),
    ...(gains.price !== undefined && { price: gains.price }),
    ...(Object.keys(extra).length > 0 && { extra }),
  };
}
