/** What the date script needs to know of a recognition, as one short attribute. */
import type { Listed } from './index.ts';

/** "2025-01-17" or "2025"; undefined where time changes nothing (revoked, unknown, or not given yet). */
export function termText({ current, verdict }: Pick<Listed, 'current' | 'verdict'>): string | undefined {
  if (current === null || verdict.status === 'revoked') return undefined;
  return current.date ?? (current.year === null ? undefined : String(current.year));
}

/** The same for an entry of a list, which does not name the day of the build: undefined also for what has lapsed and stays so. */
export function entryTerm(product: Pick<Listed, 'current' | 'verdict'>): string | undefined {
  return product.verdict.status === 'lapsed' ? undefined : termText(product);
}
