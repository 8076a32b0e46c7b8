/** Every mistake in the settings of the shop is named, all at once, and no secret is repeated. */
import { describe, expect, test } from 'vitest';
import { isLoopback, SettingsError, shopSettings } from '../../../src/commerce/settings.ts';

const site = { url: 'https://thu.example', contactEmail: 'bao-sai@thu.example' };
const SECRET = 'k'.repeat(40);
const GOOD: Readonly<Record<string, string>> = { SHOP_SECRET: SECRET, SMTP_URL: 'smtps://user:matkhau@mail.thu.example' };

const read = (values: Readonly<Record<string, string>>) => (name: string) => values[name];

/** What the settings are refused with; "" where they are taken. */
function refusal(values: Readonly<Record<string, string>>, mode: 'rfq' | 'reserve' | 'pay' | 'off' = 'pay', at = site): string {
  try {
    shopSettings(mode, at, read(values));
    return '';
  } catch (error) {
    expect(error).toBeInstanceOf(SettingsError);
    return (error as Error).message;
  }
}

test.each<[string, Record<string, string>, RegExp]>([
  ['no secret', { SHOP_SECRET: '' }, /^SHOP_SECRET: found nothing, expected 32 characters/m],
  ['a short secret', { SHOP_SECRET: 'ngan' }, /^SHOP_SECRET: found 4 characters/m],
  ['a short former secret', { SHOP_SECRET_OLD: 'cu' }, /^SHOP_SECRET_OLD: found 2 characters/m],
  ['no mail', { SMTP_URL: '' }, /^SMTP_URL: found nothing/m],
  ['two ways for mail', { MAIL_FOLDER: 'thu' }, /^SMTP_URL and MAIL_FOLDER: found both/m],
  ['mail over the web', { SMTP_URL: 'https://mail.thu.example' }, /^SMTP_URL: found something else/m],
  ['mail without a host', { SMTP_URL: 'smtp://' }, /^SMTP_URL: found something else/m],
  ['a sender that is none', { MAIL_FROM: 'ban tin' }, /^MAIL_FROM: found "ban tin", expected a mail address/m],
  ['staff without an address', { STAFF_EMAIL: 'x@' }, /^STAFF_EMAIL: found "x@", expected a mail address/m],
  ['another database', { DATABASE_URL: 'mysql://may/csdl' }, /^DATABASE_URL: found something else, expected postgres/m],
  [
    'a key of another service',
    { STRIPE_SECRET_KEY: 'pk_test_1', STRIPE_WEBHOOK_SECRET: 'whsec_1' },
    /^STRIPE_SECRET_KEY: found something else/m,
  ],
  ['a key without a webhook', { STRIPE_SECRET_KEY: 'sk_test_1' }, /^STRIPE_WEBHOOK_SECRET: found nothing/m],
  ['a webhook without a key', { STRIPE_WEBHOOK_SECRET: 'whsec_1' }, /^STRIPE_SECRET_KEY: found nothing beside/m],
  [
    'Stripe elsewhere',
    { STRIPE_SECRET_KEY: 'sk_test_1', STRIPE_WEBHOOK_SECRET: 'w', STRIPE_API_BASE: 'https://la.example' },
    /^STRIPE_API_BASE/m,
  ],
  ['no least amount', { STRIPE_MIN_VND: '1.5' }, /^STRIPE_MIN_VND: expected a whole number from 0/m],
  ['hours', { TRANSFER_HOURS: '0' }, /^TRANSFER_HOURS: expected a whole number from 1 to 720/m],
  ['proxies', { PROXIES: '-1' }, /^PROXIES: expected a whole number from 0 to 5/m],
])('%s is refused', (_, values, line) => {
  expect(refusal({ ...GOOD, ...values })).toMatch(line);
});

test('every mistake is named at once, without the value of a secret', () => {
  const values = {
    SHOP_SECRET: 'bi-mat-ngan',
    SMTP_URL: 'ftp://ai:matkhau@may',
    DATABASE_URL: 'mysql://ai:matkhau@may',
    STRIPE_SECRET_KEY: 'khoa-matkhau',
  };
  const message = refusal(values);
  expect(message).toMatch(/has? 5 problems|have 5 problems/);
  for (const part of ['bi-mat-ngan', 'matkhau']) expect(message).not.toContain(part);
});

test('a live key is refused on this machine, and taken elsewhere', () => {
  const live = { ...GOOD, STRIPE_SECRET_KEY: 'sk_live_1', STRIPE_WEBHOOK_SECRET: 'whsec_1' };
  expect(refusal(live, 'pay', { ...site, url: 'http://localhost:4321' })).toMatch(/found a live key/);
  expect(refusal(live)).toBe('');
});

test('without ordering there is nothing to start', () => {
  expect(refusal(GOOD, 'off')).toMatch(/^COMMERCE: found "off"/m);
});

describe('what is left out', () => {
  test('has the values of the documentation', () => {
    expect(shopSettings('pay', site, read(GOOD))).toEqual({
      mode: 'pay',
      siteUrl: site.url,
      secrets: [SECRET],
      database: { kind: 'sqlite', path: 'data/commerce.db' },
      mail: { kind: 'smtp', url: GOOD['SMTP_URL'] },
      mailFrom: site.contactEmail,
      staffEmail: site.contactEmail,
      stripe: null,
      sepay: null,
      transferHold: 86_400_000,
      proxies: 0,
    });
  });
  test('blanks count as left out', () => {
    expect(shopSettings('pay', site, read({ ...GOOD, PROXIES: ' ', SEPAY_SECRET: ' ' }))).toMatchObject({ proxies: 0, sepay: null });
  });
  test('providers are of the mode "pay" alone', () => {
    const all = { ...GOOD, SEPAY_SECRET: 'x', STRIPE_SECRET_KEY: 'sk_test_1', STRIPE_WEBHOOK_SECRET: 'w' };
    expect(shopSettings('reserve', site, read(all))).toMatchObject({ stripe: null, sepay: null });
    expect(shopSettings('pay', site, read(all))).toMatchObject({
      stripe: { key: 'sk_test_1', minimum: 15_000 },
      sepay: { secret: 'x', apiKey: null },
    });
  });
});

test.each([
  ['http://localhost:4321', true],
  ['http://127.0.0.1:1', true],
  ['http://[::1]:1', true],
  ['https://127.example', false],
  ['https://localhost.example', false],
  ['không', false],
])('%s is on this machine: %s', (address, is) => {
  expect(isLoopback(address)).toBe(is);
});
