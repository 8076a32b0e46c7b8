/** Meilisearch as an engine of the evaluation: pushes the documents into an index of their own and asks that. */
import type { SearchDocument, SearchEngine } from '../../../src/search/contract.ts';
import type { CategoryNames } from '../../../src/search/meilisearch/documents.ts';
import { meilisearchEngine } from '../../../src/search/meilisearch/engine.ts';
import { EXIT, PushError, pushError } from './errors.ts';
import { pushIndex } from './push-index.ts';
import { checkedVersion, clientOf } from './server.ts';

/** What to search. */
export interface AskInput {
  readonly documents: readonly SearchDocument[];
  readonly names: CategoryNames;
  /** Day for which standings were computed. */
  readonly today: string;
}

/** The engine over these documents, on the server of MEILI_URL. The index "evaluation" is written over. */
export async function evaluationEngine({ documents, names, today }: AskInput): Promise<SearchEngine> {
  const url = process.env['MEILI_URL'] ?? '';
  const key = process.env['MEILI_ADMIN_KEY'] ?? process.env['MEILI_MASTER_KEY'] ?? '';
  if (url === '' || key === '') throw new PushError('Set MEILI_URL, and MEILI_ADMIN_KEY or MEILI_MASTER_KEY', EXIT.usage);
  try {
    const client = clientOf(url, key);
    await checkedVersion(client);
    await pushIndex(client, { index: 'evaluation', documents, names, asOf: today, now: new Date(), timeoutMs: 600_000 });
  } catch (error) {
    throw pushError(error, url);
  }
  return meilisearchEngine({ url, key, index: 'evaluation', timeoutMs: 30_000 });
}
