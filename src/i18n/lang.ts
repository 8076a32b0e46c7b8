/** The two languages of the interface. Names of products, producers and places stay Vietnamese in both. */

/** Languages, the default first. */
export const LANGS = ['vi', 'en'] as const;

/** Language of the interface (BCP 47). */
export type Lang = (typeof LANGS)[number];

/** The other language. */
export function otherLang(lang: Lang): Lang {
  return lang === 'vi' ? 'en' : 'vi';
}
