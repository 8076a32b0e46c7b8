/** What PDFs are asked for; apart from what makes them, so that the other commands load no browser. */
import type { Lang } from '../../src/i18n/lang.ts';

/** What can be printed. */
export const PDF_KINDS = ['catalogue', 'stand-cards', 'buyers'] as const;

/** What can be printed; cards of stands come on A5 and on A4. */
export type PdfKind = (typeof PDF_KINDS)[number];

/** What to print. */
export interface PdfRequest {
  /** Id of the fair. */
  readonly id: string;
  /** Folder for the files; made where it is missing. */
  readonly out: string;
  /** What to print; kinds that the fair does not have are left out where all were asked for. */
  readonly kinds: readonly PdfKind[];
  /** Language. */
  readonly lang: Lang;
  /** Build the site first, also where it is there. */
  readonly isBuilt: boolean;
  /** Folder of the built site. */
  readonly dist: string;
}
