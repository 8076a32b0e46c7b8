/** What of an order changes by itself: while the mark is the same, so is the page. */
import type { OrderView } from '../../../commerce/views.ts';

/** The mark of an order. */
export function markOf({ state, isInReview, refunded, payment, canCancel, timeline }: OrderView): string {
  return [state, isInReview, refunded, payment.kind, canCancel, timeline.length].join(' ');
}

/** Whether nothing more happens to an order by itself. */
export function isFinal({ state }: Pick<OrderView, 'state'>): boolean {
  return state === 'picked_up' || state === 'no_show' || state === 'cancelled' || state === 'refunded';
}

const MINUTE = 60_000;

/** What is left of a time in words: the two largest units; empty when it is over. */
export function timeLeft(ms: number, [days, hours, minutes]: readonly [string, string, string]): string {
  if (ms <= 0) return '';
  const whole = Math.ceil(ms / MINUTE);
  const parts = [
    [Math.floor(whole / 1440), days],
    [Math.floor((whole % 1440) / 60), hours],
    [whole % 60, minutes],
  ] as const;
  const first = parts.findIndex(([value]) => value > 0);
  return parts
    .slice(first, first + 2)
    .filter(([value]) => value > 0)
    .map(([value, unit]) => `${value} ${unit}`)
    .join(' ');
}
