import { expect, test } from 'vitest';
import { withholdingNotice } from '../../../scripts/build/ordering.ts';
import { dong } from '../../../src/domain/money.ts';
import { listed, producer } from '../listed.ts';

const price = dong(38_000);
if (price === null) throw new Error('expected an amount');
const offers = [{ id: 'hop', price, unit: 'hộp', from: null, to: null, maxPerOrder: 99, stock: 3, fairs: [] }];
const of = (name: string, kind: 'household' | 'company', hasOffers: boolean) =>
  listed({ producer: producer({ name, kind }), offers: hasOffers ? offers : [] });

const products = [of('Hộ Bà Năm', 'household', true), of('Hộ Ông Ba', 'household', false), of('Công ty', 'company', true)];

test.each(['reserve', 'pay'] as const)('a build in %s names the households that sell, each once', (mode) => {
  const notice = withholdingNotice(mode, [...products, ...products]);
  expect(notice?.match(/Hộ Bà Năm/g)).toHaveLength(1);
  expect(notice).not.toMatch(/Hộ Ông Ba|Công ty/);
});

test.each(['off', 'rfq'] as const)('in %s nobody sells', (mode) => {
  expect(withholdingNotice(mode, products)).toBeNull();
});

test('without households there is nothing to say', () => {
  expect(withholdingNotice('pay', products.slice(1))).toBeNull();
});
