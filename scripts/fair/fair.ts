/**
 * The tools of an organiser: npm run fair; options.ts says how it is called. Exit 0: done. 1: a row of a sheet was not placed
 * (and nothing was written without --partial), or something failed. 2: called wrongly.
 */
import { today } from '../../src/catalogue/as-of.ts';
import { UsageError } from '../import/import-files.ts';
import { inBoth } from '../import/said.ts';
import { completed } from './ask.ts';
import { writtenFair } from './new-fair.ts';
import { askedFor, USAGE, type Asked } from './options.ts';
import { enteredStands, isHindered, type StandsRequest } from './stands.ts';
import { standsJson, standsProblemLines, standsReportLines } from './stands-report.ts';

async function newFair({ given, root }: Extract<Asked, { command: 'new' }>): Promise<number> {
  const whole = await completed(given);
  const path = await writtenFair(whole, root, today());
  const file = `${root}/${path}`;
  console.log(inBoth(`Đã lập ${file}`, `Wrote ${file}`));
  if (whole.venue === null || whole.sourceUrl === null)
    console.log(
      inBoth(
        'Địa điểm hoặc nguồn chưa được khai: xem dòng chú thích trong tệp và bổ sung',
        'The venue or the source was not given: see the comments in the file and fill them in',
      ),
    );
  return 0;
}

async function stands(request: StandsRequest, isJson: boolean): Promise<number> {
  const result = await enteredStands(request);
  if (isJson) console.log(standsJson(result));
  else {
    for (const line of standsProblemLines(result)) console.error(line);
    for (const line of standsReportLines(result, request)) console.log(line);
  }
  return isHindered(result) ? 1 : 0;
}

/** Does what was asked for; the exit code. */
async function run(asked: Asked): Promise<number> {
  switch (asked.command) {
    case 'help':
      console.log(USAGE);
      return 0;
    case 'new':
      return newFair(asked);
    case 'stands':
      return stands(asked.request, asked.isJson);
    case 'pdf': {
      // Imported here: the browser's driver is no part of the other commands.
      const { writtenPdfs } = await import('./pdf.ts');
      for await (const line of writtenPdfs(asked.request)) console.log(line);
      return 0;
    }
  }
}

try {
  process.exitCode = await run(askedFor(process.argv.slice(2)));
} catch (error) {
  // Everything that reaches this point is a message for the person at the terminal; a stack would hide it.
  console.error(error instanceof Error ? error.message : String(error));
  if (error instanceof UsageError) console.error(USAGE);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
