/** Scores an engine on labelled queries. */
import { textQuery, type Ask } from './engines.ts';
import { wholeWords, type LabelledQuery } from './relevance.ts';

/** Figures of one kind of query, or of all. */
export interface Score {
  /** Queries with at least one relevant document. */
  readonly queries: number;
  /** Mean of relevant results among the first ten, over as many as there could be. */
  readonly recall10: number;
  /** Mean reciprocal rank of the first relevant result among the first fifty. */
  readonly mrr: number;
  /** Share of queries with a `best` whose first result has it in its name; null where none has a `best`. */
  readonly top1: number | null;
}

/** The result of one query. */
interface Outcome {
  readonly query: LabelledQuery;
  readonly recall10: number;
  readonly mrr: number;
  readonly isTop1: boolean | null;
  /** Names found first. */
  readonly found: readonly string[];
}

/** All figures of an evaluation. */
export interface Evaluation {
  readonly all: Score;
  readonly byType: Readonly<Record<string, Score>>;
  /** Queries without a relevant document. */
  readonly skipped: number;
  /** Queries that lost something, the worst first. */
  readonly misses: readonly Outcome[];
}

const mean = (values: readonly number[]) => (values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length);

function scoreOf(outcomes: readonly Outcome[]): Score {
  const named = outcomes.flatMap(({ isTop1 }) => (isTop1 === null ? [] : [Number(isTop1)]));
  return {
    queries: outcomes.length,
    recall10: mean(outcomes.map(({ recall10 }) => recall10)),
    mrr: mean(outcomes.map(({ mrr }) => mrr)),
    top1: named.length === 0 ? null : mean(named),
  };
}

/** Asks every query and scores the answers. */
export async function evaluated(
  queries: readonly LabelledQuery[],
  ask: Ask,
  relevantTo: (query: LabelledQuery) => ReadonlySet<string>,
): Promise<Evaluation> {
  const outcomes: Outcome[] = [];
  for (const query of queries) {
    const relevant = relevantTo(query);
    if (relevant.size === 0) continue;
    const { hits } = await ask(textQuery(query.q, 50));
    const isHit = hits.map(({ document }) => relevant.has(document.id));
    const first = isHit.indexOf(true);
    const best = query.best === undefined ? null : wholeWords(query.best);
    outcomes.push({
      query,
      recall10: isHit.slice(0, 10).filter(Boolean).length / Math.min(10, relevant.size),
      mrr: first < 0 ? 0 : 1 / (first + 1),
      isTop1: best === null ? null : wholeWords(hits[0]?.document.name ?? '').includes(best),
      found: hits.slice(0, 3).map(({ document }) => document.name),
    });
  }
  const byType = Object.groupBy(outcomes, ({ query }) => query.type);
  return {
    all: scoreOf(outcomes),
    byType: Object.fromEntries(Object.entries(byType).map(([type, own]) => [type, scoreOf(own ?? [])])),
    skipped: queries.length - outcomes.length,
    misses: outcomes.filter((one) => one.recall10 < 1 || one.isTop1 === false).sort((a, b) => a.recall10 - b.recall10),
  };
}
