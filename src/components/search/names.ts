/** Names of the facets of search and of their values, in the language of a page. */
import type { Catalogue } from '../../catalogue/index.ts';
import { STARS } from '../../domain/certificate.ts';
import { PRODUCER_KINDS } from '../../domain/product.ts';
import { provinceName, taxonomyName, words } from '../../i18n/index.ts';
import type { Lang } from '../../i18n/lang.ts';
import type { Names } from '../../islands/search/setup.ts';

/** Names by key. */
function named<T>(items: readonly T[], keyOf: (item: T) => string | number, nameOf: (item: T) => string): Record<string, string> {
  return Object.fromEntries(items.map((item) => [keyOf(item), nameOf(item)]));
}

/** The names that the island shows; only values that some product has, where the rest would be long. */
export function namesOf({ products, provinces, formerProvinces, groups, regions }: Catalogue, lang: Lang): Names {
  const t = words(lang);
  const used = new Set(products.flatMap((product) => [product.set, product.province.slug, `former ${product.formerProvince.slug}`]));
  const marks = products.flatMap((product) => product.marks);
  return {
    facets: {
      standing: [t.standing, t.standingNames],
      stars: [t.stars, named(STARS, String, t.starsWord)],
      group: [t.group, named(groups, (group) => group.key, (group) => taxonomyName(group, lang))], // prettier-ignore
      set: [
        t.set,
        named(
          groups.flatMap((group) => group.sets).filter(({ no }) => used.has(no)),
          ({ no }) => no,
          (set) => taxonomyName(set, lang),
        ),
      ],
      province: [
        t.provinces,
        named(
          provinces.filter(({ slug }) => used.has(slug)),
          ({ slug }) => slug,
          (province) => provinceName(province, lang),
        ),
      ],
      formerProvince: [
        t.formerProvinces,
        named(
          formerProvinces.filter(({ slug }) => used.has(`former ${slug}`)),
          ({ slug }) => slug,
          ({ name }) => name,
        ),
      ],
      producerKind: [t.producerKind, named(PRODUCER_KINDS, String, (kind) => t.kinds[kind])],
      marks: [t.marks, named(marks, ({ id }) => id, (mark) => (lang === 'vi' ? mark.name : mark.nameEn))], // prettier-ignore
    },
    regions: named(
      regions,
      ({ slug }) => slug,
      ({ slug }) =>
        provinces
          .filter(({ region }) => region === slug)
          .map((province) => province.slug)
          .join(' '),
    ),
  };
}
