/** What the editor writes into files, and what it refuses to write. */
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { describe, expect, test } from 'vitest';
import { fieldsOf, recordOf, textOf, type PlainRecord } from '../../src/admin/record-text.ts';
import { refusalLines, type RecordKind } from '../../src/admin/refusals.ts';
import type { CalendarDate } from '../../src/domain/date.ts';

const FILE = `# Hỏi lại tên.
name: Bánh đa thử # như in
producer: co-so-thu
place: { formerProvince: ha-tinh, district: "Cẩm Xuyên" }
group: food
certificates:
  # lần đầu
  - stars: 3
    year: 2022
    provenance: B
    source: { url: https://example.vn/1 }

  - stars: 4
    date: 2025-01-02
    provenance: A
    source:
      url: https://example.vn/2
extra:
  SL. năm: "2.000"
  2023: có
`;
const saved = (change: (record: Record<string, unknown>) => PlainRecord): string => textOf(change({ ...recordOf(FILE) }));

describe('a file', () => {
  test('that nobody changed stays as it is, byte by byte', () => {
    expect(saved((record) => record)).toBe(FILE);
  });
  test('stays as it is when the form leaves its empty fields behind', () => {
    expect(saved((record) => ({ ...record, alcohol: false, set: null, summary: '', images: [], marks: [], price: { amount: null } }))).toBe(
      FILE,
    );
  });
  test('gets new fields behind those that come before them, and keeps comments, order and quotes', () => {
    const { certificates, ...rest } = recordOf(FILE);
    expect(textOf({ ...rest, aliases: ['Bánh đa vừng'], certificates, summary: ' Tráng tay. ' })).toBe(
      FILE.replace('certificates:', 'aliases:\n  - Bánh đa vừng\ncertificates:').replace('extra:', 'summary: Tráng tay.\nextra:'),
    );
  });
  test('loses a field that was emptied and nothing beside it', () => {
    expect(saved((record) => ({ ...record, place: { formerProvince: 'ha-tinh', district: '' } }))).toBe(
      FILE.replace(', district: "Cẩm Xuyên"', ''),
    );
  });
  test('keeps the comments of a list whose items change, come and go', () => {
    const text = saved(({ certificates, ...record }) => ({ ...record, certificates: [(certificates as object[])[0]] }));
    expect(text).toContain('# lần đầu');
    expect(text).not.toContain('2025-01-02');
  });
  test('of a new record is written as the importers write', () => {
    expect(textOf({ name: 'Trà: gừng', year: 2024, phone: '+84912345678' })).toBe("name: 'Trà: gừng'\nyear: 2024\nphone: '+84912345678'\n");
  });
  test('that is no record is refused in words', () => {
    expect(() => recordOf('- một\n- hai\n')).toThrow(/expected a record/);
    expect(() => recordOf('a: [')).toThrow();
  });
});

const scalar = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'ế', 'đ', ':', '#', "'", '"', '-', '.', ' ', '0', '{', '\n') }),
  fc.integer(),
  fc.constantFrom('yes', 'null', '2023-01-01', 'true', '012', null, true, false),
);
const key = fc.constantFrom('name', 'place', 'certificates', 'summary', 'a', 'b');
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof({ maxDepth: 3 }, scalar, fc.array(tie('value'), { maxLength: 3 }), fc.dictionary(key, tie('value'), { maxKeys: 4 })),
}));
const record = fc.dictionary(key, value, { minKeys: 1, maxKeys: 5 });

describe('any change of any record', () => {
  test('is what the file says afterwards', () => {
    fc.assert(
      fc.property(record, record, (before, after) => {
        const text = stringify(before, { lineWidth: 0 });
        const shown = recordOf(text);
        const result = textOf({ ...after, $text: shown['$text'] });
        expect(parse(result) ?? {}).toEqual(fieldsOf(after));
      }),
      { numRuns: 400 },
    );
  });
  test.each([{}, { b: {} }, { b: { name: [] } }])(
    'also a colon by itself or at the head of lines, put between the brackets of %j',
    (before) => {
      const after = { b: { name: [':\na', ':'], a: ':' } };
      const shown = recordOf(stringify(before));
      expect(parse(textOf({ ...after, $text: shown['$text'] }))).toEqual(after);
    },
  );
  test('leaves the columns of an imported sheet alone', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ minLength: 1 }), fc.string()), record, (extra, after) => {
        const text = stringify({ name: 'x', extra }, { lineWidth: 0 });
        expect((parse(textOf({ ...after, $text: text })) as PlainRecord)['extra']).toEqual((parse(text) as PlainRecord)['extra']);
      }),
    );
  });
});

test('every file of the register goes through the editor unchanged and is not refused', () => {
  const context = { lang: 'vi', today: '2026-11-21' as CalendarDate, groupOfSet: groupsOfSets() } as const;
  const wrong = (['product', 'producer', 'fair'] as const).flatMap((kind: RecordKind) =>
    readdirSync(`content/${kind}s`, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.name.endsWith('.yaml'))
      .flatMap((entry) => {
        const text = readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8');
        const shown = recordOf(text.trim());
        const lines = refusalLines(kind, fieldsOf(shown), context);
        return lines.length > 0 || textOf(shown) !== text ? [`${entry.name}: ${lines.join(' ')}`] : [];
      }),
  );
  expect(wrong).toEqual([]);
});

/** Group of each set, from the reference list. */
function groupsOfSets(): Record<number, string> {
  const groups = parse(readFileSync('content/reference/groups.yaml', 'utf8')) as { key: string; sets: { no: number }[] }[];
  return Object.fromEntries(groups.flatMap(({ key: group, sets }) => sets.map(({ no }) => [no, group])));
}

describe('a record is refused before it is saved', () => {
  const context = { lang: 'vi', today: '2026-11-21' as CalendarDate, groupOfSet: { 3: 'food', 14: 'drink' } } as const;
  const certificate = { stars: 3, date: '2024-01-02', provenance: 'B', source: { url: 'https://example.vn/' } };
  const product = { name: 'Trà', producer: 'htx', place: { formerProvince: 'ha-tinh' }, group: 'food', certificates: [certificate] };
  const lines = (fields: object, kind: RecordKind = 'product') => refusalLines(kind, { ...product, ...fields }, context);
  const withCertificates = (...certificates: object[]) => lines({ certificates: certificates.map((one) => ({ ...certificate, ...one })) });

  test.each<[string, string[], RegExp]>([
    ['day and year', withCertificates({ year: 2024 }), /^Các lần công nhận 1, Năm công nhận: ghi ngày hoặc năm/],
    ['potential five-star beside 3 stars', withCertificates({ potentialFiveStar: true }), /^Các lần công nhận 1, Hạng sao: .*ghi 4 sao/],
    ['a day to come', withCertificates({ date: '2026-11-22' }), /Ngày quyết định: ở tương lai/],
    ['a year to come', withCertificates({ date: undefined, year: 2027 }), /Năm công nhận: ở tương lai/],
    ['a later one first', withCertificates({}, { date: '2023-01-01' }), /^Các lần công nhận 2: đứng sau/],
    [
      'withdrawn before given',
      withCertificates({ revoked: { date: '2023-01-01', source: { url: 'https://example.vn/' } } }),
      /Ngày thu hồi: trước/,
    ],
    ['a set of another group', lines({ set: 14 }), /^Bộ sản phẩm: .*nhóm khác/],
    ['spirits without the mark', lines({ set: 14, group: 'drink' }), /^Đồ uống có cồn: /],
    ['no recognition', lines({ certificates: [] }), /^Các lần công nhận: /],
    ['a link that is no link', withCertificates({ source: { url: 'javascript:alert(1)' } }), /Nguồn, Địa chỉ trang: /],
  ])('%s', (_what, found, expected) => {
    expect(found.length).toBeGreaterThan(0);
    expect(found.join('\n')).toMatch(expected);
  });
  test('a telephone number without consent', () => {
    const place = { formerProvince: 'ha-tinh' };
    const found = refusalLines('producer', { name: 'HTX', kind: 'cooperative', place, contact: { phone: '+84912345678' } }, context);
    expect(found.join()).toMatch(/Chủ thể đồng ý đăng số này: .*đồng ý/);
  });
  test('and one that is right is not', () => {
    expect(lines({ set: 3 })).toEqual([]);
  });
});
