import react from '@astrojs/react';
import { defineConfig } from 'astro/config';
import { resolve } from 'node:path';
import { contentPhotos } from './src/catalogue/photos-plugin.mjs';
import { photoSettings } from './src/catalogue/photo-settings.mjs';
import { contentReload } from './src/catalogue/reload-plugin.mjs';
import { adminEditor } from './src/admin/integration.ts';
import { embedScript } from './scripts/build/embed-script.ts';
import { commerceConfig, commerceRoutes } from './src/commerce/integration.ts';
import { keptBundle } from './scripts/build/bundle-integration.ts';
import { site } from './src/site.config.ts';

/** Where `npm run build` wants the bundle; unset when Astro is called by itself. */
const bundle = process.env['SITE_BUNDLE'] ?? '';

export default defineConfig({
  ...(await commerceConfig(site.commerce)),
  site: site.url,
  trailingSlash: 'always',
  // Only the island of the search page needs it; every other page stays without a framework.
  integrations: [react(), adminEditor(), embedScript(), ...commerceRoutes(site.commerce), ...(bundle === '' ? [] : [keptBundle(bundle)])],
  // Kept outside node_modules, so that pictures survive a new install.
  cacheDir: './.cache/astro',
  build: {
    // One style sheet for the whole site: every page after the first finds it in the cache.
    inlineStylesheets: 'never',
  },
  image: photoSettings,
  // No page shows code; the highlighter would need inline styles, which the policy above refuses.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  vite: {
    plugins: [contentPhotos(resolve(site.contentDir)), contentReload(resolve(site.contentDir))],
    build: { cssCodeSplit: false },
  },
});
