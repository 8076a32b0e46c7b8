/**
 * The reviewed list of words that mean the same. One rule a line:
 *   a = b = c    each is found by the others
 *   a > b > c    a text with "a" is also found by "b" and "c", not the other way round
 *   ! a          no rule applies inside this phrase
 * Diacritics count: "dứa" (pineapple) has synonyms, "dừa" (coconut) has none. Upper case and tone placement do not.
 */

/** Words of products; they apply to names, other names and ingredients only ("Lạc Thủy" is a place, not a nut). */
export const PRODUCT_WORDS = `
lạc = đậu phộng = đậu phụng
! lạc thủy
! lạc sơn
! lạc dương
! lạc việt
! lạc tiên
! lạc hồng
! lạc long
! lạc lạc
! an lạc
! âu lạc
! tân lạc
! liên lạc
! lạc đà
ngô = bắp
! ngô quyền
! ngô đồng
! bắp bò
! bắp cải
! bí ngô
dứa = khóm
dứa > thơm
khóm > thơm
trái thơm > dứa > khóm
quả thơm > dứa > khóm
mứt thơm > dứa > khóm
! lá dứa
! cá dứa
! dứa dại
! nếp dứa
sắn = khoai mì
sắn > củ mì
củ mì > sắn
! sắn dây
quả = trái
trái cây = hoa quả
! trái đất
! trái tim
! hiệu quả
! kết quả
! cá quả
hoa > bông
bông sen > hoa
bông súng > hoa
bông cúc > hoa
bông điên điển > hoa
bông atiso > hoa
! thăng hoa
! tam hoa
! tinh hoa
! hoa quả
chè = trà
! chè lam
! chè kho
! chè bưởi
! chè đậu
! chè khoai
! chè dưỡng nhan
! trà vinh
! trà my
! trà bồng
! trà cổ
! trà lĩnh
lợn = heo
vừng = mè
! cá mè
! mè vinh
bánh đa = bánh tráng
mãng cầu > na
na dai > mãng cầu
na bở > mãng cầu
quả na > mãng cầu
na chi lăng > mãng cầu
na đông triều > mãng cầu
na tươi > mãng cầu
na sấy > mãng cầu
na hoàng hậu > mãng cầu
ruốc = chà bông
! mắm ruốc
! con ruốc
! ruốc biển
lạp xưởng = lạp sườn = lạp xường
cà phê = cafe = coffee
ca cao = cacao
mắc ca = macca
cu đơ = cudo
cá lóc = cá quả
mộc nhĩ = nấm mèo
đậu phụ = đậu hũ = tàu hũ
chanh leo = chanh dây
hồng xiêm = sa pô chê
dưa chuột = dưa leo
bí đỏ = bí ngô = bí rợ
mướp đắng = khổ qua
giò lụa = chả lụa
nem rán = chả giò
hủ tiếu = hủ tíu
ngan = vịt xiêm
xà phòng = xà bông
trứng = hột
ô mai = xí muội
`;

/** Short forms and other names of kinds of producers and of places; they apply everywhere. */
export const NAMES = `
htx = hợp tác xã
tht = tổ hợp tác
ctcp = công ty cổ phần
công ty = cty
công ty > doanh nghiệp
tnhh = trách nhiệm hữu hạn
mtv = một thành viên
cp = cổ phần
hkd = hộ kinh doanh
dntn = doanh nghiệp tư nhân
nn = nông nghiệp
sx = sản xuất
tm = thương mại
dv = dịch vụ
xnk = xuất nhập khẩu
sxkd = sản xuất kinh doanh
hồ chí minh = tp hcm = tphcm = hcm = sài gòn
hà nội = hn
thừa thiên huế = tt huế = tth
bà rịa vũng tàu = br vt = brvt
đắk lắk = đắc lắc = đăk lăk = daklak = darlac
đắk nông = đắc nông = đăk nông = daknong
kon tum = kontum = công tum
bắc kạn = bắc cạn
gia lai = gialai
quy nhơn = qui nhơn
đà lạt = dalat
sa pa = sapa
buôn ma thuột = bmt = buôn mê thuột = ban mê thuột
`;
