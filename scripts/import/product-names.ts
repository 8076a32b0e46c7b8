/**
 * Names that are nearly one: "Mắm tép Hương Hoa 500g" and "Mắm tép Hương Hoa". What is dropped before comparing is little on
 * purpose: sizes of packs, the words "sản phẩm" and "OCOP", and the producer's own name behind the product's. Kinds, colours,
 * strengths ("40 độ đạm") and places stay: products that differ in them are two. The producer's name is dropped only beside
 * products of the register: real lists name "Bánh tráng siêu mỏng" and "Bánh tráng siêu mỏng Tân Nhiên" one below the other.
 */
import { producerName } from '../../src/domain/producer-name.ts';
import { spellingKey } from '../../src/domain/spelling.ts';

const UNIT = '(?:kg|kilogam|g|gr|gam|gram|ml|l|lit|lít)';
const VESSEL = '(?:hộp|gói|túi|chai|lọ|hũ|lon|bịch|bao|thùng|can|khay|vỉ)';
/** A pack: "500g", "chai 1,5 lít", "(hộp 10 gói x 20 g)". */
const PACK = new RegExp(
  `(?<![\\p{L}\\p{M}\\d])(?:${VESSEL}\\s+)?(?:\\d+\\s*(?:${VESSEL})?\\s*[x×]\\s*)?\\d+(?:[.,]\\d+)?\\s*${UNIT}(?![\\p{L}\\p{M}\\d])(?:\\s*/\\s*${VESSEL})?`,
  'giu',
);
const GENERIC = /^sản phẩm(?=\s)|(?<=\s)OCOP$/giu;

/** Key of a name without its pack and generic words; of the whole name where nothing would be left. */
export function packlessKey(name: string): string {
  const rest = name.normalize('NFC').replace(PACK, ' ').replace(/\s+/g, ' ').trim().replace(GENERIC, ' ');
  const key = spellingKey(rest);
  return key === '' ? spellingKey(name) : key;
}

/** The same without the producer's own name behind the product's. */
export function brandlessKey(name: string, producer: string): string {
  const key = packlessKey(name);
  const own = producerName(producer).spelling;
  const rest = own !== '' && key.endsWith(` ${own}`) ? key.slice(0, -own.length - 1) : key;
  // One syllable alone is a kind of product ("trà"), and no name.
  return rest.includes(' ') ? rest : key;
}
