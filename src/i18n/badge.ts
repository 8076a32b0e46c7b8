/** Words of the badge that producers put on their own sites. */
import type { Verdict } from '../domain/certificate.ts';
import { standingOf } from '../domain/standing.ts';
import { shortDate } from './format.ts';
import type { Lang } from './lang.ts';
import { verdictPhrase } from './verdict.ts';

/** States of a badge, by which its colours and shapes go. */
export type BadgeState = 'valid' | 'lapsing' | 'lapsed' | 'revoked' | 'unknown';

/** The state of a badge: what may end soon, or has ended on an unknown day of this year, is "lapsing". */
export function badgeState(verdict: Verdict): BadgeState {
  const standing = standingOf(verdict);
  return standing === 'ending' || standing === 'window' ? 'lapsing' : standing;
}

/** The three lines of a badge: stars, what holds, and on which day that was looked up. */
export function badgeLines(verdict: Verdict, lang: Lang): readonly [stars: string, verdict: string, day: string] {
  const { stars, on } = verdict;
  const day = shortDate(on, lang);
  if (lang === 'vi') return [stars === null ? 'OCOP' : `OCOP ${stars} sao`, verdictPhrase(verdict, lang), `Sổ Sao kiểm tra ngày ${day}`];
  return [stars === null ? 'OCOP' : `OCOP ${stars} stars`, verdictPhrase(verdict, lang), `Checked by Sổ Sao on ${day}`];
}
