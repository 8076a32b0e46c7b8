/** What a cart costs now: the rules of prices with what the tables know. */
import { buyerKey } from '../links.ts';
import { PAYMENT_METHODS, type PaymentMethod, type Quote, type QuoteRequest } from '../quote.ts';
import type { DeskFacts, DeskParts } from './parts.ts';
import type { Db } from './rows.ts';

/** Uses of each promotion, by all and by one buyer. */
async function usesBy(db: Db, buyer: string | null): Promise<DeskFacts['uses']> {
  const rows = await db
    .selectFrom('promotion_uses')
    .select((eb) => [
      'promotion',
      eb.fn.countAll<number>().as('all'),
      eb.fn.sum<number | string>(eb.case().when('buyer_key', '=', buyer).then(1).else(0).end()).as('mine'),
    ])
    .where('counts', '=', 1)
    .groupBy('promotion')
    .execute();
  const byId = new Map(rows.map(({ promotion, all, mine }) => [promotion, { all, mine: Number(mine) }]));
  return (promotion) => {
    const { all, mine } = byId.get(promotion) ?? { all: 0, mine: 0 };
    return { all, buyer: buyer === null ? null : mine };
  };
}

/** Ways to pay of this shop. Without `pay` money is taken at the stand alone. */
function methodsOf({ settings, providers }: DeskParts): readonly PaymentMethod[] {
  const isAllowed = (method: PaymentMethod): boolean => settings.mode === 'pay' || (settings.mode === 'reserve' && method === 'booth');
  return PAYMENT_METHODS.filter((method) => isAllowed(method) && providers.has(method));
}

/** What a quotation needs to know now; inside a transaction that has its turn it stays true until the end. */
async function factsNow(db: Db, parts: DeskParts, { lines, code }: QuoteRequest, buyer: string | null): Promise<DeskFacts> {
  const skus = lines.map(({ sku }) => sku);
  const rows =
    skus.length === 0 ? [] : await db.selectFrom('stock').select(['sku', 'place', 'available']).where('sku', 'in', skus).execute();
  const left = new Map(rows.map(({ sku, place, available }) => [`${sku} ${place}`, available]));
  return {
    available: (sku, place) => left.get(`${sku} ${place}`) ?? 0,
    uses: code === null ? () => ({ all: 0, buyer: null }) : await usesBy(db, buyer),
    methodProblem: (method, total, seller) => parts.providers.get(method)?.problemWith(total, seller) ?? null,
    methods: methodsOf(parts),
  };
}

/** What a cart costs; `email` of the buyer, where it is known, counts the buyer's uses of a code. */
export async function quoted(db: Db, parts: DeskParts, request: QuoteRequest, email: string | null, now: number): Promise<Quote> {
  const { lines, fair, code } = request;
  const buyer = email === null ? null : buyerKey(parts.settings.secrets, email);
  return parts.quoteOf(parts.shelves, { lines, fair, code }, await factsNow(db, parts, request, buyer), now);
}
