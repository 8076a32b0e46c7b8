/** Sends what waits in the outbox. Several may run at once; none sends a mail that another holds. */
import { randomUUID } from 'node:crypto';
import { site } from '../../site.config.ts';
import type { ShopSettings } from '../settings.ts';
import type { Shelves } from '../shop-catalogue.ts';
import type { Store } from '../store/open.ts';
import { letterHtml, letterText, oneLine } from './letter.ts';
import { letterOf } from './letters.ts';
import { mailName, MailFailure, type Mail, type MailTransport } from './mail.ts';
import { isSettled, leased, MOST_TRIES, type QueuedMail } from './queue.ts';
import { addressOf, type Writing, type Written } from './writing.ts';

/** How often the outbox is looked at, in milliseconds. */
const ROUND_MS = 5000;

/** Longest subject. */
const SUBJECT_LENGTH = 180;

/** What is written into the log of a mail: its kind and what happened, never whom it is to. */
export interface MailLogLine {
  readonly level: 'info' | 'warn' | 'error';
  readonly event: 'mail.sent' | 'mail.retry' | 'mail.dead' | 'mail.lost_lease' | 'mail.round_failed';
  readonly kind?: string;
  readonly subject?: string;
  readonly tries?: number;
  readonly reason?: string;
}

/** What a round did. */
export interface Drained {
  readonly sent: number;
  readonly retried: number;
  readonly dead: number;
}

/** A worker. */
export interface MailWorker {
  /** Sends all that is due; resolves when nothing is left for now. */
  drain(now: number): Promise<Drained>;
  /** Begins to look every few seconds. */
  start(): void;
  /** Ends after the mail in hand. */
  stop(): Promise<void>;
}

/** What a worker needs. */
export interface MailWorkerParts {
  readonly store: Store;
  readonly settings: Pick<ShopSettings, 'siteUrl' | 'secrets' | 'mailFrom' | 'staffEmail'>;
  readonly shelves: Shelves;
  readonly transport: MailTransport;
  /** The clock, milliseconds since 1970 (UTC). */
  readonly now: () => number;
  readonly log: (line: MailLogLine) => void;
  /** Who runs the site; that of the configuration without. */
  readonly site?: Writing['site'];
}

/** The mail of a letter. */
function mailOf(writing: Writing, queued: QueuedMail, written: Extract<Written, { kind: 'letter' }>, now: number): Mail {
  const { settings } = writing;
  const { letter, to, replyTo, attachments } = written;
  const name = mailName(queued.dedupe);
  const from = addressOf(writing.site.name, settings.mailFrom);
  if (from === null) throw new MailFailure('MAIL_FROM', false);
  return {
    fileName: `${queued.kind.replaceAll('.', '-')}-${name}`,
    messageId: `<${name}@${new URL(settings.siteUrl).hostname}>`,
    date: now,
    ...{ from, to, attachments },
    // The address that sends may be one that nobody reads.
    replyTo: replyTo ?? addressOf(writing.site.name, writing.site.contactEmail),
    subject: oneLine(letter.subject, SUBJECT_LENGTH),
    text: letterText(letter),
    html: letterHtml(letter),
  };
}

type Tried = Parameters<typeof isSettled>[3];

/** One try: what it came to. */
async function tried(writing: Writing, transport: MailTransport, queued: QueuedMail, now: number): Promise<Tried> {
  // Counted when it is taken: a mail that ends the process each time is given up as well.
  if (queued.tries > MOST_TRIES) return { state: 'dead', reason: queued.last_error ?? 'tries' };
  try {
    const written = await letterOf(writing, queued, now);
    if (written.kind === 'never') return { state: 'dead', reason: written.reason };
    await transport.send(mailOf(writing, queued, written, now));
    return { state: 'sent' };
  } catch (error) {
    const failure = error instanceof MailFailure ? error : new MailFailure(error instanceof Error ? error.name : 'failed', false);
    return { state: failure.isFinal || queued.tries >= MOST_TRIES ? 'dead' : 'waiting', reason: failure.reason };
  }
}

/** What the log says of a try. */
function logLine({ kind, subject, tries }: QueuedMail, outcome: Tried): MailLogLine {
  const of = { kind, subject, tries };
  if (outcome.state === 'sent') return { level: 'info', event: 'mail.sent', ...of };
  if (outcome.state === 'waiting') return { level: 'warn', event: 'mail.retry', ...of, reason: outcome.reason };
  return {
    level: outcome.reason === 'purged' || outcome.reason === 'settled' ? 'info' : 'error',
    event: 'mail.dead',
    ...of,
    reason: outcome.reason,
  };
}

/** A worker; the transport stays that of the caller, who closes it. */
export function mailWorker(parts: MailWorkerParts): MailWorker {
  const { store, settings, shelves, transport, log } = parts;
  const writing: Writing = { store, settings, shelves, site: parts.site ?? site };
  const owner = randomUUID();
  let timer: NodeJS.Timeout | null = null;
  let isRunning = false;
  let isStopping = false;
  let round: Promise<unknown> = Promise.resolve();

  const drain = async (begin: number): Promise<Drained> => {
    const counts = { sent: 0, retried: 0, dead: 0 };
    // A long round must not lease by the time of its beginning.
    const now = (): number => Math.max(begin, parts.now());
    for (;;) {
      const queued = isStopping ? null : await leased(store, owner, now());
      if (queued === null) return counts;
      const outcome = await tried(writing, transport, queued, now());
      const isNoted = await isSettled(store, queued, owner, outcome, now());
      log(isNoted ? logLine(queued, outcome) : { level: 'warn', event: 'mail.lost_lease', kind: queued.kind, subject: queued.subject });
      counts[outcome.state === 'waiting' ? 'retried' : outcome.state] += 1;
    }
  };

  const next = (): void => {
    timer = setTimeout(() => {
      round = drain(parts.now())
        .catch((error: unknown) =>
          log({ level: 'error', event: 'mail.round_failed', reason: error instanceof Error ? error.name : 'failed' }),
        )
        .then(() => {
          if (isRunning && !isStopping) next();
        });
    }, ROUND_MS);
  };

  return {
    drain,
    start() {
      if (isRunning) return;
      isRunning = true;
      next();
    },
    async stop() {
      isStopping = true;
      if (timer !== null) clearTimeout(timer);
      await round;
      [isRunning, isStopping] = [false, false];
    },
  };
}
