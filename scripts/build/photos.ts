/**
 * Photographs of the content in the sizes that pages show. Astro notes each size while it renders and encodes them at the
 * end; here pages are rendered by several processes, so each notes its own and one encodes them all.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import sharpService from 'astro/assets/services/sharp';

/** One size of a photograph, as Astro asks for it. */
interface Transform {
  readonly src: { readonly src: string; readonly format: string };
  readonly format?: string;
  readonly [option: string]: unknown;
}

/** A photograph and one of its sizes. */
export interface PhotoSizes {
  /** File of the photograph in the content. */
  readonly original: string;
  /** Address of its unchanged copy, which no page shows. */
  readonly copy: string;
  /** Address of this size. */
  readonly path: string;
  /** What Astro asked for. */
  readonly transform: Transform;
}

/** Where Astro looks for what notes sizes. */
interface AstroAsset {
  addStaticImage?: (transform: Transform, hashed: readonly string[], original: string) => string;
  recordReferencedImage?: () => void;
  referencedImages: Set<string>;
}

/** Begins to note sizes; what it returns gives them. */
export function watchedPhotos(): () => PhotoSizes[] {
  const sizes = new Map<string, PhotoSizes>();
  const asset: AstroAsset = {
    referencedImages: new Set(),
    recordReferencedImage: () => undefined,
    addStaticImage: (transform, hashed, original) => {
      const { src } = transform.src;
      const asked = hashed.map((option) => [option, option === 'src' ? src : transform[option]]);
      const hash = createHash('sha256').update(JSON.stringify(asked)).digest('hex').slice(0, 10);
      const path = join(dirname(src), `${basename(src, extname(src))}_${hash}.${transform.format ?? transform.src.format}`).replaceAll('\\', '/'); // prettier-ignore
      sizes.set(path, { original, copy: src, path, transform });
      return path;
    },
  };
  (globalThis as unknown as { astroAsset: AstroAsset }).astroAsset = asset;
  return () => [...sizes.values()];
}

/** Writes every size below the folder of the site, those of earlier builds from a cache. `image` is Astro's image setting. */
export async function writePhotos(sizes: readonly PhotoSizes[], out: string, cache: string, image: object): Promise<void> {
  // Another setting of the encoders makes other pictures of the same name.
  const folder = join(cache, createHash('sha256').update(JSON.stringify(image)).digest('hex').slice(0, 10));
  for (const { original, path, transform } of sizes) {
    const [target, kept] = [join(out, path), join(folder, basename(path))];
    mkdirSync(dirname(target), { recursive: true });
    mkdirSync(folder, { recursive: true });
    if (existsSync(target)) continue;
    if (!existsSync(kept)) {
      const { data } = await sharpService.transform(readFileSync(original), { ...transform, src: transform.src.src }, image as never, console); // prettier-ignore
      writeFileSync(kept, data);
    }
    writeFileSync(target, readFileSync(kept));
  }
  for (const { copy } of sizes) rmSync(join(out, copy), { force: true });
}
