/** What the editor calls the fields of a promotion. */
import { hinted, label, type Labels } from './field-labels.ts';

const MOMENT = [
  'Dạng 2026-12-11 hoặc 2026-12-11T08:00, giờ Việt Nam.',
  'Such as 2026-12-11 or 2026-12-11T08:00, time of Viet Nam.',
] as const;

/** Labels of the fields of a promotion. */
export const PROMOTION_LABELS: Labels = {
  code: hinted('Mã ưu đãi', 'Code', 'Người mua gõ: 4 đến 20 chữ hoa và số.', 'What buyers type: 4 to 20 capitals and digits.'),
  name: hinted('Tên ưu đãi', 'Name', 'Như người mua đọc.', 'As buyers read it.'),
  nameEn: label('Tên tiếng Anh', 'English name'),
  fair: hinted('Mã hội chợ', 'Id of the fair', 'Để trống là cho mọi đơn.', 'Empty for all orders.'),
  from: hinted('Từ', 'From', ...MOMENT),
  to: hinted('Đến', 'To', `${MOMENT[0]} Ngày cuối được tính.`, `${MOMENT[1]} The last day counts.`),
  percent: hinted(
    'Giảm phần trăm',
    'Percent off',
    'Làm tròn xuống đồng. Hoặc ghi số tiền.',
    'Rounded down to whole đồng. Or give an amount.',
  ),
  amount: hinted('Giảm số tiền (đồng)', 'Amount off (đồng)', 'Một lần trong đơn của mỗi người bán.', 'Once in the order of each seller.'),
  sellers: hinted(
    'Người bán chịu ưu đãi',
    'Sellers who give it',
    'Mỗi dòng một mã chủ thể; phải được chủ thể đồng ý.',
    'An id of a producer a line; they must have agreed.',
  ),
  products: hinted(
    'Sản phẩm',
    'Products',
    'Mỗi dòng một mã; để trống là mọi sản phẩm của các người bán này. Không có đồ uống có cồn.',
    'An id a line; empty for all of those sellers. No drinks with alcohol.',
  ),
  minimum: hinted('Tiền hàng ít nhất (đồng)', 'Least sum (đồng)', 'Trong đơn của một người bán.', 'In the order of one seller.'),
  maxUses: hinted('Số đơn nhiều nhất', 'Orders at most', 'Để trống là không giới hạn.', 'Empty for no limit.'),
  perBuyer: hinted(
    'Số đơn nhiều nhất của một người mua',
    'Orders of one buyer at most',
    'Để trống là không giới hạn.',
    'Empty for no limit.',
  ),
};
