import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dong } from '../../src/domain/money.ts';
import { MANY } from './arbitraries.ts';

test.each([0, 1, 85_000, Number.MAX_SAFE_INTEGER])('%d đồng is an amount', (amount) => {
  expect(dong(amount)).toBe(amount);
});

test.each([-1, 0.5, 85_000.5, Number.NaN, Infinity, -Infinity, Number.MAX_SAFE_INTEGER + 1])('%d is none', (amount) => {
  expect(dong(amount)).toBeNull();
});

test('an amount is a whole number that adds up exactly, or none', () => {
  fc.assert(
    fc.property(fc.oneof(fc.double(), fc.integer()), (amount) => {
      expect(dong(amount) !== null).toBe(Number.isSafeInteger(amount) && amount >= 0);
    }),
    MANY,
  );
});
