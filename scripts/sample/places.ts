/** Where sample producers sit: former provinces, and the districts that the shipped content prints. */
import type { ContentRecords } from '../../src/catalogue/content-files.ts';
import type { Random } from './random.ts';

/** A place as printed, and the names of the authorities that recognised products there. */
export interface SamplePlace {
  /** Slug of the former province. */
  readonly formerProvince: string;
  /** Former district as printed. */
  readonly district: string;
  /** District with its kind ("huyện Cẩm Xuyên"). */
  readonly districtInFull: string;
  /** Former province with its kind ("tỉnh Hà Tĩnh"). */
  readonly formerInFull: string;
  /** Province of today with its kind ("thành phố Huế"). */
  readonly provinceInFull: string;
}

/** Real districts of the former provinces of which the shipped content names none; all of them were "huyện". */
const FURTHER: Readonly<Record<string, readonly string[]>> = {
  'lai-chau': ['Tam Đường', 'Phong Thổ', 'Sìn Hồ'],
  'bac-ninh': ['Lương Tài', 'Gia Bình', 'Yên Phong'],
  'hung-yen': ['Khoái Châu', 'Văn Giang', 'Kim Động'],
  'ha-nam': ['Lý Nhân', 'Kim Bảng', 'Bình Lục'],
  'lam-dong': ['Đức Trọng', 'Di Linh', 'Lâm Hà', 'Đơn Dương'],
  'dak-nong': ['Cư Jút', 'Đắk Mil', 'Đắk Song'],
  'ben-tre': ['Giồng Trôm', 'Chợ Lách', 'Thạnh Phú', 'Mỏ Cày Bắc'],
  'ca-mau': ['Năm Căn', 'Ngọc Hiển', 'U Minh', 'Trần Văn Thời'],
};

/** Districts that were no "huyện", where the content prints them without their kind. */
const TOWNS: Readonly<Record<string, readonly string[]>> = {
  'thành phố': [
    ...['an-giang/Châu Đốc', 'bac-lieu/Bạc Liêu', 'binh-duong/Tân Uyên', 'dak-lak/Buôn Ma Thuột', 'gia-lai/Pleiku', 'hai-duong/Chí Linh'],
    ...['kien-giang/Rạch Giá', 'kien-giang/Phú Quốc', 'kien-giang/Hà Tiên', 'kon-tum/Kon Tum', 'phu-tho/Việt Trì', 'quang-nam/Tam Kỳ'],
    ...['quang-nam/Hội An', 'tay-ninh/Tây Ninh', 'tien-giang/Mỹ Tho', 'tra-vinh/Trà Vinh'],
  ],
  'thị xã': [
    ...['an-giang/Tân Châu', 'an-giang/Tịnh Biên', 'bac-giang/Việt Yên', 'bac-lieu/Giá Rai', 'dien-bien/Mường Lay', 'gia-lai/An Khê'],
    ...['ha-noi/Sơn Tây', 'hai-duong/Kinh Môn', 'lao-cai/Sa Pa', 'quang-ngai/Đức Phổ', 'tay-ninh/Hòa Thành', 'tay-ninh/Trảng Bàng'],
  ],
  quận: [
    ...['can-tho/Bình Thủy', 'can-tho/Ô Môn', 'can-tho/Ninh Kiều', 'hai-phong/Đồ Sơn', 'da-nang/Cẩm Lệ', 'da-nang/Sơn Trà'],
    ...['da-nang/Ngũ Hành Sơn', 'da-nang/Thanh Khê', 'da-nang/Hải Châu', 'da-nang/Liên Chiểu'],
  ],
};

/** The five cities under the central government before July 2025. */
const FORMER_CITIES = ['ha-noi', 'hai-phong', 'da-nang', 'can-tho', 'ho-chi-minh'];

/** "TP. Phan Thiết" as "thành phố Phan Thiết", "Cẩm Xuyên" as "huyện Cẩm Xuyên". */
function inFull(formerProvince: string, district: string): string {
  if (/^(?:thành phố|thị xã|huyện|quận) /.test(district)) return district;
  if (/^TP\.? /.test(district)) return district.replace(/^TP\.? /, 'thành phố ');
  if (/^TX\.? /.test(district)) return district.replace(/^TX\.? /, 'thị xã ');
  const town = Object.entries(TOWNS).find(([, names]) => names.includes(`${formerProvince}/${district}`));
  return `${town?.[0] ?? 'huyện'} ${district}`;
}

/** The districts of each former province that the content prints, in order of their spelling. */
function districtsOf({ products, producers }: ContentRecords): ReadonlyMap<string, readonly string[]> {
  const printed = [...products, ...producers].map(({ record }) => record.place);
  const byProvince = Map.groupBy(printed, (place) => place.formerProvince);
  return new Map(
    [...byProvince].map(([province, places]) => [province, [...new Set(places.flatMap(({ district }) => district ?? []))].sort()]),
  );
}

/** Draws places: every former province occurs, the more often the more products the shipped content has of it. */
export function placesOf(content: ContentRecords, random: Random): () => SamplePlace {
  const districts = districtsOf(content);
  const counts = Map.groupBy(content.products, ({ record }) => record.place.formerProvince);
  const provinces = content.provinces.flatMap((province) =>
    province.formerProvinces.map((former) => {
      const own = districts.get(former.slug) ?? [];
      const kind = FORMER_CITIES.includes(former.slug) ? 'thành phố' : 'tỉnh';
      const place = {
        names: own.length > 0 ? own : (FURTHER[former.slug] ?? []),
        slug: former.slug,
        formerInFull: `${kind} ${former.name}`,
        provinceInFull: province.fullName.replace(/^./, (first) => first.toLowerCase()),
      };
      return [place, (counts.get(former.slug)?.length ?? 0) + 8] as const;
    }),
  );
  return () => {
    const { names, slug, ...authorities } = random.weighted(provinces);
    const district = random.pick(names);
    return { formerProvince: slug, district, districtInFull: inFull(slug, district), ...authorities };
  };
}
