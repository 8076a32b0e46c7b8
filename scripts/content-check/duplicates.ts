/** Records that may be one: products of one producer, producers of one former province. Never all pairs: records are grouped by key first. */
import type { ContentRecords, RecordFile } from '../../src/catalogue/content-files.ts';
import type { ProducerRecord } from '../../src/catalogue/schema/producer.ts';
import type { ProductRecord } from '../../src/catalogue/schema/product.ts';
import { areFormsCompatible, isSameProducer, producerName } from '../../src/domain/producer-name.ts';
import { isSameWords, looseKey } from '../../src/domain/spelling.ts';
import { finding, type Finding } from './finding.ts';

/** A record under one of its names. */
interface Named<T> {
  readonly file: RecordFile<T>;
  readonly name: string;
}

/** With how many earlier namesakes a record is compared: a thousand producers of one name must not take a million steps. */
const COMPARED = 50;

/** All records under all of their names, by a key of the name. */
function byKey<T extends { readonly name: string; readonly aliases?: readonly string[] | undefined }>(
  files: readonly RecordFile<T>[],
  keyOf: (named: Named<T>) => string,
): Named<T>[][] {
  const named = files.flatMap((file) => [file.record.name, ...(file.record.aliases ?? [])].map((name) => ({ file, name })));
  return [...Map.groupBy(named, keyOf).values()].filter((group) => group.length > 1);
}

/** Calls `report` for each record with the first earlier one of its group for which it answers something. */
function compared<T>(group: readonly Named<T>[], report: (earlier: Named<T>, later: Named<T>) => Finding | null): Finding[] {
  return group.flatMap((later, index) => {
    for (const earlier of group.slice(Math.max(0, index - COMPARED), index)) {
      const found = earlier.file === later.file ? null : report(earlier, later);
      if (found !== null) return [found];
    }
    return [];
  });
}

function said({ file, name }: Named<unknown>): string {
  return `"${name}" (${file.file})`;
}

function productFinding(earlier: Named<ProductRecord>, later: Named<ProductRecord>): Finding {
  const found = `"${later.name}" = ${said(earlier)}`;
  const rule = isSameWords(earlier.name, later.name) ? 'duplicate-product' : 'near-product';
  return finding(rule, { file: later.file.file, field: 'name', found: rule === 'near-product' ? found.replace(' = ', ' ~ ') : found });
}

/** A producer of the same core name in the same former province. */
function producerFinding(earlier: Named<ProducerRecord>, later: Named<ProducerRecord>): Finding | null {
  const at = { file: later.file.file, field: 'name' };
  if (isSameProducer(earlier.name, later.name))
    return finding('duplicate-producer', { ...at, found: `"${later.name}" = ${said(earlier)}` });
  const [a, b] = [producerName(earlier.name), producerName(later.name)];
  // Two forms that do not go together are two producers, unless the name is so special that a slip is more likely.
  const why = areFormsCompatible(a.form, b.form) ? 'other diacritics or activities' : `${b.form}, ${a.form}`;
  return finding('near-producer', { ...at, found: `"${later.name}" ~ ${said(earlier)}: ${why}` });
}

/** One finding for each pair of files, the weightier one where two of their names agree in different ways. */
function onePerPair(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings
    .toSorted((a, b) => Number(a.severity === 'info') - Number(b.severity === 'info'))
    .filter(({ file, found }) => {
      const pair = `${file} ${/\(([^()]+\.ya?ml)\)/.exec(found)?.[1] ?? ''}`;
      return seen.has(pair) ? false : seen.add(pair);
    });
}

/** Products and producers that may be one. */
export function duplicateFindings({ products, producers }: ContentRecords): Finding[] {
  const productGroups = byKey(products, ({ file, name }) => `${file.record.producer}/${looseKey(name)}`);
  const producerGroups = byKey(producers, ({ file, name }) => `${file.record.place.formerProvince}/${producerName(name).core}`);
  return onePerPair([
    ...productGroups.flatMap((group) => compared(group, productFinding)),
    ...producerGroups.flatMap((group) => compared(group, producerFinding)),
  ]);
}
