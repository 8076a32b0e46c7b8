/** Names of producers: the same one in all its spellings, and those that only look alike. */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { areFormsCompatible, isSameProducer, producerName } from '../../src/domain/producer-name.ts';

/** Names of the register with the spellings that other sources use or may use. */
const SAME: readonly (readonly [string, string])[] = [
  ['Công ty TNHH Thực phẩm & TMDV Lê Gia', 'Công ty TNHH Thực phẩm và Thương mại dịch vụ Lê Gia'],
  ['HTX Dịch vụ nông lâm nghiệp Bình Sơn', 'HTX nông lâm nghiệp Bình Sơn'],
  ['Hợp tác xã nông sản Khe Sanh', 'HTX nông sản Khe Sanh'],
  ['Công ty TNHH Trà Vinh Farm', 'Công ty TNHH Trà Vinh FARM'],
  ['Công ty Cổ phần đầu tư Sinh thái Khánh Sơn', 'Công ty Cổ phần Đầu tư Sinh thái Khánh Sơn'],
  ['Công ty TNHH sản xuất và kinh doanh nước mắm Thanh Quốc', 'Công ty TNHH Sản xuất và kinh doanh nước mắm Thanh Quốc'],
  ['Công ty Cổ phần thương mại Khải Hoàn', 'CTCP TM Khải Hoàn'],
  ['Công ty Cổ phần Trà Bắc', 'CTCP Trà Bắc'],
  ['Công ty Cổ phần Trà Bắc', 'Công ty CP Trà Bắc'],
  ['Công ty Cổ phần Trà Bắc', 'Công ty Trà Bắc'],
  ['Công ty Cổ phần Trà Bắc', 'Cty CP Trà Bắc'],
  ['Công ty Cổ phần nước khoáng Quang Hanh', 'CTCP Nước khoáng Quang Hanh'],
  ['Công ty Cổ phần Xây dựng và Dịch vụ thương mại Sông La', 'Công ty CP XD & DVTM Sông La'],
  ['Công ty Cổ phần đầu tư thương mại và xây dựng Hoàng Khôi', 'CTCP Đầu tư TM và XD Hoàng Khôi'],
  ['Công ty Mỹ Lệ', 'Công ty TNHH Mỹ Lệ'],
  ['Công ty Mỹ Lệ', 'Công ty TNHH Mĩ Lệ'],
  ['Công ty Green Lotus', 'CTCP Green Lotus'],
  ['Công ty TNHH MTV SX&TM Đại Cường', 'Công ty TNHH Một thành viên Sản xuất và Thương mại Đại Cường'],
  ['Công ty TNHH SX&TM Toàn Gia Phú', 'Công ty TNHH Sản xuất - Thương mại Toàn Gia Phú'],
  ['Công ty TNHH TM-DV-SX Ca cao Thành Đạt', 'Công ty TNHH Thương mại - Dịch vụ - Sản xuất Ca cao Thành Đạt'],
  ['Công ty TNHH TM-DV-SX Ca cao Thành Đạt', 'Công ty TNHH TMDVSX Ca cao Thành Đạt'],
  ['Công ty TNHH TM&DVTH Trầm Nhân', 'Công ty TNHH Thương mại và Dịch vụ tổng hợp Trầm Nhân'],
  ['Công ty TNHH MTV DVNN CNC Thiên Trường 36', 'Công ty TNHH MTV Dịch vụ nông nghiệp công nghệ cao Thiên Trường 36'],
  ['Công ty TNHH XNK Nông lâm thủy sản Sỹ Thắng', 'Công ty TNHH Xuất nhập khẩu Nông lâm thuỷ sản Sĩ Thắng'],
  ['Công ty TNHH XK Việt Trang', 'Công ty TNHH Xuất khẩu Việt Trang'],
  ['Công ty TNHH Sản xuất thương mại và dịch vụ Mười Quý', 'Công ty TNHH SXTMDV Mười Quí'],
  ['Công ty TNHH SXKD tổng hợp Đông Á', 'Công ty TNHH Sản xuất kinh doanh tổng hợp Đông Á'],
  ['Công ty TNHH một thành viên Vũ Minh Phát', 'Công ty TNHH MTV Vũ Minh Phát'],
  ['Công ty TNHH MTV Kiên Cường', 'Công ty trách nhiệm hữu hạn một thành viên Kiên Cường'],
  ['Công ty TNHH MTV Kiên Cường', 'Công ty TNHH Kiên Cường'],
  ['Công ty TNHH Sáu Ri', 'C.ty TNHH Sáu Ri'],
  ['Công ty TNHH Sáu Ri', 'CÔNG TY TNHH SÁU RI'],
  ['Công ty TNHH Cao dược liệu Định Sơn Mai Thị Thủy', 'Công ty TNHH Cao dược liệu Định Sơn Mai Thị Thuỷ'],
  ['Công ty TNHH Thương mại dịch vụ và Xuất nhập khẩu Quy Hoa', 'Công ty TNHH TMDV và XNK Quy Hoa'],
  ['Công ty Cổ phần Nông nghiệp U&I', 'CTCP Nông nghiệp U & I'],
  ['Công ty Cổ phần Việt Nam Inca (Vietnam Inca Joint Stock Company)', 'Công ty Cổ phần Việt Nam Inca'],
  [
    'Hai Dang Ltd',
    'Công ty TNHH Hải Đăng'
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .replaceAll('Đ', 'D'),
  ],
  ['Hai Dang Ltd', 'Hai Dang Co., Ltd.'],
  ['Doanh nghiệp tư nhân Hồ Quang Trí', 'DNTN Hồ Quang Trí'],
  ['Doanh nghiệp tư nhân Nông nghiệp Thành Hưng', 'DNTN Nông nghiệp Thành Hưng'],
  ['HTXNN Thượng Giang', 'Hợp tác xã Nông nghiệp Thượng Giang'],
  ['HTXNN Thượng Giang', 'HTX NN Thượng Giang'],
  ['HTX DVNN Hà Long', 'HTX Dịch vụ nông nghiệp Hà Long'],
  ['HTX DVNN xã Minh Tân', 'HTX Dịch vụ nông nghiệp Minh Tân'],
  ['HTX SXKD DVNN Thụy Ninh', 'Hợp tác xã sản xuất kinh doanh dịch vụ nông nghiệp Thuỵ Ninh'],
  ['HTX DVSX&TT rau an toàn Túy Loan', 'Hợp tác xã Dịch vụ sản xuất và tiêu thụ rau an toàn Tuý Loan'],
  ['HTX dịch vụ nông nghiệp xã Hoằng Thắng', 'HTX Nông nghiệp Hoằng Thắng'],
  ['HTX Nông nghiệp Lâm Thao', 'HTX Lâm Thao'],
  ['HTX Quang Tom', 'Hợp tác xã Quang Tom tỉnh Lào Cai'],
  ['HTX Thương Mại – Dịch Vụ Nông Nghiệp Hoài Đức', 'HTX TM-DVNN Hoài Đức'],
  ['HTX Tien Phat', 'HTX Tiến Phát'],
  ['Hợp tác xã dịch vụ nông nghiệp xã Nhân Huệ', 'HTX Dịch vụ Nông nghiệp Nhân Huệ'],
  ['THT Farm An Xuân', 'Tổ hợp tác Farm An Xuân'],
  ['Hộ kinh doanh Minh Thiện', 'HKD Minh Thiện'],
  ['Hộ Lê Anh Tuấn', 'Hộ kinh doanh Lê Anh Tuấn'],
  ['Lê Văn Mến', 'Hộ kinh doanh Lê Văn Mến'],
  ['Hộ SXKD Đỗ Xuân Dũng', 'Hộ sản xuất, kinh doanh Đỗ Xuân Dũng'],
  ['Hộ sản xuất Nguyễn Thị Thùy Linh', 'Hộ kinh doanh Nguyễn Thị Thuỳ Linh'],
  ['Hộ kinh doanh Lê Thị Thanh Thuý', 'Hộ kinh doanh Lê Thị Thanh Thúy'],
  ['Hộ kinh doanh Lê Thị Bê', 'HỘ KINH DOANH LÊ THỊ BÊ'],
  ['Bui Thi Kim Thanh', 'Hộ kinh doanh Bùi Thị Kim Thanh'],
  ['Cơ sở sản xuất Lâm Thu', 'Cơ sở Lâm Thu'],
  ['Cơ sở sx Nông sản Việt', 'Cơ sở sản xuất Nông sản Việt'],
  ['Cơ sở sản xuất Liên Giang', 'Hộ kinh doanh Liên Giang'],
  ['Hộ kinh doanh cơ sở Tâm Nguyên', 'Cơ sở Tâm Nguyên'],
  ['Cơ sở hộ gia đình Thức Dung', 'Hộ gia đình Thức Dung'],
  ['Cơ sở chế biến kỹ nghệ thực phẩm Phú Gia Bảo', 'Cơ sở chế biến kĩ nghệ thực phẩm Phú Gia Bảo'],
];

/** Pairs that are two producers, or of which it cannot be said. */
const NOT_SAME: readonly (readonly [string, string])[] = [
  ['Công ty Mỹ Lệ', 'Cơ sở Mỹ Lệ'],
  ['HTX Tân Phú', 'Công ty Tân Phú'],
  ['Công ty Cổ phần Trà Bắc', 'Công ty TNHH Trà Bắc'],
  ['Doanh nghiệp tư nhân Hồ Quang Trí', 'Công ty Cổ phần Hồ Quang Trí'],
  ['HTX Kinh doanh và chế biến hải sản Hoa Linh Chi', 'THT chế biến và kinh doanh hải sản Hoa Linh Chi'],
  ['HTX Du lịch cộng đồng Gò Cỏ', 'HTX Du lịch cộng đồng Làng Gò Cỏ'],
  ['HTX Hệ sinh thái du lịch Suối Giàng', 'HTX Suối Giàng'],
  ['Công ty TNHH Tân Nhiên', 'Công ty TNHH Tân Nhiên chi nhánh 1'],
  ['Công ty Cổ phần thực phẩm Sen Đại Việt', 'Chi nhánh Công ty Cổ phần thực phẩm Sen Đại Việt'],
  ['Công ty TNHH Gia súc gia cầm Hoài Đức', 'HTX Thương Mại – Dịch Vụ Nông Nghiệp Hoài Đức'],
  ['Công ty Cổ phần nông sản Bắc Kạn', 'HTX nông sản Bắc Kạn'],
  ['HTX Nông nghiệp Bình Minh', 'HTX Thương mại Bình Minh'],
  ['HTX Thương mại dịch vụ Bình Minh', 'HTX Mắm Bình Minh'],
  ['Công ty TNHH MTV Thương mại Kim Long', 'Công ty TNHH MTV Xây dựng Kim Long'],
  ['Hộ kinh doanh Mai Hoàng Lý', 'Hộ kinh doanh Mai Thị Hoàng Loan'],
  ['Hộ kinh doanh Lê Thị Thanh Thuý', 'Hộ kinh doanh Lê Thị Thanh Thủy'],
  ['Hộ kinh doanh Nguyễn Sơn', 'Hộ kinh doanh Nguyễn Sớn'],
  ['Công ty TNHH Dịch vụ Hoa Nam', 'Công ty TNHH Dịch vụ Hòa Nam'],
  ['Hộ Hồ Ngọc Dũng', 'Hộ Ngọc Dũng'],
  ['Hợp tác xã Dịch vụ sản xuất nông nghiệp Hòa Phong 1', 'Hợp tác xã Dịch vụ sản xuất nông nghiệp Hòa Phong 2'],
  ['HTX Nông nghiệp 1', 'HTX Dịch vụ 1'],
  ['HTX Hoàng Trà', 'HTX Hoàng Tra'],
  ['HTX Tân Trung Thành', 'Tổ hợp tác Sản xuất, chế biến rau củ quả Trung Thành'],
  ['Công ty TNHH Nấm Phùng Gia', 'HTX Nấm Tam Đảo'],
  ['Cơ sở Hùng Hồng', 'Cơ sở sản xuất nem chả Hùng Hồng'],
  ['Green Lotus', 'Công ty Green Lotus'],
  ['Trại dế Oanh Vĩnh', 'Hộ kinh doanh Oanh Vĩnh'],
  ['HTX Suối Giàng', 'Liên hiệp HTX Suối Giàng'],
  ['東京', '大阪'],
  ['HTX 東京', 'HTX 大阪'],
];

const names = [
  ...new Set(
    readFileSync('tests/fixtures/import/products.jsonl', 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => (JSON.parse(line) as { producer: string }).producer),
  ),
];

/** The other placement of the tone mark, where a syllable has two. */
const OTHER_TONES: readonly (readonly [string, string])[] = ['oa', 'oe', 'uy'].flatMap((pair) =>
  ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map(
    (tone) => [`${pair[0] ?? ''}${tone}${pair[1] ?? ''}`.normalize('NFC'), `${pair}${tone}`.normalize('NFC')] as const,
  ),
);

function withOtherTones(name: string): string {
  return OTHER_TONES.reduce(
    (text, [old, modern]) => text.replaceAll(new RegExp(`(?<![qQ])${old}(?!\\p{L})`, 'gu'), modern),
    name.normalize('NFC'),
  );
}

/** Ways to print one name, none of which changes what it says. */
const respelling = fc
  .array(
    fc.constantFrom<(name: string) => string>(
      (name) => name.toUpperCase(),
      (name) => name.toLowerCase(),
      (name) => name.normalize('NFD'),
      (name) => name.normalize('NFC'),
      (name) => ` ${name.replaceAll(' ', '  ')}\t`,
      (name) => name.replaceAll(' ', '\u00A0'),
      withOtherTones,
    ),
    { maxLength: 5 },
  )
  .map((steps) => (name: string) => steps.reduce((text, step) => step(text), name));

/** Names of the register, made-up names of their words, and any text at all. */
const anyName = fc.oneof(
  fc.constantFrom(...names),
  fc
    .array(fc.constantFrom(...new Set(names.flatMap((name) => name.split(' ')))), { minLength: 1, maxLength: 8 })
    .map((words) => words.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);

describe('producerName', () => {
  test.each([
    ['Công ty TNHH MTV Traphaco Sapa', 'limited', 'traphaco sapa'],
    ['CTCP Gốm Chu Đậu', 'joint_stock', 'gom chu dau'],
    ['Công ty Mỹ Lệ', 'company', 'mi le'],
    ['DNTN thực phẩm Linh Phương', 'private_enterprise', 'thuc pham linh phuong'],
    ['Liên hiệp HTX nông nghiệp An Lỗ', 'cooperative_union', 'an lo'],
    ['HTXNN Thượng Giang', 'cooperative', 'thuong giang'],
    ['Tổ hợp tác trồng chuối Thành Sơn', 'cooperative_group', 'trong chuoi thanh son'],
    ['Hộ Hồ Ngọc Dũng', 'household', 'ho ngoc dung'],
    ['Trang trại sữa dê Ngọc Đào', 'farm', 'sua de ngoc dao'],
    ['Hội Nông dân xã Tân Phú', 'association', 'nong dan xa tan phu'],
    ['Hồi ức Hội An', 'none', 'hoi uc hoi an'],
    ['Cơ sở sản xuất Liên Giang', 'establishment', 'lien giang'],
    ["Lan's Homestay", 'none', 'lan s homestay'],
    ['HTX rau hữu cơ TH Giao Yến', 'cooperative', 'rau huu co th giao yen'],
  ])('%s', (name, form, core) => {
    expect(producerName(name)).toMatchObject({ form, core });
  });

  test('keeps the activity where nothing else is left', () => {
    expect(producerName('HTX Nông nghiệp 1').core).toBe('nong nghiep 1');
    expect(producerName('HTX Nông nghiệp').core).toBe('nong nghiep');
    expect(producerName('Công ty TNHH').core).not.toBe('');
  });

  test('is the same for every case, normalisation, white space and tone placement', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), respelling, (name, respelled) => {
        const { slug: _, ...plain } = producerName(name);
        expect(producerName(respelled(name))).toMatchObject(plain);
      }),
      { numRuns: 2000 },
    );
  });

  test('leaves no name of the register without a core, and makes ids of ASCII words', () => {
    for (const name of names) {
      expect(producerName(name).core).toMatch(/^[a-z0-9]+( [a-z0-9]+)*$/);
      expect(producerName(name).slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    }
  });
});

describe('isSameProducer', () => {
  test('has enough pairs', () => expect(SAME.length + NOT_SAME.length).toBeGreaterThanOrEqual(60));

  test.each(SAME)('%s = %s', (a, b) => {
    expect(isSameProducer(a, b)).toBe(true);
  });

  test.each(NOT_SAME)('%s ≠ %s', (a, b) => {
    expect(isSameProducer(a, b)).toBe(false);
  });

  test('says the same in both directions', () => {
    for (const [a, b] of [...SAME, ...NOT_SAME]) expect(isSameProducer(b, a)).toBe(isSameProducer(a, b));
    fc.assert(fc.property(anyName, anyName, (a, b) => isSameProducer(a, b) === isSameProducer(b, a)));
  });

  test('knows every name again, however it is printed', () => {
    fc.assert(
      fc.property(anyName, (name) => isSameProducer(name, name)),
      { numRuns: 1000 },
    );
    fc.assert(fc.property(fc.constantFrom(...names), respelling, (name, respelled) => isSameProducer(name, respelled(name))));
  });

  test('forms go together in both directions', () => {
    expect(areFormsCompatible('company', 'limited')).toBe(true);
    expect(areFormsCompatible('limited', 'company')).toBe(true);
    expect(areFormsCompatible('limited', 'joint_stock')).toBe(false);
  });
});
