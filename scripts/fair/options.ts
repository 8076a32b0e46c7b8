/** The words of the command line of the organiser's tools. */
import { existsSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import { today } from '../../src/catalogue/as-of.ts';
import { FAIR_KINDS, FAIR_STATUSES, type FairKind, type FairStatus } from '../../src/domain/fair.ts';
import { LANGS, type Lang } from '../../src/i18n/lang.ts';
import { site } from '../../src/site.config.ts';
import { UsageError } from '../import/import-files.ts';
import { inBoth } from '../import/said.ts';
import type { NewFair } from './new-fair.ts';
import { PDF_KINDS, type PdfKind, type PdfRequest } from './pdf-request.ts';
import type { StandsRequest } from './stands.ts';

/** How to call the command. */
export const USAGE = `npm run fair -- new --id ID --name "TÊN" --province TINH [--start YYYY-MM-DD] [--end YYYY-MM-DD] [--venue "NƠI"]
                   [--kind ${FAIR_KINDS.join('|')}] [--status ${FAIR_STATUSES.join('|')}]
                   [--organiser "TÊN"]... [--source-url URL] [--content DIR]
    lập tệp hội chợ / makes the file of a fair
npm run fair -- stands FILE.xlsx|FILE.csv --fair ID [--dry-run] [--json] [--partial] [--leave-out-unknown] [--content DIR]
    xếp gian từ bảng của ban tổ chức / enters the organiser's sheet of stands
npm run fair -- pdf ID [--out DIR] [--kind ${PDF_KINDS.join('|')}] [--lang vi|en] [--build]
    in danh mục, thẻ gian, bảng chào hàng ra PDF / makes the PDFs
Mã thoát / exit: 0 xong / done, 1 có dòng chưa xếp hoặc không làm được / a row was not placed, or it failed, 2 gọi sai / called wrongly`;

/** What was asked for. */
export type Asked =
  | { readonly command: 'help' }
  | { readonly command: 'new'; readonly given: Partial<NewFair> & Omit<NewFair, 'id' | 'name' | 'province'>; readonly root: string }
  | { readonly command: 'stands'; readonly request: StandsRequest; readonly isJson: boolean }
  | { readonly command: 'pdf'; readonly request: PdfRequest };

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;
const OPTIONS = {
  help: { ...flag, short: 'h' },
  content: text,
  id: text,
  name: text,
  province: text,
  kind: text,
  status: text,
  start: text,
  end: text,
  venue: text,
  organiser: { type: 'string', multiple: true },
  'source-url': text,
  fair: text,
  'dry-run': flag,
  json: flag,
  partial: flag,
  'leave-out-unknown': flag,
  out: text,
  lang: text,
  build: flag,
} as const;

/** Options of each command beside --help. */
const OWN: Readonly<Record<'new' | 'stands' | 'pdf', readonly (keyof typeof OPTIONS)[]>> = {
  new: ['id', 'name', 'province', 'kind', 'status', 'start', 'end', 'venue', 'organiser', 'source-url', 'content'],
  stands: ['fair', 'dry-run', 'json', 'partial', 'leave-out-unknown', 'content'],
  pdf: ['out', 'kind', 'lang', 'build'],
};

function words(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(inBoth('Có tham số không hiểu được', reason.replace(/\.$/, '')));
  }
}

type Values = ReturnType<typeof words>['values'];

/** A word of a list; throws {@link UsageError} for any other. */
function oneOf<T extends string>(name: string, value: string, known: readonly T[]): T {
  const found = known.find((one) => one === value);
  if (found !== undefined) return found;
  const list = known.join(', ');
  throw new UsageError(inBoth(`--${name}: thấy "${value}", cần một trong ${list}`, `--${name}: found "${value}", expected one of ${list}`));
}

/** The content folder; throws {@link UsageError} where there is none. */
function rootOf({ content = site.contentDir }: Values): string {
  if (existsSync(content) && statSync(content).isDirectory()) return content;
  throw new UsageError(inBoth(`--content: không có thư mục "${content}"`, `--content: found no folder "${content}"`));
}

function newFair(values: Values): Asked {
  const { id, name, province } = values;
  const start = values.start ?? null;
  return {
    command: 'new',
    root: rootOf(values),
    given: {
      ...(id !== undefined && { id }),
      ...(name !== undefined && { name }),
      ...(province !== undefined && { province }),
      kind: oneOf<FairKind>('kind', values.kind ?? 'ocop-fair', FAIR_KINDS),
      status: oneOf<FairStatus>('status', values.status ?? 'planned', FAIR_STATUSES),
      start,
      end: values.end ?? null,
      venue: values.venue ?? null,
      organisers: values.organiser ?? [],
      sourceUrl: values['source-url'] ?? null,
    },
  };
}

function stands(values: Values, files: readonly string[]): Asked {
  const [file, ...more] = files;
  if (file === undefined || more.length > 0)
    throw new UsageError(inBoth('Cần đúng một tệp .xlsx hoặc .csv', 'Expected one .xlsx or .csv file'));
  if (values.fair === undefined) throw new UsageError(inBoth('Thiếu --fair ID', 'Found no --fair ID'));
  if (!existsSync(file) || !statSync(file).isFile())
    throw new UsageError(inBoth(`Không tìm thấy tệp "${file}"`, `Found no file "${file}"`));
  if (!['.xlsx', '.xlsm', '.csv', '.tsv', '.txt'].includes(extname(file).toLowerCase()))
    throw new UsageError(inBoth(`"${file}": cần tệp .xlsx hoặc .csv`, `"${file}": expected a .xlsx or .csv file`));
  const request: StandsRequest = {
    file,
    fair: values.fair,
    root: rootOf(values),
    isDryRun: values['dry-run'],
    isPartial: values.partial,
    isLenient: values['leave-out-unknown'],
    latest: today(),
  };
  return { command: 'stands', request, isJson: values.json };
}

function pdf(values: Values, ids: readonly string[]): Asked {
  const [id, ...more] = ids;
  if (id === undefined || more.length > 0) throw new UsageError(inBoth('Cần đúng một mã hội chợ', 'Expected the id of one fair'));
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))
    throw new UsageError(
      inBoth(
        `Thấy "${id}", cần mã hội chợ như "hoi-cho-mua-xuan-2026"`,
        `Found "${id}", expected the id of a fair such as "hoi-cho-mua-xuan-2026"`,
      ),
    );
  const request: PdfRequest = {
    id,
    out: values.out ?? '.',
    kinds: values.kind === undefined ? PDF_KINDS : [oneOf<PdfKind>('kind', values.kind, PDF_KINDS)],
    lang: oneOf<Lang>('lang', values.lang ?? 'vi', LANGS),
    isBuilt: values.build,
    dist: process.env['DIST'] ?? 'dist',
  };
  return { command: 'pdf', request };
}

/** What the words of the command line ask for. Throws {@link UsageError} with a message in both languages. */
export function askedFor(args: readonly string[]): Asked {
  const { values, positionals } = words(args);
  const [command, ...rest] = positionals;
  if (values.help || (command === undefined && Object.keys(args).length === 0)) return { command: 'help' };
  const known = oneOf('command', command ?? '', ['new', 'stands', 'pdf'] as const);
  const foreign = (Object.keys(OPTIONS) as (keyof typeof OPTIONS)[]).find(
    (name) => name !== 'help' && !OWN[known].includes(name) && values[name] !== undefined && values[name] !== false,
  );
  if (foreign !== undefined) throw new UsageError(inBoth(`"${known}" không có --${foreign}`, `"${known}" has no --${foreign}`));
  if (known === 'stands') return stands(values, rest);
  if (known === 'pdf') return pdf(values, rest);
  if (rest.length > 0) throw new UsageError(inBoth(`Không hiểu "${rest.join(' ')}"`, `Found "${rest.join(' ')}", expected options only`));
  return newFair(values);
}
