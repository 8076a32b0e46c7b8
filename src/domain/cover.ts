/**
 * The drawn cover that stands where a product has no photo. It is art only: what is read here from a name is never shown, filtered or counted as
 * a classification, and a wrong reading costs a less fitting picture, nothing else.
 */
import type { GroupKey } from './taxonomy.ts';
import { fold, tidy } from './text.ts';

/** Grounds behind the medallion; each is the symbol `p-<pattern>` of covers.svg. */
export const PATTERNS = ['waves', 'ripples', 'terraces', 'hexagons', 'veins', 'brocade', 'roofs', 'grains', 'net'] as const;

/** A ground. */
export type Pattern = (typeof PATTERNS)[number];

/** Natural pigments; each is a rule of cover.css. */
export const PALETTES = ['sea', 'indigo', 'leaf', 'tea', 'honey', 'brick', 'lacquer', 'coffee', 'clay', 'plum'] as const;

/** A pigment. */
export type Palette = (typeof PALETTES)[number];

/** How a subject may be dressed: every pairing of one ground and one pigment suits it. */
interface Dress {
  /** Grounds that suit it. */
  readonly patterns: readonly [Pattern, ...Pattern[]];
  /** Pigments that suit it. */
  readonly palettes: readonly [Palette, ...Palette[]];
}

/** Subjects and their dress; each subject is the symbol `s-<subject>` of covers.svg. */
const DRESS = {
  fish: { patterns: ['waves', 'net'], palettes: ['sea', 'indigo'] },
  shrimp: { patterns: ['net', 'ripples'], palettes: ['brick', 'sea'] },
  squid: { patterns: ['ripples', 'waves'], palettes: ['plum', 'indigo'] },
  crab: { patterns: ['net', 'waves'], palettes: ['lacquer', 'sea'] },
  shell: { patterns: ['waves', 'ripples'], palettes: ['sea', 'clay'] },
  sauce: { patterns: ['waves', 'net', 'ripples'], palettes: ['sea', 'brick', 'coffee'] },
  crock: { patterns: ['net', 'waves'], palettes: ['brick', 'plum'] },
  tea: { patterns: ['terraces', 'veins'], palettes: ['tea', 'leaf'] },
  infusion: { patterns: ['veins', 'terraces', 'ripples'], palettes: ['leaf', 'clay', 'tea'] },
  coffee: { patterns: ['grains', 'terraces', 'veins'], palettes: ['coffee', 'coffee', 'brick'] },
  cacao: { patterns: ['veins', 'grains'], palettes: ['coffee', 'plum'] },
  honey: { patterns: ['hexagons', 'hexagons', 'veins'], palettes: ['honey', 'honey', 'clay'] },
  rice: { patterns: ['terraces', 'grains'], palettes: ['leaf', 'honey', 'clay'] },
  noodles: { patterns: ['terraces', 'ripples'], palettes: ['brick', 'indigo'] },
  ricepaper: { patterns: ['ripples', 'grains'], palettes: ['clay', 'brick'] },
  cake: { patterns: ['brocade', 'grains'], palettes: ['honey', 'lacquer', 'brick'] },
  parcel: { patterns: ['veins', 'brocade'], palettes: ['tea', 'leaf'] },
  candy: { patterns: ['brocade', 'ripples', 'grains'], palettes: ['lacquer', 'plum', 'honey'] },
  roll: { patterns: ['veins', 'net', 'grains'], palettes: ['tea', 'brick', 'leaf'] },
  sausage: { patterns: ['grains', 'brocade'], palettes: ['lacquer', 'brick'] },
  meat: { patterns: ['ripples', 'terraces'], palettes: ['lacquer', 'coffee'] },
  poultry: { patterns: ['grains', 'roofs'], palettes: ['brick', 'honey'] },
  egg: { patterns: ['grains', 'ripples'], palettes: ['clay', 'honey'] },
  milk: { patterns: ['ripples', 'terraces'], palettes: ['indigo', 'sea'] },
  greens: { patterns: ['veins', 'terraces', 'net'], palettes: ['leaf', 'tea'] },
  melon: { patterns: ['veins', 'ripples'], palettes: ['tea', 'brick'] },
  mushroom: { patterns: ['ripples', 'veins'], palettes: ['clay', 'coffee'] },
  root: { patterns: ['grains', 'terraces'], palettes: ['honey', 'brick'] },
  bamboo: { patterns: ['veins', 'terraces'], palettes: ['leaf', 'clay'] },
  chili: { patterns: ['grains', 'brocade'], palettes: ['lacquer', 'brick'] },
  pepper: { patterns: ['veins', 'grains'], palettes: ['tea', 'coffee'] },
  garlic: { patterns: ['ripples', 'net'], palettes: ['plum', 'clay'] },
  salt: { patterns: ['waves', 'hexagons'], palettes: ['indigo', 'sea'] },
  fruit: { patterns: ['veins', 'ripples', 'hexagons'], palettes: ['lacquer', 'leaf', 'brick'] },
  citrus: { patterns: ['ripples', 'veins'], palettes: ['honey', 'leaf'] },
  longan: { patterns: ['veins', 'net'], palettes: ['lacquer', 'clay'] },
  mango: { patterns: ['veins', 'ripples'], palettes: ['honey', 'tea'] },
  pineapple: { patterns: ['net', 'veins'], palettes: ['honey', 'leaf'] },
  coconut: { patterns: ['veins', 'waves'], palettes: ['tea', 'coffee', 'sea'] },
  banana: { patterns: ['veins', 'terraces'], palettes: ['leaf', 'honey'] },
  durian: { patterns: ['hexagons', 'veins'], palettes: ['leaf', 'clay'] },
  grape: { patterns: ['veins', 'ripples'], palettes: ['plum', 'indigo'] },
  nut: { patterns: ['grains', 'brocade', 'terraces'], palettes: ['brick', 'clay', 'coffee'] },
  peanut: { patterns: ['grains', 'net'], palettes: ['clay', 'honey'] },
  bean: { patterns: ['grains', 'veins'], palettes: ['leaf', 'tea'] },
  sugar: { patterns: ['terraces', 'veins'], palettes: ['honey', 'coffee'] },
  oil: { patterns: ['ripples', 'veins'], palettes: ['tea', 'honey', 'plum'] },
  herb: { patterns: ['veins', 'terraces', 'hexagons'], palettes: ['tea', 'clay', 'leaf'] },
  capsule: { patterns: ['hexagons', 'ripples'], palettes: ['sea', 'leaf'] },
  antler: { patterns: ['terraces', 'roofs', 'hexagons'], palettes: ['coffee', 'tea', 'clay'] },
  cordyceps: { patterns: ['hexagons', 'terraces'], palettes: ['brick', 'plum'] },
  nest: { patterns: ['waves', 'net'], palettes: ['lacquer', 'sea'] },
  water: { patterns: ['ripples', 'waves'], palettes: ['sea', 'indigo'] },
  drink: { patterns: ['ripples', 'veins'], palettes: ['brick', 'leaf'] },
  spirit: { patterns: ['terraces', 'brocade', 'roofs', 'grains'], palettes: ['plum', 'coffee', 'clay', 'indigo'] },
  brocade: { patterns: ['brocade', 'roofs'], palettes: ['indigo', 'lacquer'] },
  basket: { patterns: ['net', 'brocade'], palettes: ['clay', 'tea'] },
  pottery: { patterns: ['ripples', 'waves'], palettes: ['indigo', 'brick'] },
  utensils: { patterns: ['ripples', 'veins'], palettes: ['coffee', 'clay'] },
  incense: { patterns: ['terraces', 'roofs'], palettes: ['lacquer', 'coffee'] },
  lotus: { patterns: ['ripples', 'veins'], palettes: ['plum', 'tea'] },
  flower: { patterns: ['veins', 'brocade'], palettes: ['plum', 'lacquer'] },
  bonsai: { patterns: ['terraces', 'roofs'], palettes: ['tea', 'coffee'] },
  house: { patterns: ['roofs', 'terraces', 'brocade'], palettes: ['indigo', 'tea', 'brick'] },
  hills: { patterns: ['terraces', 'roofs'], palettes: ['tea', 'sea', 'indigo'] },
  cereal: { patterns: ['grains', 'terraces'], palettes: ['honey', 'clay'] },
} as const satisfies Record<string, Dress>;

/** What a pictogram shows. */
export type Subject = keyof typeof DRESS;

/** All subjects. */
export const SUBJECTS: readonly Subject[] = Object.keys(DRESS).filter((key): key is Subject => key in DRESS);

/** What makes one cover. */
export interface Cover {
  /** The pictogram in the medallion: art only, never a classification. */
  readonly subject: Subject;
  /** The ground behind the medallion. */
  readonly pattern: Pattern;
  /** The pigment of ground, line and band. */
  readonly palette: Palette;
  /** Number of the region's accent colour; the official order of the six regions. */
  readonly accent: 1 | 2 | 3 | 4 | 5 | 6;
  /** Turn of the ground, so that two neighbours of one subject are not identical. */
  readonly shift: 0 | 1 | 2 | 3;
}

/** What a cover is read from. */
export interface CoverSource {
  /** Permanent id of the product: the seed of the variation. */
  readonly id: string;
  /** Name as printed. */
  readonly name: string;
  /** Group of the product. */
  readonly group: GroupKey;
  /** Number of the product set, null when the source prints none. */
  readonly set: number | null;
  /** Slug of the region. */
  readonly region: string;
}

/**
 * Phrases of product names and the subject they call up, comma separated. Vietnamese names the thing first ("kẹo dừa gừng" is a sweet), so the
 * phrase that stands first in a name wins, and of two that begin at the same word the longer ("cà phê" before "cà", "nước mắm" before "nước"). A
 * phrase that two rows give to different groups is looked for in the row of the product's group first.
 */
const PHRASES: readonly { readonly subject: Subject; readonly phrases: string; readonly group?: GroupKey }[] = [
  // From the sea, rivers and ponds
  { subject: 'fish', phrases: 'cá, khô cá, ruốc cá, chà bông cá, lươn, hải sản' },
  { subject: 'shrimp', phrases: 'tôm, tép, ruốc tôm' },
  { subject: 'squid', phrases: 'mực, bạch tuộc' },
  { subject: 'crab', phrases: 'cua, ghẹ, ba khía' },
  { subject: 'shell', phrases: 'sò, ốc, hàu, vẹm, nghêu, ngao, hến, bào ngư, ngọc trai' },
  { subject: 'sauce', phrases: 'nước mắm, nước tương, tương, giấm, dấm, xì dầu' },
  { subject: 'crock', phrases: 'mắm, cà muối, dưa muối' },
  { subject: 'nest', phrases: 'yến, nước yến, tổ yến' },
  // Tea, coffee, cocoa, honey
  {
    subject: 'tea',
    phrases:
      'chè, trà xanh, trà đen, trà shan, trà ô long, trà olong, trà oolong, trà đinh, trà tôm nõn, trà lài, trà nhài, trà sen, trà rừng, bạch trà, hồng trà, hoàng trà, lục trà, diệp trà, danh trà, đinh trà, sơn trà, vương trà, nõn chè, búp chè, matcha',
  },
  { subject: 'infusion', phrases: 'trà, tea, trà đinh lăng, hoa trà hoa vàng, vạn hoa trà, chè dây, chè vằng, chè đắng, túi lọc' },
  { subject: 'coffee', phrases: 'cà phê, cafe, coffee' },
  { subject: 'cacao', phrases: 'ca cao, cacao, sô cô la, socola, chocolate' },
  { subject: 'honey', phrases: 'mật ong, sữa ong chúa, phấn hoa, sáp ong' },
  // Rice, cereals, noodles, cakes, sweets
  { subject: 'rice', phrases: 'gạo, nếp, lúa, thóc' },
  { subject: 'cereal', phrases: 'ngũ cốc, cốm, cơm cháy, snack, thanh gạo, yến mạch, bỏng, khẩu xén, khẩu chí chọp, ngô, bắp, xôi' },
  { subject: 'noodles', phrases: 'bún, miến, phở, mì, mỳ, hủ tiếu, hủ tíu, cao lầu, bánh canh, bánh phở, bánh hỏi' },
  { subject: 'ricepaper', phrases: 'bánh tráng, bánh đa, bánh phồng' },
  { subject: 'cake', phrases: 'bánh, chè lam' },
  {
    subject: 'parcel',
    phrases: 'bánh chưng, bánh tét, bánh tẻ, bánh gai, bánh giầy, bánh dày, bánh giò, bánh ú, bánh ít, bánh tro, bánh nậm, bánh lá',
  },
  { subject: 'candy', phrases: 'kẹo, mứt, cu đơ, ô mai' },
  { subject: 'sugar', phrases: 'đường, mật mía, mạch nha' },
  // Meat, eggs, milk
  { subject: 'roll', phrases: 'giò, chả, patê, pate' },
  { subject: 'sausage', phrases: 'lạp xưởng, lạp sườn, xúc xích, nem, tré, dồi' },
  { subject: 'meat', phrases: 'thịt, bò, trâu, bê, lợn, heo, dê, thỏ, ruốc, chà bông, ếch, khô ếch, dế, khẩu nhục' },
  { subject: 'poultry', phrases: 'gà, vịt, ngan, ngỗng' },
  { subject: 'egg', phrases: 'trứng' },
  { subject: 'milk', phrases: 'sữa, kem, phô mai, pho mát, yaourt, yogurt' },
  // Vegetables and spices
  {
    subject: 'greens',
    phrases:
      'rau, cải, ngồng, xà lách, cần tây, diếp cá, cà chua, cà tím, giá, bí, bầu, mướp, khổ qua, dưa leo, dưa chuột, dưa chua, bồ ngót, rong, tảo, snack rong biển, nước rau má',
  },
  { subject: 'melon', phrases: 'dưa' },
  { subject: 'mushroom', phrases: 'nấm, linh chi, mộc nhĩ' },
  { subject: 'root', phrases: 'gừng, nghệ, sâm, củ, cà rốt, khoai, sắn, bột nưa, nưa, ba kích, hà thủ ô, riềng' },
  { subject: 'bamboo', phrases: 'măng' },
  { subject: 'chili', phrases: 'ớt, tương ớt, muối ớt, sa tế, wasabi' },
  { subject: 'pepper', phrases: 'tiêu, mắc khén' },
  { subject: 'garlic', phrases: 'tỏi, hành, cao tỏi' },
  { subject: 'salt', phrases: 'muối, hoa muối' },
  { subject: 'oil', phrases: 'dầu, tinh dầu, nước lau sàn, nước rửa' },
  // Fruit, nuts, beans
  {
    subject: 'fruit',
    phrases:
      'trái cây, hoa quả, táo, ổi, lê, mận, mơ, hồng không hạt, hồng giòn, hồng treo, hồng sấy, thanh long, mãng cầu, na, vú sữa, bơ, chanh leo, sơ ri, cóc, đào, roi, măng cụt, gấc, trám, sấu, đu đủ, lựu',
  },
  { subject: 'citrus', phrases: 'cam, bưởi, quýt, chanh, quất, phật thủ' },
  { subject: 'longan', phrases: 'nhãn, vải, chôm chôm, bòn bon, dâu da' },
  { subject: 'mango', phrases: 'xoài' },
  { subject: 'pineapple', phrases: 'dứa, khóm' },
  { subject: 'coconut', phrases: 'dừa, nước dừa, nước cốt dừa, mật hoa dừa, đường hoa dừa, dầu dừa' },
  { subject: 'banana', phrases: 'chuối, bánh chuối' },
  { subject: 'durian', phrases: 'sầu riêng, mít' },
  { subject: 'grape', phrases: 'nho, mật nho, dâu, dâu tằm, sim' },
  { subject: 'nut', phrases: 'điều, mắc ca, macca, maca, óc chó, hạnh nhân, hạt dẻ, sachi, sacha' },
  { subject: 'peanut', phrases: 'lạc, đậu phộng, đậu phụng, bơ đậu phộng, dầu lạc, dầu đậu phộng, dầu đậu phụng, dầu phộng, dầu phụng' },
  { subject: 'bean', phrases: 'đậu, đỗ, chè đậu, chè đỗ, vừng, mè' },
  // Drinks
  { subject: 'spirit', phrases: 'rượu, bia' },
  { subject: 'spirit', phrases: 'vang, tửu, brandy', group: 'drink' },
  { subject: 'water', phrases: 'nước khoáng, nước uống, nước tinh khiết, nước đóng chai, nước ion' },
  { subject: 'drink', phrases: 'siro, si rô, nước ép, nước giải khát, nước sâm, nước uống thảo dược, sinh tố' },
  { subject: 'drink', phrases: 'nước', group: 'drink' },
  // Medicinal plants
  { subject: 'cordyceps', phrases: 'đông trùng, nấm đông trùng, sợi sấy thăng hoa đông trùng' },
  { subject: 'antler', phrases: 'nhung hươu, hươu, cao xương hươu, cao nhung, cao ngựa, cao hổ' },
  { subject: 'capsule', phrases: 'viên, thực phẩm bảo vệ sức khỏe, thực phẩm chức năng, nano' },
  {
    subject: 'herb',
    phrases: 'actiso, atiso, đinh lăng, cà gai leo, giảo cổ lam, dây thìa canh, sả, quế, hồi, ngâm chân, lá xông, thảo dược, thảo mộc',
  },
  { subject: 'herb', phrases: 'cao', group: 'herbal' },
  // Crafts
  { subject: 'brocade', phrases: 'thổ cẩm, dệt, lụa, thêu, khăn, váy, áo, chăn, sà rông, tơ tằm' },
  { subject: 'brocade', phrases: 'vải, tranh', group: 'craft' },
  {
    subject: 'basket',
    phrases:
      'thủ công mỹ nghệ, mỹ nghệ, đèn, mây, tre, mây tre, cói, chiếu, thảm, đan lát, lục bình, cỏ bàng, bàng, giỏ, sọt, túi, nón, balo, bèo',
    group: 'craft',
  },
  { subject: 'pottery', phrases: 'gốm, sứ, ấm chén, bát đĩa, lục bình gốm, gạch, ngói' },
  { subject: 'pottery', phrases: 'bình, lọ, tượng gốm, tụng', group: 'craft' },
  { subject: 'utensils', phrases: 'đũa, muỗng, thìa, dao, thớt, ống hút, ống hút tre, gỗ' },
  { subject: 'incense', phrases: 'hương trầm, trầm, nhang, trầm hương, hương thảo mộc, hương quế, tượng trầm' },
  // Lotus, flowers, ornamental plants
  { subject: 'lotus', phrases: 'sen, hạt sen, củ sen, ngó sen, tâm sen' },
  { subject: 'flower', phrases: 'hoa cúc, hoa hồng, nụ hoa, hoa hồi, hoa ly, hoa đào' },
  { subject: 'flower', phrases: 'hoa, lan, mai vàng, hồ điệp, địa lan, phong lan', group: 'ornamental' },
  { subject: 'bonsai', phrases: 'bonsai, cây cảnh, dừa bonsai' },
  { subject: 'bonsai', phrases: 'cây, mai, tùng, sanh, si', group: 'ornamental' },
  // Places to go
  { subject: 'house', phrases: 'homestay, du lịch cộng đồng, du lịch homestay, làng du lịch, làng văn hóa' },
  { subject: 'house', phrases: 'làng, bản, nhà', group: 'tourism' },
  {
    subject: 'hills',
    phrases: 'du lịch, du lịch sinh thái, điểm du lịch, khu du lịch, công viên, vườn quốc gia',
  },
  { subject: 'house', phrases: 'điểm du lịch cộng đồng, khu du lịch cộng đồng, dịch vụ du lịch cộng đồng' },
];

/** Subject of a product set when the name calls up nothing; sets 1-26 in their order. */
const OF_SET: readonly Subject[] = [
  'greens',
  'meat',
  'rice',
  'honey',
  'noodles',
  'cereal',
  'fruit',
  'sausage',
  'sauce',
  'pepper',
  'tea',
  'infusion',
  'coffee', // I Food
  'spirit',
  'spirit',
  'water',
  'drink', // II Drinks
  'capsule',
  'oil',
  'herb', // III Herbal
  'basket',
  'brocade', // IV Crafts
  'flower',
  'bonsai',
  'fish', // V Ornamental
  'house', // VI Tourism
];

/** Subject of a group when neither name nor set call up one. */
const OF_GROUP: Readonly<Record<GroupKey, Subject>> = {
  food: 'cereal',
  drink: 'drink',
  herbal: 'herb',
  craft: 'basket',
  ornamental: 'bonsai',
  tourism: 'house',
};

/** Slugs of the regions in their official order: the accent is the place in this list. */
const REGIONS: readonly string[] = [
  'trung-du-va-mien-nui-phia-bac',
  'dong-bang-song-hong',
  'bac-trung-bo',
  'duyen-hai-nam-trung-bo-va-tay-nguyen',
  'dong-nam-bo',
  'dong-bang-song-cuu-long',
];

/** The numbers of the accents. */
const ACCENTS = [1, 2, 3, 4, 5, 6] as const;

/** The turns of a ground. */
const SHIFTS = [0, 1, 2, 3] as const;

/** A phrase made ready for comparison. */
interface Phrase {
  /** Spelling of each word, see `spellingOf`. */
  readonly spelt: readonly string[];
  /** Each word without diacritics, for names typed without them. */
  readonly bare: readonly string[];
  /** What the phrase calls up. */
  readonly subject: Subject;
  /** The only group it holds for. */
  readonly group: GroupKey | undefined;
}

/**
 * A word's letters followed by its marks in a fixed order: "hoà" and "hòa" are spelt alike, while chè and che, mắm and măm, bò and bơ, dừa, dưa and
 * dứa, which fold to one text, stay apart.
 */
function spellingOf(word: string): string {
  const letters = fold(word);
  const marks = [...word.normalize('NFD').replaceAll('đ', 'd\u0335')].filter((sign) => /\p{M}/u.test(sign));
  return letters + marks.sort().join('');
}

/** The lower-case words of a text with their diacritics. */
function wordsOf(text: string): string[] {
  return (
    tidy(text)
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

/** Phrases by their first word without diacritics, longest first, those of a group before those of all. */
const PHRASES_BY_FIRST_WORD: ReadonlyMap<string, readonly Phrase[]> = (() => {
  const phrases = PHRASES.flatMap(({ subject, phrases, group }) =>
    phrases.split(', ').map((text): Phrase => {
      const words = wordsOf(text);
      return { spelt: words.map(spellingOf), bare: words.map(fold), subject, group };
    }),
  );
  phrases.sort((a, b) => b.spelt.length - a.spelt.length || Number(b.group !== undefined) - Number(a.group !== undefined));
  return Map.groupBy(phrases, (phrase) => phrase.bare[0] ?? '');
})();

/** Does a phrase stand in the words at a place? */
function isAt(place: number, phrase: readonly string[], words: readonly string[]): boolean {
  return phrase.every((word, offset) => words[place + offset] === word);
}

/** What the words of a name call up, null when they call up nothing. */
function subjectOfName(name: string, group: GroupKey): Subject | null {
  const words = wordsOf(name);
  const bare = words.map(fold);
  const isTypedBare = words.every((word, place) => word === bare[place]);
  const compared = isTypedBare ? bare : words.map(spellingOf);
  for (const [place, first] of bare.entries()) {
    const found = PHRASES_BY_FIRST_WORD.get(first)?.find(
      (phrase) => (phrase.group === undefined || phrase.group === group) && isAt(place, isTypedBare ? phrase.bare : phrase.spelt, compared),
    );
    if (found !== undefined) return found.subject;
  }
  return null;
}

/** FNV-1a, 32 bits, then mixed: small, even, and the same in every run, which is all that a choice of pigment needs. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** The item of a list that a number points at. */
function pick<T>(items: readonly [T, ...T[]], number: number): T {
  return items[number % items.length] ?? items[0];
}

/** The cover of a product: the same record always gets the same one. Art only, never shown as a classification. */
export function coverOf({ id, name, group, set, region }: CoverSource): Cover {
  const subject = subjectOfName(name, group) ?? (set === null ? undefined : OF_SET[set - 1]) ?? OF_GROUP[group];
  const dress: Dress = DRESS[subject];
  const hash = hashOf(id);
  const place = REGIONS.indexOf(region);
  return {
    subject,
    pattern: pick(dress.patterns, hash & 0xff),
    palette: pick(dress.palettes, (hash >>> 8) & 0xff),
    accent: pick(ACCENTS, place === -1 ? hashOf(region) : place),
    shift: pick(SHIFTS, (hash >>> 16) & 0xff),
  };
}
