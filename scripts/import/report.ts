/** The report of an import, for the person who has to look over it. */
import { compareVietnamese } from '../../src/domain/text.ts';
import { producerName, type ProducerName } from '../../src/domain/producer-name.ts';
import type { ImportResult } from './import-files.ts';
import { nearMissLines } from './near-misses.ts';
import type { MatchedProducer } from './producers.ts';
import { lookAlikes } from './products.ts';
import type { LeftOut } from './row.ts';
import { lineOf, placeOfRow } from './said.ts';
import { suspicionsIn } from './suspicions.ts';

/** Most lines of one section: what nobody reads to its end helps nobody. */
const MOST_LINES = 200;

/** Why two names were taken for one producer. */
function reasonFor(a: ProducerName, b: ProducerName): string {
  const form = a.form === b.form ? 'same form' : `forms that go together (${a.form}, ${b.form})`;
  const spelling =
    a.spelling === b.spelling ? `same core name "${a.core}"` : `same core name "${a.core}" but for diacritics that one lacks`;
  const activities = a.activities.join() === b.activities.join() ? '' : ', activities that do not contradict';
  return `${spelling}, ${form}${activities}, same province`;
}

/** Names that were merged: one line for each further name of a producer. */
function mergeLines(producers: readonly MatchedProducer[]): string[] {
  return producers.flatMap(({ id, names: [first = '', ...others] }) =>
    others.map((other) => `"${other}" = "${first}" (${id}): ${reasonFor(producerName(first), producerName(other))}`),
  );
}

/** A heading with its lines, or nothing. */
function section(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const more = lines.length - MOST_LINES;
  const rest = more > 0 ? [`  … còn ${more} dòng / ${more} more`] : [];
  return ['', `${title} (${lines.length}):`, ...lines.slice(0, MOST_LINES).map((line) => `  ${line}`), ...rest];
}

/** Counts in two columns. */
function table(rows: readonly (readonly [words: string, count: number])[]): string[] {
  const width = Math.max(...rows.map(([words]) => words.length));
  return rows.map(([words, count]) => `  ${words.padEnd(width)}  ${String(count).padStart(7)}`);
}

/** What was left out to protect people, where anything was. */
export function leftOutLines({ idNumbers, representatives, phones, revenues }: LeftOut): string[] {
  const rows = [
    ['số định danh, mã số thuế cá nhân / identity and personal tax numbers', idNumbers],
    ['người đại diện / representatives', representatives],
    ['điện thoại / telephone numbers', phones],
    ['doanh thu / revenues', revenues],
  ] as const;
  const found = rows.filter(([, count]) => count > 0);
  return found.length === 0 ? [] : ['', 'Dữ liệu cá nhân đã bỏ qua / Personal data left out:', ...table(found)];
}

/** What a person should look at, though nothing hinders the import. */
function remarkLines({ plan }: ImportResult): string[] {
  if (plan === null) return [];
  const histories = plan.products.filter((product) => product.records.length > 1);
  const entered = [...plan.outcomes].flatMap(([record, outcome]) => (outcome === 'rejected' || outcome === 'ambiguous' ? [] : [record]));
  const suspicions = suspicionsIn(entered);
  const rules = [...new Set(suspicions.map((suspicion) => suspicion.rule))];
  return [
    ...section('Các tên được coi là một chủ thể / Names taken for one producer', mergeLines(plan.producers).sort(compareVietnamese)),
    ...section('Để riêng, xin xem lại / Kept apart, please look', nearMissLines(plan.producers)),
    ...section(
      'Nhiều dòng của một sản phẩm / Several rows of one product',
      histories.map((product) => `${product.id}: ${product.records.map((record) => placeOfRow(record.origin)).join(', ')}`),
    ),
    ...section(
      'Chỉ khác dấu, để riêng / Names that differ in diacritics only, kept apart',
      lookAlikes(plan.products).map((group) => group.map((product) => `"${product.names[0] ?? ''}" (${product.id})`).join(' and ')),
    ),
    ...rules.flatMap((rule) =>
      section(
        `Đáng ngờ / Suspicious, ${rule}`,
        suspicions.filter((suspicion) => suspicion.rule === rule).map(({ place, found }) => `${place}: ${found}`),
      ),
    ),
  ];
}

/** Whether the content was written to, as a sentence. */
function endLine({ isWritten, plan }: ImportResult, isDryRun: boolean): string {
  if (isDryRun) return 'Chạy thử: không ghi gì. / Dry run: nothing was written.';
  if (!isWritten) return 'Không ghi gì: sửa các lỗi trên rồi chạy lại. / Nothing was written: mend the above and run again.';
  const files = plan?.changes.length ?? 0;
  return files === 0
    ? 'Không có gì mới: không ghi gì. / Nothing new: nothing was written.'
    : `Đã ghi ${files} tệp. / Wrote ${files} files.`;
}

/** The mistakes as lines, for the error output. */
export function mistakeLines({ problems }: ImportResult): string[] {
  return problems.filter(({ kind }) => kind !== 'ambiguous' && kind !== 'several').map(lineOf);
}

/** The report as lines: the questions, what was left out, the counts, and what a person should look at. */
export function reportLines(result: ImportResult, isDryRun: boolean): string[] {
  const { summary, plan, problems } = result;
  const count = (kind: 'new' | 'changed', folder: string) =>
    (plan?.changes ?? []).filter((change) => change.kind === kind && change.path.startsWith(folder)).length;
  return [
    ...(result.wasInterrupted ? ['Đã hoàn tác một lần nhập dở dang. / Undid an import that was interrupted.'] : []),
    ...remarkLines(result),
    ...section(
      'Cần hỏi lại, chưa nhập / Ambiguous, not entered',
      problems.filter(({ kind }) => kind === 'ambiguous' || kind === 'several').map(lineOf),
    ),
    ...leftOutLines(result.leftOut),
    '',
    'Số dòng / Rows:',
    ...table([
      ['đọc / read', summary.read],
      ['mới / new', summary.new],
      ['thay đổi / changed', summary.changed],
      ['không đổi / unchanged', summary.unchanged],
      ['chưa rõ / ambiguous', summary.ambiguous],
      ['bị từ chối / rejected', summary.rejected],
    ]),
    'Tệp / Files:',
    ...table([
      ['sản phẩm mới / new products', count('new', 'products/')],
      ['sản phẩm thay đổi / changed products', count('changed', 'products/')],
      ['chủ thể mới / new producers', count('new', 'producers/')],
      ['chủ thể thay đổi / changed producers', count('changed', 'producers/')],
    ]),
    endLine(result, isDryRun),
  ];
}
