/**
 * The operators' tools: npm run orders; options.ts says how they are called. Settings are those of the server (COMMERCE, SHOP_SECRET,
 * DATABASE_URL and the rest), the catalogue is that of the build in DIST (dist). Exit 0: done. 1: something differs, or was not
 * done. 2: called wrongly.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { SHOP_CATALOGUE_FILE } from '../../src/commerce/shop-catalogue.ts';
import { shopSettings } from '../../src/commerce/settings.ts';
import { openStore } from '../../src/commerce/store/open.ts';
import { site } from '../../src/site.config.ts';
import { Refusal } from './cli/answer.ts';
import { shelvesIn } from './cli/context.ts';
import { askedFor, USAGE, type Asked } from './cli/options.ts';
import { answered } from './cli/run.ts';
import { inLang } from './cli/texts.ts';

/** Does it; the exit code. */
async function run(asked: Asked): Promise<number> {
  const settings = shopSettings(site.commerce, site, (name) => process.env[name]);
  const { database } = settings;
  // The server makes its tables; made here, they would be those of another folder, and empty.
  if (database.kind === 'sqlite' && !existsSync(database.path))
    throw new Refusal({
      vi: `Không có tệp đơn hàng ${resolve(database.path)}. Hãy đặt DATABASE_URL như của máy chủ, hoặc chạy lệnh trong thư mục của máy chủ.`,
      en: `Found no orders at ${resolve(database.path)}. Set DATABASE_URL as the server has it, or run this in the server's folder.`,
    });
  const store = await openStore(database);
  const shelves = () => shelvesIn(join(process.env['DIST'] ?? 'dist', 'server', SHOP_CATALOGUE_FILE));
  const desks = async () => {
    // Imported here: most commands need no provider.
    const { desksOf } = await import('./cli/desks.ts');
    return desksOf(store, shelves(), settings);
  };
  try {
    const { lines, json, isGood } = await answered({ store, settings, shelves, desks, now: Date.now(), lang: asked.lang }, asked);
    console.log(asked.isJson ? JSON.stringify(json) : lines.join('\n'));
    return isGood ? 0 : 1;
  } finally {
    await store.destroy();
  }
}

try {
  const asked = askedFor(process.argv.slice(2));
  if (asked === null) console.log(USAGE);
  else
    process.exitCode = await run(asked).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
      console.error(inLang(error.said, asked.lang));
      return error.isWrongCall ? 2 : 1;
    });
} catch (error) {
  // Everything that reaches this point is a message for the person at the terminal; a stack would hide it.
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = error instanceof Refusal ? 2 : 1;
}
