/** The list whose ids stand in the address, inside another site. Every text is set as text, never as markup. */
import { idsIn, MOST_EMBEDDED } from '../../domain/shelf.ts';
import { standingOf } from '../../domain/standing.ts';
import { embedWords } from '../../i18n/embed.ts';
import type { Lang } from '../../i18n/lang.ts';
import { listPath, productPath } from '../../i18n/routes.ts';
import { verdictPhrase } from '../../i18n/verdict.ts';
import { twinsOf, verdictOfTwin, type Twin } from '../shelf/twin.ts';
import './frame.ts';

const lang: Lang = document.documentElement.lang === 'en' ? 'en' : 'vi';
const t = embedWords(lang);

/** An element with a text. */
function made<K extends keyof HTMLElementTagNameMap>(name: K, text: string, isVietnamese = false): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  element.textContent = text;
  if (isVietnamese && lang === 'en') element.lang = 'vi';
  return element;
}

function lineOf(twin: Twin): HTMLElement {
  const verdict = verdictOfTwin(twin);
  const line = document.createElement('li');
  line.dataset['standing'] = standingOf(verdict);
  const link = made('a', twin.name, true);
  link.href = productPath(lang, twin.id);
  const stars = verdict.stars === null ? '' : `${verdict.stars} ${lang === 'vi' ? 'sao' : 'stars'} · `;
  line.append(
    link,
    made('small', `${twin.producer.name} · ${twin.place.province}`, true),
    made('span', stars + verdictPhrase(verdict, lang)),
  );
  return line;
}

async function show(): Promise<void> {
  const [said, list, more] = ['said', 'list', 'more'].map((id) => document.getElementById(id));
  if (!said || !list || !(more instanceof HTMLAnchorElement)) return;
  const ids = idsIn(new URLSearchParams(location.search).get('ids'), MOST_EMBEDDED);
  if (ids.length === 0) {
    said.textContent = t.listEmpty;
    return;
  }
  said.textContent = t.loading;
  const { found, unknown, failed } = await twinsOf(ids);
  const open = found.filter(({ alcohol }) => !alcohol);
  const gated = found.length - open.length;
  list.replaceChildren(...open.map(lineOf));
  list.hidden = open.length === 0;
  const parts = [
    failed.length > 0 ? t.listFailed : '',
    unknown.length > 0 ? t.listUnknown(unknown.join(', ')) : '',
    gated > 0 ? t.adult(String(gated)) : '',
  ];
  said.textContent = parts.filter((part) => part !== '').join(' ');
  said.hidden = said.textContent === '';
  more.href = listPath(lang, ids);
  more.textContent = t.listMore;
}

void show();
