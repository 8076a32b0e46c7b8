/** Bytes of a text file as text: the encoding is chosen by what reads as Vietnamese, never by a name. */
import { fault, type Read } from '../complaint.ts';
import { readingOf, vietnameseShare } from './syllables.ts';
import { fromTcvn3 } from './tcvn3.ts';
import { fromVni } from './vni.ts';

/** So much of a text decides on its encoding. */
const SAMPLE = 200_000;
/** A decoding with a smaller share of Vietnamese words is not believed. */
const ENOUGH = 0.6;

const decoded = (name: string, bytes: Uint8Array): string => new TextDecoder(name).decode(bytes);

/** UTF-16 by its byte order mark, or by the zero bytes that every second ASCII character leaves; null where it is none. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 4_000);
  const zeros: [number, number] = [0, 0];
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2 === 0 ? 0 : 1]++;
  if (zeros[1] > sample.length / 8 && zeros[1] > zeros[0] * 4) return 'utf-16le';
  if (zeros[0] > sample.length / 8 && zeros[0] > zeros[1] * 4) return 'utf-16be';
  return null;
}

/** The text where the bytes are UTF-8, else null. */
function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Encodings of one byte, and UTF-8 in which some bytes were damaged; damaged characters come out as U+FFFD. */
const DECODINGS: readonly ((bytes: Uint8Array) => string)[] = [
  (bytes) => decoded('utf-8', bytes),
  (bytes) => decoded('windows-1258', bytes).normalize('NFC'),
  (bytes) => fromTcvn3(decoded('latin1', bytes).replace(/[\u0080-\u009f\u2000-\u2fff]/gu, '?')),
  (bytes) => fromVni(decoded('latin1', bytes)),
];

/** The text that bytes stand for. */
export function textOf(bytes: Uint8Array): Read<string> {
  const wide = wideEncoding(bytes);
  if (wide !== null) return { value: decoded(wide, bytes).replace(/^\ufeff/, '') };
  const utf8 = asUtf8(bytes);
  if (utf8 !== null) return { value: utf8.replace(/^\ufeff/, '') };
  const sample = bytes.subarray(0, SAMPLE);
  const shares = DECODINGS.map((decode) => vietnameseShare(decode(sample)));
  const best = Math.max(...shares);
  const decode = DECODINGS[shares.indexOf(best)];
  if (decode === undefined || best < ENOUGH) {
    return fault(
      'file',
      'văn bản tiếng Việt ở UTF-8, UTF-16, Windows-1258, TCVN3 hoặc VNI; hãy lưu lại thành "CSV UTF-8"',
      'Vietnamese text in UTF-8, UTF-16, Windows-1258, TCVN3 or VNI; save it as "CSV UTF-8"',
    );
  }
  return { value: decode(bytes) };
}

/** A way to read text that was typed with an old font; null for text that is what it seems. */
export function legacyOf(text: string): ((text: string) => string) | null {
  const plain = readingOf(text);
  // A short text can read as anything.
  if (plain.words < 4 || plain.syllables / plain.words >= ENOUGH) return null;
  const own = plain.syllables / plain.words;
  const [tcvn3, vni] = [vietnameseShare(fromTcvn3(text)), vietnameseShare(fromVni(text))];
  if (Math.max(tcvn3, vni) < ENOUGH + 0.1 || Math.max(tcvn3, vni) < own + 0.3) return null;
  return tcvn3 >= vni ? fromTcvn3 : fromVni;
}
