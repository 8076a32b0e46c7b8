/** The key that goes into the pages: it may search one index and nothing else, and it ends. */
import { createHash } from 'node:crypto';
import { MeilisearchApiError, type Key, type Meilisearch } from 'meilisearch';

/** A search key and how it came about. */
export interface SearchKey {
  /** The key itself; not a secret, it is in every page. */
  readonly key: string;
  /** When it ends. */
  readonly expiresAt: Date;
  /** Whether it was made now, prolonged, or there already. */
  readonly state: 'made' | 'prolonged' | 'kept';
}

const DAY = 86_400_000;

/**
 * The id of the key of an index, always the same: the server derives a key from its master key and this id, so that a key
 * that is made again is the same one, and pages that carry it go on working.
 */
export function keyUid(index: string): string {
  const hex = createHash('sha256').update(`so-sao search key ${index}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

async function existing(client: Meilisearch, uid: string): Promise<Key | null> {
  try {
    return await client.getKey(uid);
  } catch (error) {
    if (error instanceof MeilisearchApiError && error.response.status === 404) return null;
    throw error;
  }
}

/** The search key of an index; one with less than half of its days left is prolonged. */
export async function searchKey(client: Meilisearch, index: string, days: number, now: Date): Promise<SearchKey> {
  const uid = keyUid(index);
  const known = await existing(client, uid);
  if (known !== null) {
    const expiresAt = new Date(known.expiresAt);
    const isOurs = known.actions.join() === 'search' && known.indexes.join() === index;
    const daysLeft = (expiresAt.getTime() - now.getTime()) / DAY;
    if (isOurs && daysLeft >= days / 2 && daysLeft <= days) return { key: known.key, expiresAt, state: 'kept' };
    // The end of a key cannot be changed; the same id gives the same key again.
    await client.deleteKey(uid);
  }
  const made = await client.createKey({
    uid,
    name: `Search in ${index}`,
    description: 'In the pages of Sổ Sao. Made by npm run search:push.',
    actions: ['search'],
    indexes: [index],
    expiresAt: new Date(Math.floor(now.getTime() / 1000) * 1000 + days * DAY),
  });
  return { key: made.key, expiresAt: new Date(made.expiresAt), state: known === null ? 'made' : 'prolonged' };
}
