/** Where the lines of one seller are picked up, and what hinders each of them. Pure. */
import type { CalendarDate } from '../domain/date.ts';
import { dong, type Dong } from '../domain/money.ts';
import { MAX_QTY, type CartLine, type LineProblem, type QuotedLine } from './quote.ts';
import { SELLER_PLACE, standOf, standPlace, type PlaceKey, type ShopFair, type ShopOffer, type ShopSeller } from './shop-catalogue.ts';

/** A line whose offer is known. */
export interface OfferedLine {
  /** What is offered. */
  readonly offer: ShopOffer;
  /** How many are wanted. */
  readonly qty: number;
}

/** How many units of an offer can be ordered at a place; 0 where it has none. */
export type Available = (sku: string, place: PlaceKey) => number;

/** Where one seller's lines are picked up. */
export interface Pickup {
  /** The place; at a fair where none of the lines is, one without the number of a stand. */
  readonly place: PlaceKey;
  /** Number of the stand; null outside fairs, and where there is none. */
  readonly stand: string | null;
  /** Days on which that can be, today or later; none outside fairs. */
  readonly days: readonly CalendarDate[];
}

/** An amount that was added up from whole đồng. @throws {RangeError} where it is none: a fault of this program. */
export function exact(amount: number): Dong {
  const value = dong(amount);
  if (value === null) throw new RangeError(`found the amount ${amount}, expected a whole number of đồng`);
  return value;
}

/**
 * The cart's lines, a SKU that stands twice as one line. Nothing but SKU and quantity is taken over.
 * @throws {RangeError} for a quantity that is not 1 to {@link MAX_QTY}: whoever reads the request refuses it before.
 */
export function mergedLines(lines: readonly CartLine[]): CartLine[] {
  const merged = new Map<string, number>();
  for (const { sku, qty } of lines) {
    if (!Number.isInteger(qty) || qty < 1 || qty > MAX_QTY) throw new RangeError(`found the quantity ${qty}, expected 1 to ${MAX_QTY}`);
    merged.set(sku, (merged.get(sku) ?? 0) + qty);
  }
  return [...merged].map(([sku, qty]) => ({ sku, qty }));
}

/** Stands of a fair that have something of the lines. By SKU, so that the order of the lines does not choose the stand. */
function standsAt(fair: string, lines: readonly OfferedLine[]): PlaceKey[] {
  const sorted = [...lines].sort((a, b) => (a.offer.sku < b.offer.sku ? -1 : 1));
  return [...new Set(sorted.flatMap(({ offer }) => offer.stock.map(({ place }) => place)))].filter(
    (place) => standOf(place)?.fair === fair,
  );
}

/** How many of the wanted units a place has. */
function unitsAt(place: PlaceKey, { offer, qty }: OfferedLine, available: Available): number {
  return offer.stock.some((one) => one.place === place) ? Math.min(qty, Math.max(0, available(offer.sku, place))) : 0;
}

/**
 * Where a seller's lines are picked up. An order has one place, so one stand is chosen for all lines: that at which most lines
 * have all their units, then that with most of the wanted units, then the first. What is not at that stand cannot be ordered
 * with the rest. For a single line this is the first stand with enough units, else the one with most.
 */
export function pickupOf(
  fair: string | null,
  lines: readonly OfferedLine[],
  openDays: readonly CalendarDate[],
  available: Available,
): Pickup {
  if (fair === null) return { place: SELLER_PLACE, stand: null, days: [] };
  let best: { readonly place: PlaceKey; readonly full: number; readonly units: number } | null = null;
  for (const place of standsAt(fair, lines)) {
    const counts = lines.map((line) => unitsAt(place, line, available));
    const full = counts.filter((count, index) => count === lines[index]?.qty).length;
    const units = counts.reduce((sum, count) => sum + count, 0);
    if (best === null || full > best.full || (full === best.full && units > best.units)) best = { place, full, units };
  }
  if (best === null) return { place: standPlace(fair, ''), stand: null, days: [] };
  return { place: best.place, stand: standOf(best.place)?.stand ?? null, days: openDays };
}

/** What is asked about each line of a seller. */
export interface LineContext {
  /** Where. */
  readonly pickup: Pickup;
  /** Who sells. */
  readonly seller: ShopSeller;
  /** The fair; null for the seller's own place, undefined for one that the shop does not know. */
  readonly fair: ShopFair | null | undefined;
  /** Day in Viet Nam. */
  readonly today: CalendarDate;
  /** What is left. */
  readonly available: Available;
}

/** What hinders a line, the most lasting reason first. */
function problemOf({ offer, qty }: OfferedLine, { pickup, seller, fair, today, available }: LineContext): LineProblem | null {
  const isThere = offer.stock.some(({ place }) => place === pickup.place) && (fair !== null || seller.pickup !== null);
  if (fair === undefined || !isThere) return { kind: 'not-there' };
  if ((offer.to !== null && today > offer.to) || (fair !== null && pickup.days.length === 0)) return { kind: 'over' };
  if (offer.from !== null && today < offer.from) return { kind: 'not-yet' };
  const left = Math.floor(available(offer.sku, pickup.place));
  if (!(left > 0)) return { kind: 'sold-out' };
  const most = Math.min(left, offer.maxPerOrder);
  return qty > most ? { kind: 'too-many', left: most } : null;
}

/** The line with what it costs. */
export function quotedLine(line: OfferedLine, context: LineContext): QuotedLine {
  const { sku, product, name, unit, price } = line.offer;
  return { sku, qty: line.qty, product, name, unit, price, amount: exact(price * line.qty), problem: problemOf(line, context) };
}
