/** A product on the reader's list. */
import { standingOf } from '../../domain/standing.ts';
import { absoluteUrl, permanentPath, productPath } from '../../i18n/routes.ts';
import { shelfWords } from '../../i18n/shelf.ts';
import { buttonFor, lang, linkTo, made, vietnamese } from './made.ts';
import { sampleMark, termText } from './term.ts';
import { verdictOfTwin, type Twin } from './twin.ts';

const t = shelfWords(lang);

/** What a reader does with an entry. */
export type Act = 'up' | 'down' | 'remove';

/** An entry of the list; with buttons where `act` is given. `origin` is that of the printed link. */
export function itemOf(
  twin: Twin,
  origin: string,
  act: ((act: Act) => void) | null,
  ends: { isFirst: boolean; isLast: boolean },
): HTMLElement {
  const item = made('li');
  item.dataset['standing'] = standingOf(verdictOfTwin(twin));
  item.dataset['id'] = twin.id;
  const { district, formerProvince, province } = twin.place;
  const place = [...new Set([district, formerProvince, province])].filter((name) => name !== null).join(', ');
  const name = linkTo(productPath(lang, twin.id), twin.name, true);
  const permanent = made('small', absoluteUrl(origin, permanentPath(twin.id)));
  permanent.className = 'shelf__link';
  item.append(...sampleMark(twin), name, vietnamese('p', `${twin.producer.name} · ${place}`), made('p', termText(twin)), permanent);
  if (act === null) return item;
  const acts = (['up', 'down', 'remove'] as const).map((kind) => {
    const button = buttonFor({ up: '↑', down: '↓', remove: '×' }[kind], () => act(kind));
    button.ariaLabel = t[kind](twin.name);
    button.title = t[kind](twin.name);
    button.dataset['act'] = kind;
    button.disabled = (kind === 'up' && ends.isFirst) || (kind === 'down' && ends.isLast);
    return button;
  });
  const tools = made('div', ...acts);
  tools.className = 'shelf__acts';
  item.append(tools);
  return item;
}
