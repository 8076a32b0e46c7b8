/** Words of the suggestions below a search field, in a file of their own for their script. */
import type { Lang } from './lang.ts';

/** The words of one language. */
export interface SuggestWords {
  readonly list: string;
  readonly products: string;
  readonly producers: string;
  readonly places: string;
  readonly former: (today: string) => string;
  readonly stars: (stars: number) => string;
  /** Said to those who listen. */
  readonly found: (count: number) => string;
  readonly none: string;
}

const vi: SuggestWords = {
  list: 'Gợi ý',
  products: 'Sản phẩm',
  producers: 'Chủ thể',
  places: 'Nơi chốn',
  former: (today) => `tỉnh cũ, nay thuộc ${today}`,
  stars: (stars) => `${String(stars)} sao`,
  found: (count) => `${String(count)} gợi ý, dùng mũi tên lên xuống để chọn`,
  none: 'Không có gợi ý',
};

const en: SuggestWords = {
  list: 'Suggestions',
  products: 'Products',
  producers: 'Producers',
  places: 'Places',
  former: (today) => `former province, now ${today}`,
  stars: (stars) => `${String(stars)} stars`,
  found: (count) => (count === 1 ? '1 suggestion, use the arrow keys' : `${String(count)} suggestions, use the arrow keys`),
  none: 'No suggestions',
};

/** The words of suggestions in a language. */
export function suggestWords(lang: Lang): SuggestWords {
  return lang === 'vi' ? vi : en;
}
