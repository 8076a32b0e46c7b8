/**
 * Pages with a list to tick, in the browser. The readiness page remembers its answers on this device, and only there; it says
 * for each part how many are in place and what is still open, and nothing that could be taken for a score. Every word that it
 * shows stands in the page.
 */

/** Where the answers lie: ids of what is in place, the same for both languages. */
const KEY = 'so-sao:readiness';

/** Ids that the device remembers; none where nothing usable lies there. Throws where the browser refuses its storage. */
function remembered(): Set<string> {
  const text = localStorage.getItem(KEY);
  if (text === null) return new Set();
  try {
    const value: unknown = JSON.parse(text);
    return new Set(Array.isArray(value) ? value.filter((id) => typeof id === 'string') : []);
  } catch {
    return new Set();
  }
}

/** "3 of 7 in place", in the words of the page. */
function countOf(part: Element): string {
  const all = part.querySelectorAll('input').length;
  const done = part.querySelectorAll('input:checked').length;
  const words = part.closest<HTMLElement>('[data-in-place]')?.dataset['inPlace'] ?? '';
  return words.replace('{done}', String(done)).replace('{all}', String(all));
}

/** An entry of what is still open: a link to its question. */
function openItem(box: HTMLInputElement): HTMLElement {
  const link = document.createElement('a');
  link.href = `#${box.id}`;
  link.textContent = box.nextElementSibling?.textContent ?? '';
  const item = document.createElement('li');
  item.append(link);
  return item;
}

/** Says how many are in place and what is open. */
function show(root: HTMLElement): void {
  for (const count of root.querySelectorAll('[data-count]')) count.textContent = countOf(count.parentElement ?? root);
  const boxes = root.querySelectorAll('input');
  const left = [...boxes].filter((box) => !box.checked);
  root.querySelector('[data-open] ul')?.replaceChildren(...left.map(openItem));
  const hide = (selector: string, isHidden: boolean): void => {
    const element = root.querySelector<HTMLElement>(selector);
    if (element) element.hidden = isHidden;
  };
  // Before the first tick everything is open: nothing to say, nothing to delete.
  const isUntouched = left.length === boxes.length;
  hide('[data-open]', isUntouched);
  hide('[data-clear]', isUntouched);
  hide('[data-none]', left.length > 0);
}

/** Does something with the storage; where the browser refuses it, the page says that answers are lost with it. */
function withStorage(root: HTMLElement, work: () => void): void {
  try {
    work();
  } catch {
    const notice = root.querySelector<HTMLElement>('[data-not-kept]');
    if (notice) notice.hidden = false;
  }
}

/** Ticks what the device remembers. */
function load(root: HTMLElement): void {
  withStorage(root, () => {
    const known = remembered();
    for (const box of root.querySelectorAll('input')) box.checked = known.has(box.name);
  });
  show(root);
}

function start(root: HTMLElement): void {
  const say = (text: string): void => {
    const said = root.querySelector('[data-said]');
    if (said) said.textContent = text;
  };
  root.addEventListener('change', ({ target }) => {
    const done = [...root.querySelectorAll<HTMLInputElement>('input:checked')].map((box) => box.name);
    withStorage(root, () => {
      localStorage.setItem(KEY, JSON.stringify(done));
    });
    show(root);
    const part = target instanceof Element ? target.closest('fieldset') : null;
    if (part) say(countOf(part));
  });
  root.querySelector('[data-clear]')?.addEventListener('click', () => {
    for (const box of root.querySelectorAll('input')) box.checked = false;
    withStorage(root, () => {
      localStorage.removeItem(KEY);
    });
    show(root);
    // The button that had the focus is gone: the first question takes it.
    root.querySelector('input')?.focus();
    say(root.dataset['cleared'] ?? '');
  });
  // The same list in another tab, or in the other language.
  addEventListener('storage', ({ key }) => {
    if (key === KEY || key === null) load(root);
  });
  load(root);
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
const root = document.querySelector<HTMLElement>('#readiness');
if (root) start(root);
