/** VietQR: the same bytes as another builder, read by three other readers, and nothing built that a bank cannot read. */
import { getCrcInfo, parseQR, QRParseMode, type TlvEntity } from 'emvco-qr-sdk';
import fc from 'fast-check';
import sharp from 'sharp';
import { QRPay } from 'vietnam-qr-pay';
import { describe, expect, test } from 'vitest';
import { crc16, vietQr, type Transfer } from '../../../src/commerce/vietqr.ts';
import { memoFor, newCode } from '../../../src/commerce/memo.ts';
import { qrPng } from '../../../src/exports/qr.ts';
import { codesIn } from '../../fixtures/decoder.ts';

const EXAMPLE =
  '00020101021238560010A0000007270126000697041501121133666688880208QRIBFTTA530370454061850005802VN62150811OCOP 7K3M9Q6304685D';

/** What the shop asks for. */
const transfers: fc.Arbitrary<Transfer & { amount: number; memo: string }> = fc.record({
  bin: fc.stringMatching(/^97\d{4}$/),
  account: fc.stringMatching(/^[0-9A-Z]{1,19}$/),
  amount: fc.integer({ min: 1, max: 9_999_999_999_999 }),
  memo: fc.uint8Array({ minLength: 6, maxLength: 6 }).map((bytes) => memoFor(newCode(bytes))),
});

/** The fields as emvco-qr-sdk reads them. */
const fieldsOf = (text: string): TlvEntity[] => parseQR(text, { parseMode: QRParseMode.TLV }) as TlvEntity[];

/** What another builder makes of the same. */
const other = ({ bin, account, amount, memo }: Transfer): string =>
  QRPay.initVietQR({
    bankBin: bin,
    bankNumber: account,
    ...(amount === null ? {} : { amount: String(amount) }),
    ...(memo === null ? {} : { purpose: memo }),
  }).build();

describe('the check', () => {
  test.each([
    ['123456789', '29B1'],
    ['', 'FFFF'],
    ['A', 'B915'],
  ])('of "%s" is %s', (text, crc) => expect(crc16(text)).toBe(crc));

  test('holds for the example, also as emvco-qr-sdk works it out', () => {
    expect(crc16(EXAMPLE.slice(0, -4))).toBe(EXAMPLE.slice(-4));
    expect(getCrcInfo(EXAMPLE, fieldsOf(EXAMPLE)).isValid).toBe(true);
  });
});

describe('a code', () => {
  test('is the example', () => {
    expect(vietQr({ bin: '970415', account: '113366668888', amount: 185_000, memo: 'OCOP 7K3M9Q' })).toBe(EXAMPLE);
  });

  test('has the same bytes as that of vietnam-qr-pay', () => {
    fc.assert(
      fc.property(transfers, (transfer) => {
        expect(vietQr(transfer)).toBe(other(transfer));
      }),
    );
    for (const transfer of [
      { bin: '970436', account: '0123499999', amount: null, memo: null },
      { bin: '970436', account: '0123499999', amount: 1, memo: null },
      { bin: '970405', account: '1', amount: 9_999_999_999_999, memo: 'TEN' },
    ])
      expect(vietQr(transfer)).toBe(other(transfer));
  });

  test('is read by vietnam-qr-pay and emvco-qr-sdk as what was asked for', () => {
    fc.assert(
      fc.property(transfers, (transfer) => {
        const text = vietQr(transfer);
        const read = new QRPay(text);
        expect(read.isValid).toBe(true);
        expect([read.consumer.bankBin, read.consumer.bankNumber, read.amount, read.additionalData.purpose]).toEqual([
          transfer.bin,
          transfer.account,
          String(transfer.amount),
          transfer.memo,
        ]);
        expect(Object.fromEntries(fieldsOf(text).map(({ tag, value }) => [tag, value]))).toMatchObject({
          '01': '12',
          '53': '704',
          '54': String(transfer.amount),
          '58': 'VN',
        });
      }),
    );
  });

  test('is read back from its picture', async () => {
    await fc.assert(
      fc.asyncProperty(transfers, async (transfer) => {
        const text = vietQr(transfer);
        const png = await sharp(qrPng(text, { mm: 40, modulePx: 6 }))
          .toColourspace('srgb')
          .png()
          .toBuffer();
        expect((await codesIn(png)).map((code) => code.text)).toEqual([text]);
      }),
      { numRuns: 8 },
    );
  });

  test('with one digit changed is refused by its check', () => {
    fc.assert(
      fc.property(transfers, fc.nat(), fc.integer({ min: 1, max: 9 }), (transfer, where, by) => {
        const text = vietQr(transfer);
        const digits = [...text.slice(0, -4).matchAll(/\d/g)].map(({ index }) => index);
        const at = digits[where % digits.length] ?? 0;
        const wrong = text.slice(0, at) + String((Number(text[at]) + by) % 10) + text.slice(at + 1);
        expect(crc16(wrong.slice(0, -4))).not.toBe(wrong.slice(-4));
      }),
    );
  });

  test('carries a text without marks and signs, and never a cut one', () => {
    const base = { bin: '970415', account: '1', amount: 1 };
    expect(vietQr({ ...base, memo: 'Đặt chè – số 5' })).toContain('0812DAT CHE SO 5');
    expect(() => vietQr({ ...base, memo: 'A'.repeat(26) })).toThrow(RangeError);
  });

  const good: Transfer = { bin: '970415', account: '113366668888', amount: 1, memo: 'OCOP7K3M9Q4' };
  test.each<[string, Partial<Transfer>]>([
    ['a bank of five digits', { bin: '97041' }],
    ['a bank with letters', { bin: '97O415' }],
    ['an empty account', { account: '' }],
    ['an account of 20 digits', { account: '1'.repeat(20) }],
    ['an account with a blank', { account: '1133 6666' }],
    ['nothing', { amount: 0 }],
    ['less than nothing', { amount: -5 }],
    ['parts of a đồng', { amount: 1000.5 }],
    ['what is no number', { amount: Number.NaN }],
    ['14 digits', { amount: 10_000_000_000_000 }],
    ['a memo of signs', { memo: '–…!' }],
    ['a memo of 26 letters', { memo: 'B'.repeat(26) }],
    ['a name with marks', { name: 'HTX Mẫu' }],
    ['a name of 26 letters', { name: 'B'.repeat(26) }],
    ['another service', { service: 'QRPUSH' as 'QRIBFTTA' }],
  ])('is not made for %s', (_, wrong) => expect(() => vietQr({ ...good, ...wrong })).toThrow(RangeError));
});
