/** The filter of all fairs: hides what has another province or kind, and lists that are then empty. Without it all is shown. */

const filter = document.querySelector<HTMLElement>('#filter');

/** Shows what both choices allow, and says how many. */
function apply(choices: HTMLElement): void {
  const chosen = [...choices.querySelectorAll('select')].map(({ name, value }) => [name, value] as const);
  let shown = 0;
  for (const fair of document.querySelectorAll<HTMLElement>('.fair')) {
    fair.hidden = chosen.some(([name, value]) => value !== '' && fair.dataset[name] !== value);
    if (!fair.hidden) shown++;
  }
  for (const shelf of document.querySelectorAll<HTMLElement>('[data-shelf]')) shelf.hidden = !shelf.querySelector('.fair:not([hidden])');
  const output = choices.querySelector('output');
  if (output) output.textContent = (choices.dataset['found'] ?? '').replace('{}', String(shown));
}

if (filter) {
  filter.hidden = false;
  filter.addEventListener('change', () => apply(filter));
  // A page that is gone back to keeps what was chosen.
  addEventListener('pageshow', () => apply(filter));
}
