/** The first file of the API: what it holds, for which day, and where everything is. */
import type { ListedFair } from '../../catalogue/fairs.ts';
import type { Catalogue } from '../../catalogue/index.ts';
import { STARS } from '../../domain/certificate.ts';
import { absoluteUrl, apiPath, dataFilePath, dataPath } from '../../i18n/routes.ts';
import { site } from '../../site.config.ts';
import { ABOUT, LICENCE, TITLE } from '../data/about.ts';
import type { Release } from '../data/release.ts';
import { listUrl } from './lists.ts';

const url = (path: string): string => absoluteUrl(site.url, path);

/** The text of the index. */
export function indexJson(register: Catalogue, fairs: readonly ListedFair[], { version, asOf, lastChange }: Release): string {
  const { products, producers, provinces } = register;
  const inProvince = Map.groupBy(products, ({ province }) => province.slug);
  const withStars = Map.groupBy(products, ({ verdict }) => verdict.stars);
  return JSON.stringify({
    title: TITLE.en,
    description: ABOUT.en,
    asOf,
    lastChange,
    version,
    licence: { name: LICENCE.name, title: LICENCE.title, path: LICENCE.path },
    openapi: url(apiPath('openapi')),
    dataPackage: url(dataFilePath('datapackage.json')),
    documentation: url(dataPath('en')),
    totals: { products: products.length, producers: producers.length, fairs: fairs.length },
    provinces: provinces.map((province) => ({
      slug: province.slug,
      name: province.name,
      products: inProvince.get(province.slug)?.length ?? 0,
      json: listUrl({ province }),
    })),
    stars: STARS.map((stars) => ({ stars, products: withStars.get(stars)?.length ?? 0, json: listUrl({ stars }) })),
    fairs: fairs.map(({ id, name, start, end, year }) => ({ id, name, start, end, year, json: url(apiPath(`fairs/${id}`)) })),
  });
}
