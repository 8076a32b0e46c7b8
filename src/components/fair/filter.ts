/** The filter of all fairs: hides what has another province or kind, and lists that are then empty. Without it all is shown. */

const form = document.querySelector<HTMLFormElement>('#filter');

/** Shows what both choices allow, and says how many. */
function apply(chosen: HTMLFormElement): void {
  const data = new FormData(chosen);
  let shown = 0;
  for (const fair of document.querySelectorAll<HTMLElement>('.fair')) {
    const isWanted = ['province', 'kind'].every((name) => ['', fair.dataset[name]].includes(String(data.get(name) ?? '')));
    fair.hidden = !isWanted;
    if (isWanted) shown++;
  }
  for (const shelf of document.querySelectorAll<HTMLElement>('[data-shelf]')) shelf.hidden = !shelf.querySelector('.fair:not([hidden])');
  const output = chosen.querySelector('output');
  if (output) output.textContent = (chosen.dataset['found'] ?? '').replace('{}', String(shown));
}

if (form) {
  form.hidden = false;
  form.addEventListener('change', () => apply(form));
  form.addEventListener('submit', (event) => event.preventDefault());
  // A page that is gone back to keeps what was chosen.
  addEventListener('pageshow', () => apply(form));
}
