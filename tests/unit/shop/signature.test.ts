/** Which notifications of Stripe are believed: the table that is also tried on the built server. */
import { describe, expect, test } from 'vitest';
import { BadSignature } from '../../../src/commerce/providers/port.ts';
import { stripeProvider } from '../../../src/commerce/providers/stripe.ts';
import { signatureCases } from '../../fixtures/stripe/signatures.ts';

const SECRET = 'whsec_test';
const NOW = Date.parse('2026-11-22T03:00:00Z');
const EVENT = {
  id: 'evt_1',
  object: 'event',
  created: NOW / 1000,
  type: 'checkout.session.completed',
  data: {
    object: {
      id: 'cs_test_1',
      object: 'checkout.session',
      client_reference_id: 'SS-261122-7K3M9Q',
      metadata: { app: 'so-sao', order_id: 'SS-261122-7K3M9Q', note: 'Chè Shan tuyết, Hà Giang' },
      amount_total: 370_000,
      currency: 'vnd',
      payment_status: 'paid',
    },
  },
};
const stripe = stripeProvider({ key: 'sk_test_x', webhookSecret: SECRET, minimum: 15_000, apiBase: 'http://127.0.0.1:9' });
const cases = signatureCases(EVENT, SECRET, NOW);

test('there are eighteen, each with a name of its own', () => {
  expect(new Set(cases.map(({ name }) => name)).size).toBe(18);
});

describe('a notification', () => {
  test.each(cases)('$name: believed $isAccepted', async ({ raw, header, isAccepted }) => {
    const headers = new Headers(header === null ? {} : { 'stripe-signature': header });
    const events = stripe.eventsOf({ headers, raw }, NOW);
    if (isAccepted)
      expect(await events).toEqual([
        {
          provider: 'stripe',
          eventId: 'evt_1',
          orderId: 'SS-261122-7K3M9Q',
          memo: null,
          ref: 'cs_test_1',
          kind: 'paid',
          amount: 370_000,
          currency: 'vnd',
          at: NOW,
          isOurs: true,
        },
      ]);
    else await expect(events).rejects.toThrow(BadSignature);
  });

  test.each([[[]], [{}], [{ object: 'event' }], [{ ...EVENT, data: null }], [{ ...EVENT, created: 'today' }]])(
    'that is signed but no event is not believed: %j',
    async (body) => {
      const [signed] = signatureCases(body, SECRET, NOW);
      const headers = new Headers({ 'stripe-signature': signed?.header ?? '' });
      await expect(stripe.eventsOf({ headers, raw: signed?.raw ?? new Uint8Array() }, NOW)).rejects.toThrow(BadSignature);
    },
  );
});
