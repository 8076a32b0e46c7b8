/** Chance that repeats: the same seed gives the same numbers on every machine. */

/** A source of seeded chance. */
export interface Random {
  /** A whole number from 0 to `bound` - 1. */
  readonly below: (bound: number) => number;
  /** True with a probability from 0 to 1. */
  readonly happens: (probability: number) => boolean;
  /** One of a list; throws for an empty one. */
  readonly pick: <T>(list: readonly T[]) => T;
  /** One of a list of values with their weights; throws where no weight is above 0. */
  readonly weighted: <T>(list: readonly (readonly [value: T, weight: number])[]) => T;
}

/** The generator Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, good enough for test data, never for secrets. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Chance from a seed, a whole number of 0 or more below 2^32. */
export function randomOf(seed: number): Random {
  const next = mulberry32(seed);
  const below = (bound: number) => Math.floor(next() * bound);
  return {
    below,
    happens: (probability) => next() < probability,
    pick: (list) => {
      const value = list[below(list.length)];
      if (value === undefined) throw new Error('Found an empty list, expected something to choose from');
      return value;
    },
    weighted: (list) => {
      let rest = next() * list.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of list) {
        rest -= weight;
        if (rest < 0) return value;
      }
      throw new Error('Found no weight above 0, expected something to choose from');
    },
  };
}
