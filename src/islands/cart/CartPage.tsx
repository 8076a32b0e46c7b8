/** The cart with its checkout. On the server, and until the cart was read, it only says that it is being opened. */
import { useState, type ReactNode } from 'react';
import { withFair, withoutLine, type Cart } from '../../commerce/cart.ts';
import type { CartData } from '../../commerce/shop-catalogue.ts';
import { fairsPath, searchPath } from '../../i18n/routes.ts';
import { Checkout } from './Checkout.tsx';
import { Code } from './Code.tsx';
import { Orders } from './Orders.tsx';
import { Pickup } from './Pickup.tsx';
import { Placed } from './Placed.tsx';
import { heldChoice, placeChoices } from './places.ts';
import { placedBefore, type PlacedOrder } from './placed.ts';
import { frameOf, FrameContext, useFrame, type Setup } from './setup.ts';
import { changeCart, useCart } from './store.ts';
import { useCartData, useQuote } from './use-quote.ts';
import { useStarted } from './use-started.ts';

/** The island. */
export default function CartPage({ setup }: { readonly setup: Setup }): ReactNode {
  const [frame] = useState(() => frameOf(setup));
  const isStarted = useStarted();
  return <FrameContext value={frame}>{isStarted ? <Opened /> : <p className="muted">{frame.t.loading}</p>}</FrameContext>;
}

/** Whether the orders are listed rather than the only one opened: there are several, or something is to be said of it. */
function areListed(orders: readonly PlacedOrder[]): boolean {
  return orders.length > 1 || orders.some(({ problem = null }) => problem !== null);
}

/** Orders that can no longer be lost: the page of the only one opens, several are listed. */
function afterPlacing(orders: readonly PlacedOrder[], cart: Cart, data: CartData | null): void {
  const [only] = orders;
  if (!areListed(orders) && only !== undefined) {
    location.assign(only.redirectUrl ?? only.url);
    return;
  }
  // What is paid at pick-up is reserved by now; lines of the others leave when their page says so.
  const reserved = new Set(orders.filter(({ isReserved }) => isReserved === true).map(({ seller }) => seller));
  const skus = (data?.offers ?? []).filter(({ seller }) => reserved.has(seller)).map(({ sku }) => sku);
  changeCart(() => skus.reduce(withoutLine, cart));
}

/** The cart once it was read. */
function Opened(): ReactNode {
  const { t, lang, data: path } = useFrame();
  const cart = useCart();
  const data = useCartData(path);
  const [code, setCode] = useState<string | null>(null);
  const [made, setMade] = useState<readonly PlacedOrder[] | null>(null);
  const choices = data === null ? [] : placeChoices(cart.lines, data);
  const choice = heldChoice(cart.fair, choices);
  const fair = choice === null ? null : choice.fair;
  const priced = useQuote(cart, fair, code, data, lang);

  if (made !== null && areListed(made)) return <Placed orders={made} isNew />;
  const before = placedBefore();
  return (
    <>
      {before.length > 0 && <Placed orders={before} />}
      {cart.lines.length === 0 ? (
        <Empty />
      ) : priced.quote === null || data === null ? (
        <p className="muted" role="status">
          {t.loading}
        </p>
      ) : (
        <div className="cart">
          <div className="cart__what">
            <Pickup
              choices={choices}
              fair={fair}
              lines={cart.lines.length}
              fairs={data.fairs}
              choose={(next) => changeCart((now) => withFair(now, next))}
            />
            {priced.isFailed && (
              <div className="note" role="alert">
                <p>{t.quoteFailed}</p>
                <button className="pill" type="button" onClick={priced.retry}>
                  {t.retry}
                </button>
              </div>
            )}
            <Orders quote={priced.quote} isCurrent={priced.isCurrent} data={data} cart={cart} />
            <Code code={code} answer={priced.isCurrent ? priced.quote.code : null} apply={setCode} />
          </div>
          <Checkout
            quote={priced.quote}
            isCurrent={priced.isCurrent}
            cart={cart}
            fair={fair}
            code={code}
            take={priced.take}
            done={(orders) => {
              setMade(orders);
              afterPlacing(orders, cart, data);
            }}
          />
        </div>
      )}
    </>
  );
}

/** Nothing in it. */
function Empty(): ReactNode {
  const { t, lang } = useFrame();
  return (
    <div className="empty">
      <h2>{t.empty}</h2>
      <p>{t.emptyHelp}</p>
      <p>
        <a href={searchPath(lang)}>{t.browse}</a>
        {' · '}
        <a href={fairsPath(lang)}>{t.fairs}</a>
      </p>
    </div>
  );
}
