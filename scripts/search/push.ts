/**
 * Puts the register into a Meilisearch index and makes the key with which pages search it:
 *   npm run search:push [-- --dry-run] [--content DIR] [--index products] [--key-days 180]
 * Environment: MEILI_URL, and MEILI_ADMIN_KEY or MEILI_MASTER_KEY. Prints what the build needs: MEILI_URL and
 * MEILI_SEARCH_KEY. Exit 0: done. 1: failed, and the index that is searched is as it was. 2: called wrongly. 3: no server.
 * 4: the key was refused. 5: the server is too old. 6: nothing to push.
 */
import { parseArgs } from 'node:util';
import { asOf } from '../../src/catalogue/as-of.ts';
import { site } from '../../src/site.config.ts';
import { readRegister } from './meilisearch/content.ts';
import { EXIT, PushError, pushError } from './meilisearch/errors.ts';
import { progressBar } from './meilisearch/progress.ts';
import { pushIndex } from './meilisearch/push-index.ts';
import { searchKey } from './meilisearch/search-key.ts';
import { checkedVersion, clientOf, generationOf, indexesOf } from './meilisearch/server.ts';

const USAGE = 'usage: npm run search:push [-- --dry-run] [--content DIR] [--index products] [--key-days 180]';
const TASK_TIMEOUT = 10 * 60_000;

interface Call {
  readonly content: string;
  readonly index: string;
  readonly days: number;
  readonly isDryRun: boolean;
}

/** What was asked for; throws when that cannot be made out. */
function asked(): Call {
  try {
    const { values } = parseArgs({
      options: {
        content: { type: 'string', default: site.contentDir },
        index: { type: 'string', default: 'products' },
        'key-days': { type: 'string', default: '180' },
        'dry-run': { type: 'boolean', default: false },
      },
    });
    const days = Number(values['key-days']);
    if (/^[A-Za-z0-9-]{1,200}$/.test(values.index) && Number.isSafeInteger(days) && days >= 1 && days <= 3650) {
      return { content: values.content, index: values.index, days, isDryRun: values['dry-run'] };
    }
  } catch {
    // Said below.
  }
  throw new PushError(USAGE, EXIT.usage);
}

async function run(call: Call, url: string, key: string): Promise<void> {
  const now = new Date();
  const day = asOf();
  const { documents, names } = readRegister(call.content, day);
  if (call.isDryRun && url === '') {
    console.log(`Would push ${documents.length} products of ${day} into "${call.index}". MEILI_URL is not set, so no server was asked.`);
    return;
  }
  if (url === '' || key === '') {
    throw new PushError('Set MEILI_URL to the address of the server, and MEILI_ADMIN_KEY or MEILI_MASTER_KEY to a key of it', EXIT.usage);
  }
  const client = clientOf(url, key);
  const version = await checkedVersion(client);
  if (call.isDryRun) {
    const { isThere, stale } = await indexesOf(client, call.index);
    console.log(`Meilisearch ${version} at ${url}: would push ${documents.length} products of ${day}`);
    console.log(
      `  into a new index such as "${generationOf(call.index, now)}", then ${isThere ? 'exchange it with' : 'rename it to'} "${call.index}"`,
    );
    console.log(
      `  and remove ${isThere ? 'the old one and ' : ''}${stale.length} left by broken-off pushes${stale.length > 0 ? `: ${stale.join(', ')}` : ''}`,
    );
    console.log(`  and make or prolong a key that may only search "${call.index}", for ${call.days} days. Nothing was changed.`);
    return;
  }
  const onProgress = progressBar(process.stderr, 'Documents');
  const outcome = await pushIndex(client, { index: call.index, documents, names, asOf: day, now, timeoutMs: TASK_TIMEOUT, onProgress });
  const { key: made, expiresAt, state } = await searchKey(client, call.index, call.days, now);
  console.log(`Meilisearch ${version} at ${url}: "${call.index}" holds ${outcome.documents} products of ${day}.`);
  for (const name of outcome.removed) console.log(`Removed "${name}", left by a push that was broken off.`);
  console.log(`Search key ${state}; it ends on ${expiresAt.toISOString().slice(0, 10)}. For the build:`);
  console.log(`MEILI_URL=${url} MEILI_SEARCH_KEY=${made}`);
}

const setting = (name: string) => process.env[name]?.trim() ?? '';
const url = setting('MEILI_URL');
try {
  await run(asked(), url, setting('MEILI_ADMIN_KEY') || setting('MEILI_MASTER_KEY'));
} catch (error) {
  const { message, exitCode } = pushError(error, url);
  console.error(message);
  process.exitCode = exitCode;
}
