/** Where the editor saves, in its own words, and the addresses that it needs for that. */
import type { AuthMethodName, Backend } from '@sveltia/cms';
import type { CmsRepository } from '../site.config.ts';

/** Addresses that the policy of /admin/ opens. */
export interface Origins {
  /** Origins of the host's programming interface. */
  readonly connect: readonly string[];
  /** Origins of pictures of accounts. */
  readonly pictures: readonly string[];
}

/** Address of the host where none is set. */
const HOSTS = { gitlab: 'https://gitlab.com', gitea: 'https://gitea.com' } as const;

/**
 * The setting of the editor. Without a repository it still wants one to name its local storage after; a page without a
 * repository offers no other way in than the folder.
 */
export function backendOf(cms: CmsRepository | null): Backend {
  if (cms === null) return { name: 'github', repo: 'so-sao/so-sao', auth_methods: ['token'] };
  const { host, repo, branch, baseUrl, appId } = cms;
  const canSignIn = host === 'github' ? baseUrl !== null : appId !== null;
  const methods: AuthMethodName[] = canSignIn ? ['oauth', 'token'] : ['token'];
  const shared = { repo, branch, auth_methods: methods };
  if (host === 'github') return { name: 'github', ...shared, ...(baseUrl === null ? {} : { base_url: baseUrl }) };
  const base = baseUrl ?? HOSTS[host];
  const app = appId === null ? {} : { app_id: appId };
  return host === 'gitlab'
    ? { name: 'gitlab', ...shared, ...app, base_url: base, api_root: `${base}/api/v4`, auth_type: 'pkce' }
    : { name: 'gitea', ...shared, ...app, base_url: base, api_root: `${base}/api/v1` };
}

/** The addresses that the editor may talk to, and no others. */
export function originsOf(cms: CmsRepository | null): Origins {
  if (cms === null) return { connect: [], pictures: [] };
  if (cms.host === 'github') return { connect: ['https://api.github.com'], pictures: ['https://avatars.githubusercontent.com'] };
  const { origin } = new URL(cms.baseUrl ?? HOSTS[cms.host]);
  return { connect: [origin], pictures: [origin] };
}
