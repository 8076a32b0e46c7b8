/** Finds the producer that each record means, among those of the register and of the input itself. */
import type { RecordFile } from '../../src/catalogue/content-files.ts';
import type { ProducerRecord } from '../../src/catalogue/schema/producer.ts';
import { districtSlug, type FormerProvince } from '../../src/domain/place.ts';
import { areFormsCompatible, isSameProducer, producerName } from '../../src/domain/producer-name.ts';
import type { ProducerKind } from '../../src/domain/product.ts';
import { fold } from '../../src/domain/text.ts';
import { newIds, producerIdOf } from './ids.ts';
import type { InputRecord } from './input.ts';

/** A record whose province was found. */
export interface PlacedRecord {
  /** The record. */
  readonly record: InputRecord;
  /** Its province as printed. */
  readonly formerProvince: FormerProvince;
}

/** A producer that the input speaks of. */
export interface MatchedProducer {
  /** Its id: the existing one, or a new one. */
  id: string;
  /** Its file, or null where it is new. */
  readonly existing: RecordFile<ProducerRecord> | null;
  /** Slug of its former province. */
  readonly formerProvince: string;
  /** Names in the order of their first use: those of the file, then those of the input. */
  readonly names: string[];
  /** The records that speak of it. */
  readonly records: InputRecord[];
}

/** What the matching of producers found. */
export interface ProducerMatches {
  /** All producers of the input. */
  readonly producers: readonly MatchedProducer[];
  /** The producer of each record. */
  readonly of: ReadonlyMap<InputRecord, MatchedProducer>;
}

/** Key under which candidates are looked up. */
function keyOf(name: string, formerProvince: string): string {
  return `${formerProvince}/${producerName(name).core}`;
}

/** Whether a name means a producer: it agrees with one of its names and contradicts none of the same core. */
function isNameOf(name: string, producer: MatchedProducer): boolean {
  const { core, form } = producerName(name);
  const isContradicted = producer.names.some((known) => {
    const other = producerName(known);
    return other.core === core && !areFormsCompatible(other.form, form);
  });
  return !isContradicted && producer.names.some((known) => isSameProducer(known, name));
}

/** The one candidate that a name means: an equal spelling first, else the only one that agrees; null where several do. */
function chosen(name: string, candidates: readonly MatchedProducer[]): MatchedProducer | null {
  const exact = candidates.filter((producer) => producer.names.includes(name));
  if (exact.length === 1) return exact[0] ?? null;
  const agreeing = candidates.filter((producer) => isNameOf(name, producer));
  return agreeing.length === 1 ? (agreeing[0] ?? null) : null;
}

/** Matches every record with a producer; new ones get ids that are neither in use nor retired. */
export function producerMatches(
  records: readonly PlacedRecord[],
  files: readonly RecordFile<ProducerRecord>[],
  retired: ReadonlySet<string>,
): ProducerMatches {
  const index = new Map<string, MatchedProducer[]>();
  const add = (producer: MatchedProducer, name: string) => {
    const key = keyOf(name, producer.formerProvince);
    const entry = index.get(key) ?? [];
    if (!entry.includes(producer)) index.set(key, [...entry, producer]);
  };
  for (const file of files) {
    const names = [file.record.name, ...(file.record.aliases ?? [])];
    const producer = { id: file.id, existing: file, formerProvince: file.record.place.formerProvince, names, records: [] };
    for (const name of names) add(producer, name);
  }
  const of = new Map<InputRecord, MatchedProducer>();
  for (const { record, formerProvince } of records) {
    const name = record.producer;
    const found = chosen(name, index.get(keyOf(name, formerProvince.slug)) ?? []);
    const producer = found ?? { id: '', existing: null, formerProvince: formerProvince.slug, names: [], records: [] };
    if (!producer.names.includes(name)) producer.names.push(name);
    producer.records.push(record);
    add(producer, name);
    of.set(record, producer);
  }
  const producers = [...new Set(of.values())];
  const created = producers.filter((producer) => producer.existing === null);
  const wanted = created.map((producer) => ({ base: producerIdOf(mostPrinted(producer)), more: [producer.formerProvince] }));
  const ids = newIds(wanted, new Set([...files.map((file) => file.id), ...retired]));
  for (const [at, producer] of created.entries()) producer.id = ids[at] ?? '';
  return { producers, of };
}

/** The name that the input prints most often, the first of them where several are printed as often. */
function mostPrinted(producer: MatchedProducer): string {
  const count = (name: string) => producer.records.filter((record) => record.producer === name).length;
  return producer.names.reduce((best, name) => (count(name) > count(best) ? name : best));
}

/** The form where the name says it and the input only says "other". */
function kindOf(producer: MatchedProducer, name: string): ProducerKind {
  const kind = producer.records[0]?.producerType ?? 'other';
  const { form } = producerName(name);
  return kind === 'other' && (form === 'farm' || form === 'association') ? form : kind;
}

/** The value that all records which print one agree on; undefined where they differ. */
function agreed(values: readonly (string | undefined)[], key: (value: string) => string): string | undefined {
  const printed = values.filter((value) => value !== undefined);
  return new Set(printed.map(key)).size === 1 ? printed[0] : undefined;
}

/** The file of a new producer, keys in the order of the schema. */
export function producerRecord(producer: MatchedProducer): ProducerRecord {
  const name = mostPrinted(producer);
  const isOther = (alias: string) => fold(alias) !== fold(name);
  const aliases = producer.names.filter((alias, index, all) => isOther(alias) && all.findIndex((a) => fold(a) === fold(alias)) === index);
  const district = agreed(
    producer.records.map((record) => record.district),
    districtSlug,
  );
  const commune =
    district === undefined
      ? undefined
      : agreed(
          producer.records.map((record) => record.commune),
          fold,
        );
  return {
    name,
    ...(aliases.length > 0 && { aliases }),
    kind: kindOf(producer, name),
    place: {
      formerProvince: producer.formerProvince,
      ...(district !== undefined && { district }),
      ...(commune !== undefined && { commune }),
    },
  };
}
