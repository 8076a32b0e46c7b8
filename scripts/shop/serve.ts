/**
 * Serves a site with ordering: npm run shop:serve. What it needs is in the environment, see src/commerce/settings.ts; every
 * mistake in it is named before anything starts. SIGTERM lets requests that are under way end.
 */
import { parseArgs } from 'node:util';
import { clock } from '../../src/commerce/server/clock.ts';
import { logTo } from '../../src/commerce/server/log.ts';
import { openShop } from '../../src/commerce/server/open.ts';
import { shopSettings } from '../../src/commerce/settings.ts';
import { site } from '../../src/site.config.ts';
import { portOf } from '../serve.ts';
import { quietConsole } from './quiet-console.ts';
import { builtCatalogue, servedShop } from './running.ts';

const USAGE = `npm run shop:serve: serves a site that was built with COMMERCE=rfq, reserve or pay; prints its address.
  --dir dist        folder of the built site
  HOST=127.0.0.1    address of this machine to listen on; a proxy in front speaks TLS
  PORT=4321         the port; 0 takes any free one
  SITE_URL, SHOP_SECRET, DATABASE_URL, SMTP_URL, …   see README
  --help            these lines`;

/** Serves until a signal comes. */
async function main(dir: string): Promise<void> {
  const settings = shopSettings(site.commerce, site, (name) => process.env[name]);
  const port = portOf(process.env['PORT']);
  const catalogue = builtCatalogue(dir);
  const log = logTo((line) => void process.stdout.write(`${line}\n`), clock);
  quietConsole();
  const shop = await openShop(settings, catalogue, { clock, log });
  const host = process.env['HOST']?.trim() ?? '';
  const server = await servedShop({
    dir,
    host: host === '' ? '127.0.0.1' : host,
    port,
    mode: settings.mode,
    siteUrl: settings.siteUrl,
    shop,
  });
  shop.start();
  process.stderr.write(`${server.url}\n`);
  const ended = new Promise<void>((end) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end());
  });
  await ended;
  await server.close();
  await shop.stop();
}

try {
  const { values } = parseArgs({
    options: { dir: { type: 'string', default: 'dist' }, help: { type: 'boolean', short: 'h', default: false } },
  });
  if (values.help) console.log(USAGE);
  else await main(values.dir);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
