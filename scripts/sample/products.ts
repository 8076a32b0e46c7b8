/** Invented products of invented producers: names of real words, facts that fit the goods, everything marked as a sample. */
import type { ContentRecords } from '../../src/catalogue/content-files.ts';
import type { ProductRecord } from '../../src/catalogue/schema/product.ts';
import type { CalendarDate } from '../../src/domain/date.ts';
import { looseKey } from '../../src/domain/spelling.ts';
import { ALCOHOL_SETS, GROUP_KEYS, type GroupKey } from '../../src/domain/taxonomy.ts';
import { slug } from '../../src/domain/text.ts';
import type { SampleProducer } from './producers.ts';
import { inventedName } from './producers.ts';
import type { Random } from './random.ts';
import { historiesOf } from './recognitions.ts';
import { VARIANTS, VOCABULARY, type Goods, type SetWords } from './vocabulary.ts';

/** How products are made, for goods with ingredients. */
const PROCESSES: readonly string[] = [
  'Chọn nguyên liệu, rửa sạch, chế biến và đóng gói tại cơ sở',
  'Phơi nắng tự nhiên, đóng gói kín',
  'Sấy ở nhiệt độ thấp, để nguội rồi đóng gói',
  'Làm thủ công từng mẻ nhỏ',
];

/** Where products are sold abroad, as sources print it. */
const MARKETS: readonly string[] = ['Nhật Bản', 'Hàn Quốc', 'Trung Quốc', 'Hoa Kỳ', 'EU', 'Lào'];

/** At least this share of the products says its set, in groups of which the shipped content hardly states any. */
const LOWEST_SHARE = 0.2;

/** A product's record, and the words that tell its id from others of the same name. */
export interface SampleProduct {
  /** Its file. */
  readonly record: Omit<ProductRecord, 'producer'>;
  /** Words for its id, one after another. */
  readonly more: readonly string[];
}

/** Groups as common as in the shipped content. */
export function groupsOf({ products }: ContentRecords, random: Random): () => GroupKey {
  const counts = Map.groupBy(products, ({ record }) => record.group);
  const weights = GROUP_KEYS.map((group) => [group, (counts.get(group)?.length ?? 0) + 1] as const);
  return () => random.weighted(weights);
}

/** The share of each group's products that say their set. */
function sharesWithSet({ products }: ContentRecords): ReadonlyMap<GroupKey, number> {
  const groups = Map.groupBy(products, ({ record }) => record.group);
  const share = (own: typeof products) => own.filter(({ record }) => record.set !== undefined).length / own.length;
  return new Map([...groups].map(([group, own]) => [group, Math.max(share(own), LOWEST_SHARE)]));
}

/** The vocabulary by group. */
function wordsByGroup({ groups }: ContentRecords): ReadonlyMap<GroupKey, readonly (readonly [SetWords, number])[]> {
  return new Map(
    groups.map((group) => [
      group.key,
      VOCABULARY.filter(({ set }) => group.sets.some(({ no }) => no === set)).map((words) => [words, words.weight] as const),
    ]),
  );
}

/** "Mật ong hoa nhãn Thanh Bình": the noun, sometimes a variant, and mostly words of its own. */
function nameOf(random: Random, words: SetWords, noun: string, { brand, place }: SampleProducer): string {
  const variant = words.units.length > 0 && words.set < 21 && random.happens(0.2) ? ` ${random.pick(VARIANTS)}` : '';
  const own = random.weighted([
    [brand, 62],
    [inventedName(random), 18],
    [place.district.replace(/^(?:thành phố|thị xã|TP\.?|TX\.?) /, ''), 14],
    ['', variant === '' ? 2 : 6],
  ]);
  return `${noun}${variant} ${own}`.trim();
}

/** One plain sentence that praises nothing. */
function summaryOf(random: Random, goods: Goods, { record, place }: SampleProducer): string {
  const noun = goods.noun;
  return random.pick([
    `${noun} của ${record.name}, ${place.districtInFull}.`,
    `${noun} làm tại ${place.districtInFull}, ${place.formerInFull}.`,
    `Sản phẩm của ${record.name} ở ${place.districtInFull}, ${place.formerInFull}.`,
  ]);
}

/** Facts that only some products have. */
function factsOf(random: Random, words: SetWords, goods: Goods, marks: readonly string[]): Partial<ProductRecord> {
  const [lowest, highest] = words.price;
  const unit = words.units.length > 0 && random.happens(0.15) ? random.pick(words.units) : null;
  return {
    ...(goods.ingredients !== null && random.happens(0.4) && { ingredients: goods.ingredients }),
    ...(goods.ingredients !== null && random.happens(0.12) && { process: random.pick(PROCESSES) }),
    ...(words.set < 21 && random.happens(0.12) && { marks: [{ mark: random.pick(marks) }] }),
    ...(words.set < 14 && random.happens(0.02) && { exportMarkets: [random.pick(MARKETS)] }),
    ...(unit !== null && {
      price: {
        amount: (lowest + random.below(highest - lowest + 1)) * 1000,
        unit,
        source: { url: `https://example.net/gia/${slug(goods.noun)}`, title: 'Bảng giá (dữ liệu mẫu)' },
      },
    }),
  };
}

/** Draws products for a producer and its group; none has the name of a real product, or of another one of its producer. */
export function productsOf(
  content: ContentRecords,
  random: Random,
  asOf: CalendarDate,
): (group: GroupKey, producer: SampleProducer, used: Set<string>) => SampleProduct {
  const real = new Set(content.products.flatMap(({ record }) => [record.name, ...(record.aliases ?? [])]).map(looseKey));
  const vocabulary = wordsByGroup(content);
  const shares = sharesWithSet(content);
  const marks = content.marks.map(({ id }) => id);
  const historyOf = historiesOf(random, asOf);
  return (group, producer, used) => {
    for (;;) {
      const words = random.weighted(vocabulary.get(group) ?? []);
      const goods = random.pick(words.goods);
      const name = nameOf(random, words, goods.noun, producer);
      const key = looseKey(name);
      if (real.has(key) || used.has(key)) continue;
      used.add(key);
      const record = {
        name,
        place: producer.record.place,
        group,
        ...(random.happens(shares.get(group) ?? LOWEST_SHARE) && { set: words.set }),
        ...(ALCOHOL_SETS.includes(words.set) && { alcohol: true as const }),
        certificates: historyOf(producer.place),
        summary: summaryOf(random, goods, producer),
        ...factsOf(random, words, goods, marks),
        sample: true as const,
      };
      return { record, more: [slug(producer.brand), producer.place.formerProvince] };
    }
  };
}
