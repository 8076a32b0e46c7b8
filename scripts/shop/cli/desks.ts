/** Opens the desks of a shop, as the server does. */
import { purgedRequests } from '../../../src/commerce/rfq/sweeping.ts';
import { orderDesk } from '../../../src/commerce/orders/desk.ts';
import { quoteOf } from '../../../src/commerce/pricing.ts';
import { providersOf } from '../../../src/commerce/providers/all.ts';
import type { ShopSettings } from '../../../src/commerce/settings.ts';
import type { Shelves } from '../../../src/commerce/shop-catalogue.ts';
import type { Store } from '../../../src/commerce/store/open.ts';
import type { Desks } from './context.ts';

/** The desks over these tables and this catalogue. */
export function desksOf(store: Store, shelves: Shelves, settings: ShopSettings): Desks {
  const providers = providersOf(settings, shelves);
  return {
    orders: orderDesk({ store, shelves, providers, settings, quoteOf }),
    purgeRequests: (now) => purgedRequests(store, now),
  };
}
