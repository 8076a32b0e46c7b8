/** Payment when the goods are fetched, to the seller, in cash or as the two agree: nothing happens here. */
import { BadSignature, type PaymentProvider } from './port.ts';

/** Pay when picking up. */
export function boothProvider(): PaymentProvider {
  return {
    id: 'booth',
    problemWith: () => null,
    start: async () => ({ kind: 'at-pickup', ref: null, expiresAt: null }),
    eventsOf: async () => {
      throw new BadSignature('Nobody sends notifications of payments at a stand');
    },
    query: async () => null,
    cancel: async () => 'cancelled',
    refund: async () => 'unsupported',
    recent: async () => null,
    acknowledgement: () => ({ status: 404, body: '{}' }),
  };
}
