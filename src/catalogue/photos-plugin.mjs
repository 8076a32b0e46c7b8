/**
 * A Vite module that imports every picture below the content folder. import.meta.glob takes literal patterns only, and
 * the content folder is a setting, so the imports are written out here.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

const NAME = 'virtual:so-sao/photos';

/** @param {string} root content folder, absolute */
export function contentPhotos(root) {
  return {
    name: 'so-sao-content-photos',
    /** @param {string} id */
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    /** @param {string} id */
    load(id) {
      if (id !== `\0${NAME}`) return undefined;
      const products = join(root, 'products');
      const files = existsSync(products) ? readdirSync(products, { recursive: true, withFileTypes: true }) : [];
      const entries = files
        .filter((entry) => entry.isFile() && /\.(?:jpe?g|png|webp|avif)$/i.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
        .map((path) => `  ${JSON.stringify(relative(root, path).replaceAll('\\', '/'))}: () => import(${JSON.stringify(path)}),`);
      return `export const contentPhotos = {\n${entries.join('\n')}\n};\n`;
    },
  };
}
