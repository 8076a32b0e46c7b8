/// <reference types="astro/client" />

interface ImportMetaEnv {
  /** Address of the editor's script: its bundle, or its source while developing; set by src/admin/integration.ts. */
  readonly EDITOR_SCRIPT: string;
}

declare module 'virtual:so-sao/photos' {
  /** Importers of the pictures below the content folder, by path relative to it. */
  export const contentPhotos: Readonly<Record<string, () => Promise<{ default: import('astro').ImageMetadata }>>>;
}

declare namespace App {
  /** What routes on demand are given by the program that serves. */
  interface Locals {
    /** The shop; only where ordering is on. */
    readonly shop: import('./commerce/server/contract.ts').Shop;
  }
}
