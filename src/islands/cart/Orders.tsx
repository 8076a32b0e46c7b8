/** The lines of the cart, by seller: each seller is an order of its own. */
import { useState, type ReactNode } from 'react';
import { withFair, withoutLine, withQty, type Cart } from '../../commerce/cart.ts';
import { MAX_QTY, type Quote, type QuotedLine, type SellerQuote } from '../../commerce/quote.ts';
import { standOf, type CartData } from '../../commerce/shop-catalogue.ts';
import { price } from '../../i18n/format.ts';
import { productPath } from '../../i18n/routes.ts';
import { nameOfFair } from './Pickup.tsx';
import { useFrame } from './setup.ts';
import { Stepper } from './Stepper.tsx';
import { changeCart } from './store.ts';

interface Props {
  /** What it costs. */
  readonly quote: Quote;
  /** Whether that is the server's word. */
  readonly isCurrent: boolean;
  /** The file of the build. */
  readonly data: CartData;
  /** The cart. */
  readonly cart: Cart;
}

/** A line that was taken out, to put back. */
interface Removed {
  readonly name: string;
  readonly cart: Cart;
}

/** All orders. */
export function Orders({ quote, isCurrent, data, cart }: Props): ReactNode {
  const { t, lang } = useFrame();
  const [removed, setRemoved] = useState<Removed | null>(null);
  const remove = (sku: string, name: string): void => {
    setRemoved({ name, cart });
    changeCart((now) => withoutLine(now, sku));
  };
  return (
    <>
      <p className="cart__split">{quote.orders.length > 0 && t.perSeller(quote.orders.length)}</p>
      {quote.orders.map((order) => (
        <Order key={order.seller} order={order} isCurrent={isCurrent} data={data} remove={remove} />
      ))}
      {quote.lost.length > 0 && (
        <ul className="order-lines">
          {quote.lost.map(({ sku, qty }) => (
            <li key={sku} className="order-line" data-problem>
              <p className="order-line__name">
                {sku} × {qty}
              </p>
              <p className="order-line__problem">{t.problems.unknown}</p>
              <p className="order-line__acts">
                <Remove name={sku} remove={() => remove(sku, sku)} />
              </p>
            </li>
          ))}
        </ul>
      )}
      <p className="cart__removed" role="status">
        {removed !== null && (
          <>
            {t.removed(removed.name)}{' '}
            <button
              className="link"
              type="button"
              onClick={() => {
                changeCart(() => removed.cart);
                setRemoved(null);
              }}
            >
              {t.undo}
            </button>
          </>
        )}
      </p>
      {quote.orders.length > 1 && (
        <p className="sum sum--all" aria-busy={!isCurrent}>
          <span>{t.totalAll}</span> <b>{price(quote.total)}</b>
        </p>
      )}
      <p className="hidden" role="status">
        {isCurrent && t.totalNow(price(quote.total))}
      </p>
      <p className="muted" lang={lang}>
        {t.vat}
      </p>
    </>
  );
}

/** The order of one seller. */
function Order({ order, isCurrent, data, remove }: OrderProps): ReactNode {
  const { t, lang } = useFrame();
  const at = standOf(order.place);
  const heading = `don-${order.seller}`;
  return (
    <section className="order" aria-labelledby={heading}>
      <h2 id={heading}>{t.order(order.sellerName)}</h2>
      <p className="order__where">
        {at !== null ? t.at(nameOfFair(data.fairs, at.fair, lang), at.stand) : order.pickup?.address}
        {order.pickup !== null && <small>{t.hours(order.pickup.hours)}</small>}
      </p>
      <ul className="order-lines">
        {order.lines.map((line) => (
          <Line key={line.sku} line={line} data={data} remove={() => remove(line.sku, line.name)} />
        ))}
      </ul>
      <div aria-busy={!isCurrent}>
        {order.discount > 0 && (
          <>
            <p className="sum">
              <span>{t.subtotal}</span> <span>{price(order.subtotal)}</span>
            </p>
            <p className="sum">
              <span>{t.discount}</span> <span>−{price(order.discount)}</span>
            </p>
          </>
        )}
        <p className="sum sum--order">
          <span>{t.total}</span> <b>{price(order.total)}</b>
        </p>
      </div>
    </section>
  );
}

interface OrderProps extends Pick<Props, 'isCurrent' | 'data'> {
  readonly order: SellerQuote;
  readonly remove: (sku: string, name: string) => void;
}

/** One line. */
function Line({ line, data, remove }: { readonly line: QuotedLine; readonly data: CartData; readonly remove: () => void }): ReactNode {
  const { t, lang } = useFrame();
  const { sku, qty, name, unit, problem } = line;
  const most = data.offers.find((offer) => offer.sku === sku)?.maxPerOrder ?? MAX_QTY;
  return (
    <li className="order-line" data-problem={problem === null ? undefined : problem.kind}>
      <p className="order-line__name">
        <a href={productPath(lang, line.product)}>{name}</a>
        <small>
          {price(line.price)} {t.each(unit)}
        </small>
      </p>
      <Stepper name={name} qty={qty} most={Math.min(most, MAX_QTY)} change={(next) => changeCart((now) => withQty(now, sku, next))} />
      <p className="order-line__amount">{price(line.amount)}</p>
      {problem !== null && (
        <p className="order-line__problem">{problem.kind === 'too-many' ? t.tooMany(problem.left) : t.problems[problem.kind]}</p>
      )}
      <p className="order-line__acts">
        {problem?.kind === 'too-many' && problem.left > 0 && (
          <button className="link" type="button" onClick={() => changeCart((now) => withQty(now, sku, problem.left))}>
            {t.takeLeft(problem.left)}
          </button>
        )}
        {problem?.kind === 'not-there' && <Elsewhere sku={sku} data={data} />}
        <Remove name={name} remove={remove} />
      </p>
    </li>
  );
}

/** The first other place at which a line can be picked up. */
function Elsewhere({ sku, data }: { readonly sku: string; readonly data: CartData }): ReactNode {
  const { t, lang } = useFrame();
  const place = data.offers.find((offer) => offer.sku === sku)?.places[0];
  if (place === undefined) return null;
  const at = standOf(place);
  return (
    <button className="link" type="button" onClick={() => changeCart((now) => withFair(now, at?.fair ?? null))}>
      {t.goTo(at === null ? t.ownPlace : nameOfFair(data.fairs, at.fair, lang))}
    </button>
  );
}

/** Takes a line out. */
function Remove({ name, remove }: { readonly name: string; readonly remove: () => void }): ReactNode {
  const { t } = useFrame();
  return (
    <button className="link" type="button" aria-label={t.removeWhat(name)} onClick={remove}>
      {t.remove}
    </button>
  );
}
