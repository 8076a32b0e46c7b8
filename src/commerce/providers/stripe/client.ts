/** Stripe's client, and what its failures mean. */
import Stripe from 'stripe';
import type { StripeSettings } from '../../settings.ts';
import { ProviderFailure } from '../port.ts';

/** Longest wait for one answer, below what proxies in front of us wait. */
const TIMEOUT = 20_000;

/** The client of the settings. */
export function stripeClient({ key, apiBase }: StripeSettings): Stripe {
  const shared = { maxNetworkRetries: 2, timeout: TIMEOUT, telemetry: false } as const;
  if (apiBase === null) return new Stripe(key, shared);
  const { hostname, port, protocol } = new URL(apiBase);
  const isPlain = protocol === 'http:';
  return new Stripe(key, { ...shared, host: hostname, port: port || (isPlain ? 80 : 443), protocol: isPlain ? 'http' : 'https' });
}

/**
 * Errors after which nothing was begun: what was sent is wrong, or may not be sent. A call that meets an earlier one with the same key
 * (409) is none of them: the earlier one may well succeed.
 */
const REFUSALS = [
  Stripe.errors.StripeInvalidRequestError,
  Stripe.errors.StripeIdempotencyError,
  Stripe.errors.StripeAuthenticationError,
  Stripe.errors.StripePermissionError,
];

/** The failure of a call. Its message names type, code and request, and nothing of a buyer or a key. */
function failureOf(what: string, error: unknown): ProviderFailure {
  if (error instanceof ProviderFailure) return error;
  if (!(error instanceof Stripe.errors.StripeError)) return new ProviderFailure(`${what}: no answer`, { cause: error });
  const details = [error.type, error.code, error.param, error.requestId].filter((part) => part != null && part !== '');
  const isRefused = REFUSALS.some((refusal) => error instanceof refusal);
  return new ProviderFailure(`${what}: ${details.join(' ')}`, { cause: error, isRefused });
}

/** What a call answers, its failures as {@link ProviderFailure}; ends early when the signal says so, with the outcome unknown. */
export async function answerOf<T>(what: string, call: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  const ended = new Promise<never>((_, reject) => {
    const end = (): void => reject(new ProviderFailure(`${what}: ended before an answer`));
    if (signal?.aborted === true) end();
    signal?.addEventListener('abort', end, { once: true });
  });
  try {
    return await (signal === undefined ? call() : Promise.race([ended, call()]));
  } catch (error) {
    throw failureOf(what, error);
  }
}
