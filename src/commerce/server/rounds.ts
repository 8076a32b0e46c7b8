/** Work that comes again: a round begins only when the one before has ended, and a round that fails is told and tried again. */

/** Rounds. */
export interface Rounds {
  /** Begins with a round at once. */
  start(): void;
  /** Begins no further round; resolves when the last has ended. */
  stop(): Promise<void>;
}

/**
 * Rounds of some work.
 * @param every milliseconds from the end of a round to the next. @param failed is told of each error.
 */
export function rounds(work: () => Promise<void>, every: number, failed: (error: unknown) => void): Rounds {
  let timer: NodeJS.Timeout | undefined;
  let current = Promise.resolve();
  let isStopped = true;
  const next = (): void => {
    current = work()
      .catch(failed)
      .then(() => {
        if (!isStopped) timer = setTimeout(next, every).unref();
      });
  };
  return {
    start() {
      if (!isStopped) return;
      isStopped = false;
      next();
    },
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await current;
    },
  };
}
