/**
 * Keeps what Astro bundled instead of rendering pages with it at once. One bundle then serves several processes that render
 * at the same time, and every later build of other content.
 */
import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { StaticPaths } from 'astro/runtime/prerender/static-paths.js';

/** What lists the pages of an app. */
type StaticPathsApp = ConstructorParameters<typeof StaticPaths>[0];

/** The part of Astro's renderer that is used here; `astro` has no type for it. */
export interface BundledApp extends StaticPathsApp {
  /** Tells it which style sheets each page has. */
  setInternals(internals: BundleInternals): void;
  /** Tells it the settings of the build. */
  setOptions(options: object): void;
  /** Renders one page. */
  render(request: Request, options: { routeData: unknown }): Promise<Response>;
}

/** The part of Astro's notes on a bundle that rendering needs. */
export interface BundleInternals {
  /** Style sheets by page. */
  readonly pagesByKeys: ReadonlyMap<string, { readonly styles: readonly unknown[] }>;
}

/** What is written beside a bundle. */
export interface BundleNotes {
  /** Name of its entry. */
  readonly entry: string;
  /** Style sheets by page. */
  readonly pages: readonly (readonly [key: string, page: { readonly styles: readonly unknown[] }])[];
}

/** The address of a folder, with the slash at its end that tells it from a file. */
function folderUrl(path: string): URL {
  return pathToFileURL(`${path}/`);
}

/** Prerenders nothing; moves the bundle that would have rendered to `folder`, with what it needs to know. */
export function keptBundle(folder: string): AstroIntegration {
  let built = '';
  return {
    name: 'so-sao-kept-bundle',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        // With an adapter, Astro leaves the entry of the prerenderer to whoever sets another one; ours is the usual one.
        const entry = {
          name: 'so-sao-prerender-entry',
          configEnvironment: (name: string) =>
            name === 'prerender' ? { build: { rolldownOptions: { input: 'astro/entrypoints/prerender' } } } : undefined,
        };
        // Folders of a build with routes on demand; a build without writes to its outDir, which is the same client folder.
        const [client, server] = [folderUrl(join(folder, 'client')), folderUrl(join(folder, 'on-demand'))];
        updateConfig({ build: { client, server }, vite: { plugins: [entry] } });
      },
      'astro:config:done': ({ config, buildOutput }) => {
        built = join(fileURLToPath(buildOutput === 'server' ? config.build.server : config.outDir), '.prerender');
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((usual) => ({
          ...usual,
          name: 'so-sao-kept-bundle',
          async setup() {
            const entry = readdirSync(built).find((name) => /^prerender-entry\..*\.mjs$/.test(name));
            if (entry === undefined) throw new Error(`bundle: found no prerender-entry.*.mjs in ${built}, expected one from Astro 7`);
            // The usual renderer imports the same file a moment later, and so the same app, and tells it what was bundled.
            const { app } = (await import(pathToFileURL(join(built, entry)).href)) as { app: BundledApp };
            let notes: BundleNotes | null = null;
            const pass = app.setInternals.bind(app);
            app.setInternals = (internals) => {
              const pages = [...internals.pagesByKeys].map(([key, { styles }]) => [key, { styles }] as const);
              notes = { entry, pages };
              pass(internals);
            };
            await usual.setup?.();
            mkdirSync(folder, { recursive: true });
            writeFileSync(join(folder, 'notes.json'), JSON.stringify(notes));
          },
          getStaticPaths: () => Promise.resolve([]),
        }));
      },
      'astro:build:generated': () => {
        // With routes on demand, Astro moves the files that pages load out of this folder only after this hook: it keeps its own.
        cpSync(built, join(folder, 'server'), { recursive: true, filter: (path) => path !== join(built, '_astro') });
      },
    },
  };
}
