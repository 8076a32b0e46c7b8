/** What must hold between offers, sellers, promotions and the register. */
import type { ContentRecords, Problem, RecordFile } from './content-files.ts';
import type { FairRecord } from './schema/fair.ts';
import type { ProducerRecord } from './schema/producer.ts';
import type { ProductRecord } from './schema/product.ts';
import type { PromotionRecord } from './schema/promotion.ts';

/** Says what is wrong with a field. */
type Add = (field: string, reason: string) => void;

/** What offers and promotions refer to. */
interface Known {
  readonly fairs: ReadonlyMap<string, FairRecord>;
  readonly producers: ReadonlyMap<string, ProducerRecord>;
  readonly products: ReadonlyMap<string, ProductRecord>;
  /** Records that fail their schema: named already. */
  readonly broken: ReadonlySet<string>;
}

const byId = <T>(files: readonly RecordFile<T>[]): ReadonlyMap<string, T> => new Map(files.map(({ id, record }) => [id, record]));

function knownOf({ fairs, producers, products, broken }: ContentRecords): Known {
  return { fairs: byId(fairs), producers: byId(producers), products: byId(products), broken: new Set(broken.map(({ id }) => id)) };
}

/** Stands at which an offer cannot be picked up. */
function fairProblems(product: string, { producer, offers = [] }: ProductRecord, index: number, { fairs, broken }: Known, add: Add): void {
  for (const [at, { fair: id, stand }] of (offers[index]?.fairs ?? []).entries()) {
    const field = `offers[${index}].fairs[${at}]`;
    const fair = fairs.get(id);
    if (fair === undefined) {
      if (!broken.has(id)) add(`${field}.fair`, `found "${id}", expected the id of a file in fairs/`);
      continue;
    }
    if (fair.start === undefined) add(`${field}.fair`, `found "${id}", which has no printed day; expected a fair whose first day is known`);
    const held = fair.stands?.find((one) => one.stand === stand);
    if (held === undefined) add(`${field}.stand`, `found "${stand}", expected the number of a stand of "${id}"`);
    else if (held.producer !== producer)
      add(`${field}.stand`, `found "${stand}", the stand of "${held.producer}" at "${id}"; expected one of "${producer}"`);
    else if (held.products !== undefined && !held.products.includes(product))
      add(`${field}.stand`, `found "${stand}", where "${product}" is not shown; expected a stand of "${id}" that shows it`);
    if (offers[index]?.fairs?.findIndex((one) => one.fair === id && one.stand === stand) !== at)
      add(field, `found the stand "${stand}" of "${id}" twice, expected each once`);
  }
}

/** Offers that nobody sells, of drinks with alcohol, or given twice. */
function offerProblems({ id, record }: RecordFile<ProductRecord>, known: Known, add: Add): void {
  const { offers = [], producer } = record;
  if (offers.length === 0) return;
  if (record.alcohol === true) add('offers', 'found offers of a drink with alcohol, expected none: such drinks cannot be ordered here');
  const maker = known.producers.get(producer);
  if (maker !== undefined && maker.seller === undefined)
    add('offers', `found offers, expected "seller" in producers/${producer}.yaml beside them: a buyer must be told who sells`);
  for (const [index, offer] of offers.entries()) {
    if (offers.findIndex((one) => one.id === offer.id) !== index)
      add(`offers[${index}].id`, `found "${offer.id}" twice, expected each once`);
    if (offer.stock !== undefined && maker?.seller !== undefined && maker.seller.pickup === undefined)
      add(`offers[${index}].stock`, `found ${offer.stock}, expected "seller.pickup" in producers/${producer}.yaml: nobody knows where`);
    fairProblems(id, record, index, known, add);
  }
}

/** Promotions of what is not there, or of drinks with alcohol. */
function promotionProblems(record: PromotionRecord, { fairs, producers, products, broken }: Known, add: Add): void {
  if (record.fair !== undefined && !fairs.has(record.fair) && !broken.has(record.fair))
    add('fair', `found "${record.fair}", expected the id of a file in fairs/`);
  for (const [index, id] of record.sellers.entries())
    if (!producers.has(id) && !broken.has(id)) add(`sellers[${index}]`, `found "${id}", expected the id of a file in producers/`);
  for (const [index, id] of (record.products ?? []).entries()) {
    const product = products.get(id);
    if (product === undefined) {
      if (!broken.has(id)) add(`products[${index}]`, `found "${id}", expected the id of a file in products/`);
    } else if (product.alcohol === true)
      add(`products[${index}]`, `found "${id}", a drink with alcohol; expected products without: such drinks are never promoted`);
    else if (!record.sellers.includes(product.producer))
      add(`products[${index}]`, `found "${id}", a product of "${product.producer}"; expected products of its sellers`);
  }
}

/** Every problem of offers and promotions. */
export function shopProblems(records: ContentRecords): Problem[] {
  const known = knownOf(records);
  const codes = new Map<string, string>();
  const problems: Problem[] = [];
  const adding =
    (file: string): Add =>
    (field, reason) =>
      problems.push({ file, field, reason });
  for (const file of records.products) offerProblems(file, known, adding(file.file));
  for (const { file, record } of records.promotions) {
    promotionProblems(record, known, adding(file));
    const earlier = codes.get(record.code);
    codes.set(record.code, earlier ?? file);
    if (earlier !== undefined) adding(file)('code', `found "${record.code}", also in ${earlier}; expected a code of its own`);
  }
  return problems;
}
