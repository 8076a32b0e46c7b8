/**
 * How often somebody may ask: a bucket of tokens for each address and each mail address, refilled evenly. Buckets are kept in
 * the memory of one process and never grow beyond a bound.
 */

/** A limit: `most` at once, all of them back after `per` milliseconds. */
export interface Limit {
  /** Most requests at once. */
  readonly most: number;
  /** Time in which an empty bucket is full again, milliseconds. */
  readonly per: number;
}

const MINUTE = 60_000;

/**
 * The limits by name. Those of an address are wider than those of a mail address: the visitors of a fair share one network, and
 * telephones of one operator share addresses. What one buyer can hold is bounded by the desk of orders besides.
 */
export const LIMITS = {
  /** Ordering, and beginning or ending a payment. */
  checkout: { most: 30, per: 10 * MINUTE },
  /** Ordering with one mail address. */
  checkoutMail: { most: 10, per: 10 * MINUTE },
  /** Sending a request for quotation. */
  request: { most: 20, per: 60 * MINUTE },
  /** Sending a request with one mail address. */
  requestMail: { most: 5, per: 60 * MINUTE },
  /** Looking: prices, states, health. */
  look: { most: 300, per: MINUTE },
  /** Staff at a stand and producers who answer; their links are signed. */
  staff: { most: 300, per: MINUTE },
} as const satisfies Readonly<Record<string, Limit>>;

/** Name of a limit. */
export type LimitName = keyof typeof LIMITS;

/** Most buckets that are kept. */
const MOST_BUCKETS = 20_000;

/** Tokens as they were at a moment. */
interface Bucket {
  readonly tokens: number;
  readonly at: number;
}

/** Counts requests. */
export interface Limiter {
  /** Takes a token: 0 where there was one, else the seconds until there is one again. */
  take(limit: LimitName, key: string, now: number): number;
  /** How many buckets are kept. */
  readonly size: number;
}

/** A limiter. Beyond `most` buckets, the one that was used longest ago is forgotten, and is full when it is asked for again. */
export function limiter(most = MOST_BUCKETS): Limiter {
  const buckets = new Map<string, Bucket>();
  return {
    get size() {
      return buckets.size;
    },
    take(name, key, now) {
      const limit = LIMITS[name];
      const id = `${name} ${key}`;
      const known = buckets.get(id);
      // A clock that was set back gives nothing and takes nothing.
      const since = known === undefined ? 0 : Math.max(0, now - known.at);
      const tokens = Math.min(limit.most, (known?.tokens ?? limit.most) + (since * limit.most) / limit.per);
      const isAllowed = tokens >= 1;
      // Put at the end again: the first is then always the one that was used longest ago.
      buckets.delete(id);
      buckets.set(id, { tokens: isAllowed ? tokens - 1 : tokens, at: now });
      const [oldest] = buckets.keys();
      if (buckets.size > most && oldest !== undefined) buckets.delete(oldest);
      return isAllowed ? 0 : Math.max(1, Math.ceil(((1 - tokens) * limit.per) / limit.most / 1000));
    },
  };
}
