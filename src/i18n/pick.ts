/** Words of the button that puts a product on the reader's list; a file of its own, because every list of products carries them. */
import type { Lang } from './lang.ts';

/** The words of one language. */
export interface PickWords {
  /** Name of the button of a product; it is pressed where the product is on the list. */
  readonly inList: (name: string) => string;
  /** Link to the list. */
  readonly list: (total: number) => string;
}

const vi: PickWords = { inList: (name) => `Trong danh sách của tôi: ${name}`, list: (total) => `Danh sách của tôi (${total})` };
const en: PickWords = { inList: (name) => `On my list: ${name}`, list: (total) => `My list (${total})` };

/** The words of the button in a language. */
export function pickWords(lang: Lang): PickWords {
  return lang === 'vi' ? vi : en;
}
