import { parseDocument } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import type { Product } from '../../src/domain/product.ts';
import { breadcrumbJsonLd, jsonLdScript, listingJsonLd, producerJsonLd, productJsonLd } from '../../src/exports/json-ld.ts';
import { day, HOSTILE, listed, producer, recognition } from './listed.ts';

const ACTIVE = 'https://schema.org/CertificationActive';
const INACTIVE = 'https://schema.org/CertificationInactive';

/** What a search engine reads of a product: plain objects. */
function readProduct(facts: Partial<Product>): Record<string, unknown> {
  const data: unknown = JSON.parse(jsonLdScript([productJsonLd(listed(facts), 'vi')]));
  return (data as { '@graph': Record<string, unknown>[] })['@graph'][0] ?? {};
}

/** Its certifications. */
function certifications(facts: Partial<Product>): Record<string, unknown>[] {
  return readProduct(facts)['hasCertification'] as Record<string, unknown>[];
}

const revocation = { date: day('2025-06-01'), decisionNumber: null, source: { url: 'https://bao.example/thu-hoi', title: null } };

describe('status of a certification on 21 November 2026', () => {
  test.each([
    ['a decision that holds', [recognition({ date: day('2025-01-17') })], [ACTIVE]],
    ['the last day', [recognition({ date: day('2023-11-21') })], [ACTIVE]],
    ['the day after the last', [recognition({ date: day('2023-11-20') })], [INACTIVE]],
    ['a year whose end is years off', [recognition({ year: 2025 })], [ACTIVE]],
    ['a year that ends some day this year', [recognition({ year: 2023 })], [undefined]],
    ['a year that has ended', [recognition({ year: 2022 })], [INACTIVE]],
    ['neither day nor year', [recognition()], [undefined]],
    ['withdrawn', [recognition({ date: day('2025-01-17'), revocation })], [INACTIVE]],
    [
      'withdrawn on a later day',
      [recognition({ date: day('2025-01-17'), revocation: { ...revocation, date: day('2027-01-01') } })],
      [ACTIVE],
    ],
    ['a council result', [recognition({ date: day('2025-01-17'), basis: 'council' })], [undefined]],
    ['an old council result', [recognition({ date: day('2021-01-17'), basis: 'council' })], [undefined]],
    [
      'of a history only the current one, also where the earlier one has not ended',
      [recognition({ stars: 3, date: day('2024-05-01') }), recognition({ date: day('2025-05-01') })],
      [ACTIVE],
    ],
  ] as const)('%s', (_what, certificates, statuses) => {
    expect(certifications({ certificates }).map((one) => one['certificationStatus'])).toEqual(statuses);
  });
});

describe('dates of a certification', () => {
  test('a decision has its day and its last day', () => {
    const [one] = certifications({ certificates: [recognition({ date: day('2024-02-29') })] });
    expect(one).toMatchObject({ datePublished: '2024-02-29', validFrom: '2024-02-29', expires: '2027-02-28' });
  });
  test('a year alone gives no day', () => {
    const [one] = certifications({ certificates: [recognition({ year: 2025 })] });
    expect(one).toMatchObject({ datePublished: '2025' });
    expect(Object.keys(one ?? {})).not.toEqual(expect.arrayContaining(['validFrom']));
    expect(Object.keys(one ?? {})).not.toEqual(expect.arrayContaining(['expires']));
  });
  test.each([
    ['a withdrawn one does not run until its term', { date: day('2025-01-17'), revocation }],
    ['a council result has no term', { date: day('2025-01-17'), basis: 'council' }],
  ] as const)('%s', (_what, facts) => {
    const [one] = certifications({ certificates: [recognition(facts)] });
    expect(one).not.toHaveProperty('expires');
  });
  test('what had not been given on the day is not said', () => {
    expect(certifications({ certificates: [recognition({ date: day('2027-01-01') })] })).toEqual([]);
  });
});

test('a council result is named as one, and a potential five-star as four', () => {
  const [council] = certifications({ certificates: [recognition({ basis: 'council', year: 2025 })] });
  expect(council).toMatchObject({ name: 'OCOP 4 sao (theo hội đồng)', description: 'Theo kết quả của hội đồng, chưa thấy số quyết định.' });
  const [potential] = certifications({ certificates: [recognition({ isPotentialFiveStar: true, year: 2025 })] });
  expect(potential).toMatchObject({ name: 'OCOP 4 sao', certificationRating: { ratingValue: 4 } });
  expect(String(potential?.['description'])).toContain('tiềm năng 5 sao');
});

test('what is not known is left out', () => {
  expect(Object.keys(readProduct({}))).toEqual(['@type', '@id', 'name', 'url', 'hasCertification', 'manufacturer']);
  expect(Object.keys(certifications({})[0] ?? {})).toEqual(['@type', 'name', 'certificationRating', 'citation']);
});

test('a drink with alcohol is not described, and not handed on in lists', () => {
  const facts = { isAlcohol: true, summary: 'Ngon.' };
  expect(readProduct(facts)).not.toHaveProperty('description');
  const list = { name: 'Danh sách', path: '/san-pham/', first: 1, crumbs: [], lang: 'vi' as const };
  expect(listingJsonLd({ ...list, products: [listed(facts)] }).map((thing) => (thing as { '@type': string })['@type'])).toEqual([
    'BreadcrumbList',
  ]);
});

test('a tourism service is a service', () => {
  expect(readProduct({ group: 'tourism' })).toMatchObject({
    '@type': 'Service',
    provider: { name: 'HTX Mẫu' },
    areaServed: { name: 'Hà Tĩnh' },
  });
});

test('hostile text neither ends the script element nor changes on the way', () => {
  const source = { url: 'https://bao.example/?a="<b>&c', title: HOSTILE };
  const facts = { name: HOSTILE, aliases: [HOSTILE], summary: HOSTILE, producer: producer({ name: HOSTILE }) };
  const product = listed({ ...facts, certificates: [recognition({ issuer: HOSTILE, decisionNumber: HOSTILE, source })] });
  const text = jsonLdScript([productJsonLd(product, 'en'), producerJsonLd(product.producer, 'en'), breadcrumbJsonLd([['/x/', HOSTILE]])]);
  expect(text).not.toContain('<');
  const page = parseDocument(`<script type="application/ld+json">${text}</script><p>after</p>`);
  expect(page.children).toHaveLength(2);
  expect(JSON.parse(text)).toMatchObject({
    '@context': 'https://schema.org',
    '@graph': [{ name: HOSTILE, description: HOSTILE }, { name: HOSTILE }, {}],
  });
});

test('stars are never ratings of buyers', () => {
  const text = jsonLdScript([productJsonLd(listed({ certificates: [recognition({ date: day('2025-01-17'), score: 91 })] }), 'vi')]);
  expect(text).not.toMatch(/AggregateRating|aggregateRating|Review|review|Offer|price/);
  expect(text).not.toContain('91');
});
