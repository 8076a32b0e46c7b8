/** Floors of what search finds: labelled queries and machine-made ones over the shipped register. */
import { expect, test } from 'vitest';
import { ENGINES } from '../../../scripts/search/engines.ts';
import { labelledQueries } from '../../../scripts/search/query-file.ts';
import { evaluated } from '../../../scripts/search/evaluate.ts';
import { relevance } from '../../../scripts/search/relevance.ts';
import { machineQueries } from '../../../scripts/search/transforms.ts';
import { content, TODAY } from './documents.ts';

const make = ENGINES['embedded'];
const ask = make?.({ ...content, today: TODAY });
const relevantTo = relevance(content.documents, content.names);

test.each([
  ['labelled', labelledQueries('tests/fixtures/search/queries.jsonl')],
  ['machine-made', machineQueries(content.documents, 26, 120)],
])(
  '%s queries',
  async (_, queries) => {
    if (!ask) throw new Error('expected the embedded engine');
    expect(queries.length).toBeGreaterThanOrEqual(200);
    const { all, byType, skipped } = await evaluated(queries, await ask, relevantTo);
    expect(skipped / queries.length).toBeLessThan(0.1);
    expect(all.recall10).toBeGreaterThanOrEqual(0.96);
    for (const [type, score] of Object.entries(byType)) {
      if (['exact', 'nodia', 'tone'].includes(type)) expect(score.top1, type).toBeGreaterThanOrEqual(0.97);
      if (['prefix', 'telex', 'synonym', 'typo', 'typo2'].includes(type)) expect(score.recall10, type).toBeGreaterThanOrEqual(0.95);
    }
  },
  60_000,
);
