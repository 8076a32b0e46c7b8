/**
 * What a printed label may say of a product's stars. A label outlives the page from which it was printed, so it claims less than
 * the page: only a decision that certainly holds on the day of the build.
 */
import { isInForce, type Recognition, type Stars, type Verdict } from './certificate.ts';

/** Why a label says nothing of stars. `ended`: the last day has passed, also within a grace period. */
export type LabelBar = 'none' | 'revoked' | 'ended' | 'window' | 'unknown' | 'council' | 'own-page';

/** What a label may say: stars and the recognition that gave them; or why nothing. */
export type LabelClaim =
  | { readonly stars: Stars; readonly recognition: Recognition; readonly bar: null }
  | { readonly stars: null; readonly recognition: null; readonly bar: LabelBar };

/** Why no stars may stand on a label, or null where they may. */
function barOf(verdict: Verdict, current: Recognition): LabelBar | null {
  if (verdict.status === 'revoked' || verdict.status === 'unknown') return verdict.status;
  if (verdict.status === 'lapsed' || (verdict.until !== null && verdict.until < verdict.on)) return 'ended';
  if (!isInForce(verdict)) return 'window';
  if (current.basis === 'council') return 'council';
  return current.provenance === 'C' ? 'own-page' : null;
}

/** What a label of a product may say on the day of its verdict. */
export function labelClaimOf({
  verdict,
  current,
}: {
  /** What holds on the day. */
  readonly verdict: Verdict;
  /** The recognition that the verdict speaks of, or null where there was none yet. */
  readonly current: Recognition | null;
}): LabelClaim {
  const bar = current === null ? 'none' : barOf(verdict, current);
  if (current === null || bar !== null) return { stars: null, recognition: null, bar: bar ?? 'none' };
  return { stars: current.stars, recognition: current, bar: null };
}
