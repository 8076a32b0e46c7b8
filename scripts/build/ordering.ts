/** The part of a build that only ordering needs: what must be set, and the folder of what answers on demand. */
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '../../src/catalogue/index.ts';
import { BUILD_FILE, SHOP_CATALOGUE_FILE, type BuildNotes } from '../../src/commerce/shop-catalogue.ts';
import { mailProblem } from '../../src/commerce/settings.ts';
import { shopCatalogue } from '../../src/exports/shop-catalogue.ts';
import type { Product } from '../../src/domain/product.ts';
import { compareVietnamese } from '../../src/domain/text.ts';
import { site, type CommerceMode } from '../../src/site.config.ts';

/** Folders of a site with ordering. */
const FOLDERS = ['client', 'server'];

/** What hinders a build in its mode, one line each: mail cannot be sent, or the site would not say who runs it. */
export function orderingProblems(
  settings: Pick<typeof site, 'commerce' | 'operator'>,
  read: (name: string) => string | undefined,
): string[] {
  if (settings.commerce === 'off') return [];
  const mail = mailProblem(read);
  const { name, address, phone } = settings.operator;
  const missing = Object.entries({ OPERATOR_NAME: name, OPERATOR_ADDRESS: address, OPERATOR_PHONE: phone })
    .filter(([, value]) => value === '')
    .map(([key]) => `${key}: found nothing, expected it beside COMMERCE=${settings.commerce}: a site with ordering must say who runs it`);
  return [...(mail === null ? [] : [mail]), ...missing];
}

/**
 * Whom the operator of such a site withholds tax for, one line; null where there is nobody. A platform on which one can order or
 * pay does so for households and individuals (decree 117/2025/NĐ-CP).
 */
export function withholdingNotice(mode: CommerceMode, products: readonly Pick<Product, 'producer' | 'offers'>[]): string | null {
  if (mode !== 'reserve' && mode !== 'pay') return null;
  const names = products
    .filter(({ producer, offers }) => producer.kind === 'household' && offers.length > 0)
    .map(({ producer }) => producer.name);
  if (names.length === 0) return null;
  const sellers = [...new Set(names)].sort(compareVietnamese).join('; ');
  return `Offers of households: ${sellers}. A platform on which goods can be ordered withholds VAT and income tax for them (decree 117/2025); see README.`;
}

/** Removes the pages of a site without ordering that lies in the folder: they would be served beside nothing. */
export function clearedFor(folder: string): void {
  if (!existsSync(join(folder, 'index.html'))) return;
  for (const name of readdirSync(folder)) if (!FOLDERS.includes(name)) rmSync(join(folder, name), { recursive: true });
}

/** Puts the server of a bundle beside the site, with what it knows of the register, and for what it was built. */
export async function writeServer(bundle: string, folder: string, register: Catalogue): Promise<void> {
  if (site.commerce === 'off') return;
  const notes: BuildNotes = { mode: site.commerce, siteUrl: site.url };
  const [next, server] = [join(folder, 'server.next'), join(folder, 'server')];
  rmSync(next, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(join(bundle, 'on-demand'), next, { recursive: true });
  writeFileSync(join(next, SHOP_CATALOGUE_FILE), JSON.stringify(await shopCatalogue(register)));
  writeFileSync(join(next, BUILD_FILE), JSON.stringify(notes));
  rmSync(server, { recursive: true, force: true });
  renameSync(next, server);
}
