/** Nothing runs or loads that the policy of the page does not name, and the policy names nothing that it need not. */
import { createHash } from 'node:crypto';
import type { Page, Site } from './site.ts';

/** Directives of a policy by name. */
function directivesOf(csp: string): Map<string, string[]> {
  return new Map(
    csp
      .split(';')
      .map((part) => part.trim().split(/\s+/))
      .filter(([name]) => name !== '')
      .map(([name = '', ...values]) => [name, values]),
  );
}

/**
 * What the policy of one page allows and no other does. The editor writes its style sheets into the page as it starts, and
 * reads data that stands in the address itself; nobody but editors opens it, and its scripts are held as everywhere.
 */
const ALLOWED: Readonly<Record<string, readonly string[]>> = { '/admin/': ["style-src 'unsafe-inline'", 'connect-src data:'] };

function policyProblems({ path, csp, inline, loads, beforeCsp }: Page): string[] {
  if (csp === null) return [`${path}: has no content security policy`];
  const directives = directivesOf(csp);
  const problems: string[] = [];
  const add = (text: string): void => void problems.push(`${path}: ${text}`);
  if (!directives.has('default-src')) add('its policy has no default-src');
  for (const [name, values] of directives) {
    for (const value of values) {
      const isAllowed = (name === 'img-src' && value === 'data:') || ALLOWED[path]?.includes(`${name} ${value}`) === true;
      if (/^'unsafe|^\*|^https?:|^data:$/.test(value) && !isAllowed)
        add(`its policy allows ${name} ${value}`);
    }
  }
  if (beforeCsp !== '') add(`a ${beforeCsp} stands before its policy`);
  for (const { element, type, text } of inline) {
    if (element === 'script' && /json|speculationrules/.test(type)) continue;
    const hash = `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const allowed = directives.get(`${element}-src`) ?? directives.get('default-src') ?? [];
    if (!allowed.includes(hash)) add(`its policy does not allow an inline ${element}: ${text.slice(0, 40)}`);
  }
  const scripts = directives.get('script-src') ?? directives.get('default-src') ?? [];
  if (loads.some(({ by }) => by === 'script') && !scripts.includes("'self'")) add('its policy does not allow its script');
  return problems;
}

/** Policies, inline styles and handlers, and anything that would be loaded from elsewhere. */
export function securityProblems(site: Site): string[] {
  const pages = [...site.pages.values()].flatMap((page) => [
    ...policyProblems(page),
    ...page.inlineAttributes.map((attribute) => `${page.path}: found <${attribute}>`),
    ...page.loads
      .filter(({ url }) => !url.startsWith('data:image/') && new URL(url, `${site.origin}${page.path}`).origin !== site.origin)
      .map(({ by, url }) => `${page.path}: <${by}> loads ${url} from another site`),
    ...page.references
      .filter(({ url }) => /^\s*(?:javascript|vbscript|data:text)/i.test(url))
      .map(({ url }) => `${page.path}: links to ${url}`),
  ]);
  const styles = [...site.files]
    .filter((file) => file.endsWith('.css'))
    .flatMap((file) =>
      [...site.read(file).matchAll(/https?:[^\s'")]*|@import[^;]*|expression\(/g)].map((match) => `${file}: found ${match[0]}`),
    );
  // Names of XML vocabularies are no addresses to load from.
  const drawings = [...site.files]
    .filter((file) => file.endsWith('.svg'))
    .flatMap((file) =>
      [...site.read(file).matchAll(/<script|<foreignObject|\son\w+=|(?:href|src)="https?:[^"]*/gi)].map(
        (match) => `${file}: found ${match[0]}`,
      ),
    );
  return [...pages, ...styles, ...drawings];
}
