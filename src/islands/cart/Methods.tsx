/** How each seller is paid. */
import type { ReactNode } from 'react';
import type { PaymentMethod, Quote } from '../../commerce/quote.ts';
import { useFrame } from './setup.ts';

interface Props {
  /** What it costs, with the ways to pay of each seller. */
  readonly quote: Quote;
  /** The way that holds, by seller. */
  readonly methods: Readonly<Record<string, PaymentMethod>>;
  /** Chooses another. */
  readonly pick: (seller: string, method: PaymentMethod) => void;
}

/** The way to pay each seller: what was chosen where it can still be used, else the first that can. */
export function chosenMethods(quote: Quote, picked: Readonly<Record<string, PaymentMethod>>): Readonly<Record<string, PaymentMethod>> {
  const usable = quote.orders.map(({ seller, methods }) => {
    const open = methods.filter(({ problem }) => problem === null).map(({ id }) => id);
    return [seller, open.find((id) => id === picked[seller]) ?? open[0]] as const;
  });
  return Object.fromEntries(usable.filter((entry): entry is [string, PaymentMethod] => entry[1] !== undefined));
}

/** The choice for each seller; none while the ways are not known. */
export function Methods({ quote, methods: chosen, pick }: Props): ReactNode {
  const { t } = useFrame();
  return quote.orders
    .filter(({ methods }) => methods.length > 0)
    .map(({ seller, sellerName, methods }) => (
      <fieldset className="shop-choices" key={seller}>
        <legend>{quote.orders.length > 1 ? t.payTo(sellerName) : t.pay}</legend>
        {methods.map(({ id, problem }) => (
          <div className="shop-choice" key={id}>
            <label htmlFor={`pay-${seller}-${id}`}>
              <input
                id={`pay-${seller}-${id}`}
                type="radio"
                name={`pay-${seller}`}
                checked={chosen[seller] === id}
                disabled={problem !== null}
                onChange={() => pick(seller, id)}
              />
              <b>{t.methods[id][0]}</b>
              <small>{problem === null ? t.methods[id][1] : t.methodProblems[problem]}</small>
            </label>
          </div>
        ))}
      </fieldset>
    ));
}
