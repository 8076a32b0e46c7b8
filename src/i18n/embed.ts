/** Words of views inside other sites and of the page that explains them. The small scripts of the frames carry only these. */
import type { Lang } from './lang.ts';
import type { EmbedView } from './routes.ts';

/** The words of one language. */
export interface EmbedWords {
  /** After the name of the site at the foot. */
  readonly tagline: string;
  readonly notState: string;
  /** Link at the foot to the page that explains views. */
  readonly put: string;
  readonly sample: string;
  readonly source: string;
  /** Link from a product to its page. */
  readonly full: string;
  /** Link from a list to its page, with all its products. */
  readonly all: (total: string) => string;
  readonly allFair: string;
  readonly producerTally: (total: string, inForce: string) => string;
  /** How many drinks with alcohol are left out of a list. */
  readonly adult: (total: string) => string;
  readonly none: string;
  readonly noneAtFair: string;
  readonly stand: (numbers: string) => string;
  /** The view of a list of ids. */
  readonly listTitle: string;
  readonly listNoScript: string;
  readonly listEmpty: string;
  readonly listFailed: string;
  readonly listUnknown: (ids: string) => string;
  readonly listMore: string;
  readonly loading: string;
  /** Description of a view for those who see only its head. */
  readonly description: (name: string) => string;
  readonly views: Readonly<Record<EmbedView, string>>;
}

const vi: EmbedWords = {
  tagline: 'sổ bộ mở của sản phẩm OCOP.',
  notState: 'Sổ Sao không phải trang của cơ quan nhà nước.',
  put: 'Nhúng vào trang của bạn',
  sample: 'Dữ liệu mẫu',
  source: 'Nguồn',
  full: 'Xem căn cứ và nguồn trong sổ',
  all: (total) => `Xem cả ${total} sản phẩm trong sổ`,
  allFair: 'Xem trang của hội chợ trong sổ',
  producerTally: (total, inForce) => `${total} sản phẩm trong sổ, ${inForce} còn hiệu lực.`,
  adult: (total) => `Ngoài ra có ${total} đồ uống có cồn, chỉ xem được trong sổ sau khi xác nhận đủ 18 tuổi.`,
  none: 'Sổ chưa ghi sản phẩm nào ở đây.',
  noneAtFair: 'Sổ chưa ghi sản phẩm nào của hội chợ này.',
  stand: (numbers) => `gian ${numbers}`,
  listTitle: 'Danh sách sản phẩm OCOP',
  listNoScript: 'Danh sách này cần JavaScript. Trình duyệt đang tắt; mời xem sản phẩm trong sổ.',
  listEmpty: 'Danh sách này chưa có sản phẩm nào.',
  listFailed: 'Không tải được danh sách. Kiểm tra kết nối rồi mở lại trang.',
  listUnknown: (ids) => `Không có trong sổ: ${ids}.`,
  listMore: 'Mở danh sách này trong sổ',
  loading: 'Đang mở danh sách…',
  description: (name) => `${name}: hạng sao OCOP và thời hạn theo Sổ Sao, để đặt trong trang khác.`,
  views: {
    fair: 'Hội chợ',
    province: 'Tỉnh, thành phố',
    group: 'Nhóm sản phẩm',
    stars: 'Hạng sao',
    producer: 'Chủ thể',
    product: 'Sản phẩm',
    list: 'Danh sách tự chọn',
  },
};

const en: EmbedWords = {
  tagline: 'the open register of OCOP products.',
  notState: 'Sổ Sao is not a site of any state authority.',
  put: 'Put this on your site',
  sample: 'Sample data',
  source: 'Source',
  full: 'See the basis and sources in the register',
  all: (total) => `See all ${total} products in the register`,
  allFair: 'See the page of the fair in the register',
  producerTally: (total, inForce) => `${total} in the register, ${inForce} in force.`,
  adult: (total) => `Alcoholic drinks left out: ${total}. The register shows them after a confirmation of age (18+).`,
  none: 'The register has no product here yet.',
  noneAtFair: 'The register knows no product of this fair yet.',
  stand: (numbers) => `stand ${numbers}`,
  listTitle: 'A list of OCOP products',
  listNoScript: 'This list needs JavaScript, which is switched off. The products can be seen in the register.',
  listEmpty: 'This list has no product yet.',
  listFailed: 'The list could not be loaded. Check the connection and open the page again.',
  listUnknown: (ids) => `Not in the register: ${ids}.`,
  listMore: 'Open this list in the register',
  loading: 'Opening the list…',
  description: (name) => `${name}: OCOP stars and their validity from Sổ Sao, as a part of another site.`,
  views: {
    fair: 'Fair',
    province: 'Province or city',
    group: 'Product group',
    stars: 'Stars',
    producer: 'Producer',
    product: 'Product',
    list: 'A list of your own',
  },
};

/** The words of views inside other sites in a language. */
export function embedWords(lang: Lang): EmbedWords {
  return lang === 'vi' ? vi : en;
}
