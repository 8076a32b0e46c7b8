/** Reads the body of a request up to a bound. */
import { Refusal } from './refusal.ts';

/** Most bytes of a body: a cart of fifty lines has some thousand. */
export const MOST_BYTES = 64 * 1024;

/** Most bytes of a provider's notification. */
export const MOST_WEBHOOK_BYTES = 512 * 1024;

/**
 * The bytes of a body, also where its length is not said before.
 * @throws {Refusal} too_large, once more than `most` came: the rest is not read.
 */
export async function bytesOf(request: Request, most: number): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > most) throw new Refusal('too_large');
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  if (reader === undefined) return new Uint8Array();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(chunks);
    size += value.byteLength;
    if (size > most) {
      // Not waited for: a client that goes on sending would hold the answer back.
      void reader.cancel().catch(() => undefined);
      throw new Refusal('too_large');
    }
    chunks.push(value);
  }
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
