/** Limits: never more than they say, never for ever, and never more memory than they may have. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clientAddress, countedAddress } from '../../../src/commerce/server/address.ts';
import { LIMITS, limiter, type LimitName } from '../../../src/commerce/server/limits.ts';

const names = fc.constantFrom(...(Object.keys(LIMITS) as LimitName[]));

test('a bucket gives what it holds, then says when there is more', () => {
  const limits = limiter();
  for (let count = 0; count < LIMITS.checkout.most; count += 1) expect(limits.take('checkout', 'a', 0)).toBe(0);
  const wait = limits.take('checkout', 'a', 0);
  expect(wait).toBe(20);
  expect(limits.take('checkout', 'a', wait * 1000 - 1500)).toBeGreaterThan(0);
  expect(limits.take('checkout', 'a', wait * 1000)).toBe(0);
});

test('in any time, no more pass than the bucket and what flowed in', () => {
  fc.assert(
    fc.property(names, fc.array(fc.integer({ min: 0, max: 400_000 }), { minLength: 1, maxLength: 300 }), (name, gaps) => {
      const [limits, limit] = [limiter(), LIMITS[name]];
      let [now, passed] = [0, 0];
      for (const gap of gaps) {
        now += gap;
        if (limits.take(name, 'a', now) === 0) passed += 1;
      }
      expect(passed).toBeLessThanOrEqual(limit.most + (now * limit.most) / limit.per + 1e-6);
    }),
  );
});

test('who waits as long as was said is let in', () => {
  fc.assert(
    fc.property(names, fc.array(fc.integer({ min: 0, max: 5000 }), { maxLength: 200 }), (name, gaps) => {
      const limits = limiter();
      let now = 0;
      for (const gap of gaps) {
        now += gap;
        const wait = limits.take(name, 'a', now);
        if (wait > 0) {
          now += wait * 1000;
          expect(limits.take(name, 'a', now)).toBe(0);
        }
      }
    }),
  );
});

test('one who asks too often hinders nobody else, and one limit is none of another', () => {
  const limits = limiter();
  while (limits.take('request', 'a', 0) === 0);
  expect(limits.take('request', 'b', 0)).toBe(0);
  expect(limits.take('look', 'a', 0)).toBe(0);
});

test('a clock that is set back neither fills nor empties a bucket', () => {
  const limits = limiter();
  while (limits.take('request', 'a', 1_000_000) === 0);
  expect(limits.take('request', 'a', 0)).toBeGreaterThan(0);
});

test('the memory is bounded, and whoever goes on asking is not forgotten', () => {
  const limits = limiter(100);
  while (limits.take('request', 'busy', 0) === 0);
  for (let other = 0; other < 5000; other += 1) {
    limits.take('request', `other ${other}`, 0);
    expect(limits.take('request', 'busy', 0)).toBeGreaterThan(0);
  }
  expect(limits.size).toBeLessThanOrEqual(100);
});

describe('what is counted for an address', () => {
  test.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
    ['[2001:DB8:1:2::9]:443', '2001:db8:1:2::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['', 'unknown'],
    ['ten-may', 'unknown'],
    ['203.0.113.7, 198.51.100.1', 'unknown'],
  ])('%s is %s', (address, counted) => {
    expect(countedAddress(address)).toBe(counted);
  });
  test('every address of a /64 counts as one, and is no other', () => {
    fc.assert(
      fc.property(fc.ipV6(), fc.ipV6(), (a, b) => {
        const parts = (text: string): string => new URL(`http://[${text}]`).hostname;
        const same = countedAddress(a) === countedAddress(b);
        if (parts(a) === parts(b)) expect(same).toBe(true);
        expect(countedAddress(a)).toMatch(/^(?:[0-9a-f]{1,4}:){4}:\/64$|^\d+\.\d+\.\d+\.\d+$/);
      }),
    );
  });
});

describe('who asks', () => {
  const forwarded = (value: string) => new Headers({ 'x-forwarded-for': value });
  test.each<[string, number, string]>([
    ['198.51.100.1', 0, '127.0.0.1'],
    ['198.51.100.1', 1, '198.51.100.1'],
    ['9.9.9.9, 198.51.100.1', 1, '198.51.100.1'],
    ['9.9.9.9, 198.51.100.1, 203.0.113.7', 2, '198.51.100.1'],
    ['198.51.100.1', 2, '127.0.0.1'],
    ['', 1, '127.0.0.1'],
    ['rác', 1, 'unknown'],
  ])('X-Forwarded-For "%s" behind %i proxies is %s', (value, proxies, address) => {
    expect(clientAddress(forwarded(value === 'rác' ? 'rac' : value), '127.0.0.1', proxies)).toBe(address);
  });
});
