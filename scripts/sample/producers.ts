/** Invented producers: composed names that no producer of the shipped content has, at places that exist. */
import type { ContentRecords } from '../../src/catalogue/content-files.ts';
import type { ProducerRecord } from '../../src/catalogue/schema/producer.ts';
import { producerName } from '../../src/domain/producer-name.ts';
import type { ProducerKind } from '../../src/domain/product.ts';
import type { GroupKey } from '../../src/domain/taxonomy.ts';
import { slug } from '../../src/domain/text.ts';
import type { SamplePlace } from './places.ts';
import type { Random } from './random.ts';
import { FIRST_WORDS, SECOND_WORDS } from './vocabulary.ts';

/** An invented producer. */
export interface SampleProducer {
  /** Its file. */
  readonly record: ProducerRecord;
  /** Where it sits. */
  readonly place: SamplePlace;
  /** Its own words, which its products carry ("Tân Phú"). */
  readonly brand: string;
}

/** How often each kind occurs, and how its names begin; "…" stands for what it makes. */
const KINDS: readonly (readonly [{ readonly kind: ProducerKind; readonly forms: readonly string[] }, number])[] = [
  [
    {
      kind: 'company',
      forms: ['Công ty TNHH …', 'Công ty TNHH MTV …', 'Công ty Cổ phần …', 'Công ty TNHH Sản xuất và Thương mại', 'DNTN'],
    },
    33,
  ],
  [{ kind: 'cooperative', forms: ['HTX …', 'HTX Dịch vụ …', 'Hợp tác xã …', 'HTX Sản xuất và kinh doanh …', 'HTX'] }, 32],
  [{ kind: 'household', forms: ['Hộ kinh doanh', 'Cơ sở', 'Cơ sở sản xuất', 'Hộ sản xuất'] }, 24],
  [{ kind: 'cooperative_group', forms: ['Tổ hợp tác', 'Tổ hợp tác …'] }, 4],
  [{ kind: 'farm', forms: ['Trang trại'] }, 3],
  [{ kind: 'association', forms: ['Hội làng nghề'] }, 1],
  [{ kind: 'other', forms: ['Làng nghề', 'Cơ sở chế biến'] }, 3],
];

/** What stands for "…" by group. */
const TRADES: Readonly<Record<GroupKey, readonly string[]>> = {
  food: ['Nông nghiệp', 'Nông sản', 'Thực phẩm', 'Nông nghiệp hữu cơ'],
  drink: ['Đồ uống', 'Thực phẩm'],
  herbal: ['Dược liệu', 'Thảo dược'],
  craft: ['Thủ công mỹ nghệ', 'Mây tre đan'],
  ornamental: ['Hoa cây cảnh', 'Sinh vật cảnh'],
  tourism: ['Du lịch cộng đồng', 'Du lịch sinh thái'],
};

/** A name of two words, now and then of three. */
export function inventedName(random: Random): string {
  const first = random.pick(FIRST_WORDS);
  const second = random.pick(SECOND_WORDS.filter((word) => word !== first));
  return random.happens(0.12) ? `${random.pick(FIRST_WORDS)} ${first} ${second}` : `${first} ${second}`;
}

/** Pages and addresses that belong to nobody (RFC 2606). */
function contactOf(random: Random, brand: string): ProducerRecord['contact'] {
  const words = slug(brand);
  if (random.happens(0.1)) return { website: `https://example.com/${words}` };
  return random.happens(0.04) ? { email: `${words}@example.com` } : undefined;
}

/** Draws producers for a group; none has the words of another one of its province, nor of any real one. */
export function producersOf(content: ContentRecords, random: Random, placeOf: () => SamplePlace): (group: GroupKey) => SampleProducer {
  const real = new Set(
    content.producers.flatMap(({ record }) => [record.name, ...(record.aliases ?? [])]).map((name) => producerName(name).core),
  );
  const used = new Set<string>();
  const communes = communesOf(content);
  return (group) => {
    const place = placeOf();
    for (;;) {
      const brand = inventedName(random);
      const { kind, forms } = random.weighted(KINDS);
      const name = `${random.pick(forms).replace('…', random.pick(TRADES[group]))} ${brand}`;
      const { core } = producerName(name);
      const key = `${place.formerProvince} ${slug(brand)}`;
      if (used.has(key) || real.has(core) || real.has(producerName(brand).core)) continue;
      used.add(key);
      const commune = communes.get(`${place.formerProvince}/${place.district}`) ?? [];
      const contact = contactOf(random, brand);
      return {
        place,
        brand,
        record: {
          name,
          kind,
          place: {
            formerProvince: place.formerProvince,
            district: place.district,
            ...(commune.length > 0 && random.happens(0.6) && { commune: random.pick(commune) }),
          },
          ...(contact !== undefined && { contact }),
          sample: true,
        },
      };
    }
  };
}

/** Communes that the content prints, by former province and district. */
function communesOf({ products, producers }: ContentRecords): ReadonlyMap<string, readonly string[]> {
  const places = [...products, ...producers].map(({ record }) => record.place);
  const byDistrict = Map.groupBy(places, (place) => `${place.formerProvince}/${place.district ?? ''}`);
  return new Map([...byDistrict].map(([district, own]) => [district, [...new Set(own.flatMap(({ commune }) => commune ?? []))].sort()]));
}
