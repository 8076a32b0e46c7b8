/** What is said of a fair in words: its name, days, hours, state, and what a recognition says on its days. */
import { lastDayOfFair, type Fair, type FairPhase, type OpeningHours } from '../domain/fair.ts';
import { dayRange, shortDate } from './format.ts';
import { fairWords } from './fair.ts';
import type { Lang } from './lang.ts';

/** The name of a fair for a language, and the language that it is in where that is another one. */
export function fairName({ name, nameEn }: Pick<Fair, 'name' | 'nameEn'>, lang: Lang): { text: string; lang: Lang | undefined } {
  if (lang === 'en' && nameEn !== null) return { text: nameEn, lang: undefined };
  return { text: name, lang: lang === 'vi' ? undefined : 'vi' };
}

/** The days of a fair in a few words; what the source does not print is said, not filled in. */
export function fairDays(
  { start, end, year, datesAsPrinted }: Pick<Fair, 'start' | 'end' | 'year' | 'datesAsPrinted'>,
  lang: Lang,
): string {
  const isVi = lang === 'vi';
  if (start !== null && end !== null) return dayRange(start, end, lang);
  if (start !== null)
    return isVi ? `từ ${shortDate(start, lang)}, nguồn không ghi ngày cuối` : `from ${shortDate(start, lang)}, last day not printed`;
  if (end !== null)
    return isVi ? `đến ${shortDate(end, lang)}, nguồn không ghi ngày đầu` : `until ${shortDate(end, lang)}, first day not printed`;
  if (datesAsPrinted !== null) return isVi ? `nguồn ghi “${datesAsPrinted}”` : `printed: “${datesAsPrinted}”`;
  if (year !== null) return isVi ? `năm ${year}, nguồn không ghi ngày` : `in ${year}, days not printed`;
  return isVi ? 'nguồn không ghi ngày' : 'days not printed';
}

/** Opening hours in one line: "08:00 – 21:30, từ 26/10/2025 đến 30/10/2025". */
export function fairHours({ from, to, opens, closes }: OpeningHours, lang: Lang): string {
  const t = fairWords(lang);
  const days = [from && t.hoursFrom(shortDate(from, lang)), to && t.hoursTo(shortDate(to, lang))].filter((part) => part !== null);
  const when = from !== null && from === to ? shortDate(from, lang) : days.length > 0 ? days.join(' ') : t.hoursAll;
  return `${opens} – ${closes}${closes < opens ? ` (${t.afterMidnight})` : ''}, ${when}`;
}

/** How a state looks: `fixed` firm, `open` not firm, `off` does not take place then, `done` took place, `past` nobody reports that it did. */
export type FairTone = 'fixed' | 'open' | 'off' | 'done' | 'past';

/** The state of a fair in words. */
export interface FairState {
  /** For chips. */
  readonly word: string;
  /** For the panel of its page, with a full stop. */
  readonly sentence: string;
  /** How it looks. */
  readonly tone: FairTone;
}

/** Which of the states below a fair is in. */
type StateKey =
  'cancelled' | 'postponed' | 'held' | 'past' | 'on' | 'on-planned' | 'closed-today' | 'confirmed' | 'planned' | 'planned-undated';

function stateKey({ status, start, end }: Pick<Fair, 'status' | 'start' | 'end'>, phase: FairPhase): StateKey {
  if (phase === 'cancelled' || phase === 'postponed') return phase;
  if (phase === 'closed-today') return 'closed-today';
  if (phase === 'open') return status === 'planned' ? 'on-planned' : 'on';
  if (status === 'held') return 'held';
  if (phase === 'over') return 'past';
  return status === 'confirmed' ? 'confirmed' : lastDayOfFair({ start, end }) === null ? 'planned-undated' : 'planned';
}

const STATES: Readonly<Record<StateKey, { tone: FairTone } & Readonly<Record<Lang, readonly [word: string, sentence: string]>>>> = {
  cancelled: {
    tone: 'off',
    vi: ['Đã hủy', 'Nguồn báo hội chợ đã hủy.'],
    en: ['Cancelled', 'The source says that it is cancelled.'],
  },
  postponed: {
    tone: 'off',
    vi: ['Hoãn', 'Nguồn báo hội chợ hoãn; các ngày dưới đây không còn đúng.'],
    en: ['Postponed', 'The source says that it is postponed; the days below no longer hold.'],
  },
  held: { tone: 'done', vi: ['Đã diễn ra', 'Nguồn báo hội chợ đã diễn ra.'], en: ['Held', 'The source reports that it took place.'] },
  past: {
    tone: 'past',
    vi: ['Đã qua ngày công bố', 'Đã qua ngày công bố; chưa thấy tin đã diễn ra.'],
    en: ['Past its announced days', 'Past its announced days; no report that it took place has been seen.'],
  },
  on: { tone: 'fixed', vi: ['Đang diễn ra', 'Hội chợ đang diễn ra.'], en: ['On now', 'The fair is on.'] },
  'on-planned': {
    tone: 'open',
    vi: ['Đang trong ngày công bố', 'Hôm nay nằm trong các ngày đã công bố; ban tổ chức chưa xác nhận lại.'],
    en: ['Within its announced days', 'Today is one of the announced days; the organiser has not confirmed them.'],
  },
  'closed-today': {
    tone: 'open',
    vi: ['Hôm nay nghỉ', 'Hội chợ đang trong kỳ, hôm nay nghỉ.'],
    en: ['Closed today', 'The fair is not over, but closed today.'],
  },
  confirmed: {
    tone: 'fixed',
    vi: ['Đã xác nhận', 'Ban tổ chức đã xác nhận ngày và nơi.'],
    en: ['Confirmed', 'The organiser has confirmed days and venue.'],
  },
  planned: {
    tone: 'open',
    vi: ['Đã công bố', 'Ngày đã công bố, ban tổ chức chưa xác nhận lại; có thể còn đổi.'],
    en: ['Announced', 'The days are announced but not confirmed; they may still move.'],
  },
  'planned-undated': {
    tone: 'open',
    vi: ['Đã công bố', 'Hội chợ đã công bố; nguồn không in đủ ngày.'],
    en: ['Announced', 'The fair is announced; the source does not print full dates.'],
  },
};

/** The state of a fair by its source and where it stands in time, in words. */
export function fairState(fair: Pick<Fair, 'status' | 'start' | 'end'>, phase: FairPhase, lang: Lang): FairState {
  const { tone, [lang]: text } = STATES[stateKey(fair, phase)];
  return { word: text[0], sentence: text[1], tone };
}
