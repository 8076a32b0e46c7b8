/**
 * Serves a site with ordering: npm run shop:serve. What it needs is in the environment, see src/commerce/settings.ts; every
 * mistake in it is named before anything starts. SIGTERM lets requests that are under way end.
 */
import { parseArgs } from 'node:util';
import { heldToBuild } from './built-for.ts';

const USAGE = `npm run shop:serve: serves a site that was built with COMMERCE=rfq, reserve or pay; prints its address.
  --dir dist        folder of the built site
  HOST=127.0.0.1    address of this machine to listen on; a proxy in front speaks TLS
  PORT=4321         the port; 0 takes any free one
  COMMERCE, SITE_URL   those of the build, unless set; other ones are refused
  SHOP_SECRET, DATABASE_URL, SMTP_URL, …   see README
  --help            these lines`;

try {
  const { values } = parseArgs({
    options: { dir: { type: 'string', default: 'dist' }, help: { type: 'boolean', short: 'h', default: false } },
  });
  if (values.help) console.log(USAGE);
  else {
    heldToBuild(values.dir, process.env);
    // Only now: what it imports reads the environment at once.
    const { served } = await import('./serving.ts');
    await served(values.dir);
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
