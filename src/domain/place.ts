/**
 * Places before and after 1 July 2025, when 63 provinces became 34 and districts were abolished (Nghị quyết
 * 202/2025/QH15). Records keep the place as printed; the province of today is derived.
 */
import { foldedWords } from './text.ts';

/** One of the 63 provinces before 1 July 2025. */
export interface FormerProvince {
  /** Slug, unique among the 63. */
  readonly slug: string;
  /** Vietnamese name without "tỉnh" or "thành phố". */
  readonly name: string;
  /** Two-digit code of the General Statistics Office before July 2025; seven of them mean another place today. */
  readonly gsoCodeBefore2025: string;
  /** ISO 3166-2 code. */
  readonly iso31662: string;
  /** Slug of the province of today. */
  readonly provinceSlug: string;
}

/** One of the 34 provinces and cities of today. */
export interface Province {
  /** Official two-digit code (QĐ 19/2025/QĐ-TTg), a string with a leading zero. */
  readonly code: string;
  /** Slug, unique among the 34. */
  readonly slug: string;
  /** Vietnamese name. */
  readonly name: string;
  /** English name. */
  readonly nameEn: string;
  /** Vietnamese name with its kind ("Thành phố Huế"). */
  readonly fullName: string;
  /** City under the central government, or province. */
  readonly kind: 'city' | 'province';
  /** Slug of its region. */
  readonly region: string;
  /** The former provinces it was made of, itself included. */
  readonly formerProvinces: readonly FormerProvince[];
}

/** One of the six socio-economic regions. */
export interface Region {
  /** Slug. */
  readonly slug: string;
  /** Vietnamese name. */
  readonly name: string;
  /** English name. */
  readonly nameEn: string;
}

/** Spellings that occur in office sheets and the press, folded, beside the names themselves. */
const SPELLINGS: Readonly<Record<string, string>> = {
  'dac lac': 'dak-lak',
  'dac lak': 'dak-lak',
  'dak lac': 'dak-lak',
  daklak: 'dak-lak',
  'dac nong': 'dak-nong',
  daknong: 'dak-nong',
  hue: 'thua-thien-hue',
  'tt hue': 'thua-thien-hue',
  'br vt': 'ba-ria-vung-tau',
  brvt: 'ba-ria-vung-tau',
  'vung tau': 'ba-ria-vung-tau',
  'tp hcm': 'ho-chi-minh',
  tphcm: 'ho-chi-minh',
  hcm: 'ho-chi-minh',
  'sai gon': 'ho-chi-minh',
  kontum: 'kon-tum',
  'bac can': 'bac-kan',
};

/** Words that say what kind of unit a name is, at its start. */
const KIND_WORDS = /^(?:tinh|thanh pho|tp|t p) (?=\S)/;

/** A folded name without its kind: "Tỉnh Đắk Lắk" and "Đăk Lăk" give "dak lak". */
function placeKey(text: string): string {
  return foldedWords(text).join(' ').replace(KIND_WORDS, '');
}

/**
 * The former province that a printed name means, in any usual spelling; null when it names none.
 * A former name is read in its former sense: "Lâm Đồng" of 2024 is smaller than Lâm Đồng today.
 */
export function formerProvinceNamed(text: string, formerProvinces: readonly FormerProvince[]): FormerProvince | null {
  const whole = foldedWords(text).join(' ');
  const key = placeKey(text);
  const slug = SPELLINGS[whole] ?? SPELLINGS[key] ?? key.replaceAll(' ', '-');
  return formerProvinces.find((province) => province.slug === slug) ?? null;
}

const DISTRICT_KINDS = /^(huyện|quận|thị xã|thành phố|tp\.?|tx\.?)\s+/i;

/** How the key of a town begins, by its kind as printed, where a rural district has the same name. */
const TOWN_KEYS: Readonly<Record<string, string>> = { 'thị xã': 'thi-xa', tx: 'thi-xa', 'thành phố': 'thanh-pho', tp: 'thanh-pho' };

/**
 * Key of a former district inside its former province: kind words dropped ("TP. Phan Thiết" and "Phan Thiết" are one),
 * except where a town and a district share a name ("thị xã Kỳ Anh" is not "Kỳ Anh", huyện).
 */
export function districtSlug(name: string): string {
  const printed = name.normalize('NFC');
  const kind = DISTRICT_KINDS.exec(printed)?.[1]?.toLowerCase().replace('.', '') ?? '';
  const core = foldedWords(printed.replace(DISTRICT_KINDS, '')).join('-');
  const town = TOWN_KEYS[kind];
  return town !== undefined && SHARED_NAMES.has(core) ? `${town}-${core}` : core;
}

/** Names that were both a town (thị xã or thành phố) and a rural district of one former province. */
const SHARED_NAMES = new Set(['ky-anh', 'cai-lay', 'duyen-hai', 'long-my', 'hong-ngu', 'cao-lanh']);
