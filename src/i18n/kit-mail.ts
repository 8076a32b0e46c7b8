/** The prefilled mails of the producers' kit: what a record lacks, and the number below a barcode. */
import { completenessOf, type CompletenessSource } from '../domain/completeness.ts';
import type { Product } from '../domain/product.ts';
import { site } from '../site.config.ts';
import { words } from './index.ts';
import { kitWords } from './kit.ts';
import type { Lang } from './lang.ts';
import { inAddress } from './report.ts';
import { absoluteUrl, permanentPath } from './routes.ts';

/** A mailto link to the operator with the product, its permanent link and lines to fill in. */
function mailLink({ id, name }: Pick<Product, 'id' | 'name'>, lines: readonly string[], lang: Lang): string {
  const t = kitWords(lang);
  const body = [absoluteUrl(site.url, permanentPath(id)), '', t.mailBody, ...lines.map((line) => `${line}: `), ''].join('\r\n');
  return `mailto:${site.contactEmail}?subject=${inAddress(`${t.mailSubject}: ${name}`)}&body=${inAddress(body)}`;
}

/** The mail that asks for everything that a record lacks, a line each. */
export function additionsLink(product: CompletenessSource & Pick<Product, 'id' | 'name'>, lang: Lang): string {
  const { criteria } = words(lang);
  const missing = completenessOf(product).criteria.filter(({ isMet }) => !isMet);
  return mailLink(
    product,
    missing.map(({ criterion }) => criteria[criterion]),
    lang,
  );
}

/** The mail with which a producer sends its GTIN. */
export function gtinLink(product: Pick<Product, 'id' | 'name'>, lang: Lang): string {
  return mailLink(product, ['GTIN'], lang);
}
