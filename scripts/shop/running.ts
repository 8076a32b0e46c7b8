/** A built site with ordering, served: its files, and what answers on demand. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SHOP_CATALOGUE_FILE, type ShopCatalogue } from '../../src/commerce/shop-catalogue.ts';
import { startServer, type StaticServer } from '../serve.ts';
import { dynamicAnswers, type AstroHandler, type DynamicParts } from './dynamic.ts';

/** What to serve. */
export interface ServedShop extends Omit<DynamicParts, 'handler'> {
  /** Folder of the built site, which holds "client" and "server". */
  readonly dir: string;
  /** Address of this machine to listen on. */
  readonly host: string;
  /** Port; 0 takes any free one. */
  readonly port: number;
}

/** What the server of a build knows of the register. @throws with a readable message where there is no such build. */
export function builtCatalogue(dir: string): ShopCatalogue {
  const file = join(dir, 'server', SHOP_CATALOGUE_FILE);
  if (!existsSync(file))
    throw new Error(
      `${file}: found no such file, expected what a build with ordering leaves there; run "npm run build" with COMMERCE set first`,
    );
  return JSON.parse(readFileSync(file, 'utf8')) as ShopCatalogue;
}

/** Starts to serve. @throws with a readable message. */
export async function servedShop({ dir, host, port, ...parts }: ServedShop): Promise<StaticServer> {
  const { handler } = (await import(pathToFileURL(resolve(dir, 'server', 'entry.mjs')).href)) as { handler: AstroHandler };
  return startServer({ dir: join(dir, 'client'), host, port, dynamic: dynamicAnswers({ ...parts, handler }) });
}
