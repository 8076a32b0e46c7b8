/** The running program behind serve.ts: the shop, the server of the site, and their end. */
import { clock } from '../../src/commerce/server/clock.ts';
import { logTo } from '../../src/commerce/server/log.ts';
import { openShop } from '../../src/commerce/server/open.ts';
import { shopSettings } from '../../src/commerce/settings.ts';
import { site } from '../../src/site.config.ts';
import { portOf } from '../serve.ts';
import { quietConsole } from './quiet-console.ts';
import { builtCatalogue, servedShop } from './running.ts';

/** Serves the site in a folder until a signal comes. @throws with a readable message where it cannot start. */
export async function served(dir: string): Promise<void> {
  const settings = shopSettings(site.commerce, site, (name) => process.env[name]);
  const port = portOf(process.env['PORT']);
  const catalogue = builtCatalogue(dir);
  const log = logTo((line) => void process.stdout.write(`${line}\n`), clock);
  quietConsole();
  const shop = await openShop(settings, catalogue, { clock, log });
  const host = process.env['HOST']?.trim() ?? '';
  const { mode, siteUrl, proxies } = settings;
  const server = await servedShop({ dir, host: host === '' ? '127.0.0.1' : host, port, mode, siteUrl, proxies, clock, shop });
  shop.start();
  process.stderr.write(`${server.url}\n`);
  const ended = new Promise<void>((end) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end());
  });
  await ended;
  await server.close();
  await shop.stop();
}
