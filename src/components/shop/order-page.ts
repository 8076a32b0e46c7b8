/**
 * The page of an order in the browser: asks for its state and shows a new one by loading the page again, counts down, copies, pays,
 * cancels, and takes what was ordered out of the cart once it can no longer be lost. Without it all of it is on the page.
 */
import type { OrderView } from '../../commerce/views.ts';
import { asked } from '../../islands/cart/asking.ts';
import { takenFromCart } from '../../islands/cart/placed.ts';
import { isFinal, markOf, timeLeft } from './order/mark.ts';

/** Words of the script, from the page. */
export interface OrderScriptWords {
  readonly left: string;
  readonly leftUnits: readonly [string, string, string];
  readonly copied: string;
  readonly paying: string;
  readonly payFailed: string;
  readonly notPayable: string;
  readonly cancelFailed: string;
}

/** First and longest wait between two questions, in milliseconds. */
const WAITS = [5_000, 30_000] as const;

/** Said after a reload by which the state changed. */
const NEWS = 'so-sao:order-news';

const page = document.querySelector<HTMLElement>('#don');
const say = (text: string): void => {
  const line = document.querySelector('#noi');
  if (line) line.textContent = text;
};

/** Loads the page again and brings the reader to the new state. */
function reload(): void {
  try {
    sessionStorage.setItem(NEWS, '1');
  } catch {
    // Closed: the page is loaded all the same.
  }
  location.reload();
}

function showNews(): void {
  try {
    if (sessionStorage.getItem(NEWS) === null) return;
    sessionStorage.removeItem(NEWS);
    document.querySelector<HTMLElement>('#tinh-trang')?.focus();
  } catch {
    // Closed: nothing to tell.
  }
}

/** Asks for the state, ever more rarely, while the page is looked at. */
function watch(token: string, mark: string): void {
  let wait: number = WAITS[0];
  const ask = async (): Promise<void> => {
    if (document.visibilityState === 'visible') {
      const answer = await asked<OrderView>('status', { token });
      if (answer.ok && markOf(answer.body) !== mark) {
        reload();
        return;
      }
      if (answer.ok && isFinal(answer.body)) return;
      wait = Math.min(wait * 1.5, WAITS[1]);
    }
    setTimeout(() => void ask(), wait);
  };
  setTimeout(() => void ask(), wait);
  document.addEventListener('visibilitychange', () => {
    wait = WAITS[0];
  });
}

function countDown(words: OrderScriptWords): void {
  const place = document.querySelector<HTMLElement>('#con-lai');
  if (!place) return;
  const until = Number(place.dataset['until']);
  const show = (): void => {
    const left = timeLeft(until - Date.now(), words.leftUnits);
    place.textContent = left === '' ? '' : ` · ${words.left.replace('{}', left)}`;
  };
  show();
  setInterval(show, 20_000);
}

async function pay(token: string, words: OrderScriptWords): Promise<void> {
  say(words.paying);
  const answer = await asked<{ redirectUrl: string }>('pay', { token });
  if (answer.ok) location.assign(answer.body.redirectUrl);
  else say(answer.status === 409 ? words.notPayable : words.payFailed);
}

async function cancel(token: string, words: OrderScriptWords): Promise<void> {
  const answer = await asked<OrderView>('cancel', { token });
  if (answer.ok) reload();
  else say(words.cancelFailed);
}

function listen(token: string, words: OrderScriptWords): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]'))
    button.addEventListener('click', () => {
      navigator.clipboard.writeText(button.dataset['copy'] ?? '').then(
        () => {
          button.textContent = words.copied;
          say(`${words.copied}: ${button.dataset['copy'] ?? ''}`);
        },
        () => undefined,
      );
    });
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-act]'))
    button.addEventListener('click', () => {
      button.disabled = true;
      void (button.dataset['act'] === 'pay' ? pay : cancel)(token, words).finally(() => {
        button.disabled = false;
      });
    });
}

if (page) {
  const { token = '', mark = '', order = '', skus = '', safe } = page.dataset;
  const words = JSON.parse(page.dataset['words'] ?? '{}') as OrderScriptWords;
  showNews();
  if (safe !== undefined) takenFromCart(order, skus.split(' '));
  countDown(words);
  listen(token, words);
  watch(token, mark);
}
