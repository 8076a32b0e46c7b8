/** Tables as sheets hold them: headings, merged cells, "as above", sections, titles, blocks, totals and signatures. */
import type { CellValue } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { read, readRows, readText, workbook } from './workbooks.ts';

const HEAD = ['STT', 'Tên sản phẩm', 'Chủ thể', 'Hạng sao', 'Năm'];
const names = (file: { rows: readonly { name: string }[] }) => file.rows.map(({ name }) => name);

describe('headings', () => {
  test.each([
    ['with line breaks, brackets and capitals', ['TT', 'TÊN SẢN\nPHẨM (1)', 'CHỦ THỂ\n(OCOP)', 'HẠNG\nSAO', 'NĂM CÔNG NHẬN']],
    ['of the national table', ['TT', 'TenSanPham', 'ChuTheSXKD', 'XepHang', 'Năm']],
    [
      'longer than usual',
      ['Số TT', 'Tên sản phẩm tham gia đánh giá', 'Tên chủ thể sản xuất kinh doanh', 'Kết quả phân hạng sao', 'Năm đánh giá'],
    ],
  ])('%s', async (_, head) => {
    const file = await readRows([head, [1, 'Trà gừng', 'HTX Mây', '4 sao', 2024]]);
    expect(file.problems).toEqual([]);
    expect(file.rows[0]).toMatchObject({ name: 'Trà gừng', producer: 'HTX Mây', claims: [{ stars: 4, year: 2024 }] });
  });

  test('over two rows, in a text without merged cells', async () => {
    const file = await readText(
      'TT;Sản phẩm;;Chủ thể;;Công nhận lần 1;;Công nhận lần 2;\n' +
        ';Tên;Quy cách;Tên;Địa chỉ;Hạng;Năm;Hạng;Ngày\n' +
        '1;Trà gừng;hộp;HTX Mây;xã Kỳ Lâm, huyện Kỳ Anh;3;2020;4;05/01/2024\n',
    );
    expect(file.problems).toEqual([]);
    expect(file.rows[0]).toMatchObject({
      name: 'Trà gừng',
      producer: 'HTX Mây',
      commune: 'xã Kỳ Lâm',
      district: 'huyện Kỳ Anh',
      claims: [
        { stars: 3, year: 2020, round: 'Công nhận lần 1' },
        { stars: 4, date: '2024-01-05', round: 'Công nhận lần 2' },
      ],
      extra: { 'Sản phẩm / Quy cách': 'hộp' },
    });
  });

  test('rounds in one row of heading, in columns and in whole cells', async () => {
    const one = await readRows([
      ['STT', 'Tên sản phẩm', 'Chủ thể', 'Hạng sao lần 1', 'Năm lần 1', 'Hạng sao lần 2', 'Năm lần 2'],
      [1, 'Trà', 'HTX Mây', 3, 2020, 4, 2023],
    ]);
    expect(one.rows[0]?.claims).toMatchObject([
      { stars: 3, year: 2020, round: 'lần 1' },
      { stars: 4, year: 2023 },
    ]);
    const whole = await readRows([
      ['STT', 'Tên sản phẩm', 'Chủ thể', 'Lần 1', 'Lần 2'],
      [1, 'Trà', 'HTX Mây', '3 sao (2020)', '4 sao, QĐ 12/QĐ-UBND ngày 05/01/2024'],
      [2, 'Mật', 'HTX Mây', '3 sao (2021)', null],
      [3, 'Gạo', 'HTX Mây', 'chờ', '9 sao'],
    ]);
    expect(whole.rows[0]?.claims).toMatchObject([
      { stars: 3, year: 2020, round: 'Lần 1' },
      { stars: 4, date: '2024-01-05', decisionNumber: '12/QĐ-UBND', round: 'Lần 2' },
    ]);
    expect(whole.rows[1]?.claims.length).toBe(1);
    expect(whole.rejected).toEqual([{ sheet: 'Sheet1', row: 4 }]);
  });

  test('numbers and days of other papers are none of the recognition', async () => {
    const file = await readRows(
      [
        ['STT', 'Tên sản phẩm', 'Chủ thể', 'Hạng sao', 'Năm', 'Giấy chứng nhận ATTP', null],
        [null, null, null, null, null, 'Số', 'Ngày cấp'],
        [1, 'Trà', 'HTX Mây', 3, 2022, '12/GCN', '05/01/2019'],
      ],
      ['F1:G1'],
    );
    expect(file.rows[0]).toMatchObject({
      claims: [{ date: null, year: 2022, decisionNumber: null }],
      extra: { 'Giấy chứng nhận ATTP / Số': '12/GCN', 'Giấy chứng nhận ATTP / Ngày cấp': '05/01/2019' },
    });
  });

  test('a second table further down may have other columns', async () => {
    const file = await readRows([
      HEAD,
      [1, 'Trà', 'HTX Mây', 3, 2022],
      [],
      ['STT', 'Chủ thể', 'Tên sản phẩm', 'Năm', 'Hạng'],
      [1, 'HTX Núi', 'Mật', 2023, '4 sao'],
    ]);
    expect(file.rows.map(({ name, producer }) => [name, producer])).toEqual([
      ['Trà', 'HTX Mây'],
      ['Mật', 'HTX Núi'],
    ]);
  });

  test('a row that numbers the columns is no product', async () => {
    const file = await readRows([HEAD, ['A', 'B', 1, 2, 3], [1, 'Trà', 'HTX Mây', 3, 2022]]);
    expect(names(file)).toEqual(['Trà']);
    expect(file.problems).toEqual([]);
  });

  test('a file without a table says once what was looked for', async () => {
    const file = await readRows([
      ['Họ tên', 'Lớp'],
      ['A', '5'],
    ]);
    expect(file.problems.map(({ kind, cell }) => [kind, cell])).toEqual([['header', '']]);
    expect(file.problems[0]?.message).toContain('Tên sản phẩm');
    expect(file.skippedSheets).toEqual([{ sheet: 'Sheet1', why: 'no-table' }]);
  });

  test('a table without producers says so once, and takes no row', async () => {
    const file = await readRows([
      ['STT', 'Tên sản phẩm', 'Hạng sao', 'Năm'],
      [1, 'Trà', 3, 2022],
      [2, 'Mật', 3, 2022],
    ]);
    expect(file.problems.map(({ kind, cell }) => [kind, cell])).toEqual([['header', 'B1']]);
    expect([file.rows.length, file.rejected.length]).toEqual([0, 2]);
  });
});

describe('as above', () => {
  test('merged producers hold for each row, and "nt" for the one above', async () => {
    const file = await readRows(
      [HEAD, [1, 'Trà', 'HTX Mây', 3, 2022], [2, 'Mật', null, '"', 'nt'], [3, 'Gạo', '-nt-', 'như trên', 2023]],
      ['C2:C3'],
    );
    expect(file.rows.map(({ producer, claims }) => [producer, claims[0]?.stars, claims[0]?.year])).toEqual([
      ['HTX Mây', 3, 2022],
      ['HTX Mây', 3, 2022],
      ['HTX Mây', 3, 2023],
    ]);
  });

  test('a blank producer means the one above only where the ordinal is blank too', async () => {
    const file = await readRows([HEAD, [1, 'Trà', 'HTX Mây', 3, 2022], [null, 'Mật', null, 3, 2022], [2, 'Gạo', null, 3, 2022]]);
    expect(names(file)).toEqual(['Trà', 'Mật']);
    expect(file.problems.map(({ cell, kind }) => [cell, kind])).toEqual([['C4', 'missing']]);
  });

  test('nothing stands above the first row, and not across a blank row', async () => {
    const file = await readRows([HEAD, [1, 'Trà', 'nt', 3, 2022], [2, 'Trà', 'HTX Mây', 3, 2022], [], [null, 'Mật', null, 3, 2022]]);
    expect(file.rejected.map(({ row }) => row)).toEqual([2, 5]);
  });

  test('further packs below a merged product are no further products', async () => {
    const file = await readRows(
      [
        ['STT', 'Tên sản phẩm', 'Chủ thể', 'Hạng', 'Năm', 'Quy cách'],
        [1, 'Trà', 'HTX Mây', 3, 2022, '100 g'],
        [null, null, null, null, null, '500 g'],
      ],
      ['A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'E2:E3'],
    );
    expect([file.rows.length, file.problems.length]).toEqual([1, 0]);
  });
});

describe('headings inside of the table', () => {
  const head = ['STT', 'Tên sản phẩm', 'Chủ thể', 'Hạng sao', 'Năm'];
  const row = (number: number, stars: number | null = 3): CellValue[] => [number, `Trà ${number}`, 'HTX Mây', stars, 2022];

  test('districts, communes, groups and stars hold until the next of their kind', async () => {
    const file = await readRows([
      head,
      ['I', 'Huyện Kỳ Anh'],
      ['1', 'Nhóm thực phẩm'],
      row(1),
      ['2', 'Đồ uống'],
      row(2),
      ['II', 'Thị xã Hồng Lĩnh (02 sản phẩm)'],
      row(3),
      ['Xã Thuận Lộc'],
      row(4),
      ['A. Sản phẩm 4 sao'],
      row(5, null),
      ['TỈNH QUẢNG BÌNH'],
      row(6),
    ]);
    expect(file.problems).toEqual([]);
    expect(
      file.rows.map(({ province, district, commune, group, claims }) => [province, district, commune, group, claims[0]?.stars]),
    ).toEqual([
      [null, 'Huyện Kỳ Anh', null, 'food', 3],
      [null, 'Huyện Kỳ Anh', null, 'drink', 3],
      [null, 'Thị xã Hồng Lĩnh', null, null, 3],
      [null, 'Thị xã Hồng Lĩnh', 'Xã Thuận Lộc', null, 3],
      [null, 'Thị xã Hồng Lĩnh', 'Xã Thuận Lộc', null, 4],
      ['Quảng Bình', null, null, null, 3],
    ]);
  });

  test('a heading that contradicts a row is a mistake of the row', async () => {
    const file = await readRows([head, ['A. Sản phẩm 4 sao'], row(1, 3), row(2, 4)]);
    expect(file.problems.map(({ cell, kind }) => [cell, kind])).toEqual([['D3', 'stars']]);
    expect(names(file)).toEqual(['Trà 2']);
  });

  test('a product with nothing but its name is data, not a heading', async () => {
    const file = await readRows([head, [1, 'Trà gừng'], row(2)]);
    expect(file.rejected).toEqual([{ sheet: 'Sheet1', row: 2 }]);
    expect(file.problems.map(({ cell }) => cell)).toEqual(['C2', 'D2']);
  });

  test('totals, signatures and notes are none; a heading that nobody knows is kept', async () => {
    const file = await readRows([
      head,
      ['III', 'Sản phẩm mới của năm'],
      row(1),
      ['Tổng cộng: 1 sản phẩm'],
      ['Cộng', null, null, 3, 1],
      ['Ghi chú: số liệu tạm tính'],
      [null, 'NGƯỜI LẬP BIỂU', null, 'GIÁM ĐỐC'],
      [null, 'Nguyễn Văn A', null, 'Trần Văn B'],
    ]);
    expect(file.problems).toEqual([]);
    expect(file.rows.map(({ extra }) => extra)).toEqual([{ Mục: 'Sản phẩm mới của năm' }]);
    expect(JSON.stringify(file)).not.toContain('Nguyễn Văn A');
  });

  test('a list of withdrawals revokes; one of proposals or of failures recognises nothing', async () => {
    const revoked = await readRows([['DANH SÁCH SẢN PHẨM BỊ THU HỒI (Kèm theo Quyết định số 55/QĐ-UBND ngày 01/02/2025)'], head, row(1)]);
    expect(revoked.rows[0]?.claims).toMatchObject([
      { year: 2022, decisionNumber: null, revoked: { date: '2025-02-01', decisionNumber: '55/QĐ-UBND' } },
    ]);
    const proposed = await readRows([['DANH SÁCH SẢN PHẨM ĐỀ NGHỊ CÔNG NHẬN OCOP'], head, row(1)]);
    expect(proposed.problems.map(({ cell, kind }) => [cell, kind])).toEqual([['3', 'stars']]);
    const failed = await readRows([head, row(1), ['B. Sản phẩm không đạt'], row(2)]);
    expect([names(failed), failed.rejected]).toEqual([['Trà 1'], [{ sheet: 'Sheet1', row: 4 }]]);
  });
});

describe('titles', () => {
  const head = ['STT', 'Tên sản phẩm', 'Chủ thể', 'Hạng sao', 'Năm', 'Ngày công nhận'];
  const title = ['(Kèm theo Quyết định số 123/QĐ-UBND ngày 05/01/2025 của UBND tỉnh Hà Tĩnh)'];
  const claim = async (row: CellValue[], ...titles: string[][]) => {
    const { rows } = await readRows([...titles, head, [1, 'Trà', 'HTX Mây', 3, ...row]]);
    return rows[0]?.claims[0];
  };

  test('the decision of the list goes to rows that print none', async () => {
    const whole = { date: '2025-01-05', decisionNumber: '123/QĐ-UBND', issuer: 'UBND tỉnh Hà Tĩnh' };
    expect(await claim([], title)).toMatchObject({ ...whole, year: null, round: null });
    // A decision of January closes the round of the year before.
    expect(await claim([2024], title)).toMatchObject({ ...whole, round: '2024' });
    expect(await claim([], ['SẢN PHẨM OCOP ĐỢT 2 NĂM 2024'], title)).toMatchObject({ ...whole, round: 'Đợt 2 năm 2024' });
    expect(await claim([2021], title)).toMatchObject({ date: null, year: 2021, decisionNumber: null });
    expect(await claim([null, '06/07/2022'], title)).toMatchObject({ date: '2022-07-06', decisionNumber: null, issuer: null });
  });

  test('a year goes to rows without one; a span or the day of the list is none', async () => {
    expect(await claim([], ['SẢN PHẨM OCOP NĂM 2023'])).toMatchObject({ year: 2023 });
    for (const none of ['GIAI ĐOẠN 2019-2025', 'Tính đến năm 2024', 'Hà Tĩnh, ngày 5 tháng 1 năm 2024', 'Năm 2022 và năm 2023']) {
      expect(await claim([], [none])).toMatchObject({ year: null, date: null });
    }
  });
});

describe('recognitions', () => {
  const head = ['STT', 'Tên sản phẩm', 'Chủ thể', 'Hạng sao', 'Số, ngày quyết định', 'Năm', 'Ngày hết hạn', 'Đợt'];
  const one = async (...row: CellValue[]) => readRows([head, [1, 'Trà', 'HTX Mây', ...row]]);
  const two = '12/QĐ-UBND ngày 05/01/2021\n34/QĐ-UBND ngày 06/02/2024';

  test('two decisions in a cell are two recognitions only where the stars of each are clear', async () => {
    for (const [stars, decisions] of [
      ['3 sao\n4 sao', two],
      ['', '3 sao: 12/QĐ-UBND ngày 05/01/2021; 4 sao: 34/QĐ-UBND ngày 06/02/2024'],
    ] as const) {
      const { rows } = await one(stars, decisions);
      expect(rows[0]?.claims).toMatchObject([
        { stars: 3, date: '2021-01-05', decisionNumber: '12/QĐ-UBND' },
        { stars: 4, date: '2024-02-06', decisionNumber: '34/QĐ-UBND' },
      ]);
    }
    expect((await one(4, two)).problems.map(({ cell, kind }) => [cell, kind])).toEqual([['E2', 'stars']]);
  });

  test('the printed end must be 36 months behind the day, or the day before; without a day it is only kept', async () => {
    const decision = '12/QĐ-UBND ngày 29/02/2024';
    for (const end of ['28/02/2027', '27/02/2027', '36 tháng', '03 năm', '2027'])
      expect((await one(3, decision, null, end)).problems).toEqual([]);
    for (const end of ['01/03/2027', '24 tháng', '2026', '31/02/2027']) {
      expect((await one(3, decision, null, end)).problems.map(({ cell, kind }) => [cell, kind])).toEqual([['G2', 'date']]);
    }
    const kept = await one(3, null, 2024, '28/02/2027');
    expect(kept.rows[0]).toMatchObject({ claims: [{ date: null, year: 2024 }], extra: { 'Ngày hết hạn': '28/02/2027' } });
  });

  test('a year that is not that of the day is the name of the round', async () => {
    const claim = async (...row: CellValue[]) => (await one(3, ...row)).rows[0]?.claims[0];
    expect(await claim('12/QĐ-UBND ngày 05/01/2024', 2023)).toMatchObject({ date: '2024-01-05', year: null, round: '2023' });
    expect(await claim('12/QĐ-UBND ngày 05/01/2024', 2024)).toMatchObject({ date: '2024-01-05', year: null, round: null });
    expect(await claim('12/QĐ-UBND', 2024, null, 2)).toMatchObject({ date: null, year: 2024, round: 'Đợt 2' });
    expect(await claim('12/QĐ-UBND ngày 05/01/2024', 2023, null, 'Đợt 1')).toMatchObject({ round: 'Đợt 1 năm 2023' });
  });
});

describe('sheets', () => {
  test('numbers of rows are those of Excel and lines of a text', async () => {
    const sheet = await readRows([[], ['Tiêu đề'], [], HEAD, [], [1, 'Trà', 'HTX Mây', 3, 2022]]);
    expect(sheet.rows[0]?.origin).toMatchObject({ row: 6, sheet: 'Sheet1', cells: { productName: 'B6', year: 'E6' } });
    const text = await readText(`Tiêu đề,,,,\n${HEAD.join(',')}\n1,"Trà\nmạn",HTX Mây,3,2022\n2,Mật,HTX Mây,3,2022\n`);
    expect(text.rows.map(({ origin }) => origin.row)).toEqual([3, 5]);
    expect(text.rows[0]?.name).toBe('Trà mạn');
  });

  test.each([',', ';', '\t', '|'])('separator %j', async (sign) => {
    const lines = [
      'DANH SÁCH, NĂM 2022; tỉnh Hà Tĩnh',
      HEAD.join(sign),
      ['1', 'Trà', 'HTX Mây', '3 sao', '2022'].join(sign),
      ['2', 'Mật', 'HTX Mây', '4', '2022'].join(sign),
    ];
    expect(names(await readText(lines.join('\r\n')))).toEqual(['Trà', 'Mật']);
  });

  test('a first line that names the separator is none of the table; too many columns are refused', async () => {
    const file = await readText(`sep=|\r\n${HEAD.join('|')}\r\n1|Trà|HTX Mây|3|2022\r\n`);
    expect([names(file), file.rows[0]?.origin.row]).toEqual([['Trà'], 3]);
    const wide = await readText(`${HEAD.join(',')}${','.repeat(600)}\n1,Trà,HTX Mây,3,2022\n`);
    expect([wide.rows.length, wide.problems.map(({ kind }) => kind)]).toEqual([0, ['file']]);
  });

  test('a key named as a part of every object is a key like others', async () => {
    const file = await readRows([
      [...HEAD, '__proto__', 'constructor', null],
      [1, 'Trà', 'HTX Mây', 3, 2022, 'a', 'b', 'c'],
    ]);
    expect(Object.entries(file.rows[0]?.extra ?? {})).toEqual([
      ['__proto__', 'a'],
      ['constructor', 'b'],
      ['Cột H', 'c'],
    ]);
  });

  test('progress is told, up to the end', async () => {
    const { readSheets } = await import('../../../scripts/import/read/index.ts');
    const shares: number[] = [];
    const rows = Array.from({ length: 1200 }, (_, at) => [at + 1, `Trà ${at}`, 'HTX Mây', 3, 2022]);
    await readSheets(await workbook([HEAD, ...rows]), { name: 'x', latest: '2026-11-22', onProgress: (share) => shares.push(share) });
    expect(shares.length).toBeGreaterThanOrEqual(3);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  test('bytes in a part of a larger buffer read the same', async () => {
    const bytes = await workbook([HEAD, [1, 'Trà', 'HTX Mây', 3, 2022]]);
    const larger = new Uint8Array(bytes.length + 20);
    larger.set(bytes, 7);
    expect(names(await read(larger.subarray(7, 7 + bytes.length)))).toEqual(['Trà']);
  });
});
