/** The script of a producer's answer: says that the request was seen, sends the quotation or that it cannot be supplied. */
import { dayIn } from '../../../commerce/day.ts';
import { requestWords } from '../../../i18n/shop-request.ts';
import { lang } from '../../shelf/made.ts';
import { priceField, quotationOf } from './answer-draft.ts';
import { part, posted, showWrong, typedIn } from './form.ts';
import { lineOf } from './typed.ts';

const t = requestWords(lang);

/** The field of a path in the answer of the shop, such as "quotation.validUntil". */
function fieldOf(path: string): string | null {
  const name = path.replace(/^quotation\./, '').split('.')[0] ?? '';
  return document.getElementById(name) === null ? null : name;
}

/** Sends an answer, and shows the page anew: what the shop kept, not what was typed. */
async function sent(action: string, body: object, button: HTMLButtonElement): Promise<void> {
  if (button.disabled) return;
  showWrong([]);
  const text = button.textContent;
  button.disabled = true;
  button.textContent = t.sending;
  const answer = await posted(action, body);
  if (answer.isOk) {
    location.hash = 'done';
    location.reload();
    return;
  }
  button.disabled = false;
  button.textContent = text;
  const fields = Object.entries(answer.fields).map(([path, said]) => ({ field: fieldOf(path), text: said }));
  showWrong(fields.length > 0 ? fields : [{ field: null, text: answer.message }]);
}

function quoted(form: HTMLFormElement, link: string): void {
  const products = [...form.querySelectorAll<HTMLElement>('fieldset[data-product]')].map(({ dataset }) => dataset['product'] ?? '');
  const { quotation, wrong } = quotationOf(
    {
      prices: products.map((product) => ({ product, typed: typedIn(priceField(product)) })),
      minimumOrder: typedIn('minimumOrder'),
      leadTime: typedIn('leadTime'),
      validUntil: typedIn('validUntil'),
      note: typedIn('note'),
    },
    dayIn(performance.timeOrigin),
  );
  if (quotation === null) showWrong(wrong);
  else void sent('requests/quote', { link, quotation, lang }, part<HTMLButtonElement>('send'));
}

const form = document.querySelector<HTMLFormElement>('#quote');
if (form !== null) {
  const { link = '', state = '' } = form.dataset;
  const refuse = document.getElementById('refuse');
  form.hidden = false;
  if (refuse !== null) refuse.hidden = false;
  part<HTMLInputElement>('validUntil').min = dayIn(performance.timeOrigin);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    quoted(form, link);
  });
  document.getElementById('decline')?.addEventListener('submit', (event) => {
    event.preventDefault();
    void sent('requests/decline', { link, reason: lineOf(typedIn('reason')), lang }, part<HTMLButtonElement>('decline-send'));
  });
  // Scanners of mail open links; they run no scripts, or do not wait for them.
  if (state === 'new' || state === 'sent') void posted('requests/seen', { link });
}
if (location.hash === '#done') document.getElementById('done')?.focus();
