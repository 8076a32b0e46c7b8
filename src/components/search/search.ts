/** The search page in the browser: loads the rows, finds, and writes the results; every state is in the address. */
import { verdictOn, type Stars } from '../../domain/certificate.ts';
import type { CalendarDate } from '../../domain/date.ts';
import { arcDashes, ticksLeft } from '../../domain/seal.ts';
import { standingOf } from '../../domain/standing.ts';
import { count } from '../../i18n/format.ts';
import type { Lang } from '../../i18n/lang.ts';
import { productPath, searchRowsPath } from '../../i18n/routes.ts';
import { verdictPhrase } from '../../i18n/verdict.ts';
import { ALCOHOL, COUNCIL, REVOKED, type SearchRow } from '../../search/document.ts';
import { indexOf, rowsFor } from '../../search/lookup.ts';

const PAGE = 24;
const lang: Lang = document.documentElement.lang === 'en' ? 'en' : 'vi';
const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }) as CalendarDate;
const grace = Number(document.documentElement.dataset['grace'] ?? 0);

/** An element of the page that its template is sure to hold. */
function part<T extends Element>(selector: string): T {
  const element = document.querySelector<T>(selector);
  if (!element) throw new Error(`Found no "${selector}" on the search page, expected one; mend layouts/Search.astro`);
  return element;
}

const form = part<HTMLFormElement>('#search');
const input = part<HTMLInputElement>('#search input[name=q]');
const status = part<HTMLElement>('#status');
const list = part<HTMLElement>('#results');
const more = part<HTMLButtonElement>('#more');
const gate = part<HTMLElement>('#gate');
const adult = part<HTMLInputElement>('#adult');
const browse = part<HTMLElement>('#browse');
const template = part<HTMLTemplateElement>('#row');
const text = (name: string): string => form.dataset[name] ?? '';

let loading: Promise<ReturnType<typeof indexOf>> | null = null;
let shown = PAGE;

/** The rows, loaded once; a failed load is tried again at the next search. */
function rows(): Promise<ReturnType<typeof indexOf>> {
  loading ??= fetch(searchRowsPath())
    .then((response) => {
      if (!response.ok) throw new Error(`${response.status}`);
      return response.json() as Promise<SearchRow[]>;
    })
    .then(indexOf)
    .catch((error: unknown) => {
      loading = null;
      throw error;
    });
  return loading;
}

/** One result; every text is set as text, never as markup. */
function resultOf([id, name, , producer, place, stars, term, flags]: SearchRow): Node {
  const node = template.content.cloneNode(true) as DocumentFragment;
  const verdict = verdictOn(
    [
      {
        stars: stars as Stars,
        date: term.length > 4 ? (term as CalendarDate) : null,
        year: term.length === 4 ? Number(term) : null,
        revocation: (flags & REVOKED) > 0 ? { date: null } : null,
      },
    ],
    today,
    grace,
  );
  const find = (selector: string): Element | null => node.querySelector(selector);
  const link = node.querySelector('a');
  if (link) {
    link.href = productPath(lang, id);
    link.textContent = name;
  }
  const write = (selector: string, value: string): void => {
    const target = find(selector);
    if (target) target.textContent = value;
  };
  write('.card__who', `${producer} · ${place}`);
  write('.ring text', String(stars || '?'));
  write(
    '.term span',
    `${text('stars').replace('{n}', String(stars))} · ${verdictPhrase(verdict, lang)}${(flags & COUNCIL) > 0 ? ` (${text('council')})` : ''}`,
  );
  find('.arc')?.setAttribute('stroke-dasharray', arcDashes(ticksLeft(verdict)));
  find('.term')?.setAttribute('data-standing', standingOf(verdict));
  return node;
}

/** Shows the answer to the query of the address. */
async function render(): Promise<void> {
  const query = input.value.trim();
  browse.hidden = query !== '';
  if (query === '') {
    list.replaceChildren();
    status.textContent = '';
    more.hidden = gate.hidden = true;
    return;
  }
  try {
    const found = rowsFor(await rows(), query);
    if (query !== input.value.trim()) return;
    const open = found.filter((row) => (row[7] & ALCOHOL) === 0);
    const visible = adult.checked ? found : open;
    list.replaceChildren(...visible.slice(0, shown).map(resultOf));
    more.hidden = visible.length <= shown;
    gate.hidden = open.length === found.length;
    browse.hidden = visible.length > 0;
    status.textContent = visible.length === 0 ? text('none') : text('found').replace('{n}', count(visible.length, lang));
  } catch {
    status.textContent = text('failed');
    browse.hidden = false;
  }
}

/** Writes the query into the address, so that the answer can be shared and the back button returns to it. */
function remember(isNew: boolean): void {
  const query = input.value.trim();
  const address = query === '' ? location.pathname : `${location.pathname}?${new URLSearchParams({ q: query }).toString()}`;
  if (isNew) history.pushState(null, '', address);
  else history.replaceState(null, '', address);
}

function readAddress(): void {
  input.value = (new URLSearchParams(location.search).get('q') ?? '').slice(0, 120);
  shown = PAGE;
  void render();
}

let timer: ReturnType<typeof setTimeout> | undefined;
input.addEventListener('input', () => {
  shown = PAGE;
  void render();
  // Browsers limit how often the address may change.
  clearTimeout(timer);
  timer = setTimeout(() => remember(false), 400);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(timer);
  remember(true);
  void render();
});
adult.addEventListener('change', () => void render());
more.addEventListener('click', () => {
  shown += PAGE;
  void render().then(() => list.querySelectorAll('a')[shown - PAGE]?.focus());
});
addEventListener('popstate', readAddress);
readAddress();
