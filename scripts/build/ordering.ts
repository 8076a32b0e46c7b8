/** The part of a build that only ordering needs: what must be set, and the folder of what answers on demand. */
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '../../src/catalogue/index.ts';
import { BUILD_FILE, SHOP_CATALOGUE_FILE, type BuildNotes } from '../../src/commerce/shop-catalogue.ts';
import { mailProblem } from '../../src/commerce/settings.ts';
import { shopCatalogue } from '../../src/exports/shop-catalogue.ts';
import { site } from '../../src/site.config.ts';

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
