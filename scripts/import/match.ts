/** Finds the product that each row means: a known one, one of an earlier row, or a new one; or asks. */
import type { InputRecord } from './input.ts';
import type { ImportProblem } from './problem.ts';
import { openPlaceProblem, type Placing } from './places.ts';
import type { MatchedProducer, ProducerIndex } from './producers.ts';
import { newProduct, type MatchedProduct, type ProductIndex } from './products.ts';
import { placeOfRow, problemAt } from './said.ts';

/** What a row means; a new product and a new producer are not entered yet. */
export interface Found {
  /** The product, known or new. */
  readonly product: MatchedProduct;
}

/** What must be asked or refused. */
export interface Unmatched {
  /** What to say. */
  readonly problem: ImportProblem;
  /** Whether it is a question: the row is left out and does not hinder the others. */
  readonly isQuestion: boolean;
}

/** Spellings of one name that are kept; a hostile file may have thousands. */
const MOST_NAMES = 50;

/** How a known or new record is called in a question: its name, and its id or the row that first speaks of it. */
function called(kind: 'producers' | 'products', { id, names, records }: MatchedProducer | MatchedProduct): string {
  const first = records[0];
  return `"${names[0] ?? ''}" (${id !== '' || first === undefined ? `${kind}/${id}` : placeOfRow(first.origin)})`;
}

function ambiguousProducer(record: InputRecord, candidates: readonly MatchedProducer[]): Unmatched {
  const names = candidates.map((producer) => `${called('producers', producer)}, ${producer.formerProvince}`).join('; ');
  const problem = problemAt(record.origin, {
    kind: 'ambiguous',
    field: 'producerName',
    found: record.producer,
    expected: `the name or the former province that tells which producer is meant: ${names}`,
    vi: `"${record.producer}" có thể là ${names}; ghi đúng tên trong sổ bộ hoặc tỉnh cũ`,
    en: `"${record.producer}" may be ${names}; write the name as in the register or the former province`,
  });
  return { problem, isQuestion: true };
}

function ambiguousProduct(record: InputRecord, candidates: readonly MatchedProduct[]): Unmatched {
  const names = candidates.map((product) => called('products', product)).join('; ');
  const problem = problemAt(record.origin, {
    kind: 'ambiguous',
    field: 'productName',
    found: record.name,
    expected: `the name that tells which product is meant: ${names}, or another one`,
    vi: `"${record.name}" có thể là ${names}, hoặc một sản phẩm khác; ghi đúng tên trong sổ bộ hoặc thêm tên này vào "aliases"`,
    en: `"${record.name}" may be ${names}, or another product; write the name as in the register or add this one to its "aliases"`,
  });
  return { problem, isQuestion: true };
}

/** The product of a row by name, among the producers that its name may mean; null where none is called so. */
function namedAmong(
  record: InputRecord,
  producers: readonly MatchedProducer[],
  placing: Placing,
  products: ProductIndex,
): Found | Unmatched | null {
  const all = producers.flatMap((producer) => products.named(producer, record.name));
  const inPlace = all.filter((product) => product.producer.formerProvince === placing.former?.slug);
  const [product, ...others] = inPlace.length > 0 ? inPlace : all;
  if (product === undefined) return null;
  return others.length > 0 ? ambiguousProduct(record, [product, ...others]) : { product };
}

/** What a row means, given where it may belong. */
export function found(record: InputRecord, placing: Placing, producers: ProducerIndex, products: ProductIndex): Found | Unmatched {
  const byProvince = placing.candidates.map(({ slug }) => producers.agreeing(record.producer, slug));
  const several = byProvince.find((agreeing) => agreeing.length > 1);
  if (several !== undefined) return ambiguousProducer(record, several);
  const agreeing = byProvince.flat();
  const named = namedAmong(record, agreeing, placing, products);
  if (named !== null) return named;
  const alike = agreeing.flatMap((producer) => products.alike(producer, record.name));
  if (alike.length > 0) return ambiguousProduct(record, alike);
  const { former } = placing;
  const inPlace = former === null ? agreeing : agreeing.filter((producer) => producer.formerProvince === former.slug);
  const [producer, ...others] = inPlace;
  if (producer !== undefined && others.length === 0) return { product: newProduct(producer) };
  if (agreeing.length > 0) return ambiguousProducer(record, agreeing);
  if (former === null) return { problem: openPlaceProblem(record, placing), isQuestion: false };
  const created = { id: '', existing: null, formerProvince: former.slug, names: [], records: [], website: null };
  return { product: newProduct(created) };
}

/** Enters a row under its product and producer, so that the rows below find them. */
export function enter(record: InputRecord, product: MatchedProduct, producers: ProducerIndex, products: ProductIndex): void {
  const { producer } = product;
  if (!producer.names.includes(record.producer) && producer.names.length < MOST_NAMES) {
    producer.names.push(record.producer);
    producers.add(producer, record.producer);
  }
  producer.records.push(record);
  if (!product.names.includes(record.name) && product.names.length < MOST_NAMES) {
    product.names.push(record.name);
    products.add(product, record.name);
  }
  product.records.push(record);
}
