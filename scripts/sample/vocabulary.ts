/**
 * The nouns that sample products are named after, by product set: the kinds of goods that the register lists. Beside a noun
 * stands what it is made of, where that is plain from the noun.
 */

/** A kind of goods and what is said of it. */
export interface Goods {
  /** Noun that a name begins with ("Trà gừng"). */
  readonly noun: string;
  /** Ingredients as a pack prints them, or null. */
  readonly ingredients: string | null;
}

/** The goods of one product set. */
export interface SetWords {
  /** Number of the set, 1-26. */
  readonly set: number;
  /** How common the set is among the products of its group. */
  readonly weight: number;
  /** Its goods. */
  readonly goods: readonly Goods[];
  /** What a price buys; empty where a price is not printed. */
  readonly units: readonly string[];
  /** Lowest and highest price, in thousands of đồng. */
  readonly price: readonly [lowest: number, highest: number];
}

/** A set from a list "noun = ingredients; noun; …" and one of units with commas. */
function words(set: number, weight: number, list: string, units = '', price: readonly [number, number] = [20, 200]): SetWords {
  const goods = list.split('; ').map((entry): Goods => {
    const [noun = '', ingredients] = entry.split(' = ');
    return { noun, ingredients: ingredients ?? null };
  });
  return { set, weight, goods, units: units === '' ? [] : units.split(', '), price };
}

/** Goods by set. Sets 14 and 15 are alcohol: they have no price. */
export const VOCABULARY: readonly SetWords[] = [
  words(
    1,
    18,
    'Bưởi da xanh; Cam sành; Thanh long ruột đỏ; Nhãn lồng; Vải thiều; Ổi lê; Xoài cát; Sầu riêng; Dưa lưới; Dưa hấu; Na dai; Mãng cầu; Chuối già hương; Rau cải ngọt; Rau muống; Cà rốt; Khoai lang mật; Măng tây xanh; Hạt sen tươi; Quýt đường; Bơ sáp; Mướp hương; Cà chua bi; Nấm rơm tươi; Nấm bào ngư',
    'kg, thùng 5 kg',
    [15, 180],
  ),
  words(
    2,
    5,
    'Trứng gà thả vườn; Trứng vịt; Thịt lợn đen; Gà đồi; Tôm sú; Cá chẽm; Sữa dê tươi; Cua biển; Ốc hương; Cá lóc phi lê',
    'kg, hộp 10 quả',
    [35, 320],
  ),
  words(
    3,
    9,
    'Gạo nếp cái hoa vàng; Gạo thơm; Gạo lứt đỏ; Gạo nương; Gạo tám; Đậu phộng; Đậu xanh tách vỏ; Vừng đen; Ngô nếp khô; Hạt kê; Hạt sen khô; Đậu nành; Nếp than',
    'túi 1 kg, túi 5 kg',
    [25, 190],
  ),
  words(
    4,
    7,
    'Mật ong hoa nhãn = mật ong; Mật ong hoa cà phê = mật ong; Mật ong bạc hà = mật ong; Mật ong rừng tràm = mật ong; Mật ong hoa vải = mật ong; Mật hoa dừa = mật hoa dừa; Mật mía = nước mía; Tổ yến tinh chế = tổ yến; Đường thốt nốt = nước thốt nốt; Mật dừa nước = nước dừa nước',
    'chai 500 ml, hũ 350 g',
    [60, 350],
  ),
  words(
    5,
    3,
    'Cháo sen ăn liền = gạo, hạt sen; Phở gạo ăn liền = gạo, muối; Bún riêu ăn liền = gạo, cua đồng; Miến gà ăn liền = miến dong, thịt gà; Xôi sấy = gạo nếp, đậu xanh',
    'hộp 3 gói, gói 80 g',
    [15, 90],
  ),
  words(
    6,
    12,
    'Bánh tráng = gạo, muối; Bún khô = gạo; Miến dong = tinh bột dong riềng; Phở khô = gạo; Bánh đa = gạo, vừng; Bánh đậu xanh = đậu xanh, đường; Bánh cáy = gạo nếp, lạc, gừng; Bánh khảo = bột nếp, đường; Cốm = lúa nếp non; Bánh phồng = bột sắn, tôm; Kẹo lạc = lạc, mạch nha; Bánh gai = bột nếp, lá gai; Ngũ cốc dinh dưỡng = đậu nành, đậu xanh, vừng; Mì gạo = gạo; Bánh tét = gạo nếp, đậu xanh; Cơm cháy = gạo nếp; Tinh bột sắn dây = củ sắn dây',
    'gói 500 g, hộp 300 g, túi 1 kg',
    [20, 130],
  ),
  words(
    7,
    11,
    'Chuối sấy dẻo = chuối; Mít sấy = mít; Xoài sấy dẻo = xoài; Hạt điều rang muối = hạt điều, muối; Măng khô = măng; Kẹo dừa = dừa, mạch nha, đường; Mứt gừng = gừng, đường; Đậu phụ = đậu nành; Dầu lạc = lạc; Dưa cải muối = cải bẹ, muối; Rong nho tách nước = rong nho; Hồng treo gió = quả hồng; Khoai lang sấy = khoai lang; Tương hạt điều = hạt điều; Nho sấy = nho; Bột rau má = rau má',
    'gói 200 g, hộp 500 g, túi 250 g',
    [25, 190],
  ),
  words(
    8,
    16,
    'Giò lụa = thịt lợn, nước mắm; Chả cá = cá, tiêu; Lạp xưởng = thịt lợn, tiêu; Khô cá lóc = cá lóc, muối; Ruốc cá = cá, nước mắm; Nem chua = thịt lợn, bì lợn, thính; Cá cơm rim = cá cơm, đường, ớt; Mực một nắng = mực; Khô cá sặc = cá sặc, muối; Thịt trâu gác bếp = thịt trâu, mắc khén; Xúc xích = thịt lợn; Tôm khô = tôm, muối; Chà bông = thịt lợn; Bò khô = thịt bò, sả, ớt; Yến chưng = tổ yến, đường phèn; Chả mực = mực, tiêu; Sữa chua dê = sữa dê',
    'gói 250 g, hộp 500 g, kg',
    [45, 380],
  ),
  words(
    9,
    8,
    'Nước mắm cá cơm = cá cơm, muối; Nước mắm nhỉ = cá, muối; Mắm tôm = tôm, muối; Mắm ruốc = ruốc, muối; Tương bần = đậu nành, gạo nếp, muối; Tương ớt = ớt, tỏi; Giấm gạo = gạo; Mắm cá linh = cá linh, muối; Mắm nêm = cá, muối',
    'chai 500 ml, hũ 500 g',
    [30, 160],
  ),
  words(
    10,
    5,
    'Tiêu đen = hạt tiêu; Tỏi đen = tỏi; Muối ớt = muối, ớt; Muối tôm = muối, tôm, ớt; Bột nghệ = nghệ; Ớt bột = ớt; Hành phi = hành; Mắc khén = hạt mắc khén; Bột quế = quế; Tiêu sọ = hạt tiêu',
    'hũ 100 g, gói 200 g',
    [20, 180],
  ),
  words(
    11,
    6,
    'Chè xanh = búp chè; Chè đinh = búp chè; Trà sen = búp chè, hoa sen; Trà Shan tuyết = búp chè; Hồng trà = búp chè; Trà ô long = búp chè; Trà nhài = búp chè, hoa nhài; Chè tôm nõn = búp chè',
    'hộp 200 g, gói 100 g',
    [50, 450],
  ),
  words(
    12,
    6,
    'Trà gừng = gừng; Trà hoa cúc = hoa cúc; Trà atiso = atiso; Trà lá vối = lá vối; Trà tâm sen = tâm sen; Trà hoa đậu biếc = hoa đậu biếc; Trà mãng cầu = mãng cầu; Trà cà gai leo túi lọc = cà gai leo',
    'hộp 20 túi, hộp 100 g',
    [30, 180],
  ),
  words(
    13,
    7,
    'Cà phê bột = cà phê; Cà phê hạt rang = cà phê; Cà phê hòa tan = cà phê, đường; Bột ca cao = ca cao; Sô cô la đen = ca cao, đường; Cà phê túi lọc = cà phê',
    'gói 500 g, hộp 10 gói',
    [60, 300],
  ),
  words(14, 10, 'Rượu nếp; Rượu gạo men lá; Rượu ngô; Rượu nếp cái hoa vàng'),
  words(15, 9, 'Rượu vang sim; Rượu mơ; Vang nho; Rượu cần; Rượu đinh lăng; Rượu ba kích'),
  words(16, 4, 'Nước khoáng; Nước uống đóng chai; Nước uống ion kiềm', 'bình 19 lít, chai 500 ml', [5, 60]),
  words(
    17,
    7,
    'Nước ép dứa = dứa; Siro dâu tằm = dâu tằm, đường; Nước cốt chanh = chanh; Nước mía = mía; Nước yến = tổ yến, đường phèn; Sữa hạt sen = hạt sen, sữa',
    'chai 330 ml, lốc 6 chai',
    [12, 95],
  ),
  words(
    18,
    10,
    'Viên nghệ mật ong = nghệ, mật ong; Cao cà gai leo = cà gai leo; Đông trùng hạ thảo khô = đông trùng hạ thảo; Cao chè vằng = chè vằng; Nấm linh chi = nấm linh chi; Cao đinh lăng = đinh lăng; Viên hà thủ ô = hà thủ ô',
    'hộp 100 g, lọ 60 viên',
    [90, 900],
  ),
  words(
    19,
    4,
    'Dầu gội bồ kết = bồ kết, hương nhu; Xà phòng thảo mộc = dầu dừa, sả; Dầu dừa dưỡng tóc = dầu dừa; Ngâm chân thảo mộc = gừng, quế, ngải cứu',
    'chai 300 ml, bánh 100 g',
    [35, 190],
  ),
  words(
    20,
    6,
    'Tinh dầu tràm = lá tràm; Tinh dầu sả = sả; Tinh dầu quế = vỏ quế; Tinh bột nghệ = nghệ; Ba kích khô = ba kích; Sâm dây sấy = sâm dây',
    'lọ 30 ml, hộp 100 g',
    [50, 420],
  ),
  words(
    21,
    13,
    'Giỏ lục bình; Chiếu cói; Nón lá; Bình gốm; Ấm chén gốm; Tranh gạo; Đèn lồng tre; Hộp sơn mài; Đũa gỗ; Hương trầm; Túi cỏ bàng; Thảm xơ dừa; Tượng gỗ; Chổi đót',
    'chiếc, bộ',
    [30, 900],
  ),
  words(22, 5, 'Khăn thổ cẩm; Lụa tơ tằm; Túi thổ cẩm; Áo dệt tay; Khăn rằn', 'chiếc', [80, 950]),
  words(23, 4, 'Hoa lan hồ điệp; Hoa cúc; Hoa hồng; Hoa ly', 'chậu, bó 10 cành', [40, 350]),
  words(24, 5, 'Mai vàng; Quất cảnh; Đào thế; Dừa bonsai; Cây phát lộc', 'chậu', [150, 3000]),
  words(25, 1, 'Cá koi; Chim yến phụng; Gà tre cảnh'),
  words(26, 10, 'Du lịch cộng đồng; Điểm du lịch sinh thái; Homestay; Làng du lịch cộng đồng; Khu du lịch sinh thái; Điểm du lịch vườn'),
];

/** Words that may follow a noun, before a name of its own, for goods in packs; none praises beyond what can be shown. */
export const VARIANTS: readonly string[] = ['truyền thống', 'hộp quà', 'túi nhỏ', 'thủ công', 'đặc biệt', 'nguyên vị'];

/** First words of invented names of two words, of the kind that brands and villages bear. */
export const FIRST_WORDS: readonly string[] =
  'Tân Minh Thanh Bình An Phú Hồng Hoàng Ngọc Kim Mỹ Hưng Long Phước Đại Nam Thiên Việt Xuân Thu Hải Sơn Lộc Gia Bảo Đức Quang Thành Vạn Trường Lam Mai Hương Trúc Liên Đông Tây Hà Yên Phương'.split(
    ' ',
  );

/** Second words of invented names. */
export const SECOND_WORDS: readonly string[] =
  'Phú Bình Lộc An Hòa Thịnh Phát Tâm Sơn Hà Lâm Phong Hưng Nguyên Khang Thảo Hương Vân Hạnh Phúc Lợi Thuận Xuân Đông Giang Châu Linh Ngân Thủy Quê Điền Trang Mộc Khê'.split(
    ' ',
  );
