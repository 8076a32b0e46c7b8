/** A found document on its way from the worker to the page, which makes the document of it: names of fields stay out of the worker. */
import type { Stars } from '../../domain/certificate.ts';
import type { ProducerKind } from '../../domain/product.ts';
import type { Standing } from '../../domain/standing.ts';
import type { GroupKey } from '../../domain/taxonomy.ts';
import type { Hit, SearchDocument, SearchResult } from '../contract.ts';
import { ALCOHOL, COUNCIL, POTENTIAL } from './columns.ts';
import { idOf } from './ids.ts';

/** A document as the table keeps it. */
export type DocumentRow = readonly [
  name: string,
  idCode: string,
  aliases: readonly string[],
  producer: string,
  producerIdCode: string,
  producerKind: string,
  place: string,
  province: readonly [slug: string, name: string],
  formerProvince: readonly [slug: string, name: string, province: number],
  group: string,
  set: number | null,
  marks: readonly string[],
  stars: number,
  standing: Standing,
  term: string,
  flags: number,
  price: number | null,
  ingredients: string,
];

/** An answer of the worker. */
export type RowResult = Omit<SearchResult, 'hits'> & { readonly hits: readonly (Pick<Hit, 'marks'> & { readonly row: DocumentRow })[] };

/** The document of a row. */
function documentOf(row: DocumentRow): SearchDocument {
  // prettier-ignore
  const [name, idCode, aliases, producer, producerIdCode, producerKind, place, province, formerProvince, group, set, marks, stars, standing, term, flags, price, ingredients] = row;
  return {
    id: idOf(idCode, name),
    name,
    aliases,
    producer,
    producerId: idOf(producerIdCode, producer),
    producerKind: producerKind as ProducerKind,
    place,
    province: province[0],
    provinceName: province[1],
    formerProvince: formerProvince[0],
    formerProvinceName: formerProvince[1],
    group: group as GroupKey,
    set,
    marks,
    stars: stars as Stars | 0,
    standing,
    term,
    isPotentialFiveStar: (flags & POTENTIAL) > 0,
    isByCouncil: (flags & COUNCIL) > 0,
    isAlcohol: (flags & ALCOHOL) > 0,
    price,
    ingredients,
  };
}

/** The answer with its documents. */
export function resultOf({ hits, ...rest }: RowResult): SearchResult {
  return { hits: hits.map(({ row, marks }) => ({ document: documentOf(row), marks })), ...rest };
}
