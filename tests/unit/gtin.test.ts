import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkDigitOf, gtin14Of } from '../../src/domain/gtin.ts';

test.each([
  ['4006381333931', '04006381333931'],
  ['036000291452', '00036000291452'],
  ['96385074', '00000096385074'],
  ['09506000134352', '09506000134352'],
])('%s is read as %s', (text, number) => {
  expect(gtin14Of(text)).toBe(number);
});

test.each(['4006381333932', '400638133393', '', '0000000000000', '893a123456789', ' 4006381333931', '04006381333931 '])(
  '"%s" is no GTIN',
  (text) => {
    expect(gtin14Of(text)).toBeNull();
  },
);

test('any slip in one digit, and any two neighbours that differ by other than five swapped, are noticed', () => {
  const digits = fc.stringMatching(/^[1-9]\d{11}$/).map((text) => `${text}${checkDigitOf(text)}`);
  fc.assert(
    fc.property(digits, fc.nat(12), fc.integer({ min: 1, max: 9 }), (number, at, by) => {
      expect(gtin14Of(number)).not.toBeNull();
      const slip = `${number.slice(0, at)}${(Number(number[at]) + by) % 10}${number.slice(at + 1)}`;
      expect(gtin14Of(slip)).toBeNull();
      const [a, b] = [number[at] ?? '', number[at + 1] ?? ''];
      const isSeen = b !== '' && Math.abs(Number(a) - Number(b)) % 5 !== 0;
      if (isSeen) expect(gtin14Of(number.slice(0, at) + b + a + number.slice(at + 2))).toBeNull();
    }),
  );
});
