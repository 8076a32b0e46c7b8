/**
 * Tokens and signed links. A token opens one page and is made again from the id whenever a mail needs it; the tables keep its
 * hash alone. A signed link says by itself what it opens and until when.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { addDays, type CalendarDate } from '../domain/date.ts';

/** What a signed link is good for; a link of one purpose is none of another. */
export type LinkPurpose = 'answer' | 'hand-over';

/** Characters of a token: 192 bits. */
const TOKEN_LENGTH = 32;

/** Longest link that is looked at; those that are made here have some 150 characters. */
const MAX_LINK = 1000;

/** Characters of the name of a secret in a link. */
const KEY_ID_LENGTH = 6;

function keyed(secret: string, text: string): string {
  return createHmac('sha256', secret).update(text).digest('base64url');
}

/** The token of an order's page: 32 letters of base64url. */
export function orderToken(secret: string, id: string): string {
  return keyed(secret, `order-token:${id}`).slice(0, TOKEN_LENGTH);
}

/** The token of a request's page: 32 letters of base64url. */
export function requestToken(secret: string, id: string): string {
  return keyed(secret, `request-token:${id}`).slice(0, TOKEN_LENGTH);
}

/** What the tables keep of a token: SHA-256, hex. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** The token whose hash was kept, made with whichever secret it was made with; null when that secret is no longer set. */
export function tokenOfHash(
  secrets: readonly string[],
  make: (secret: string, id: string) => string,
  id: string,
  hash: string,
): string | null {
  return secrets.map((secret) => make(secret, id)).find((token) => hashOf(token) === hash) ?? null;
}

/** Names a buyer without saying who it is: the same mail address gives the same key for as long as the oldest secret stays. */
export function buyerKey(secrets: readonly [string, ...string[]], email: string): string {
  return keyed(secrets.at(-1) ?? secrets[0], `buyer:${email.normalize('NFC').trim().toLowerCase()}`);
}

/** The name of a secret: tells two apart and nothing else. */
function keyId(secret: string): string {
  return keyed(secret, 'key-id').slice(0, KEY_ID_LENGTH);
}

function signature(secret: string, purpose: LinkPurpose, payload: string): string {
  return keyed(secret, `link:${purpose}:${payload}`);
}

/** A link that opens what its parts name until `expiresAt` (milliseconds since 1970): letters, digits, "-", "_" and one dot. */
export function signedLink(secret: string, purpose: LinkPurpose, parts: readonly string[], expiresAt: number): string {
  const payload = Buffer.from(JSON.stringify([keyId(secret), expiresAt, ...parts])).toString('base64url');
  return `${payload}.${signature(secret, purpose, payload)}`;
}

/** Whether two texts are the same, in a time that tells nothing of them: also their lengths are hidden by hashing both. */
export function isSame(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

/** What a payload says; only read once its signature was found right. */
function contentOf(payload: string): { readonly key: string; readonly expiresAt: number; readonly parts: readonly string[] } | null {
  const content: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString());
  if (!Array.isArray(content)) return null;
  const [key, expiresAt, ...parts] = content as unknown[];
  if (typeof key !== 'string' || typeof expiresAt !== 'number' || !parts.every((part) => typeof part === 'string')) return null;
  return { key, expiresAt, parts };
}

/** The parts of a link; null when it was not signed here for this purpose, was changed, or has ended. */
export function readLink(secrets: readonly string[], purpose: LinkPurpose, link: string, now: number): readonly string[] | null {
  if (link.length > MAX_LINK) return null;
  const dot = link.indexOf('.');
  const [payload, given] = dot === -1 ? [link, ''] : [link.slice(0, dot), link.slice(dot + 1)];
  // Every secret is tried, whatever the link says: the work is the same for each link.
  const fits = secrets.map((secret) => isSame(signature(secret, purpose, payload), given));
  const signer = secrets[fits.indexOf(true)];
  if (signer === undefined) return null;
  const content = contentOf(payload);
  return content !== null && content.key === keyId(signer) && now < content.expiresAt ? content.parts : null;
}

/** When a link ends that works to the end of a day in Viet Nam, which begins seven hours before the day in UTC. */
export function endOfDay(day: CalendarDate): number {
  return Date.parse(addDays(day, 1)) - 7 * 3_600_000;
}

/** The producer's link to answer a request: its parts are request and producer. */
export function answerLink(secret: string, request: string, producer: string, expiresAt: number): string {
  return signedLink(secret, 'answer', [request, producer], expiresAt);
}

/** The staff's link to hand over what was ordered of a seller for one place: its parts are seller and place. */
export function handOverLink(secret: string, seller: string, place: string, expiresAt: number): string {
  return signedLink(secret, 'hand-over', [seller, place], expiresAt);
}
