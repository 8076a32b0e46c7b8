/** Orders that were made, each with its link. */
import { useEffect, useRef, type ReactNode } from 'react';
import { price } from '../../i18n/format.ts';
import type { PlacedOrder } from './placed.ts';
import { useFrame } from './setup.ts';

interface Props {
  /** The orders. */
  readonly orders: readonly PlacedOrder[];
  /** Whether they were made this moment, rather than earlier in this tab. */
  readonly isNew?: boolean;
}

/** The list. */
export function Placed({ orders, isNew = false }: Props): ReactNode {
  const { t } = useFrame();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isNew) heading.current?.focus();
  }, [isNew]);
  return (
    <section className="placed" aria-labelledby="da-dat">
      <h2 id="da-dat" tabIndex={-1} ref={heading}>
        {isNew ? t.placedTitle(orders.length) : t.earlier}
      </h2>
      {isNew && <p>{t.placedLead}</p>}
      <ul className="plain">
        {orders.map(({ id, sellerName, total, url, redirectUrl, problem = null }) => (
          <li key={id}>
            <p>
              <b>{sellerName}</b>
              <small>
                {id} · {price(total)}
              </small>
            </p>
            {problem !== null && isNew && <p className="order-line__problem">{t.placedProblem}</p>}
            <p className="placed__links">
              {redirectUrl !== null && isNew && (
                <a className="button" href={redirectUrl}>
                  {t.placedPay(id)}
                </a>
              )}
              <a className="pill" href={url}>
                {t.placedOpen(id)}
              </a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
