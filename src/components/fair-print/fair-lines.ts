/** What stands on prints of a fair: its days, places, stars and codes in the language of the page. */
import type { PrintedEntry } from '../../catalogue/fair-print.ts';
import type { Fair } from '../../domain/fair.ts';
import type { Producer } from '../../domain/product.ts';
import { smallestMm } from '../../exports/qr.ts';
import { fairDays } from '../../i18n/fair-phrases.ts';
import { fairPrintWords } from '../../i18n/fair-print.ts';
import { dayList } from '../../i18n/format.ts';
import { words } from '../../i18n/index.ts';
import type { Lang } from '../../i18n/lang.ts';
import { absoluteUrl, permanentPath } from '../../i18n/routes.ts';
import { site } from '../../site.config.ts';

/** The days of a fair as its page says them, with those on which it is closed; '' where nothing is known of them. */
export function printedDays(fair: Pick<Fair, 'start' | 'end' | 'year' | 'datesAsPrinted' | 'closed'>, lang: Lang): string {
  const { start, end, year, datesAsPrinted, closed } = fair;
  if ([start, end, year, datesAsPrinted].every((part) => part === null)) return '';
  const days = fairDays(fair, lang);
  return closed.length === 0 ? days : `${days}, ${fairPrintWords(lang).closedOn(dayList(closed, lang))}`;
}

/** Where a producer is, as printed. */
export function placeLine({ commune, district, formerProvince }: Pick<Producer, 'commune' | 'district' | 'formerProvince'>): string {
  return [commune, district, formerProvince.name].filter((part) => part !== null).join(', ');
}

/** "4 sao, tiềm năng 5 sao"; null where there are none on the days of the fair. */
export function starsLine({ stars, recognition }: Pick<PrintedEntry, 'stars' | 'recognition'>, lang: Lang): string | null {
  if (stars === null) return null;
  const t = words(lang);
  return recognition?.isPotentialFiveStar === true ? `${t.ocopStars(stars)}, ${t.potentialFive}` : t.ocopStars(stars);
}

/** The permanent address of a product, and how large its code is to be printed: as asked, or as large as it must be. */
export function codeOf(id: string, mm: number): { readonly url: string; readonly mm: number } {
  const url = absoluteUrl(site.url, permanentPath(id));
  return { url, mm: Math.max(mm, smallestMm(url)) };
}
