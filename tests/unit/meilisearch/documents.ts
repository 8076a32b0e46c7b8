/** Made-up products for the tests of Meilisearch; no record of the register. */
import type { SearchDocument } from '../../../src/search/contract.ts';
import type { CategoryNames } from '../../../src/search/meilisearch/documents.ts';

/** Names of the categories that the products use. */
export const NAMES: CategoryNames = {
  groups: { food: 'Thực phẩm', drink: 'Đồ uống' },
  sets: { 1: 'Rau, củ, quả, hạt tươi', 9: 'Gia vị khác', 14: 'Rượu trắng' },
};

/** A product; what is not given is plain. */
export function made(id: string, name: string, more: Partial<SearchDocument> = {}): SearchDocument {
  return {
    id,
    name,
    aliases: [],
    producer: 'HTX Làng Ta',
    producerId: 'htx-lang-ta',
    producerKind: 'cooperative',
    place: 'Kỳ Anh',
    province: 'ha-tinh',
    provinceName: 'Hà Tĩnh',
    formerProvince: 'ha-tinh',
    formerProvinceName: 'Hà Tĩnh',
    group: 'food',
    set: 9,
    marks: [],
    stars: 4,
    standing: 'valid',
    term: '2025-03-01',
    isPotentialFiveStar: false,
    isByCouncil: false,
    isAlcohol: false,
    price: null,
    ingredients: '',
    ...more,
  };
}

/** A few products, in the published order. */
export const PRODUCTS: readonly SearchDocument[] = [
  made('nuoc-mam-a', 'Nước mắm Cửa Sót', { stars: 5, price: 90_000 }),
  made('nuoc-mam-b', 'Nước mắm nhĩ "Bà Tư" \\ 40N', {
    province: 'khanh-hoa',
    provinceName: 'Khánh Hòa',
    formerProvince: 'khanh-hoa',
    formerProvinceName: 'Khánh Hòa',
    price: 120_000,
    term: '2024',
  }),
  made('mam-ruoc', 'Mắm ruốc <b>Cô Ba</b>', { stars: 3, standing: 'lapsed', term: '2021-05-05', marks: ['organic', 'vietgap'] }),
  made('lac', 'Kẹo lạc Tiền Hải', { province: 'thai-binh', provinceName: 'Hưng Yên', stars: 3, price: 35_000 }),
  made('mi', 'Mỳ chũ', { producer: 'Công ty Boss', producerKind: 'company', stars: 0, standing: 'unknown', term: '', set: null }),
  made('ruou-a', 'Rượu nếp làng Vọc', { group: 'drink', set: 14, isAlcohol: true }),
  made('ruou-b', 'Rượu cần', { group: 'drink', set: 14, isAlcohol: true, price: 200_000 }),
];
