/**
 * Puts the routes of ordering into the site when a mode is on. A build without ordering has no adapter, no route and no line of
 * ordering in it: the slots on pages are then empty.
 */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroUserConfig } from 'astro';
import { envField } from 'astro/config';
import type { CommerceMode } from '../site.config.ts';
import { SHOP_ROUTES, SHOP_SLOTS } from './routes.ts';
import { SECRET_SETTINGS } from './settings.ts';

/** Largest body of a request in bytes that the adapter lets pass: twice of what the shop reads, which refuses more as it should be. */
const MAX_BODY = 1024 * 1024;

/** Folder of the pieces that ordering adds to pages of the catalogue, and what stands for each of them without it. */
const SLOTS = fileURLToPath(new URL('../components/shop/slots/', import.meta.url));
const EMPTY = fileURLToPath(new URL('../components/shop/Empty.astro', import.meta.url));

/** The settings of Astro that a mode needs; none when ordering is off, and then the adapter is not even loaded. */
export async function commerceConfig(mode: CommerceMode): Promise<AstroUserConfig> {
  if (mode === 'off') return {};
  const { default: node } = await import('@astrojs/node');
  return {
    adapter: node({ mode: 'middleware', bodySizeLimit: MAX_BODY }),
    session: false,
    // Routes check where a request comes from themselves: Astro's check lets JSON of other sites pass.
    security: { checkOrigin: false },
  };
}

/** Imports of a slot that the mode does not have are answered with an empty component: nothing of it is bundled. */
function emptySlots(mode: CommerceMode): AstroIntegration {
  const isEmpty = (file: string): boolean => SHOP_SLOTS[file.slice(SLOTS.length).split('.')[0] ?? '']?.includes(mode) !== true;
  return {
    name: 'so-sao-empty-slots',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const emptied = {
          name: 'so-sao-empty-slots',
          enforce: 'pre' as const,
          async resolveId(this: { resolve: Resolve }, id: string, importer: string | undefined): Promise<string | null> {
            if (!/[/]slots[/]\w+[.]astro$|^[.][/]\w+[.]astro$/.test(id) || importer === undefined) return null;
            const found = await this.resolve(id, importer, { skipSelf: true });
            return found?.id.startsWith(SLOTS) === true && isEmpty(found.id) ? EMPTY : null;
          },
        };
        updateConfig({ vite: { plugins: [emptied] } });
      },
    },
  };
}

/** The secrets as Astro knows them: it refuses a script for browsers that reads one. */
const SECRETS = Object.fromEntries(
  SECRET_SETTINGS.map((name) => [name, envField.string({ context: 'server', access: 'secret', optional: true })]),
);

/** How a plugin asks the bundler where a file is. */
type Resolve = (id: string, importer: string, options: { skipSelf: boolean }) => Promise<{ readonly id: string } | null>;

/** The integrations of a mode. */
export function commerceRoutes(mode: CommerceMode): AstroIntegration[] {
  if (mode === 'off') return [emptySlots(mode)];
  return [
    emptySlots(mode),
    {
      name: 'so-sao-ordering',
      hooks: {
        'astro:config:setup': ({ command, injectRoute, addMiddleware, updateConfig }) => {
          updateConfig({ env: { schema: SECRETS } });
          // In production the program that serves hands the shop over; so that no bundle ever reads a secret, this is for `astro dev` alone.
          if (command === 'dev') addMiddleware({ order: 'pre', entrypoint: new URL('./pages/dev-shop.ts', import.meta.url) });
          for (const { pattern, file, modes, isOnDemand } of SHOP_ROUTES)
            if (modes.includes(mode)) injectRoute({ pattern, entrypoint: new URL(file, import.meta.url), prerender: !isOnDemand });
        },
      },
    },
  ];
}
