/** Reads the body of a request up to a bound. */
import { Refusal } from './refusal.ts';

/** Most bytes of a body: a cart of fifty lines has some thousand. */
const MOST_BYTES = 64 * 1024;

/** Most bytes of a provider's notification. */
export const MOST_WEBHOOK_BYTES = 512 * 1024;

/**
 * The bytes of a body, also where its length is not said before. What is too much is read to its end and thrown away, as far as
 * the adapter lets it come: a client that is still sending would not see the answer.
 * @throws {Refusal} too_large
 */
export async function bytesOf(request: Request, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  if (reader === undefined) return new Uint8Array();
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      // The adapter's own bound, or a client that went away.
      throw new Refusal('too_large');
    });
    if (done) break;
    size += value.byteLength;
    if (size <= most) chunks.push(value);
  }
  if (size > most) throw new Refusal('too_large');
  return Buffer.concat(chunks);
}

/** What a body of JSON says. @throws {Refusal} too_large or invalid_json. */
export async function jsonOf(request: Request, most = MOST_BYTES): Promise<unknown> {
  const bytes = await bytesOf(request, most);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    throw new Refusal('invalid_json');
  }
}
