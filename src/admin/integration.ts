/**
 * Bundles the editor by itself: as a part of the site's own bundle it would share chunks with the search page and cost that
 * page a request. While developing, Vite serves the sources as they are.
 */
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build, type Alias } from 'vite';
import { adminPath } from '../i18n/routes.ts';
import { ownSources } from './own-sources.ts';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
/** Stands for what no field of the register uses. */
const absent = here('./absent.ts');

/** Libraries of the editor for colouring code, maps, drawings and running text, and languages other than ours. */
const UNUSED: Alias[] = [
  { find: /^@shikijs\/(?:langs|themes)\/.+$/, replacement: absent },
  { find: /^(?:terra-draw|terra-draw-leaflet-adapter|leaflet\/.+|svgo\/browser|turndown\/.+)$/, replacement: absent },
  { find: /^\.\.\/locales\/(?!vi\.json)[\w-]+\.json$/, replacement: absent },
];

/** Writes the editor's script and what it loads into a folder. */
async function bundled(outDir: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    base: adminPath(),
    plugins: [ownSources()],
    resolve: { alias: UNUSED },
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      // One large file is what the editor is; nobody but editors loads it.
      chunkSizeWarningLimit: 4000,
      rolldownOptions: {
        input: here('./editor.ts'),
        output: { entryFileNames: 'editor.js', chunkFileNames: '[name].[hash].js', assetFileNames: '[name].[hash][extname]' },
      },
    },
  });
}

/** The integration. */
export function adminEditor(): AstroIntegration {
  return {
    name: 'so-sao-admin-editor',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        const script = command === 'dev' ? '/src/admin/editor.ts' : `${adminPath()}editor.js`;
        // Bundled ahead of time, its files would no longer lie beside it.
        updateConfig({
          vite: {
            define: { 'import.meta.env.EDITOR_SCRIPT': JSON.stringify(script) },
            optimizeDeps: { exclude: ['@sveltia/cms'], include: ['yaml', 'astro/zod'] },
            plugins: [ownSources()],
          },
        });
      },
      'astro:build:done': async ({ dir }) => {
        const outDir = join(resolve(fileURLToPath(dir)), adminPath());
        await bundled(outDir);
      },
    },
  };
}
