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

/** Which registers have extras, by the words of EXTRAS; throws with a readable message otherwise. */
function extras(text: string): 'auto' | 'all' | 'none' {
  if (text === 'auto' || text === 'all' || text === 'none') return text;
  throw new Error(`EXTRAS: found "${text}", expected auto, all or none; change the environment`);
}

/** What readers can order, each including the one before: nothing, quotations, goods to pick up at a fair, goods paid for online. */
export const COMMERCE_MODES = ['off', 'rfq', 'reserve', 'pay'] as const;

/** What readers can order. */
export type CommerceMode = (typeof COMMERCE_MODES)[number];

/** The mode by the word of COMMERCE; throws with a readable message. */
function commerceMode(text: string): CommerceMode {
  const mode = COMMERCE_MODES.find((one) => one === text);
  if (mode !== undefined) return mode;
  throw new Error(`COMMERCE: found "${text}", expected one of ${COMMERCE_MODES.join(', ')}; change the environment`);
}

/** Who runs the site: what the law asks a site with ordering to say of itself (law 122/2025/QH15, decree 248/2026). */
export interface Operator {
  /** Name as registered. */
  readonly name: string;
  /** Address of the office. */
  readonly address: string;
  /** Telephone. */
  readonly phone: string;
  /** Tax code, or number of the registration; empty where there is none. */
  readonly taxCode: string;
  /** What was notified to which authority, with number and day; empty where nothing was. */
  readonly notice: string;
}

/** The operator from the environment; what a mode asks for is checked by the build. */
function operatorOf(): Operator {
  return {
    name: setting('OPERATOR_NAME', ''),
    address: setting('OPERATOR_ADDRESS', ''),
    phone: setting('OPERATOR_PHONE', ''),
    taxCode: setting('OPERATOR_TAX_CODE', ''),
    notice: setting('OPERATOR_NOTICE', ''),
  };
}

/** Where the editor at /admin/ saves. */
export interface CmsRepository {
  /** Kind of host; Forgejo speaks like Gitea. */
  readonly host: 'github' | 'gitlab' | 'gitea';
  /** Owner and name, joined by "/". */
  readonly repo: string;
  /** Branch that it reads and writes. */
  readonly branch: string;
  /** Address without a trailing slash: of the sign-in service for GitHub, of the host itself for the others; null for the usual one. */
  readonly baseUrl: string | null;
  /** Public id of the sign-in application on GitLab, Gitea and Forgejo; null leaves sign-in with an access token. */
  readonly appId: string | null;
}

const CMS_HOSTS = { github: 'github', gitlab: 'gitlab', gitea: 'gitea', forgejo: 'gitea' } as const;

/** An address that the editor may talk to, without a trailing slash; null where none is set; throws with a readable message. */
function cmsBaseUrl(text: string): string | null {
  if (text === '') return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url !== null && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === '' && url.username === '')
    return url.href.replace(/\/$/, '');
  throw new Error(`CMS_BASE_URL: found "${text}", expected an address such as https://git.example.vn; change the environment`);
}

/** The repository of the editor from the environment; null without; throws with a readable message. */
function cmsRepository(): CmsRepository | null {
  const [backend, repo] = [setting('CMS_BACKEND', ''), setting('CMS_REPO', '')];
  if (backend === '' && repo === '') return null;
  if (!Object.hasOwn(CMS_HOSTS, backend))
    throw new Error(`CMS_BACKEND: found "${backend}", expected one of ${Object.keys(CMS_HOSTS).join(', ')}; change the environment`);
  if (!/^[\w.-]+(?:\/[\w.-]+)+$/.test(repo))
    throw new Error(`CMS_REPO: found "${repo}", expected owner and name such as so-sao/register; change the environment`);
  const branch = setting('CMS_BRANCH', 'main');
  if (!/^[\w][\w./-]*$/.test(branch))
    throw new Error(`CMS_BRANCH: found "${branch}", expected a branch such as main; change the environment`);
  const baseUrl = cmsBaseUrl(setting('CMS_BASE_URL', ''));
  if (backend === 'forgejo' && baseUrl === null)
    throw new Error(
      'CMS_BASE_URL: found nothing, expected the address of the Forgejo host such as https://codeberg.org; change the environment',
    );
  const appId = setting('CMS_APP_ID', '');
  return { host: CMS_HOSTS[backend as keyof typeof CMS_HOSTS], repo, branch, baseUrl, appId: appId === '' ? null : appId };
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
  /**
   * Whether every product and producer has a kit, embeds, codes and a preview picture of its own (EXTRAS): all, none, or auto,
   * which makes them for registers of up to 5,000 products.
   */
  extras: extras(setting('EXTRAS', 'auto')),
  /** Meilisearch server (MEILI_URL) and a key that may only search (MEILI_SEARCH_KEY, it stands in the page); null without. */
  get meilisearch() {
    // Read when a page is built: other commands know the server by its address alone.
    return meilisearch(setting('MEILI_URL', ''), setting('MEILI_SEARCH_KEY', ''));
  },
  /**
   * Repository that the editor at /admin/ saves to (CMS_BACKEND, CMS_REPO, CMS_BRANCH, CMS_BASE_URL, CMS_APP_ID); null leaves
   * only the folder on the editor's own computer. No secret is among them: who edits signs in at the host.
   */
  get cms() {
    return cmsRepository();
  },
  /** What readers can order (COMMERCE): off, rfq, reserve or pay; see commerce/. */
  commerce: commerceMode(setting('COMMERCE', 'off')),
  /** Who runs the site (OPERATOR_NAME, OPERATOR_ADDRESS, OPERATOR_PHONE, OPERATOR_TAX_CODE, OPERATOR_NOTICE); asked for when goods can be ordered. */
  operator: operatorOf(),
  /** Day for which verdicts are computed (AS_OF, YYYY-MM-DD); empty means today in Viet Nam. */
  asOf: setting('AS_OF', ''),
} as const;
