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
    yearOnly: 'chưa nói chắc được: chỉ biết năm công nhận',
    noDate: 'chưa nói chắc được: nguồn không ghi ngày công nhận',
    noDays: 'chưa nói chắc được: hội chợ chưa rõ ngày',
  },
  en: {
    throughout: 'valid throughout the fair',
    some: 'valid on some days of the fair only',
    none: 'not valid on the days of the fair',
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

/**
 * What a recognition says for the days of a fair: a phrase that begins small and has no full stop, to stand behind the stars.
 * `null` stands for a fair of which no day was printed.
 */
export function fairValiditySentence(validity: FairValidity | null, lang: Lang): string {
  const words = SENTENCES[lang];
  switch (validity?.kind) {
    case 'throughout':
      return words.throughout;
    case 'partly':
      return partlySentence(validity, lang);
    case 'none':
      return words.none;
    case 'uncertain':
      return validity.first.status === 'unknown' ? words.noDate : words.yearOnly;
    default:
      return words.noDays;
  }
}
