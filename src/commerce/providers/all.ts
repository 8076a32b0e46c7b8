/** The ways to pay that the settings allow. */
import { PAYMENT_METHODS, type PaymentMethod } from '../quote.ts';
import type { ShopSettings } from '../settings.ts';
import type { Shelves } from '../shop-catalogue.ts';
import { boothProvider } from './booth.ts';
import type { PaymentProvider } from './port.ts';
import { stripeProvider } from './stripe.ts';
import { vietqrProvider } from './vietqr.ts';

/** Providers by method, in the order of {@link PAYMENT_METHODS}; none in the mode "rfq". */
export function providersOf(settings: ShopSettings, shelves: Shelves): ReadonlyMap<PaymentMethod, PaymentProvider> {
  const { mode, stripe } = settings;
  const made: Record<PaymentMethod, PaymentProvider | null> = {
    booth: mode === 'rfq' ? null : boothProvider(),
    vietqr: mode === 'pay' ? vietqrProvider(settings, shelves) : null,
    stripe: mode === 'pay' && stripe !== null ? stripeProvider(stripe) : null,
  };
  return new Map(PAYMENT_METHODS.flatMap((method) => (made[method] === null ? [] : [[method, made[method]] as const])));
}

/** The method whose provider reads the notifications that come to "webhooks/<name>", or null where none does. */
export function webhookOf(name: string): PaymentMethod | null {
  if (name === 'stripe') return 'stripe';
  return name === 'sepay' ? 'vietqr' : null;
}
