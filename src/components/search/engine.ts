/** The embedded search engine of a page, and the reader's day and language. */
import type { CalendarDate } from '../../domain/date.ts';
import type { Lang } from '../../i18n/lang.ts';
import type { SearchEngine } from '../../search/contract.ts';
import { embeddedEngine } from '../../search/embedded/client.ts';

const { dataset, lang: pageLang } = document.documentElement;

/** Language of the page. */
export const lang: Lang = pageLang === 'en' ? 'en' : 'vi';

/** Days of grace, see domain/certificate. */
export const graceDays = Number(dataset['grace'] ?? 0);

/** Today where the register is; the Swedish locale writes dates as ISO 8601. */
export function today(): CalendarDate {
  return new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }) as CalendarDate;
}

/** An engine from the worker and over the data file that the page names; nothing is loaded before it is asked. */
export function pageEngine(): SearchEngine {
  const createWorker = (): Worker => new Worker(dataset['worker'] ?? '', { type: 'module' });
  return embeddedEngine({ createWorker, url: dataset['search'] ?? '', today: today(), graceDays });
}
