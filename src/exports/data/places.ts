/** Table of places: regions, provinces of today, provinces before 1 July 2025. */
import type { Province, Region } from '../../domain/place.ts';
import { formerProvinceId, provinceId, regionId } from './place-columns.ts';
import { column, table, type Column, type DataTable } from './table.ts';

/** A place of any level. */
interface Row {
  readonly id: string;
  readonly level: 'region' | 'province' | 'former-province';
  readonly slug: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly partOf: string | null;
  readonly kind: Province['kind'] | null;
  readonly code: string | null;
  readonly gsoCodeBefore2025: string | null;
  readonly iso31662: string | null;
}

const CODE = '[0-9]{2}';

const COLUMNS: readonly Column<Row>[] = [
  column('id', 'string', { vi: 'Mã trong bộ dữ liệu này', en: 'Id in this data' }, ({ id }) => id, { required: true, unique: true }),
  column(
    'level',
    'string',
    { vi: 'Vùng, tỉnh ngày nay, hay tỉnh trước ngày 1/7/2025', en: 'Region, province of today, or province before 1 July 2025' },
    ({ level }) => level,
    { required: true, enum: ['region', 'province', 'former-province'] },
  ),
  column('slug', 'string', { vi: 'Tên trong địa chỉ trang', en: 'Name in addresses of pages' }, ({ slug }) => slug, { required: true }),
  column('name', 'string', { vi: 'Tên', en: 'Vietnamese name' }, ({ name }) => name, { required: true }),
  column('nameEn', 'string', { vi: 'Tên tiếng Anh', en: 'English name' }, ({ nameEn }) => nameEn),
  column(
    'partOf',
    'string',
    { vi: 'Tỉnh hoặc vùng chứa nó ngày nay', en: 'Province or region that it is part of today' },
    ({ partOf }) => partOf,
    {
      refersTo: 'places',
    },
  ),
  column(
    'kind',
    'string',
    { vi: 'Thành phố trực thuộc trung ương, hay tỉnh', en: 'City under the central government, or province' },
    ({ kind }) => kind,
    {
      enum: ['city', 'province'],
    },
  ),
  column('code', 'string', { vi: 'Mã tỉnh theo QĐ 19/2025/QĐ-TTg', en: 'Province code (QĐ 19/2025/QĐ-TTg)' }, ({ code }) => code, {
    pattern: CODE,
  }),
  column(
    'gsoCodeBefore2025',
    'string',
    {
      vi: 'Mã của Tổng cục Thống kê trước tháng 7/2025; bảy mã nay chỉ nơi khác',
      en: 'Code of the statistics office before July 2025; seven of them mean another place today',
    },
    (row) => row.gsoCodeBefore2025,
    { pattern: CODE },
  ),
  column(
    'iso31662',
    'string',
    { vi: 'Mã ISO 3166-2 của tỉnh cũ', en: 'ISO 3166-2 code of the former province' },
    ({ iso31662 }) => iso31662,
    {
      pattern: 'VN-[A-Z0-9]{2}',
    },
  ),
];

const NO_CODES = { kind: null, code: null, gsoCodeBefore2025: null, iso31662: null };

/** One row a place: regions, then provinces of today, each with the former ones that it was made of. */
export function placesTable(regions: readonly Region[], provinces: readonly Province[]): DataTable {
  const rows: Row[] = [
    ...regions.map(({ slug, name, nameEn }): Row => ({
      ...NO_CODES,
      id: regionId(slug),
      level: 'region',
      slug,
      name,
      nameEn,
      partOf: null,
    })),
    ...provinces.flatMap((province): Row[] => {
      const { slug, name, nameEn, kind, code, region } = province;
      return [
        { ...NO_CODES, id: provinceId(province), level: 'province', slug, name, nameEn, kind, code, partOf: regionId(region) },
        ...province.formerProvinces.map((former): Row => ({
          ...NO_CODES,
          id: formerProvinceId(former),
          level: 'former-province',
          slug: former.slug,
          name: former.name,
          nameEn: null,
          gsoCodeBefore2025: former.gsoCodeBefore2025,
          iso31662: former.iso31662,
          partOf: provinceId(province),
        })),
      ];
    }),
  ];
  return table(
    'places',
    { vi: 'Mỗi dòng một vùng, một tỉnh ngày nay hoặc một tỉnh cũ.', en: 'One row a region, a province of today or a former one.' },
    ['id'],
    COLUMNS,
    rows,
  );
}
