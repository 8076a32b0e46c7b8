/** What every description of the open data says the same: title, licence, publisher, what the numbers are not. */
import { absoluteUrl, homePath } from '../../i18n/routes.ts';
import { site } from '../../site.config.ts';

/** Licence of the data; that of the code is another one. */
export const LICENCE = {
  /** Identifier of the Open Definition and of SPDX. */
  name: 'CC-BY-4.0',
  /** Title. */
  title: 'Creative Commons Attribution 4.0 International',
  /** Its text. */
  path: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

/** Title by language. */
export const TITLE = {
  vi: `${site.name}: sổ sản phẩm OCOP Việt Nam`,
  en: `${site.name}: register of OCOP products of Viet Nam`,
} as const;

/** One paragraph by language, with the rules of truth. */
export const ABOUT = {
  vi: 'Sản phẩm OCOP, các lần công nhận, chủ thể, hội chợ và địa danh, gom từ nguồn công khai, mỗi điều có nguồn. Không phải dữ liệu của cơ quan nhà nước. Tình trạng hiệu lực chỉ đúng vào ngày asOf; sao đã hết thời hạn không được dẫn là còn hiệu lực.',
  en: 'OCOP products, recognitions, producers, fairs and places, gathered from public sources, each claim with its source. Not data of a state body. The status of a recognition is true on the day asOf only; lapsed stars must not be cited as valid.',
} as const;

/** Both languages in one text, for formats that have room for one. */
export function bothLanguages({ vi, en }: { readonly vi: string; readonly en: string }): string {
  return `${en} | ${vi}`;
}

/** Address of the site. */
export function homeUrl(): string {
  return absoluteUrl(site.url, homePath('vi'));
}
