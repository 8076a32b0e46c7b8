/** Handing over in the browser: finds by what is typed or scanned, notes, and takes a note back. */
import { asked } from '../../../islands/cart/asking.ts';
import type { HandOverView } from '../../../commerce/views.ts';
import { isMeant } from './found.ts';

/** Words of the script, from the page. */
export interface HandOverScriptWords {
  readonly found: string;
  readonly notFound: string;
  readonly done: string;
  readonly undone: string;
  readonly wrong: string;
  readonly failed: string;
  readonly noCamera: string;
  readonly scan: string;
  readonly stop: string;
}

/** What a browser with a reader of codes has; not in every one, and not in TypeScript's list. */
interface CodeReader {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}

/** Milliseconds between two looks through the camera. */
const LOOK = 200;

/** What is said after the page was loaded again. */
const NEWS = 'so-sao:hand-over-news';

const page = document.querySelector<HTMLElement>('#giao');
const field = document.querySelector<HTMLInputElement>('#tim-don');
const cards = [...document.querySelectorAll<HTMLElement>('.hand')];

const say = (text: string): void => {
  const line = document.querySelector('#noi');
  if (line) line.textContent = text;
};

/** Loads the page again, so that all of it is as the server knows it, and says this then. */
function reloadSaying(text: string): void {
  try {
    sessionStorage.setItem(NEWS, text);
  } catch {
    // Closed: the page shows the new state all the same.
  }
  location.reload();
}

function showNews(): void {
  try {
    say(sessionStorage.getItem(NEWS) ?? '');
    sessionStorage.removeItem(NEWS);
  } catch {
    // Closed: nothing to say.
  }
}

/** Shows what is meant alone. */
function find(typed: string, words: HandOverScriptWords): number {
  let shown = 0;
  for (const card of cards) {
    const { id = '', name = '', phone = '' } = card.dataset;
    card.hidden = !isMeant({ id, name, phoneEnd: phone }, typed);
    if (!card.hidden) shown++;
  }
  for (const part of document.querySelectorAll<HTMLElement>('[data-part]')) part.hidden = !part.querySelector('.hand:not([hidden])');
  say(typed.trim() === '' ? '' : shown === 0 ? words.notFound : words.found.replace('{}', String(shown)));
  return shown;
}

async function note(button: HTMLButtonElement, link: string, words: HandOverScriptWords): Promise<void> {
  const order = button.closest<HTMLElement>('.hand')?.dataset['id'] ?? '';
  const action = button.dataset['action'] ?? '';
  for (const one of document.querySelectorAll<HTMLButtonElement>('[data-action]')) one.disabled = true;
  const answer = await asked<HandOverView>('hand-over', { link, order, action });
  if (answer.ok) reloadSaying((action === 'undo' ? words.undone : words.done).replace('{}', order));
  else if (answer.status === 409) reloadSaying(words.wrong);
  else {
    for (const one of document.querySelectorAll<HTMLButtonElement>('[data-action]')) one.disabled = false;
    say(words.failed);
  }
}

/** The camera, where the browser can read codes by itself; without, codes are typed. */
function offerScan(words: HandOverScriptWords): void {
  const button = document.querySelector<HTMLButtonElement>('#quet');
  const video = document.querySelector<HTMLVideoElement>('#anh');
  const Reader = (globalThis as { BarcodeDetector?: new (options: { formats: string[] }) => CodeReader }).BarcodeDetector;
  if (!button || !video || Reader === undefined || !('mediaDevices' in navigator)) return;
  let stream: MediaStream | null = null;
  const stop = (): void => {
    for (const track of stream?.getTracks() ?? []) track.stop();
    stream = null;
    video.hidden = true;
    button.textContent = words.scan;
  };
  const look = async (reader: CodeReader): Promise<void> => {
    if (stream === null) return;
    const [code] = await reader.detect(video).catch(() => []);
    if (code !== undefined && field) {
      stop();
      field.value = code.rawValue;
      find(code.rawValue, words);
      document.querySelector<HTMLButtonElement>('.hand:not([hidden]) [data-action]')?.focus();
      return;
    }
    setTimeout(() => void look(reader), LOOK);
  };
  const start = async (): Promise<void> => {
    try {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      video.srcObject = stream;
      video.hidden = false;
      button.textContent = words.stop;
      await video.play();
      await look(new Reader({ formats: ['qr_code'] }));
    } catch {
      stop();
      say(words.noCamera);
    }
  };
  button.hidden = false;
  button.addEventListener('click', () => (stream === null ? void start() : stop()));
}

if (page) {
  const words = JSON.parse(page.dataset['words'] ?? '{}') as HandOverScriptWords;
  const link = page.dataset['link'] ?? '';
  showNews();
  field?.addEventListener('input', () => find(field.value, words));
  page.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLButtonElement>('[data-action]') : null;
    if (button) void note(button, link, words);
  });
  offerScan(words);
}
