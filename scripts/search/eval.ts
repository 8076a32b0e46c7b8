/**
 * Scores search on a file of labelled queries, one JSON object a line: {id, type, q, must: [{in, phrase}], best?}.
 *   npm run search:eval -- --queries FILE [--engine embedded] [--content FOLDER] [--json] [--misses]
 */
import { parseArgs } from 'node:util';
import { asOf } from '../../src/catalogue/as-of.ts';
import { site } from '../../src/site.config.ts';
import { searchContent } from './documents.ts';
import { ENGINES } from './engines.ts';
import { evaluated, type Score } from './evaluate.ts';
import { labelledQueries } from './query-file.ts';
import { relevance } from './relevance.ts';

function row(name: string, { queries, recall10, mrr, top1 }: Score): string {
  const number = (value: number | null) => (value === null ? '-' : value.toFixed(3)).padStart(9);
  return `${name.padEnd(14)}${String(queries).padStart(8)}${number(recall10)}${number(mrr)}${number(top1)}`;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      queries: { type: 'string', default: 'tests/fixtures/search/queries.jsonl' },
      engine: { type: 'string', default: 'embedded' },
      content: { type: 'string', default: site.contentDir },
      json: { type: 'boolean', default: false },
      misses: { type: 'boolean', default: false },
    },
  });
  const make = ENGINES[values.engine];
  if (!make) throw new Error(`--engine: found "${values.engine}", expected one of ${Object.keys(ENGINES).join(', ')}`);
  const today = asOf();
  const { documents, names } = searchContent(values.content, today);
  const ask = await make({ documents, names, today });
  const evaluation = await evaluated(labelledQueries(values.queries), ask, relevance(documents, names));
  const { all, byType, skipped, misses } = evaluation;
  if (values.json) {
    console.log(JSON.stringify({ engine: values.engine, documents: documents.length, all, byType, skipped }, null, 2));
    return;
  }
  console.log(`${values.engine}, ${documents.length} documents; ${skipped} queries skipped, which no document answers\n`);
  console.log(`${'type'.padEnd(14)} queries recall@10      MRR    top-1`);
  for (const [type, score] of Object.entries(byType)) console.log(row(type, score));
  console.log(row('all', all));
  if (values.misses)
    for (const { query, recall10, found } of misses) console.log(`${recall10.toFixed(2)} ${query.type} "${query.q}": ${found.join(' | ')}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
