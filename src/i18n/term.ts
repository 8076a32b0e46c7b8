/** Words of a product's line in lists that are made in the browser; their scripts carry few others. */
import type { Lang } from './lang.ts';

/** The words of one language. */
export interface TermWords {
  /** Stars of a recognition. */
  readonly stars: (stars: number) => string;
  /** The province scored 90 or more and the ministry has not decided. */
  readonly potential: string;
  /** The source names the result of a council and no decision. */
  readonly council: string;
  /** Stands beside invented records. */
  readonly sample: string;
}

const vi: TermWords = {
  stars: (stars) => `${stars} sao`,
  potential: 'tiềm năng 5 sao',
  council: 'theo hội đồng',
  sample: 'Dữ liệu mẫu',
};

const en: TermWords = {
  stars: (stars) => `${stars} stars`,
  potential: 'potential five-star',
  council: 'by the council',
  sample: 'Sample data',
};

/** The words of a line in a language. */
export function termWords(lang: Lang): TermWords {
  return lang === 'vi' ? vi : en;
}
