/** What a recognition says for the days of a fair, in words: for its pages, what is printed for it, and the sheet for buyers. */
import { isInForce } from '../domain/certificate.ts';
import type { FairValidity } from '../domain/fair.ts';
import { shortDate } from './format.ts';
import type { Lang } from './lang.ts';

/** Sentences without a day in them. */
const SENTENCES = {
  vi: {
    throughout: 'còn hiệu lực suốt hội chợ',
    some: 'chỉ còn hiệu lực trong một số ngày hội chợ',
    none: 'không còn hiệu lực vào ngày hội chợ',
    revoked: 'đã bị thu hồi trước hội chợ',
    notYet: 'chưa thấy công nhận tính đến ngày đầu hội chợ',
    yearOnly: 'chưa nói chắc được: chỉ biết năm công nhận',
    noDate: 'chưa nói chắc được: nguồn không ghi ngày công nhận',
    noDays: 'chưa nói chắc được: hội chợ chưa rõ ngày',
  },
  en: {
    throughout: 'valid throughout the fair',
    some: 'valid on some days of the fair only',
    none: 'not valid on the days of the fair',
    revoked: 'withdrawn before the fair',
    notYet: 'no recognition on record by the first day of the fair',
    yearOnly: 'cannot be said for certain: only the year of recognition is known',
    noDate: 'cannot be said for certain: the source gives no date of recognition',
    noDays: 'cannot be said for certain: the days of the fair are not known',
  },
} as const satisfies Record<Lang, object>;

/** The words where it is in force on some days and certainly not on others. */
function partlySentence({ first, lastInForce }: FairValidity, lang: Lang): string {
  const isVi = lang === 'vi';
  if (!isInForce(first) || lastInForce === null) return SENTENCES[lang].some;
  const day = shortDate(lastInForce, lang);
  if (first.until === lastInForce) return isVi ? `hết hạn ngày ${day}, trong hội chợ` : `lapses on ${day}, during the fair`;
  // It ends before its term: a withdrawal, which is no lapse. After its term, it was recognised again in between.
  if (first.until !== null && first.until < lastInForce) return SENTENCES[lang].some;
  return isVi ? `còn hiệu lực đến hết ngày ${day}, trong hội chợ` : `valid to the end of ${day}, during the fair`;
}

/** What a recognition says for the days of a fair, and the mark that goes with it. */
export interface FairValidityPhrase {
  /** Begins small and has no full stop, to stand behind the stars. */
  readonly text: string;
  /** The mark: as for the standings of lists. */
  readonly mark: 'valid' | 'ending' | 'lapsed' | 'revoked' | 'unknown';
}

/** See {@link FairValidityPhrase}. `null` stands for a fair of which no day was printed. */
export function fairValidity(validity: FairValidity | null, lang: Lang): FairValidityPhrase {
  const words = SENTENCES[lang];
  if (validity === null) return { text: words.noDays, mark: 'unknown' };
  const { kind, first } = validity;
  switch (kind) {
    case 'throughout':
      return { text: words.throughout, mark: 'valid' };
    case 'partly':
      return { text: partlySentence(validity, lang), mark: 'ending' };
    case 'none':
      return first.status === 'revoked' ? { text: words.revoked, mark: 'revoked' } : { text: words.none, mark: 'lapsed' };
    default:
      if (first.stars === null) return { text: words.notYet, mark: 'unknown' };
      return { text: first.status === 'unknown' ? words.noDate : words.yearOnly, mark: 'unknown' };
  }
}
