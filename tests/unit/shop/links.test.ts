/** Tokens and signed links: what was changed, has ended or is meant for something else opens nothing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayIn } from '../../../src/commerce/day.ts';
import { answerLink, buyerKey, hashOf, orderToken, readLink, requestToken, signedLink, tokenOfHash } from '../../../src/commerce/links.ts';

const SECRET = 'a'.repeat(32);
const NEWER = 'b'.repeat(32);
const NOW = Date.parse('2026-11-22T03:00:00Z');
const LATER = NOW + 86_400_000;

describe('tokens', () => {
  it('are 32 letters that belong to one id, one secret and one kind of page', () => {
    const token = orderToken(SECRET, 'SS-261122-7K3M9Q');
    expect(token).toMatch(/^[\w-]{32}$/);
    expect(orderToken(SECRET, 'SS-261122-7K3M9Q')).toBe(token);
    const others = [
      orderToken(SECRET, 'SS-261122-7K3M9R'),
      orderToken(NEWER, 'SS-261122-7K3M9Q'),
      requestToken(SECRET, 'SS-261122-7K3M9Q'),
    ];
    expect(new Set([token, ...others]).size).toBe(4);
  });

  it('are found again after the secret was changed, and not once the old one is gone', () => {
    const token = requestToken(SECRET, 'YC-1');
    expect(tokenOfHash([NEWER, SECRET], requestToken, 'YC-1', hashOf(token))).toBe(token);
    expect(tokenOfHash([NEWER], requestToken, 'YC-1', hashOf(token))).toBeNull();
    expect(hashOf(token)).toMatch(/^[0-9a-f]{64}$/);
  });

  it('name a buyer by the oldest secret, however the address is written', () => {
    expect(buyerKey([NEWER, SECRET], ' Mai@Example.VN ')).toBe(buyerKey([SECRET], 'mai@example.vn'));
    expect(buyerKey([SECRET], 'mai@example.vn')).not.toBe(buyerKey([SECRET], 'mai2@example.vn'));
  });
});

describe('signed links', () => {
  const read = (link: string, now = NOW) => readLink([SECRET], 'answer', link, now);
  const link = answerLink(SECRET, 'YC-261122-7K3M9Q', 'htx-muong-hoa', LATER);

  it('give back their parts and stand in an address as they are', () => {
    expect(read(link)).toEqual(['YC-261122-7K3M9Q', 'htx-muong-hoa']);
    expect(encodeURIComponent(link)).toBe(link);
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 20 }), { maxLength: 4 }), (parts) => {
        expect(read(signedLink(SECRET, 'answer', parts, LATER))).toEqual(parts);
      }),
    );
  });

  it('open nothing once a letter of any part was changed, left out or added', () => {
    for (let at = 0; at < link.length; at += 1) {
      const other = link[at] === 'A' ? 'B' : 'A';
      expect(read(`${link.slice(0, at)}${other}${link.slice(at + 1)}`), `letter ${at}`).toBeNull();
      expect(read(link.slice(0, at)), `cut at ${at}`).toBeNull();
    }
    for (const more of ['A', '.', '=', ' ', '\n']) expect(read(link + more)).toBeNull();
    expect(read(`${link}${'A'.repeat(2000)}`)).toBeNull();
  });

  it('open nothing of another producer with the signature of one', () => {
    const [, signature = ''] = link.split('.');
    const payload = signedLink(SECRET, 'answer', ['YC-261122-7K3M9Q', 'htx-khac'], LATER).split('.')[0] ?? '';
    expect(read(`${payload}.${signature}`)).toBeNull();
  });

  it('end on the moment, and live longer by no change of theirs', () => {
    expect(read(link, LATER - 1)).not.toBeNull();
    expect(read(link, LATER)).toBeNull();
    const [payload = '', signature = ''] = link.split('.');
    const content = Buffer.from(payload, 'base64url')
      .toString()
      .replace(String(LATER), String(LATER * 2));
    expect(read(`${Buffer.from(content).toString('base64url')}.${signature}`, LATER)).toBeNull();
  });

  it('are of one purpose', () => {
    expect(readLink([SECRET], 'hand-over', link, NOW)).toBeNull();
    expect(readLink([SECRET], 'hand-over', signedLink(SECRET, 'hand-over', ['a', 'b'], LATER), NOW)).toEqual(['a', 'b']);
  });

  it('work while their secret is one of those in use', () => {
    expect(readLink([NEWER, SECRET], 'answer', link, NOW)).not.toBeNull();
    expect(readLink([NEWER], 'answer', link, NOW)).toBeNull();
    expect(readLink([], 'answer', link, NOW)).toBeNull();
  });

  it('are nothing for any text that is none', () => {
    fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => read(text) === null));
    for (const text of ['', '.', '..', 'W10.', 'bnVsbA.AAAA']) expect(read(text)).toBeNull();
  });
});

describe('days', () => {
  it('begin seven hours before UTC', () => {
    expect(dayIn(Date.parse('2026-11-22T16:59:59Z'))).toBe('2026-11-22');
    expect(dayIn(Date.parse('2026-11-22T17:00:00Z'))).toBe('2026-11-23');
    expect(() => dayIn(Number.NaN)).toThrow(RangeError);
  });
});
