/** Files of labelled queries. */
import { readFileSync } from 'node:fs';
import { FIELDS, type Field, type LabelledQuery } from './relevance.ts';

/** Reads a query file; throws with the line that cannot be read. */
export function labelledQueries(file: string): LabelledQuery[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, at) => {
      if (line.trim() === '') return [];
      const where = `${file}:${at + 1}`;
      let query: LabelledQuery;
      try {
        query = JSON.parse(line) as LabelledQuery;
      } catch {
        throw new Error(`${where}: found no JSON object, expected {"id", "type", "q", "must"}; mend the line`);
      }
      const isGood =
        typeof query.q === 'string' &&
        Array.isArray(query.must) &&
        query.must.every(
          ({ in: fields, phrase }) =>
            typeof phrase === 'string' && Array.isArray(fields) && (fields as readonly Field[]).every((field) => FIELDS.includes(field)),
        );
      if (!isGood) throw new Error(`${where}: expected "q" and "must" with fields of ${FIELDS.join(', ')}; mend the line`);
      return [query];
    });
}
