/** What a line of the catalogue of a fair says of a product: stars and validity on the days of the fair. */
import type { FairEntry } from '../catalogue/fairs.ts';
import { currentRecognition } from '../domain/certificate.ts';
import { fairValidity, type FairValidityPhrase } from '../i18n/fair-validity.ts';
import { words } from '../i18n/index.ts';
import type { Lang } from '../i18n/lang.ts';
import { productPath } from '../i18n/routes.ts';

/** A line as it is written. */
export interface FairLine extends FairValidityPhrase {
  /** Page of the product. */
  readonly path: string;
  /** Its name. */
  readonly name: string;
  /** Stars of the recognition that the first day of the fair falls under, "4 sao, tiềm năng 5 sao", or ''. */
  readonly stars: string;
  /** That it was a council, or ''. */
  readonly council: string;
  /** Who makes it. */
  readonly producer: string;
  /** Numbers of its stands. */
  readonly stands: readonly string[];
}

/** The line of an entry. */
export function fairLine({ product, stands, validity }: FairEntry, lang: Lang): FairLine {
  const t = words(lang);
  const recognition = validity === null ? product.current : currentRecognition(product.certificates, validity.first.on);
  const label = [recognition && t.starsWord(recognition.stars), recognition?.isPotentialFiveStar === true && t.potentialFive];
  return {
    ...fairValidity(validity, lang),
    path: productPath(lang, product.id),
    name: product.name,
    stars: label.filter(Boolean).join(', '),
    council: recognition?.basis === 'council' ? ` (${t.byCouncil})` : '',
    producer: product.producer.name,
    stands,
  };
}
