/** A strict double of the routes of Meilisearch that this project uses, for machines without a server. */
import { createHmac } from 'node:crypto';
import { searched, type DoubleIndex } from './multi-search.ts';
import { fieldsOf, isJson, Refusal, stringsOf, type Json } from './refusal.ts';

/** What a test may bend. */
export interface Bent {
  /** Version that the double claims. */
  readonly version?: string;
  /** Makes tasks of this type fail. */
  readonly failing?: string;
  /** Documents that are lost without a word. */
  readonly lost?: number;
}

interface MutableIndex extends DoubleIndex {
  settings: Json;
  readonly documents: Map<string, Json>;
}

/** The double. */
export class MeilisearchDouble {
  readonly indexes = new Map<string, MutableIndex>();
  readonly keys = new Map<string, Json>();
  /** Requests so far, as "METHOD path". */
  readonly log: string[] = [];
  readonly #tasks: Json[] = [];
  readonly #master: string;
  readonly #bent: Bent;

  constructor(master: string, bent: Bent = {}) {
    this.#master = master;
    this.#bent = bent;
  }

  /** The answer to a request. */
  handle(method: string, path: string, authorization: string | null, body: string): { status: number; body: unknown } {
    try {
      this.log.push(`${method} ${path.split('?')[0] ?? ''}`);
      return this.#routed(
        method,
        (path.split('?')[0] ?? '').split('/').slice(1),
        authorization,
        body === '' ? null : (JSON.parse(body) as unknown),
      );
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { status, code, message } = error;
      return { status, body: { message, code, type: status === 403 ? 'auth' : 'invalid_request', link: '' } };
    }
  }

  #routed(
    method: string,
    [root, name, part]: readonly string[],
    authorization: string | null,
    body: unknown,
  ): { status: number; body: unknown } {
    const route = `${method} /${[root, name && (root === 'multi-search' ? name : '*'), part].filter(Boolean).join('/')}`;
    if (route === 'POST /multi-search') return { status: 200, body: this.#multiSearch(body, authorization) };
    if (authorization !== `Bearer ${this.#master}`) throw new Refusal(403, 'invalid_api_key', 'The provided API key is invalid.');
    const uid = name ?? '';
    switch (route) {
      case 'GET /version':
        return { status: 200, body: { pkgVersion: this.#bent.version ?? '1.50.0', commitSha: '', commitDate: '' } };
      case 'GET /indexes':
        return {
          status: 200,
          body: { results: [...this.indexes.keys()].map((each) => ({ uid: each })), total: this.indexes.size, limit: 20, offset: 0 },
        };
      case 'POST /indexes':
        return this.#task('indexCreation', () => this.#create(fieldsOf(body, ['uid', 'primaryKey'], 'index')));
      case 'PATCH /indexes/*/settings':
        return this.#task('settingsUpdate', () => (this.#index(uid).settings = isJson(body) ? body : {}));
      case 'POST /indexes/*/documents':
        return this.#task('documentAdditionOrUpdate', () => this.#add(uid, Array.isArray(body) ? body.filter(isJson) : []));
      case 'GET /indexes/*/stats':
        return { status: 200, body: { numberOfDocuments: this.#index(uid).documents.size - (this.#bent.lost ?? 0), isIndexing: false } };
      case 'DELETE /indexes/*':
        return this.#task('indexDeletion', () => {
          this.#index(uid);
          this.indexes.delete(uid);
        });
      case 'POST /swap-indexes':
        return this.#task('indexSwap', () => this.#swap(body));
      case 'GET /tasks/*':
        return { status: 200, body: this.#tasks[Number(uid)] };
      case 'GET /keys/*':
        return { status: 200, body: this.#key(uid) };
      case 'DELETE /keys/*':
        this.#key(uid);
        this.keys.delete(uid);
        return { status: 204, body: undefined };
      case 'POST /keys':
        return {
          status: 201,
          body: this.#makeKey(fieldsOf(body, ['uid', 'name', 'description', 'actions', 'indexes', 'expiresAt'], 'key')),
        };
      default:
        throw new Refusal(404, 'not_found', `The double knows no route ${route}`);
    }
  }

  #multiSearch(body: unknown, authorization: string | null): Json {
    const { queries } = fieldsOf(body, ['queries'], 'multi-search');
    if (!Array.isArray(queries)) throw new Refusal(400, 'bad_request', 'Expected `queries`');
    const key = [...this.keys.values()].find((known) => authorization === `Bearer ${String(known['key'])}`);
    const isMaster = authorization === `Bearer ${this.#master}`;
    const isExpired = key !== undefined && Date.parse(String(key['expiresAt'])) <= Date.now();
    return {
      results: queries.map((query) =>
        searched(query, (index) => {
          const mayRead = isMaster || (key !== undefined && !isExpired && stringsOf(key['indexes'], 'indexes').includes(index));
          if (!mayRead) throw new Refusal(403, 'invalid_api_key', 'The provided API key is invalid.');
          return this.#index(index);
        }),
      ),
    };
  }

  #task(type: string, run: () => unknown): { status: number; body: unknown } {
    const uid = this.#tasks.length;
    const common = { indexUid: null, type, enqueuedAt: new Date().toISOString() };
    try {
      if (this.#bent.failing === type) throw new Refusal(400, 'internal', 'The double was told to fail');
      run();
      this.#tasks.push({ ...common, uid, status: 'succeeded', error: null });
    } catch (error) {
      this.#tasks.push({
        ...common,
        uid,
        status: 'failed',
        error: { message: error instanceof Error ? error.message : '', code: 'internal' },
      });
    }
    return { status: 202, body: { ...common, taskUid: uid, status: 'enqueued' } };
  }

  #index(uid: string): MutableIndex {
    const index = this.indexes.get(uid);
    if (index === undefined) throw new Refusal(404, 'index_not_found', `Index \`${uid}\` not found.`);
    return index;
  }

  #create({ uid, primaryKey }: Json): void {
    if (primaryKey !== 'id' || typeof uid !== 'string' || !/^[\w-]+$/.test(uid))
      throw new Refusal(400, 'invalid_index_uid', `${String(uid)}?`);
    if (this.indexes.has(uid)) throw new Refusal(400, 'index_already_exists', `Index \`${uid}\` already exists.`);
    this.indexes.set(uid, { documents: new Map(), settings: {} });
  }

  #add(uid: string, documents: readonly Json[]): void {
    for (const document of documents) this.#index(uid).documents.set(String(document['id']), document);
  }

  #swap(body: unknown): void {
    for (const swap of Array.isArray(body) ? body : []) {
      const { indexes, rename } = fieldsOf(swap, ['indexes', 'rename'], 'swap');
      const [from = '', to = ''] = stringsOf(indexes, 'indexes');
      const [a, b] = [this.#index(from), this.indexes.get(to)];
      if (rename === true ? b !== undefined : b === undefined)
        throw new Refusal(400, 'invalid_swap_indexes', `Cannot swap ${from} and ${to}`);
      this.indexes.set(to, a);
      if (b === undefined) this.indexes.delete(from);
      else this.indexes.set(from, b);
    }
  }

  #key(uid: string): Json {
    const key = this.keys.get(uid);
    if (key === undefined) throw new Refusal(404, 'api_key_not_found', `API key \`${uid}\` not found.`);
    return key;
  }

  #makeKey(wish: Json): Json {
    const uid = String(wish['uid']);
    if (this.keys.has(uid)) throw new Refusal(409, 'api_key_already_exists', `\`uid\` ${uid} is already an existing API key.`);
    const key = { ...wish, key: createHmac('sha256', this.#master).update(uid).digest('hex') };
    this.keys.set(uid, key);
    return key;
  }
}
