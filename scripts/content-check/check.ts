/**
 * Reports on the content: mistakes, duplicates, promises in texts, links, what lapses soon, and what is missing:
 *   npm run check [-- --json] [--links] [--province P | --former-province P] [--as-of DATE] [--content DIR] [--lang vi|en] [--all]
 * --json prints the object that report.ts describes (Report) and nothing else. --links tries the links, which takes minutes and
 * needs a network. --all prints long lists whole. Exit 0: no error. 1: errors, with which a build would refuse the content.
 * 2: called wrongly.
 */
import { existsSync } from 'node:fs';
import { LANGS } from '../../src/i18n/lang.ts';
import { site } from '../../src/site.config.ts';
import { dayOf, optionsFrom } from '../export/call.ts';
import { CallError } from '../export/call-error.ts';
import { networkAsk } from './http-request.ts';
import { printed } from './print.ts';
import { reportOn } from './report.ts';

const USAGE =
  'npm run check [-- --json] [--links] [--province P | --former-province P] [--as-of YYYY-MM-DD] [--content DIR] [--lang vi|en] [--all]';

/** Milliseconds for one request. */
const TIMEOUT = 15_000;

const OPTIONS = {
  json: { type: 'boolean', default: false },
  links: { type: 'boolean', default: false },
  all: { type: 'boolean', default: false },
  province: { type: 'string' },
  'former-province': { type: 'string' },
  'as-of': { type: 'string' },
  content: { type: 'string', default: site.contentDir },
  lang: { type: 'string', default: 'vi' },
  help: { type: 'boolean', default: false },
} as const;

/** How far the links are, on the error output and only where somebody looks. */
function progress(done: number, all: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${done}/${all}${done === all ? '\n' : ''}`);
}

async function run(): Promise<void> {
  const values = optionsFrom(OPTIONS, USAGE);
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const lang = LANGS.find((one) => one === values.lang);
  if (lang === undefined)
    throw new CallError(`--lang: cần vi hoặc en, nhận được "${values.lang}".`, `--lang: found "${values.lang}", expected vi or en.`);
  if (!existsSync(values.content))
    throw new CallError(
      `--content: không có thư mục "${values.content}".`,
      `--content: found no folder "${values.content}", expected content.`,
    );
  const report = await reportOn({
    root: values.content,
    day: dayOf(values['as-of']),
    graceDays: site.graceDays,
    province: values.province,
    formerProvince: values['former-province'],
    ask: values.links ? networkAsk(TIMEOUT) : null,
    onProgress: progress,
  });
  const width = process.stdout.isTTY ? process.stdout.columns : Number(process.env['COLUMNS'] ?? 100);
  const lines = values.json ? [JSON.stringify(report)] : printed(report, { lang, width: width > 0 ? width : 100, isWhole: values.all });
  console.log(lines.join('\n'));
  if (report.counts.error > 0) process.exitCode = 1;
}

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = error instanceof CallError ? 2 : 1;
}
