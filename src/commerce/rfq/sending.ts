/** Takes a request: one transaction for the request, its lines, a row for each producer, and the mails. */
import type { Transaction } from 'kysely';
import { addDays } from '../../domain/date.ts';
import { dayIn } from '../day.ts';
import { endOfDay, hashOf, requestToken, tokenOfHash } from '../links.ts';
import type { ShopSettings } from '../settings.ts';
import type { Shelves } from '../shop-catalogue.ts';
import { enqueue } from '../store/outbox.ts';
import type { Store } from '../store/open.ts';
import type { Tables } from '../store/tables.ts';
import type { SendRequest, SentRequest } from './desk-contract.ts';
import { newRequestId } from './request-id.ts';
import { LINK_DAYS, type QuotationRequest, type RequestLine } from './request.ts';
import { buyerText, requestHash } from './rows.ts';

/** What sending needs. */
export interface Sending {
  /** The tables. */
  readonly store: Store;
  /** Products and producers. */
  readonly shelves: Shelves;
  /** Secrets of tokens. */
  readonly settings: Pick<ShopSettings, 'secrets'>;
}

/** Ids that are tried: with a thousand million a day a second one is hardly ever needed. */
const ID_TRIES = 5;

/** A line with what the register says of it. */
interface KnownLine extends RequestLine {
  readonly producer: string;
  readonly name: string;
}

/** Why a request cannot be taken, or null. */
function refusalOf(lines: readonly RequestLine[], shelves: Shelves): SentRequest | null {
  if (lines.length === 0) return { kind: 'refused', error: 'nothing' };
  const named = (isMeant: (id: string) => boolean): string[] => lines.map(({ product }) => product).filter(isMeant);
  const unknown = named((id) => !shelves.products.has(id));
  if (unknown.length > 0) return { kind: 'refused', error: 'unknown_product', products: unknown };
  const alcohol = named((id) => shelves.products.get(id)?.isAlcohol === true);
  return alcohol.length > 0 ? { kind: 'refused', error: 'alcohol', products: alcohol } : null;
}

function knownLines(lines: readonly RequestLine[], shelves: Shelves): KnownLine[] {
  return lines.flatMap((line) => {
    const product = shelves.products.get(line.product);
    return product === undefined ? [] : [{ ...line, producer: product.producer, name: product.name }];
  });
}

/** When the digest of a moment's day goes out: at seven in the morning after, in Viet Nam. */
function digestTime(now: number): number {
  return Date.parse(addDays(dayIn(now), 1));
}

/** Enters what belongs to a request that was just written. */
async function enterRest(trx: Transaction<Tables>, id: string, lines: readonly KnownLine[], shelves: Shelves, now: number): Promise<void> {
  await trx
    .insertInto('request_lines')
    .values(
      lines.map(({ producer, product, name, qty, unit, targetPrice, note }, line) => {
        return { request_id: id, line, producer, product, name, qty, unit, target_price: targetPrice, note };
      }),
    )
    .execute();
  const producers = [...new Set(lines.map(({ producer }) => producer))];
  const isReachable = (producer: string): boolean => (shelves.sellers.get(producer)?.email ?? null) !== null;
  await trx
    .insertInto('request_sellers')
    .values(
      producers.map((producer) => {
        const state = isReachable(producer) ? ('new' as const) : ('unreachable' as const);
        return { request_id: id, producer, state, expires_at: endOfDay(addDays(dayIn(now), LINK_DAYS)) };
      }),
    )
    .execute();
  await enqueue(trx, 'request.receipt', id, now);
  for (const producer of producers.filter(isReachable)) await enqueue(trx, 'request.producer', `${id}/${producer}`, now);
  await enqueue(trx, 'request.digest', dayIn(now), now, {}, '', digestTime(now));
}

/** Writes a request with this id unless the id or the UUID is taken. */
async function isWritten(
  trx: Transaction<Tables>,
  id: string,
  token: string,
  command: SendRequest,
  fair: string | null,
  now: number,
): Promise<boolean> {
  const { requestId, request } = command;
  const { country, neededBy, incoterm, certificates, lang } = request;
  const written = await trx
    .insertInto('requests')
    .values({
      ...{ id, request_id: requestId, request_hash: requestHash(request), token_hash: hashOf(token), buyer: buyerText(request) },
      ...{ country, needed_by: neededBy, incoterm, certificates, fair, lang, created_at: now },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return written !== undefined;
}

/** What a UUID that was used before stands for; null where it was not. */
async function earlier({ store, settings }: Sending, requestId: string, request: QuotationRequest): Promise<SentRequest | null> {
  const found = await store.selectFrom('requests').selectAll().where('request_id', '=', requestId).executeTakeFirst();
  if (found === undefined) return null;
  const token = tokenOfHash(settings.secrets, requestToken, found.id, found.token_hash);
  // Without its secret the page of the request can no longer be named: then it is as good as another one.
  if (found.request_hash !== requestHash(request) || token === null) return { kind: 'refused', error: 'request_reused' };
  return { kind: 'sent', id: found.id, token };
}

/** Takes a request, or says why not; see {@link SendRequest}. */
export async function sentRequest(sending: Sending, command: SendRequest, now: number): Promise<SentRequest> {
  const { store, shelves, settings } = sending;
  const { request } = command;
  const refusal = refusalOf(request.lines, shelves);
  if (refusal !== null) return refusal;
  const lines = knownLines(request.lines, shelves);
  // A fair that is over leaves the catalogue while a page may still name it.
  const fair = request.fair !== null && shelves.fairs.has(request.fair) ? request.fair : null;
  for (let tries = 0; tries < ID_TRIES; tries += 1) {
    const id = newRequestId(now);
    const token = requestToken(settings.secrets[0], id);
    const isSent = await store.transaction().execute(async (trx) => {
      if (!(await isWritten(trx, id, token, command, fair, now))) return false;
      await enterRest(trx, id, lines, shelves, now);
      return true;
    });
    if (isSent) return { kind: 'sent', id, token };
    const before = await earlier(sending, command.requestId, request);
    if (before !== null) return before;
  }
  throw new Error(`requests: found ${ID_TRIES} ids taken, expected a free one`);
}
