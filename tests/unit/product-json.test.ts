import { describe, expect, test } from 'vitest';
import { productJson } from '../../src/exports/product-json.ts';
import { day, HOSTILE, listed, recognition } from './listed.ts';

const DATED = recognition({
  date: day('2025-01-17'),
  round: '2024',
  decisionNumber: '12/QĐ-UBND',
  issuer: 'UBND tỉnh Hà Tĩnh',
  score: 78.5,
  source: { url: 'https://bao.example/a', title: 'Bài A' },
});

test('the object has exactly these keys in this order', () => {
  const data = JSON.parse(productJson(listed())) as Record<string, object>;
  expect(Object.keys(data)).toEqual([
    'id',
    'name',
    'producer',
    'place',
    'group',
    'set',
    'alcohol',
    'sample',
    'ingredients',
    'marks',
    'price',
    'gtin',
    'certificates',
    'verdict',
    'sources',
    'url',
  ]);
  expect(Object.keys(data['place'] ?? {})).toEqual(['province', 'formerProvince', 'district', 'commune']);
  expect(Object.keys(data['verdict'] ?? {})).toEqual(['on', 'status', 'stars', 'until', 'untilYear']);
  expect(Object.keys((data['certificates'] as object[])[0] ?? {})).toEqual([
    ...[
      'stars',
      'date',
      'year',
      'round',
      'decisionNumber',
      'issuer',
      'score',
      'basis',
      'provenance',
      'potentialFiveStar',
      'source',
      'revoked',
    ],
  ]);
});

test('a product as its page says it', () => {
  expect(JSON.parse(productJson(listed({ certificates: [recognition({ stars: 3, year: 2021 }), DATED] })))).toEqual({
    id: 'mam-mau',
    name: 'Mắm mẫu',
    producer: { id: 'htx-mau', name: 'HTX Mẫu' },
    place: { province: 'Hà Tĩnh', formerProvince: 'Hà Tĩnh', district: null, commune: null },
    group: 'food',
    set: null,
    alcohol: false,
    sample: false,
    ingredients: null,
    marks: [],
    price: null,
    gtin: null,
    certificates: [
      {
        ...{
          stars: 3,
          date: null,
          year: 2021,
          round: null,
          decisionNumber: null,
          issuer: null,
          score: null,
          basis: 'decision',
          provenance: 'B',
        },
        ...{ potentialFiveStar: false, source: { url: 'https://bao.example/tin', title: null }, revoked: null },
      },
      {
        ...{ stars: 4, date: '2025-01-17', year: null, round: '2024', decisionNumber: '12/QĐ-UBND', issuer: 'UBND tỉnh Hà Tĩnh' },
        ...{ score: 78.5, basis: 'decision', provenance: 'B', potentialFiveStar: false },
        ...{ source: { url: 'https://bao.example/a', title: 'Bài A' }, revoked: null },
      },
    ],
    verdict: { on: '2026-11-21', status: 'valid', stars: 4, until: '2028-01-17', untilYear: null },
    sources: [
      { url: 'https://bao.example/tin', title: null },
      { url: 'https://bao.example/a', title: 'Bài A' },
    ],
    url: 'https://sosao.example/san-pham/mam-mau/',
  });
});

describe('sources', () => {
  const a = { url: 'https://bao.example/a', title: null };
  const titled = { ...a, title: 'Bài A' };
  const b = { url: 'https://bao.example/b', title: null };
  test('each address stands once, with its title where any claim knows it', () => {
    const certificates = [recognition({ source: a, otherSources: [b, titled] }), recognition({ source: b })];
    const data = JSON.parse(productJson(listed({ certificates, otherSources: [a] }))) as { sources: unknown };
    expect(data.sources).toEqual([titled, b]);
  });
  test('a withdrawal is told with its own source', () => {
    const revocation = { date: day('2025-06-01'), decisionNumber: null, source: b };
    const data = JSON.parse(productJson(listed({ certificates: [recognition({ source: a, revocation })] }))) as Record<string, unknown>;
    expect(data).toMatchObject({ certificates: [{ revoked: { date: '2025-06-01', decisionNumber: null, source: b } }], sources: [a, b] });
  });
});

test('hostile text comes through as it is', () => {
  expect(JSON.parse(productJson(listed({ name: HOSTILE, commune: HOSTILE })))).toMatchObject({
    name: HOSTILE,
    place: { commune: HOSTILE },
  });
});
