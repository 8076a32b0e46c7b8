/**
 * While developing there is no program that serves: this middleware, which only `astro dev` is given, opens the shop from the
 * settings of the environment (or of .env) and the records as they are, and hands it to the routes on demand.
 */
import type { MiddlewareHandler } from 'astro';
import { getSecret } from 'astro:env/server';
import { catalogue } from '../../catalogue/index.ts';
import { shopCatalogue } from '../../exports/shop-catalogue.ts';
import { site } from '../../site.config.ts';
import { clock } from '../server/clock.ts';
import { logTo } from '../server/log.ts';
import { openShop, type OpenShop } from '../server/open.ts';
import { shopSettings } from '../settings.ts';

/** Opens the shop under the address that the browser asked. @throws with every mistake in the settings. */
async function opened(siteUrl: string): Promise<OpenShop> {
  const settings = shopSettings(site.commerce, { ...site, url: siteUrl }, getSecret);
  const log = logTo((line) => void process.stdout.write(`${line}\n`), clock);
  const shop = await openShop(settings, await shopCatalogue(await catalogue()), { clock, log });
  shop.start();
  return shop;
}

/** Outlives this module, which is read again when a file changes; a record that changes is seen after a new start. */
const kept = globalThis as { soSaoDevShop?: Promise<OpenShop> | undefined };

/** Gives the shop to what is answered on demand. */
export const onRequest: MiddlewareHandler = async (context, next) => {
  if (context.isPrerendered) return next();
  kept.soSaoDevShop ??= opened(context.url.origin);
  try {
    Object.assign(context.locals, { shop: await kept.soSaoDevShop });
  } catch (error) {
    // Asked again, it reads the settings again.
    kept.soSaoDevShop = undefined;
    throw error;
  }
  return next();
};
