/** The outbox as a queue: tried again and again, given up, never sent by two at once; a mail of a dead worker goes out again as the same. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { MailFailure, type Mail } from '../../../src/commerce/mail/mail.ts';
import { isSettled, leased, LEASE_MS, MOST_TRIES, waitAfter } from '../../../src/commerce/mail/queue.ts';
import { mailWorker } from '../../../src/commerce/mail/worker.ts';
import { requestDesk } from '../../../src/commerce/rfq/desk.ts';
import { openStore, type Store } from '../../../src/commerce/store/open.ts';
import { enqueue } from '../../../src/commerce/store/outbox.ts';
import { HOUR, keptMail, memoryStore, MINUTE, NOW, putOrder, request, settings, shelves, workerParts } from './rfq-fixture.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function oneMail(): Promise<Store> {
  const store = await memoryStore();
  ends.push(() => store.destroy());
  await enqueue(store, 'order.placed', await putOrder(store), NOW);
  return store;
}

const row = (store: Store) => store.selectFrom('outbox').selectAll().executeTakeFirstOrThrow();

describe('a mail', () => {
  it('is entered once and waits until it is due', async () => {
    const store = await oneMail();
    await enqueue(store, 'order.placed', 'SS-261122-7K3M9Q', NOW + 1);
    await enqueue(store, 'order.paid', 'SS-261122-7K3M9Q', NOW, {}, '', NOW + HOUR);
    const { mails, transport } = keptMail();
    const worker = mailWorker(workerParts(store, transport));
    expect(await worker.drain(NOW)).toEqual({ sent: 1, retried: 0, dead: 0 });
    expect(await worker.drain(NOW + HOUR - 1)).toEqual({ sent: 0, retried: 0, dead: 0 });
    expect(await worker.drain(NOW + HOUR)).toEqual({ sent: 1, retried: 0, dead: 0 });
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(2);
    for (const { messageId } of mails) expect(messageId).toMatch(/^<[0-9a-f]{32}@so\.example\.vn>$/);
  });

  it('that fails waits longer each time, and is given up after twelve tries', async () => {
    const store = await oneMail();
    const ids: string[] = [];
    const { transport } = keptMail((mail) => {
      ids.push(mail.messageId);
      return new MailFailure('451 4.3.0', false);
    });
    const parts = workerParts(store, transport);
    const worker = mailWorker(parts);
    const waits: number[] = [];
    let now = NOW;
    for (let tries = 1; tries < MOST_TRIES; tries += 1) {
      expect(await worker.drain(now)).toEqual({ sent: 0, retried: 1, dead: 0 });
      const { next_at, last_error } = await row(store);
      expect(last_error).toBe('451 4.3.0');
      expect(await worker.drain(next_at - 1)).toEqual({ sent: 0, retried: 0, dead: 0 });
      waits.push((next_at - now) / MINUTE);
      now = next_at;
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360]);
    expect(await worker.drain(now)).toEqual({ sent: 0, retried: 0, dead: 1 });
    expect(await row(store)).toMatchObject({ state: 'dead', tries: 12, last_error: '451 4.3.0', lease_owner: null });
    expect(await worker.drain(now + 100 * HOUR)).toEqual({ sent: 0, retried: 0, dead: 0 });
    expect(new Set(ids).size).toBe(1);
    expect(ids).toHaveLength(12);
    expect(parts.lines.at(-1)).toMatchObject({ level: 'error', event: 'mail.dead', reason: '451 4.3.0' });
    expect(JSON.stringify(parts.lines)).not.toMatch(/buyer\.example|Bình/);
    expect(waitAfter(40)).toBe(6 * HOUR);
  });

  it('that cannot be sent to its producer makes the producer unreachable', async () => {
    const store = await memoryStore();
    ends.push(() => store.destroy());
    await requestDesk({ store, shelves, settings }).send({ requestId: 'u', request: request() }, NOW);
    const { transport } = keptMail(({ to }) => (to.address === 'htx-ong@example.vn' ? new MailFailure('550 5.1.1', true) : null));
    expect(await mailWorker(workerParts(store, transport)).drain(NOW)).toEqual({ sent: 2, retried: 0, dead: 1 });
    const states = await store.selectFrom('request_sellers').select(['producer', 'state']).orderBy('producer').execute();
    expect(states.map(({ state }) => state)).toEqual(['sent', 'unreachable', 'unreachable']);
  });

  it('that ends the process each time is given up as well', async () => {
    const store = await oneMail();
    let now = NOW;
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      expect(await leased(store, `gone-${tries}`, now)).not.toBeNull();
      now += LEASE_MS;
    }
    const { mails, transport } = keptMail();
    expect(await mailWorker(workerParts(store, transport)).drain(now)).toEqual({ sent: 0, retried: 0, dead: 1 });
    expect(mails).toEqual([]);
  });

  it('whose letter cannot be written is tried again, and the others go out', async () => {
    const store = await oneMail();
    await store.updateTable('orders').set({ pickup_day: null, place: 'seller', total: 350_000 }).execute();
    await store.updateTable('outbox').set({ dedupe: 'request.receipt:YC-1', kind: 'request.receipt', subject: 'YC-1' }).execute();
    const broken = {
      request_id: 'u',
      request_hash: '',
      token_hash: 'h',
      buyer: '{broken',
      country: 'VN',
      incoterm: 'EXW',
      lang: 'vi',
      created_at: NOW,
    } as const;
    await store
      .insertInto('requests')
      .values({ id: 'YC-1', ...broken })
      .execute();
    await enqueue(store, 'order.paid', 'SS-261122-7K3M9Q', NOW);
    const { transport } = keptMail();
    expect(await mailWorker(workerParts(store, transport)).drain(NOW)).toEqual({ sent: 1, retried: 1, dead: 0 });
  });
});

describe('several workers', () => {
  /** Two stores over one file, as two processes have them. */
  async function twoStores(): Promise<[Store, Store]> {
    if ((process.env['TEST_DATABASE_URL'] ?? '') !== '') {
      // A pool of connections to one server is what two processes have.
      const store = await memoryStore();
      ends.push(() => store.destroy());
      return [store, store];
    }
    const folder = mkdtempSync(join(tmpdir(), 'outbox-'));
    ends.push(() => rmSync(folder, { recursive: true, force: true }));
    const open = async (): Promise<Store> => {
      const store = await openStore({ kind: 'sqlite', path: join(folder, 'shop.db') });
      ends.push(() => store.destroy());
      return store;
    };
    return [await open(), await open()];
  }

  it('send each mail once', async () => {
    const stores = await twoStores();
    for (let at = 0; at < 20; at += 1)
      await enqueue(stores[0], 'order.placed', await putOrder(stores[0], { id: `SS-261122-${at}`, memo: `OCOP${at}` }), NOW);
    const sent: string[] = [];
    const slow = {
      async send(mail: Mail) {
        await new Promise((resolve) => setTimeout(resolve, 2));
        sent.push(mail.messageId);
      },
      close: () => undefined,
    };
    const rounds = await Promise.all([...stores, ...stores].map((store) => mailWorker(workerParts(store, slow)).drain(NOW)));
    expect(sent).toHaveLength(20);
    expect(new Set(sent).size).toBe(20);
    expect(rounds.filter(({ sent: count }) => count > 0).length).toBeGreaterThan(1);
  });

  it('wait for the lease of one that died, and send the same mail again', async () => {
    const [first, second] = await twoStores();
    await enqueue(first, 'order.placed', await putOrder(first), NOW);
    const { mails, transport } = keptMail();
    // It dies after the server took the mail and before that was noted: its transport never answers.
    const handed = new Promise<void>((resolve) => {
      const dying = {
        async send(mail: Mail) {
          mails.push(mail);
          resolve();
          await new Promise<never>(() => undefined);
        },
        close: () => undefined,
      };
      void mailWorker(workerParts(first, dying)).drain(NOW);
    });
    await handed;
    const other = mailWorker(workerParts(second, transport));
    expect(await other.drain(NOW + LEASE_MS - 1)).toEqual({ sent: 0, retried: 0, dead: 0 });
    expect(await other.drain(NOW + LEASE_MS)).toEqual({ sent: 1, retried: 0, dead: 0 });
    expect(mails).toHaveLength(2);
    expect(mails[0]?.messageId).toBe(mails[1]?.messageId);
    expect(mails[0]?.fileName).toBe(mails[1]?.fileName);
  });

  it('note nothing of a mail that another has taken over', async () => {
    const store = await oneMail();
    const mail = await leased(store, 'slow', NOW);
    if (mail === null) throw new Error('expected a mail');
    expect(await leased(store, 'other', NOW)).toBeNull();
    expect((await leased(store, 'other', NOW + LEASE_MS))?.tries).toBe(2);
    expect(await isSettled(store, mail, 'slow', { state: 'dead', reason: 'late' }, NOW + LEASE_MS)).toBe(false);
    expect(await row(store)).toMatchObject({ state: 'waiting', lease_owner: 'other', last_error: null });
  });

  it('end after the mail in hand', async () => {
    const store = await oneMail();
    const { transport } = keptMail();
    const worker = mailWorker(workerParts(store, transport));
    worker.start();
    worker.start();
    await worker.stop();
    expect((await row(store)).state).toBe('waiting');
    expect(await worker.drain(NOW)).toEqual({ sent: 1, retried: 0, dead: 0 });
  });
});
