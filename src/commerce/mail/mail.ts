/** A mail as it is handed to a transport, and what a transport is. */
import { createHash } from 'node:crypto';

/** A name with an address: never joined to one text here, so that neither can pass for the other. */
export interface MailAddress {
  /** Name, on one line. */
  readonly name: string;
  /** Address, see {@link isPlainAddress}. */
  readonly address: string;
}

/** A mail. */
export interface Mail {
  /** Name of a file for it: the same mail has the same, however often it is sent. */
  readonly fileName: string;
  /** "<…@host>": the same mail has the same, by which a mailbox drops the second of two. */
  readonly messageId: string;
  /** When, milliseconds since 1970 (UTC). */
  readonly date: number;
  readonly from: MailAddress;
  readonly to: MailAddress;
  /** Where an answer goes; null to the sender. */
  readonly replyTo: MailAddress | null;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Files as text. */
  readonly attachments: readonly { readonly fileName: string; readonly type: string; readonly content: string }[];
}

/** A way on which mail leaves. */
export interface MailTransport {
  /** Sends a mail. @throws {MailFailure} */
  send(mail: Mail): Promise<void>;
  /** Lets go of what it holds. */
  close(): void;
}

/** A mail that did not go out. */
export class MailFailure extends Error {
  override name = 'MailFailure';
  /** What is noted of it: codes of the protocol, no address. */
  readonly reason: string;
  /** Whether another try is in vain: the address itself was refused. */
  readonly isFinal: boolean;
  /** @param reason codes of the protocol, without an address. */
  constructor(reason: string, isFinal: boolean) {
    super(reason);
    this.reason = reason;
    this.isFinal = isFinal;
  }
}

/** Whether a text is one address and nothing else: no list, no comment, no quotation marks, no sign that breaks a line. */
export function isPlainAddress(text: string): boolean {
  return text.length <= 254 && /^[^\s\p{Cc}<>()[\]\\,;:"@]+@[^\s\p{Cc}<>()[\]\\,;:"@]+\.[^\s\p{Cc}<>()[\]\\,;:"@]+$/u.test(text);
}

/** The name by which a mail is known for ever, made from its key in the outbox. */
export function mailName(dedupe: string): string {
  return createHash('sha256').update(dedupe).digest('hex').slice(0, 32);
}
