/** Suggests products, producers and places below every search field. Loaded when one is focused; without it forms stay forms. */
import { suggestWords } from '../../i18n/suggest.ts';
import { afterKey, CLOSED, closed, withOptions, type Combobox } from '../../search/combobox.ts';
import type { SearchEngine } from '../../search/contract.ts';
import { ASK_FOR, suggestionsFor } from '../../search/suggestions.ts';
import { askedOf } from '../../search/verify/asked.ts';
import { lang, pageEngine } from './engine.ts';
import { optionsOf, type Options } from './options.ts';

const t = suggestWords(lang);
const known = new WeakSet<HTMLInputElement>();
let engine: SearchEngine | null = null;

function madeElement(tag: string, className: string, role: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.setAttribute('role', role);
  return element;
}

/** Makes a combobox of a field. */
function equip(input: HTMLInputElement, form: HTMLFormElement): void {
  const list = madeElement('div', 'suggest', 'listbox');
  const status = madeElement('p', 'hidden', 'status');
  list.id = `${input.id}-list`;
  list.hidden = true;
  list.ariaLabel = t.list;
  form.append(list, status);
  let state: Combobox = CLOSED;
  let options: Options = { elements: [], addresses: [] };
  let asking: AbortController | null = null;

  function show(next: Combobox): void {
    state = next;
    list.hidden = !state.isOpen;
    input.ariaExpanded = String(state.isOpen);
    options.elements.forEach((option, at) => {
      option.ariaSelected = String(at === state.active);
    });
    const active = options.elements[state.active];
    if (active) {
      input.setAttribute('aria-activedescendant', active.id);
      active.scrollIntoView({ block: 'nearest' });
    } else input.removeAttribute('aria-activedescendant');
  }

  function go(at: number): void {
    const address = options.addresses[at];
    if (address !== undefined) location.assign(address);
  }

  async function suggest(): Promise<void> {
    asking?.abort();
    const own = (asking = new AbortController());
    const text = input.value;
    try {
      engine ??= pageEngine();
      const isWords = askedOf(text).kind === 'words';
      const query = { text, selected: {}, price: null, sort: 'relevance', page: 1, perPage: ASK_FOR, isAdult: false } as const;
      const result = isWords ? await engine.search(query, own.signal) : null;
      if (own.signal.aborted) return;
      options = optionsOf(list, result && suggestionsFor(text, result), form.dataset['decisions'] !== undefined);
      show(withOptions(options.elements.length));
      const { count } = state;
      status.textContent = count > 0 ? t.found(count) : isWords ? t.none : '';
    } catch {
      // Nothing to suggest: given up for a newer text, or the data is not there. The form works as it always did.
      if (!own.signal.aborted) show(CLOSED);
    }
  }

  for (const [name, value] of [['role', 'combobox'], ['aria-autocomplete', 'list'], ['aria-expanded', 'false'], ['aria-controls', list.id]] as const) input.setAttribute(name, value); // prettier-ignore
  input.addEventListener('input', () => void suggest());
  input.addEventListener('keydown', (event) => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const { state: next, isHandled, chosen } = afterKey(state, event.key);
    if (isHandled) event.preventDefault();
    if (next !== state) show(next);
    if (chosen !== null) go(chosen);
  });
  input.addEventListener('blur', () => {
    show(closed(state));
  });
  input.addEventListener('click', () => {
    if (state.count > 0) show({ ...state, isOpen: true });
  });
  form.addEventListener('submit', () => {
    asking?.abort();
    show(closed(state));
  });
  // Before the field loses its focus; the choice itself follows on release, so that a finger may still scroll.
  list.addEventListener('mousedown', (event) => {
    event.preventDefault();
  });
  list.addEventListener('click', ({ target }) => {
    go(options.elements.findIndex((option) => target instanceof Node && option.contains(target)));
  });
  if (input.value.trim() !== '' && input.value !== new URLSearchParams(location.search).get('q')) void suggest();
}

/** Equips the field that has the focus, once; the island of the search page has its own answers. */
function onFocus(target: EventTarget | null): void {
  if (!(target instanceof HTMLInputElement) || target.name !== 'q' || !target.form || known.has(target) || target.closest('astro-island'))
    return;
  known.add(target);
  equip(target, target.form);
  engine ??= pageEngine();
  engine.ready().catch(() => {
    // Tried again at the first letter.
  });
}

addEventListener('focusin', ({ target }) => {
  onFocus(target);
});
onFocus(document.activeElement);
