/** Answers what lies below /api/shop/: guards first, then the action, and an answer for whatever goes wrong. */
import { randomUUID } from 'node:crypto';
import type { Lang } from '../../i18n/lang.ts';
import { ProviderFailure } from '../providers/port.ts';
import { langOf, type Action } from './actions/action.ts';
import { cancel, handOver, orders, pay, quote, status } from './actions/orders.ts';
import { decline, quoteRequest, requests, seen } from './actions/requests.ts';
import { webhookAnswer } from './actions/webhook.ts';
import { clientAddress } from './address.ts';
import { jsonOf } from './body.ts';
import { isBusy } from './busy.ts';
import { limiter, type LimitName, type Limiter } from './limits.ts';
import { failureOf } from './log.ts';
import { isFromSite, isJson } from './origin.ts';
import type { ShopParts } from './parts.ts';
import { jsonAnswer, Refusal, refused } from './refusal.ts';

/** The actions by the address below /api/shop/. */
const ACTIONS: ReadonlyMap<string, Action> = new Map([
  ['quote', quote],
  ['orders', orders],
  ['status', status],
  ['pay', pay],
  ['cancel', cancel],
  ['hand-over', handOver],
  ['requests', requests],
  ['requests/seen', seen],
  ['requests/quote', quoteRequest],
  ['requests/decline', decline],
]);

/** Address of the action that says how the shop is. */
const HEALTH = 'health';

/** What begins the address of a provider's notifications. */
const WEBHOOKS = 'webhooks/';

/** One request on its way. */
interface Turn {
  readonly action: string;
  readonly request: Request;
  readonly address: string;
  readonly reqId: string;
  readonly now: number;
  readonly parts: ShopParts;
  readonly limits: Limiter;
  /** What is found out on the way, for the log. */
  readonly notes: { lang: Lang; orderIds: readonly string[]; code: string | null };
}

/** Counts a request. @throws {Refusal} too_often */
function counted({ limits, now }: Turn, limit: LimitName, key: string): void {
  const seconds = limits.take(limit, key, now);
  if (seconds > 0) throw new Refusal('too_often', {}, { 'retry-after': String(seconds) });
}

/** Holds a request to its method. @throws {Refusal} method_not_allowed */
function heldTo(method: 'GET' | 'POST', { request }: Turn): void {
  if (request.method !== method) throw new Refusal('method_not_allowed', {}, { allow: method });
}

async function healthAnswer(turn: Turn): Promise<Response> {
  heldTo('GET', turn);
  counted(turn, 'look', turn.address);
  const health = await turn.parts.health(turn.now);
  return jsonAnswer(health.ok ? 200 : 503, JSON.stringify(health), health.ok ? {} : { 'retry-after': '10' });
}

async function actionAnswer(turn: Turn, action: Action): Promise<Response> {
  const { request, address, parts, now, notes } = turn;
  heldTo('POST', turn);
  if (!isFromSite(request.headers, parts.settings.siteUrl)) throw new Refusal('forbidden_origin');
  if (!isJson(request.headers)) throw new Refusal('not_json');
  counted(turn, action.limit, address);
  const body = await jsonOf(request);
  notes.lang = langOf(body);
  const countMail = (email: string): void => counted(turn, action.mailLimit, email.toLowerCase());
  const reply = await action.run(body, { parts, now, countMail });
  notes.orderIds = reply.orderIds ?? [];
  return jsonAnswer(reply.status, JSON.stringify(reply.body));
}

async function answered(turn: Turn): Promise<Response> {
  const { action, request, parts, reqId, now } = turn;
  if (action === HEALTH) return healthAnswer(turn);
  const known = ACTIONS.get(action);
  if (known?.modes.includes(parts.settings.mode) === true) return actionAnswer(turn, known);
  const webhook = action.startsWith(WEBHOOKS) ? action.slice(WEBHOOKS.length) : '';
  if (!parts.webhooks.has(webhook)) throw new Refusal('unknown_action');
  heldTo('POST', turn);
  return webhookAnswer(webhook, request, parts, reqId, now);
}

/** The refusal that an error becomes; what is no refusal of ours is told to the log. */
function refusalOf(error: unknown, { parts, reqId, action }: Turn): Refusal {
  if (error instanceof Refusal) return error;
  const [code, wait] = isBusy(error)
    ? (['busy', '2'] as const)
    : error instanceof ProviderFailure
      ? (['provider', '5'] as const)
      : (['internal', null] as const);
  parts.log(code === 'internal' ? 'error' : 'warn', { what: 'failure', reqId, action: nameOf(action), code, failure: failureOf(error) });
  return new Refusal(code, {}, wait === null ? {} : { 'retry-after': wait });
}

/** The name of an action for the log: an address is typed by anybody. */
function nameOf(action: string): string {
  return ACTIONS.has(action) || action === HEALTH || /^webhooks\/[a-z]{1,20}$/.test(action) ? action : 'unknown';
}

/** What answers below /api/shop/; see Shop.answer in contract.ts. */
export function answering(parts: ShopParts): (action: string, request: Request, address: string) => Promise<Response> {
  const limits = limiter();
  return async (action, request, connection) => {
    const started = performance.now();
    const now = parts.clock();
    const address = clientAddress(request.headers, connection, parts.settings.proxies);
    const notes: Turn['notes'] = { lang: 'vi', orderIds: [], code: null };
    const turn: Turn = { action, request, address, reqId: randomUUID().slice(0, 8), now, parts, limits, notes };
    const response = await answered(turn).catch((error: unknown) => {
      const refusal = refusalOf(error, turn);
      notes.code = refusal.code;
      return refused(refusal, notes.lang);
    });
    parts.log(response.status >= 500 ? 'warn' : 'info', {
      what: 'request',
      reqId: turn.reqId,
      action: nameOf(action),
      status: response.status,
      ...(notes.code === null ? {} : { code: notes.code }),
      ...(notes.orderIds.length === 0 ? {} : { orderIds: notes.orderIds }),
      ms: Math.round((performance.now() - started) * 10) / 10,
    });
    return response;
  };
}
