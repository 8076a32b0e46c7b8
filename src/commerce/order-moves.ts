/**
 * What becomes of an order when something happens to it. Pure: an order and an event in; out comes the state to move to with what
 * that entails, a remark for staff, or nothing. Whoever carries a move out compares the state first, so that each happens once.
 */
import type { Dong } from '../domain/money.ts';
import type { MailKind } from './mail/kinds.ts';
import type { Order, OrderState } from './order.ts';
import type { PaymentEvent } from './providers/port.ts';

/** The moves that there are. Undoing a hand-over is one of staff, on the same day; {@link moveOf} makes no other. */
export const MOVES: Readonly<Record<OrderState, readonly OrderState[]>> = {
  pending: ['processing', 'paid', 'failed', 'expired', 'cancelled'],
  processing: ['paid', 'failed'],
  reserved: ['picked_up', 'no_show', 'cancelled'],
  paid: ['picked_up', 'refunded'],
  paid_late: ['refunded', 'paid'],
  picked_up: ['refunded', 'paid', 'reserved'],
  no_show: [],
  expired: ['paid_late'],
  cancelled: ['paid_late'],
  failed: ['paid_late'],
  refunded: [],
};

/** Where the goods of an order in a state are counted: held for it, sold to it, or neither. */
export const GOODS: Readonly<Record<OrderState, 'held' | 'sold' | 'none'>> = {
  pending: 'held',
  processing: 'held',
  reserved: 'held',
  paid: 'sold',
  picked_up: 'sold',
  paid_late: 'none',
  no_show: 'none',
  expired: 'none',
  cancelled: 'none',
  failed: 'none',
  refunded: 'none',
};

/** What counts of an event of a payment. */
type Payment = Pick<PaymentEvent, 'provider' | 'kind' | 'ref' | 'amount' | 'currency' | 'sellers'>;

/** What happens to an order. */
export type OrderEvent =
  | { readonly kind: 'payment'; readonly payment: Payment }
  /** By the buyer; by the sweeper when it ran out; by staff; when the fair is over; goods were found for late money. */
  | { readonly kind: 'cancel' | 'expire' | 'hand-over' | 'no-show' | 'reallocate' }
  /** A hand-over was a mistake: back to the state before it. */
  | { readonly kind: 'undo'; readonly back: 'paid' | 'reserved' };

/** How goods move: held goods go back or are sold; sold ones are held again or go back; goods are taken for late money. */
export type StockMove = 'release' | 'sell' | 'unsell' | 'return' | 'take';

/** Why a person must look at an order or at a payment. */
export const REVIEW_REASONS = [
  'underpaid',
  'overpaid',
  'wrong_currency',
  'other_method',
  'other_seller',
  'paid_twice',
  'paid_late',
  'disputed',
  'refund_failed',
  'unfetched',
  'unknown_order',
] as const;

/** See {@link REVIEW_REASONS}. */
export type ReviewReason = (typeof REVIEW_REASONS)[number];

/** What a move entails, in the same transaction. */
export interface Effects {
  /** What happens to the goods, or null. */
  readonly stock: StockMove | null;
  /** Whether the use of a promotion counts from now on; null where that stays. */
  readonly promotionCounts: boolean | null;
  /** Mails to be entered. */
  readonly mails: readonly MailKind[];
}

/** What becomes of an order. */
export type Move =
  | {
      readonly kind: 'move';
      /** State to move to. */
      readonly to: OrderState;
      /** What that entails. */
      readonly effects: Effects;
      /** Remark for staff from now on; "keep" leaves what is there. */
      readonly review: ReviewReason | 'keep' | null;
      /** What went back in all. */
      readonly refunded: Dong;
    }
  /** A part went back, or it was told of before the payment itself: the state stays. */
  | { readonly kind: 'refund'; readonly refunded: Dong; readonly mails: readonly MailKind[] }
  /** The state stays; staff look at it. */
  | { readonly kind: 'review'; readonly reason: ReviewReason }
  | 'ignored';

/** What happens to the goods between two states. Goods that were handed over do not come back with the money. */
function stockMove(from: OrderState, to: OrderState): StockMove | null {
  if (from === 'picked_up' && to === 'refunded') return null;
  const [before, after] = [GOODS[from], GOODS[to]];
  if (before === after) return null;
  if (before === 'held') return after === 'sold' ? 'sell' : 'release';
  if (before === 'sold') return after === 'held' ? 'unsell' : 'return';
  return 'take';
}

/** Mails of a move. A seller has heard of an order once it is reserved or paid. */
function mailsOf(from: OrderState, to: OrderState): readonly MailKind[] {
  switch (to) {
    case 'paid':
      return from === 'picked_up' ? [] : ['order.paid', 'seller.order'];
    case 'paid_late':
      return ['staff.review'];
    case 'cancelled':
      return from === 'reserved' ? ['order.cancelled', 'seller.released'] : ['order.cancelled'];
    case 'expired':
      return ['order.expired'];
    case 'failed':
      return ['order.failed'];
    case 'refunded':
      return from === 'paid' ? ['order.refunded', 'seller.released'] : ['order.refunded'];
    default:
      return [];
  }
}

/** The move, or nothing where there is no such move. */
function moved(order: Order, to: OrderState, review: ReviewReason | 'keep' | null = 'keep', refunded = order.refunded): Move {
  if (!MOVES[order.state].includes(to)) return 'ignored';
  const stock = stockMove(order.state, to);
  const promotionCounts = stock === 'take' ? true : stock === 'release' || stock === 'return' ? false : null;
  return { kind: 'move', to, effects: { stock, promotionCounts, mails: mailsOf(order.state, to) }, review, refunded };
}

const review = (reason: ReviewReason): Move => ({ kind: 'review', reason });

/** The way to pay of which a provider tells; what staff enter fits each. */
function isOfMethod({ method }: Order, provider: PaymentEvent['provider']): boolean {
  return provider === 'staff' || (provider === 'sepay' ? 'vietqr' : provider) === method;
}

/** Money came. A sum that is not exactly the total never moves an order. */
function paidMove(order: Order, { provider, ref, amount, sellers }: Payment): Move {
  if (sellers !== undefined && !sellers.includes(order.seller)) return review('other_seller');
  if (!isOfMethod(order, provider)) return review('other_method');
  const isWaiting = order.state === 'pending' || order.state === 'processing';
  const isGone = order.state === 'expired' || order.state === 'failed' || order.state === 'cancelled';
  // A transfer that is told of under another name is another transfer; a provider tells of one payment several times.
  if (!isWaiting && !isGone)
    return provider === 'staff' || (provider !== 'sepay' && ref === order.providerRef) ? 'ignored' : review('paid_twice');
  if (amount !== order.total) return review(amount < order.total ? 'underpaid' : 'overpaid');
  return isWaiting ? moved(order, 'paid', provider === 'staff' ? null : 'keep') : moved(order, 'paid_late', 'paid_late');
}

/** States in which the money of an order is here. */
const HAS_MONEY: readonly OrderState[] = ['paid', 'paid_late', 'picked_up'];

/**
 * Money went back: `amount` in all. Told of before the payment, it is remembered until that is told of too. Less than before: a
 * refund that was under way failed, and its money is still owed.
 */
function refundMove(order: Order, amount: number, provider: PaymentEvent['provider']): Move {
  const sum = Math.min(amount, order.total) as Dong;
  const isFull = sum === order.total;
  const isHere = HAS_MONEY.includes(order.state);
  if (sum < order.refunded) return provider === 'staff' ? 'ignored' : review('refund_failed');
  if ((sum === order.refunded && !(isFull && isHere)) || sum <= 0 || order.state === 'refunded') return 'ignored';
  if (isHere && isFull) return moved(order, 'refunded', null, sum);
  return { kind: 'refund', refunded: sum, mails: isHere ? ['order.refunded'] : [] };
}

/** A provider told of a payment. */
function paymentMove(order: Order, payment: Payment): Move {
  const { kind, currency, amount } = payment;
  // An earlier attempt that ended says nothing of the one that runs.
  const isSuperseded = order.providerRef !== null && payment.ref !== order.providerRef;
  switch (kind) {
    case 'disputed':
      return review('disputed');
    case 'failed':
      return isSuperseded ? 'ignored' : moved(order, 'failed');
    case 'expired':
      return isSuperseded ? 'ignored' : moved(order, 'expired');
  }
  if (currency !== 'vnd') return review('wrong_currency');
  switch (kind) {
    case 'pending':
      if (order.state !== 'pending' || !isOfMethod(order, payment.provider)) return 'ignored';
      return amount === order.total ? moved(order, 'processing') : review(amount < order.total ? 'underpaid' : 'overpaid');
    case 'paid':
      return paidMove(order, payment);
    case 'refunded':
      return refundMove(order, amount, payment.provider);
  }
}

/** What becomes of an order. Never throws; what does not fit the state is ignored, money that does not fit is looked at. */
export function moveOf(order: Order, event: OrderEvent): Move {
  switch (event.kind) {
    case 'payment':
      return paymentMove(order, event.payment);
    case 'cancel':
      return moved(order, 'cancelled');
    case 'expire':
      return moved(order, 'expired');
    case 'hand-over':
      return moved(order, 'picked_up');
    case 'undo':
      return order.state === 'picked_up' ? moved(order, event.back) : 'ignored';
    case 'no-show':
      return moved(order, 'no_show');
    case 'reallocate':
      return order.state === 'paid_late' ? moved(order, 'paid', null) : 'ignored';
  }
}
