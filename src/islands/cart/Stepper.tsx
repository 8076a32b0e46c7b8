/** How many of a line. */
import type { ReactNode } from 'react';
import { useFrame } from './setup.ts';

interface Props {
  /** What. */
  readonly name: string;
  /** How many now. */
  readonly qty: number;
  /** How many at most. */
  readonly most: number;
  /** Takes another number, 1 or more. */
  readonly change: (qty: number) => void;
}

/** A field between two buttons. What is typed counts when it is a whole number; else the field goes back. */
export function Stepper({ name, qty, most, change }: Props): ReactNode {
  const { t } = useFrame();
  const take = (field: HTMLInputElement): void => {
    const typed = Number(field.value);
    if (Number.isInteger(typed) && typed >= 1) change(typed);
    else field.value = String(qty);
  };
  return (
    <div className="stepper">
      <button type="button" aria-label={t.less(name)} disabled={qty <= 1} onClick={() => change(qty - 1)}>
        −
      </button>
      {/* Another number from elsewhere is another field: what is being typed is never overwritten meanwhile. */}
      <input
        key={qty}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        maxLength={2}
        aria-label={t.qtyOf(name)}
        defaultValue={qty}
        onBlur={(event) => take(event.currentTarget)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take(event.currentTarget);
        }}
      />
      <button type="button" aria-label={t.more(name)} disabled={qty >= most} onClick={() => change(qty + 1)}>
        +
      </button>
    </div>
  );
}
