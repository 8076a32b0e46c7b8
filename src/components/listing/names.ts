/** Names of lists: what stands in their heading, above it, and in search engines. */
import type { ListingPage, Scope } from '../../catalogue/listings.ts';
import { count } from '../../i18n/format.ts';
import { provinceName, taxonomyName, words } from '../../i18n/index.ts';
import type { Lang } from '../../i18n/lang.ts';
import { indexPath, listingPath } from '../../i18n/routes.ts';

/** A step of the way to a page: address and name. */
export type Crumb = readonly [path: string, name: string];

/** The name of a scope: "Hà Tĩnh, 4 sao". */
export function scopeName({ province, formerProvince, district, stars, group }: Scope, lang: Lang): string {
  const t = words(lang);
  const parts: string[] = [];
  if (province) parts.push(provinceName(province, lang));
  if (district) parts.push(`${district.name}, ${district.formerProvince.name}`);
  else if (formerProvince) parts.push(t.formerProvinceTitle(formerProvince.name));
  if (group) parts.push(taxonomyName(group, lang));
  if (stars) parts.push(parts.length > 0 ? t.starsWord(stars) : t.ocopStars(stars));
  return parts.length === 0 ? t.allProducts : parts.join(', ');
}

/** The way to a list: every wider list that has an address. */
export function crumbsOf({ province, formerProvince, district, stars, group }: Scope, lang: Lang): Crumb[] {
  const t = words(lang);
  const steps: Crumb[] = [];
  const isAll = !province && !formerProvince && !district && !stars && !group;
  if (!isAll) steps.push([listingPath(lang, {}), t.allProducts]);
  if (province) {
    steps.push([indexPath(lang, 'provinces'), t.provinces]);
    if (stars || group) steps.push([listingPath(lang, { province: province.slug }), provinceName(province, lang)]);
  } else if (district) {
    steps.push([listingPath(lang, { formerProvince: district.formerProvince.slug }), t.formerProvinceTitle(district.formerProvince.name)]);
  } else if (formerProvince) {
    steps.push([indexPath(lang, 'former'), t.formerProvinces]);
  } else if (group) {
    steps.push([indexPath(lang, 'groups'), t.groups]);
    if (stars) steps.push([listingPath(lang, { group }), taxonomyName(group, lang)]);
  } else if (stars) {
    steps.push([indexPath(lang, 'stars'), t.stars]);
  }
  return steps;
}

/** One sentence on a list, for search engines and previews. */
export function descriptionOf(listing: ListingPage, lang: Lang): string {
  const t = words(lang);
  return t.listDescription(scopeName(listing.scope, lang), count(listing.all.length, lang), count(listing.counts.inForce, lang));
}
