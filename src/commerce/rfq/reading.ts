/** Reads a request from the tables: for its buyer, or for one producer, which sees its own lines alone. */
import { hashOf } from '../links.ts';
import type { Shelves } from '../shop-catalogue.ts';
import type { Store } from '../store/open.ts';
import type { AnswerView, RequestSellerView, RequestView } from '../views.ts';
import { buyerOf, incotermOf, isOpen, keptQuotation, lineOf, neededByOf, type LineRow, type SellerRow } from './rows.ts';

/** What reading needs. */
export interface Reading {
  /** The tables, or a transaction over them. */
  readonly store: Pick<Store, 'selectFrom'>;
  /** Names of producers and fairs. */
  readonly shelves: Shelves;
}

/** The Vietnamese name of the fair, or null. */
function fairNameOf(shelves: Shelves, fair: string | null): string | null {
  return fair === null ? null : (shelves.fairs.get(fair)?.name ?? null);
}

function sellerView(shelves: Shelves, row: SellerRow, lines: readonly LineRow[]): RequestSellerView {
  return {
    producer: row.producer,
    name: shelves.sellers.get(row.producer)?.name ?? row.producer,
    state: row.state,
    lines: lines.filter(({ producer }) => producer === row.producer).map(lineOf),
    quotation: keptQuotation(row)?.quotation ?? null,
    reason: row.reason,
  };
}

/** The request with this id, as its buyer sees it, or null. */
export async function requestView(
  { store, shelves }: Reading,
  by: { readonly id: string } | { readonly token: string },
): Promise<RequestView | null> {
  const query = store.selectFrom('requests').selectAll();
  const request = await ('id' in by ? query.where('id', '=', by.id) : query.where('token_hash', '=', hashOf(by.token))).executeTakeFirst();
  if (request === undefined) return null;
  const { id, lang } = request;
  const lines = await store.selectFrom('request_lines').selectAll().where('request_id', '=', id).orderBy('line').execute();
  const sellers = await store.selectFrom('request_sellers').selectAll().where('request_id', '=', id).execute();
  // Producers stand in the order in which the buyer named their products.
  const firstLine = (row: SellerRow): number => lines.findIndex(({ producer }) => producer === row.producer);
  return {
    id,
    lang,
    createdAt: request.created_at,
    fairName: fairNameOf(shelves, request.fair),
    sellers: sellers.sort((a, b) => firstLine(a) - firstLine(b)).map((row) => sellerView(shelves, row, lines)),
  };
}

/** What one producer sees of a request, or null where nothing was asked of it. */
export async function answerView({ store, shelves }: Reading, producer: string, id: string, now: number): Promise<AnswerView | null> {
  const request = await store.selectFrom('requests').selectAll().where('id', '=', id).executeTakeFirst();
  const seller = await store
    .selectFrom('request_sellers')
    .selectAll()
    .where('request_id', '=', id)
    .where('producer', '=', producer)
    .executeTakeFirst();
  if (request === undefined || seller === undefined) return null;
  const lines = await store
    .selectFrom('request_lines')
    .selectAll()
    .where('request_id', '=', id)
    .where('producer', '=', producer)
    .orderBy('line')
    .execute();
  return {
    ...sellerView(shelves, seller, lines),
    id,
    buyer: buyerOf(request),
    country: request.country,
    neededBy: neededByOf(request),
    incoterm: incotermOf(request),
    certificates: request.certificates,
    fairName: fairNameOf(shelves, request.fair),
    expiresAt: seller.expires_at,
    isOpen: isOpen(seller, request, now),
  };
}
