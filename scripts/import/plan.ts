/** Works out what an import would write. Pure but for the texts of existing files, which are handed in. */
import { contentProblems } from '../../src/catalogue/checks.ts';
import { parsed, validated, type ContentRecords, type Problem, type RecordFile } from '../../src/catalogue/content-files.ts';
import { provincesOf } from '../../src/catalogue/objects.ts';
import { producer as producerSchema } from '../../src/catalogue/schema/producer.ts';
import { product as productSchema } from '../../src/catalogue/schema/product.ts';
import type { CalendarDate } from '../../src/domain/date.ts';
import { formerProvinceNamed, type FormerProvince } from '../../src/domain/place.ts';
import type { InputRecord } from './input.ts';
import { markNamed } from './marks.ts';
import { historyOf, productMatches, productRecord, type MatchedProduct } from './products.ts';
import { producerMatches, producerRecord, type MatchedProducer, type PlacedRecord } from './producers.ts';
import { withCertificates, yamlOf } from './yaml-text.ts';

/** A file to write. */
export interface Change {
  /** Path below the content folder. */
  readonly path: string;
  /** Its whole text. */
  readonly text: string;
  /** Whether the file is new or grows. */
  readonly kind: 'new' | 'changed';
}

/** What an import would do. */
export interface Plan {
  /** Files to write; none when there are problems. */
  readonly changes: readonly Change[];
  /** What hinders the import. */
  readonly problems: readonly Problem[];
  /** Products that the input speaks of. */
  readonly products: readonly MatchedProduct[];
  /** Producers that the input speaks of. */
  readonly producers: readonly MatchedProducer[];
}

/** What the plan is made from. */
export interface ImportContext {
  /** Name of the input, for problems. */
  readonly input: string;
  /** The register as it is, without problems. */
  readonly content: ContentRecords;
  /** The content folder, for pictures. */
  readonly root: string;
  /** Text of an existing file of the register. */
  readonly textOf: (file: string) => string;
  /** Last day that is not in the future. */
  readonly latest: CalendarDate;
}

/** What is wrong with one record beside its form: a province or a mark that nobody knows, a day to come. */
function recordProblems(
  record: InputRecord,
  formerProvince: FormerProvince | null,
  known: ReadonlySet<string>,
  context: ImportContext,
): Problem[] {
  const file = `${context.input}:${record.line}`;
  const problems: Problem[] = [];
  if (formerProvince === null) {
    problems.push({ file, field: 'province', reason: `found "${record.province}", expected the name of one of the 63 former provinces` });
  }
  for (const [index, text] of (record.certifications ?? []).entries()) {
    if (!known.has(markNamed(text) ?? '')) {
      problems.push({
        file,
        field: `certifications[${index}]`,
        reason: `found "${text}", expected the name of a mark of reference/marks.yaml`,
      });
    }
  }
  if (record.decisionDate !== undefined && record.decisionDate > context.latest) {
    problems.push({
      file,
      field: 'decisionDate',
      reason: `found ${record.decisionDate}, a day in the future; expected ${context.latest} or earlier`,
    });
  }
  return problems;
}

/** Records with their former province; those with a problem of their own are left out. */
function placed(records: readonly InputRecord[], context: ImportContext): { placed: PlacedRecord[]; problems: Problem[] } {
  const formerProvinces = provincesOf(context.content.provinces).flatMap((province) => province.formerProvinces);
  const known = new Set(context.content.marks.map((mark) => mark.id));
  const problems: Problem[] = [];
  const found = records.flatMap((record): PlacedRecord[] => {
    const formerProvince = formerProvinceNamed(record.province, formerProvinces);
    const own = recordProblems(record, formerProvince, known, context);
    problems.push(...own);
    return formerProvince === null || own.length > 0 ? [] : [{ record, formerProvince }];
  });
  return { placed: found, problems };
}

/** The file of a product: new, grown by the recognitions it lacked, or null where it has them all. */
function productChange(product: MatchedProduct, context: ImportContext): Change | null {
  const { existing } = product;
  if (existing === null) {
    const marks = new Map(context.content.marks.map((mark) => [mark.id, mark.name]));
    const path = `products/${product.producer.formerProvince}/${product.id}.yaml`;
    return { path, text: yamlOf(productRecord(product, marks)), kind: 'new' };
  }
  const known = existing.record.certificates;
  const added = historyOf(product).filter((certificate) => !known.includes(certificate));
  if (added.length === 0) return null;
  return { path: existing.file, text: withCertificates(context.textOf(existing.file), known, added), kind: 'changed' };
}

/** A changed or new file as the reader of the content would see it. */
function recordFileOf<T>(
  change: Change,
  read: (value: unknown) => { record: T } | { problems: Problem[] },
  problems: Problem[],
): RecordFile<T>[] {
  const yaml = parsed(change.text, change.path);
  const result = 'value' in yaml ? read(yaml.value) : yaml;
  if ('record' in result) return [{ id: change.path.replace(/^.*\/|\.yaml$/g, ''), file: change.path, record: result.record }];
  problems.push(...result.problems);
  return [];
}

/** The problems that the register would have after the changes, each with the lines of the input that cause it. */
function problemsAfter(changes: readonly Change[], lines: ReadonlyMap<string, readonly number[]>, context: ImportContext): Problem[] {
  const problems: Problem[] = [];
  const isReplaced = new Set(changes.map((change) => change.path));
  const kept = <T>(files: readonly RecordFile<T>[]) => files.filter((file) => !isReplaced.has(file.file));
  const changed = <T>(folder: string, read: (value: unknown, path: string) => { record: T } | { problems: Problem[] }) =>
    changes
      .filter((change) => change.path.startsWith(folder))
      .flatMap((change) => recordFileOf(change, (value) => read(value, change.path), problems));
  const after: ContentRecords = {
    ...context.content,
    products: [...kept(context.content.products), ...changed('products/', (value, path) => validated(productSchema, value, path))],
    producers: [...kept(context.content.producers), ...changed('producers/', (value, path) => validated(producerSchema, value, path))],
  };
  problems.push(...contentProblems(after, context.root, context.latest, true));
  return problems.map((problem) => {
    const from = lines.get(problem.file) ?? [];
    return from.length === 0 ? problem : { ...problem, file: `${context.input}:${from.join(',')}: ${problem.file}` };
  });
}

/** What the import of the records would do. */
export function importPlan(records: readonly InputRecord[], context: ImportContext): Plan {
  const { content } = context;
  const retired = (kind: string) =>
    new Set(content.redirects.filter((redirect) => redirect.kind === kind).map((redirect) => redirect.from));
  const input = placed(records, context);
  const matches = producerMatches(input.placed, content.producers, retired('producer'));
  const products = productMatches(
    input.placed.map(({ record }) => record),
    matches,
    content.products,
    retired('product'),
  );
  const newProducers = matches.producers.filter((producer) => producer.existing === null);
  const lines = new Map<string, number[]>();
  const note = (change: Change, of: readonly InputRecord[]) => {
    lines.set(
      change.path,
      of.map((record) => record.line),
    );
    return change;
  };
  const changes = [
    ...newProducers.map((producer) =>
      note({ path: `producers/${producer.id}.yaml`, text: yamlOf(producerRecord(producer)), kind: 'new' }, producer.records),
    ),
    ...products.flatMap((product) => {
      const change = productChange(product, context);
      return change === null ? [] : [note(change, product.records)];
    }),
  ];
  const problems = [...input.problems, ...problemsAfter(changes, lines, context)];
  return { changes: problems.length > 0 ? [] : changes, problems, products, producers: matches.producers };
}
