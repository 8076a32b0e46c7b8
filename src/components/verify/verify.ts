/** The check page in the browser: reads what was asked, finds it in the register, and says one clear thing. */
import { count } from '../../i18n/format.ts';
import { searchPath } from '../../i18n/routes.ts';
import { verifyWords } from '../../i18n/verify.ts';
import type { SearchDocument, SearchQuery } from '../../search/contract.ts';
import { answerOf, answerToWords, idsOfDecision, MAX_CHOICES, type Answer, type DecisionRow } from '../../search/verify/answer.ts';
import { askedOf, type Asked } from '../../search/verify/asked.ts';
import { lang, pageEngine } from '../search/engine.ts';
import { choicesOf, missingPanel, panelOf } from './panel.ts';

/** Documents fetched at a time where all are needed. */
const ALL_AT_A_TIME = 1000;
const t = verifyWords(lang);

/** An element of the page that its layout is sure to hold. */
function part<T extends Element>(selector: string): T {
  const element = document.querySelector<T>(selector);
  if (!element) throw new Error(`Found no "${selector}" on the check page, expected one; mend layouts/Verify.astro`);
  return element;
}

const form = part<HTMLFormElement>('#check');
const input = part<HTMLInputElement>('#check input[name=q]');
const said = part<HTMLElement>('#said');
const place = part<HTMLElement>('#answer');
const gate = part<HTMLElement>('#gate');
const adult = part<HTMLInputElement>('#adult');
const engine = pageEngine();

const question = (text: string, part: Partial<SearchQuery>): SearchQuery => ({
  text,
  selected: {},
  price: null,
  sort: 'relevance',
  page: 1,
  perPage: MAX_CHOICES,
  isAdult: true,
  ...part,
});

let rows: Promise<readonly DecisionRow[]> | null = null;

/** Decisions by product, loaded once; a failed load is tried again at the next question. */
function decisions(): Promise<readonly DecisionRow[]> {
  rows ??= fetch(form.dataset['decisions'] ?? '')
    .then((response) => {
      if (!response.ok) throw new Error(`${response.status}`);
      return response.json() as Promise<DecisionRow[]>;
    })
    .catch((error: unknown) => {
      rows = null;
      throw error;
    });
  return rows;
}

/** Every product by its id: a code may name a product that no word of it finds. */
async function allProducts(): Promise<Map<string, SearchDocument>> {
  const all = new Map<string, SearchDocument>();
  for (let page = 1, pages = 1; page <= pages; page++) {
    const result = await engine.search(question('', { page, perPage: ALL_AT_A_TIME }));
    for (const { document } of result.hits) all.set(document.id, document);
    pages = result.pages;
  }
  return all;
}

/** An answer with what is said of it. */
interface Said {
  readonly answer: Answer;
  readonly text: string;
  readonly why: string;
  /** Drinks with alcohol that stand behind the confirmation. */
  readonly hidden: number;
}

async function byWords(text: string, why = ''): Promise<Said> {
  const result = await engine.search(question(text, { isAdult: adult.checked }));
  const answer = answerToWords(text, result);
  const total = answer.kind === 'several' && !answer.isNear ? t.several(count(answer.total, lang)) : t.near;
  return { answer, text: answer.kind === 'several' ? total : '', why, hidden: result.hiddenAlcohol };
}

/** The answer to what was asked. */
async function answered(asked: Exclude<Asked, { kind: 'nothing' }>): Promise<Said> {
  if (asked.kind === 'words') return byWords(asked.text);
  const all = await allProducts();
  if (asked.kind === 'code') {
    const product = all.get(asked.id);
    if (product || asked.words === null) return { answer: answerOf(product ? [product] : []), text: '', why: t.missingCode, hidden: 0 };
    return byWords(asked.words);
  }
  const known = await decisions();
  const ids = idsOfDecision(known, asked.key);
  const products = ids.flatMap((id) => all.get(id) ?? []);
  // A list of drinks stands behind the confirmation, as every list does; one product by its code does not.
  const found = adult.checked ? products : products.filter((product) => !product.isAlcohol);
  const number = known.find(({ id }) => id === ids[0])?.number ?? '';
  const answer = answerOf(found);
  return { answer, text: t.decision(number, count(found.length, lang)), why: t.missingDecision, hidden: products.length - found.length };
}

/** Elements that show an answer. */
async function shown({ answer, why }: Said, text: string): Promise<HTMLElement[]> {
  if (answer.kind === 'none') return [missingPanel(why)];
  // The number of the decision is a detail: the verdict stands without it.
  if (answer.kind === 'one') return [panelOf(answer.document, await decisions().catch(() => []))];
  // Where words had to be dropped, what was asked is not in the register; what is near may still be meant.
  const parts = answer.isRelaxed ? [missingPanel(t.near), choicesOf(answer.documents)] : [choicesOf(answer.documents)];
  if (answer.total > answer.documents.length && !answer.isNear) {
    const link = document.createElement('a');
    link.href = searchPath(lang, text);
    link.textContent = t.more;
    parts.push(link);
  }
  return parts;
}

let asking = 0;

/** Answers what stands in the field. */
async function answer(): Promise<void> {
  const own = ++asking;
  const text = input.value;
  const asked = askedOf(text);
  gate.hidden = true;
  if (asked.kind === 'nothing') {
    said.textContent = '';
    place.replaceChildren();
    return;
  }
  said.classList.remove('hidden');
  said.textContent = t.loading;
  try {
    const found = await answered(asked);
    const parts = await shown(found, text);
    if (own !== asking) return;
    place.replaceChildren(...parts);
    gate.hidden = found.hidden === 0;
    const isMissing = found.answer.kind === 'none' || (found.answer.kind === 'several' && found.answer.isRelaxed);
    // A panel says it larger; the line is then for those who listen.
    said.classList.toggle('hidden', isMissing || found.answer.kind === 'one');
    said.textContent = isMissing ? t.missing : found.answer.kind === 'one' ? t.one : found.text;
  } catch {
    if (own !== asking) return;
    place.replaceChildren();
    said.textContent = t.failed;
  }
}

function readAddress(): void {
  input.value = (new URLSearchParams(location.search).get('q') ?? '').slice(0, input.maxLength);
  void answer();
}

/** Asks for a text and writes it into the address, so that the answer can be shared and the back button returns to it. */
function ask(text: string): void {
  const query = text.trim();
  const address = query === '' ? location.pathname : `${location.pathname}?${new URLSearchParams({ q: query }).toString()}`;
  if (address !== location.pathname + location.search) history.pushState(null, '', address);
  input.value = query;
  void answer();
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  ask(input.value);
});
place.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link?.pathname !== location.pathname || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  ask(new URL(link.href).searchParams.get('q') ?? '');
  said.focus();
});
adult.addEventListener('change', () => void answer());
addEventListener('popstate', readAddress);
readAddress();
