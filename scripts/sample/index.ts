/**
 * Writes an invented register of national size, to see how the site behaves with it:
 *   npm run sample -- --products 20000 --out FOLDER [--seed 1] [--as-of YYYY-MM-DD]
 * Build it with CONTENT_DIR=FOLDER. Every record is marked as a sample, every source is an example address.
 * Exit 0: done. 1: the folder cannot be written to. 2: called wrongly.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { today } from '../../src/catalogue/as-of.ts';
import { readContent } from '../../src/catalogue/content-files.ts';
import { calendarDate } from '../../src/domain/date.ts';
import { sampleFiles, type SampleRequest } from './content.ts';
import { folderProblem, writeSample } from './folder.ts';
import { FIRST_SAMPLE_DAY } from './recognitions.ts';

const USAGE = 'usage: npm run sample -- --products NUMBER --out FOLDER [--seed NUMBER] [--as-of YYYY-MM-DD]';
/** More would be no register of this country any more, and take gigabytes. */
const MOST_PRODUCTS = 200_000;
const SHIPPED = fileURLToPath(new URL('../../content', import.meta.url));

/** A whole number within bounds; throws a sentence that says what was found. */
function wholeNumber(option: string, text: string, lowest: number, highest: number): number {
  const number = /^\d{1,10}$/.test(text) ? Number(text) : NaN;
  if (number >= lowest && number <= highest) return number;
  throw new Error(`--${option}: found "${text}", expected a whole number from ${lowest} to ${highest}`);
}

/** What was asked for; throws a sentence where that cannot be made out. */
function asked(): SampleRequest & { readonly out: string } {
  const { values } = parseArgs({
    options: {
      products: { type: 'string' },
      out: { type: 'string' },
      seed: { type: 'string', default: '1' },
      'as-of': { type: 'string', default: today() },
    },
  });
  if (values.products === undefined || values.out === undefined || values.out.trim() === '') {
    throw new Error('Found no --products or no --out, expected both');
  }
  const asOf = calendarDate(values['as-of']);
  if (asOf === null || asOf < FIRST_SAMPLE_DAY) {
    throw new Error(`--as-of: found "${values['as-of']}", expected a day from ${FIRST_SAMPLE_DAY} on, as YYYY-MM-DD`);
  }
  return {
    products: wholeNumber('products', values.products, 1, MOST_PRODUCTS),
    seed: wholeNumber('seed', values.seed, 0, 2 ** 32 - 1),
    asOf,
    out: values.out,
  };
}

/** Runs the command and gives its exit code. */
function main(): number {
  let request;
  try {
    request = asked();
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    return 2;
  }
  const { out, ...sample } = request;
  const problem = folderProblem(out);
  if (problem !== null) {
    console.error(problem);
    return 1;
  }
  const { records, problems } = readContent(SHIPPED);
  if (problems.length > 0) {
    console.error('Found mistakes in the shipped content, expected none; run npm test -- --only content');
    return 1;
  }
  const files = sampleFiles(records, sample);
  writeSample(out, SHIPPED, files, sample);
  const producers = files.filter(({ path }) => path.startsWith('producers/')).length;
  console.log(`Wrote ${sample.products} products of ${producers} producers to ${out}; build them with CONTENT_DIR=${out}`);
  return 0;
}

process.exitCode = main();
