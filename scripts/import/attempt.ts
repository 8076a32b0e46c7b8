/** Enters rows one after the other, each seeing what the rows above have brought. */
import type { ContentRecords } from '../../src/catalogue/content-files.ts';
import { take } from './gains.ts';
import type { GroupHint } from './group-hint.ts';
import type { InputRecord } from './input.ts';
import { enter, found } from './match.ts';
import { placingOf, type Gazetteer } from './places.ts';
import type { ImportProblem } from './problem.ts';
import { groupOf } from './product-record.ts';
import { nameProducers, producerIndex, type MatchedProducer } from './producers.ts';
import { nameProducts, productIndex, type MatchedProduct } from './products.ts';
import { problemAt } from './said.ts';

/** What became of one row. */
export type Outcome = 'new' | 'changed' | 'unchanged' | 'ambiguous' | 'rejected';

/** A row that is left out, and what to say of it. */
export interface LeftOutRow {
  /** Whether it is a question or a mistake. */
  readonly outcome: 'ambiguous' | 'rejected';
  /** What to say, at least one. */
  readonly problems: readonly ImportProblem[];
}

/** What came of entering some rows. */
export interface Attempt {
  /** Producers that the rows speak of, in the order of the rows. */
  readonly producers: readonly MatchedProducer[];
  /** Products that the rows speak of, in the order of the rows. */
  readonly products: readonly MatchedProduct[];
  /** What became of each row that was entered. */
  readonly outcomes: ReadonlyMap<InputRecord, Outcome>;
  /** Rows that could not be entered. */
  readonly left: ReadonlyMap<InputRecord, LeftOutRow>;
}

/** What rows are entered into. */
export interface Register {
  /** The content as it is. */
  readonly content: ContentRecords;
  /** What is known of places. */
  readonly places: Gazetteer;
  /** Name of each mark by its id. */
  readonly markNames: ReadonlyMap<string, string>;
  /** What the group of a name may be. */
  readonly hint: GroupHint;
  /** Called for each row. */
  readonly onRow?: () => void;
}

/** The rows of new products of which no row says the group. */
function withoutGroup(products: Iterable<MatchedProduct>, hint: GroupHint): Map<InputRecord, LeftOutRow> {
  const left = new Map<InputRecord, LeftOutRow>();
  for (const product of products) {
    if (groupOf(product) !== undefined) continue;
    for (const record of product.records) {
      const like = hint(record.name);
      const problem = problemAt(record.origin, {
        kind: 'group',
        field: 'group',
        found: '',
        expected: 'one of the six groups beside a product that the register does not have',
        vi: `Sản phẩm mới "${record.name}" thiếu nhóm sản phẩm${like === null ? '' : `; có vẻ thuộc nhóm ${like.vi}`}`,
        en: `The new product "${record.name}" has no group${like === null ? '' : `; it looks like group ${like.en}`}`,
      });
      left.set(record, { outcome: 'rejected', problems: [problem] });
    }
  }
  return left;
}

/** Ids that are in use or were retired. */
function takenIds(content: ContentRecords, kind: 'product' | 'producer'): ReadonlySet<string> {
  const files = kind === 'product' ? content.products : content.producers;
  const retired = content.redirects.filter((redirect) => redirect.kind === kind);
  return new Set([...files.map(({ id }) => id), ...retired.map(({ from }) => from)]);
}

/** Enters the rows; those that cannot be entered are named and change nothing. */
export function attempted(records: readonly InputRecord[], { content, places, markNames, hint, onRow }: Register): Attempt {
  const producers = producerIndex(content.producers);
  const products = productIndex(content.products);
  const touched = new Set<MatchedProduct>();
  const outcomes = new Map<InputRecord, Outcome>();
  const left = new Map<InputRecord, LeftOutRow>();
  for (const record of records) {
    onRow?.();
    const placing = placingOf(record, places);
    const match = 'kind' in placing ? { problem: placing, isQuestion: false } : found(record, placing, producers, products);
    if ('problem' in match) {
      left.set(record, { outcome: match.isQuestion ? 'ambiguous' : 'rejected', problems: [match.problem] });
      continue;
    }
    const { product } = match;
    const isNew = product.existing === null && product.records.length === 0;
    const taken = take(record, product, markNames);
    if (typeof taken === 'object') {
      left.set(record, { outcome: taken.kind === 'ambiguous' ? 'ambiguous' : 'rejected', problems: [taken] });
      continue;
    }
    enter(record, product, producers, products);
    touched.add(product);
    outcomes.set(record, isNew ? 'new' : taken ? 'changed' : 'unchanged');
  }
  for (const [record, row] of withoutGroup(touched, hint)) left.set(record, row);
  const all = [...touched];
  const owners = [...new Set(all.map((product) => product.producer))];
  nameProducers(
    owners.filter(({ existing }) => existing === null),
    takenIds(content, 'producer'),
  );
  nameProducts(
    all.filter(({ existing }) => existing === null),
    takenIds(content, 'product'),
  );
  return { producers: owners, products: all, outcomes, left };
}
