/** Mail as a server gets it: over SMTP to a server on this machine and into a folder, read by another reader of mail. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { MailFailure, type Mail } from '../../../src/commerce/mail/mail.ts';
import { failureOf } from '../../../src/commerce/mail/smtp-failure.ts';
import { mailTransport } from '../../../src/commerce/mail/transport.ts';
import { mailWorker } from '../../../src/commerce/mail/worker.ts';
import { requestDesk } from '../../../src/commerce/rfq/desk.ts';
import { LEASE_MS } from '../../../src/commerce/mail/queue.ts';
import { openStore, type Store } from '../../../src/commerce/store/open.ts';
import { enqueue } from '../../../src/commerce/store/outbox.ts';
import { line, memoryStore, NOW, putOrder, request, settings, shelves, workerParts } from './rfq-fixture.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** What a server got. */
interface Received {
  readonly to: readonly string[];
  readonly raw: Buffer;
}

/** A mail server on this machine, with what it got. */
async function smtp(more: Partial<SMTPServerOptions> = {}): Promise<{ url: string; received: Received[] }> {
  const received: Received[] = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    // Nothing here asks a name server.
    disableReverseLookup: true,
    logger: false,
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw: Buffer.concat(chunks) });
        callback();
      });
    },
    ...more,
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ends.push(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return { url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, received };
}

async function asked(more: Parameters<typeof request>[0] = {}): Promise<Store> {
  const store = await memoryStore();
  ends.push(() => store.destroy());
  const sent = await requestDesk({ store, shelves, settings }).send(
    { requestId: 'u', request: request({ lines: [line('mat-ong')], ...more }) },
    NOW,
  );
  if (sent.kind !== 'sent') throw new Error(sent.error);
  return store;
}

const drain = (store: Store, url: string, now = NOW) => mailWorker(workerParts(store, mailTransport({ kind: 'smtp', url }))).drain(now);

const MAIL: Mail = {
  ...{
    fileName: 'x',
    messageId: '<a@so.example.vn>',
    date: NOW,
    subject: 's',
    text: 't',
    html: '<p>t</p>',
    attachments: [],
    replyTo: null,
  },
  ...{ from: { name: 'Sổ Sao', address: 'so@example.vn' }, to: { name: '', address: 'mai@buyer.example' } },
};

/** A server that goes away once a letter is on its way. */
async function droppingServer(): Promise<string> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.write('220 here\r\n');
    socket.on('data', (data) => {
      if (data.toString().startsWith('DATA')) socket.destroy();
      else socket.write('250 ok\r\n');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ends.push(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A process that sends what waits in a file, and ends as the test says. */
async function dyingWorker(path: string, url: string): Promise<void> {
  const child = fork(fileURLToPath(new URL('smtp-worker.ts', import.meta.url)), [path, url], { stdio: 'ignore' });
  const ended = once(child, 'exit');
  const [message] = (await Promise.race([once(child, 'message'), ended])) as unknown[];
  expect(message).toBe('taken');
  child.kill('SIGKILL');
  await ended;
}

/** An answer with a code. */
function smtpError(message: string, responseCode: number): Error {
  return Object.assign(new Error(message), { responseCode });
}

describe('over SMTP', () => {
  it('letters, names and files arrive as they are', async () => {
    const { url, received } = await smtp();
    expect(await drain(await asked(), url)).toEqual({ sent: 2, retried: 0, dead: 0 });
    const byTo = new Map<string, Email>();
    for (const { to, raw } of received) byTo.set(to.join(), await PostalMime.parse(raw));
    const mail = byTo.get('htx-ong@example.vn');
    expect(mail?.subject).toMatch(/^Yêu cầu báo giá YC-261122-\w{6} từ Công ty Bếp Việt$/);
    expect(mail?.from).toMatchObject({ name: 'Sổ Sao', address: 'so@example.vn' });
    expect(mail?.to).toMatchObject([{ name: 'HTX Ong Mường Hoa', address: 'htx-ong@example.vn' }]);
    expect(mail?.replyTo).toMatchObject([{ name: 'Nguyễn Thị Mai', address: 'mai@buyer.example' }]);
    expect(mail?.messageId).toMatch(/^<[0-9a-f]{32}@so\.example\.vn>$/);
    expect(mail?.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated');
    expect(mail?.text).toContain('120 × Mật ong bạc hà (thùng 12 chai)');
    expect(mail?.html).toContain('<li>120 × Mật ong bạc hà (thùng 12 chai)');
    const [file] = mail?.attachments ?? [];
    expect(file?.mimeType).toBe('text/csv');
    const text = Buffer.from(file?.content as ArrayBuffer).toString();
    expect(text.startsWith('\uFEFF')).toBe(true);
    const rows: string[][] = parse(text, { bom: true });
    expect(rows[1]?.[2]).toBe('Mật ong bạc hà');
    expect(byTo.get('mai@buyer.example')?.attachments).toEqual([]);
  });

  it.each([
    ['a line break in a name', { contact: 'Mai\r\nBcc: all@evil.example\r\n\r\nxin chào' }],
    ['a line break in a company', { company: 'X\nBcc: all@evil.example' }],
    ['a name that is an address', { contact: 'a@evil.example, b@evil.example' }],
    ['a name with signs of a header', { contact: '"Mai" <all@evil.example>; =?utf-8?q?x?=' }],
    ['a path in a name', { contact: '../../etc/passwd', company: 'file:///etc/passwd' }],
  ])('%s reaches nobody else', async (_, more) => {
    const { url, received } = await smtp();
    await drain(await asked(more), url);
    expect(received.map(({ to }) => to.join()).sort()).toEqual(['htx-ong@example.vn', 'mai@buyer.example']);
    for (const { raw } of received) {
      const mail = await PostalMime.parse(raw);
      expect(mail.bcc ?? []).toEqual([]);
      expect(mail.to).toHaveLength(1);
      expect(
        (mail.replyTo ?? [])
          .map(({ address }) => address)
          .filter((address) => address !== 'mai@buyer.example' && address !== 'hoi@example.vn'),
      ).toEqual([]);
      expect(mail.text).toContain('YC-261122-');
    }
  });

  it.each([['mai@buyer.example, all@evil.example'], ['mai@buyer.example\r\nRCPT TO:<all@evil.example>'], ['<all@evil.example>']])(
    'an address that is more than one is written to by nobody: %j',
    async (email) => {
      const { url, received } = await smtp();
      expect(await drain(await asked({ email }), url)).toEqual({ sent: 1, retried: 0, dead: 1 });
      expect(received.map(({ to }) => to.join())).toEqual(['htx-ong@example.vn']);
      expect((await PostalMime.parse(received[0]?.raw ?? '')).replyTo?.map(({ address }) => address)).toEqual(['hoi@example.vn']);
    },
  );

  it.each([
    ['no such mailbox', '5.1.1 no <x@y.example>', 550, 'onRcptTo', { retried: 0, dead: 1 }],
    ['a full mailbox', '5.2.2 full', 552, 'onRcptTo', { retried: 1, dead: 0 }],
    ['relaying refused', '5.7.1 relay denied', 550, 'onRcptTo', { retried: 1, dead: 0 }],
    ['greylisting', '4.7.1 later', 450, 'onRcptTo', { retried: 1, dead: 0 }],
    ['a sender refused', '5.1.8 bad sender', 550, 'onMailFrom', { retried: 1, dead: 0 }],
  ] as const)('%s: tried again, or given up', async (_, message, code, where, outcome) => {
    const refuse = (address: { address: string }, _session: unknown, callback: (error?: Error | null) => void): void => {
      callback(where === 'onMailFrom' || address.address === 'htx-ong@example.vn' ? smtpError(message, code) : null);
    };
    const { url } = await smtp({ [where]: refuse });
    const store = await asked();
    const both = where === 'onMailFrom' ? { sent: 0, retried: 2, dead: 0 } : { sent: 1, ...outcome };
    expect(await drain(store, url)).toEqual(both);
    const errors = await store.selectFrom('outbox').select('last_error').where('last_error', 'is not', null).execute();
    for (const { last_error } of errors) expect(last_error).toMatch(new RegExp(`^${code} [45]\\.\\d\\.\\d (RCPT TO|MAIL FROM) EENVELOPE$`));
  });

  it('a letter refused after it was read is tried again', async () => {
    const { url } = await smtp({
      onData(stream, _session, callback) {
        stream.on('end', () => callback(smtpError('5.6.0 content', 554)));
        stream.resume();
      },
    });
    const store = await asked();
    expect(await drain(store, url)).toEqual({ sent: 0, retried: 2, dead: 0 });
    const { last_error } = await store
      .selectFrom('outbox')
      .select('last_error')
      .where('kind', '=', 'request.receipt')
      .executeTakeFirstOrThrow();
    expect(last_error).toMatch(/^554 /);
  });

  it('a connection that is closed, or a server that is not there, is tried again', async () => {
    const closing = await smtp({ onConnect: (_session, callback) => callback(smtpError('go away', 421)) });
    expect(await drain(await asked(), closing.url)).toEqual({ sent: 0, retried: 2, dead: 0 });
    expect(await drain(await asked(), await droppingServer())).toEqual({ sent: 0, retried: 2, dead: 0 });
    expect(await drain(await asked(), 'smtp://127.0.0.1:1')).toEqual({ sent: 0, retried: 2, dead: 0 });
  });
});

describe('a worker that is killed after the server said 250', () => {
  it('leaves a mail that goes out again as the same mail, and no third time', async () => {
    const { url, received } = await smtp();
    const folder = mkdtempSync(join(tmpdir(), 'outbox-'));
    ends.push(() => rmSync(folder, { recursive: true, force: true }));
    const path = join(folder, 'shop.db');
    const store = await openStore({ kind: 'sqlite', path });
    ends.push(() => store.destroy());
    await enqueue(store, 'order.placed', await putOrder(store), NOW);
    await dyingWorker(path, url);
    expect(received).toHaveLength(1);
    expect(await drain(store, url, NOW)).toEqual({ sent: 0, retried: 0, dead: 0 });
    expect(await drain(store, url, NOW + LEASE_MS)).toEqual({ sent: 1, retried: 0, dead: 0 });
    expect(await drain(store, url, NOW + 2 * LEASE_MS)).toEqual({ sent: 0, retried: 0, dead: 0 });
    const ids = await Promise.all(received.map(async ({ raw }) => (await PostalMime.parse(raw)).messageId));
    expect(ids).toHaveLength(2);
    expect(ids[0]).toBe(ids[1]);
  });
});

describe('what a failure says', () => {
  it('holds codes and no address', () => {
    const error = Object.assign(new Error('mai@buyer.example'), {
      code: 'EENVELOPE',
      command: 'RCPT TO',
      responseCode: 550,
      response: '550 no mai@buyer.example',
    });
    expect(failureOf(error)).toMatchObject({ reason: '550 RCPT TO EENVELOPE', isFinal: true });
    expect(failureOf({ command: 'AUTH PLAIN', code: 'EAUTH', responseCode: 535 })).toMatchObject({
      reason: '535 AUTH PLAIN EAUTH',
      isFinal: false,
    });
    expect(failureOf({ code: 'mai@buyer.example', command: 'RCPT TO:<mai@buyer.example>' }).reason).toBe('failed');
    for (const odd of [null, undefined, 'x', 7]) expect(failureOf(odd)).toBeInstanceOf(MailFailure);
  });
});

describe('into a folder', () => {
  function folder(): string {
    const path = mkdtempSync(join(tmpdir(), 'mail-'));
    ends.push(() => rmSync(path, { recursive: true, force: true }));
    return join(path, 'mail');
  }

  it('each mail is a whole file that its owner alone may read', async () => {
    const path = folder();
    const store = await asked();
    const transport = mailTransport({ kind: 'folder', path });
    expect(await mailWorker(workerParts(store, transport)).drain(NOW)).toEqual({ sent: 2, retried: 0, dead: 0 });
    const names = readdirSync(path).sort();
    expect(names).toHaveLength(2);
    expect(names[0]).toMatch(/^request-producer-[0-9a-f]{32}\.eml$/);
    for (const name of names) expect(statSync(join(path, name)).mode & 0o777).toBe(0o600);
    expect(statSync(path).mode & 0o777).toBe(0o700);
    const mail = await PostalMime.parse(readFileSync(join(path, names[0] ?? '')));
    expect(mail.attachments[0]?.filename).toMatch(/^YC-261122-\w{6}\.csv$/);
    expect(mail.text).toContain('Mật ong bạc hà');
  });

  it('the same mail again is the same file', async () => {
    const path = folder();
    const transport = mailTransport({ kind: 'folder', path });
    await transport.send(MAIL);
    await transport.send({ ...MAIL, text: 'again' });
    expect(readdirSync(path)).toEqual(['x.eml']);
    transport.close();
  });

  it('that cannot be written to is tried again', async () => {
    const transport = mailTransport({ kind: 'folder', path: '/dev/null/mail' });
    await expect(transport.send(MAIL)).rejects.toMatchObject({ name: 'MailFailure', isFinal: false });
  });

  it('no text of a mail is read as a file', async () => {
    const path = folder();
    const file = { fileName: 'a.csv', type: 'text/csv', content: 'file:///etc/hostname' };
    await mailTransport({ kind: 'folder', path }).send({ ...MAIL, text: '/etc/hostname', attachments: [file] });
    const mail = await PostalMime.parse(readFileSync(join(path, 'x.eml')));
    expect(mail.text?.trim()).toBe('/etc/hostname');
    expect(Buffer.from(mail.attachments[0]?.content as ArrayBuffer).toString()).toBe('file:///etc/hostname');
  });
});
