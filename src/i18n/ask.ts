/** The prefilled mail with which a reader asks a producer for a price: what works without ordering, and without a script. */
import type { Product } from '../domain/product.ts';
import { site } from '../site.config.ts';
import type { Lang } from './lang.ts';
import { inAddress } from './report.ts';
import { absoluteUrl, permanentPath } from './routes.ts';

const WORDS: Readonly<Record<Lang, readonly [subject: string, body: string]>> = {
  vi: ['Hỏi giá', 'Số lượng, nơi giao, cần trước ngày:'],
  en: ['Hỏi giá / Price enquiry', 'Quantity, place of delivery, needed by:'],
};

/** A mailto link to a producer with the name of the product, its permanent link and a line to fill in. */
export function askLink(email: string, { id, name }: Pick<Product, 'id' | 'name'>, lang: Lang): string {
  const [subject, body] = WORDS[lang];
  const text = `${absoluteUrl(site.url, permanentPath(id))}\r\n\r\n${body}\r\n`;
  return `mailto:${email}?subject=${inAddress(`${subject}: ${name}`)}&body=${inAddress(text)}`;
}
