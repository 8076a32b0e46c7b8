/** SePay: whom it believes, what it takes for a payment, and to whom the money went. */
import { describe, expect, test } from 'vitest';
import { memoFor } from '../../../src/commerce/memo.ts';
import { BadSignature, type Notification } from '../../../src/commerce/providers/port.ts';
import { sepayEvents } from '../../../src/commerce/providers/sepay.ts';
import { vietqrProvider } from '../../../src/commerce/providers/vietqr.ts';
import { movement, sepayNotification } from '../../fixtures/sepay.ts';
import { shelvesWith, testSeller } from '../../fixtures/shop-orders.ts';

const NOW = Date.parse('2026-11-22T03:03:00Z');
const SECRET = 'sepay-secret';
const MEMO = memoFor('7K3M9Q');
const other = testSeller({ id: 'co-so-khac', bank: { bin: '970436', name: 'VCB', account: 'VA0099', holder: 'CO SO KHAC' } });
const shelves = shelvesWith(testSeller(), other, testSeller({ id: 'khong-ban', bank: null }));
const signed = { secret: SECRET, apiKey: null };
const keyed = { secret: null, apiKey: 'a-key' };

const read = (changes: Record<string, unknown>, now = NOW) =>
  sepayEvents(signed, shelves, sepayNotification(movement(changes), SECRET, NOW), now);
const withKey = (authorization: string): Notification => ({
  headers: new Headers({ authorization }),
  raw: new TextEncoder().encode(JSON.stringify(movement({ content: MEMO }))),
});

describe('a movement', () => {
  test('is a payment with all that the order needs', () => {
    expect(read({ content: `MBVCB.3278907687.${MEMO.toLowerCase()}.CT tu 0123 NGUYEN THI MAU` })).toEqual([
      {
        provider: 'sepay',
        eventId: '92704',
        orderId: null,
        memo: MEMO,
        ref: 'MBVCB.3278907687',
        kind: 'paid',
        amount: 370_000,
        currency: 'vnd',
        at: NOW - 23_000,
        isOurs: false,
        sellers: ['htx-mau'],
      },
    ]);
  });

  test.each([{ transferType: 'out' }, { accountNumber: '999' }, { accountNumber: '' }, { accountNumber: '', subAccount: '' }])(
    'of no interest is none: %j',
    (changes) => expect(read({ content: MEMO, ...changes })).toEqual([]),
  );

  test('names the sellers whose account it is, also a virtual one: another’s order is not paid by it', () => {
    expect(read({ subAccount: 'va0099', accountNumber: '555' })[0]?.sellers).toEqual(['co-so-khac']);
    const shared = shelvesWith(testSeller(), testSeller({ id: 'cung-tai-khoan' }));
    const events = sepayEvents(signed, shared, sepayNotification(movement(), SECRET, NOW), NOW);
    expect(events[0]?.sellers).toEqual(['htx-mau', 'cung-tai-khoan']);
  });

  test('keeps the sum as it came: too little or too much is for the order to see', () => {
    for (const amount of [369_999, 370_001, 1, 0]) expect(read({ content: MEMO, transferAmount: amount })[0]?.amount).toBe(amount);
  });

  test('has the code that SePay found where the text has none, else the text, cut', () => {
    expect(read({ content: 'chuyen tien', code: MEMO })[0]?.memo).toBe(MEMO);
    expect(read({ content: 'chuyen tien', code: 'DH1' })[0]?.memo).toBe('chuyen tien DH1');
    expect(read({ content: 'x'.repeat(5000) })[0]?.memo).toBe('x'.repeat(200));
    expect(read({ content: null })[0]?.memo).toBe('');
  });

  test('without a reference or a time that is understood has its id, and now', () => {
    expect(read({ id: 'abc', referenceCode: null, transactionDate: '22/11/2026' })[0]).toMatchObject({
      eventId: 'abc',
      ref: 'abc',
      at: NOW,
    });
  });
});

describe('a sender', () => {
  test.each<[string, (one: Notification) => Notification]>([
    ['another body', ({ headers, raw }) => ({ headers, raw: Uint8Array.from([...raw, 32]) })],
    ['another time', ({ headers, raw }) => ({ headers: changed(headers, 'x-sepay-timestamp', String(NOW / 1000 - 1)), raw })],
    ['no time', ({ headers, raw }) => ({ headers: changed(headers, 'x-sepay-timestamp', ''), raw })],
    ['a time that is no number', ({ headers, raw }) => ({ headers: changed(headers, 'x-sepay-timestamp', '1e9'), raw })],
    ['no signature', ({ headers, raw }) => ({ headers: changed(headers, 'x-sepay-signature', ''), raw })],
    [
      'a signature without its scheme',
      ({ headers, raw }) => ({ headers: changed(headers, 'x-sepay-signature', headers.get('x-sepay-signature')?.slice(7) ?? ''), raw }),
    ],
    ['nothing', () => ({ headers: new Headers(), raw: new Uint8Array() })],
  ])('with %s is not believed', (_, change) => {
    const good = sepayNotification(movement(), SECRET, NOW);
    expect(() => sepayEvents(signed, shelves, change(good), NOW)).toThrow(BadSignature);
  });

  test('with another secret is not believed, nor one with the key where a secret is set', () => {
    expect(() => sepayEvents(signed, shelves, sepayNotification(movement(), 'other', NOW), NOW)).toThrow(BadSignature);
    expect(() => sepayEvents({ secret: SECRET, apiKey: 'a-key' }, shelves, withKey('Apikey a-key'), NOW)).toThrow(BadSignature);
  });

  test('is believed for five minutes, before and after', () => {
    for (const seconds of [-300, 0, 300]) expect(read({}, NOW + seconds * 1000)).toHaveLength(1);
    for (const seconds of [-301, 301]) expect(() => read({}, NOW + seconds * 1000)).toThrow(BadSignature);
  });

  test('with the key is believed where no secret is set', () => {
    expect(sepayEvents(keyed, shelves, withKey('Apikey a-key'), NOW)).toHaveLength(1);
    for (const wrong of ['', 'Apikey', 'Apikey a-ke', 'Apikey a-keyy', 'apikey a-key', 'Bearer a-key', 'a-key'])
      expect(() => sepayEvents(keyed, shelves, withKey(wrong), NOW)).toThrow(BadSignature);
    expect(() => sepayEvents({ secret: null, apiKey: null }, shelves, withKey('Apikey null'), NOW)).toThrow(BadSignature);
  });

  test.each([
    '',
    'no JSON',
    'null',
    '[]',
    '{}',
    JSON.stringify(movement({ id: null })),
    JSON.stringify(movement({ transferAmount: '370000' })),
  ])('that signs what is no movement is not believed: %s', (body) =>
    expect(() => sepayEvents(signed, shelves, sepayNotification(body, SECRET, NOW), NOW)).toThrow(BadSignature),
  );

  test('is answered as SePay asks, and nobody is believed where it is not set up', async () => {
    const provider = vietqrProvider({ sepay: null, transferHold: 1 }, shelves);
    expect(provider.acknowledgement()).toEqual({ status: 200, body: '{"success":true}' });
    await expect(provider.eventsOf(sepayNotification(movement(), SECRET, NOW), NOW)).rejects.toThrow(BadSignature);
  });
});

/** Headers with one of them changed. */
function changed(headers: Headers, name: string, value: string): Headers {
  const copy = new Headers(headers);
  copy.set(name, value);
  return copy;
}
