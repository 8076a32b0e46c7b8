/** What orders and requests came to, by fair and producer: numbers without a word about buyers. Pure. */
import type { RequestAtSeller } from './reports.ts';
import type { OrderLinesTable, OrdersTable } from './tables.ts';

/** Figures of one producer at one fair, or outside fairs. */
export interface Figures {
  /** Id of the fair; null outside fairs. */
  readonly fair: string | null;
  /** Id of the producer. */
  readonly producer: string;
  /** Orders that were placed. */
  readonly orders: number;
  /** Orders that are paid or were fetched. */
  readonly fulfilled: number;
  /** Units in those. */
  readonly units: number;
  /** What those came to in đồng, less what went back. */
  readonly revenue: number;
  /** Requests for quotation. */
  readonly requests: number;
  /** Requests that were answered with prices. */
  readonly quoted: number;
  /** Requests that were declined. */
  readonly declined: number;
  /** What was quoted in đồng: price times quantity of all quoted lines. */
  readonly quotedValue: number;
  /** Hours from a request to its answer, the one in the middle, to a tenth; null without answers. */
  readonly hoursToAnswer: number | null;
}

/** States in which the seller has the money or the goods are gone. */
const FULFILLED: readonly string[] = ['paid', 'paid_late', 'picked_up'];

const HOUR = 3_600_000;

/** Prices of a quotation as it is stored, by product; none where it cannot be read. Both shapes are taken: bare, or below "quotation". */
function pricesOf(text: string | null): ReadonlyMap<string, number> {
  const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
  const value: unknown = text === null ? null : JSON.parse(text);
  const quotation = isRecord(value) && isRecord(value['quotation']) ? value['quotation'] : value;
  const prices: unknown = isRecord(quotation) ? quotation['prices'] : [];
  const found = new Map<string, number>();
  for (const one of Array.isArray(prices) ? (prices as unknown[]) : [])
    if (isRecord(one) && typeof one['product'] === 'string' && typeof one['price'] === 'number') found.set(one['product'], one['price']);
  return found;
}

function quotedValue({ at, lines }: RequestAtSeller): number {
  const prices = pricesOf(at.quotation);
  return lines.reduce((sum, { product, qty }) => sum + qty * (prices.get(product) ?? 0), 0);
}

/** The number in the middle, the mean of the two there; null of none. */
function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

function hoursToAnswer(requests: readonly RequestAtSeller[]): number | null {
  const middle = median(requests.flatMap(({ request, at }) => (at.answered_at === null ? [] : [at.answered_at - request.created_at])));
  return middle === null ? null : Math.round((middle / HOUR) * 10) / 10;
}

/** The figures, by fair (those outside fairs last) and producer. */
export function figuresOf(
  orders: readonly OrdersTable[],
  lines: readonly Pick<OrderLinesTable, 'order_id' | 'qty'>[],
  requests: readonly RequestAtSeller[],
): Figures[] {
  const keys = new Map<string, { readonly fair: string | null; readonly producer: string }>();
  for (const { fair, seller: producer } of orders) keys.set(JSON.stringify([fair, producer]), { fair, producer });
  for (const { request, at } of requests)
    keys.set(JSON.stringify([request.fair, at.producer]), { fair: request.fair, producer: at.producer });
  const units = new Map<string, number>();
  for (const { order_id, qty } of lines) units.set(order_id, (units.get(order_id) ?? 0) + qty);
  return [...keys.values()]
    .sort((a, b) => compared(a.fair, b.fair) || compared(a.producer, b.producer))
    .map(({ fair, producer }) => {
      const own = orders.filter((order) => order.fair === fair && order.seller === producer);
      const done = own.filter(({ state }) => FULFILLED.includes(state));
      const asked = requests.filter(({ request, at }) => request.fair === fair && at.producer === producer);
      return {
        fair,
        producer,
        orders: own.length,
        fulfilled: done.length,
        units: done.reduce((sum, { id }) => sum + (units.get(id) ?? 0), 0),
        revenue: done.reduce((sum, { total, refunded }) => sum + total - refunded, 0),
        requests: asked.length,
        quoted: asked.filter(({ at }) => at.state === 'quoted').length,
        declined: asked.filter(({ at }) => at.state === 'declined').length,
        quotedValue: asked.reduce((sum, one) => sum + quotedValue(one), 0),
        hoursToAnswer: hoursToAnswer(asked),
      };
    });
}

/** Texts in order, null last. */
function compared(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}
