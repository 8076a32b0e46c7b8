/** Words of the interface by language. */
import type { Province } from '../domain/place.ts';
import type { Group, ProductSet } from '../domain/taxonomy.ts';
import { en } from './en.ts';
import type { Lang } from './lang.ts';
import { vi, type Words } from './vi.ts';

/** The words of a language; every language has every key, which the compiler holds. */
export function words(lang: Lang): Words {
  return lang === 'vi' ? vi : en;
}

/** Name of a group or a set in a language. */
export function taxonomyName(item: Pick<Group | ProductSet, 'name' | 'nameEn'>, lang: Lang): string {
  return lang === 'vi' ? item.name : item.nameEn;
}

/** Name of a province in a language. */
export function provinceName(province: Pick<Province, 'name' | 'nameEn'>, lang: Lang): string {
  return lang === 'vi' ? province.name : province.nameEn;
}
