/** Writes the file of a new fair: what is known, and every other field as a comment that says what belongs there. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { contentProblems } from '../../src/catalogue/checks.ts';
import { parsed, problemLine, readContent, validated, type ContentRecords } from '../../src/catalogue/content-files.ts';
import { fair } from '../../src/catalogue/schema/fair.ts';
import { id } from '../../src/catalogue/schema/parts.ts';
import type { CalendarDate } from '../../src/domain/date.ts';
import type { FairKind, FairStatus } from '../../src/domain/fair.ts';
import { fairPath, absoluteUrl } from '../../src/i18n/routes.ts';
import { site } from '../../src/site.config.ts';
import { UsageError } from '../import/import-files.ts';
import { writing } from '../import/journal.ts';
import { inBoth } from '../import/said.ts';
import { yamlOf } from '../import/yaml-text.ts';

/** What is known of a new fair. */
export interface NewFair {
  /** Id: the name of its file and its address. */
  readonly id: string;
  /** Vietnamese name. */
  readonly name: string;
  /** Slug of its province of today. */
  readonly province: string;
  /** Kind. */
  readonly kind: FairKind;
  /** State. */
  readonly status: FairStatus;
  /** First day, or null. */
  readonly start: string | null;
  /** Last day, or null. */
  readonly end: string | null;
  /** Name of the place, or null where it is not fixed. */
  readonly venue: string | null;
  /** Organisers. */
  readonly organisers: readonly string[];
  /** Address of the announcement, or null where there is none yet. */
  readonly sourceUrl: string | null;
}

/** Title of the source where the organiser itself is it. */
const OWN_WORD = 'Ban tổ chức khai khi lập tệp này; chưa có trang công bố';

/** Lines of a field with a comment above it. */
function field(comment: string, value: object): string {
  return `${comment.replace(/^(?=.)/gm, '# ')}\n${yamlOf(value)}`;
}

/** A field that is not known, as a comment with an example. */
function open(comment: string, example: string): string {
  return `${`${comment}\n${example}`.replace(/^(?=.)/gm, '# ')}\n`;
}

/** The text of the file; `provinceName` stands for a venue that is not fixed. */
function newFairText(given: NewFair, provinceName: string, today: CalendarDate): string {
  const { id: own, name, kind, status, start, end, venue, organisers, province, sourceUrl } = given;
  const source = sourceUrl === null ? { url: absoluteUrl(site.url, fairPath('vi', own)), title: OWN_WORD } : { url: sourceUrl };
  return [
    field('Tên hội chợ như ban tổ chức in. / Name as printed.', { name }),
    open('Tên tiếng Anh, nếu có. / English name, if there is one.', 'nameEn: OCOP Fair'),
    field('ocop-fair, regional-forum, market-week, national-fair, tet-fair, matchmaking', { kind }),
    field('planned, confirmed, postponed, cancelled, held', { status }),
    field('Ngày xem lại nguồn lần cuối. / Day on which the source was last looked at.', { lastChecked: today }),
    organisers.length > 0
      ? field('Ban tổ chức như in. / Organisers as printed.', { organisers })
      : open('Ban tổ chức như in. / Organisers as printed.', 'organisers:\n  - Sở Nông nghiệp và Môi trường'),
    field(
      venue === null
        ? 'Địa điểm: chưa rõ nên mới ghi tỉnh; sửa khi đã chốt. / Not fixed, only the province: mend it once it is.'
        : 'Địa điểm; province là tỉnh hiện nay. / Where; province is the one of today.',
      { venue: { name: venue ?? provinceName, province } },
    ),
    start === null && end === null
      ? open('Ngày đầu và ngày cuối. / First and last day.', "start: '2026-12-01'\nend: '2026-12-05'")
      : field('Ngày đầu và ngày cuối. / First and last day.', { ...(start !== null && { start }), ...(end !== null && { end }) }),
    open('Ngày nghỉ ở giữa. / Days in between on which it is closed.', "closed: ['2026-12-03']"),
    open('Giờ mở cửa. / Opening hours.', "hours:\n  - opens: '08:00'\n    closes: '21:00'"),
    open('Khu, theo thứ tự trong danh mục in. / Zones in the order of the catalogue.', 'zones:\n  - id: khu-a\n    name: Khu A'),
    open(
      `Gian hàng: đừng gõ tay, chạy "npm run fair -- stands BANG.xlsx --fair ${own}".\nStands: do not type them, run the same command.`,
      'stands:\n  - stand: A1\n    zone: khu-a\n    producer: id-cua-chu-the',
    ),
    open(
      'Hoặc lấy cả danh mục theo bộ lọc, không cần gian. / Or take the catalogue by a filter, without stands.',
      `include:\n  province: ${province}\n  group: food\n  minStars: 4\n  inForce: true`,
    ),
    open('Sản phẩm mở đầu danh mục, do ban tổ chức chọn. / Products that open the catalogue.', 'featured:\n  - id-cua-san-pham'),
    open('Sơ đồ gian, hàng trong cùng viết trước. / Plan, the back row first.', 'plan:\n  grid:\n    - A1 A2 . B1'),
    open('Trang của ban tổ chức. / Page of the organiser.', 'website: https://example.vn/'),
    field(
      sourceUrl === null
        ? 'Nguồn: thay bằng trang công bố khi có. / Source: put the announcement here once it is published.'
        : 'Nguồn. / Source.',
      { source },
    ),
  ].join('\n');
}

/** Everything that is wrong with a text as the file of a fair. */
function problemsOf(text: string, own: string, content: ContentRecords, root: string, latest: CalendarDate): string[] {
  const file = `fairs/${own}.yaml`;
  const value = parsed(text, file);
  const record = 'problems' in value ? value : validated(fair, value.value, file);
  if ('problems' in record) return record.problems.map(problemLine);
  const known = new Set(contentProblems(content, root, latest, true).map(problemLine));
  const fairs = [...content.fairs, { id: own, file, record: record.record }];
  return contentProblems({ ...content, fairs }, root, latest, true)
    .map(problemLine)
    .filter((line) => !known.has(line));
}

/** Longest id; it becomes a file name and an address. */
const LONGEST_ID = 90;

/** Throws {@link UsageError} for an id that cannot be a file name and an address. */
function checkId(given: string): void {
  if (id.safeParse(given).success && given.length <= LONGEST_ID) return;
  throw new UsageError(
    inBoth(
      `--id: thấy "${given}", cần không quá ${LONGEST_ID} chữ thường không dấu và số, nối bằng "-"`,
      `--id: found "${given}", expected at most ${LONGEST_ID} lower-case ASCII letters and digits joined by "-"`,
    ),
  );
}

/** Writes the file, after every check; its path below the content folder. Throws {@link UsageError} for an id that is taken and a province that is none, else with what is wrong. */
export async function writtenFair(given: NewFair, root: string, today: CalendarDate): Promise<string> {
  const { province } = given;
  checkId(given.id);
  const path = `fairs/${given.id}.yaml`;
  return writing(root, async (own) => {
    const { records } = readContent(root);
    if (records.fairs.some((file) => file.id === given.id) || existsSync(join(root, path)))
      throw new UsageError(
        inBoth(`--id: đã có hội chợ "${given.id}"; chọn tên tắt khác`, `--id: the fair "${given.id}" exists already; choose another id`),
      );
    const named = records.provinces.find(({ slug }) => slug === province);
    if (named === undefined) {
      const slugs = records.provinces.map(({ slug }) => slug).join(', ');
      throw new UsageError(
        inBoth(`--province: thấy "${province}", cần một trong ${slugs}`, `--province: found "${province}", expected one of ${slugs}`),
      );
    }
    const text = newFairText(given, named.name, today);
    const problems = problemsOf(text, given.id, records, root, today);
    if (problems.length > 0) throw new Error(problems.join('\n'));
    await own.write([{ path, text }], () => undefined);
    return path;
  });
}
