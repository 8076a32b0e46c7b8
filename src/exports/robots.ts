/** robots.txt: everything may be read but the answers to a search, which have no end. */
import { LANGS } from '../i18n/lang.ts';
import { absoluteUrl, searchPath, sitemapPath } from '../i18n/routes.ts';
import { site } from '../site.config.ts';

/** The text of robots.txt. */
export function robotsTxt(): string {
  const closed = LANGS.map((lang) => `Disallow: ${searchPath(lang)}`);
  return ['User-agent: *', 'Allow: /', ...closed, '', `Sitemap: ${absoluteUrl(site.url, sitemapPath())}`, ''].join('\n');
}
