/** Structured data of the front page: the site and how to search it. */
import type { SearchAction, WebSite } from 'schema-dts';
import { words } from '../i18n/index.ts';
import type { Lang } from '../i18n/lang.ts';
import { absoluteUrl, homePath, searchPath } from '../i18n/routes.ts';
import { site } from '../site.config.ts';

/** The site as a whole. */
export function homeJsonLd(lang: Lang): WebSite {
  // "query-input" is an annotation of Google's that schema.org's own types do not know.
  const search: SearchAction & { 'query-input': string } = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${absoluteUrl(site.url, searchPath(lang))}?q={query}` },
    'query-input': 'required name=query',
  };
  return {
    '@type': 'WebSite',
    '@id': `${absoluteUrl(site.url, homePath('vi'))}#site`,
    name: site.name,
    alternateName: words(lang).tagline,
    description: words(lang).homeLead,
    url: absoluteUrl(site.url, homePath(lang)),
    inLanguage: lang,
    potentialAction: search,
  };
}
