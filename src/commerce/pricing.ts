/** What a cart costs. Pure: prices from the shop's catalogue, never from a browser; stock, uses and ways to pay as they are passed in. */
import type { Dong } from '../domain/money.ts';
import { dayIn } from './day.ts';
import { exact, mergedLines, pickupOf, quotedLine, type Available, type OfferedLine, type Pickup } from './pricing-lines.ts';
import { reductionOf, typedCode, type PromotionUses, type Reduction } from './pricing-promotion.ts';
import {
  MAX_ONLINE_TOTAL,
  type CartLine,
  type MethodProblem,
  type PaymentMethod,
  type Quote,
  type QuotedLine,
  type QuoteRequest,
  type SellerQuote,
} from './quote.ts';
import type { Shelves, ShopSeller } from './shop-catalogue.ts';

/** What the catalogue does not know, at the moment of the quotation. */
export interface QuoteFacts {
  /** Units that can be ordered; 0 for what has no row. */
  readonly available: Available;
  /** Uses of a promotion, by its id. */
  readonly uses: (promotion: string) => PromotionUses;
  /** Why an order over this sum to this seller cannot be paid so, or null where it can. */
  readonly methodProblem: (method: PaymentMethod, total: Dong, seller: ShopSeller) => MethodProblem | null;
  /** Ways to pay of this shop, in the order in which they are offered. */
  readonly methods: readonly PaymentMethod[];
}

/** The lines of one seller. */
interface SellerLines {
  readonly seller: ShopSeller;
  readonly lines: readonly OfferedLine[];
}

/** A seller's order before promotions. */
interface Priced {
  readonly seller: ShopSeller;
  readonly pickup: Pickup;
  readonly lines: readonly QuotedLine[];
}

const sumOf = (amounts: readonly number[]): Dong => exact(amounts.reduce((sum, amount) => sum + amount, 0));

/** Lines by seller in the order of the cart, and those whose offer the shop does not know: withdrawn, or never there. */
function grouped(
  shelves: Shelves,
  lines: readonly CartLine[],
): { readonly groups: readonly SellerLines[]; readonly lost: readonly CartLine[] } {
  const groups = new Map<string, { readonly seller: ShopSeller; readonly lines: OfferedLine[] }>();
  const lost: CartLine[] = [];
  for (const line of lines) {
    const offer = shelves.offers.get(line.sku);
    const seller = offer === undefined ? undefined : shelves.sellers.get(offer.seller);
    // The checks of the content refuse offers of drinks with alcohol; should one get through, nobody can order it.
    if (offer === undefined || seller === undefined || shelves.products.get(offer.product)?.isAlcohol === true) {
      lost.push(line);
      continue;
    }
    const group = groups.get(seller.id) ?? { seller, lines: [] };
    group.lines.push({ offer, qty: line.qty });
    groups.set(seller.id, group);
  }
  return { groups: [...groups.values()], lost };
}

/** Lines with prices, problems and their one place. */
function priced({ seller, lines }: SellerLines, shelves: Shelves, fair: string | null, { available }: QuoteFacts, now: number): Priced {
  const today = dayIn(now);
  const known = fair === null ? null : shelves.fairs.get(fair);
  const days = known?.openDays.filter((day) => day >= today) ?? [];
  const pickup = pickupOf(fair, lines, days, available);
  return { seller, pickup, lines: lines.map((line) => quotedLine(line, { pickup, seller, fair: known, today, available })) };
}

/** Why a way to pay is not there: nothing to pay and sums of nine digits are the same with every provider. */
function methodProblem(method: PaymentMethod, total: Dong, seller: ShopSeller, facts: QuoteFacts): MethodProblem | null {
  if (method !== 'booth' && total === 0) return 'zero_total';
  if (method !== 'booth' && total > MAX_ONLINE_TOTAL) return 'max_amount';
  return facts.methodProblem(method, total, seller);
}

/** The order that a seller would get. */
function sellerQuote({ seller, pickup, lines }: Priced, discount: Dong, facts: QuoteFacts): SellerQuote {
  const subtotal = sumOf(lines.filter(({ problem }) => problem === null).map(({ amount }) => amount));
  const total = exact(subtotal - discount);
  return {
    seller: seller.id,
    sellerName: seller.name,
    legalName: seller.legalName ?? seller.name,
    place: pickup.place,
    pickup: pickup.place === 'seller' ? seller.pickup : null,
    stand: pickup.stand,
    days: pickup.days,
    lines,
    subtotal,
    discount,
    total,
    methods: facts.methods.map((id) => ({ id, problem: methodProblem(id, total, seller, facts) })),
  };
}

/** What the typed code does. */
function reductionFor(
  shelves: Shelves,
  { code, fair }: QuoteRequest,
  orders: readonly Priced[],
  facts: QuoteFacts,
  now: number,
): Reduction {
  const typed = typedCode(code);
  if (typed === '') return { answer: { kind: 'none' }, discounts: new Map() };
  const promotion = shelves.promotions.get(typed);
  const uses = promotion === undefined ? { all: 0, buyer: null } : facts.uses(promotion.id);
  const candidates = orders.map(({ seller, lines }) => ({ seller: seller.id, lines }));
  return reductionOf(promotion, candidates, fair, uses, now);
}

/** Whether nothing hinders an order: every line can be had, and there is a way to pay for it. */
function isUnhindered({ lines, methods }: SellerQuote): boolean {
  return lines.every(({ problem }) => problem === null) && methods.some(({ problem }) => problem === null);
}

/**
 * What a cart costs at a moment. One order for each seller, with one place; see {@link pickupOf} for the stand that is chosen and
 * {@link reductionOf} for the code. A cart without lines has no orders and cannot be ordered.
 * @throws {RangeError} for a quantity that is not 1 to 99: whoever reads the request refuses it before.
 */
export function quoteOf(shelves: Shelves, request: QuoteRequest, facts: QuoteFacts, now: number): Quote {
  const { groups, lost } = grouped(shelves, mergedLines(request.lines));
  const all = groups.map((group) => priced(group, shelves, request.fair, facts, now));
  const { answer, discounts } = reductionFor(shelves, request, all, facts, now);
  const orders = all.map((one) => sellerQuote(one, discounts.get(one.seller.id) ?? exact(0), facts));
  return {
    hash: shelves.catalogue.hash,
    orders,
    lost,
    total: sumOf(orders.map(({ total }) => total)),
    code: answer,
    isOrderable: orders.length > 0 && lost.length === 0 && answer.kind !== 'refused' && orders.every(isUnhindered),
  };
}
