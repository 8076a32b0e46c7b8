/** Promises are found as words of their own, and harmless uses of the same words are left alone. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claimsFiveStars, claimsIn, speaksOf, starsNamed } from '../../src/domain/wording.ts';

/** The found words by kind. */
const found = (text: string) => claimsIn(text).map(({ kind, words }) => `${kind}: ${words}`);

describe('claims to cure', () => {
  test.each([
    ['Trà chữa mất ngủ', 'cure: chữa'],
    ['Hỗ trợ điều trị viêm khớp', 'cure: điều trị'],
    ['Cao trị ho cho trẻ', 'cure: trị ho'],
    ['giúp hạ huyết áp', 'cure: hạ huyết áp'],
    ['THẦN DƯỢC của núi rừng', 'cure: THẦN DƯỢC'],
    ['phòng bệnh quanh năm', 'cure: phòng bệnh'],
  ])('%s', (text, claim) => {
    expect(found(text)).toEqual([claim]);
  });

  test.each([
    'Thực phẩm này không phải là thuốc, không có tác dụng thay thế thuốc chữa bệnh.',
    'Xưởng sửa chữa đồ gỗ',
    'Dùng tỏi ớt phòng bệnh cho cây chè',
    'Gạo hữu cơ Quảng Trị, giá trị 36 tháng',
    'Trồng hữu cơ, phòng sâu bệnh bằng chế phẩm ớt, tỏi',
    'Hòa tan trong nước, hợp đau đáu nhớ quê',
  ])('harmless: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('superlatives', () => {
  test.each([
    ['Ngon nhất vùng', 'superlative: nhất'],
    ['Sản phẩm duy nhất của Việt Nam', 'superlative: nhất'],
    ['Thương hiệu số một', 'superlative: số một'],
    ['Chất lượng hàng đầu', 'superlative: hàng đầu'],
    ['sớm nhất cả nước', 'superlative: nhất'],
    ['Nhất vùng biển này', 'superlative: Nhất'],
    ['Mật ong đầu tiên cả nước đạt 5 sao', 'superlative: đầu tiên cả nước'],
  ])('%s', (text, claim) => {
    expect(found(text)).toEqual([claim]);
  });

  test.each([
    'HTX Thống Nhất ở xã Hợp Nhất',
    'ngày thống nhất đất nước',
    'thường dùng dịp Tết, nhất là ngày đầu năm',
    'ngâm ít nhất 12 tháng',
    'đạt giải nhất hội thi',
    'Lễ hội lần thứ nhất',
    'Rượu Đệ Nhất Kim Sơn',
    'Làng nghề ở đường số 1',
    'Cửa hàng đầu tiên của xã',
    'Sản phẩm 4 sao duy nhất của đợt I năm 2020',
    'sản phẩm duy nhất đạt 4 sao trong đợt 1/2022',
  ])('harmless: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

test('the same words are found in NFD, at the place where they stand in NFC', () => {
  const text = 'Trà ngon nhất, chữa ho';
  expect(claimsIn(text.normalize('NFD'))).toEqual(claimsIn(text));
  for (const { words, at } of claimsIn(text)) expect(text.slice(at, at + words.length)).toBe(words);
});

test('what is found stands in the text, in order, and speaks of its kind or of a complaint', () => {
  const words = fc.constantFrom('nhất', 'duy', 'trà', 'chữa', 'bệnh', 'số', 'một', 'ho', 'trị', 'Nhất', 'đợt', '.', 'sao', '5');
  fc.assert(
    fc.property(fc.array(words, { maxLength: 12 }), (list) => {
      const text = list.join(' ');
      const claims = claimsIn(text);
      for (const { at, words: printed } of claims) expect(text.slice(at, at + printed.length)).toBe(printed);
      expect(claims.map(({ at }) => at)).toEqual(claims.map(({ at }) => at).toSorted((a, b) => a - b));
      // The tuned list never finds a superlative that the plain one would not.
      if (claims.some(({ kind }) => kind === 'superlative')) expect(speaksOf('superlative', text)).toBe(true);
    }),
  );
});

test('stars that a text names', () => {
  expect(starsNamed('4 sao năm 2021, 5 sao năm 2024, lại 4 sao')).toEqual([4, 5]);
  expect(starsNamed('15 sao, 2 sao, 3sao')).toEqual([]);
});

describe('claimsFiveStars', () => {
  test.each(['Sản phẩm đạt 5 sao', 'Chương trình OCOP 5 sao', 'tỉnh công nhận mức 5 sao cấp tỉnh', 'đạt năm sao'])('does: %s', (text) => {
    expect(claimsFiveStars(text)).toBe(true);
  });

  test.each([
    'sản phẩm tiềm năng 5 sao',
    'tỉnh chấm 93,44 điểm (mức 5 sao) năm 2024 và trình Trung ương công nhận',
    'được đề nghị xét 5 sao',
    'hạng 4 sao',
    '15 sao trên trời',
    'Tỏi 4 sao; cuối 2024 tỉnh trình Trung ương xét 5 sao.',
  ])('does not: %s', (text) => {
    expect(claimsFiveStars(text)).toBe(false);
  });
});
