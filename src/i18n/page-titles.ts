/** Short names of the static pages, for links. */
import type { Lang } from './lang.ts';
import type { PageKey } from './routes.ts';

/** Short name of each static page by language. */
export const PAGE_TITLES: Record<PageKey, Record<Lang, string>> = {
  'stars-and-validity': { vi: 'Sao và hiệu lực', en: 'Stars and validity' },
  ordering: { vi: 'Cách sắp xếp kết quả', en: 'How results are ordered' },
  about: { vi: 'Giới thiệu', en: 'About' },
  licence: { vi: 'Giấy phép và nguồn', en: 'Licence and sources' },
  report: { vi: 'Báo sai', en: 'Report an error' },
  contribute: { vi: 'Đưa sản phẩm lên Sổ Sao', en: 'Add a product' },
  privacy: { vi: 'Quyền riêng tư', en: 'Privacy' },
};

/** Short name of the page of open data. */
export const DATA_TITLE: Readonly<Record<Lang, string>> = { vi: 'Dữ liệu mở', en: 'Open data' };
