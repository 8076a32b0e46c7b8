/** The page on which several producers are asked for prices: what is asked lies on the device, who asks in this tab alone. */
import { withAsked, withAskedQty, withoutAsked, type Basket } from '../../../commerce/cart.ts';
import { dayIn } from '../../../commerce/day.ts';
import { isId } from '../../../domain/shelf.ts';
import { BASKET_PARAMS } from '../../../i18n/shop-ask.ts';
import { requestWords } from '../../../i18n/shop-request.ts';
import { requestPath } from '../../../i18n/shop-routes.ts';
import { lang } from '../../shelf/made.ts';
import { twinsOf, type Twin } from '../../shelf/twin.ts';
import { keepBasket, keepDraft, keptBasket, keptDraft, onBasketElsewhere } from './device.ts';
import { FIELDS, lineField, requestOf, typedLine, type TypedLine } from './draft.ts';
import { part, posted, showWrong, typedIn } from './form.ts';
import { groupsOf } from './lines.ts';
import { wholeOf } from './typed.ts';

const t = requestWords(lang);
const form = part<HTMLFormElement>('ask');
const consent = part<HTMLInputElement>('consent');
const send = part<HTMLButtonElement>('send');
/** When the page was opened: the clock of the browser, as it loaded the page. */
const openedAt = Math.round(performance.timeOrigin);
/** What comes sooner after opening the page is taken for a machine's, milliseconds; whoever kept a draft can be that quick. */
const LEAST_OPEN = 3_500;
const reachable = new Set(JSON.parse(form.dataset['reachable'] ?? '[]') as readonly string[]);

let basket: Basket = keptBasket();
let twins: ReadonlyMap<string, Twin> = new Map();
let draft = keptDraft();
const typed = new Map(draft.lines.map((line) => [line.product, line]));

const say = (text: string): void => void (part('said').textContent = text);
const nameOf = (id: string): string => twins.get(id)?.name ?? id;
const lines = (): TypedLine[] => basket.lines.map((line) => ({ ...typedLine(line), ...typed.get(line.product) }));

/** Keeps what is typed for this tab. */
function kept(): void {
  draft = { ...draft, fields: Object.fromEntries(FIELDS.map((name) => [name, typedIn(name)])), lines: lines() };
  keepDraft(draft);
}

/** Another basket on this device. */
function changed(next: Basket): void {
  basket = next;
  part('not-kept').hidden = keepBasket(basket);
}

function lineTyped(line: TypedLine): void {
  typed.set(line.product, line);
  const qty = wholeOf(line.qty);
  if (qty !== null && qty > 0) changed(withAskedQty(basket, line.product, qty, line.unit));
  kept();
}

function removed(product: string): void {
  const at = basket.lines.findIndex((line) => line.product === product);
  changed(withoutAsked(basket, product));
  typed.delete(product);
  kept();
  say(t.removed(nameOf(product)));
  void show().then(() => {
    const next = basket.lines[at] ?? basket.lines[at - 1];
    (document.querySelector<HTMLElement>(`[data-id="${next?.product}"] .ask__remove`) ?? part('title')).focus();
  });
}

/** Takes out what cannot be asked for, and says so. */
function sorted(unknown: readonly string[], found: readonly Twin[]): void {
  const gated = found.filter(({ alcohol }) => alcohol);
  const out = [...unknown, ...gated.map(({ id }) => id)];
  if (out.length === 0) return;
  changed(out.reduce(withoutAsked, basket));
  const said = [
    unknown.length === 0 ? '' : t.dropped(unknown.join(', ')),
    gated.length === 0 ? '' : t.alcohol(gated.map(({ name }) => name).join(', ')),
  ];
  say(said.filter((text) => text !== '').join(' '));
}

let showing = 0;

async function show(): Promise<void> {
  const own = ++showing;
  const { found, unknown, failed } = await twinsOf(basket.lines.map(({ product }) => product));
  if (own !== showing) return;
  twins = new Map(found.map((twin) => [twin.id, twin]));
  sorted(unknown, found);
  const isEmpty = basket.lines.length === 0;
  part('lines').replaceChildren(...groupsOf(lines(), twins, (producer) => reachable.has(producer), { typed: lineTyped, removed }));
  part('empty').hidden = !isEmpty;
  part('rest').hidden = isEmpty;
  part('failed').hidden = failed.length === 0;
}

/** The field of a path in the answer of the shop, such as "request.lines.0.qty". */
function fieldOf(path: string): string | null {
  const [first = '', index = '', name = ''] = path.replace(/^request\./, '').split('.');
  const line = first === 'lines' ? basket.lines[Number(index)] : undefined;
  if (line !== undefined && (name === 'qty' || name === 'unit' || name === 'targetPrice' || name === 'note'))
    return lineField(line.product, name);
  return document.getElementById(first) === null ? null : first;
}

/** The request was taken: what was typed goes from this device. */
function sent({ id, url }: { readonly id?: unknown; readonly url?: unknown }): void {
  changed({ lines: [] });
  keepDraft(null);
  part('asking').hidden = true;
  part('sent-id').textContent = t.sentText(typeof id === 'string' ? id : '');
  part<HTMLAnchorElement>('sent-link').href = typeof url === 'string' ? url : requestPath(lang);
  part('sent').hidden = false;
  part('sent-title').focus();
}

async function submitted(): Promise<void> {
  if (send.disabled) return;
  say('');
  const { request, wrong } = requestOf({ fields: draft.fields, lines: lines(), hasConsent: consent.checked }, dayIn(openedAt), lang);
  if (request === null) {
    showWrong(wrong, nameOf);
    return;
  }
  if (![...twins.values()].some(({ producer }) => reachable.has(producer.id))) {
    showWrong([{ field: null, text: t.noneReachable }]);
    return;
  }
  showWrong([]);
  send.disabled = true;
  send.textContent = t.sending;
  const { requestId } = draft;
  await new Promise((open) => setTimeout(open, Math.max(0, LEAST_OPEN - performance.now())));
  const answer = await posted('requests', { requestId, request, consent: true, startedAt: openedAt, website: typedIn('website') });
  send.disabled = false;
  send.textContent = t.send;
  if (answer.isOk) {
    sent(answer.body ?? {});
    return;
  }
  const fields = Object.entries(answer.fields).map(([path, text]) => ({ field: fieldOf(path), text }));
  showWrong(fields.length > 0 ? fields : [{ field: null, text: answer.message }]);
}

/** Fills in what was typed in this tab. */
function restored(): void {
  for (const name of FIELDS) {
    const [field, text] = [document.getElementById(name), draft.fields[name]];
    const isField = field instanceof HTMLInputElement || field instanceof HTMLSelectElement || field instanceof HTMLTextAreaElement;
    if (isField && text !== undefined) field.value = text;
  }
  part<HTMLInputElement>('neededBy').min = dayIn(openedAt);
}

/** A product was put in by a link: says so, and gives it the unit of the printed price, where there is one. */
async function added(id: string): Promise<void> {
  const twin = twins.get(id);
  const line = basket.lines.find(({ product }) => product === id);
  if (twin === undefined || twin.alcohol) return;
  if (line?.unit === '' && twin.price !== null) {
    changed(withAskedQty(basket, id, line.qty, twin.price.unit));
    typed.delete(id);
    await show();
  }
  say(line === undefined ? t.full : t.inBasket(twin.name));
}

/** Puts what the address names into the basket and the form, and takes it out of the address. */
async function start(): Promise<void> {
  part('loading').hidden = false;
  restored();
  const asked = new URLSearchParams(location.search);
  const names = Object.values(BASKET_PARAMS);
  const add = names.map((name) => asked.get(name.add)).find((id) => id !== null && isId(id)) ?? null;
  const fair = names.map((name) => asked.get(name.fair)).find((id) => id !== null);
  const choice = part<HTMLSelectElement>('fair');
  if ([...choice.options].some(({ value }) => value === fair)) choice.value = fair ?? '';
  if (add !== null) changed(withAsked(basket, add));
  if (asked.size > 0) history.replaceState(null, '', requestPath(lang));
  kept();
  await show();
  part('loading').hidden = true;
  part('asking').hidden = false;
  if (add !== null) await added(add);
}

form.addEventListener('input', kept);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  void submitted();
});
part('retry').addEventListener('click', () => void show());
onBasketElsewhere(() => {
  basket = keptBasket();
  void show();
});
void start();
