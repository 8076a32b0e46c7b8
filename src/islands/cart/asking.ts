/** Asking the shop's server. */
import { shopApiPath } from '../../i18n/shop-routes.ts';

/** What came back: the body of a success, or of a refusal with its status; status 0 where nothing came back at all. */
export type Answered<T> = { readonly ok: true; readonly body: T } | { readonly ok: false; readonly status: number; readonly body: Refusal };

/** The body of a refusal; what is not one is an empty one. */
export interface Refusal {
  /** Its code. */
  readonly error?: string;
  /** By path of a field why it was refused. */
  readonly fields?: Readonly<Record<string, string>>;
}

/** Longest wait for an answer in milliseconds. */
const PATIENCE = 30_000;

/** Asks an action. Never throws. An answer is of this origin's own server, whose shapes the contract holds. */
export async function asked<T>(action: string, body: object, signal?: AbortSignal): Promise<Answered<T>> {
  try {
    const patience = AbortSignal.timeout(PATIENCE);
    const response = await fetch(shopApiPath(action), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: signal === undefined ? patience : AbortSignal.any([signal, patience]),
    });
    const answer: unknown = await response.json().catch(() => null);
    const isObject = typeof answer === 'object' && answer !== null;
    if (response.ok && isObject) return { ok: true, body: answer as T };
    return { ok: false, status: response.ok ? 502 : response.status, body: isObject ? answer : {} };
  } catch {
    return { ok: false, status: 0, body: {} };
  }
}
