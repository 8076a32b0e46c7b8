/** What is kept no longer than it is needed: looked at once a day while the server runs, and when it starts. */
import type { OrderDesk } from '../orders/desk.ts';
import type { RequestDesk } from '../rfq/desk-contract.ts';
import type { Store } from '../store/open.ts';
import { removedSent } from '../store/outbox.ts';
import { failureOf, type Log } from './log.ts';
import { rounds, type Rounds } from './rounds.ts';

/** How often it is looked at, in milliseconds. */
const DAY_MS = 86_400_000;

/** What keeps data. */
interface Keepers {
  readonly store: Store;
  readonly orders: Pick<OrderDesk, 'purge'>;
  readonly requests: Pick<RequestDesk, 'purge'>;
}

/** Rounds that take out what is past its time; the log says how many, and of what fails, the rest is done all the same. */
export function keeper({ store, orders, requests }: Keepers, clock: () => number, log: Log): Rounds {
  const works: Readonly<Record<string, () => Promise<number>>> = {
    orders: async () => (await orders.purge(clock())).orders,
    requests: async () => requests.purge(clock()),
    mails: async () => removedSent(store, clock()),
  };
  const work = async (): Promise<void> => {
    for (const [kind, done] of Object.entries(works))
      try {
        const count = await done();
        if (count > 0) log('info', { what: 'purge', facts: { kind, count } });
      } catch (error) {
        log('error', { what: 'purge', facts: { kind }, failure: failureOf(error) });
      }
  };
  return rounds(work, DAY_MS, (error) => log('error', { what: 'purge', failure: failureOf(error) }));
}
