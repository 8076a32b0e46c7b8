/** The server of a push: its client, its version and the indexes of this register on it. */
import { Meilisearch } from 'meilisearch';
import { MINIMUM_VERSION } from '../../../src/search/meilisearch/settings.ts';
import { EXIT, PushError } from './errors.ts';

/** A client for the server; nothing is asked yet. */
export function clientOf(url: string, key: string): Meilisearch {
  if (!URL.canParse(url) || !/^https?:/.test(url)) {
    throw new PushError(`MEILI_URL: found "${url}", expected an address such as http://127.0.0.1:7700`, EXIT.usage);
  }
  return new Meilisearch({ host: url, apiKey: key, timeout: 60_000 });
}

/** Whether a version such as "1.50.0" is at least another one. */
export function isAtLeast(version: string, minimum: string): boolean {
  const [a, b] = [version, minimum].map((text) => text.split('.').map((part) => Number.parseInt(part, 10)));
  for (const [index, wanted] of (b ?? []).entries()) {
    const found = a?.[index] ?? 0;
    if (found !== wanted) return found > wanted;
  }
  return true;
}

/** The version of the server; throws when it is too old for the settings. */
export async function checkedVersion(client: Meilisearch): Promise<string> {
  const { pkgVersion } = await client.getVersion();
  if (isAtLeast(pkgVersion, MINIMUM_VERSION)) return pkgVersion;
  throw new PushError(`Found Meilisearch ${pkgVersion}, expected ${MINIMUM_VERSION} or newer: use the image of compose.yaml`, EXIT.tooOld);
}

/** The indexes of a register: the one that is searched, where there is one, and those that pushes build. */
export interface Indexes {
  /** Whether the index that is searched exists. */
  readonly isThere: boolean;
  /** Indexes of earlier pushes that were broken off. */
  readonly stale: readonly string[];
}

/** What of an index is on the server. */
export async function indexesOf(client: Meilisearch, index: string): Promise<Indexes> {
  const { results } = await client.getRawIndexes({ limit: 10_000 });
  const names = results.map(({ uid }) => uid);
  return {
    isThere: names.includes(index),
    stale: names.filter((name) => name.startsWith(`${index}_`) && /^\d{14,}$/.test(name.slice(index.length + 1))),
  };
}

/** The name of the index that a push builds: sorts in time. */
export function generationOf(index: string, now: Date): string {
  return `${index}_${now.toISOString().replace(/\D/g, '')}`;
}
