/** Fairs in the editor: what stays of a file, and what is refused before it is saved. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fieldsOf, recordOf, textOf } from '../../src/admin/record-text.ts';
import { refusalLines } from '../../src/admin/refusals.ts';
import type { CalendarDate } from '../../src/domain/date.ts';

const text = readFileSync('tests/fixtures/fair/fairs/hoi-cho-thu.yaml', 'utf8').replace(
  'featured:',
  'plan:\n  grid:\n    - A1 . B1 # lối đi\nfeatured:',
);
const context = { lang: 'vi', today: '2026-11-21' as CalendarDate, groupOfSet: {} } as const;
const lines = (fields: object) => refusalLines('fair', { ...fieldsOf(recordOf(text)), ...fields }, context);

test('a file keeps its comments, its plan and its order when a name is changed', () => {
  const changed = textOf({ ...recordOf(text), name: 'Hội chợ đổi tên' });
  expect(changed).toContain('name: Hội chợ đổi tên');
  for (const kept of ['- A1 . B1 # lối đi', '# Khu này ở cổng chính.', '- stand: A1 # cạnh cổng', 'sample: true'])
    expect(changed).toContain(kept);
  expect(textOf(recordOf(text))).toBe(text);
});

describe('a fair is refused before it is saved', () => {
  test('not when it is right', () => expect(lines({})).toEqual([]));
  test.each([
    [{ end: '2026-02-01', closed: [] }, 'Ngày cuối: trước ngày đầu'],
    [{ closed: ['2026-05-01'] }, 'Ngày nghỉ ở giữa: ngày nghỉ phải nằm giữa ngày đầu và ngày cuối'],
    [{ lastChecked: '2027-01-01' }, 'Xem lại nguồn ngày: ở tương lai'],
    [{ stands: [{ stand: 'A1', producer: 'x', zone: 'khu-x' }] }, 'Gian hàng 1, Mã khu: không có khu này ở mục Khu'],
    [
      {
        stands: [
          { stand: 'A1', producer: 'x' },
          { stand: 'A1', producer: 'y' },
        ],
      },
      'Gian hàng 2, Số gian: đã có ở trên',
    ],
    [
      {
        zones: [
          { id: 'khu-a', name: 'A' },
          { id: 'khu-b', name: 'B' },
          { id: 'khu-a', name: 'C' },
        ],
      },
      'Khu 3, Mã khu: đã có ở trên',
    ],
  ])('%#', (fields, line) => {
    expect(lines(fields)).toEqual([line]);
  });
});
