/** Groups and sets by the names that sheets print: those in force and those of 2018-2022. */
import { foldedWords } from '../../../../src/domain/text.ts';
import type { GroupKey } from '../../../../src/domain/taxonomy.ts';
import { fault, type Read } from '../complaint.ts';

/** What a cell says of the kind of product. */
export interface Classified {
  /** Group. */
  readonly group: GroupKey;
  /** Number of the set, where the cell prints the set's own name. */
  readonly set: number | null;
}

/** Names of groups and of the families between group and set, in force and of 2018-2022 (QĐ 490 of 2018, 1048 of 2019, 781 of 2020). */
const GROUPS: Readonly<Record<GroupKey, readonly string[]>> = {
  food: ['Thực phẩm', 'Thực phẩm tươi sống', 'Thực phẩm thô, sơ chế', 'Thực phẩm chế biến', 'Gia vị', 'Chè'],
  drink: ['Đồ uống', 'Đồ uống có cồn', 'Đồ uống không cồn và có cồn'],
  herbal: ['Dược liệu và sản phẩm từ dược liệu', 'Dược liệu', 'Thảo dược', 'Sản phẩm từ dược liệu'],
  craft: [
    'Hàng thủ công mỹ nghệ',
    'Thủ công mỹ nghệ',
    'TCMN',
    'Vải và may mặc',
    'Lưu niệm - nội thất - trang trí',
    'Thủ công mỹ nghệ, trang trí',
  ],
  ornamental: ['Sinh vật cảnh'],
  tourism: [
    'Du lịch',
    'Dịch vụ du lịch',
    'Du lịch cộng đồng',
    'Dịch vụ du lịch cộng đồng và điểm du lịch',
    'Dịch vụ du lịch nông thôn, bán hàng',
    'Dịch vụ du lịch - truyền thống - lễ hội',
  ],
};

/** Names of the sets 1 to 26 as the annex prints them, and the wordings of its second annex. */
const SETS: readonly (readonly [group: GroupKey, ...names: readonly string[]])[] = [
  ['food', 'Rau, củ, quả, hạt tươi'],
  ['food', 'Thịt, thủy sản, trứng, sữa tươi'],
  ['food', 'Gạo, ngũ cốc, hạt sơ chế khác'],
  ['food', 'Mật ong, mật khác và nông sản thực phẩm khác'],
  ['food', 'Đồ ăn nhanh'],
  ['food', 'Chế biến từ gạo, ngũ cốc'],
  ['food', 'Chế biến từ rau, củ, quả, hạt'],
  ['food', 'Chế biến từ thịt, trứng, sữa, thủy sản, các sản phẩm từ mật ong, mật khác và nông sản thực phẩm khác'],
  ['food', 'Tương, nước mắm, gia vị dạng lỏng khác'],
  ['food', 'Gia vị khác', 'Gia vị khác (muối, hành, tỏi, tiêu)'],
  ['food', 'Chè tươi, chế biến', 'Chè tươi, chè chế biến'],
  ['food', 'Sản phẩm chè từ thực vật khác', 'Sản phẩm trà từ thực vật khác'],
  ['food', 'Cà phê, ca cao'],
  ['drink', 'Rượu trắng'],
  ['drink', 'Đồ uống có cồn khác'],
  ['drink', 'Nước khoáng thiên nhiên, nước uống đóng chai'],
  ['drink', 'Đồ uống không cồn', 'Đồ uống không cồn khác'],
  ['herbal', 'Thực phẩm chức năng, thuốc dược liệu, thuốc cổ truyền'],
  ['herbal', 'Mỹ phẩm có thành phần từ dược liệu'],
  ['herbal', 'Tinh dầu và dược liệu khác'],
  ['craft', 'Thủ công mỹ nghệ gia dụng, trang trí'],
  ['craft', 'Vải, may mặc'],
  ['ornamental', 'Hoa'],
  ['ornamental', 'Cây cảnh'],
  ['ornamental', 'Động vật cảnh'],
  ['tourism', 'Dịch vụ du lịch cộng đồng, du lịch sinh thái và điểm du lịch'],
];

const key = (name: string) => foldedWords(name).join(' ');

const BY_NAME = new Map<string, Classified>([
  ...Object.entries(GROUPS).flatMap(([group, names]) => names.map((name) => [key(name), { group: group as GroupKey, set: null }] as const)),
  ...SETS.flatMap(([group, ...names], at) => names.map((name) => [key(name), { group, set: at + 1 }] as const)),
]);

/** A number before the name: "I.", "1.", "Nhóm 2:"; the words before it. */
const LEAD =
  /^(?:(?:nhom|bo|nganh|phan nhom)(?: san pham| hang)? )?(?:(?:[ivx]+|\d{1,2}(?: \d{1,2})*) )?(?:(?:nhom|bo|nganh|phan nhom)(?: san pham| hang)? )?/;

/** Group and set that a text names and nothing else; null where it is none of the names. */
export function classified(text: string): Classified | null {
  const whole = key(text);
  return BY_NAME.get(whole) ?? BY_NAME.get(whole.replace(LEAD, '')) ?? null;
}

/** The same for a cell that must name one. */
export function classifiedCell(text: string): Read<Classified> {
  const value = classified(text);
  if (value !== null) return { value };
  return fault(
    'group',
    'tên một nhóm hoặc bộ sản phẩm OCOP ("Thực phẩm", "Đồ uống", …)',
    'the name of an OCOP group or set ("Thực phẩm", "Đồ uống", …)',
  );
}

/** Names of all sets in force by their number, for a test against the register's own list. */
export const SET_NAMES: readonly string[] = SETS.map(([, name]) => name ?? '');
