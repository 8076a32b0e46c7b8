/** The pages that stand for all: one address of each kind, in both languages. */
import { productTwins } from './browser.ts';

const twins = productTwins();
const first = (found: (twin: (typeof twins)[number]) => boolean, what: string): string => {
  const twin = twins.find(found);
  if (!twin) throw new Error(`Found no ${what} in dist, expected at least one; build the shipped content first`);
  return twin.id;
};

/** Ids of products by what is special about them. */
export const PRODUCT = {
  valid: first((twin) => twin.verdict.status === 'valid' && twin.verdict.until !== null && !twin.alcohol, 'dated valid product'),
  lapsed: first((twin) => twin.verdict.status === 'lapsed' && !twin.alcohol, 'lapsed product'),
  unknown: first((twin) => twin.verdict.status === 'unknown' && !twin.alcohol, 'product without a date'),
  window: first((twin) => twin.verdict.status === 'expiring' && twin.verdict.until === null && !twin.alcohol, 'product inside its window'),
  alcohol: first((twin) => twin.alcohol, 'drink with alcohol'),
};

/** Kinds of pages: Vietnamese and English address. */
export const KINDS: readonly (readonly [kind: string, vi: string, en: string])[] = [
  ['home', '/', '/en/'],
  ['product, valid', `/san-pham/${PRODUCT.valid}/`, `/en/products/${PRODUCT.valid}/`],
  ['product, lapsed', `/san-pham/${PRODUCT.lapsed}/`, `/en/products/${PRODUCT.lapsed}/`],
  ['product, unknown', `/san-pham/${PRODUCT.unknown}/`, `/en/products/${PRODUCT.unknown}/`],
  ['product, window', `/san-pham/${PRODUCT.window}/`, `/en/products/${PRODUCT.window}/`],
  ['product, alcohol', `/san-pham/${PRODUCT.alcohol}/`, `/en/products/${PRODUCT.alcohol}/`],
  ['all products', '/san-pham/', '/en/products/'],
  ['province', '/tinh/ha-tinh/', '/en/provinces/ha-tinh/'],
  ['valid only', '/tinh/ha-tinh/con-hieu-luc/', '/en/provinces/ha-tinh/in-force/'],
  ['former province', '/tinh-cu/binh-thuan/', '/en/former-provinces/binh-thuan/'],
  ['group', '/nhom/do-uong/', '/en/groups/drinks/'],
  ['stars', '/sao/5/', '/en/stars/5/'],
  ['index of provinces', '/tinh/', '/en/provinces/'],
  ['index of former provinces', '/tinh-cu/', '/en/former-provinces/'],
  ['index of groups', '/nhom/', '/en/groups/'],
  ['index of stars', '/sao/', '/en/stars/'],
  ['producers', '/chu-the/', '/en/producers/'],
  ['figures', '/so-lieu/', '/en/figures/'],
  ['open data', '/du-lieu/', '/en/data/'],
  ['fairs', '/hoi-cho/', '/en/fairs/'],
  ['fair', '/hoi-cho/hoi-cho-ocop-am-thuc-quang-ninh-xuan-2026/', '/en/fairs/hoi-cho-ocop-am-thuc-quang-ninh-xuan-2026/'],
  ['search', '/tim/', '/en/search/'],
  ['search results', '/tim/?q=tra', '/en/search/?q=tra'],
  ['kit', '/bo-cong-cu/', '/en/kit/'],
  ['kit of a product, valid', `/bo-cong-cu/san-pham/${PRODUCT.valid}/`, `/en/kit/products/${PRODUCT.valid}/`],
  ['kit of a product, lapsed', `/bo-cong-cu/san-pham/${PRODUCT.lapsed}/`, `/en/kit/products/${PRODUCT.lapsed}/`],
  ['kit of a producer', '/bo-cong-cu/chu-the/htx-thai-an/', '/en/kit/producers/htx-thai-an/'],
  ['verify', '/tra-cuu/', '/en/verify/'],
  ['guide to views', '/nhung/', '/en/embed/'],
  ['list of the reader', '/danh-sach/', '/en/list/'],
  ['comparison', '/so-sanh/', '/en/compare/'],
  ['page', '/sao-va-hieu-luc/', '/en/stars-and-validity/'],
  ['guide', '/huong-dan/', '/en/guide/'],
  ['guide, steps', '/huong-dan/cac-buoc/', '/en/guide/steps/'],
  ['guide, who decides', '/huong-dan/tham-quyen/', '/en/guide/who-decides/'],
  ['guide, scoring', '/huong-dan/cham-diem/', '/en/guide/scoring/'],
  ['guide, dossier', '/huong-dan/ho-so/', '/en/guide/dossier/'],
  ['guide, readiness', '/huong-dan/tu-kiem-tra/', '/en/guide/readiness/'],
  ['not found', '/khong-co-trang-nay/', '/en/khong-co-trang-nay/'],
];
