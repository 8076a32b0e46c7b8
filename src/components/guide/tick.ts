/**
 * Pages with a list to tick, in the browser. The readiness page remembers its answers on this device, and only there; it says
 * for each part how many are in place and what is still open, and nothing that could be taken for a score. Every word that it
 * shows stands in the page.
 */

/** Where the answers lie: ids of what is in place, the same for both languages. */
const KEY = 'so-sao:readiness';

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}

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

function start(root: HTMLElement): void {
  const boxes = [...root.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  const open = root.querySelector<HTMLElement>('[data-open]');
  const clear = root.querySelector<HTMLButtonElement>('[data-clear]');
  const said = root.querySelector<HTMLElement>('[data-said]');

  /** Does something with the storage; where the browser refuses it, says that answers are lost with the page. */
  const withStorage = (work: () => void): void => {
    try {
      work();
    } catch {
      const notice = root.querySelector<HTMLElement>('[data-not-kept]');
      if (notice) notice.hidden = false;
    }
  };

  /** "3 of 7 in place". */
  const countOf = (part: Element): string => {
    const own = boxes.filter((box) => part.contains(box));
    const done = own.filter((box) => box.checked).length;
    return (root.dataset['inPlace'] ?? '').replace('{done}', String(done)).replace('{all}', String(own.length));
  };

  const show = (): void => {
    for (const count of root.querySelectorAll<HTMLElement>('[data-count]')) {
      count.textContent = countOf(count.parentElement ?? root);
    }
    const left = boxes.filter((box) => !box.checked);
    open?.querySelector('ul')?.replaceChildren(
      ...left.map((box) => {
        const link = document.createElement('a');
        link.href = `#${box.id}`;
        link.textContent = box.nextElementSibling?.textContent ?? '';
        const item = document.createElement('li');
        item.append(link);
        return item;
      }),
    );
    const none = open?.querySelector<HTMLElement>('[data-none]');
    if (none) none.hidden = left.length > 0;
    // Before the first tick everything is open: nothing to say, nothing to delete.
    const isUntouched = left.length === boxes.length;
    if (open) open.hidden = isUntouched;
    if (clear) clear.hidden = isUntouched;
  };

  const load = (): void => {
    withStorage(() => {
      const known = remembered();
      for (const box of boxes) box.checked = known.has(box.name);
    });
    show();
  };

  root.addEventListener('change', ({ target }) => {
    withStorage(() => {
      localStorage.setItem(KEY, JSON.stringify(boxes.filter((box) => box.checked).map((box) => box.name)));
    });
    show();
    const part = target instanceof Element ? target.closest('fieldset') : null;
    if (said && part) said.textContent = countOf(part);
  });
  clear?.addEventListener('click', () => {
    for (const box of boxes) box.checked = false;
    withStorage(() => {
      localStorage.removeItem(KEY);
    });
    show();
    // The button that had the focus is gone: the first question takes it.
    boxes[0]?.focus();
    if (said) said.textContent = root.dataset['cleared'] ?? '';
  });
  // The same list in another tab, or in the other language.
  addEventListener('storage', ({ key }) => {
    if (key === KEY || key === null) load();
  });
  load();
}

const root = document.querySelector<HTMLElement>('#readiness');
if (root) start(root);
