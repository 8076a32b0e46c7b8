/**
 * Brings the verdicts of an old page up to date in the browser. The build computed them for one day (data-as-of on the
 * html element); a page that is read later from a cache, or after weeks without a build, must not call a lapsed star
 * valid. Does nothing on the day of the build.
 */
import { verdictOn, type Verdict } from '../../domain/certificate.ts';
import type { CalendarDate } from '../../domain/date.ts';
import { arcDashes, ticksLeft } from '../../domain/seal.ts';
import { standingOf } from '../../domain/standing.ts';
import { shortDate } from '../../i18n/format.ts';
import type { Lang } from '../../i18n/lang.ts';
import { statusWord, verdictPhrase, verdictSentence } from '../../i18n/verdict.ts';

const root = document.documentElement;
const lang = root.lang as Lang;
// The Swedish locale writes dates as ISO 8601. An old browser without the zone reads its own.
const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }) as CalendarDate;

function update(element: HTMLElement, verdict: Verdict): void {
  const first = (selector: string): Element | null => element.querySelector(selector);
  /** Writes a text into the first element that carries the attribute. */
  const write = (name: string, text: string): void => {
    const target = first(`[data-${name}]`);
    if (target) target.textContent = text;
  };
  element.dataset['standing'] = standingOf(verdict);
  // The panel says it in a sentence, an entry of a list in the one bold phrase it has.
  const phrase = element.matches('section') ? null : first('b');
  if (phrase) phrase.textContent = verdictPhrase(verdict, lang);
  write('status', statusWord(verdict, lang));
  write('sentence', verdictSentence(verdict, lang));
  write('as-of', shortDate(verdict.on, lang));
  first('.arc')?.setAttribute('stroke-dasharray', arcDashes(ticksLeft(verdict)));
  first('[data-lapsed-note]')?.toggleAttribute('hidden', verdict.status !== 'lapsed');
}

if (today > (root.dataset['asOf'] ?? today)) {
  for (const element of document.querySelectorAll<HTMLElement>('[data-term]')) {
    const term = element.dataset['term'] ?? '';
    const date = term.length > 4 ? (term as CalendarDate) : null;
    // The words that are brought up to date say nothing of stars.
    const recognition = { stars: 3, date, year: Number(term), revocation: null } as const;
    update(element, verdictOn([recognition], today, Number(root.dataset['grace'] ?? 0)));
  }
}
