/** Puts all documents into a new index and exchanges it for the one that is searched. Readers never see half an index. */
import type { Meilisearch } from 'meilisearch';
import type { SearchDocument } from '../../../src/search/contract.ts';
import { indexedDocuments, type CategoryNames } from '../../../src/search/meilisearch/documents.ts';
import { indexSettings } from '../../../src/search/meilisearch/settings.ts';
import { PushError } from './errors.ts';
import { generationOf, indexesOf } from './server.ts';
import { succeeded } from './tasks.ts';

/** Documents in one request. */
const BATCH = 1000;

/** What to push. */
export interface PushRequest {
  /** Name of the index that is searched. */
  readonly index: string;
  /** Documents in the published order, at least one. */
  readonly documents: readonly SearchDocument[];
  /** Names of groups and sets. */
  readonly names: CategoryNames;
  /** Day for which their standings were computed. */
  readonly asOf: string;
  /** The moment of the push, from which the new index is named. */
  readonly now: Date;
  /** Milliseconds to wait for one task. */
  readonly timeoutMs: number;
  /** Told how far it is. */
  readonly onProgress?: (done: number, all: number) => void;
}

/** What was done. */
export interface PushOutcome {
  /** Whether the index was there before. */
  readonly wasThere: boolean;
  /** Documents in the index now. */
  readonly documents: number;
  /** Indexes of broken-off pushes that were removed. */
  readonly removed: readonly string[];
}

async function filled(client: Meilisearch, name: string, request: PushRequest): Promise<void> {
  const { documents, names, asOf, timeoutMs, onProgress } = request;
  const waiting = { timeoutMs };
  const indexed = indexedDocuments(documents, names, asOf);
  await succeeded(client, [client.createIndex(name, { primaryKey: 'id' })], waiting);
  const index = client.index(name);
  await succeeded(client, [index.updateSettings(indexSettings(indexed))], waiting);
  const batches = index.addDocumentsInBatches(indexed, BATCH);
  await succeeded(client, batches, { timeoutMs, ...(onProgress && { onDone: onProgress }) });
  const { numberOfDocuments } = await index.getStats();
  if (numberOfDocuments === documents.length) return;
  throw new PushError(
    `The server holds ${numberOfDocuments} documents, ${documents.length} were sent: ids that occur twice? Nothing was exchanged`,
  );
}

/** Pushes; on any failure the index that is searched stays as it was, and the new one is removed. */
export async function pushIndex(client: Meilisearch, request: PushRequest): Promise<PushOutcome> {
  const { index, documents, now, timeoutMs } = request;
  if (documents.length === 0) throw new PushError('There is nothing to push: found no product');
  const { isThere, stale } = await indexesOf(client, index);
  const generation = generationOf(index, now);
  try {
    await filled(client, generation, request);
    // Where there is none yet, the new index only takes the name; an exchange would need both.
    await succeeded(client, [client.swapIndexes([{ indexes: [generation, index], rename: !isThere }])], { timeoutMs });
  } catch (error) {
    await client.deleteIndexIfExists(generation).catch(() => false);
    throw error;
  }
  const old = isThere ? [generation, ...stale] : stale;
  await succeeded(
    client,
    old.map((name) => client.deleteIndex(name)),
    { timeoutMs },
  );
  return { wasThere: isThere, documents: documents.length, removed: stale };
}
