/**
 * The operator's choices. Everything that differs between two installations is here; secrets come from the environment
 * and are never written into a file.
 */

/** Reads a setting of the environment; the fallback where it is unset or empty. */
function setting(name: string, fallback: string): string {
  const value = process.env[name]?.trim();
  return value === undefined || value === '' ? fallback : value;
}

/** Days of grace as a whole number of 0 or more; throws with a readable message otherwise. */
function graceDays(text: string): number {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  throw new Error(`GRACE_DAYS: found "${text}", expected a whole number of days such as 0 or 180; change the environment`);
}

/** The address as an origin without a trailing slash; throws with a readable message when it is none. */
function siteOrigin(name: string, text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '') return url.origin;
  throw new Error(`${name}: found "${text}", expected an address without a path such as https://example.vn; change the environment`);
}

/** Where the search page asks when a Meilisearch server is set up; null for the engine inside the page. */
function meilisearch(url: string, key: string): { readonly url: string; readonly key: string } | null {
  if (url === '' && key === '') return null;
  if (url === '' || key === '')
    throw new Error('MEILI_URL and MEILI_SEARCH_KEY: found only one, expected both or none; change the environment');
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) return { url, key };
  throw new Error(`MEILI_URL: found "${url}", expected an address such as https://search.example.vn; change the environment`);
}

/** The choices of this installation. */
export const site = {
  /** Name of the register; a proper name, the same in both languages. */
  name: 'Sổ Sao',
  /** Public address of the site (SITE_URL): canonical links, feeds and codes on packs are made from it. */
  url: siteOrigin('SITE_URL', setting('SITE_URL', 'https://sosao.example')),
  /** Where readers report mistakes (CONTACT_EMAIL). */
  contactEmail: setting('CONTACT_EMAIL', 'bao-sai@sosao.example'),
  /** Folder with the content (CONTENT_DIR), relative to the project or absolute. */
  contentDir: setting('CONTENT_DIR', 'content'),
  /** Slugs of the provinces to show (PROVINCE, or PROVINCES separated by commas); empty shows all 34. */
  provinces: setting('PROVINCE', setting('PROVINCES', ''))
    .split(',')
    .map((slug) => slug.trim())
    .filter((slug) => slug !== ''),
  /** Address of the site of the whole country (NATIONAL_URL), to which a site of some provinces sends its readers on; null without. */
  nationalUrl: setting('NATIONAL_URL', '') === '' ? null : siteOrigin('NATIONAL_URL', setting('NATIONAL_URL', '')),
  /** Days after the end of a recognition before it is called lapsed (GRACE_DAYS); 0 by rule, see domain/certificate. */
  graceDays: graceDays(setting('GRACE_DAYS', '0')),
  /** Meilisearch server (MEILI_URL) and a key that may only search (MEILI_SEARCH_KEY, it stands in the page); null without. */
  get meilisearch() {
    // Read when a page is built: other commands know the server by its address alone.
    return meilisearch(setting('MEILI_URL', ''), setting('MEILI_SEARCH_KEY', ''));
  },
  /** Day for which verdicts are computed (AS_OF, YYYY-MM-DD); empty means today in Viet Nam. */
  asOf: setting('AS_OF', ''),
} as const;
