/**
 * Puts the routes of ordering into the site when a mode is on. A build without ordering has no adapter, no route and no line of
 * ordering in it: the slots on pages are then empty.
 */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroUserConfig } from 'astro';
import type { CommerceMode } from '../site.config.ts';
import { SHOP_ROUTES } from './routes.ts';

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

/** Imports of a slot are answered with an empty component: nothing of ordering is bundled. */
function withoutSlots(): AstroIntegration {
  return {
    name: 'so-sao-without-ordering',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const emptied = {
          name: 'so-sao-empty-slots',
          enforce: 'pre' as const,
          async resolveId(this: { resolve: Resolve }, id: string, importer: string | undefined): Promise<string | null> {
            if (!id.includes('/shop/slots/') || importer === undefined) return null;
            const found = await this.resolve(id, importer, { skipSelf: true });
            return found?.id.startsWith(SLOTS) === true ? EMPTY : null;
          },
        };
        updateConfig({ vite: { plugins: [emptied] } });
      },
    },
  };
}

/** How a plugin asks the bundler where a file is. */
type Resolve = (id: string, importer: string, options: { skipSelf: boolean }) => Promise<{ readonly id: string } | null>;

/** The integrations of a mode. */
export function commerceRoutes(mode: CommerceMode): AstroIntegration[] {
  if (mode === 'off') return [withoutSlots()];
  return [
    {
      name: 'so-sao-ordering',
      hooks: {
        'astro:config:setup': ({ injectRoute }) => {
          for (const { pattern, file, modes, isOnDemand } of SHOP_ROUTES)
            if (modes.includes(mode)) injectRoute({ pattern, entrypoint: new URL(file, import.meta.url), prerender: !isOnDemand });
        },
      },
    },
  ];
}
