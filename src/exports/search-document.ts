/** A product as search indexes it: public fields only. */
import type { Listed } from '../catalogue/index.ts';
import { termText } from '../catalogue/term.ts';
import { standingOf } from '../domain/standing.ts';
import type { SearchDocument } from '../search/contract.ts';

/** The search document of a product. */
export function searchDocumentOf(product: Listed): SearchDocument {
  const { commune, district, province, formerProvince, producer, verdict, current } = product;
  return {
    id: product.id,
    name: product.name,
    aliases: product.aliases,
    producer: producer.name,
    producerId: producer.id,
    producerKind: producer.kind,
    place: [commune, district].filter((part) => part !== null).join(', '),
    province: province.slug,
    provinceName: province.name,
    formerProvince: formerProvince.slug,
    formerProvinceName: formerProvince.name,
    group: product.group,
    set: product.set,
    marks: [...new Set(product.marks.map((mark) => mark.id))],
    stars: verdict.stars ?? 0,
    standing: standingOf(verdict),
    term: termText(product) ?? '',
    isPotentialFiveStar: current?.isPotentialFiveStar ?? false,
    isByCouncil: current?.basis === 'council',
    isAlcohol: product.isAlcohol,
    price: product.price?.amount ?? null,
    ingredients: product.ingredients ?? '',
  };
}
