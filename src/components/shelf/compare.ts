/** Up to four products side by side; which ones stands in the address. */
import { idsIn, MOST_COMPARED, withId, withoutId } from '../../domain/shelf.ts';
import { standingOf } from '../../domain/standing.ts';
import { shortDate } from '../../i18n/format.ts';
import { comparePath, productPath } from '../../i18n/routes.ts';
import { COMPARED, shelfWords } from '../../i18n/shelf.ts';
import { keptIds, onKeptElsewhere } from '../../islands/shelf/device.ts';
import { buttonFor, lang, linkTo, made, part, vietnamese } from './made.ts';
import { cellsOf, differing } from './row.ts';
import { sampleMark } from './term.ts';
import { twinsOf, verdictOfTwin, type Twin } from './twin.ts';

const t = shelfWords(lang);
const groups = JSON.parse(part('shelf').dataset['groups'] ?? '{}') as Readonly<Record<string, string>>;

/** Most products of the reader's list that are offered. */
const MOST_OFFERED = 24;

let ids: readonly string[] = [];
/** Whether the reader confirmed an age of 18 or more on this page. */
let isAdult = false;

const say = (text: string): void => void (part('said').textContent = text);

function change(next: readonly string[]): void {
  ids = next;
  history.replaceState(null, '', comparePath(lang, ids));
  void show();
}

/** The table; its first column stays while the others are scrolled. */
function tableOf(twins: readonly Twin[]): HTMLTableElement {
  const columns = twins.map((twin) => cellsOf(twin, groups));
  const different = differing(columns);
  const heads = twins.map((twin) => {
    const remove = buttonFor('×', () => {
      change(withoutId(ids, twin.id));
      part('title').focus();
    });
    remove.ariaLabel = t.remove(twin.name);
    remove.title = t.remove(twin.name);
    const head = made('th', ...sampleMark(twin), linkTo(productPath(lang, twin.id), twin.name, true), remove);
    head.scope = 'col';
    return head;
  });
  const rows = COMPARED.map((row) => {
    const head = made('th', t.rows[row]);
    head.scope = 'row';
    if (twins.length > 1) head.append(made('small', different.has(row) ? t.differs : t.same));
    const cells = columns.map((column, index) => {
      const { text, isVietnamese } = column[row];
      const cell = isVietnamese ? vietnamese('td', text) : made('td', text);
      const twin = twins[index];
      if (row === 'verdict' && twin) cell.dataset['standing'] = standingOf(verdictOfTwin(twin));
      return cell;
    });
    return made('tr', head, ...cells);
  });
  const corner = made('th', t.what);
  corner.scope = 'col';
  const caption = made('caption', t.compareCaption);
  caption.className = 'hidden';
  return made('table', caption, made('thead', made('tr', corner, ...heads)), made('tbody', ...rows));
}

/** Products of the reader's list that are not in the table. */
async function offered(): Promise<HTMLElement[]> {
  const others = (keptIds() ?? []).filter((id) => !ids.includes(id)).slice(0, MOST_OFFERED);
  const { found } = await twinsOf(others);
  return found
    .filter(({ alcohol }) => isAdult || !alcohol)
    .map((twin) => {
      const button = buttonFor(`+ ${twin.name}`, () => {
        change(withId(ids, twin.id, MOST_COMPARED));
        part('title').focus();
      });
      button.ariaLabel = t.addColumn(twin.name);
      return made('li', button);
    });
}

let showing = 0;

async function show(): Promise<void> {
  const own = ++showing;
  if (ids.length > 0) say(t.loading);
  const [{ found, unknown, failed }, offers] = await Promise.all([twinsOf(ids), offered()]);
  if (own !== showing) return;
  part('shelf').hidden = false;
  const shown = found.filter(({ alcohol }) => isAdult || !alcohol);
  const hidden = found.length - shown.length;
  const [first] = shown;
  const hint =
    ids.length === 0 ? t.compareEmpty : ids.length === 1 ? t.compareOne : first ? t.asOf(shortDate(verdictOfTwin(first).on, lang)) : '';
  say(hint);
  part('table').hidden = shown.length === 0;
  part('table').replaceChildren(...(shown.length === 0 ? [] : [tableOf(shown)]));
  const confirm = buttonFor(t.adult(hidden), () => {
    isAdult = true;
    void show();
  });
  part('complaints').replaceChildren(
    ...(unknown.length === 0 ? [] : [made('p', t.unknown(unknown.join(', ')))]),
    ...(failed.length === 0
      ? []
      : [
          made(
            'p',
            `${t.failed} `,
            buttonFor(t.retry, () => void show()),
          ),
        ]),
    ...(hidden === 0 ? [] : [made('p', confirm)]),
  );
  const isFull = ids.length >= MOST_COMPARED;
  part('offers').replaceChildren(...(isFull ? [] : offers));
  part('offers').hidden = isFull || offers.length === 0;
  part('no-offers').textContent = isFull ? t.compareFull : t.chooseNone;
  part('no-offers').hidden = !isFull && offers.length > 0;
}

ids = idsIn(new URLSearchParams(location.search).get('ids'), MOST_COMPARED);
// It scrolls by itself on a narrow screen: by keyboard too.
part('table').tabIndex = 0;
onKeptElsewhere(() => void show());
void show();
