import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareVietnamese, fold, foldedWords, slug, tidy } from '../../src/domain/text.ts';
import { MANY, vietnameseText } from './arbitraries.ts';

/** Every Vietnamese vowel with its forms, by base letter; written out, so that it does not rest on what it tests. */
const LETTERS: Record<string, string> = {
  a: 'aàảãáạăằẳẵắặâầẩẫấậ',
  d: 'dđ',
  e: 'eèẻẽéẹêềểễếệ',
  i: 'iìỉĩíị',
  o: 'oòỏõóọôồổỗốộơờởỡớợ',
  u: 'uùủũúụưừửữứự',
  y: 'yỳỷỹýỵ',
};
const BASE = new Map(Object.entries(LETTERS).flatMap(([base, forms]) => Array.from(forms, (form) => [form, base] as const)));

describe('fold', () => {
  test.each([
    ['Nước Mắm', 'nuoc mam'],
    ['Đặc sản Đắk Lắk', 'dac san dak lak'],
    ['ĐỒNG THÁP MƯỜI', 'dong thap muoi'],
    ['chè / che / chẻ', 'che / che / che'],
    // đ as bad keyboards write it: eth and the African d.
    ['ðặc sản', 'dac san'],
    ['Ðặc sản', 'dac san'],
    ['Ɖặc sản ɖ', 'dac san d'],
    ['', ''],
  ])('%s: %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test('of one letter is its base letter', () => {
    for (const [form, base] of BASE) {
      expect(fold(form)).toBe(base);
      expect(fold(form.toUpperCase())).toBe(base);
      expect(fold(form.normalize('NFD'))).toBe(base);
    }
  });

  test('of a text is letter by letter what the table says', () => {
    fc.assert(
      fc.property(vietnameseText, (text) => {
        const byTable = Array.from(text.toLowerCase().replace(/[ðɖ]/g, 'đ'), (letter) => BASE.get(letter) ?? letter).join('');
        expect(fold(text)).toBe(byTable);
      }),
      MANY,
    );
  });

  test('twice is once, and the Unicode form does not matter', () => {
    fc.assert(
      fc.property(fc.oneof(vietnameseText, fc.string({ unit: 'grapheme' })), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
      }),
      MANY,
    );
  });
});

describe('slug', () => {
  test.each([
    ['Bánh đa vừng Hà Tâm', 'banh-da-vung-ha-tam'],
    ['  Mật ong (hoa nhãn) — 500ml  ', 'mat-ong-hoa-nhan-500ml'],
    ['Trà Ô-long "Đặc biệt"', 'tra-o-long-dac-biet'],
    ['***', ''],
    ['北京', ''],
  ])('%s: %s', (text, expected) => {
    expect(slug(text)).toBe(expected);
  });

  test('holds ASCII words joined by one hyphen, and its own slug is itself', () => {
    fc.assert(
      fc.property(fc.oneof(vietnameseText, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), (text) => {
        expect(slug(text)).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
        expect(slug(slug(text))).toBe(slug(text));
        expect(slug(text)).toBe(foldedWords(text).join('-'));
      }),
      MANY,
    );
  });
});

test('tidy gives NFC with single spaces', () => {
  expect(tidy('  Nước\u00a0mắm \n Phú  Quốc '.normalize('NFD'))).toBe('Nước mắm Phú Quốc'.normalize('NFC'));
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(tidy(tidy(text))).toBe(tidy(text));
      expect(tidy(text)).toBe(tidy(text).normalize('NFC'));
    }),
    MANY,
  );
});

describe('compareVietnamese', () => {
  test.each([
    ['tones after the letter', ['ba', 'bà', 'bả', 'bã', 'bá', 'bạ', 'bác']],
    ['letters of their own', ['an', 'ăn', 'ân', 'ba', 'da', 'đa', 'em', 'êm', 'on', 'ôn', 'ơn', 'un', 'ưn']],
    ['words before tones', ['bánh đa', 'bánh đậu', 'bánh tẻ', 'bánh tét', 'bưởi']],
    ['numbers by value', ['Trà 2', 'Trà 10', 'Trà 100']],
    ['capitals beside small letters', ['Bắc Giang', 'bắc Kạn', 'Bắc Ninh']],
  ])('%s', (_name, inOrder) => {
    expect(inOrder.toReversed().sort(compareVietnamese)).toEqual(inOrder);
  });

  test('is an order', () => {
    fc.assert(
      fc.property(vietnameseText, vietnameseText, vietnameseText, (a, b, c) => {
        expect(compareVietnamese(a, a)).toBe(0);
        expect(Math.sign(compareVietnamese(a, b))).toBe(-Math.sign(compareVietnamese(b, a)) + 0);
        if (compareVietnamese(a, b) <= 0 && compareVietnamese(b, c) <= 0) expect(compareVietnamese(a, c)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 1000 },
    );
  });
});
