/**
 * What a verdict says in words. Used by the build and by the script that brings an old page up to date in the browser,
 * so it stays small and imports nothing but formats.
 */
import type { Verdict } from '../domain/certificate.ts';
import { daysBetween } from '../domain/date.ts';
import { standingOf, type Standing } from '../domain/standing.ts';
import { shortDate } from './format.ts';
import type { Lang } from './lang.ts';

/** Status word of each standing, as on chips. */
const STATUS: Record<Lang, Record<Standing, string>> = {
  vi: {
    valid: 'Còn hiệu lực',
    ending: 'Sắp hết hạn',
    window: 'Sắp hết hạn',
    lapsed: 'Hết thời hạn',
    revoked: 'Bị thu hồi',
    unknown: 'Chưa rõ thời hạn',
  },
  en: { valid: 'Valid', ending: 'Expiring', window: 'Expiring', lapsed: 'Lapsed', revoked: 'Revoked', unknown: 'Validity unknown' },
};

/** The status in one or two words. */
export function statusWord(verdict: Verdict, lang: Lang): string {
  return STATUS[lang][standingOf(verdict)];
}

/** "còn 14 tháng", "còn 12 ngày", "hết hạn hôm nay". */
function timeLeft({ on, until, monthsLeft }: Verdict, lang: Lang): string {
  const days = until === null ? 0 : daysBetween(on, until);
  const months = monthsLeft ?? 0;
  if (lang === 'vi') return months > 0 ? `còn ${months} tháng` : days > 0 ? `còn ${days} ngày` : 'hôm nay là ngày cuối';
  const plural = (value: number, unit: string) => `${value} ${unit}${value === 1 ? '' : 's'} left`;
  return months > 0 ? plural(months, 'month') : days > 0 ? plural(days, 'day') : 'today is the last day';
}

/** The verdict in one sentence without a full stop, the heading of the verdict panel. */
export function verdictSentence(verdict: Verdict, lang: Lang): string {
  const { until, untilYear } = verdict;
  const day = until === null ? '' : shortDate(until, lang);
  const isVi = lang === 'vi';
  switch (standingOf(verdict)) {
    case 'valid':
      if (until === null) return isVi ? `Còn hiệu lực, hết hạn trong năm ${untilYear}` : `Valid, ends during ${untilYear}`;
      return isVi ? `Còn hiệu lực đến ${day}, ${timeLeft(verdict, lang)}` : `Valid until ${day}, ${timeLeft(verdict, lang)}`;
    case 'ending':
      if (until !== null && until < verdict.on)
        return isVi ? `Đã qua ngày ${day}, đang trong thời gian gia hạn` : `Past ${day}, within the grace period`;
      return isVi
        ? `Còn hiệu lực đến ${day}, sắp hết hạn: ${timeLeft(verdict, lang)}`
        : `Valid until ${day}, expiring: ${timeLeft(verdict, lang)}`;
    case 'window':
      return isVi ? `Hết hạn trong năm ${untilYear}, chưa rõ ngày` : `Ends during ${untilYear}, day unknown`;
    case 'lapsed':
      if (until === null)
        return isVi ? `Hết thời hạn trong năm ${untilYear} theo năm ghi nhận` : `Lapsed during ${untilYear} by the year on record`;
      return isVi ? `Hết thời hạn từ sau ${day} theo ngày ghi nhận` : `Lapsed after ${day} by the date on record`;
    case 'revoked':
      return isVi ? 'Công nhận đã bị thu hồi' : 'The recognition was revoked';
    default:
      return isVi ? 'Chưa rõ thời hạn: nguồn không ghi ngày công nhận' : 'Validity unknown: the source gives no date of recognition';
  }
}

/** The verdict in a few words, for cards. */
export function verdictPhrase(verdict: Verdict, lang: Lang): string {
  const { until, untilYear } = verdict;
  const day = until === null ? '' : shortDate(until, lang);
  const isVi = lang === 'vi';
  switch (standingOf(verdict)) {
    case 'valid':
      if (until === null) return isVi ? `Còn hiệu lực, đến năm ${untilYear}` : `Valid, to ${untilYear}`;
      return isVi ? `Còn hiệu lực đến ${day}` : `Valid until ${day}`;
    case 'ending':
      return isVi ? `Sắp hết hạn: ${day}` : `Expiring: ${day}`;
    case 'window':
      return isVi ? `Hết hạn trong năm ${untilYear}` : `Ends during ${untilYear}`;
    case 'lapsed':
      return isVi ? `Hết thời hạn, ${until === null ? `năm ${untilYear}` : day}` : `Lapsed, ${until === null ? untilYear : day}`;
    case 'revoked':
      return isVi ? 'Bị thu hồi' : 'Revoked';
    default:
      return isVi ? 'Chưa rõ thời hạn' : 'Validity unknown';
  }
}
