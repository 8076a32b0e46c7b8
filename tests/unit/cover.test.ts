import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverOf, PALETTES, PATTERNS, SUBJECTS, type CoverSource, type Subject } from '../../src/domain/cover.ts';
import { GROUP_KEYS, type GroupKey } from '../../src/domain/taxonomy.ts';

/** Text of a source file. */
function textOf(path: string): string {
  return readFileSync(new URL(`../../src/${path}`, import.meta.url), 'utf8');
}

const sprite = textOf('components/product/covers.svg');
const component = textOf('components/product/Cover.astro');
const css = textOf('styles/cover.css');

/** A product with the facts that a case does not speak of. */
function source(facts: Partial<CoverSource>): CoverSource {
  return { id: 'mau', name: '', group: 'food', set: null, region: 'bac-trung-bo', ...facts };
}

/** The subject that a name calls up. */
function subjectOf(name: string, group: GroupKey = 'food'): Subject {
  return coverOf(source({ name, group })).subject;
}

describe('reading a name', () => {
  const READINGS: readonly (readonly [name: string, subject: Subject, group?: GroupKey])[] = [
    // The thing comes first in a Vietnamese name
    ['Kẹo dừa gừng', 'candy'],
    ['Bánh tráng sa tế tôm hành', 'ricepaper'],
    ['Hạt điều phô mai trứng muối', 'nut'],
    ['Rượu mật nho', 'spirit', 'drink'],
    ['Rượu yến Đông trùng hạ thảo', 'spirit', 'drink'],
    ['Bộ sản phẩm rượu ghè cào men lá Yang Bắc', 'spirit', 'drink'],
    ['Trà mãng cầu Diệu Phúc', 'infusion'],
    ['Trà Đinh Lăng sấy lạnh - Maika food', 'infusion'],
    ['Bột sen', 'lotus'],
    ['Bột gừng Kỳ Sơn', 'root'],
    ['Ba khía muối Dũng Thấm', 'crab'],
    ['Gà ủ muối Sông La', 'poultry'],
    ['Cá bò da rim mật ong', 'fish'],
    ['Khô cá dứa', 'fish'],
    ['Chả mực', 'roll'],
    ['Lạp xưởng cá thát lát', 'sausage'],
    ['Dế sấy bơ tỏi', 'meat'],
    ['COOP SELECT nước mắm lú', 'sauce'],
    ['Cà muối mắm Loan Tuệ', 'crock'],
    ['Cà phê phin giấy Linh chi', 'coffee'],
    ['Khe Sanh Coffee', 'coffee'],
    ['Mật ong nghệ viên đen', 'honey', 'herbal'],
    ['Gạo "Cái quạt mo"', 'rice'],
    ['Thanh gạo lứt hạt và rong biển', 'cereal'],
    ['Bánh canh rau củ', 'noodles'],
    ['Mỳ rau củ Anpaso', 'noodles'],
    ['Bánh tét bồ ngót', 'parcel'],
    ['Bánh trung thu gà quay jambon', 'cake'],
    // Phrases that mean another thing than their first word
    ['Bơ đậu phộng Super Green', 'peanut'],
    ['Bơ LĐ 034 Bình Minh', 'fruit'],
    ['Vú sữa Tân Yên', 'fruit'],
    ['Tương ớt mè Daichi', 'chili'],
    ['Tương Xuân Pha', 'sauce'],
    ['Nước cốt dừa cấp đông', 'coconut'],
    ['Mật nho', 'grape'],
    ['Mật mía Phú Gia – Cường Thùy', 'sugar'],
    ['Hoa muối', 'salt'],
    ['Dưa leo', 'greens'],
    ['Chè đậu đen cốt dừa Hoàng Gia', 'bean'],
    ['Bánh chè lam', 'cake'],
    ['Chè dây Hòa Bắc', 'infusion'],
    ['Cao xương hươu Hương Sơn', 'antler', 'herbal'],
    ['Cao chè vằng Mai Thị Thủy', 'herb', 'herbal'],
    ['Hàng thủ công mỹ nghệ từ vỏ quế', 'basket', 'craft'],
    ['Lục bình gốm Mỹ Thiện', 'pottery', 'craft'],
    ['Dừa bonsai', 'bonsai', 'ornamental'],
    ['Lan cấy mô', 'flower', 'ornamental'],
    ["Lan's Homestay", 'house', 'tourism'],
    ['Công viên di sản làng Gò Cỏ', 'hills', 'tourism'],
    ['Điểm du lịch cộng đồng Cồn Chim', 'house', 'tourism'],
    // Words that fold to one text
    ['Chè xanh Bản Ven', 'tea'],
    ['Mắm tôm Lê Gia', 'crock'],
    ['Bò giàng Hậu Quế', 'meat'],
    ['Dừa sáp Bảo Châu', 'coconut'],
    ['Dưa lưới An Xuân', 'melon'],
    ['Dứa Đồng Giao', 'pineapple'],
    ['Siro dứa Khe Hoa', 'drink', 'drink'],
    ['Muối hầm', 'salt'],
    ['Giỏ trái đất', 'basket', 'craft'],
    ['Giò lụa Hào Bốn', 'roll'],
    // One word, two groups
    ['Vải thiều Lục Ngạn', 'longan'],
    ['Vải lanh', 'brocade', 'craft'],
    // Either placement of the tone, decomposed letters, capitals, no diacritics at all
    ['Làng văn hoá Thái Hải', 'house', 'tourism'],
    ['Nước mắm'.normalize('NFD'), 'sauce'],
    ['NƯỚC MẮM LÊ GIA', 'sauce'],
    ['nuoc mam le gia', 'sauce'],
  ];

  for (const [name, subject, group] of READINGS) it(`${name}: ${subject}`, () => expect(subjectOf(name, group)).toBe(subject));

  it('asks the set when the name says nothing, then the group', () => {
    expect(coverOf(source({ name: 'Tacumin', set: 13 })).subject).toBe('coffee');
    expect(coverOf(source({ name: 'Phúc Hưng Long', group: 'herbal', set: 18 })).subject).toBe('capsule');
    expect(coverOf(source({ name: 'Ecohost Hải Hậu', group: 'tourism' })).subject).toBe('house');
    for (const group of GROUP_KEYS) expect(coverOf(source({ group, set: 99 })).subject).toBe(subjectOf('…', group));
  });
});

describe('a cover', () => {
  const anySource: fc.Arbitrary<CoverSource> = fc.record({
    id: fc.string(),
    name: fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('__proto__', 'constructor', '\u0000', '\u0301\u0301', 'a'.repeat(50_000), 'x '.repeat(9_000)),
    ),
    group: fc.constantFrom(...GROUP_KEYS),
    set: fc.oneof(fc.constant(null), fc.integer({ min: -3, max: 60 })),
    region: fc.string(),
  });

  it('is the same each time and made of known parts, whatever the record says', () => {
    fc.assert(
      fc.property(anySource, (product) => {
        const cover = coverOf(product);
        expect(coverOf({ ...product })).toEqual(cover);
        expect(SUBJECTS).toContain(cover.subject);
        expect(PATTERNS).toContain(cover.pattern);
        expect(PALETTES).toContain(cover.palette);
        expect([1, 2, 3, 4, 5, 6]).toContain(cover.accent);
        expect([0, 1, 2, 3]).toContain(cover.shift);
      }),
    );
  });

  it('takes its accent from the region', () => {
    expect(coverOf(source({ region: 'trung-du-va-mien-nui-phia-bac' })).accent).toBe(1);
    expect(coverOf(source({ region: 'dong-bang-song-cuu-long' })).accent).toBe(6);
  });

  it('varies among products of one name', () => {
    const looks = Array.from({ length: 60 }, (_, at) => JSON.stringify(coverOf(source({ id: `nuoc-mam-${at}`, name: 'Nước mắm' }))));
    expect(new Set(looks).size).toBeGreaterThan(20);
  });
});

describe('the art', () => {
  it('has a symbol for each subject and each ground, and none besides but the frame', () => {
    const symbols = [...sprite.matchAll(/<symbol id="([^"]+)"/g)].map((match) => match[1]);
    const expected = ['frame', ...SUBJECTS.map((subject) => `s-${subject}`), ...PATTERNS.map((pattern) => `p-${pattern}`)];
    expect(symbols.toSorted()).toEqual(expected.toSorted());
  });

  it('is all in use: some name calls up each subject, some product gets each ground and pigment', () => {
    const names = [...textOf('domain/cover.ts').matchAll(/phrases:\s*'([^']+)'/g)].flatMap((match) => (match[1] ?? '').split(', '));
    const covers = names.flatMap((name) =>
      GROUP_KEYS.flatMap((group) => Array.from({ length: 8 }, (_, at) => coverOf(source({ id: `${name}${at}`, name, group })))),
    );
    expect(new Set(covers.map((cover) => cover.subject)).size).toBe(SUBJECTS.length);
    expect(new Set(covers.map((cover) => cover.pattern)).size).toBe(PATTERNS.length);
    expect(new Set(covers.map((cover) => cover.palette)).size).toBe(PALETTES.length);
  });

  it('keeps its budget', () => {
    expect(Buffer.byteLength(sprite)).toBeLessThanOrEqual(24_000);
    expect(brotliCompressSync(sprite).length).toBeLessThanOrEqual(7_000);
  });

  it('needs nothing that a strict policy or an external <use> forbids', () => {
    expect(sprite).not.toMatch(/style=|<style|<script|url\(|\son\w+=|href=/);
    expect(component).not.toMatch(/style=|<style|<script/);
  });
});

describe('the pigments', () => {
  /** Relative luminance of a colour such as #1d4b5e (WCAG 2). */
  function luminanceOf(colour: string): number {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  /** Contrast of two colours (WCAG 2). */
  function contrastOf(one: string, other: string): number {
    const [light = 0, dark = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  }

  /** The colours of one pigment, first in the light scheme, then in the dark one. */
  function coloursOf(palette: string): Record<string, string>[] {
    return [...css.matchAll(new RegExp(`data-palette='${palette}'\\]\\s*\\{([^}]*)\\}`, 'g'))].map((rule) =>
      Object.fromEntries([...(rule[1] ?? '').matchAll(/--(\w): (#[0-9a-f]{6})/g)].map((pair) => [pair[1] ?? '', pair[2] ?? ''])),
    );
  }

  it.each(PALETTES)('%s: caption on band and line on ground are legible in both schemes', (palette) => {
    const schemes = coloursOf(palette);
    expect(schemes).toHaveLength(2);
    for (const { d = '', l = '', p = '', w = '' } of schemes) {
      expect(contrastOf(w, p)).toBeGreaterThanOrEqual(4.5);
      expect(contrastOf(l, d)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('has a rule for each accent and each turn', () => {
    for (const accent of [1, 2, 3, 4, 5, 6]) expect(css).toContain(`.cover[data-accent='${accent}']`);
    for (const shift of [1, 2, 3]) expect(css).toContain(`.cover.v${shift} .p`);
  });
});
