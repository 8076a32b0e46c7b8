/**
 * Bundles the element <so-sao> by itself, as one plain script at an address that never changes: it stands in the pages of other
 * sites. In the site's own bundle it would be a module with a hash in its name.
 */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { embedScriptPath } from '../../src/i18n/routes.ts';

const SOURCE = fileURLToPath(new URL('../../src/components/embed/element.ts', import.meta.url));

/** Writes the script into the folder of the site. */
async function bundled(outDir: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      rolldownOptions: { input: SOURCE, output: { format: 'iife', entryFileNames: embedScriptPath().slice(1) } },
    },
  });
}

/** The integration. */
export function embedScript(): AstroIntegration {
  return {
    name: 'so-sao-embed-script',
    hooks: {
      // While developing, Vite takes the types out; the source imports nothing, so it is a plain script then too.
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(embedScriptPath(), (_request, response, next) => {
          server.transformRequest(SOURCE).then((result) => {
            response.setHeader('content-type', 'text/javascript');
            response.end(result?.code ?? '');
          }, next);
        });
      },
      'astro:build:done': async ({ dir }) => {
        await bundled(resolve(fileURLToPath(dir)));
      },
    },
  };
}
