/**
 * Units of offers at places. available = listed - held - sold, and 0 where more is held and sold than the content lists now:
 * what comes back then fills that gap before anybody can order it.
 */
import { sql, type Transaction } from 'kysely';
import type { StockMove } from '../order-moves.ts';
import type { PlaceKey, Shelves } from '../shop-catalogue.ts';
import type { StockTable, Tables } from '../store/tables.ts';
import { takeTurn } from '../store/transaction.ts';
import { whole, type DeskParts } from './parts.ts';

/** Units of an offer. */
export interface Units {
  /** What. */
  readonly sku: string;
  /** How many. */
  readonly qty: number;
}

/** More is ordered than there is. */
export class OutOfStock extends Error {
  override name = 'OutOfStock';
}

/** What a movement adds to each count, in units; "hold" is what placing an order does. */
const CHANGES: Readonly<Record<StockMove | 'hold', { readonly held: number; readonly sold: number }>> = {
  hold: { held: 1, sold: 0 },
  take: { held: 0, sold: 1 },
  release: { held: -1, sold: 0 },
  return: { held: 0, sold: -1 },
  sell: { held: -1, sold: 1 },
  unsell: { held: 1, sold: -1 },
};

/**
 * Moves the units of an order, always in the same order of SKUs, so that two orders never wait for each other.
 * @throws {OutOfStock} where units are taken that are not there; the transaction must then be undone.
 */
export async function moveUnits(
  trx: Transaction<Tables>,
  place: PlaceKey,
  units: readonly Units[],
  how: StockMove | 'hold',
): Promise<void> {
  for (const { sku, qty } of [...units].sort((a, b) => (a.sku < b.sku ? -1 : 1))) {
    const [held, sold] = [CHANGES[how].held * qty, CHANGES[how].sold * qty];
    const isTaken = held + sold > 0;
    const { numUpdatedRows } = await trx
      .updateTable('stock')
      .set({
        available: sql<number>`case when listed - held - sold - ${held + sold} > 0 then listed - held - sold - ${held + sold} else 0 end`,
        held: sql<number>`held + ${held}`,
        sold: sql<number>`sold + ${sold}`,
      })
      .where('sku', '=', sku)
      .where('place', '=', place)
      .$if(isTaken, (query) => query.where('available', '>=', qty))
      .executeTakeFirst();
    if (Number(numUpdatedRows) === 1) continue;
    if (isTaken) throw new OutOfStock(`${sku} at ${place}`);
    throw new Error(`stock: found no row for ${sku} at ${place}, expected one: an order names it`);
  }
}

/** What the stock lacks after it was brought to the catalogue. */
export interface StockReport {
  /** Rows that the catalogue lists. */
  readonly rows: number;
  /** Where more is held and sold than the content lists: staff must find these units, or call buyers. */
  readonly missing: readonly { readonly sku: string; readonly place: PlaceKey; readonly units: number }[];
}

/** Units that the catalogue lists, by SKU and place. */
function listedUnits({ catalogue }: Shelves): Map<string, { sku: string; place: PlaceKey; units: number }> {
  const listed = catalogue.offers.flatMap(({ sku, stock }) => stock.map(({ place, units }) => ({ sku, place, units })));
  return new Map(listed.map((one) => [`${one.sku} ${one.place}`, one]));
}

/** Writes one row, where it differs. */
async function listRow(trx: Transaction<Tables>, sku: string, place: PlaceKey, units: number, row: StockTable | undefined): Promise<void> {
  if (row === undefined) await trx.insertInto('stock').values({ sku, place, listed: units, available: units, held: 0, sold: 0 }).execute();
  else if (row.listed !== units)
    await trx
      .updateTable('stock')
      .set({ listed: units, available: sql<number>`case when ${units} - held - sold > 0 then ${units} - held - sold else 0 end` })
      .where('sku', '=', sku)
      .where('place', '=', place)
      .execute();
}

/** Brings the stock to the catalogue: new rows, changed counts; what is no longer listed cannot be ordered. */
export async function syncedStock(parts: DeskParts): Promise<StockReport> {
  const listed = listedUnits(parts.shelves);
  const rows = await whole(parts, 'stock', async (trx) => {
    await takeTurn(trx, 'orders');
    const known = await trx.selectFrom('stock').selectAll().orderBy('sku').orderBy('place').execute();
    const byKey = new Map(known.map((row) => [`${row.sku} ${row.place}`, row]));
    for (const [key, { sku, place, units }] of [...listed].sort(([a], [b]) => (a < b ? -1 : 1)))
      await listRow(trx, sku, place, units, byKey.get(key));
    for (const [key, row] of byKey) if (!listed.has(key)) await listRow(trx, row.sku, row.place, 0, row);
    return trx.selectFrom('stock').selectAll().orderBy('sku').orderBy('place').execute();
  });
  const missing = rows
    .map(({ sku, place, listed: units, held, sold }) => ({ sku, place, units: held + sold - units }))
    .filter(({ sku, place, units }) => units > 0 && listed.has(`${sku} ${place}`));
  for (const { sku, place, units } of missing) parts.log?.({ event: 'stock.missing', sku, place, units });
  return { rows: listed.size, missing };
}
