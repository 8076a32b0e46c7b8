/** What a cart costs now: the rules of prices with what the tables know. */
import { buyerKey } from '../links.ts';
import { PAYMENT_METHODS, type PaymentMethod, type Quote, type QuoteRequest } from '../quote.ts';
import type { QuoteFacts } from '../pricing.ts';
import { typedCode } from '../pricing-promotion.ts';
import type { DeskParts } from './parts.ts';
import type { Db } from './rows.ts';

/** Uses of the promotion of a code, by all and by one buyer; none where no promotion has it. */
async function usesOf(db: Db, { shelves }: DeskParts, code: string | null, buyer: string | null): Promise<QuoteFacts['uses']> {
  const none = { all: 0, buyer: buyer === null ? null : 0 };
  const promotion = shelves.promotions.get(typedCode(code))?.id;
  if (promotion === undefined) return () => none;
  const { all, mine } = await db
    .selectFrom('promotion_uses')
    .select((eb) => [
      eb.fn.countAll<number>().as('all'),
      eb.fn.sum<number | string | null>(eb.case().when('buyer_key', '=', buyer).then(1).else(0).end()).as('mine'),
    ])
    .where('promotion', '=', promotion)
    .where('counts', '=', 1)
    .executeTakeFirstOrThrow();
  return (id) => (id === promotion ? { all, buyer: buyer === null ? null : Number(mine ?? 0) } : none);
}

/** Ways to pay of this shop. Without `pay` money is taken at the stand alone. */
function methodsOf({ settings, providers }: DeskParts): readonly PaymentMethod[] {
  const isAllowed = (method: PaymentMethod): boolean => settings.mode === 'pay' || (settings.mode === 'reserve' && method === 'booth');
  return PAYMENT_METHODS.filter((method) => isAllowed(method) && providers.has(method));
}

/** What a quotation needs to know now; inside a transaction that has its turn it stays true until the end. */
async function factsNow(db: Db, parts: DeskParts, { lines, code }: QuoteRequest, buyer: string | null): Promise<QuoteFacts> {
  const skus = lines.map(({ sku }) => sku);
  const rows =
    skus.length === 0 ? [] : await db.selectFrom('stock').select(['sku', 'place', 'available']).where('sku', 'in', skus).execute();
  const left = new Map(rows.map(({ sku, place, available }) => [`${sku} ${place}`, available]));
  return {
    available: (sku, place) => left.get(`${sku} ${place}`) ?? 0,
    uses: await usesOf(db, parts, code, buyer),
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
