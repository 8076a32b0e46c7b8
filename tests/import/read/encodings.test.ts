/** Encodings of text files, found by what they say: every letter comes back, and none is taken for another's. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { legacyOf, textOf } from '../../../scripts/import/read/encoding/decode.ts';
import { isSyllable, vietnameseShare } from '../../../scripts/import/read/encoding/syllables.ts';
import { fromTcvn3 } from '../../../scripts/import/read/encoding/tcvn3.ts';
import { fromVni } from '../../../scripts/import/read/encoding/vni.ts';
import { read, readRows, SMALL_LETTERS, toCp1258, toTcvn3, toVni } from './workbooks.ts';

const LETTERS = SMALL_LETTERS.flatMap((letter) => [letter, letter.toUpperCase()]);
const WORDS =
  'Chè tuyết shan cổ thụ Mường Lống, nước mắm cốt nhĩ, bưởi Năm Roi, mật ong hoa nhãn, rượu nếp cẩm, gạo thơm dẻo, khoai lang sấy, ' +
  'quýt đường, bánh phồng tôm, gỗ mỹ nghệ, lụa tơ tằm, nghệ đỏ, giò lụa, đũa tre, hủ tiếu, dược liệu, thảo quả, vải thiều'.normalize('NFC');
const SYLLABLES = WORDS.split(/[\s,]+/);

describe('letters', () => {
  test('every letter comes back from VNI, each beside every consonant', () => {
    for (const letter of LETTERS) for (const word of [letter, `t${letter}n`, `${letter}${letter}`]) expect(fromVni(toVni(word))).toBe(word);
  });

  test('every letter comes back from TCVN3; capitals with a tone as small ones, or as capitals among capitals', () => {
    for (const letter of SMALL_LETTERS) expect(fromTcvn3(toTcvn3(`b${letter}`))).toBe(`b${letter}`);
    for (const letter of 'ĂÂÊÔƠƯĐ') expect(fromTcvn3(toTcvn3(`${letter}b`))).toBe(`${letter}b`);
    for (const letter of LETTERS) expect(fromTcvn3(toTcvn3(`TH${letter}NG`)).toUpperCase()).toBe(`TH${letter}NG`.toUpperCase());
    expect(fromTcvn3(toTcvn3('TỈNH HÀ TĨNH'))).toBe('TỈNH HÀ TĨNH');
    expect(fromTcvn3(toTcvn3('UBND tỉnh Hà Tĩnh'))).toBe('UBND tỉnh Hà Tĩnh');
  });

  test('texts that everybody knows', () => {
    expect(fromTcvn3('Céng hßa x· héi chñ nghÜa ViÖt Nam')).toBe('Cộng hòa xã hội chủ nghĩa Việt Nam');
    expect(fromVni('Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, ñöôïc')).toBe('Cộng hòa xã hội chủ nghĩa Việt Nam, được');
  });

  test('words of Vietnamese are told from what a wrong decoding makes of them', () => {
    expect(SYLLABLES.filter((word) => !isSyllable(word.normalize('NFD')))).toEqual(['Roi', 'shan'].filter((word) => !isSyllable(word)));
    expect(vietnameseShare(toTcvn3(WORDS))).toBeLessThan(0.3);
    expect(vietnameseShare(toVni(WORDS))).toBeLessThan(0.3);
  });
});

describe('whole texts', () => {
  const encoders: Record<string, (text: string) => Buffer> = {
    'UTF-8': (text) => Buffer.from(text),
    'UTF-8 with a mark': (text) => Buffer.from(`\ufeff${text}`),
    'UTF-8, NFD': (text) => Buffer.from(text.normalize('NFD')),
    'UTF-16 LE': (text) => Buffer.from(text, 'utf16le'),
    'UTF-16 LE with a mark': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
    'UTF-16 BE': (text) => Buffer.from(text, 'utf16le').swap16(),
    'UTF-16 BE with a mark': (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
    'Windows-1258': toCp1258,
    TCVN3: (text) => Buffer.from(toTcvn3(text), 'latin1'),
    VNI: (text) => Buffer.from(toVni(text), 'latin1'),
  };
  const phrase = fc.array(fc.constantFrom(...SYLLABLES), { minLength: 4, maxLength: 12 }).map((words) => words.join(' '));
  const text = fc.array(phrase, { minLength: 2, maxLength: 20 }).map((lines) => lines.join('\n'));

  test.each(Object.keys(encoders))('%s', (name) => {
    fc.assert(
      fc.property(text, (expected) => {
        const result = textOf((encoders[name] ?? Buffer.from)(expected));
        expect('value' in result && result.value.normalize('NFC')).toBe(expected);
      }),
    );
  });

  test('bytes that are no Vietnamese are refused with what to do', async () => {
    const bytes = Buffer.from(Array.from({ length: 400 }, (_, at) => 0x80 + ((at * 37) % 128)));
    const { problems, rows } = await read(bytes);
    expect(rows).toEqual([]);
    expect(problems.map(({ kind }) => kind)).toEqual(['file']);
    expect(problems[0]?.message).toContain('CSV UTF-8');
  });
});

describe('old fonts inside of a workbook', () => {
  const list = [
    ['STT', 'Tên sản phẩm', 'Chủ thể', 'Hạng sao', 'Năm'],
    [1, 'Chè tuyết shan cổ thụ', 'Hợp tác xã Chè Mường Lống', 4, 2023],
    [2, 'Mật ong hoa nhãn', 'Tổ hợp tác Nuôi ong', 3, 2023],
  ];
  const typed = (convert: (text: string) => string, columns: readonly number[]) =>
    list.map((row) => row.map((value, at) => (typeof value === 'string' && columns.includes(at) ? convert(value) : value)));

  test.each([
    ['TCVN3', toTcvn3],
    ['VNI', toVni],
  ])('%s in all columns', async (_, convert) => {
    const { rows, problems } = await readRows(typed(convert, [0, 1, 2, 3, 4]));
    expect(problems).toEqual([]);
    expect(rows.map(({ name, producer }) => [name, producer])).toEqual(list.slice(1).map((row) => [row[1], row[2]]));
  });

  test('in one column of several; a cell of true Vietnamese beside it stays', async () => {
    const { rows } = await readRows(typed(toTcvn3, [2]));
    expect(rows.map(({ producer }) => producer)).toEqual(list.slice(1).map((row) => row[2]));
  });

  test('a few words with foreign accents are left alone', () => {
    expect(legacyOf('Café crème brûlée')).toBeNull();
    expect(legacyOf('Nước mắm cốt nhĩ, bưởi Năm Roi, quýt đường')).toBeNull();
    expect(legacyOf('Pâté')).toBeNull();
  });
});
