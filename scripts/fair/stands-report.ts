/** What came of an organiser's sheet, for people and for programs. */
import { lineOf, placeOfRow } from '../import/said.ts';
import { isHindered, STAND_OUTCOMES, type StandOutcome, type StandsRequest, type StandsResult } from './stands.ts';

const NAMES: Readonly<Record<StandOutcome, string>> = {
  placed: 'đã xếp / placed',
  ambiguous: 'chưa rõ / ambiguous',
  unknown: 'không có trong sổ / unknown',
  rejected: 'bị từ chối / rejected',
};

function countOf({ rows }: StandsResult, outcome: StandOutcome): number {
  return rows.filter((row) => row.outcome === outcome).length;
}

/** The result as one JSON text. */
export function standsJson(result: StandsResult): string {
  const counts = Object.fromEntries(STAND_OUTCOMES.map((outcome) => [outcome, countOf(result, outcome)]));
  const { rows, created, changed, isWritten, path, problems, leftOut } = result;
  const left = leftOut.map(({ origin: { file, sheet, row }, name }) => ({ file, sheet, row, name }));
  return JSON.stringify(
    { read: rows.length, ...counts, stands: { new: created, changed }, written: isWritten ? path : null, leftOut: left, problems },
    null,
    1,
  );
}

/** The mistakes and questions as lines, for the error output. */
export function standsProblemLines({ problems }: StandsResult): string[] {
  return problems.map(lineOf);
}

function endLine(result: StandsResult, { root, isDryRun, isPartial }: StandsRequest): string {
  const { isWritten, path, created, changed } = result;
  if (isWritten) return `Đã ghi ${root}/${path}. / Wrote ${root}/${path}.`;
  const isKnown = countOf(result, 'placed') > 0 || !isHindered(result);
  if (created + changed === 0 && isKnown) return 'Không có gì mới: không ghi gì. / Nothing new: nothing was written.';
  if (isDryRun) return 'Chạy thử: không ghi gì. / Dry run: nothing was written.';
  return isPartial
    ? 'Không có dòng nào để ghi. / Found no row to write.'
    : 'Không ghi gì: sửa các dòng trên rồi chạy lại, hoặc thêm --partial để ghi các dòng đã xếp. / Nothing was written: mend the rows above and run again, or add --partial to write the placed ones.';
}

/** The report as lines. */
export function standsReportLines(result: StandsResult, request: StandsRequest): string[] {
  const width = Math.max(...Object.values(NAMES).map(({ length }) => length));
  const { rows, created, changed, leftOut } = result;
  return [
    ...(leftOut.length === 0 ? [] : ['Bỏ qua, sổ không có / Left out, not in the register:']),
    ...leftOut.map(({ origin, name }) => `  ${placeOfRow({ ...origin, cells: {} })}: "${name}"`),
    `Số dòng / Rows: ${rows.length}`,
    ...STAND_OUTCOMES.map((outcome) => `  ${NAMES[outcome].padEnd(width)}  ${countOf(result, outcome)}`),
    `Gian hàng / Stands: ${created} mới / new, ${changed} thay đổi / changed`,
    endLine(result, request),
  ];
}
