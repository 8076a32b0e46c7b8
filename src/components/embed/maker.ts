/** The guide's form: makes the code for the page whose address was pasted, and shows how it looks; buttons that copy. */
import { embedGuideWords } from '../../i18n/embed-guide.ts';
import {
  badgeSnippet,
  elementSnippet,
  frameHeight,
  frameSnippet,
  frameUrl,
  viewOfAddress,
  type EmbedChoice,
  type EmbedTheme,
} from '../../i18n/embed-snippets.ts';
import { productJsonPath } from '../../i18n/routes.ts';
import { buttonFor, lang, made, part } from '../shelf/made.ts';

const t = embedGuideWords(lang);
const form = part('make') as HTMLFormElement;
const { origin = location.origin, groups = '[]' } = form.dataset;
const say = (text: string): void => void (part('made').textContent = text);

/** Copies a text; where that is refused, or the connection is not secure, it is selected. */
async function copy(text: string, shown: HTMLElement, button: HTMLButtonElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = t.copied;
  } catch {
    getSelection()?.selectAllChildren(shown);
  }
}

/** A button that copies what is shown. */
function copyButton(text: string, shown: HTMLElement): HTMLElement {
  const button = buttonFor(t.copy, () => void copy(text, shown, button));
  const place = made('p', button);
  place.className = 'make';
  return place;
}

function snippet(text: string): HTMLElement[] {
  const shown = made('pre', text);
  shown.className = 'snippet';
  return [shown, copyButton(text, shown)];
}

/** The page's own title where the register can be asked; null where it has no such page, undefined without a connection. */
async function titleOf(choice: EmbedChoice): Promise<string | null | undefined> {
  try {
    // The register may be looked at under another address than its own.
    const response = await fetch(frameUrl({ ...choice, origin: location.origin, theme: 'auto' }));
    if (!response.ok) return null;
    return new DOMParser().parseFromString(await response.text(), 'text/html').title;
  } catch {
    return undefined;
  }
}

/** The name of a product, for its badge. */
async function nameOf(id: string): Promise<string> {
  const response = await fetch(productJsonPath(id));
  return ((await response.json()) as { readonly name: string }).name;
}

async function make(): Promise<void> {
  const found = viewOfAddress((part('address') as HTMLInputElement).value, JSON.parse(groups) as never);
  const codes = part('codes');
  codes.replaceChildren();
  if (found === null) {
    say(t.wrong);
    return;
  }
  const theme = (part('theme') as HTMLSelectElement).value as EmbedTheme;
  const draft: EmbedChoice = { ...found, origin, theme, title: 'Sổ Sao' };
  const title = await titleOf(draft);
  if (title === null) {
    say(t.missing);
    return;
  }
  const choice = title === undefined ? draft : { ...draft, title };
  const frame = made('iframe');
  frame.className = 'live';
  frame.title = choice.title;
  frame.height = String(frameHeight(choice.view));
  frame.src = frameUrl({ ...choice, origin: location.origin });
  const badge =
    choice.view === 'product' && title !== undefined
      ? [
          made('h3', t.badgeTitle),
          ...snippet(badgeSnippet(origin, choice.lang, { id: choice.id ?? '', name: await nameOf(choice.id ?? '') })),
        ]
      : [];
  codes.replaceChildren(
    made('h3', t.elementTitle),
    ...snippet(elementSnippet(choice)),
    made('h3', t.frameTitle),
    ...snippet(frameSnippet(choice)),
    ...badge,
    made('h3', t.liveTitle),
    frame,
  );
  say(title === undefined ? t.unsure : t.made);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void make();
});
for (const shown of document.querySelectorAll<HTMLElement>('[data-copy]')) {
  const button = shown.nextElementSibling?.querySelector('button');
  button?.addEventListener('click', () => void copy(shown.textContent, shown, button));
}
