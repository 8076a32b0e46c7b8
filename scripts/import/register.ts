/**
 * Imports compiled records (.jsonl) into the register:
 *   npm run import:register -- FILE.jsonl [--content DIR] [--dry-run]
 * Running it again changes nothing: known products keep their ids and hand edits and only gain recognitions they lack.
 * Exit 0: done. 1: problems, each on one line, and nothing was written. 2: called wrongly.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { today } from '../../src/catalogue/as-of.ts';
import { site } from '../../src/site.config.ts';
import { importFile, type ImportRequest } from './import-file.ts';

const USAGE = 'usage: npm run import:register -- FILE.jsonl [--content DIR] [--dry-run]';

/** What was asked for; null when that cannot be made out. */
function asked(): ImportRequest | null {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { content: { type: 'string', default: site.contentDir }, 'dry-run': { type: 'boolean', default: false } },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) return null;
    return { file, root: values.content, isDryRun: values['dry-run'], latest: today() };
  } catch {
    return null;
  }
}

const request = asked();
const missing = [request?.file, request?.root].find((path) => path !== undefined && !existsSync(path));
if (request === null || missing !== undefined) {
  console.error(missing === undefined ? USAGE : `Found nothing at "${missing}"; ${USAGE}`);
  process.exitCode = 2;
} else {
  const outcome = importFile(request);
  if ('report' in outcome) for (const line of outcome.report) console.log(line);
  else {
    for (const line of outcome.problems) console.error(line);
    process.exitCode = 1;
  }
}
