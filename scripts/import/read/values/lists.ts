/** Cells that list several things: marks and standards, web addresses. */
import { fold, tidy } from '../../../../src/domain/text.ts';

/** Longest web address that the register takes. */
const LONGEST_ADDRESS = 600;

/** Cells that say that there is nothing, or only that there is something. */
const NO_NAME = /^(?:x|co|khong|khong co|chua|chua co|da co|dat|ok|1|0)$/;

/** Marks and standards, one entry each, as printed: separated by ";", ",", line breaks and "và", but not inside of brackets. */
export function marksIn(text: string): string[] {
  const guarded = text.replace(/\([^()]*\)/g, (inner) =>
    inner.replace(/[;,\n]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xe000)).replace(/ và /gu, ' v\ue000 '),
  );
  const restored = (part: string) =>
    part.replace(/v\ue000/g, 'và').replace(/[\ue000-\ue0ff]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xe000));
  const parts = guarded.split(/[;,\n]+|\s+và\s+/u).map((part) => tidy(restored(part)).replace(/^[-+•*–]\s*|\.$/g, ''));
  const named = parts.filter((part) => /\p{L}{2}/u.test(part) && !NO_NAME.test(fold(part)));
  return named.filter((part, at) => named.findIndex((other) => fold(other) === fold(part)) === at);
}

/** Addresses of a cell: the first that is one, and the rest of the text. */
export interface WebAddresses {
  /** First web address, with https:// where it was printed bare; null where there is none. */
  readonly first: string | null;
  /** What else the cell says. */
  readonly rest: string;
}

/** A web address as it is stored; null for anything else, above all for what could run a script. */
function addressOf(token: string): string | null {
  if (token.length > LONGEST_ADDRESS) return null;
  const isBare = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}(?:[/?#]\S*)?$/i.test(token);
  if (!isBare && !/^https?:\/\//i.test(token)) return null;
  const text = isBare ? `https://${token}` : token;
  if (text.length > LONGEST_ADDRESS || !URL.canParse(text)) return null;
  const { protocol, hostname, username, password } = new URL(text);
  const isOpen = (protocol === 'https:' || protocol === 'http:') && hostname.includes('.') && username === '' && password === '';
  return isOpen && !/["<>\\\p{Cc}]/u.test(text) ? text : null;
}

/** The web addresses of a cell. */
export function addressesIn(text: string): WebAddresses {
  const tokens = text.split(/[\s;,]+/).filter((token) => token !== '');
  const at = tokens.findIndex((token) => addressOf(token) !== null);
  const first = addressOf(tokens[at] ?? '');
  return first === null ? { first: null, rest: tidy(text) } : { first, rest: tokens.filter((_, index) => index !== at).join(' ') };
}

/** Points out of 100, with a decimal comma or point; null where it is no such number. */
export function scoreIn(text: string): number | null {
  const digits = /^(\d{1,3}(?:[.,]\d{1,4})?)\s*(?:điểm|đ)?$/iu.exec(text.trim())?.[1];
  const score = digits === undefined ? Number.NaN : Number(digits.replace(',', '.'));
  return score >= 0 && score <= 100 ? score : null;
}
