/** Photographs of the content folder, as Astro images: imported by name, so that the pipeline sizes and encodes them. */
import type { ImageMetadata } from 'astro';
import { contentPhotos } from 'virtual:so-sao/photos';

/** The image of a file below the content folder; throws when there is none, which the checks rule out. */
export async function photoFile(file: string): Promise<ImageMetadata> {
  const load = contentPhotos[file];
  if (!load) throw new Error(`${file}: found no such picture below the content folder; run the content checks`);
  return (await load()).default;
}
