/** The site with ordering that browser tests look at. */
import { existsSync } from 'node:fs';

/** Folder of the site (SHOP_DIST, .cache/shop/dist unless set). @throws where none was built. */
export function shopDist(): string {
  const dist = process.env['SHOP_DIST'] ?? '.cache/shop/dist';
  if (existsSync(`${dist}/server/entry.mjs`)) return dist;
  throw new Error(`Found no ${dist}, expected a site with ordering; run "npm run shop -- --build-only", or set SHOP_DIST`);
}
