/** The import as a command: exit codes, what is printed where, wrong calls. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { progressBar } from '../../scripts/import/progress.ts';
import { emptyContent, filesIn, inputFile, record, runImport, temporaryFolder } from './workspace.ts';

const HEAD = 'STT,Tên sản phẩm,Chủ thể,Tỉnh,Nhóm,Hạng sao,Số quyết định,Ngày quyết định,Điện thoại,Mã vùng';
const SOURCE = ['--source-url', 'https://example.vn/ds', '--source-title', 'Danh sách 2024'];

/** A CSV file in a folder of its own. */
function csv(...lines: string[]): string {
  const file = join(temporaryFolder(), 'danh-sach.csv');
  writeFileSync(file, [HEAD, ...lines, ''].join('\r\n'));
  return file;
}

const GOOD = '1,Trà gừng,HTX Tân Phú,Hà Tĩnh,Thực phẩm,4 sao,12/QĐ-UBND,05/01/2024,0912345678,V3';
const BAD = '2,Bánh ram,HTX Tân Phú,Hà Tĩnh,Thực phẩm,2 sao,12/QĐ-UBND,31/02/2024,,';

describe('what it prints', () => {
  test('--json prints counts and problems, and nothing else', () => {
    const root = emptyContent();
    const before = filesIn(root);
    const { status, out } = runImport(csv(GOOD, BAD), ...SOURCE, '--content', root, '--json');
    expect(status).toBe(1);
    const result = JSON.parse(out) as { problems: Record<string, unknown>[] };
    expect(Object.keys(result)).toEqual(['read', 'new', 'changed', 'unchanged', 'ambiguous', 'rejected', 'problems']);
    expect(result).toMatchObject({ read: 2, new: 1, changed: 0, unchanged: 0, ambiguous: 0, rejected: 1 });
    for (const problem of result.problems) {
      expect(Object.keys(problem).sort()).toEqual(['cell', 'expected', 'file', 'found', 'kind', 'message', 'sheet']);
      expect(problem['message']).toMatch(/\S \/ \S/);
    }
    expect(result.problems.map(({ cell, kind }) => [cell, kind])).toEqual([
      ['F3', 'stars'],
      ['H3', 'date'],
    ]);
    expect(filesIn(root)).toEqual(before);
  });

  test('a good list is written; again it changes nothing; personal data is counted and nowhere in the content', () => {
    const root = emptyContent();
    const file = csv(GOOD);
    const first = runImport(file, ...SOURCE, '--content', root);
    expect(first).toMatchObject({ status: 0, errors: [] });
    expect(first.out).toMatch(/telephone numbers +1\n/);
    const files = filesIn(root);
    expect(Object.values(files).join('')).not.toContain('912345678');
    expect(files['products/ha-tinh/tra-gung.yaml']).toBe(
      'name: Trà gừng\nproducer: htx-tan-phu\nplace:\n  formerProvince: ha-tinh\ngroup: food\ncertificates:\n  - stars: 4\n    date: 2024-01-05\n    decisionNumber: 12/QĐ-UBND\n    provenance: B\n    source:\n      url: https://example.vn/ds\n      title: Danh sách 2024\nextra:\n  Mã vùng: V3\n',
    );
    const { status, out } = runImport(file, '--content', root, '--json');
    expect([status, JSON.parse(out)]).toEqual([0, { read: 1, new: 0, changed: 0, unchanged: 1, ambiguous: 0, rejected: 0, problems: [] }]);
    expect(filesIn(root)).toEqual(files);
  });

  test('for people: mistakes to the error output with file, sheet and cell, counts to the other', () => {
    const { status, out, errors } = runImport(csv(GOOD, BAD), ...SOURCE, '--content', emptyContent(), '--dry-run');
    expect(status).toBe(1);
    expect(errors).toHaveLength(2);
    expect(errors[0]).toMatch(/danh-sach\.csv · F3: .* \/ .*/);
    expect(out).toMatch(/bị từ chối \/ rejected +1\n/);
  });

  test('a dry run of a good list writes nothing and says what it would do', () => {
    const root = emptyContent();
    const before = filesIn(root);
    const { status, out } = runImport(csv(GOOD), ...SOURCE, '--content', root, '--dry-run');
    expect(status).toBe(0);
    expect(out).toMatch(/new products +1\n/);
    expect(filesIn(root)).toEqual(before);
  });

  test('--partial writes the good rows and still ends with 1', () => {
    const root = emptyContent();
    expect(runImport(csv(GOOD, BAD), ...SOURCE, '--content', root, '--partial').status).toBe(1);
    expect(Object.keys(filesIn(root, 'products'))).toEqual(['products/ha-tinh/tra-gung.yaml']);
  });

  test('lists and compiled records in one run see each other', () => {
    const root = emptyContent();
    const lines = inputFile([record({ name: 'Trà gừng', producer: 'HTX Tân Phú', year: 2019 })]);
    const { status, out } = runImport(lines, csv(GOOD), ...SOURCE, '--content', root, '--json');
    expect([status, JSON.parse(out)]).toMatchObject([0, { read: 2, new: 1, changed: 1 }]);
  });
});

describe('called wrongly it ends with 2, says so in both languages, and prints nothing for programs', () => {
  const folder = () => {
    const path = join(temporaryFolder(), 'thu-muc.csv');
    mkdirSync(path);
    return path;
  };
  test.each([
    ['no file', () => [], /Thiếu tệp để nhập\. \/ Found no file to import\./],
    ['a file that is not there', () => ['khong-co.xlsx'], /Không tìm thấy "khong-co\.xlsx"/],
    ['a folder for a file', () => [folder()], /expected a file/],
    ['a kind that nobody reads', () => ['package.json'], /expected a \.xlsx, \.csv or \.jsonl file/],
    ['an unknown option', () => [csv(GOOD), '--no-such'], /Unknown option '--no-such'/],
    ['a new row without a source', () => [csv(GOOD)], /Thiếu --source-url/],
    [
      'a source that is no address',
      () => [csv(GOOD), '--source-url', 'javascript:alert(1)'],
      /--source-url: found "javascript:alert\(1\)"/,
    ],
    ['a title without its address', () => [csv(GOOD), '--source-title', 'Danh sách'], /--source-title needs --source-url/],
    ['a day that does not exist', () => [csv(GOOD), ...SOURCE, '--as-of', '2026-02-30'], /--as-of: thấy "2026-02-30"/],
    ['a province that is none', () => [csv(GOOD), ...SOURCE, '--province', 'atlantis'], /--province: found "atlantis"/],
    ['a content folder that is not there', () => [csv(GOOD), ...SOURCE, '--content', 'khong-co'], /Found nothing at "khong-co"/],
    ['files beside --recover', () => [csv(GOOD), '--recover'], /--recover takes no files/],
  ])('%s', (_, args, expected) => {
    const root = emptyContent();
    const { status, out, errors } = runImport('--content', root, '--json', ...args());
    expect([status, out]).toEqual([2, '']);
    expect(errors.join('\n')).toMatch(expected);
    expect(errors.at(-1)).toContain('npm run import -- --recover');
  });
});

describe('files that are none', () => {
  test.each([
    ['empty.csv', ''],
    ['zeros.xlsx', '\0'.repeat(500)],
    ['text.xlsx', 'không phải Excel'],
    ['prose.csv', 'Kính gửi các đơn vị\nĐề nghị báo cáo'],
    ['half.jsonl', '{"name":'],
  ])('%s is refused with a problem that names it', (name, text) => {
    const file = join(temporaryFolder(), name);
    writeFileSync(file, text);
    const { status, out } = runImport(file, ...SOURCE, '--content', emptyContent(), '--json');
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ new: 0, problems: [{ file }] });
  });
});

test('a folder that may not be written to is said to be so', ({ skip }) => {
  // The superuser may write anywhere.
  if (process.getuid?.() === 0) skip();
  const root = emptyContent();
  spawnSync('chmod', ['a-w', root]);
  expect(runImport(inputFile([record()]), '--content', root)).toMatchObject({ status: 1, out: '' });
});

test('the bar is drawn on a terminal, once for each percent, and nowhere else', () => {
  const drawn: string[] = [];
  const onScreen = progressBar({ isTTY: true, write: (text) => drawn.push(text) });
  for (let at = 0; at <= 1000; at++) onScreen.show('match', at / 1000);
  onScreen.clear();
  expect(drawn).toHaveLength(102);
  expect(drawn[50]).toContain('[############------------]  50 % đối chiếu / matching');
  const elsewhere = progressBar({ write: (text) => drawn.push(text) });
  elsewhere.show('write', 0.5);
  elsewhere.clear();
  expect(drawn).toHaveLength(102);
});
