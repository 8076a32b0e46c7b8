import react from '@astrojs/react';
import { defineConfig } from 'astro/config';
import { resolve } from 'node:path';
import { contentPhotos } from './src/catalogue/photos-plugin.mjs';
import { adminEditor } from './src/admin/integration.ts';
import { serviceWorker } from './src/offline/integration.ts';
import { site } from './src/site.config.ts';

export default defineConfig({
  site: site.url,
  trailingSlash: 'always',
  // Only the island of the search page needs it; every other page stays without a framework.
  integrations: [react(), serviceWorker(), adminEditor()],
  // Kept outside node_modules, so that pictures survive a new install.
  cacheDir: './.cache/astro',
  build: {
    // One style sheet for the whole site: every page after the first finds it in the cache.
    inlineStylesheets: 'never',
  },
  security: {
    csp: {
      algorithm: 'SHA-256',
      directives: [
        "default-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "object-src 'none'",
        "img-src 'self' data:",
        `connect-src 'self'${site.meilisearch === null ? '' : ` ${new URL(site.meilisearch.url).origin}`}`,
        "worker-src 'self'",
        "font-src 'self'",
      ],
    },
  },
  image: {
    service: {
      entrypoint: 'astro/assets/services/sharp',
      config: { avif: { quality: 50, effort: 2 }, webp: { quality: 75, effort: 4 }, jpeg: { quality: 72, mozjpeg: true } },
    },
  },
  // No page shows code; the highlighter would need inline styles, which the policy above refuses.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  vite: {
    plugins: [contentPhotos(resolve(site.contentDir))],
    build: { cssCodeSplit: false },
  },
});
