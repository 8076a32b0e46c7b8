/** What a code takes off the orders of a cart. Pure. */
import type { Dong } from '../domain/money.ts';
import type { CodeAnswer, QuotedLine } from './quote.ts';
import { exact } from './pricing-lines.ts';
import type { ShopPromotion } from './shop-catalogue.ts';

/** How often a promotion was used by orders that count. */
export interface PromotionUses {
  /** Orders of all buyers. */
  readonly all: number;
  /** Orders of this buyer; null while nobody knows who buys. */
  readonly buyer: number | null;
}

/** An order that a promotion may lower. */
export interface PricedOrder {
  /** Id of the seller. */
  readonly seller: string;
  /** Lines. */
  readonly lines: readonly QuotedLine[];
}

/** What became of a code, and what each seller's order is lowered by; sellers that are not named: nothing. */
export interface Reduction {
  /** For the buyer. */
  readonly answer: CodeAnswer;
  /** By id of the seller. */
  readonly discounts: ReadonlyMap<string, Dong>;
}

type Reason = Extract<CodeAnswer, { readonly kind: 'refused' }>['reason'];

const NOTHING: ReadonlyMap<string, Dong> = new Map();

const refused = (reason: Reason): Reduction => ({ answer: { kind: 'refused', reason }, discounts: NOTHING });

/** The code as promotions have it: people type it with blanks around it and in small letters. Empty without one. */
export function typedCode(code: string | null): string {
  return (code ?? '').trim().toUpperCase();
}

/** Sum of the lines of an order that a promotion lowers; a line that cannot be ordered is none of them. */
function eligibleSum({ seller, lines }: PricedOrder, { sellers, products }: ShopPromotion): number {
  if (!sellers.includes(seller)) return 0;
  return lines
    .filter(({ product, problem }) => problem === null && (products === null || products.includes(product)))
    .reduce((sum, { amount }) => sum + amount, 0);
}

/** What goes off a sum: percent rounded down to whole đồng, or an amount that is never more than the sum. */
function discountOn(sum: number, off: ShopPromotion['off']): Dong {
  return exact('percent' in off ? Math.floor((sum * off.percent) / 100) : Math.min(off.amount, sum));
}

/** Why a promotion does not hold whatever is in the cart, or null. */
function reasonAgainst(promotion: ShopPromotion, fair: string | null, uses: PromotionUses, now: number): Reason | null {
  if (now < promotion.from) return 'not-yet';
  if (now >= promotion.until) return 'over';
  if (promotion.fair !== null && promotion.fair !== fair) return 'other-fair';
  if (promotion.maxUses !== null && uses.all >= promotion.maxUses) return 'used-up';
  if (promotion.perBuyer !== null && uses.buyer !== null && uses.buyer >= promotion.perBuyer) return 'used-by-you';
  return null;
}

/** For how many more orders it holds. */
function usesLeft({ maxUses, perBuyer }: ShopPromotion, { all, buyer }: PromotionUses): number {
  return Math.min(maxUses === null ? Infinity : maxUses - all, perBuyer === null ? Infinity : perBuyer - (buyer ?? 0));
}

/**
 * What a promotion takes off. Each seller's order stands for itself, because it is the seller who gets less: the minimum is
 * that of its own eligible lines, an amount goes off once in each, and each lowered order is one use. Where fewer uses are left
 * than orders, those with most to take off get it.
 */
export function reductionOf(
  promotion: ShopPromotion | undefined,
  orders: readonly PricedOrder[],
  fair: string | null,
  uses: PromotionUses,
  now: number,
): Reduction {
  if (promotion === undefined) return refused('unknown');
  const reason = reasonAgainst(promotion, fair, uses, now);
  if (reason !== null) return refused(reason);
  const sums = orders.map((order) => ({ seller: order.seller, sum: eligibleSum(order, promotion) })).filter(({ sum }) => sum > 0);
  if (sums.length === 0) return refused('nothing-eligible');
  const reached = sums.filter(({ sum }) => sum >= promotion.minimum);
  if (reached.length === 0) return { answer: { kind: 'refused', reason: 'below-minimum', minimum: promotion.minimum }, discounts: NOTHING };
  const lowered = reached
    .map(({ seller, sum }) => ({ seller, discount: discountOn(sum, promotion.off) }))
    .sort((a, b) => b.discount - a.discount || (a.seller < b.seller ? -1 : 1))
    .slice(0, usesLeft(promotion, uses));
  return {
    answer: { kind: 'applied', name: promotion.name, nameEn: promotion.nameEn },
    discounts: new Map(lowered.map(({ seller, discount }) => [seller, discount])),
  };
}
