/** What offices write into cells: stars, days, decisions, prices, marks, remarks, names, places. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, calendarDate, type CalendarDate } from '../../../src/domain/date.ts';
import { daysWithin, plausible, whenIn } from '../../../scripts/import/read/values/dates.ts';
import { decisionsIn } from '../../../scripts/import/read/values/decision.ts';
import { addressesIn, marksIn, scoreIn } from '../../../scripts/import/read/values/lists.ts';
import { namesSeveral, producerKindIn } from '../../../scripts/import/read/values/names.ts';
import { withoutPersonal } from '../../../scripts/import/read/values/personal.ts';
import { placeInAddress, placeOf, provinceWithin, PROVINCE_NAMES } from '../../../scripts/import/read/values/places.ts';
import { priceHeading, priceIn } from '../../../scripts/import/read/values/price.ts';
import { revocationIn } from '../../../scripts/import/read/values/remark.ts';
import { starsIn, starsWithin } from '../../../scripts/import/read/values/stars.ts';
import { classified, SET_NAMES } from '../../../scripts/import/read/values/taxonomy.ts';
import { readContent } from '../../../src/catalogue/content-files.ts';

const cell = (text: string, number: number | null = null) => ({ kind: 'text' as const, text, number, date: null });
const when = (text: string, number: number | null = null, is1904 = false) => {
  const read = whenIn(cell(text, number), is1904);
  return 'value' in read ? (read.value.date ?? read.value.year) : read.fault.kind;
};
const day = fc.integer({ min: 0, max: 3_200 }).map((days) => addDays('2018-02-01' as CalendarDate, days));
const parts = (date: string) => date.split('-') as [string, string, string];

describe('stars', () => {
  const PRINTS: readonly ((stars: number) => string)[] = [
    String,
    (n) => `${n} sao`,
    (n) => `0${n} sao`,
    (n) => `${n}*`,
    (n) => '*'.repeat(n),
    (n) => '★'.repeat(n),
    (n) => `${['Ba', 'Bốn', 'Năm'][n - 3] ?? ''} sao`,
    (n) => `OCOP ${n} sao`,
    (n) => `Hạng ${n} sao`,
    (n) => `ĐẠT ${n} SAO`,
    (n) => `${n}.0`,
    (n) => `Sản phẩm OCOP ${n} sao cấp tỉnh`,
  ];

  test('print and read', () => {
    fc.assert(
      fc.property(fc.constantFrom(3, 4, 5), fc.constantFrom(...PRINTS), fc.constantFrom('', ' ', '\n'), (stars, print, space) => {
        expect(starsIn(`${space}${print(stars)}${space}`)).toEqual({ value: { stars, isPotentialFiveStar: false } });
      }),
    );
  });

  test.each(['tiềm năng 5 sao', '4 sao (tiềm năng 5 sao)', '4 sao tiềm năng 5 sao', '4* (TN 5*)', 'Tiềm năng đạt 5 sao'])('%s', (text) => {
    expect(starsIn(text)).toEqual({ value: { stars: 4, isPotentialFiveStar: true } });
  });

  test.each([
    '3-4 sao',
    '3/4 sao',
    '3, 4',
    '1 sao',
    '2',
    '6 sao',
    '45',
    '3.5',
    '78,5',
    'x',
    'không đạt',
    'đạt',
    '★',
    '3 sao năm 2022',
    'tiềm năng 4 sao',
    '5 sao (tiềm năng 5 sao)',
  ])('%s is a mistake', (text) => {
    expect(starsIn(text)).toMatchObject({ fault: { kind: 'stars' } });
  });

  test('inside of a heading', () => {
    expect(starsWithin('A. Sản phẩm đạt 4 sao')?.stars).toBe(4);
    expect(starsWithin('DANH SÁCH SẢN PHẨM OCOP 3 SAO NĂM 2024')?.stars).toBe(3);
    for (const none of ['Sản phẩm 3-4 sao', 'đạt 3 sao trở lên', 'OCOP 3 sao và 4 sao', 'Sản phẩm mới'])
      expect(starsWithin(none)).toBeNull();
  });
});

describe('days', () => {
  const PRINTS: readonly ((date: string) => string)[] = [
    (date) => parts(date).reverse().join('/'),
    (date) => parts(date).reverse().map(Number).join('/'),
    (date) => parts(date).reverse().join('-'),
    (date) => parts(date).reverse().join('.'),
    (date) => parts(date).reverse().join(' / '),
    (date) => date,
    (date) => `${date} 00:00:00`,
    (date) => `ngày ${parts(date)[2]} tháng ${parts(date)[1]} năm ${parts(date)[0]}`,
    (date) => `${Number(parts(date)[2])}/${Number(parts(date)[1])}/${parts(date)[0].slice(2)}`,
    (date) => `Ngày ${parts(date).reverse().join('/')}`,
  ];
  const serial = (date: string) => Math.round((Date.parse(date) - Date.UTC(1899, 11, 30)) / 86_400_000);

  test('print and read', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...PRINTS), (date, print) => {
        expect(when(print(date))).toBe(date);
      }),
    );
  });

  test('numbers of days, from 1900 and from 1904', () => {
    fc.assert(
      fc.property(day, (date) => {
        expect(when(String(serial(date)), serial(date))).toBe(date);
        expect(when('', serial(date) - 1462, true)).toBe(date);
      }),
    );
  });

  test('a day that does not exist is never made to fit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 39 }), fc.integer({ min: 1, max: 39 }), fc.integer({ min: 2018, max: 2026 }), (d, m, y) => {
        const date = calendarDate(`${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`);
        expect(when(`${d}/${m}/${y}`)).toBe(date ?? 'date');
      }),
    );
  });

  test.each([
    ['2024', 2024],
    ['năm 2024', 2024],
    ['12/2024', 2024],
    ['tháng 12/2024', 2024],
    ['tháng 12 năm 2024', 2024],
    ['13/2024', 'date'],
    ['tháng mười', 'date'],
    ['05/01/2024 và 06/01/2024', 'date'],
    ['5/1', 'date'],
  ])('%s', (text, expected) => expect(when(text)).toBe(expected));

  test('several in one text', () => {
    expect(daysWithin('từ 01/02/2024 đến ngày 3 tháng 4 năm 2024')).toEqual(['2024-02-01', '2024-04-03']);
  });

  test('the last day that is not in the future is one', () => {
    fc.assert(
      fc.property(day, day, (date, latest) => {
        expect('value' in plausible({ date, year: null }, latest)).toBe(date <= latest);
      }),
    );
  });
});

describe('decisions', () => {
  const number = fc
    .tuple(fc.integer({ min: 1, max: 99_999 }), fc.constantFrom('QĐ-UBND', 'QĐ-BNN-VPĐP', 'QĐ-TTg', 'QĐ-BNNMT', '2024/QĐ-UBND'))
    .map(([no, tail]) => `${no}/${tail}`);
  const issuer = fc.constantFrom('UBND tỉnh Hà Tĩnh', 'UBND huyện Kỳ Anh', 'Chủ tịch UBND thành phố Huế', 'Bộ Nông nghiệp và Môi trường');
  const PRINTS: readonly ((no: string, date: string, by: string) => string)[] = [
    (no, date, by) => `${no} ngày ${date} của ${by}`,
    (no, date, by) => `Quyết định số ${no}, ${date} của ${by}`,
    (no, date, by) => `QĐ số ${no}\n${date}\n${by}`,
    (no, date, by) => `Quyết định ${no} ngày ${date} của ${by} về việc công nhận`,
    (no, date, by) => `${no.replace('/', ' /')} (${date}, ${by})`,
  ];

  test('print and read', () => {
    fc.assert(
      fc.property(number, day, issuer, fc.constantFrom(...PRINTS), (no, date, by, print) => {
        const read = decisionsIn(print(no, parts(date).reverse().join('/'), by));
        expect('value' in read && read.value).toMatchObject([{ number: no, date, issuer: by }]);
      }),
    );
  });

  test('two decisions are two, a day that does not exist is a mistake', () => {
    const two = decisionsIn('3 sao: 12/QĐ-UBND ngày 05/01/2021; 4 sao: 34/QĐ-UBND ngày 06/02/2024');
    expect('value' in two && two.value.map(({ number: no, date }) => [no, date])).toEqual([
      ['12/QĐ-UBND', '2021-01-05'],
      ['34/QĐ-UBND', '2024-02-06'],
    ]);
    expect(decisionsIn('12/QĐ-UBND ngày 31/02/2021')).toMatchObject({ fault: { kind: 'date' } });
    expect(decisionsIn('chưa có')).toEqual({ value: [] });
    expect(decisionsIn('12/QĐ-UBND\nngày 5/1/2025')).toMatchObject({ value: [{ number: '12/QĐ-UBND', date: '2025-01-05' }] });
  });
});

describe('prices', () => {
  const price = (text: string, unit = '', heading = 'Giá bán') => {
    const found = priceIn(text, unit, priceHeading(heading));
    return found === null ? null : `${found.amount} ${found.unit}`;
  };
  test.each([
    ['85.000đ/hộp', '', 'Giá bán', '85000 hộp'],
    ['85,000 VNĐ/kg', '', 'Giá bán', '85000 kg'],
    ['85 nghìn đồng/chai 500ml', '', 'Giá bán', '85000 chai 500ml'],
    ['1.250.000 đồng/bộ', '', 'Giá bán', '1250000 bộ'],
    ['1,5 triệu đồng/bộ', '', 'Giá bán', '1500000 bộ'],
    ['85000', 'kg', 'Giá bán', '85000 kg'],
    ['85', 'kg', 'Giá bán (1.000 đ)', '85000 kg'],
    ['85', '', 'Giá bán (nghìn đồng/kg)', '85000 kg'],
    ['1,2', 'bộ', 'Giá (triệu đồng)', '1200000 bộ'],
    ['85', 'kg', 'Giá bán', null],
    ['85000', '', 'Giá bán', null],
    ['85.000 - 120.000', 'kg', 'Giá bán', null],
    ['85.000đ', 'kg', 'Giá bán (1.000 đ)', null],
    ['85000', 'kg', 'Giá bán (1.000 đ)', null],
    ['Liên hệ', 'kg', 'Giá bán', null],
    ['-85.000đ/kg', '', 'Giá bán', null],
    ['8.50.000đ/kg', '', 'Giá bán', null],
  ])('%s %s %s', (text, unit, heading, expected) => expect(price(text, unit, heading)).toBe(expected));

  test('print and read; never more than what is printed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), fc.constantFrom('.', ',', ' '), (amount, separator) => {
        const printed = String(amount).replace(/\B(?=(\d{3})+$)/g, separator);
        expect(price(`${printed}đ/kg`)).toBe(`${amount} kg`);
      }),
    );
  });
});

describe('lists', () => {
  test('marks', () => {
    expect(marksIn('VietGAP, ISO 22000:2018; HACCP và hữu cơ\nVietGap')).toEqual(['VietGAP', 'ISO 22000:2018', 'HACCP', 'hữu cơ']);
    expect(marksIn('Hữu cơ (TCVN 11041-2, lúa và gạo)')).toEqual(['Hữu cơ (TCVN 11041-2, lúa và gạo)']);
    expect(marksIn('x')).toEqual([]);
  });
  test.each([
    ['www.a.vn', 'https://www.a.vn', ''],
    ['https://a.vn/x; b.vn', 'https://a.vn/x', 'b.vn'],
    ['javascript:alert(1)', null, 'javascript:alert(1)'],
    ['http://u:p@a.vn', null, 'http://u:p@a.vn'],
    ['Facebook: Trà Mây', null, 'Facebook: Trà Mây'],
    ['ftp://a.vn', null, 'ftp://a.vn'],
    ['https://a.vn/"><script>', null, 'https://a.vn/"><script>'],
  ])('%s', (text, first, rest) => expect(addressesIn(text)).toEqual({ first, rest }));
  test('points', () =>
    expect(['78,5', '78.25', '100', '0', '101', '-1', 'abc', '78,5 điểm'].map(scoreIn)).toEqual([
      78.5,
      78.25,
      100,
      0,
      null,
      null,
      null,
      78.5,
    ]));
});

describe('names', () => {
  test.each([
    ['Trà gừng; trà quế', true],
    ['1. Kẹo lạc\n2. Kẹo vừng', true],
    ['1. Kẹo lạc 2. Kẹo vừng', true],
    ['- Kẹo lạc\n- Kẹo vừng', true],
    ['Trà gừng\nTrà quế', true],
    ['Trà gừng\ntúi lọc', false],
    ['Bộ sản phẩm trà,\nCà phê Mây', false],
    ['Nước mắm cốt\n(chai 500 ml)', false],
    ['Muối tôm, muối ớt', false],
    ['Gạo nếp và gạo tẻ', false],
    ['Nước mắm (500 ml; 1 lít)', false],
    ['Nước mắm 500 ml; 1 lít', false],
    ['Trà 3 trong 1', false],
    ['Rượu 29.5 độ', false],
    ['Gạo ST25\nHữu cơ', true],
    ['Trà gừng;', false],
  ])('%j', (text, expected) => expect(namesSeveral(text)).toBe(expected));
  test('kinds', () =>
    expect(['HTX', 'Tổ hợp tác', 'DN', 'Hộ kinh doanh', 'Trang trại', 'Hội quán', 'Khác'].map(producerKindIn)).toEqual([
      'cooperative',
      'cooperative_group',
      'company',
      'household',
      'farm',
      'association',
      null,
    ]));
});

describe('remarks', () => {
  const revoked = (text: string) => {
    const read = revocationIn(text);
    return 'value' in read ? read.value : read.fault.kind;
  };
  test.each([
    'không thu hồi',
    'chưa thu hồi',
    'Chưa bị thu hồi',
    'đề nghị thu hồi',
    'Không thuộc diện thu hồi',
    'không đánh giá lại',
    'dừng sản xuất',
    'Xem xét thu hồi giấy',
  ])('%s', (text) => expect(revoked(text)).toBeNull());
  test('with day and number, without them, with a day that does not exist', () => {
    expect(revoked('Đã thu hồi')).toEqual({ date: null, decisionNumber: null });
    expect(revoked('Công nhận 01/01/2022. Thu hồi theo QĐ 55/QĐ-UBND ngày 01/02/2025')).toEqual({
      date: '2025-02-01',
      decisionNumber: '55/QĐ-UBND',
    });
    expect(revoked('Thu hồi ngày 30/02/2025')).toBe('date');
    expect(revoked('Không sản xuất nữa, đã thu hồi')).not.toBeNull();
  });
});

describe('places', () => {
  test.each([
    [
      'Thôn Bắc, xã Lưu Vĩnh Sơn, huyện Thạch Hà, tỉnh Hà Tĩnh',
      { commune: 'xã Lưu Vĩnh Sơn', district: 'huyện Thạch Hà', province: 'Hà Tĩnh' },
    ],
    ['xã Cẩm Bình, Cẩm Xuyên, Hà Tĩnh', { commune: 'xã Cẩm Bình', district: 'Cẩm Xuyên', bareProvince: 'Hà Tĩnh' }],
    ['P. 5, TP. Đà Lạt', { commune: 'P. 5', district: 'TP. Đà Lạt' }],
    ['Số 3, quận 1, TP. Hồ Chí Minh', { district: 'quận 1', province: 'Hồ Chí Minh' }],
    ['xã Lộc Trì, Phú Lộc, Thừa Thiên - Huế', { commune: 'xã Lộc Trì', district: 'Phú Lộc', bareProvince: 'Thừa Thiên Huế' }],
    ['doanh nghiệp xã hội, số 5', {}],
    ['', {}],
  ])('%s', (address, expected) => expect(placeInAddress(address)).toEqual(expected));

  test('of titles and headings', () => {
    expect(provinceWithin('DANH SÁCH SẢN PHẨM OCOP TỈNH HÀ TĨNH NĂM 2024')).toBe('Hà Tĩnh');
    expect(provinceWithin('UBND tỉnh Bà Rịa - Vũng Tàu')).toBe('Bà Rịa - Vũng Tàu');
    expect(provinceWithin('SỞ NÔNG NGHIỆP THÀNH PHỐ HỒ CHÍ MINH')).toBe('Hồ Chí Minh');
    expect(provinceWithin('cấp tỉnh năm 2024')).toBeNull();
    expect(placeOf('THỊ XÃ KỲ ANH')).toEqual({ district: 'Thị xã Kỳ Anh' });
  });

  test('the names are those of the register, and every one is found in a title', () => {
    const { provinces } = readContent('content').records;
    expect([...PROVINCE_NAMES].sort()).toEqual(provinces.flatMap(({ formerProvinces }) => formerProvinces.map(({ name }) => name)).sort());
    for (const name of PROVINCE_NAMES) expect(provinceWithin(`SẢN PHẨM OCOP TỈNH ${name.toUpperCase()} ĐỢT 1`)).toBe(name);
  });
});

describe('groups and sets', () => {
  test('the sets are those of the register', () => {
    const { groups } = readContent('content').records;
    for (const group of groups) {
      expect(classified(group.name)?.group).toBe(group.key);
      for (const set of group.sets) {
        expect(SET_NAMES[set.no - 1]).toBe(set.name);
        expect(classified(set.name)).toEqual({ group: group.key, set: set.no });
      }
    }
  });
  test.each([
    ['I. Thực phẩm', 'food', null],
    ['1. Nhóm thực phẩm', 'food', null],
    ['NHÓM II: ĐỒ UỐNG', 'drink', null],
    ['Thảo dược', 'herbal', null],
    ['Vải và may mặc', 'craft', null],
    ['Vải, may mặc', 'craft', 22],
    ['Lưu niệm - Nội thất - Trang trí', 'craft', null],
    ['Dịch vụ du lịch nông thôn, bán hàng', 'tourism', null],
    ['Bộ: Gia vị khác', 'food', 10],
  ])('%s', (text, group, set) => expect(classified(text)).toEqual({ group, set }));
  test('others are none', () => expect(['Nhóm lạ', '', 'I', 'Trà gừng'].map(classified)).toEqual([null, null, null, null]));
});

describe('personal data', () => {
  test.each([
    ['xã A. ĐT: 0912.345.678', 'xã A.', 1, 0],
    ['Liên hệ: 0912 345 678 (Zalo)', '(Zalo)', 1, 0],
    ['+84 912 345 678', '', 1, 0],
    ['02393 855 555', '', 1, 0],
    ['CCCD: 038085001234', '', 0, 1],
    ['038 085 001 234', '', 0, 1],
    ['CMND số 151234567', '', 0, 1],
    ['a@b.vn', '', 1, 0],
    ['MST: 0101234567', 'MST: 0101234567', 0, 0],
    ['MST 3001234567-001', 'MST 3001234567-001', 0, 0],
    ['MST: 038085001234', '', 0, 1],
    ['8934567890123', '8934567890123', 0, 0],
    ['1.250.000.000 đồng', '1.250.000.000 đồng', 0, 0],
    ['ngày 05/01/2025, số 123', 'ngày 05/01/2025, số 123', 0, 0],
  ])('%s', (text, rest, phones, idNumbers) => expect(withoutPersonal(text)).toMatchObject({ text: rest, phones, idNumbers }));

  test('a telephone or identity number never stays, wherever it stands', () => {
    const words = fc
      .array(fc.constantFrom('xã', 'Kỳ Anh', 'tổ 2', 'HTX', ',', ';', '(', ')', '-', 'số nhà'), { maxLength: 6 })
      .map((list) => list.join(' '));
    const digits = (count: number) =>
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count }).map((list) => list.join(''));
    const phone = fc
      .tuple(fc.constantFrom('03', '05', '07', '08', '09'), digits(8), fc.constantFrom('', '.', ' '))
      .map(([start, rest, sign]) => `${start}${rest.slice(0, 2)}${sign}${rest.slice(2, 5)}${sign}${rest.slice(5)}`);
    fc.assert(
      fc.property(words, fc.oneof(phone, digits(12)), words, (before, number, after) => {
        expect(withoutPersonal(`${before} ${number} ${after}`).text).not.toContain(number);
      }),
    );
  });
});
