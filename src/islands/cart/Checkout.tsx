/** Who orders, when it is fetched, how it is paid, and the button. */
import { useEffect, useRef, useState, type ReactNode, type SyntheticEvent } from 'react';
import type { Cart } from '../../commerce/cart.ts';
import type { PaymentMethod, Quote } from '../../commerce/quote.ts';
import { price, shortDate } from '../../i18n/format.ts';
import { termsPath } from '../../i18n/shop-routes.ts';
import type { CheckoutField, PlaceFailure } from '../../i18n/shop-cart.ts';
import { commonDays, detailsOf, MAX_NAME, wrongFields } from './details.ts';
import { chosenMethods, Methods } from './Methods.tsx';
import type { PlacedOrder } from './placed.ts';
import { placed } from './placing.ts';
import { useFrame } from './setup.ts';

interface Props {
  /** What it costs. */
  readonly quote: Quote;
  /** Whether that is the server's word. */
  readonly isCurrent: boolean;
  /** The cart. */
  readonly cart: Cart;
  /** Where it is picked up. */
  readonly fair: string | null;
  /** Code of a promotion. */
  readonly code: string | null;
  /** Takes the quote of a refusal. */
  readonly take: (quote: Quote) => void;
  /** The orders are made. */
  readonly done: (orders: readonly PlacedOrder[]) => void;
}

/** What is wrong. */
interface Wrong {
  readonly fields: readonly CheckoutField[];
  readonly failure: PlaceFailure | null;
}

const RIGHT: Wrong = { fields: [], failure: null };

/** Fields with a text. */
const TEXTS = [
  ['name', 'text', 'name', 'text'],
  ['email', 'email', 'email', 'email'],
  ['phone', 'tel', 'tel', 'tel'],
] as const;

/** The checkout. */
export function Checkout({ quote, isCurrent, cart, fair, code, take, done }: Props): ReactNode {
  const { t, lang } = useFrame();
  const [picked, setPicked] = useState<Readonly<Record<string, PaymentMethod>>>({});
  const [wrong, setWrong] = useState<Wrong>(RIGHT);
  const [isSending, setSending] = useState(false);
  const summary = useRef<HTMLDivElement>(null);
  // A second click comes before the button is drawn anew.
  const sending = useRef(false);
  const days = commonDays(quote);
  const methods = chosenMethods(quote, picked);
  const isOrderable = quote.isOrderable && quote.orders.every(({ seller }) => methods[seller] !== undefined);

  // Once it was drawn.
  useEffect(() => {
    if (wrong !== RIGHT) summary.current?.focus();
  }, [wrong]);
  const send = async (event: SyntheticEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if (sending.current || !isCurrent || !isOrderable) return;
    const details = detailsOf(new FormData(event.currentTarget));
    const fields = wrongFields(details, days);
    if (fields.length > 0) {
      setWrong({ fields, failure: null });
      return;
    }
    sending.current = true;
    setSending(true);
    setWrong(RIGHT);
    const outcome = await placed({ lines: cart.lines, fair, code, methods, details, lang }, quote);
    sending.current = false;
    setSending(false);
    if (outcome.kind === 'placed') {
      done(outcome.orders);
      return;
    }
    if (outcome.quote !== null) take(outcome.quote);
    setWrong(outcome);
  };

  const isWrong = (field: CheckoutField): boolean => wrong.fields.includes(field);
  return (
    <form className="checkout" noValidate onSubmit={(event) => void send(event)} aria-labelledby="dat-hang">
      <h2 id="dat-hang">{t.checkout}</h2>
      {(wrong.fields.length > 0 || wrong.failure !== null) && (
        <div className="errors" role="alert" tabIndex={-1} ref={summary} aria-labelledby="con-sua">
          <h3 id="con-sua">{t.summaryTitle}</h3>
          {wrong.failure !== null && <p>{t.failures[wrong.failure]}</p>}
          {wrong.fields.length > 0 && (
            <ul>
              {wrong.fields.map((field) => (
                <li key={field}>
                  <a
                    href={`#${field}`}
                    onClick={(event) => {
                      event.preventDefault();
                      document.getElementById(field)?.focus();
                    }}
                  >
                    {t.wrong[field]}
                  </a>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
      {days.length > 0 && (
        <p className="field" data-wrong={isWrong('day') ? '' : undefined}>
          <label htmlFor="day">{t.day}</label>
          {isWrong('day') && <Complaint field="day" />}
          <select
            key={days.join()}
            id="day"
            name="day"
            defaultValue={days.length === 1 ? days[0] : ''}
            aria-describedby={isWrong('day') ? 'day-wrong' : undefined}
            aria-invalid={isWrong('day') ? true : undefined}
          >
            {days.length > 1 && <option value="">{t.dayChoose}</option>}
            {days.map((day) => (
              <option key={day} value={day}>
                {shortDate(day, lang)}
              </option>
            ))}
          </select>
        </p>
      )}
      <h3>{t.you}</h3>
      {TEXTS.map(([field, type, complete, mode]) => (
        <p className="field" key={field} data-wrong={isWrong(field) ? '' : undefined}>
          <label htmlFor={field}>{t.fields[field]}</label>
          <small id={`${field}-hint`}>{t.hints[field]}</small>
          {isWrong(field) && <Complaint field={field} />}
          <input
            id={field}
            name={field}
            type={type}
            autoComplete={complete}
            inputMode={mode}
            maxLength={field === 'name' ? MAX_NAME : 254}
            spellCheck={false}
            aria-describedby={isWrong(field) ? `${field}-hint ${field}-wrong` : `${field}-hint`}
            aria-invalid={isWrong(field) ? true : undefined}
          />
        </p>
      ))}
      <p className="trap" aria-hidden="true">
        <label htmlFor="website">{t.website}</label>
        <input id="website" name="website" type="text" tabIndex={-1} autoComplete="off" />
      </p>
      <Methods quote={quote} methods={methods} pick={(seller, method) => setPicked((before) => ({ ...before, [seller]: method }))} />
      <div className="field field--tick" data-wrong={isWrong('consent') ? '' : undefined}>
        {isWrong('consent') && <Complaint field="consent" />}
        <label>
          <input
            id="consent"
            name="consent"
            type="checkbox"
            aria-describedby={isWrong('consent') ? 'consent-wrong consent-hint' : 'consent-hint'}
            aria-invalid={isWrong('consent') ? true : undefined}
          />
          <span>{t.consent}</span>
        </label>
        <small id="consent-hint">
          {t.privacy} <a href={termsPath(lang)}>{t.terms}</a>
        </small>
      </div>
      <div className="review">
        <h3>{t.review}</h3>
        {quote.orders.map(({ seller, sellerName, total }) => (
          <p className="sum" key={seller}>
            <span>
              {sellerName}
              <small>{methods[seller] !== undefined && t.methods[methods[seller]][0]}</small>
            </span>{' '}
            <b>{price(total)}</b>
          </p>
        ))}
      </div>
      {isCurrent && !quote.isOrderable && <p className="order-line__problem">{t.fixFirst}</p>}
      {/* Never taken from the tab order: what hinders is said beside it. */}
      <button className="button checkout__go" type="submit" aria-disabled={isSending || !isCurrent || !isOrderable}>
        {isSending ? t.placing : quote.orders.length > 1 ? t.placeMany(quote.orders.length) : t.place}
      </button>
      <p className="hidden" role="status">
        {isSending && t.placing}
      </p>
    </form>
  );
}

/** What is wrong with a field, above it. */
function Complaint({ field }: { readonly field: CheckoutField }): ReactNode {
  const { t } = useFrame();
  return (
    <strong className="complaint" id={`${field}-wrong`}>
      {t.wrong[field]}
    </strong>
  );
}
