/** The terms of ordering, by mode: who runs the site, who sells, what each step means. Law 122/2025/QH15 and decree 248/2026 ask for them. */
import type { CommerceMode } from '../site.config.ts';
import type { Lang } from './lang.ts';

/** Modes in which there are terms. */
type OpenMode = Exclude<CommerceMode, 'off'>;

/** A part of the terms. */
export interface TermsSection {
  /** Part of its address after "#", the same in both languages. */
  readonly id: string;
  /** Heading. */
  readonly title: string;
  /** What it says, one point each. */
  readonly points: readonly string[];
}

/** Words around the terms. */
export interface TermsWords {
  readonly title: string;
  readonly description: string;
  readonly lead: string;
  readonly contents: string;
  readonly operator: string;
  readonly name: string;
  readonly address: string;
  readonly phone: string;
  readonly email: string;
  readonly taxCode: string;
  readonly notice: string;
  readonly ranking: string;
  readonly privacyNote: string;
}

const WORDS: Readonly<Record<Lang, TermsWords>> = {
  vi: {
    title: 'Điều khoản đặt hàng và báo giá',
    description: 'Ai vận hành trang, ai bán, giá, thanh toán, nhận hàng, hủy và hoàn tiền, khiếu nại, dữ liệu cá nhân.',
    lead: 'Trang nối người mua với chủ thể OCOP. Người bán là từng chủ thể, không phải trang này.',
    contents: 'Trên trang này',
    operator: 'Ai vận hành trang',
    name: 'Tên',
    address: 'Địa chỉ',
    phone: 'Điện thoại',
    email: 'Thư điện tử',
    taxCode: 'Mã số thuế hoặc đăng ký',
    notice: 'Thông báo với cơ quan quản lý',
    ranking: 'Cách sắp xếp kết quả',
    privacyNote: 'Khi bạn hỏi giá hoặc đặt hàng, trang nhận và giữ thêm một số dữ liệu, trên thiết bị của bạn và trên máy chủ. Xem',
  },
  en: {
    title: 'Terms of ordering and quotations',
    description: 'Who runs the site, who sells, prices, payment, pick-up, cancelling and refunds, complaints, personal data.',
    lead: 'The site brings buyers and OCOP producers together. Each producer is the seller; this site is not.',
    contents: 'On this page',
    operator: 'Who runs the site',
    name: 'Name',
    address: 'Address',
    phone: 'Telephone',
    email: 'Mail',
    taxCode: 'Tax code or registration',
    notice: 'Notified to the authority',
    ranking: 'How results are ordered',
    privacyNote: 'When you ask for quotations or order, the site receives and keeps more data, on your device and on its server. See',
  },
};

/** Words around the terms in a language. */
export function termsWords(lang: Lang): TermsWords {
  return WORDS[lang];
}

/** A point, with the modes in which it holds where these are not all. */
type Point = string | readonly [modes: readonly OpenMode[], text: string];

const ORDERS: readonly OpenMode[] = ['reserve', 'pay'];
const PAY: readonly OpenMode[] = ['pay'];
const RFQ: readonly OpenMode[] = ['rfq'];

const SECTIONS: Readonly<Record<Lang, readonly (readonly [id: string, title: string, points: readonly Point[]])[]>> = {
  vi: [
    [
      'nguoi-ban',
      'Ai bán',
      [
        'Người bán là chủ thể ghi trên trang sản phẩm. Trang không mua, không bán, không giữ hàng và không nhận là đại lý của người bán.',
        [
          ORDERS,
          'Giỏ hàng và trang đơn ghi tên đăng ký, mã số thuế (nếu có) và cách liên hệ của người bán. Mỗi người bán là một đơn riêng.',
        ],
        'Sao và thời hạn công nhận trên trang là lời của quyết định công nhận, không phải lời bảo đảm của trang về từng lô hàng.',
        'Trang không nhận hỏi giá và đặt hàng đồ uống có cồn.',
      ],
    ],
    [
      'cac-buoc',
      'Bạn làm được gì',
      [
        'Hỏi giá: bạn gửi một yêu cầu cho nhiều chủ thể; mỗi chủ thể chỉ nhận phần của mình và trả lời thẳng cho bạn. Yêu cầu và báo giá chưa phải là hợp đồng.',
        [ORDERS, 'Đặt trước: người bán giữ hàng cho bạn đến ngày nhận; bạn trả tiền khi nhận.'],
        [PAY, 'Trả trước: bạn chuyển khoản thẳng vào tài khoản của người bán bằng mã VietQR, hoặc trả bằng thẻ ở người bán có nhận thẻ.'],
        [
          ORDERS,
          'Đơn có hiệu lực khi trang đơn báo “Đã giữ hàng” hoặc “Đã trả tiền”, và trang gửi thư xác nhận. Trước khi bấm “Đặt hàng” bạn xem lại được mọi dòng và sửa được.',
        ],
      ],
    ],
    [
      'gia',
      'Giá',
      [
        [RFQ, 'Giá trong báo giá do chủ thể đưa ra, tính bằng đồng Việt Nam, có giá trị đến ngày ghi trong báo giá.'],
        [ORDERS, 'Giá do người bán đặt, tính bằng đồng Việt Nam, đã gồm thuế giá trị gia tăng. Trang không cộng thêm khoản nào.'],
        [ORDERS, 'Giá được tính lại khi bạn đặt. Nếu giá hay số hàng đã đổi, trang báo và hỏi lại bạn; không tự đổi.'],
        [ORDERS, 'Mã giảm giá có điều kiện ghi khi nhập: hội chợ, thời gian, sản phẩm, số lần dùng.'],
      ],
    ],
    [
      'thanh-toan',
      'Thanh toán',
      [
        [RFQ, 'Trang không nhận tiền. Cách thanh toán do bạn và chủ thể thỏa thuận.'],
        [ORDERS, 'Trả khi nhận: bạn trả cho người bán tại nơi nhận hàng.'],
        [
          PAY,
          'Chuyển khoản: tiền đến thẳng tài khoản của người bán. Hãy giữ đúng số tiền và nội dung chuyển khoản; hàng được giữ đến giờ ghi trên trang đơn.',
        ],
        [PAY, 'Thẻ: bạn nhập thẻ trên trang của Stripe. Trang này không thấy và không giữ số thẻ.'],
      ],
    ],
    [
      'nhan-hang',
      'Nhận hàng',
      [
        [ORDERS, 'Nhận tại gian hàng ở hội chợ, hoặc tại nơi của người bán trong giờ đã ghi. Mang theo phiếu đặt hàng hoặc mã đơn.'],
        [ORDERS, 'Trang không giao hàng. Cần giao tận nơi, hãy gửi yêu cầu báo giá để thỏa thuận với người bán.'],
        [RFQ, 'Nơi giao, thời gian và cước do bạn và chủ thể thỏa thuận trong báo giá. Trang không giao hàng.'],
        [ORDERS, 'Hãy xem hàng khi nhận: tên, hạn dùng, bao bì, số lượng.'],
      ],
    ],
    [
      'huy-hoan',
      'Hủy, đổi trả, hoàn tiền',
      [
        [
          RFQ,
          'Yêu cầu báo giá không ràng buộc bạn. Việc hủy, đổi, trả sau khi mua theo thỏa thuận với chủ thể và quyền của người tiêu dùng theo luật.',
        ],
        [ORDERS, 'Đơn chưa trả tiền: bạn hủy được trên trang đơn. Quá giờ giữ hàng, đơn tự hết hiệu lực và bạn không phải trả gì.'],
        [PAY, 'Đơn đã trả tiền: muốn hủy trước khi nhận, hãy liên hệ người bán hoặc đơn vị vận hành.'],
        [ORDERS, 'Người bán không có hàng như đã đặt: bạn được hoàn đủ số đã trả, theo đúng cách đã trả.'],
        [PAY, 'Tiền đến sau khi đơn hết hiệu lực: người bán giao hàng nếu còn, hoặc hoàn lại đủ.'],
        [
          ORDERS,
          'Hàng hỏng, hết hạn hoặc không đúng như mô tả: báo người bán ngay khi biết, để đổi hoặc hoàn tiền. Quyền của người tiêu dùng theo luật không bị hạn chế.',
        ],
      ],
    ],
    [
      'khieu-nai',
      'Khiếu nại',
      [
        'Trước hết hãy liên hệ người bán. Chưa ổn, hãy viết hoặc gọi cho đơn vị vận hành theo địa chỉ ở đầu trang, kèm mã đơn hoặc mã yêu cầu.',
        'Đơn vị vận hành chuyển khiếu nại cho người bán, theo dõi và trả lời bạn. Bạn luôn có thể nhờ cơ quan bảo vệ người tiêu dùng hoặc tòa án.',
      ],
    ],
    [
      'hoa-don',
      'Hóa đơn',
      [
        'Hóa đơn điện tử do người bán xuất. Cần hóa đơn, hãy cho người bán biết khi mua.',
        [ORDERS, 'Phiếu đặt hàng in từ trang không phải hóa đơn.'],
      ],
    ],
    [
      'du-lieu',
      'Dữ liệu cá nhân',
      [
        'Trang chỉ hỏi điều cần cho việc bạn làm: tên, thư điện tử, điện thoại; khi hỏi giá thêm công ty, nước, nơi giao và lời nhắn.',
        'Mục đích: chuyển yêu cầu hoặc đơn đến đúng người bán, báo tin cho bạn, giải quyết khiếu nại. Không dùng để quảng cáo, không bán, không trao cho ai khác.',
        'Ai nhận: chỉ chủ thể có trong yêu cầu hoặc đơn, mỗi chủ thể phần của mình; đơn vị vận hành; và dịch vụ gửi thư của đơn vị vận hành.',
        [PAY, 'Khi trả bằng thẻ, Stripe nhận thư điện tử và số tiền của đơn.'],
        'Giữ bao lâu: yêu cầu báo giá 12 tháng, rồi xóa dữ liệu cá nhân.',
        [
          ORDERS,
          'Đơn hàng: đơn hủy, hết hạn hoặc trả tiền không thành 30 ngày; đơn đã nhận, không đến nhận hoặc đã hoàn tiền 24 tháng, trừ khi luật về kế toán đòi lâu hơn. Sau đó dữ liệu cá nhân được xóa khỏi đơn.',
        ],
        'Trên thiết bị của bạn: trình duyệt giữ mã sản phẩm và số lượng bạn chọn cho đến khi bạn bỏ hoặc gửi. Những gì bạn gõ vào mẫu hỏi giá chỉ nằm trong thẻ đang mở và mất khi đóng thẻ hoặc gửi xong.',
        'Liên kết trong thư mở được yêu cầu hoặc đơn của bạn: hãy giữ cho riêng bạn.',
        'Quyền của bạn: xem, sửa, xóa, rút lại đồng ý, bằng một lá thư cho đơn vị vận hành.',
      ],
    ],
    [
      'cong-bang',
      'Không có chỗ trả tiền',
      ['Chủ thể không trả tiền để được xếp trước. Giá, giảm giá và việc nhận đơn không đổi thứ tự của danh sách và kết quả tìm.'],
    ],
  ],
  en: [
    [
      'nguoi-ban',
      'Who sells',
      [
        'The seller is the producer named on the page of the product. The site does not buy, sell or store goods, and is no agent of the seller.',
        [
          ORDERS,
          'Cart and order name the registered name of the seller, its tax code where it has one, and how to reach it. Each seller is an order of its own.',
        ],
        'Stars and their term are what the decision of recognition says; they are no promise of this site about a particular batch.',
        'Drinks with alcohol can neither be ordered nor asked for here.',
      ],
    ],
    [
      'cac-buoc',
      'What you can do',
      [
        'Ask for quotations: you send one request to several producers; each gets its own part alone and answers you directly. Requests and quotations are not contracts.',
        [ORDERS, 'Reserve: the seller keeps the goods for you until the day of pick-up; you pay when you fetch them.'],
        [PAY, 'Pay ahead: by transfer straight to the account of the seller with a VietQR code, or by card where the seller takes cards.'],
        [
          ORDERS,
          'An order holds once its page says “Reserved” or “Paid”; a mail confirms it. Before you press “Order” you can read and change every line.',
        ],
      ],
    ],
    [
      'gia',
      'Prices',
      [
        [RFQ, 'Prices in a quotation are set by the producer, in Vietnamese đồng, and hold until the day that it names.'],
        [ORDERS, 'Prices are set by the seller, in Vietnamese đồng, with value added tax included. The site adds nothing.'],
        [
          ORDERS,
          'They are worked out again when you order. If a price or the stock has changed, the site says so and asks you; it changes nothing by itself.',
        ],
        [ORDERS, 'Promotion codes have conditions, said when you enter one: fair, time, products, number of uses.'],
      ],
    ],
    [
      'thanh-toan',
      'Payment',
      [
        [RFQ, 'The site takes no money. How to pay is agreed between you and the producer.'],
        [ORDERS, 'On pick-up: you pay the seller where you fetch the goods.'],
        [
          PAY,
          'Transfer: the money goes straight to the account of the seller. Keep the amount and the text of the transfer as shown; goods are held until the time on the page of the order.',
        ],
        [PAY, 'Card: you enter it on the page of Stripe. This site neither sees nor keeps its number.'],
      ],
    ],
    [
      'nhan-hang',
      'Pick-up',
      [
        [
          ORDERS,
          'At the stand of the seller at a fair, or at its own place in the hours named. Bring the order slip or the number of the order.',
        ],
        [ORDERS, 'The site does not deliver. If you need delivery, send a request for quotation and agree it with the seller.'],
        [RFQ, 'Place, time and freight are agreed in the quotation between you and the producer. The site does not deliver.'],
        [ORDERS, 'Look at the goods when you get them: name, date, packaging, number.'],
      ],
    ],
    [
      'huy-hoan',
      'Cancelling, returns, refunds',
      [
        [
          RFQ,
          'A request for quotation does not bind you. Cancelling and returns after a purchase follow what you agreed with the producer and your rights as a consumer.',
        ],
        [
          ORDERS,
          'Not paid yet: you can cancel on the page of the order. After the time for which goods are held it ends by itself and you owe nothing.',
        ],
        [PAY, 'Paid: to cancel before pick-up, contact the seller or the operator.'],
        [ORDERS, 'If the seller does not have what you ordered, all that you paid is refunded the way you paid it.'],
        [
          PAY,
          'Money that arrives after an order has ended: the seller hands over the goods if they are still there, or refunds it in full.',
        ],
        [
          ORDERS,
          'Goods that are spoilt, out of date or not as described: tell the seller as soon as you know, for exchange or refund. Your rights as a consumer are not limited.',
        ],
      ],
    ],
    [
      'khieu-nai',
      'Complaints',
      [
        'Contact the seller first. If that does not help, write to or call the operator named at the top, with the number of the order or request.',
        'The operator passes it to the seller, follows it up and answers you. You can always turn to the consumer protection authority or a court.',
      ],
    ],
    [
      'hoa-don',
      'Invoices',
      [
        'Electronic invoices are issued by the seller. If you need one, tell the seller when you buy.',
        [ORDERS, 'The order slip printed from this site is no invoice.'],
      ],
    ],
    [
      'du-lieu',
      'Personal data',
      [
        'The site asks only for what is needed: name, mail address, telephone; for quotations also company, country, place of delivery and message.',
        'Purpose: to bring the request or order to its seller, to keep you informed, to settle complaints. Not for advertising, not sold, given to nobody else.',
        'Who receives it: only the producers in the request or order, each its own part; the operator; and the mail service of the operator.',
        [PAY, 'When you pay by card, Stripe receives your mail address and the amount of the order.'],
        'How long: requests for quotation 12 months, then the personal data are deleted.',
        [
          ORDERS,
          'Orders: 30 days where they were cancelled, ran out or could not be paid; 24 months where they were picked up, not fetched or refunded, unless accounting law asks for longer. Then the personal data are deleted from the order.',
        ],
        'On your device: the browser keeps the ids of products and the quantities that you chose until you remove or send them. What you type into the form for quotations stays in the open tab alone and goes when you close it or have sent it.',
        'The links in mails open your request or order: keep them to yourself.',
        'Your rights: to see, correct and delete, and to withdraw your consent, by a mail to the operator.',
      ],
    ],
    [
      'cong-bang',
      'No paid places',
      ['Producers do not pay to stand first. Prices, promotions and taking orders do not change the order of lists and results.'],
    ],
  ],
};

/** The terms of a mode; nothing is said of what the mode does not have. */
export function termsOf(mode: OpenMode, lang: Lang): TermsSection[] {
  return SECTIONS[lang].map(([id, title, points]) => ({
    id,
    title,
    points: points.flatMap((point) => (typeof point === 'string' ? [point] : point[0].includes(mode) ? [point[1]] : [])),
  }));
}
