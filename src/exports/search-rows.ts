/** The list of products that search loads in the browser. */
import type { Listed } from '../catalogue/index.ts';
import { termText } from '../catalogue/term.ts';
import { ALCOHOL, COUNCIL, REVOKED, type SearchRow } from '../search/document.ts';

/** A product as a row: public fields only. */
export function searchRowOf(product: Listed): SearchRow {
  const { commune, district, formerProvince, province, verdict } = product;
  const places = [commune, district, formerProvince.name, province.name].filter((place) => place !== null);
  return [
    product.id,
    product.name,
    product.aliases.join('; '),
    product.producer.name,
    [...new Set(places)].join(', '),
    verdict.stars ?? 0,
    termText(product) ?? '',
    (verdict.status === 'revoked' ? REVOKED : 0) + (product.isAlcohol ? ALCOHOL : 0) + (product.current?.basis === 'council' ? COUNCIL : 0),
  ];
}
