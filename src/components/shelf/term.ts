/** What a product says of its stars in a line: for the reader's list and for lists inside other sites. */
import { termWords } from '../../i18n/term.ts';
import { verdictPhrase } from '../../i18n/verdict.ts';
import { lang, made } from './made.ts';
import { currentOf, verdictOfTwin, type Twin } from './twin.ts';

const t = termWords(lang);

/** "4 sao, tiềm năng 5 sao", or ''. */
export function starsText(twin: Twin): string {
  const verdict = verdictOfTwin(twin);
  const isPotential = currentOf(twin, verdict)?.potentialFiveStar === true;
  return [verdict.stars === null ? '' : t.stars(verdict.stars), isPotential ? t.potential : ''].filter((text) => text !== '').join(', ');
}

/** That it was a council, or ''. */
export function councilText(twin: Twin): string {
  return currentOf(twin, verdictOfTwin(twin))?.basis === 'council' ? t.council : '';
}

/** "4 sao, tiềm năng 5 sao · Còn hiệu lực đến … (theo hội đồng)". */
export function termText(twin: Twin): string {
  const [stars, council] = [starsText(twin), councilText(twin)];
  const phrase = verdictPhrase(verdictOfTwin(twin), lang);
  return `${stars === '' ? '' : `${stars} · `}${phrase}${council === '' ? '' : ` (${council})`}`;
}

/** The ribbon of an invented record; nothing for all others. */
export function sampleMark({ sample }: Twin): HTMLElement[] {
  if (!sample) return [];
  const mark = made('span', t.sample);
  mark.className = 'ribbon';
  return [mark];
}
