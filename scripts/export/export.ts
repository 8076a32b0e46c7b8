/**
 * Writes the register, or one province of it, as a file for other programs:
 *   npm run export -- --format csv|xlsx|jsonl|ptnt-ocop [--province P | --former-province P] [--as-of DATE] [--content DIR] --out FILE
 * csv and xlsx: one recognition a row, in columns that an import reads again. jsonl: one product a line, for an empty register.
 * ptnt-ocop: the national table, a workbook where FILE ends in .xlsx, else CSV. FILE "-" is standard output.
 * Exit 0: written. 1: the content has mistakes or the file cannot be written; an older file is as it was. 2: called wrongly.
 */
import { statSync } from 'node:fs';
import { extname } from 'node:path';
import { site } from '../../src/site.config.ts';
import { dayOf, optionsFrom } from './call.ts';
import { CallError } from './call-error.ts';
import { exported, FORMATS, type ExportRequest } from './export-file.ts';
import { writeFileWhole } from './write-file.ts';

const USAGE =
  'npm run export -- --format csv|xlsx|jsonl|ptnt-ocop [--province P | --former-province P] [--as-of YYYY-MM-DD] [--content DIR] --out FILE|-';

const OPTIONS = {
  format: { type: 'string' },
  province: { type: 'string' },
  'former-province': { type: 'string' },
  'as-of': { type: 'string' },
  content: { type: 'string', default: site.contentDir },
  out: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

/** Refuses a name whose ending says another format: Excel would not open a CSV that is called .xlsx. */
function checkEnding(out: string, endings: readonly string[]): void {
  const ending = extname(out).toLowerCase();
  if (out === '-' || endings.includes(ending) || !['.csv', '.xlsx', '.jsonl'].includes(ending)) return;
  throw new CallError(
    `--out: tệp "${out}" cần đuôi ${endings.join(', ')}.`,
    `--out: found "${out}", expected the ending ${endings.join(' or ')}.`,
  );
}

/** What was asked for; throws a {@link CallError} that says what is wrong. */
function asked(values: ReturnType<typeof optionsFrom<typeof OPTIONS>>): { request: ExportRequest; out: string } {
  const { out } = values;
  const format = FORMATS.find((one) => one === values.format);
  if (format === undefined)
    throw new CallError(
      `--format: cần một trong ${FORMATS.join(', ')}, nhận được "${values.format ?? ''}". Cách dùng: ${USAGE}`,
      `--format: found "${values.format ?? ''}", expected one of ${FORMATS.join(', ')}.`,
    );
  if (out === undefined || out === '')
    throw new CallError(`Thiếu --out. Cách dùng: ${USAGE}`, 'Found no --out, expected the name of a file or "-".');
  checkEnding(out, format === 'ptnt-ocop' ? ['.csv', '.xlsx'] : [`.${format}`]);
  if (statSync(out, { throwIfNoEntry: false })?.isDirectory() === true)
    throw new CallError(`--out: "${out}" là thư mục.`, `--out: found the folder "${out}", expected the name of a file.`);
  const isWorkbook = format === 'xlsx' || (format === 'ptnt-ocop' && extname(out).toLowerCase() === '.xlsx');
  if (isWorkbook && out === '-' && process.stdout.isTTY)
    throw new CallError('Bảng tính không in ra màn hình được; hãy đặt tên tệp.', 'A workbook cannot be shown on a terminal; name a file.');
  const { province, 'former-province': formerProvince } = values;
  return { request: { format, isWorkbook, day: dayOf(values['as-of']), root: values.content, province, formerProvince }, out };
}

async function run(): Promise<void> {
  const values = optionsFrom(OPTIONS, USAGE);
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const { request, out } = asked(values);
  const { bytes, remarks } = await exported(request);
  if (out === '-') process.stdout.write(bytes);
  else writeFileWhole(out, bytes);
  for (const remark of remarks) console.error(remark);
  if (out !== '-') console.error(`Đã ghi / written: ${out}`);
}

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = error instanceof CallError ? 2 : 1;
}
