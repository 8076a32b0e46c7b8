/** The basket and the draft on the device. The draft has personal data: it lives as long as the tab, and goes when it was sent. */
import { BASKET_KEY, decodedBasket, encodedBasket, type Basket } from '../../../commerce/cart.ts';
import type { Draft } from './draft.ts';
import { textsOf } from './typed.ts';

/** Where the draft lies. */
const DRAFT_KEY = 'so-sao:rfq-draft:v1';

/** A draft with the id of the attempt: sent again after a broken answer, it is the same request. */
export interface KeptDraft extends Omit<Draft, 'hasConsent'> {
  /** UUID. */
  readonly requestId: string;
}

/** The basket of this device; an empty one where nothing can be read. */
export function keptBasket(): Basket {
  try {
    return decodedBasket(localStorage.getItem(BASKET_KEY));
  } catch {
    return decodedBasket(null);
  }
}

/** Keeps the basket; whether the browser let it. */
export function keepBasket(basket: Basket): boolean {
  try {
    localStorage.setItem(BASKET_KEY, encodedBasket(basket));
    return true;
  } catch {
    return false;
  }
}

/** Calls back when the basket was changed in another window, or may have been while this page was in the background. */
export function onBasketElsewhere(changed: () => void): void {
  addEventListener('storage', ({ key }) => {
    if (key === BASKET_KEY || key === null) changed();
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) changed();
  });
}

/** A UUID; the browser's own maker of them exists on secure pages only. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte, at) =>
    (at === 6 ? (byte & 15) | 64 : at === 8 ? (byte & 63) | 128 : byte).toString(16).padStart(2, '0'),
  ).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** The draft of this tab, or a new one. */
export function keptDraft(): KeptDraft {
  try {
    const value = JSON.parse(sessionStorage.getItem(DRAFT_KEY) ?? '') as Readonly<Record<string, unknown>>;
    const lines = (Array.isArray(value['lines']) ? value['lines'] : []).map(textsOf);
    const requestId = value['requestId'];
    return {
      requestId: typeof requestId === 'string' && /^[0-9a-f-]{36}$/.test(requestId) ? requestId : newId(),
      fields: textsOf(value['fields']),
      lines: lines.map(({ product = '', qty = '', unit = '', targetPrice = '', note = '' }) => ({ product, qty, unit, targetPrice, note })),
    };
  } catch {
    return { requestId: newId(), fields: {}, lines: [] };
  }
}

/** Keeps the draft; where the browser keeps nothing, it lives as long as the page. */
export function keepDraft(draft: KeptDraft | null): void {
  try {
    if (draft === null) sessionStorage.removeItem(DRAFT_KEY);
    else sessionStorage.setItem(DRAFT_KEY, JSON.stringify(draft));
  } catch {
    // Nothing can be kept here.
  }
}
