import { describe, expect, test } from 'vitest';
import { provincesOf } from '../../src/catalogue/objects.ts';
import { validContent } from '../../src/catalogue/load.ts';
import { districtSlug, formerProvinceNamed } from '../../src/domain/place.ts';

const provinces = provincesOf(validContent().provinces);
const former = provinces.flatMap((province) => province.formerProvinces);
const slugNamed = (text: string): string | undefined => formerProvinceNamed(text, former)?.slug;

test('there are 34 provinces and cities made of 63', () => {
  expect(provinces).toHaveLength(34);
  expect(provinces.filter((province) => province.kind === 'city')).toHaveLength(9);
  expect(former).toHaveLength(63);
});

describe('a printed name of a former province', () => {
  test.each(former.map(({ name, slug }) => [name, slug] as const))('%s', (name, slug) => {
    for (const spelling of [
      name,
      name.toUpperCase(),
      name.toLowerCase(),
      name.normalize('NFD'),
      `tỉnh ${name}`,
      `Tỉnh ${name}`,
      `TP. ${name}`,
      `TP ${name}`,
      `thành phố ${name}`,
      ` ${name} `,
    ]) {
      expect(slugNamed(spelling), spelling).toBe(slug);
    }
  });

  test.each([
    ['Đắk Lắk', 'dak-lak'],
    ['Đăk Lăk', 'dak-lak'],
    ['Dak Lak', 'dak-lak'],
    ['Đắc Lắc', 'dak-lak'],
    ['Daklak', 'dak-lak'],
    ['Đắk Nông', 'dak-nong'],
    ['Đăk Nông', 'dak-nong'],
    ['Đắc Nông', 'dak-nong'],
    ['Thừa Thiên - Huế', 'thua-thien-hue'],
    ['Thừa Thiên – Huế', 'thua-thien-hue'],
    ['Thừa Thiên Huế', 'thua-thien-hue'],
    ['TT-Huế', 'thua-thien-hue'],
    ['Huế', 'thua-thien-hue'],
    ['TP. Huế', 'thua-thien-hue'],
    ['Bà Rịa–Vũng Tàu', 'ba-ria-vung-tau'],
    ['Bà Rịa - Vũng Tàu', 'ba-ria-vung-tau'],
    ['BR-VT', 'ba-ria-vung-tau'],
    ['BRVT', 'ba-ria-vung-tau'],
    ['TP.HCM', 'ho-chi-minh'],
    ['TP. HCM', 'ho-chi-minh'],
    ['TPHCM', 'ho-chi-minh'],
    ['Thành phố Hồ Chí Minh', 'ho-chi-minh'],
    ['Sài Gòn', 'ho-chi-minh'],
    ['Kon Tum', 'kon-tum'],
    ['Kontum', 'kon-tum'],
    ['Hoà Bình', 'hoa-binh'],
    ['Hòa Bình', 'hoa-binh'],
    ['Khánh Hoà', 'khanh-hoa'],
    ['Thanh Hoá', 'thanh-hoa'],
    ['Bắc Cạn', 'bac-kan'],
    ['Bắc Kạn', 'bac-kan'],
  ])('%s is %s', (text, slug) => {
    expect(slugNamed(text)).toBe(slug);
  });

  test.each(['', 'tỉnh', 'Việt Nam', 'Hà Tây', 'Bắc', 'constructor', '__proto__', 'toString'])('"%s" names none', (text) => {
    expect(slugNamed(text)).toBeUndefined();
  });

  test('a name that lives on is read in its former sense', () => {
    expect(formerProvinceNamed('Lâm Đồng', former)).toMatchObject({ slug: 'lam-dong', provinceSlug: 'lam-dong' });
    expect(formerProvinceNamed('Bình Thuận', former)).toMatchObject({ provinceSlug: 'lam-dong' });
  });
});

describe('districtSlug', () => {
  test.each([
    ['huyện Cẩm Xuyên', 'cam-xuyen'],
    ['Huyện Cẩm Xuyên', 'cam-xuyen'],
    ['Cẩm Xuyên', 'cam-xuyen'],
    ['TP. Phan Thiết', 'phan-thiet'],
    ['TP Phan Thiết', 'phan-thiet'],
    ['thành phố Phan Thiết', 'phan-thiet'],
    ['Phan Thiết', 'phan-thiet'],
    ['quận Hoàn Kiếm', 'hoan-kiem'],
    ['quận 1', '1'],
    ['TX. Hương Thủy', 'huong-thuy'],
    // A town and a rural district of one province with one name are two places.
    ['thị xã Kỳ Anh', 'thi-xa-ky-anh'],
    ['Thị xã Kỳ Anh', 'thi-xa-ky-anh'],
    ['TX Kỳ Anh', 'thi-xa-ky-anh'],
    ['TX. Kỳ Anh', 'thi-xa-ky-anh'],
    ['huyện Kỳ Anh', 'ky-anh'],
    ['Kỳ Anh', 'ky-anh'],
    ['thị xã Cai Lậy', 'thi-xa-cai-lay'],
    ['huyện Cai Lậy', 'cai-lay'],
  ])('%s: %s', (name, slug) => {
    expect(districtSlug(name)).toBe(slug);
  });

  test.each([
    ['thành phố Cao Lãnh', 'huyện Cao Lãnh'],
    ['thành phố Hồng Ngự', 'huyện Hồng Ngự'],
    ['TP. Cao Lãnh', 'Cao Lãnh'],
  ])('%s is not %s', (town, district) => {
    expect(districtSlug(town)).not.toBe(districtSlug(district));
  });

  test.each([['thị xã Kỳ Anh'], ['TP. Phan Thiết'], ['huyện Cẩm Xuyên']])('the Unicode form of %s does not matter', (name) => {
    expect(districtSlug(name.normalize('NFD'))).toBe(districtSlug(name));
  });

  test('every district of the register has an address of its own', () => {
    for (const { record, file } of validContent().products) {
      const { district } = record.place;
      if (district !== undefined) expect(districtSlug(district), file).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    }
  });
});
