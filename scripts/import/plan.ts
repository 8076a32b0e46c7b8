/** Works out what an import would write. Pure but for the texts of existing files, which are handed in. */
import { isDeepStrictEqual } from 'node:util';
import { contentProblems } from '../../src/catalogue/checks.ts';
import { parsed, problemLine, validated, type ContentRecords, type Problem, type RecordFile } from '../../src/catalogue/content-files.ts';
import { producer as producerSchema } from '../../src/catalogue/schema/producer.ts';
import { product as productSchema } from '../../src/catalogue/schema/product.ts';
import type { CalendarDate } from '../../src/domain/date.ts';
import { attempted, type Attempt, type LeftOutRow, type Outcome, type Register } from './attempt.ts';
import { groupHint } from './group-hint.ts';
import type { InputRecord } from './input.ts';
import { gazetteer } from './places.ts';
import { completed, problemsOf, rulesOf } from './prepare.ts';
import { grownRecord, newRecord } from './product-record.ts';
import { producerRecord, type MatchedProducer } from './producers.ts';
import type { MatchedProduct } from './products.ts';
import { problemAt } from './said.ts';
import { grownProduct, grownText } from './yaml-edit.ts';
import { yamlOf } from './yaml-text.ts';

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
export interface Plan extends Pick<Attempt, 'producers' | 'products'> {
  /** Files to write for the rows that can be entered. */
  readonly changes: readonly Change[];
  /** What became of each row. */
  readonly outcomes: ReadonlyMap<InputRecord, Outcome>;
  /** Rows that are left out, with what to say of them. */
  readonly left: ReadonlyMap<InputRecord, LeftOutRow>;
}

/** What the plan is made from. */
export interface ImportContext {
  /** The register as it is, without problems. */
  readonly content: ContentRecords;
  /** The content folder, for pictures. */
  readonly root: string;
  /** Text of an existing file of the register. */
  readonly textOf: (file: string) => string;
  /** Last day that is not in the future, for the input. */
  readonly latest: CalendarDate;
  /** Today, for the register. */
  readonly today: CalendarDate;
  /** Slug of the former province of rows that leave it open, or null. */
  readonly province: string | null;
  /** Called for each row that is looked at. */
  readonly onRow?: () => void;
}

/** The file of a product: new, grown by what it lacked, or null where it has everything. */
function productChange(product: MatchedProduct, { markNames }: Register, textOf: ImportContext['textOf']): Change | null {
  const { existing } = product;
  if (existing === null) {
    const path = `products/${product.producer.formerProvince}/${product.id}.yaml`;
    return { path, text: yamlOf(newRecord(product, markNames)), kind: 'new' };
  }
  const after = grownRecord(existing.record, product);
  if (isDeepStrictEqual(after, existing.record)) return null;
  return { path: existing.file, text: grownProduct(textOf(existing.file), existing.record, after, product.history), kind: 'changed' };
}

/** The file of a producer: new, with a site that it lacked, or null where it has everything. */
function producerChange(producer: MatchedProducer, textOf: ImportContext['textOf']): Change | null {
  const { existing, website } = producer;
  if (existing === null) return { path: `producers/${producer.id}.yaml`, text: yamlOf(producerRecord(producer)), kind: 'new' };
  if (website === null) return null;
  const after = { ...existing.record, contact: { ...existing.record.contact, website } };
  return { path: existing.file, text: grownText(textOf(existing.file), existing.record, after), kind: 'changed' };
}

/** A changed or new file as the reader of the content would see it. */
function recordFileOf<T>(
  change: Change,
  read: (value: unknown, path: string) => { record: T } | { problems: Problem[] },
  problems: Problem[],
): RecordFile<T>[] {
  const yaml = parsed(change.text, change.path);
  const result = 'value' in yaml ? read(yaml.value, change.path) : yaml;
  if ('record' in result) return [{ id: change.path.replace(/^.*\/|\.ya?ml$/g, ''), file: change.path, record: result.record }];
  problems.push(...result.problems);
  return [];
}

/** The problems that the register would have after the changes. */
function problemsAfter(changes: readonly Change[], { content, root, today }: ImportContext): Problem[] {
  const problems: Problem[] = [];
  const isReplaced = new Set(changes.map((change) => change.path));
  const kept = <T>(files: readonly RecordFile<T>[]) => files.filter((file) => !isReplaced.has(file.file));
  const changed = <T>(folder: string, read: (value: unknown, path: string) => { record: T } | { problems: Problem[] }) =>
    changes.filter((change) => change.path.startsWith(folder)).flatMap((change) => recordFileOf(change, read, problems));
  const after: ContentRecords = {
    ...content,
    products: [...kept(content.products), ...changed('products/', (value, path) => validated(productSchema, value, path))],
    producers: [...kept(content.producers), ...changed('producers/', (value, path) => validated(producerSchema, value, path))],
  };
  return [...problems, ...contentProblems(after, root, today, true)];
}

/** A problem of the register after the changes as one of the row that would cause it. */
function causedBy(record: InputRecord, problem: Problem): LeftOutRow {
  const found = problemAt(record.origin, {
    kind: 'register',
    field: null,
    found: record.name,
    expected: problem.reason,
    vi: `Nếu nhập dòng này thì tệp ${problem.file}${problem.field === '' ? '' : `, trường "${problem.field}",`} sẽ sai quy định của sổ bộ`,
    en: problemLine(problem),
  });
  return { outcome: 'rejected', problems: [found] };
}

/** The changes that the rows of an attempt make, and the rows that would break the register. */
function changesOf(
  attempt: Attempt,
  register: Register,
  context: ImportContext,
): { changes: Change[]; left: Map<InputRecord, LeftOutRow> } {
  const causes = new Map<string, readonly InputRecord[]>();
  const noted = (change: Change | null, { records }: MatchedProducer | MatchedProduct) => {
    if (change !== null) causes.set(change.path, records);
    return change === null ? [] : [change];
  };
  const changes = [
    ...attempt.producers.flatMap((producer) => noted(producerChange(producer, context.textOf), producer)),
    ...attempt.products.flatMap((product) => noted(productChange(product, register, context.textOf), product)),
  ];
  const left = new Map<InputRecord, LeftOutRow>();
  for (const problem of problemsAfter(changes, context)) {
    const records = causes.get(problem.file);
    if (records === undefined) throw new Error(`The import would break a file that it does not write: ${problemLine(problem)}`);
    for (const record of records) if (!left.has(record)) left.set(record, causedBy(record, problem));
  }
  return { changes, left };
}

/** What the import of the records would do. Rows that are left out change nothing for the others. */
export function importPlan(records: readonly InputRecord[], context: ImportContext): Plan {
  const { content } = context;
  const rules = rulesOf(content, context.latest);
  const register: Register = {
    content,
    places: gazetteer(content, context.province),
    markNames: new Map(content.marks.map((mark) => [mark.id, mark.name])),
    hint: groupHint(content),
    ...(context.onRow && { onRow: context.onRow }),
  };
  const left = new Map<InputRecord, LeftOutRow>();
  const all = records.map((record) => completed(record, rules));
  for (const record of all) {
    const problems = problemsOf(record, rules);
    if (problems.length > 0) left.set(record, { outcome: 'rejected', problems });
  }
  for (;;) {
    const attempt = attempted(
      all.filter((record) => !left.has(record)),
      register,
    );
    const result = attempt.left.size > 0 ? { changes: [], left: attempt.left } : changesOf(attempt, register, context);
    if (result.left.size === 0) {
      const outcomes = new Map(
        all.map((record) => [record, left.get(record)?.outcome ?? attempt.outcomes.get(record) ?? 'unchanged'] as const),
      );
      return { changes: result.changes, producers: attempt.producers, products: attempt.products, outcomes, left };
    }
    // What is left out must not lend its name or its facts to others: the rest is entered again without it.
    for (const [record, row] of result.left) left.set(record, row);
  }
}
