/** What the forms of requests and answers share: what is wrong, said at the fields and in a list that leads to them; sending. */
import { requestWords } from '../../../i18n/shop-request.ts';
import { shopApiPath } from '../../../i18n/shop-routes.ts';
import { lang, linkTo, made } from '../../shelf/made.ts';
import { textsOf, type Wrong } from './typed.ts';

const t = requestWords(lang);

/** The element with an id, of a kind, which the layout is sure to hold. */
export function part<T extends HTMLElement = HTMLElement>(id: string): T {
  const element = document.getElementById(id);
  if (!element) throw new Error(`Found no #${id} on the page, expected one; mend its layout`);
  return element as T;
}

/** What is typed into a field; '' where the page has no such field. */
export function typedIn(id: string): string {
  const field = document.getElementById(id);
  return field instanceof HTMLInputElement || field instanceof HTMLSelectElement || field instanceof HTMLTextAreaElement ? field.value : '';
}

/** Takes away what was said of the last attempt. */
function cleared(): void {
  for (const said of document.querySelectorAll<HTMLElement>('.field__wrong:not([hidden])')) {
    said.hidden = true;
    said.textContent = '';
  }
  for (const field of document.querySelectorAll('[aria-invalid]')) field.removeAttribute('aria-invalid');
  part('wrong').hidden = true;
}

/** Says what is wrong, in a list and at each field, and takes the reader to the list. Nothing wrong: the list goes away. `nameOf` names the product of a line. */
export function showWrong(
  list: readonly (Wrong | { readonly field: string | null; readonly text: string })[],
  nameOf: (product: string) => string = (product) => product,
): void {
  cleared();
  if (list.length === 0) return;
  const items = list.map((one) => {
    const text = 'fault' in one ? t.faults[one.fault] : one.text;
    const field = one.field === null ? null : document.getElementById(one.field);
    if (field === null) return made('li', text);
    field.setAttribute('aria-invalid', 'true');
    const said = document.getElementById(`${one.field}-wrong`);
    if (said !== null) {
      said.textContent = text;
      said.hidden = false;
    }
    const whose = 'fault' in one && one.product !== undefined ? `${nameOf(one.product)}: ` : '';
    const link = linkTo(`#${one.field}`, `${whose}${text}`);
    link.addEventListener('click', (event) => {
      event.preventDefault();
      field.focus();
      field.scrollIntoView({ block: 'center' });
    });
    return made('li', link);
  });
  part('wrong-list').replaceChildren(...items);
  const summary = part('wrong');
  summary.hidden = false;
  summary.focus();
}

/** What the shop answered: what was asked for, or why not; `status` 0 where it could not be reached. */
export type Answered =
  | { readonly isOk: true; readonly body: unknown }
  | { readonly isOk: false; readonly status: number; readonly message: string; readonly fields: Readonly<Record<string, string>> };

/** Asks the shop to do something. Never throws. */
export async function posted(action: string, body: object): Promise<Answered> {
  try {
    const response = await fetch(shopApiPath(action), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const answer: unknown = await response.json().catch(() => null);
    if (response.ok) return { isOk: true, body: answer };
    const refusal = (answer ?? {}) as { readonly message?: unknown; readonly fields?: unknown };
    const message = typeof refusal.message === 'string' ? refusal.message : t.notSent;
    return { isOk: false, status: response.status, message, fields: textsOf(refusal.fields) };
  } catch {
    return { isOk: false, status: 0, message: t.notSent, fields: {} };
  }
}
