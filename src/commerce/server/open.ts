/** Opens the shop: its tables, its desks, its providers, its mail, and what comes again each minute. */
import { readLink } from '../links.ts';
import type { MailTransport } from '../mail/mail.ts';
import { mailTransport } from '../mail/transport.ts';
import { mailWorker } from '../mail/worker.ts';
import { orderDesk } from '../orders/desk.ts';
import { quoteOf } from '../pricing.ts';
import { providersOf, webhookOf } from '../providers/all.ts';
import type { PaymentProvider } from '../providers/port.ts';
import { requestDesk } from '../rfq/desk.ts';
import type { ShopSettings } from '../settings.ts';
import { shelvesOf, type ShopCatalogue } from '../shop-catalogue.ts';
import { openStore } from '../store/open.ts';
import type { Shop } from './contract.ts';
import { shopOver } from './counter.ts';
import { factsOf } from './facts.ts';
import { healthOf, noteHeard } from './health.ts';
import { keeper } from './keeping.ts';
import { failureOf, type Log } from './log.ts';
import { rounds } from './rounds.ts';

/** How often time is looked at for orders and requests, in milliseconds. */
const SWEEP_MS = 60_000;

/** Names in the addresses of notifications. */
const WEBHOOKS = ['stripe', 'sepay'] as const;

/** What a shop is opened with. */
export interface Opening {
  /** The clock, milliseconds since 1970 (UTC). */
  readonly clock: () => number;
  /** The log. */
  readonly log: Log;
  /** Another way for mail than the settings name, for tests. */
  readonly transport?: MailTransport;
}

/** A shop that runs. */
export interface OpenShop extends Shop {
  /** Begins to send mail and to look at the time. */
  start(): void;
  /** Ends both after what is in hand, and closes the tables. */
  stop(): Promise<void>;
}

/** Who reads which notifications. */
function webhooksOf(settings: ShopSettings, providers: ReturnType<typeof providersOf>): ReadonlyMap<string, PaymentProvider> {
  return new Map(
    WEBHOOKS.flatMap((name) => {
      const method = webhookOf(name);
      const provider = method === null ? undefined : providers.get(method);
      // Without a secret nothing could be believed: the address is then not there.
      return provider === undefined || settings[name] === null ? [] : [[name, provider] as const];
    }),
  );
}

/** Opens the shop and brings its stock to the catalogue. @throws with a readable message where the tables cannot be opened. */
export async function openShop(settings: ShopSettings, catalogue: ShopCatalogue, { clock, log, transport }: Opening): Promise<OpenShop> {
  const [store, shelves] = [await openStore(settings.database), shelvesOf(catalogue)];
  const providers = providersOf(settings, shelves);
  const tell = (what: string) => (entry: object) => log('info', { what, facts: factsOf({ ...entry }) });
  const orders = orderDesk({ store, shelves, providers, settings, quoteOf, log: tell('order') });
  const requests = requestDesk({ store, shelves, settings });
  const post = transport ?? mailTransport(settings.mail);
  const mail = mailWorker({ store, settings, shelves, transport: post, now: clock, log: tell('mail') });
  const sweeper = rounds(
    async () => {
      await orders.sweep(clock());
      await requests.sweep(clock());
    },
    SWEEP_MS,
    (error) => log('error', { what: 'sweep', failure: failureOf(error) }),
  );
  const keeping = keeper({ store, orders, requests }, clock, log);
  const shop = shopOver({
    settings,
    shelves,
    orders,
    requests,
    webhooks: webhooksOf(settings, providers),
    readLink: (purpose, link, now) => readLink(settings.secrets, purpose, link, now),
    health: (now) => healthOf(store, now),
    heard: (_webhook, now) => noteHeard(store, now),
    clock,
    log,
  });
  const { missing } = await orders.syncStock(clock());
  log('info', { what: 'open', ...(missing.length === 0 ? {} : { count: missing.length }) });
  return {
    ...shop,
    start() {
      sweeper.start();
      keeping.start();
      mail.start();
    },
    async stop() {
      await sweeper.stop();
      await keeping.stop();
      await mail.stop();
      if (transport === undefined) post.close();
      await store.destroy();
      log('info', { what: 'stop' });
    },
  };
}
