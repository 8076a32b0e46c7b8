/** The words of the command line of an import. */
import { existsSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { today } from '../../src/catalogue/as-of.ts';
import { webAddress } from '../../src/catalogue/schema/parts.ts';
import { calendarDate, type CalendarDate } from '../../src/domain/date.ts';
import { tidy } from '../../src/domain/text.ts';
import { site } from '../../src/site.config.ts';
import { UsageError, type ImportRequest } from './import-files.ts';
import { isReadable } from './inputs.ts';
import { inBoth } from './said.ts';
import type { ListSource } from './sheet-record.ts';

/** How to call the command. */
export const USAGE =
  'npm run import -- FILE... [--dry-run] [--json] [--partial] [--source-url URL] [--source-title TITLE] [--as-of YYYY-MM-DD] [--province SLUG] [--content DIR]\n' +
  'npm run import -- --recover [--content DIR]';

/** What was asked for. */
export interface Asked extends Omit<ImportRequest, 'readSheets' | 'onProgress'> {
  /** Print the result for programs. */
  readonly isJson: boolean;
  /** Only undo what an interrupted import left. */
  readonly isRecovery: boolean;
}

const OPTIONS = {
  'dry-run': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  partial: { type: 'boolean', default: false },
  recover: { type: 'boolean', default: false },
  'source-url': { type: 'string' },
  'source-title': { type: 'string' },
  'as-of': { type: 'string' },
  province: { type: 'string' },
  content: { type: 'string' },
} as const;

function words(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(inBoth('Có tham số không hiểu được', reason.replace(/\.$/, '')));
  }
}

/** The day that is not in the future; throws {@link UsageError} for what is none. */
function latestDay(text: string | undefined): CalendarDate {
  if (text === undefined) return today();
  const day = calendarDate(text);
  if (day !== null) return day;
  throw new UsageError(
    inBoth(
      `--as-of: thấy "${text}", cần một ngày có thật, dạng 2026-11-22`,
      `--as-of: found "${text}", expected a day that exists, such as 2026-11-22`,
    ),
  );
}

/** The source of office lists; throws {@link UsageError} for an address that is none. */
function sourceFrom(url: string | undefined, title: string | undefined): ListSource | null {
  if (url === undefined) {
    if (title === undefined) return null;
    throw new UsageError(inBoth('--source-title cần có --source-url đi cùng', '--source-title needs --source-url beside it'));
  }
  if (!webAddress.safeParse(url).success) {
    throw new UsageError(
      inBoth(
        `--source-url: thấy "${url}", cần địa chỉ bắt đầu bằng https:// hoặc http://`,
        `--source-url: found "${url}", expected an address that starts with https:// or http://`,
      ),
    );
  }
  const printed = tidy(title ?? '');
  return { url, title: printed === '' ? null : printed.slice(0, 300) };
}

/** Throws {@link UsageError} for files and folders that are not there, or of a kind that nobody reads. */
function checkPaths(files: readonly string[], root: string): void {
  for (const path of [...files, root]) {
    if (!existsSync(path)) throw new UsageError(inBoth(`Không tìm thấy "${path}"`, `Found nothing at "${path}"`));
    if (statSync(path).isDirectory() !== (path === root)) {
      const [vi, en] = path === root ? ['cần một thư mục', 'expected a folder'] : ['cần một tệp', 'expected a file'];
      throw new UsageError(inBoth(`"${path}": ${vi}`, `"${path}": ${en}`));
    }
  }
  const unknown = files.find((file) => !isReadable(file));
  if (unknown === undefined) return;
  throw new UsageError(inBoth(`"${unknown}": cần tệp .xlsx, .csv hoặc .jsonl`, `"${unknown}": expected a .xlsx, .csv or .jsonl file`));
}

/** What the words of the command line ask for. Throws {@link UsageError} with a message in both languages. */
export function askedFor(args: readonly string[]): Asked {
  const { values, positionals: files } = words(args);
  const root = values.content ?? site.contentDir;
  if (files.length === 0 && !values.recover) throw new UsageError(inBoth('Thiếu tệp để nhập', 'Found no file to import'));
  if (files.length > 0 && values.recover) throw new UsageError(inBoth('--recover không đi cùng tệp nào', '--recover takes no files'));
  checkPaths(files, root);
  return {
    files,
    root,
    isDryRun: values['dry-run'],
    isPartial: values.partial,
    isJson: values.json,
    isRecovery: values.recover,
    latest: latestDay(values['as-of']),
    today: today(),
    source: sourceFrom(values['source-url'], values['source-title']),
    province: values.province ?? null,
  };
}
