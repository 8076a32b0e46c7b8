/** What is wrong with one field of a record, in words of both languages. */
import type { Problem } from '../../src/catalogue/content-files.ts';
import type { ImportProblem, ProblemKind } from './problem.ts';
import type { Field, Origin } from './row.ts';
import { problemAt, quoted } from './said.ts';

/** How to speak of a field: kind of its mistakes, column of an office list, what it should hold. */
interface FieldWords {
  readonly kind: ProblemKind;
  readonly column: Field | null;
  readonly expected: string;
  readonly vi: string;
}

const NAME = { expected: 'plain text of 1 to 200 characters with a letter or digit', vi: 'chữ thường không có thẻ HTML, 1 đến 200 ký tự' };
const TEXT = { kind: 'form', column: null, expected: 'plain text on one line', vi: 'một dòng chữ thường, không có thẻ HTML' } as const;
const SOURCE = {
  kind: 'form',
  column: null,
  expected: 'a web address that starts with https:// or http://',
  vi: 'địa chỉ web bắt đầu bằng https:// hoặc http://',
} as const;
const YEAR = { expected: 'a year from 2018 to 2100', vi: 'năm từ 2018 đến 2100' };
const DAY = { expected: 'a day that exists, as YYYY-MM-DD', vi: 'một ngày có thật, dạng NĂM-THÁNG-NGÀY' };

/** By the name of the field in a record; "revoked.date" before "revoked". */
const WORDS: Readonly<Record<string, FieldWords>> = {
  name: { kind: 'form', column: 'productName', ...NAME },
  producer: { kind: 'form', column: 'producerName', ...NAME },
  producerType: { kind: 'form', column: 'producerKind', expected: 'a kind of producer', vi: 'loại hình chủ thể' },
  province: { kind: 'place', column: 'province', expected: 'the name of a province', vi: 'tên tỉnh, thành phố' },
  district: { ...TEXT, column: 'district' },
  commune: { ...TEXT, column: 'commune' },
  group: { kind: 'group', column: 'group', expected: 'one of the six groups', vi: 'một trong sáu nhóm sản phẩm' },
  set: { kind: 'group', column: 'group', expected: 'the number of a product set, 1 to 26', vi: 'số của bộ sản phẩm, từ 1 đến 26' },
  stars: { kind: 'stars', column: 'stars', expected: '3, 4 or 5 stars', vi: '3, 4 hoặc 5 sao' },
  year: { kind: 'date', column: 'year', ...YEAR },
  decisionDate: { kind: 'date', column: 'decisionDate', ...DAY },
  revoked: { kind: 'date', column: 'note', ...DAY },
  decisionNumber: { ...TEXT, column: 'decisionNo' },
  issuedBy: { ...TEXT, column: 'issuer' },
  round: { ...TEXT, column: 'round' },
  score: { kind: 'form', column: 'score', expected: 'points from 0 to 100', vi: 'điểm từ 0 đến 100' },
  price: { kind: 'form', column: 'price', expected: 'a whole amount in đồng and its unit', vi: 'số tiền nguyên bằng đồng và đơn vị tính' },
  certifications: { ...TEXT, column: 'certs' },
  sourceUrl: SOURCE,
  otherSources: SOURCE,
  website: { ...SOURCE, column: 'website' },
};

/** The words for a field, by the last of its names that is known ("earlier[0].stars" is about stars). */
function wordsFor(field: string): FieldWords {
  const names = field.replace(/\[\d+\]/g, '').split('.');
  const known = names.filter((name) => WORDS[name] !== undefined);
  return WORDS[known[0] === 'revoked' || known[0] === 'price' ? known[0] : (known.at(-1) ?? '')] ?? TEXT;
}

/** What stands in a field, as text. */
function textAt(value: unknown, field: string): string {
  const path = field.match(/[^.[\]]+/g) ?? [];
  let at = value;
  for (const key of path)
    at = typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? (at as Record<string, unknown>)[key] : undefined;
  if (at === undefined || at === null) return '';
  return typeof at === 'string' ? at : JSON.stringify(at);
}

/** A mistake of a field as a problem of its row. */
export function fieldProblem({ field, reason }: Problem, value: unknown, origin: Origin): ImportProblem {
  const found = textAt(value, field);
  const words = wordsFor(field);
  const isUnknown = reason.includes('does not know');
  const kind = isUnknown ? 'form' : found.trim() === '' && words.kind === 'form' ? 'missing' : words.kind;
  const expected = isUnknown ? 'a field that the import knows' : words.expected;
  const vi = isUnknown ? 'một trường mà lệnh nhập biết' : words.vi;
  return problemAt(origin, {
    kind,
    field: words.column,
    found,
    expected,
    vi: `Trường "${field}": thấy ${found === '' ? 'trống' : `"${quoted(found)}"`}, cần ${vi}`,
    en: `${field}: ${reason}`,
  });
}
