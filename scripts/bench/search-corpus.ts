/** A larger register for the benchmark: names composed from the words of the real one, seeded. */
import { compareVietnamese, slug } from '../../src/domain/text.ts';
import type { SearchDocument } from '../../src/search/contract.ts';
import { randomFrom } from '../search/transforms.ts';

const FAMILIES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Phan', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương', 'Lý', 'Lương', 'Vi'];
const ONSETS = ['b', 'c', 'ch', 'd', 'đ', 'g', 'h', 'kh', 'l', 'm', 'n', 'ng', 'nh', 'ph', 'r', 's', 't', 'th', 'tr', 'v', 'x'];
const RHYMES = [
  'ang',
  'ân',
  'át',
  'ây',
  'ong',
  'ôi',
  'uân',
  'ương',
  'ình',
  'ến',
  'ị',
  'oa',
  'ơn',
  'úc',
  'ử',
  'ạnh',
  'iên',
  'ải',
  'ằng',
  'ùng',
  'inh',
  'ỹ',
];

/** Documents: the real ones first, the rest composed. */
export function composedDocuments(real: readonly SearchDocument[], count: number, seed: number): SearchDocument[] {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[], fallback: T): T => list[Math.floor(random() * list.length)] ?? fallback;
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  const syllable = () => capital(pick(ONSETS, 'b') + pick(RHYMES, 'an'));
  // A name begins as a real one and ends in a coined brand, a commune or a person.
  const heads = real.map(({ name }) => name.split(' ').slice(0, 2 + Math.floor(random() * 3)).join(' ')); // prettier-ignore
  const documents = [...real];
  const makers = Math.ceil(count / 2);
  const producers = Array.from({ length: makers }, (_, at): SearchDocument | undefined => {
    const like = pick(real, real[0]);
    if (!like) return undefined;
    const place = [`${syllable()} ${syllable()}`, `${syllable()} ${syllable()}`].join(', ');
    const form = pick(['HTX', 'Hợp tác xã', 'Công ty TNHH', 'Công ty Cổ phần', 'Hộ kinh doanh', 'Cơ sở'], 'HTX');
    const producer = `${form} ${random() < 0.4 ? `${pick(FAMILIES, 'Lê')} ${syllable()} ${syllable()}` : `${syllable()} ${syllable()}`}`;
    return { ...like, producer, producerId: `nha-${at}`, place };
  });
  while (documents.length < count) {
    const maker = pick(producers, producers[0]);
    if (!maker) break;
    const { producer, place } = maker;
    const brand =
      random() < 0.3
        ? producer.split(' ').slice(-2).join(' ')
        : random() < 0.5
          ? (place.split(', ')[0] ?? '')
          : `${syllable()} ${syllable()}`;
    const name = `${pick(heads, 'Trà')} ${brand}`;
    const like = pick(real, maker);
    documents.push({
      ...maker,
      id: `${slug(name)}-${documents.length}`,
      name,
      aliases: [],
      ingredients: '',
      group: like.group,
      set: like.set,
      marks: like.marks,
      stars: like.stars,
      standing: like.standing,
      term: like.term,
      isAlcohol: like.isAlcohol,
      isByCouncil: like.isByCouncil,
      isPotentialFiveStar: like.isPotentialFiveStar,
    });
  }
  // The published order, as far as documents tell it: the data file is smaller for it.
  return documents
    .slice(0, count)
    .sort((a, b) => Number(a.isAlcohol) - Number(b.isAlcohol) || b.stars - a.stars || compareVietnamese(a.name, b.name));
}
