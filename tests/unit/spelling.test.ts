/** Spellings of one word agree, different words do not. */
import { describe, expect, test } from 'vitest';
import { isSameWords, looseKey, spellingKey } from '../../src/domain/spelling.ts';

describe('spellingKey', () => {
  test.each([
    ['hòa', 'hoà'],
    ['THỦY', 'thuỷ'],
    ['kỹ', 'kĩ'],
    ['quý', 'quí'],
    ['khỏe', 'khoẻ'],
    ['Mỹ  Lệ', 'mĩ lệ'],
    ['nước mắm', 'nước mắm'.normalize('NFD')],
  ])('%s = %s', (a, b) => {
    expect(spellingKey(a)).toBe(spellingKey(b));
  });

  test.each([
    ['bơ', 'bò'],
    ['chè', 'che'],
    ['thúy', 'thúi'],
    ['tay', 'tai'],
    ['đa', 'da'],
    ['Thúy', 'Thủy'],
  ])('%s ≠ %s', (a, b) => {
    expect(spellingKey(a)).not.toBe(spellingKey(b));
  });
});

describe('isSameWords', () => {
  test('a text without any diacritic agrees with either', () => {
    expect(isSameWords('Banh bo', 'Bánh bơ')).toBe(true);
    expect(isSameWords('Bánh bò', 'Bánh bơ')).toBe(false);
  });

  test('punctuation does not matter, words do', () => {
    expect(isSameWords('Nước mắm Lê Gia - cốt 40N', 'Nước mắm Lê Gia: cốt 40N')).toBe(true);
    expect(isSameWords('Nước mắm Lê Gia', 'Nước mắm Lê Gia 40N')).toBe(false);
    expect(isSameWords('東京', '大阪')).toBe(false);
  });

  test('looseKey keeps đ as d', () => expect(looseKey('Đặc sản kỹ')).toBe('dac san ki'));
});
