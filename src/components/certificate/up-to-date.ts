/**
 * Brings the verdicts of an old page up to date in the browser. The build computed them for one day (data-as-of on the
 * html element); a page that is read later from a cache, or after weeks without a build, must not call a lapsed star
 * valid. Does nothing on the day of the build.
 */
import { verdictOn, type Stars, type Verdict } from '../../domain/certificate.ts';
import type { CalendarDate } from '../../domain/date.ts';
import { arcDashes, tickDashes, ticksLeft } from '../../domain/seal.ts';
import { standingOf } from '../../domain/standing.ts';
import { shortDate } from '../../i18n/format.ts';
import type { Lang } from '../../i18n/lang.ts';
import { statusWord, verdictPhrase, verdictSentence } from '../../i18n/verdict.ts';

const root = document.documentElement;
const lang: Lang = root.lang === 'en' ? 'en' : 'vi';
// The Swedish locale writes dates as ISO 8601. An old browser without the zone reads its own.
const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }) as CalendarDate;

/** Writes a text into the first element below `element` that carries the attribute. */
function write(element: Element, attribute: string, text: string): void {
  const target = element.querySelector(`[${attribute}]`);
  if (target) target.textContent = text;
}

function update(element: HTMLElement, verdict: Verdict): void {
  const ticks = ticksLeft(verdict);
  element.dataset['standing'] = standingOf(verdict);
  write(element, 'data-phrase', verdictPhrase(verdict, lang));
  write(element, 'data-status', statusWord(verdict, lang));
  write(element, 'data-sentence', verdictSentence(verdict, lang));
  write(element, 'data-as-of', shortDate(verdict.on, lang));
  element.querySelector('.arc')?.setAttribute('stroke-dasharray', arcDashes(ticks));
  element.querySelector('.seal__left')?.setAttribute('stroke-dasharray', tickDashes(ticks));
  element.querySelector('[data-lapsed-note]')?.toggleAttribute('hidden', verdict.status !== 'lapsed');
}

if (root.dataset['asOf'] !== undefined && today > root.dataset['asOf']) {
  for (const element of document.querySelectorAll<HTMLElement>('[data-term]')) {
    const term = element.dataset['term'] ?? '';
    const recognition = {
      stars: Number(element.dataset['stars']) as Stars,
      date: term.length > 4 ? (term as CalendarDate) : null,
      year: term.length > 4 ? null : Number(term),
      revocation: null,
    };
    update(element, verdictOn([recognition], today, Number(root.dataset['grace'] ?? 0)));
  }
}
