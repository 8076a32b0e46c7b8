/**
 * What an answer of a mail server means for the next try. RFC 5321 calls every 5xx final, but most of them speak of the sender:
 * relaying not allowed, a password that changed, a list of blocked servers. Those an operator mends, so the mail is tried again;
 * only a recipient that does not exist is given up at once.
 */
import { MailFailure } from './mail.ts';

/** Codes by which a server says that there is no such mailbox. 552, a full one, can be emptied. */
const NO_MAILBOX: readonly number[] = [550, 551, 553];

/** What nodemailer tells of a failure. */
interface SmtpError {
  readonly code?: unknown;
  readonly command?: unknown;
  readonly responseCode?: unknown;
  readonly response?: unknown;
}

/** The enhanced code ("5.1.1", RFC 3463) of an answer, or null. */
function enhancedCode(response: unknown): string | null {
  return typeof response === 'string' ? (/^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1] ?? null) : null;
}

/** Words of a protocol alone: what a server writes beside its codes may hold addresses. */
function plain(value: unknown): string[] {
  return typeof value === 'string' && /^[A-Z][A-Z ]{1,20}$/.test(value) ? [value] : [];
}

/** The failure of a mail, without an address in it. */
export function failureOf(error: unknown): MailFailure {
  if (error instanceof MailFailure) return error;
  const { code, command, responseCode, response } = (typeof error === 'object' && error !== null ? error : {}) as SmtpError;
  const status = typeof responseCode === 'number' ? responseCode : null;
  const enhanced = enhancedCode(response);
  const isRecipient = command === 'RCPT TO' && status !== null && NO_MAILBOX.includes(status);
  // Class 5.1 is about addresses; 5.7 is about who may send, 5.2 about a mailbox that exists.
  const isFinal = isRecipient && (enhanced === null || enhanced.startsWith('5.1.'));
  const words = [...(status === null ? [] : [String(status)]), ...(enhanced === null ? [] : [enhanced]), ...plain(command), ...plain(code)];
  return new MailFailure(words.length === 0 ? 'failed' : words.join(' '), isFinal);
}
