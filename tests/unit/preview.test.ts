/** Preview pictures: what stands on them, and that it fits. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { PALETTES, PATTERNS, SUBJECTS } from '../../src/domain/cover.ts';
import type { Fair } from '../../src/domain/fair.ts';
import { previewSvg } from '../../src/exports/preview/drawing.ts';
import { brokenLines, fitted } from '../../src/exports/preview/lines.ts';
import { materialFrom } from '../../src/exports/preview/material.ts';
import { producerPicture, productPicture } from '../../src/exports/preview/picture.ts';
import {
  fairPreview,
  producerPreview,
  productPreview,
  provincePreview,
  sitePreview,
  type PreviewSpec,
} from '../../src/exports/preview/spec.ts';
import { widthOf } from '../../src/exports/preview/typeface.ts';
import { statusWord, verdictPhrase } from '../../src/i18n/verdict.ts';
import { typefaces } from '../../scripts/build/typefaces.ts';
import { daysIn } from './arbitraries.ts';
import { day, HOSTILE, listed, producer, province, recognition } from './listed.ts';

const read = (file: string): string => readFileSync(file, 'utf8');
const files = {
  sprite: read('src/components/product/covers.svg'),
  css: read('src/styles/cover.css'),
  outlines: read('src/components/place/map-outlines.json'),
  mark: read('public/favicon.svg'),
};
const material = materialFrom(files);
const faces = typefaces();
const wordsOf = ({ kicker, title, byline, fact, notes, band }: PreviewSpec): string =>
  [kicker, title, byline, fact, ...notes, band].join('\n');
const preview = (...facts: Parameters<typeof listed>): PreviewSpec => productPreview(listed(...facts), 'Thực phẩm');

/** Names of the elements and attributes of an SVG; fails where it is not well-formed. */
function partsOf(svg: string): { elements: Set<string>; attributes: Set<string>; text: string } {
  const found = { elements: new Set<string>(), attributes: new Set<string>(), text: '' };
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        found.elements.add(name);
        for (const attribute of Object.keys(attributes)) found.attributes.add(attribute);
      },
      onclosetag: () => void (depth -= 1),
      ontext: (text) => void (found.text += text),
    },
    { xmlMode: true },
  );
  parser.end(svg);
  expect(depth).toBe(0);
  return found;
}

describe('what stands on a picture of a product', () => {
  const dated = recognition({ date: day('2024-03-12') });

  test('stars in plain words, the day of the decision, who and where', () => {
    const spec = preview({ certificates: [dated] });
    expect(spec).toMatchObject({ stars: 4, title: 'Mắm mẫu', byline: 'HTX Mẫu', kicker: 'Hà Tĩnh · Thực phẩm', fact: 'OCOP 4 sao' });
    expect(spec.notes[0]).toBe('Quyết định ngày 12/03/2024');
  });

  test.each([
    [{ date: null, year: 2022 }, 'Công nhận năm 2022'],
    [{ date: null, year: null }, 'Nguồn không ghi ngày quyết định'],
    [{ date: day('2024-03-12'), basis: 'council' as const }, 'Theo kết quả của hội đồng, 12/03/2024'],
    [{ date: null, year: null, basis: 'council' as const }, 'Theo kết quả của hội đồng'],
  ])('says what is known of the decision: %o', (facts, line) => {
    expect(preview({ certificates: [recognition(facts)] }).notes[0]).toBe(line);
  });

  test('of the long name of a group its first part', () => {
    expect(productPreview(listed(), 'Dịch vụ du lịch cộng đồng, du lịch sinh thái và điểm du lịch').kicker).toBe(
      'Hà Tĩnh · Dịch vụ du lịch cộng đồng',
    );
  });

  test('a potential fifth star is a remark on four', () => {
    const spec = preview({ certificates: [recognition({ isPotentialFiveStar: true })] });
    expect(spec).toMatchObject({ stars: 4, fact: 'OCOP 4 sao, tiềm năng 5 sao' });
  });

  test('a withdrawn recognition, and one still to come, give no stars', () => {
    const revoked = recognition({ revocation: { date: null, decisionNumber: null, source: { url: 'https://bao.example/', title: null } } });
    for (const spec of [preview({ certificates: [revoked] }), preview({ certificates: [dated] }, day('2024-03-11'))]) {
      expect(spec.stars).toBeNull();
      expect(wordsOf(spec)).not.toMatch(/OCOP|sao/u);
    }
  });

  test('a drink with alcohol is recorded, not promoted', () => {
    const drink = listed({ name: 'Rượu mẫu', isAlcohol: true, certificates: [dated] });
    const spec = productPreview(drink, 'Đồ uống');
    expect(spec).toMatchObject({ art: { kind: 'adults' }, stars: null, fact: 'Đồ uống có cồn, 18+', title: 'Rượu mẫu', byline: 'HTX Mẫu' });
    expect(wordsOf(spec)).not.toMatch(/OCOP|sao/u);
    expect(producerPreview(producer(), [drink]).art).toEqual({ kind: 'mark' });
    expect(producerPreview(producer(), [drink, listed()]).art).toMatchObject({ kind: 'cover', cover: { subject: 'crock' } });
  });

  test('sample records wear a band', () => {
    expect(preview({ isSample: true }).band).toBe('Dữ liệu mẫu');
    expect(preview().band).toBeNull();
    expect(producerPreview(producer(), [listed({ isSample: true })]).band).toBe('Dữ liệu mẫu');
    expect(producerPreview(producer({ isSample: true }), []).band).toBe('Dữ liệu mẫu');
    expect(producerPreview(producer(), [listed()]).band).toBeNull();
    expect(previewSvg(preview({ isSample: true }), material, faces)).not.toBe(previewSvg(preview(), material, faces));
  });

  test('no word of a status, and the same picture as long as nothing new was decided', () => {
    const statuses = ['2020-01-01', '2022-12-01', '2024-06-01', '2026-01-01'].flatMap((given) => {
      const { verdict } = listed({ certificates: [recognition({ date: day(given) })] }, day('2025-06-01'));
      return [statusWord(verdict, 'vi'), verdictPhrase(verdict, 'vi')].map((word) => word.toLowerCase());
    });
    fc.assert(
      fc.property(
        daysIn(2019, 2026),
        fc.option(daysIn(2019, 2026), { nil: null }),
        daysIn(2027, 2033),
        daysIn(2027, 2033),
        (a, b, one, other) => {
          const certificates = [a, ...(b === null ? [] : [b])].sort().map((date) => recognition({ date }));
          const spec = preview({ certificates }, one);
          for (const word of statuses) expect(wordsOf(spec).toLowerCase()).not.toContain(word);
          expect(preview({ certificates }, other)).toEqual(spec);
        },
      ),
    );
  });
});

describe('other pictures', () => {
  test('a producer has its kind, its place and the number of its products, and no stars', () => {
    const spec = producerPreview(producer(), [listed(), listed({ id: 'hai' })]);
    expect(spec).toMatchObject({ title: 'HTX Mẫu', kicker: 'Hà Tĩnh · Hợp tác xã', fact: '2 sản phẩm trong sổ', stars: null });
    expect(wordsOf(spec)).not.toMatch(/OCOP \d/u);
  });

  test('a province counts its products, producers and stars, without withdrawn ones', () => {
    const revoked = recognition({
      stars: 5,
      revocation: { date: null, decisionNumber: null, source: { url: 'https://bao.example/', title: null } },
    });
    const spec = provincePreview(province, [listed(), listed({ certificates: [revoked] })], 'Bắc Trung Bộ');
    expect(spec).toMatchObject({ title: 'Tỉnh Hà Tĩnh', fact: '2 sản phẩm trong sổ', notes: ['1 chủ thể', '4 sao: 1'], byline: '' });
    expect(spec.kicker).toBe('Sản phẩm OCOP · Bắc Trung Bộ');
  });

  test('every map names both archipelagos and draws them', () => {
    const { provinces, insets } = material.outline;
    expect(insets.map(({ code }) => code)).toEqual(['48', '56']);
    for (const code of ['42', '48', '56']) {
      const svg = previewSvg({ ...sitePreview([]), art: { kind: 'province', code } }, material, faces);
      for (const inset of insets) expect(svg).toContain(provinces.find((one) => one.code === inset.code)?.islands ?? 'no islands');
      for (const name of ['Hoàng Sa', 'Trường Sa']) expect(svg).toContain(faces.sans.outlines(name).svg);
    }
  });

  const fair: Parameters<typeof fairPreview>[0] = {
    ...({
      id: 'hoi-cho',
      name: 'Hội chợ mẫu',
      kind: 'ocop-fair',
      status: 'confirmed',
      datesAsPrinted: null,
      year: null,
      isSample: false,
    } as Fair),
    drawing: null,
    venue: { name: 'Quảng trường', address: null, province, formerProvince: null },
    start: day('2027-04-28'),
    end: day('2027-05-03'),
    phase: 'upcoming',
  };
  test.each([
    [{}, '28/04 – 03/05/2027', 'day'],
    [{ end: null }, 'Từ 28/04/2027, nguồn không ghi ngày cuối', 'day'],
    [{ start: null, end: null }, 'Nguồn không ghi ngày', 'province'],
    [{ start: null, end: null, year: 2027 }, 'Năm 2027, nguồn không ghi ngày', 'province'],
    [{ start: null, end: null, datesAsPrinted: '16 đến 20/5' }, 'Nguồn ghi “16 đến 20/5”', 'province'],
    [{ status: 'cancelled' as const, phase: 'cancelled' as const }, 'Đã hủy, theo nguồn', 'province'],
    [{ status: 'postponed' as const, phase: 'postponed' as const }, 'Đã hoãn, theo nguồn', 'province'],
  ])('a fair with %o says when', (facts, fact, kind) => {
    expect(fairPreview({ ...fair, ...facts })).toMatchObject({
      fact,
      art: { kind },
      byline: 'Quảng trường',
      kicker: 'Hà Tĩnh · Hội chợ OCOP',
    });
  });

  test('where a register is too large for a picture each, the province stands for its products and producers', () => {
    const [few, many] = [true, false].map((hasExtras) => ({ hasExtras, provinces: [province] }));
    if (!few || !many) throw new Error('two registers');
    expect(productPicture(listed(), few)).toBe('/anh/san-pham/mam-mau.png');
    expect(productPicture(listed(), many)).toBe('/anh/tinh/ha-tinh.png');
    expect(producerPicture(producer(), few)).toBe('/anh/chu-the/htx-mau.png');
    expect(producerPicture(producer(), many)).toBe('/anh/tinh/ha-tinh.png');
    expect(producerPicture(producer(), { ...many, provinces: [] })).toBe('/anh/so-sao.png');
  });
});

describe('drawing', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 220 }),
    fc.constantFrom(HOSTILE, 'Đ'.repeat(200), `${'W'.repeat(200)} ữ`, ' ', ''),
  );

  test('text becomes outlines, so that no text can become markup', () => {
    const plain = partsOf(previewSvg(preview(), material, faces));
    expect([...plain.elements].sort()).toEqual(['circle', 'g', 'path', 'svg']);
    expect([...plain.attributes].filter((name) => /^on|href|style/u.test(name))).toEqual([]);
    fc.assert(
      fc.property(text, text, (name, who) => {
        const svg = previewSvg(preview({ name, producer: producer({ name: who }) }), material, faces);
        const { elements, attributes, text: written } = partsOf(svg);
        expect([...elements].filter((one) => !plain.elements.has(one))).toEqual([]);
        expect([...attributes].filter((one) => !plain.attributes.has(one))).toEqual([]);
        expect(written).toBe('');
        expect(svg).not.toMatch(/NaN|undefined|Infinity/u);
      }),
      { numRuns: 60 },
    );
  });

  test('every pattern, palette and subject has its part', () => {
    for (const pattern of PATTERNS) expect(material.symbols.has(`p-${pattern}`), pattern).toBe(true);
    for (const subject of SUBJECTS) expect(material.symbols.has(`s-${subject}`), subject).toBe(true);
    for (const palette of PALETTES) expect(material.pigments.get(palette)?.ground, palette).toMatch(/^#[\da-f]{6}$/u);
    expect([...material.accents.keys()]).toEqual([1, 2, 3, 4, 5, 6]);
    expect(material.mark).toMatch(/^<circle class="ring".*<path class="star"[^>]*>$/u);
  });

  test('a style sheet without a pigment is named', () => {
    expect(() => materialFrom({ ...files, css: files.css.replaceAll("'plum'", "'plums'") })).toThrow(/plum/u);
  });
});

describe('lines', () => {
  const steps = [[60, 2], [40, 3], [30, 4]] as const; // prettier-ignore
  const bare = (lines: readonly string[]): string => lines.join('').replace(/\s/gu, '');

  test('fit, are no more than there is room for, and lose nothing but the end of what is too long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 260 }), fc.integer({ min: 120, max: 700 }), (text, width) => {
        const { lines, size } = fitted(text, faces.serif, { width, steps });
        expect(lines.length).toBeLessThanOrEqual(steps.find(([one]) => one === size)?.[1] ?? 0);
        for (const line of lines) expect(widthOf(faces.serif, line, size)).toBeLessThanOrEqual(width + size);
        const whole = bare([text]);
        if (bare(lines) === whole) return;
        expect(lines.at(-1)).toMatch(/…$/u);
        expect(whole.startsWith(bare(lines).slice(0, -1))).toBe(true);
      }),
    );
  });

  test('the largest size is taken, words stay whole where a smaller size spares them', () => {
    expect(fitted('Mắm', faces.serif, { width: 400, steps })).toEqual({ lines: ['Mắm'], size: 60 });
    const { lines } = fitted('Nghiêngnghiêngnghiêng Mắm', faces.serif, { width: 400, steps });
    expect(lines).toEqual(['Nghiêngnghiêngnghiêng', 'Mắm']);
  });

  test('a letter is never parted from its marks', () => {
    const name = 'ữỗẩ'.repeat(30).normalize('NFD');
    const lines = brokenLines(name, (part) => widthOf(faces.serif, part, 60) <= 200);
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines) expect(line.normalize('NFC')).toMatch(/^[ữỗẩ]+$/u);
  });

  test('lines of a title are of nearly the same length', () => {
    const { lines } = fitted('Nước mắm truyền thống cá cơm', faces.serif, { width: 640, steps });
    const widths = lines.map((line) => widthOf(faces.serif, line, 60));
    expect(lines).toHaveLength(2);
    expect(Math.min(...widths) / Math.max(...widths)).toBeGreaterThan(0.6);
  });
});
