/** The code that a transfer carries: what a slip of the finger, and what a bank does to it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { memoFor, memoIn, newCode } from '../../../src/commerce/memo.ts';

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codes = fc.uint8Array({ minLength: 6, maxLength: 6 }).map(newCode);

describe('a code', () => {
  test('is six characters of 32, each as likely as any other', () => {
    const counts = new Map<string, number>();
    for (let byte = 0; byte < 256; byte += 1) {
      const code = newCode(Uint8Array.from({ length: 6 }, () => byte));
      counts.set(code, (counts.get(code) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual([...LETTERS].map((letter) => letter.repeat(6)));
    expect(new Set(counts.values())).toEqual(new Set([8]));
  });

  test('is not made of too few random bytes, and no memo of something else', () => {
    expect(() => newCode(new Uint8Array(5))).toThrow(RangeError);
    for (const wrong of ['', '7K3M9', '7K3M9QQ', '7k3m9q', 'IIIIII', 'UUUUUU', '7K3M9-']) expect(() => memoFor(wrong)).toThrow(RangeError);
  });
});

describe('a memo', () => {
  test('has 11 letters and digits, and is read as it is', () => {
    fc.assert(
      fc.property(codes, (code) => {
        const memo = memoFor(code);
        expect(memo).toMatch(/^OCOP[0-9A-HJKMNP-TV-Z]{7}$/);
        expect(memo.slice(4, 10)).toBe(code);
        expect(memoIn(memo)).toBe(memo);
      }),
    );
  });

  test('stays the same for ever: orders carry it', () => {
    expect(['000000', '7K3M9Q', 'ZZZZZZ', '123456'].map(memoFor)).toMatchInlineSnapshot(`
      [
        "OCOP0000000",
        "OCOP7K3M9QX",
        "OCOPZZZZZZS",
        "OCOP123456G",
      ]
    `);
  });

  test('with any one character changed is refused', () => {
    fc.assert(
      fc.property(codes, (code) => {
        const memo = memoFor(code);
        for (let at = 4; at < memo.length; at += 1)
          for (const letter of LETTERS) if (letter !== memo[at]) expect(memoIn(memo.slice(0, at) + letter + memo.slice(at + 1))).toBeNull();
      }),
      { numRuns: 50 },
    );
  });

  test('with any two characters swapped, neighbours or not, is refused', () => {
    fc.assert(
      fc.property(codes, fc.integer({ min: 4, max: 10 }), fc.integer({ min: 4, max: 10 }), (code, a, b) => {
        const memo = [...memoFor(code)];
        fc.pre(memo[a] !== memo[b]);
        [memo[a], memo[b]] = [memo[b] ?? '', memo[a] ?? ''];
        expect(memoIn(memo.join(''))).toBeNull();
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a bank’s text', () => {
  const memo = memoFor('7K3M9Q');
  const noise = fc.stringMatching(/^[A-BD-NP-Za-bd-np-z1-9 .,:/-]{0,40}$/);

  test('may have anything around it, stuck to it or not', () => {
    fc.assert(
      fc.property(codes, noise, noise, (code, before, after) => {
        const one = memoFor(code);
        expect(memoIn(`${before}${one} ${after}`)).toBe(one);
        expect(memoIn(`${before}${one}${after}`)).toBe(one);
      }),
    );
  });

  test.each([
    `MBVCB.3278907687.043251.${memo}.CT tu 0123456789 NGUYEN THI MAU toi 113366668888 HTX MAU tai VIETINBANK`,
    `${memo.toLowerCase()} mua che`,
    `CUSTOMER ${memo.slice(0, 4)} ${memo.slice(4)}-CHUYEN TIEN-OQCH0001`,
    `IBFT ${memo.slice(0, 7)} ${memo.slice(7)}`,
    `${memo.slice(0, 4)}.${memo.slice(4, 7)}.${memo.slice(7)}`,
    `${memo.slice(0, 9)}\n${memo.slice(9)} GD 123`,
    `ocop ${memo}; OCOP 5 sao`,
    memo.replaceAll('O', '0'),
    `${memo} ${memo}`,
    `Chuyển khoản ${memo} – cảm ơn`,
  ])('is understood: %s', (text) => expect(memoIn(text)).toBe(memo));

  test('with the prefix written twice is understood', () => {
    const one = memoFor('Q3M7K9');
    expect(memoIn(`OCOP${one}`)).toBe(one);
  });

  test('with O typed for 0, I or L for 1 is understood', () => {
    const one = memoFor('01A01B');
    expect(memoIn(`OCOPOIAOLB${one.slice(10)}`)).toBe(one);
  });

  test.each([
    '',
    'OCOP',
    'mua hang OCOP 5 sao tai hoi cho',
    'NGUYEN THI MAU chuyen tien',
    memo.slice(0, -1),
    memo.slice(4),
    `OCOP  ${memo.slice(4)}`,
    `${memo} ${memoFor('123456')}`,
  ])('that names no order, or two, is for a person: %s', (text) => expect(memoIn(text)).toBeNull());

  test('of another kind is hardly ever taken for a code', () => {
    const others = fc.sample(fc.stringMatching(/^OCOP [A-Z0-9]{3,8} [A-Z0-9]{3,8} [A-Z0-9]{3,8}$/), { numRuns: 20_000, seed: 1 });
    // One in 32 of those that begin like a code; and it would still have to be the code of an order.
    expect(others.filter((text) => memoIn(text) !== null).length / others.length).toBeLessThan(0.05);
  });
});
