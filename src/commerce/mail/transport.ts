/** The two ways on which mail leaves: a mail server, or a folder in which each mail becomes a file. */
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { isLoopback, type MailRoute } from '../settings.ts';
import { MailFailure, type Mail, type MailTransport } from './mail.ts';
import { failureOf } from './smtp-failure.ts';

/** How long a mail server may take, in milliseconds: to be reached, to greet, and to be silent in between. */
const CONNECT_MS = 10_000;
const GREETING_MS = 10_000;
const SILENCE_MS = 30_000;

/** How long one mail may take in all; a lease of the outbox is longer. */
const SEND_MS = 120_000;

/** No text of a mail is ever taken for the path of a file or for an address to load. */
const CLOSED = { disableFileAccess: true, disableUrlAccess: true } as const;

/** The mail as nodemailer takes it. Addresses are objects: a text would be read as a list. */
function messageOf(mail: Mail): SendMailOptions {
  const { from, to, replyTo, subject, text, html, messageId, date, attachments } = mail;
  return {
    ...CLOSED,
    ...{ from, to, subject, text, html, messageId, date: new Date(date) },
    ...(replyTo === null ? {} : { replyTo }),
    attachments: attachments.map(({ fileName, type, content }) => ({ filename: fileName, contentType: type, content })),
    // So that no mailbox answers "I am away" to a machine.
    headers: { 'Auto-Submitted': 'auto-generated' },
    textEncoding: 'base64',
  };
}

/** Ends what takes too long. */
async function within<T>(work: Promise<T>, most: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const end = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new MailFailure('timeout', false));
    }, most);
  });
  try {
    return await Promise.race([work, end]);
  } finally {
    clearTimeout(timer);
  }
}

/** A mail server. A password only crosses a net when it is encrypted. */
function smtpTransport(url: string): MailTransport {
  const { protocol, username } = new URL(url);
  const isOpen = protocol === 'smtp:' && username !== '' && !isLoopback(url.replace(/^smtp/, 'http'));
  const transport = createTransport({
    ...CLOSED,
    ...{ url, connectionTimeout: CONNECT_MS, greetingTimeout: GREETING_MS, socketTimeout: SILENCE_MS },
    ...(isOpen ? { requireTLS: true } : {}),
  });
  return {
    async send(mail) {
      try {
        await within(transport.sendMail(messageOf(mail)), SEND_MS);
      } catch (error) {
        throw failureOf(error);
      }
    },
    close: () => transport.close(),
  };
}

/** A folder: a file is there whole or not at all, and only its owner may read it. */
function folderTransport(path: string): MailTransport {
  const composer = createTransport({ ...CLOSED, streamTransport: true, buffer: true, newline: 'windows' });
  return {
    async send(mail) {
      const { message } = await composer.sendMail(messageOf(mail));
      const unfinished = join(path, `.${mail.fileName}.${randomUUID()}`);
      try {
        mkdirSync(path, { recursive: true, mode: 0o700 });
        await writeFile(unfinished, message as Buffer, { mode: 0o600, flush: true });
        await rename(unfinished, join(path, `${mail.fileName}.eml`));
      } catch (error) {
        // What went wrong first is what is told.
        await rm(unfinished, { force: true }).catch(() => undefined);
        throw new MailFailure(`folder ${error instanceof Error && 'code' in error ? String(error.code) : 'failed'}`, false);
      }
    },
    close: () => composer.close(),
  };
}

/** The way that the settings name. */
export function mailTransport(route: MailRoute): MailTransport {
  return route.kind === 'smtp' ? smtpTransport(route.url) : folderTransport(route.path);
}
