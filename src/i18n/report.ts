/** The prefilled mail with which a reader reports a mistake on a product. */
import type { Producer, Product } from '../domain/product.ts';
import { site } from '../site.config.ts';
import { words } from './index.ts';
import type { Lang } from './lang.ts';
import { absoluteUrl, permanentPath, producerPath } from './routes.ts';

/**
 * A text inside an address: only what would end it or mean something there is escaped. Browsers escape letters with marks
 * themselves; written out, each would take nine bytes on every page.
 */
export function inAddress(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N}._~:/,;()!*@-]/gu, encodeURIComponent);
}

/** A mailto link to the operator with the product's name and permanent link. */
export function reportLink(product: Pick<Product, 'id' | 'name'>, lang: Lang): string {
  const t = words(lang);
  const subject = `${t.reportError}: ${product.name}`;
  const body = `${absoluteUrl(site.url, permanentPath(product.id))}\n\n${t.reportBody}\n`;
  return `mailto:${site.contactEmail}?subject=${inAddress(subject)}&body=${inAddress(body)}`;
}

/** The same for a producer. */
export function producerReportLink(producer: Pick<Producer, 'id' | 'name'>, lang: Lang): string {
  const t = words(lang);
  const subject = `${t.reportError}: ${producer.name}`;
  const body = `${absoluteUrl(site.url, producerPath(lang, producer.id))}\n\n${t.reportBody}\n`;
  return `mailto:${site.contactEmail}?subject=${inAddress(subject)}&body=${inAddress(body)}`;
}
