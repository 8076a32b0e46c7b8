/// <reference types="astro/client" />

declare module 'virtual:so-sao/photos' {
  /** Importers of the pictures below the content folder, by path relative to it. */
  export const contentPhotos: Readonly<Record<string, () => Promise<{ default: import('astro').ImageMetadata }>>>;
}
