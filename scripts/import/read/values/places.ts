/** Places inside of titles, headings and addresses, as printed. */
import { foldedWords, tidy } from '../../../../src/domain/text.ts';

/** A place as far as a text names it. */
export interface Place {
  /** Province, without "tỉnh". */
  readonly province?: string;
  /** District with its kind, as printed. */
  readonly district?: string;
  /** Commune with its kind, as printed. */
  readonly commune?: string;
}

/** Names of the provinces before and after July 2025: those by which a province is told from the words around it. */
export const PROVINCE_NAMES: readonly string[] = (
  'An Giang, Bà Rịa - Vũng Tàu, Bạc Liêu, Bắc Giang, Bắc Kạn, Bắc Ninh, Bến Tre, Bình Dương, Bình Định, Bình Phước, Bình Thuận, Cà Mau, ' +
  'Cao Bằng, Cần Thơ, Đà Nẵng, Đắk Lắk, Đắk Nông, Điện Biên, Đồng Nai, Đồng Tháp, Gia Lai, Hà Giang, Hà Nam, Hà Nội, Hà Tĩnh, Hải Dương, ' +
  'Hải Phòng, Hậu Giang, Hòa Bình, Hồ Chí Minh, Hưng Yên, Khánh Hòa, Kiên Giang, Kon Tum, Lai Châu, Lạng Sơn, Lào Cai, Lâm Đồng, Long An, ' +
  'Nam Định, Nghệ An, Ninh Bình, Ninh Thuận, Phú Thọ, Phú Yên, Quảng Bình, Quảng Nam, Quảng Ngãi, Quảng Ninh, Quảng Trị, Sóc Trăng, ' +
  'Sơn La, Tây Ninh, Thái Bình, Thái Nguyên, Thanh Hóa, Thừa Thiên Huế, Tiền Giang, Trà Vinh, Tuyên Quang, Vĩnh Long, Vĩnh Phúc, Yên Bái'
).split(', ');

const key = (text: string) => foldedWords(text).join(' ');

/** Keys of the names and of other usual spellings. */
const KEYS = new Set([
  ...PROVINCE_NAMES.map(key),
  'hue',
  'dac lac',
  'dac lak',
  'dak lac',
  'dac nong',
  'bac can',
  'kontum',
  'daklak',
  'daknong',
]);
/** Cities under the central government since the programme began. Huế became one in 2025: before, it was a part of its province. */
const CENTRAL = new Set(['ha noi', 'ho chi minh', 'hai phong', 'da nang', 'can tho']);

/** A text in capitals only as names are written; any other as it is. */
export function asName(text: string): string {
  const line = tidy(text);
  if (line !== line.toUpperCase() || !/\p{L}{2}/u.test(line)) return line;
  const name = line.replace(/\p{L}[\p{L}\p{M}]*/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
  return name.replace(/^(?:Thị Xã|Thành Phố|Thị Trấn|Đặc Khu)(?=\s)/u, (kind) => kind.charAt(0) + kind.slice(1).toLowerCase());
}

/** Whether a text is the name of a province and nothing else. */
function isProvince(text: string): boolean {
  return KEYS.has(key(text));
}

/** No province has a longer name. */
const LONGEST_NAME = 40;

/** The longest run of words at the start of a text that is the name of a province; null where there is none. */
function provinceAtStart(text: string): string | null {
  const words = tidy(text).split(' ');
  for (let count = Math.min(6, words.length); count > 0; count--) {
    const name = words
      .slice(0, count)
      .join(' ')
      .replace(/[.,;:()\-–]+$/, '');
    if (isProvince(name)) return asName(name);
  }
  return null;
}

/** The province that a title names ("UBND TỈNH HÀ TĨNH"), in a title's or a sentence's middle; null where it names none or two. */
export function provinceWithin(text: string): string | null {
  const line = tidy(text);
  const starts = [...line.matchAll(/(?<![\p{L}])(?:tỉnh|thành phố|tp\.?)\s+/giu)].map((match) => match.index + match[0].length);
  const found = starts.flatMap((at) => provinceAtStart(line.slice(at, at + LONGEST_NAME)) ?? []);
  return new Set(found.map(key)).size === 1 ? (found[0] ?? null) : null;
}

/** Words for a kind of place before its name; an abbreviation needs no space behind it. */
const KINDS: readonly (readonly [kind: keyof Place, words: RegExp])[] = [
  ['province', /^(?:tỉnh\s+|t\.\s*)/iu],
  ['district', /^(?:(?:huyện|quận|thị xã|thành phố|tp|tx)\s+|(?:q|h|tx|tp)\.\s*)/iu],
  ['commune', /^(?:(?:xã|phường|thị trấn|tt|đặc khu)\s+|(?:p|x|tt)\.\s*)/iu],
];

/** What one part of an address or a heading of its own names: "Huyện Thạch Hà", "xã Cẩm Bình", "TỈNH HÀ TĨNH"; null for no place. */
export function placeOf(part: string): Place | null {
  const text = asName(part);
  for (const [kind, words] of KINDS) {
    const name = text.replace(words, '');
    // "xã hội", "thị xã giàu đẹp" are no places: a name begins with a capital, or with the number of a ward.
    if (name === text || !/^[\p{Lu}\d]/u.test(name)) continue;
    if (kind === 'district' && CENTRAL.has(key(name)) && /^(?:thành phố|tp)/iu.test(text)) return { province: name };
    return { [kind]: kind === 'province' ? name : text };
  }
  return null;
}

/** Provinces whose names have a dash, which elsewhere parts an address. */
const DASHED = /(Thừa Thiên|Bà Rịa)\s*[-–]\s*(?=Huế|Vũng Tàu)/giu;

/** A place and the province that an address ends in without a word for its kind: "Hòa Bình" may also be a commune. */
export interface AddressPlace extends Place {
  /** That province. */
  readonly bareProvince?: string;
}

/**
 * The place that an address names. Parts without a word for their kind are taken only at the end, where they name a province,
 * and before it, where a commune stands before them: "xã Cẩm Bình, Cẩm Xuyên, Hà Tĩnh".
 */
export function placeInAddress(address: string): AddressPlace {
  const parts = address
    .replace(DASHED, '$1 ')
    .split(/[,;\n]|\s[-–]\s/)
    .map((part) => part.trim().replace(/\.$/, ''))
    .filter((part) => part !== '');
  let place: AddressPlace = {};
  for (const part of parts) place = { ...placeOf(part), ...place };
  const last = parts.at(-1) ?? '';
  if (place.province === undefined && /^(?:tp|thanh pho) hue$/.test(key(last))) place = { ...place, bareProvince: 'Huế' };
  const isBare = place.province === undefined && parts.length > 1 && isProvince(last);
  if (isBare) place = { ...place, bareProvince: last };
  const end = isBare || placeOf(last)?.province !== undefined ? parts.length - 2 : parts.length - 1;
  const before = parts[end] ?? '';
  const isBehindCommune = placeOf(parts[end - 1] ?? '')?.commune !== undefined;
  const isName = /^\p{Lu}[\p{L} ]+$/u.test(before) && placeOf(before) === null && !isProvince(before);
  return place.district === undefined && isBehindCommune && isName ? { ...place, district: before } : place;
}
