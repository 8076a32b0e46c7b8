/** Finds the producer and the products that a row of an organiser's sheet means, as the import of office lists finds them. */
import type { ContentRecords } from '../../src/catalogue/content-files.ts';
import { producerName } from '../../src/domain/producer-name.ts';
import { gazetteer, placingOf, type Gazetteer } from '../import/places.ts';
import { producerIndex, type MatchedProducer, type ProducerIndex } from '../import/producers.ts';
import { productIndex, type MatchedProduct, type ProductIndex } from '../import/products.ts';
import type { ImportProblem } from '../import/problem.ts';
import { problemAt, quoted } from '../import/said.ts';
import type { StandRow } from './read-stands.ts';

/** The register as rows are matched to it. */
export interface Register {
  /** Producers by name. */
  readonly producers: ProducerIndex;
  /** Products by producer and name. */
  readonly products: ProductIndex;
  /** Places. */
  readonly places: Gazetteer;
  /** Every producer with its core name, for suggestions. */
  readonly cores: readonly { readonly producer: MatchedProducer; readonly words: readonly string[] }[];
}

/** What a row means, in ids of the register. */
export interface PlacedStand {
  /** Id of the producer. */
  readonly producer: string;
  /** Ids of the products, each once; null for all of the producer. */
  readonly products: readonly string[] | null;
  /** Names that the register does not know, left out because that was asked for. */
  readonly leftOut: readonly string[];
}

/** A row that was not matched. */
export interface UnmatchedStand {
  /** `ambiguous`: several are meant; `unknown`: the register has none; `rejected`: its place is none. */
  readonly outcome: 'ambiguous' | 'unknown' | 'rejected';
  /** What to say. */
  readonly problems: readonly ImportProblem[];
}

/** Suggestions in one problem. */
const MOST_SUGGESTED = 5;

/** Makes the register ready for matching. */
export function registerFor(content: ContentRecords): Register {
  const producers = producerIndex(content.producers);
  const places = gazetteer(content, null);
  const all = content.producers.flatMap(({ record }) => producers.agreeing(record.name, record.place.formerProvince));
  return {
    producers,
    products: productIndex(content.products),
    places,
    cores: [...new Set(all)].map((producer) => ({ producer, words: producerName(producer.names[0] ?? '').core.split(' ') })),
  };
}

function called({ names, id, formerProvince }: MatchedProducer): string {
  return `"${names[0] ?? ''}" (producers/${id}, ${formerProvince})`;
}

/** Producers whose core name holds all words of this one, or the other way round: it may have been printed shorter or longer. */
function suggestions(name: string, { cores }: Register): MatchedProducer[] {
  const own = producerName(name).core.split(' ');
  const holds = (a: readonly string[], b: readonly string[]) => b.length > 1 && b.every((word) => a.includes(word));
  return cores.flatMap(({ producer, words }) => (holds(words, own) || holds(own, words) ? [producer] : []));
}

function unknownProducer({ origin, producer }: StandRow, register: Register): UnmatchedStand {
  const alike = suggestions(producer, register).slice(0, MOST_SUGGESTED).map(called).join('; ');
  const problem = problemAt(origin, {
    kind: 'register',
    field: 'producerName',
    found: producer,
    expected: alike === '' ? 'a producer of the register' : `a producer of the register, such as ${alike}`,
    vi: `Sổ không có chủ thể "${quoted(producer)}"${alike === '' ? '' : `; gần giống: ${alike}`}`,
    en: `The register has no producer "${quoted(producer)}"${alike === '' ? '' : `; alike: ${alike}`}`,
  });
  return { outcome: 'unknown', problems: [problem] };
}

function ambiguousProducer({ origin, producer }: StandRow, candidates: readonly MatchedProducer[]): UnmatchedStand {
  const names = candidates.map(called).join('; ');
  const problem = problemAt(origin, {
    kind: 'ambiguous',
    field: 'producerName',
    found: producer,
    expected: `the name or the province that tells which producer is meant: ${names}`,
    vi: `"${quoted(producer)}" có thể là ${names}; ghi đúng tên trong sổ hoặc thêm cột tỉnh`,
    en: `"${quoted(producer)}" may be ${names}; write the name as in the register or add a column with the province`,
  });
  return { outcome: 'ambiguous', problems: [problem] };
}

/** What a name of a product means. */
type Meant = { readonly id: string } | { readonly candidates: readonly MatchedProduct[] };

function meantBy(name: string, producer: MatchedProducer, { products }: Register): Meant {
  const named = products.named(producer, name);
  const [first, ...others] = named;
  if (first !== undefined && others.length === 0) return { id: first.id };
  return { candidates: first === undefined ? products.alike(producer, name) : named };
}

/** The names of a cell: commas are tried as part of a name first, then as what separates names. */
function separated(name: string, producer: MatchedProducer, register: Register): readonly string[] {
  const parts = name.split(',').map((part) => part.trim());
  const names: string[] = [];
  for (let at = 0; at < parts.length;) {
    let end = parts.length;
    while (end > at + 1 && !('id' in meantBy(parts.slice(at, end).join(', '), producer, register))) end--;
    names.push(parts.slice(at, end).join(', '));
    at = end;
  }
  const isUseful = names.some((one) => 'id' in meantBy(one, producer, register));
  return isUseful ? names.filter((one) => one !== '') : [name];
}

function productProblem(
  { origin }: StandRow,
  name: string,
  producer: MatchedProducer,
  candidates: readonly MatchedProduct[],
): ImportProblem {
  const names = candidates.map(({ names: [first], id }) => `"${first ?? ''}" (products/${id})`).join('; ');
  if (candidates.length > 0)
    return problemAt(origin, {
      kind: 'ambiguous',
      field: 'productName',
      found: name,
      expected: `the name that tells which product is meant: ${names}`,
      vi: `"${quoted(name)}" có thể là ${names}; ghi đúng tên trong sổ`,
      en: `"${quoted(name)}" may be ${names}; write the name as in the register`,
    });
  return problemAt(origin, {
    kind: 'register',
    field: 'productName',
    found: name,
    expected: `a product of ${called(producer)}`,
    vi: `Sổ không có sản phẩm "${quoted(name)}" của ${called(producer)}`,
    en: `The register has no product "${quoted(name)}" of ${called(producer)}`,
  });
}

/** The products of a row at a producer that is known. */
function matchedProducts(row: StandRow, producer: MatchedProducer, register: Register, isLenient: boolean): PlacedStand | UnmatchedStand {
  if (row.products === null) return { producer: producer.id, products: null, leftOut: [] };
  const names = row.products.flatMap((name) => ('id' in meantBy(name, producer, register) ? [name] : separated(name, producer, register)));
  const meant = names.map((name) => ({ name, means: meantBy(name, producer, register) }));
  const ids = [...new Set(meant.flatMap(({ means }) => ('id' in means ? [means.id] : [])))];
  const open = meant.flatMap(({ name, means }) => ('id' in means ? [] : [{ name, candidates: means.candidates }]));
  const unknown = open.filter(({ candidates }) => candidates.length === 0);
  const left = isLenient && ids.length > 0 ? open.filter(({ candidates }) => candidates.length > 0) : open;
  if (left.length === 0) return { producer: producer.id, products: ids, leftOut: unknown.map(({ name }) => name) };
  return {
    outcome: left.some(({ candidates }) => candidates.length > 0) ? 'ambiguous' : 'unknown',
    problems: left.map(({ name, candidates }) => productProblem(row, name, producer, candidates)),
  };
}

/** The producers that a row may mean: where the row says its place those there, else those of the whole country. */
function candidatesFor(row: StandRow, { producers, places }: Register): readonly MatchedProducer[] | ImportProblem {
  const { origin, province, district } = row;
  let provinces = places.formerProvinces;
  if (province !== null) {
    const placing = placingOf({ origin, isFromSheet: true, province, ...(district !== null && { district }) }, places);
    if (!('candidates' in placing)) return placing;
    provinces = placing.candidates;
  }
  const agreeing = provinces.flatMap(({ slug }) => producers.agreeing(row.producer, slug));
  const exact = agreeing.filter(({ names }) => names.includes(row.producer));
  return exact.length === 1 ? exact : agreeing;
}

/**
 * What a row means. With `isLenient`, products that the register does not know are left out where it knows another of the row.
 */
export function matchedStand(row: StandRow, register: Register, isLenient: boolean): PlacedStand | UnmatchedStand {
  const candidates = candidatesFor(row, register);
  if ('kind' in candidates) return { outcome: 'rejected', problems: [candidates] };
  const [producer, ...others] = candidates;
  if (producer === undefined) return unknownProducer(row, register);
  if (others.length === 0) return matchedProducts(row, producer, register, isLenient);
  // Of namesakes the one that makes what stands in the row.
  const fitting = candidates.filter((candidate) => row.products !== null && 'producer' in matchedProducts(row, candidate, register, false));
  const [only, ...more] = fitting;
  return only !== undefined && more.length === 0 ? matchedProducts(row, only, register, false) : ambiguousProducer(row, candidates);
}
