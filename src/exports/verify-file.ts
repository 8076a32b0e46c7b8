/** What the check page needs beyond the search data: which decision recognised which product. */
import { createHash } from 'node:crypto';
import type { Listed } from '../catalogue/index.ts';
import { verifyDataPath } from '../i18n/routes.ts';
import { decisionKey } from '../search/verify/asked.ts';
import type { DecisionRow } from '../search/verify/answer.ts';

/** A file of the site whose name holds a hash of what is in it. */
export interface HashedFile {
  /** Hash of its text. */
  readonly hash: string;
  /** Its address. */
  readonly path: string;
  /** Its text. */
  readonly text: string;
}

/** Decisions by product, from every recognition with a number. */
function decisionRows(products: readonly Listed[]): DecisionRow[] {
  return products.flatMap(({ id, certificates }) =>
    certificates.flatMap(({ decisionNumber: number, source }) =>
      number === null ? [] : [{ id, number, key: decisionKey(number), host: new URL(source.url).hostname.replace(/^www\./, '') }],
    ),
  );
}

/** The file of decisions. */
export function verifyFile(products: readonly Listed[]): HashedFile {
  const text = JSON.stringify(decisionRows(products));
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
  return { hash, path: verifyDataPath(hash), text };
}
