/** The producers of the register and of the input, found by what a row calls them. */
import type { RecordFile } from '../../src/catalogue/content-files.ts';
import type { ProducerRecord } from '../../src/catalogue/schema/producer.ts';
import { districtSlug } from '../../src/domain/place.ts';
import { areFormsCompatible, isSameProducer, producerName } from '../../src/domain/producer-name.ts';
import type { LegalForm } from '../../src/domain/producer-words.ts';
import type { ProducerKind } from '../../src/domain/product.ts';
import { fold } from '../../src/domain/text.ts';
import { newIds, producerIdOf } from './ids.ts';
import type { InputRecord } from './input.ts';

/** A producer that the register has or the input speaks of. */
export interface MatchedProducer {
  /** Its id: the existing one, or a new one once all are known. */
  id: string;
  /** Its file, or null where it is new. */
  readonly existing: RecordFile<ProducerRecord> | null;
  /** Slug of its former province. */
  readonly formerProvince: string;
  /** Names in the order of their first use: those of the file, then those of the input. */
  readonly names: string[];
  /** The records that speak of it. */
  readonly records: InputRecord[];
  /** Its own site, where the input names one and the file has none. */
  website: string | null;
}

/** Finds producers by name. */
export interface ProducerIndex {
  /**
   * Those of a former province that a name may mean: the one of an equal spelling, or all that agree with it. Several
   * cannot be told apart by the name.
   */
  readonly agreeing: (name: string, formerProvince: string) => readonly MatchedProducer[];
  /** Enters a producer under one more of its names. */
  readonly add: (producer: MatchedProducer, name: string) => void;
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

/** An index of the producers of the register, to which those of the input are added as they are met. */
export function producerIndex(files: readonly RecordFile<ProducerRecord>[]): ProducerIndex {
  const index = new Map<string, MatchedProducer[]>();
  const add = (producer: MatchedProducer, name: string) => {
    const key = keyOf(name, producer.formerProvince);
    const entry = index.get(key);
    if (entry === undefined) index.set(key, [producer]);
    else if (!entry.includes(producer)) entry.push(producer);
  };
  for (const file of files) {
    const names = [file.record.name, ...(file.record.aliases ?? [])];
    const producer = { id: file.id, existing: file, formerProvince: file.record.place.formerProvince, names, records: [], website: null };
    for (const name of names) add(producer, name);
  }
  const agreeing = (name: string, formerProvince: string) => {
    const candidates = index.get(keyOf(name, formerProvince)) ?? [];
    const exact = candidates.filter((producer) => producer.names.includes(name));
    return exact.length === 1 ? exact : candidates.filter((producer) => isNameOf(name, producer));
  };
  return { agreeing, add };
}

/** Gives ids that are neither in use nor retired to producers that have none. */
export function nameProducers(created: readonly MatchedProducer[], taken: ReadonlySet<string>): void {
  const wanted = created.map((producer) => ({ base: producerIdOf(mostPrinted(producer)), more: [producer.formerProvince] }));
  const ids = newIds(wanted, taken);
  for (const [at, producer] of created.entries()) producer.id = ids[at] ?? '';
}

/** The name that the input prints most often, the first of them where several are printed as often. */
function mostPrinted(producer: MatchedProducer): string {
  const counts = new Map<string, number>();
  for (const { producer: name } of producer.records) counts.set(name, (counts.get(name) ?? 0) + 1);
  return producer.names.reduce((best, name) => ((counts.get(name) ?? 0) > (counts.get(best) ?? 0) ? name : best));
}

/** The kind that a legal form says; a "cơ sở" is run by a household. */
const KIND_OF_FORM: Readonly<Record<LegalForm, ProducerKind>> = {
  company: 'company',
  joint_stock: 'company',
  limited: 'company',
  private_enterprise: 'company',
  cooperative: 'cooperative',
  cooperative_union: 'cooperative',
  cooperative_group: 'cooperative_group',
  household: 'household',
  establishment: 'household',
  farm: 'farm',
  association: 'association',
  none: 'other',
};

/** The kind that the input says; the form of the name where it says none, or only "other". */
function kindOf(producer: MatchedProducer, name: string): ProducerKind {
  const kind = producer.records.find((record) => record.producerType !== undefined)?.producerType;
  const { form } = producerName(name);
  if (kind === undefined) return KIND_OF_FORM[form];
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
  const spellings = new Set([fold(name)]);
  const aliases = producer.names.filter((alias) => !spellings.has(fold(alias)) && spellings.add(fold(alias)));
  const district = agreed(
    producer.records.map((record) => record.district),
    districtSlug,
  );
  const communes = producer.records.map((record) => record.commune);
  // Before July 2025 a commune is told by its district; lists of today have communes alone.
  const hasCommune = district !== undefined || producer.records.every((record) => record.isFromSheet && record.district === undefined);
  const commune = hasCommune ? agreed(communes, fold) : undefined;
  return {
    name,
    ...(aliases.length > 0 && { aliases }),
    kind: kindOf(producer, name),
    place: {
      formerProvince: producer.formerProvince,
      ...(district !== undefined && { district }),
      ...(commune !== undefined && { commune }),
    },
    ...(producer.website !== null && { contact: { website: producer.website } }),
  };
}
