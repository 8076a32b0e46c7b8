/** Documents for tests: the real ones and random ones. */
import fc from 'fast-check';
import type { CalendarDate } from '../../../src/domain/date.ts';
import { STARS } from '../../../src/domain/certificate.ts';
import { PRODUCER_KINDS } from '../../../src/domain/product.ts';
import { GROUP_KEYS } from '../../../src/domain/taxonomy.ts';
import type { SearchDocument } from '../../../src/search/contract.ts';
import { searchContent } from '../../../scripts/search/documents.ts';

/** Day on which tests look. */
export const TODAY = '2026-11-22' as CalendarDate;

/** The shipped register. */
export const content = searchContent('content', TODAY);

const WORDS = [
  'Nước',
  'mắm',
  'Trà',
  'chè',
  'mật',
  'ong',
  'Bánh',
  'đa',
  'tráng',
  'Kẹo',
  'dừa',
  'dứa',
  'rượu',
  'HTX',
  'ST25',
  'Hòa',
  'Hoà',
  'bơ',
  'bò',
  '<b>',
];
const phrase = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const place = fc.constantFrom(
  ['ha-noi', 'Hà Nội', 'ha-noi', 'Hà Nội'],
  ['lam-dong', 'Lâm Đồng', 'lam-dong', 'Lâm Đồng'],
  ['lam-dong', 'Lâm Đồng', 'binh-thuan', 'Bình Thuận'],
  ['vinh-long', 'Vĩnh Long', 'ben-tre', 'Bến Tre'],
);

const document: fc.Arbitrary<Omit<SearchDocument, 'id'>> = fc
  .record({
    name: phrase,
    aliases: fc.array(phrase, { maxLength: 2 }),
    producer: phrase,
    producerId: fc.constantFrom('htx-a', 'cong-ty-b', 'ho-c'),
    producerKind: fc.constantFrom(...PRODUCER_KINDS),
    place: fc.constantFrom('', 'Mễ Trì, Nam Từ Liêm', 'Bảo Lộc'),
    at: place,
    group: fc.constantFrom(...GROUP_KEYS),
    set: fc.option(fc.integer({ min: 1, max: 26 })),
    marks: fc.uniqueArray(fc.constantFrom('vietgap', 'haccp', 'organic'), { maxLength: 3 }),
    stars: fc.constantFrom(0 as const, ...STARS),
    time: fc.constantFrom<[string, SearchDocument['standing']]>(
      ['', 'unknown'],
      ['', 'revoked'],
      ['2025-03-01', 'valid'],
      ['2024-02-29', 'ending'],
      ['2023', 'window'],
      ['2021', 'lapsed'],
      ['2022-05-05', 'lapsed'],
    ),
    isPotentialFiveStar: fc.boolean(),
    isByCouncil: fc.boolean(),
    isAlcohol: fc.boolean(),
    price: fc.option(fc.integer({ min: 0, max: 500_000 })),
    ingredients: fc.oneof(fc.constant(''), phrase),
  })
  .map(({ at, time, ...rest }) => ({
    ...rest,
    province: at[0],
    provinceName: at[1],
    formerProvince: at[2],
    formerProvinceName: at[3],
    term: time[0],
    standing: time[1],
  }));

/** Random documents with ids of their own. */
export const documentLists = fc
  .array(document, { minLength: 1, maxLength: 120 })
  .map((list) => list.map((one, at): SearchDocument => ({ ...one, id: `san-pham-${at}` })));
