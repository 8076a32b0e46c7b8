/** Columns that say where something is: ids of places for machines, names for people. */
import type { FormerProvince, Province } from '../../domain/place.ts';
import { column, type Column } from './table.ts';

/** Pattern of permanent ids and slugs. */
export const ID = '[a-z0-9]+(?:-[a-z0-9]+)*';

/** Id of a province of today in the table of places. */
export function provinceId({ slug }: Pick<Province, 'slug'>): string {
  return `province/${slug}`;
}

/** Id of a former province in the table of places. */
export function formerProvinceId({ slug }: Pick<FormerProvince, 'slug'>): string {
  return `former/${slug}`;
}

/** Id of a region in the table of places. */
export function regionId(slug: string): string {
  return `region/${slug}`;
}

/** What has a place as printed and a province of today. */
interface Placed {
  readonly province: Province;
  readonly formerProvince: FormerProvince;
  readonly district: string | null;
  readonly commune: string | null;
}

/** Province today, then the place as printed from the former province down to the commune. */
export function placeColumns<Row extends Placed>(): Column<Row>[] {
  return [
    column(
      'provinceId',
      'string',
      { vi: 'Mã tỉnh, thành phố ngày nay', en: 'Id of the province of today' },
      ({ province }) => provinceId(province),
      {
        required: true,
        refersTo: 'places',
      },
    ),
    column('province', 'string', { vi: 'Tỉnh, thành phố ngày nay', en: 'Province of today' }, ({ province }) => province.name, {
      required: true,
    }),
    column(
      'formerProvinceId',
      'string',
      { vi: 'Mã tỉnh trước ngày 1/7/2025', en: 'Id of the province before 1 July 2025' },
      ({ formerProvince }) => formerProvinceId(formerProvince),
      { required: true, refersTo: 'places' },
    ),
    column(
      'formerProvince',
      'string',
      { vi: 'Tỉnh trước ngày 1/7/2025', en: 'Province before 1 July 2025' },
      ({ formerProvince }) => formerProvince.name,
      {
        required: true,
      },
    ),
    column('district', 'string', { vi: 'Huyện cũ, như nguồn in', en: 'Former district as printed' }, ({ district }) => district),
    column('commune', 'string', { vi: 'Xã, phường, thị trấn, như nguồn in', en: 'Commune as printed' }, ({ commune }) => commune),
  ];
}
