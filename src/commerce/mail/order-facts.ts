/** What a letter about an order says of it, read from the tables. */
import type { Selectable } from 'kysely';
import { calendarDate } from '../../domain/date.ts';
import { dong, type Dong } from '../../domain/money.ts';
import { price, shortDate } from '../../i18n/format.ts';
import type { Lang } from '../../i18n/lang.ts';
import { mailWords } from '../../i18n/shop-mail.ts';
import { standOf, type ShopFair, type ShopSeller } from '../shop-catalogue.ts';
import type { OrderLinesTable, OrdersTable } from '../store/tables.ts';
import type { Block } from './letter.ts';
import { facts, listed, type Writing } from './writing.ts';

/** An order with what the catalogue says of its seller and its fair. */
export interface OrderFacts {
  readonly order: Selectable<OrdersTable>;
  readonly lines: readonly Selectable<OrderLinesTable>[];
  /** Null where the producer left the register since. */
  readonly seller: ShopSeller | null;
  /** Name of the seller, or its id. */
  readonly sellerName: string;
  /** Fair and stand of the pick-up; null at the seller's own place. */
  readonly stand: { readonly fair: ShopFair | null; readonly id: string; readonly stand: string } | null;
}

/** The facts of an order, or null where there is none. */
export async function orderFacts({ store, shelves }: Writing, id: string): Promise<OrderFacts | null> {
  const order = await store.selectFrom('orders').selectAll().where('id', '=', id).executeTakeFirst();
  if (order === undefined) return null;
  const lines = await store.selectFrom('order_lines').selectAll().where('order_id', '=', id).orderBy('line').execute();
  const seller = shelves.sellers.get(order.seller) ?? null;
  const at = standOf(order.place);
  return {
    order,
    lines,
    seller,
    sellerName: seller?.name ?? order.seller,
    stand: at === null ? null : { fair: shelves.fairs.get(at.fair) ?? null, id: at.fair, stand: at.stand },
  };
}

/** An amount of the tables as printed. */
export function money(amount: number): string {
  return price((dong(amount) ?? 0) as Dong);
}

/** The goods with their prices. */
export function goodsOf({ lines }: OrderFacts, lang: Lang): Block[] {
  return listed(
    mailWords(lang).goods,
    lines.map(({ qty, unit, name, amount }) => `${qty} × ${name} (${unit}): ${money(amount)}`),
  );
}

/** Where and when it is picked up. */
export function pickupOf({ order, seller, stand }: OrderFacts, lang: Lang): Block {
  const words = mailWords(lang).facts;
  const day = order.pickup_day === null ? null : calendarDate(order.pickup_day);
  const shown = day === null ? null : shortDate(day, lang);
  if (stand === null)
    return facts([
      [words.place, seller?.pickup?.address ?? null],
      [words.hours, seller?.pickup?.hours ?? null],
      [words.day, shown],
    ]);
  const { fair } = stand;
  const name = lang === 'en' ? (fair?.nameEn ?? fair?.name) : fair?.name;
  return facts([
    [words.fair, name ?? stand.id],
    [words.place, fair?.venue ?? null],
    [words.stand, stand.stand],
    [words.day, shown],
  ]);
}

/** What it comes to. */
export function sumsOf({ order }: OrderFacts, lang: Lang): Block {
  const { facts: words, methods } = mailWords(lang);
  return facts([
    [words.subtotal, order.discount === 0 ? null : money(order.subtotal)],
    [words.discount, order.discount === 0 ? null : money(order.discount)],
    [words.total, money(order.total)],
    [words.refunded, order.refunded === 0 ? null : money(order.refunded)],
    [words.method, methods[order.method]],
  ]);
}

/** Who sells, as a buyer must be told. */
export function sellerOf({ seller, sellerName }: OrderFacts, lang: Lang): Block {
  const words = mailWords(lang).facts;
  return facts([
    [words.seller, sellerName],
    [words.legalName, seller?.legalName === sellerName ? null : (seller?.legalName ?? null)],
    [words.taxCode, seller?.taxCode ?? null],
    [words.phone, seller?.phone ?? null],
  ]);
}
