/**
 * The former province that a row means. Compiled records name it as before 1 July 2025; office lists may name a province of
 * today, and every merged province carries the name of one of its parts.
 */
import type { ContentRecords } from '../../src/catalogue/content-files.ts';
import { provincesOf } from '../../src/catalogue/objects.ts';
import { districtSlug, formerProvinceNamed, type FormerProvince } from '../../src/domain/place.ts';
import type { InputRecord } from './input.ts';
import type { ImportProblem } from './problem.ts';
import { problemAt } from './said.ts';

/** The day from which 34 provinces stand where 63 stood. */
const MERGED_ON = '2025-07-01';

/** Where a record may belong. */
export interface Placing {
  /** Former provinces in which a known product or producer may be meant, at least one. */
  readonly candidates: readonly FormerProvince[];
  /** The former province of a new product or producer; null where the record leaves it open. */
  readonly former: FormerProvince | null;
}

/** What a record says of its place, and of when that was said. */
export type PlacedRecord = Pick<InputRecord, 'origin' | 'isFromSheet' | 'decisionDate' | 'year'> & {
  readonly [K in 'province' | 'district']?: InputRecord[K];
};

/** What is known of places: made once an import. */
export interface Gazetteer {
  /** The 63 former provinces. */
  readonly formerProvinces: readonly FormerProvince[];
  /** Slug of the only former province in which the register knows a district of that key. */
  readonly provinceOfDistrict: ReadonlyMap<string, string>;
  /** Former province of rows that leave it open, as the person who imports says; null for none. */
  readonly fallback: FormerProvince | null;
}

/** Gathers what the register knows of places; `fallback` is the slug of a former province that exists, or null. */
export function gazetteer(content: ContentRecords, fallback: string | null): Gazetteer {
  const formerProvinces = provincesOf(content.provinces).flatMap((province) => province.formerProvinces);
  const seen = new Map<string, Set<string>>();
  for (const { record } of [...content.products, ...content.producers]) {
    const { district, formerProvince } = record.place;
    if (district === undefined) continue;
    const key = districtSlug(district);
    seen.set(key, (seen.get(key) ?? new Set()).add(formerProvince));
  }
  // A name that two provinces use ("Châu Thành") proves nothing: only names with one home decide.
  const provinceOfDistrict = new Map(
    [...seen].flatMap(([key, [slug, ...more]]) => (slug === undefined || more.length > 0 ? [] : [[key, slug]])),
  );
  return { formerProvinces, provinceOfDistrict, fallback: formerProvinces.find(({ slug }) => slug === fallback) ?? null };
}

/** Whether the last recognition of a record was certainly given before the provinces were merged. */
function isOlderThanMerger({ decisionDate, year }: PlacedRecord): boolean {
  if (decisionDate !== undefined) return decisionDate < MERGED_ON;
  return year !== undefined && year < Number(MERGED_ON.slice(0, 4));
}

/** Where a record belongs, as far as it says. */
export function placingOf(record: PlacedRecord, places: Gazetteer): Placing | ImportProblem {
  if (record.province === undefined) {
    return places.fallback === null ? unplaced(record) : { candidates: [places.fallback], former: places.fallback };
  }
  const named = formerProvinceNamed(record.province, places.formerProvinces);
  if (named === null) return unknownProvince(record, record.province);
  const parts = places.formerProvinces.filter((province) => province.provinceSlug === named.provinceSlug);
  // A name that no province of today carries, a province that was never merged, and compiled records leave nothing open.
  if (!record.isFromSheet || named.slug !== named.provinceSlug || parts.length === 1) return { candidates: [named], former: named };
  const home = record.district === undefined ? undefined : places.provinceOfDistrict.get(districtSlug(record.district));
  const ofDistrict = parts.find(({ slug }) => slug === home);
  if (ofDistrict !== undefined) return { candidates: [ofDistrict], former: ofDistrict };
  if (isOlderThanMerger(record)) return { candidates: parts, former: named };
  return { candidates: parts, former: parts.find((part) => part === places.fallback) ?? null };
}

function unplaced(record: PlacedRecord): ImportProblem {
  return problemAt(record.origin, {
    kind: 'place',
    field: 'province',
    found: '',
    expected: 'a province in a column, a section row or a title, or the option --province',
    vi: 'Không thấy tỉnh ở cột, dòng mục hay tiêu đề; ghi thêm tỉnh, hoặc chạy với --province',
    en: 'Found no province in a column, a section row or a title; add it, or run with --province',
  });
}

function unknownProvince(record: PlacedRecord, found: string): ImportProblem {
  return problemAt(record.origin, {
    kind: 'place',
    field: 'province',
    found,
    expected: 'the name of one of the 63 former provinces or of the 34 of today',
    vi: `Không có tỉnh nào tên "${found}"; cần tên một trong 63 tỉnh cũ hoặc 34 tỉnh, thành phố hiện nay`,
    en: `province: found "${found}", expected the name of one of the 63 former provinces or of the 34 of today`,
  });
}

/** The problem of a new record whose former province is open: it names those that it may be. */
export function openPlaceProblem(record: InputRecord, { candidates }: Placing): ImportProblem {
  const names = candidates.map(({ name, slug }) => `${name} (${slug})`).join(', ');
  const province = record.province ?? '';
  return problemAt(record.origin, {
    kind: 'place',
    field: 'province',
    found: province,
    expected: `one of the former provinces ${names}`,
    vi: `"${province}" có thể là tỉnh cũ ${names}; ghi tên tỉnh cũ hoặc huyện cũ, hoặc chạy với --province`,
    en: `"${province}" may be the former province ${names}; write the former province or district, or run with --province`,
  });
}
