/** Loaders of the content collections: the records of one kind, from the content read and checked as a whole. */
import type { Loader } from 'astro/loaders';
import type { ContentRecords } from './content-files.ts';
import { contentRoot, forgetContent, validContent } from './load.ts';

/** What a collection entry holds. */
type Entry = { readonly id: string; readonly data: Record<string, unknown> };

/** A loader that stores what `entriesOf` takes from the content, again after every change in development. */
export function contentLoader(name: string, entriesOf: (records: ContentRecords) => readonly Entry[]): Loader {
  return {
    name,
    load: async ({ store, watcher, logger }) => {
      const refresh = () => {
        const entries = entriesOf(validContent());
        store.clear();
        for (const { id, data } of entries) store.set({ id, data });
      };
      refresh();
      watcher?.add(contentRoot);
      watcher?.on('all', (_event, path) => {
        if (!path.startsWith(contentRoot) || !/\.ya?ml$/.test(path)) return;
        forgetContent();
        try {
          refresh();
        } catch (error) {
          // In development a half-written file is normal: say what is wrong and keep serving the last good content.
          logger.error(error instanceof Error ? error.message : String(error));
        }
      });
    },
  };
}
