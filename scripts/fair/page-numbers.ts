/** Reads a PDF back: on which page each place stands that its contents lead to. */
import { getDocumentProxy } from 'unpdf';

/** A reference to a page inside of a PDF. */
interface PageReference {
  readonly num: number;
  readonly gen: number;
}

function isPageReference(value: unknown): value is PageReference {
  return typeof value === 'object' && value !== null && 'num' in value && 'gen' in value;
}

/** The number of the page, from 1, of every place that a link of the PDF leads to, by the name of the place. */
export async function pagesOf(pdf: Uint8Array): Promise<Map<string, number>> {
  // The reader takes the bytes for itself.
  const document = await getDocumentProxy(Uint8Array.from(pdf));
  const places = Object.entries((await document.getDestinations()) as Record<string, readonly unknown[] | null>);
  const pages = new Map<string, number>();
  for (const [name, place] of places) {
    const page = place?.[0];
    if (isPageReference(page)) pages.set(name, (await document.getPageIndex(page)) + 1);
  }
  await document.loadingTask.destroy();
  return pages;
}
