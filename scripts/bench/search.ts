/**
 * Measures the embedded engine against MiniSearch and FlexSearch, on the shipped register and on 20,000 composed products.
 *   npm run bench:search [-- --json] [-- --count 20000]
 * Times are CPU, not wall: other work on the machine does not count. A keystroke is each start of a query, facets included.
 */
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'rolldown';
import { asOf } from '../../src/catalogue/as-of.ts';
import { FACETS, type SearchDocument, type SearchResult } from '../../src/search/contract.ts';
import { columnsOf } from '../../src/search/embedded/encode.ts';
import { localSearch } from '../../src/search/embedded/local.ts';
import { site } from '../../src/site.config.ts';
import { searchContent, type SearchContent } from '../search/documents.ts';
import { textQuery } from '../search/engines.ts';
import { evaluated } from '../search/evaluate.ts';
import { labelledQueries } from '../search/query-file.ts';
import { relevance, type LabelledQuery } from '../search/relevance.ts';
import { machineQueries } from '../search/transforms.ts';
import { composedDocuments } from './search-corpus.ts';
import { COMPETITORS } from './search-engines.ts';

/** Queries of which every keystroke is timed. */
const TIMED = 40;

/** CPU time of the process in milliseconds. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Bytes of the code a browser loads for a module, minified, brotli. */
async function codeBytes(input: string): Promise<number> {
  try {
    const { output } = await build({
      input,
      write: false,
      logLevel: 'silent',
      platform: 'browser',
      output: { minify: true, format: 'esm' },
    });
    return brotliCompressSync(output[0].code).length;
  } catch {
    return NaN;
  }
}

/** An engine ready to be measured. */
interface Measured {
  readonly answer: (text: string) => Pick<SearchResult, 'hits'>;
  readonly data: string;
}

function embedded({ documents, names }: SearchContent, today: string): Measured {
  const data = JSON.stringify(columnsOf(documents, { generation: 'bench', asOf: today, names }));
  const search = localSearch(data, today);
  return { data, answer: (text) => search(textQuery(text, 50)) };
}

/** A competitor counts facets over its hits, as the page needs them. */
function competing(name: string, documents: readonly SearchDocument[]): Measured | null {
  try {
    const engine = COMPETITORS[name]?.build(documents);
    if (!engine) return null;
    const answer = (text: string) => {
      const found = engine.find(text).flatMap((id) => documents[id] ?? []);
      for (const facet of FACETS) Map.groupBy(found, (document) => String(document[facet]));
      return { hits: found.slice(0, 50).map((document) => ({ document, marks: {} })) };
    };
    return { data: engine.serialised(), answer };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND') return null;
    throw error;
  }
}

const at = (sorted: readonly number[], share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

async function measured(name: string, content: SearchContent, today: string, queries: readonly LabelledQuery[], code: number) {
  const start = cpu();
  const engine = name === 'embedded' ? embedded(content, today) : competing(name, content.documents);
  if (!engine) return { engine: name, note: 'not installed' };
  const buildMs = cpu() - start;
  const loadStart = cpu();
  if (name === 'embedded') localSearch(engine.data, today);
  const loadMs = name === 'embedded' ? cpu() - loadStart : null;
  // A library may need a second for a query: an eighth of them says enough of it.
  const asked = name === 'embedded' ? queries : queries.filter((_, index) => index % 8 === 0);
  const relevantTo = relevance(content.documents, content.names);
  const { all } = await evaluated(asked, (query) => Promise.resolve({ ...engine.answer(query.text) } as SearchResult), relevantTo);
  const times: number[] = [];
  const step = Math.ceil(queries.length / TIMED);
  for (const { q } of queries.filter((_, index) => index % step === 0)) {
    for (let length = 1; length <= q.length; length++) {
      const before = cpu();
      engine.answer(q.slice(0, length));
      times.push(cpu() - before);
    }
  }
  times.sort((a, b) => a - b);
  return {
    engine: name,
    documents: content.documents.length,
    queries: asked.length,
    recall10: Number(all.recall10.toFixed(3)),
    mrr: Number(all.mrr.toFixed(3)),
    p50: Number(at(times, 0.5).toFixed(2)),
    p95: Number(at(times, 0.95).toFixed(2)),
    buildMs: Math.round(buildMs),
    loadMs: loadMs === null ? null : Math.round(loadMs),
    dataKb: Number((brotliCompressSync(engine.data).length / 1000).toFixed(1)),
    codeKb: Number((code / 1000).toFixed(2)),
  };
}

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false }, count: { type: 'string', default: '20000' } } });
const today = asOf();
const shipped = searchContent(site.contentDir, today);
const large: SearchContent = { ...shipped, documents: composedDocuments(shipped.documents, Number(values.count), 26) };
const results: object[] = [];
for (const [content, queries] of [
  [shipped, [...labelledQueries('tests/fixtures/search/queries.jsonl'), ...machineQueries(shipped.documents, 26, 60)]],
  [large, machineQueries(large.documents, 26, 60)],
] as const) {
  for (const name of ['embedded', ...Object.keys(COMPETITORS)]) {
    const code = await codeBytes(name === 'embedded' ? 'src/search/embedded/worker.ts' : (COMPETITORS[name]?.entry ?? name));
    console.error(`${name}, ${content.documents.length} documents …`);
    results.push(await measured(name, content, today, queries, code));
  }
}
if (values.json) console.log(JSON.stringify(results, null, 2));
else {
  console.table(results);
  console.log(
    'p50, p95: CPU ms a keystroke with facets; dataKb: brotli, for the libraries the index on top of the documents; codeKb: min + brotli',
  );
}
