/** The file of a producer's lines, read back by another reader of CSV. */
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { requestCsv } from '../../../src/commerce/rfq/csv.ts';
import { unguarded } from '../../../src/exports/formula.ts';
import { line } from './rfq-fixture.ts';

const named = (name: string, more: Parameters<typeof line>[1] = {}) => ({ ...line('mat-ong', more), name });
const rowsOf = (text: string): string[][] => parse(text, { bom: true });

describe('the file of a request', () => {
  it('begins with the mark of UTF-8 and Vietnamese headings, and has a row a line', () => {
    const text = requestCsv('YC-261122-7K3M9Q', [
      named('Mật ong "bạc hà", Mèo Vạc', { note: 'gọi trước; sau 8 giờ' }),
      named('Chè', { targetPrice: null }),
    ]);
    expect(text.startsWith('\uFEFFMã yêu cầu,Mã sản phẩm,Sản phẩm')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(rowsOf(text).slice(1)).toEqual([
      ['YC-261122-7K3M9Q', 'mat-ong', 'Mật ong "bạc hà", Mèo Vạc', '120', 'thùng 12 chai', '85000', 'gọi trước; sau 8 giờ'],
      ['YC-261122-7K3M9Q', 'mat-ong', 'Chè', '120', 'thùng 12 chai', '', ''],
    ]);
  });

  it('holds no cell that a spreadsheet would run', () => {
    const nasty = ['=1+1', '+84912345678', '-2', '@SUM(A1)', '\t=1', '\r=1', "'=1", '=HYPERLINK("https://evil.example")', 'a\n=1'];
    const rows = rowsOf(
      requestCsv(
        'YC-1',
        nasty.map((text) => named(text, { unit: text, note: text })),
      ),
    ).slice(1);
    for (const [at, row] of rows.entries())
      for (const cell of [row[2] ?? '', row[4] ?? '', row[6] ?? '']) {
        expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        expect(unguarded(cell)).toBe(nasty[at]);
      }
  });

  it('gives back every text as it was', () => {
    const texts = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(texts, (names) => {
        const rows = rowsOf(
          requestCsv(
            'YC-1',
            names.map((name) => named(name)),
          ),
        ).slice(1);
        expect(rows.map((row) => unguarded(row[2] ?? ''))).toEqual(names);
      }),
    );
  });
});
