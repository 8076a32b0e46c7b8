/** What the cart costs: the file of the build at once, the server's word as soon as the reader stops changing things. */
import { useCallback, useEffect, useState } from 'react';
import type { Cart } from '../../commerce/cart.ts';
import type { Quote } from '../../commerce/quote.ts';
import type { CartData } from '../../commerce/shop-catalogue.ts';
import type { Lang } from '../../i18n/lang.ts';
import { asked } from './asking.ts';
import { estimatedQuote, patchedQuote } from './estimate.ts';

/** Silence in milliseconds after which the server is asked. */
const PAUSE = 250;

/** What is known of the price. */
export interface Priced {
  /** To show; null until anything is known. */
  readonly quote: Quote | null;
  /** Whether it is the server's answer to the cart as it is now. */
  readonly isCurrent: boolean;
  /** Whether the server did not answer. */
  readonly isFailed: boolean;
  /** Asks again. */
  readonly retry: () => void;
  /** Takes an answer that came with a refusal. */
  readonly take: (quote: Quote) => void;
}

/** The file of the build; null until it is there, or where it cannot be had. */
export function useCartData(path: string): CartData | null {
  const [data, setData] = useState<CartData | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    fetch(path, { signal: leaving.signal })
      .then(async (response) => (response.ok ? ((await response.json()) as CartData) : null))
      .then(setData, () => undefined);
    return () => leaving.abort();
  }, [path]);
  return data;
}

/** What a cart costs at a place with a code. */
export function useQuote(cart: Cart, fair: string | null, code: string | null, data: CartData | null, lang: Lang): Priced {
  const [answer, setAnswer] = useState<{ readonly asking: string; readonly place: string; readonly quote: Quote } | null>(null);
  const [failed, setFailed] = useState('');
  const [attempt, setAttempt] = useState(0);
  const asking = JSON.stringify({ lines: cart.lines, fair, code, lang });
  const place = JSON.stringify(fair);
  // Before the file of the build is there, nothing is known of places.
  const isIdle = data === null || cart.lines.length === 0;

  useEffect(() => {
    if (isIdle) return undefined;
    const leaving = new AbortController();
    const timer = setTimeout(() => {
      void asked<Quote>('quote', JSON.parse(asking) as object, leaving.signal).then((got) => {
        if (leaving.signal.aborted) return;
        if (got.ok) setAnswer({ asking, place, quote: got.body });
        setFailed(got.ok ? '' : asking);
      });
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [asking, place, attempt, isIdle]);

  const retry = useCallback(() => {
    setFailed('');
    setAttempt((before) => before + 1);
  }, []);
  const take = useCallback((quote: Quote) => setAnswer({ asking, place, quote }), [asking, place]);
  const isCurrent = answer?.asking === asking;
  const earlier = answer !== null && answer.place === place ? (isCurrent ? answer.quote : patchedQuote(answer.quote, cart)) : null;
  return {
    quote: earlier ?? (data === null ? null : estimatedQuote(cart, fair, data)),
    isCurrent,
    isFailed: failed === asking,
    retry,
    take,
  };
}
