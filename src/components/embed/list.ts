/** The list whose ids stand in the address, inside another site. Every text is set as text, never as markup. */
import { idsIn, MOST_EMBEDDED } from '../../domain/shelf.ts';
import { standingOf } from '../../domain/standing.ts';
import { embedWords } from '../../i18n/embed.ts';
import { listPath, productPath } from '../../i18n/routes.ts';
import { lang, linkTo, made, vietnamese } from '../shelf/made.ts';
import { sampleMark, termText } from '../shelf/term.ts';
import { twinsOf, verdictOfTwin, type Twin } from '../shelf/twin.ts';
import './frame.ts';

const t = embedWords(lang);

function lineOf(twin: Twin): HTMLElement {
  const line = made('li', ...sampleMark(twin), ' ', linkTo(productPath(lang, twin.id), twin.name, true));
  line.dataset['standing'] = standingOf(verdictOfTwin(twin));
  line.append(vietnamese('small', `${twin.producer.name} · ${twin.place.province}`), made('span', termText(twin)));
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
