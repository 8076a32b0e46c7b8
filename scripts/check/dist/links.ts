/** Every address that the site names itself exists: links, anchors, pictures, parts of sprites, feeds, maps, JSON. */
import { Parser } from 'htmlparser2';
import type { Reference, Site } from './site.ts';

/** Where an address leads: a file of the site with an anchor, another site, or nowhere. */
type Target = { readonly file: string; readonly anchor: string } | 'external' | 'fine' | { readonly wrong: string };

/** Reads an address as a browser on the page at `from` does. */
export function targetOf(site: Site, from: string, url: string): Target {
  if (/^(?:mailto|tel):/.test(url)) return 'fine';
  if (url.startsWith('data:image/')) return 'fine';
  if (!URL.canParse(url, `${site.origin}${from}`)) return { wrong: 'is no address' };
  const { origin, protocol, pathname, hash } = new URL(url, `${site.origin}${from}`);
  if (protocol !== 'http:' && protocol !== 'https:') return { wrong: `has the protocol ${protocol}` };
  if (origin !== site.origin) return 'external';
  const path = decodeURIComponent(pathname);
  const file = path.endsWith('/') ? `${path}index.html` : path;
  return { file, anchor: decodeURIComponent(hash.slice(1)) };
}

/** The addresses in a file that is no HTML page. */
function referencesIn(site: Site, file: string): Reference[] {
  const text = site.read(file);
  if (file.endsWith('.css'))
    return [...text.matchAll(/url\(\s*(['"]?)([^)'"]+)\1\s*\)/g)].map((match) => ({ by: 'css', url: match[2] ?? '' }));
  if (file.endsWith('.xml')) {
    const found: Reference[] = [];
    let name = '';
    const parser = new Parser(
      {
        onopentag(tag, attributes) {
          name = tag;
          if (attributes['href'] !== undefined) found.push({ by: tag, url: attributes['href'] });
          if (attributes['url'] !== undefined) found.push({ by: tag, url: attributes['url'] });
        },
        ontext(content) {
          if (/^(?:loc|link|image:loc)$/.test(name) && content.trim() !== '') found.push({ by: name, url: content.trim() });
        },
        onclosetag() {
          name = '';
        },
      },
      { xmlMode: true, decodeEntities: true },
    );
    parser.end(text);
    return found;
  }
  if (file.endsWith('.json') || file.endsWith('.webmanifest')) {
    const found: Reference[] = [];
    JSON.parse(text, (key, value: unknown) => {
      // The anchor of a linkset names the thing that it speaks of; it leads nowhere by itself.
      if (typeof value !== 'string' || key === 'anchor') return value;
      if (value.startsWith(`${site.origin}/`) || /^(?:url|src|href|start_url|scope|contentUrl)$/.test(key))
        found.push({ by: `json ${key}`, url: value });
      return value;
    });
    return found;
  }
  if (file === '/robots.txt') return [...text.matchAll(/^Sitemap:\s*(\S+)/gim)].map((match) => ({ by: 'robots', url: match[1] ?? '' }));
  return [];
}

/** Ids of an SVG file. */
function svgIds(site: Site, file: string): Set<string> {
  return new Set([...site.read(file).matchAll(/\sid="([^"]+)"/g)].map((match) => match[1] ?? ''));
}

/**
 * Links, anchors and files that do not exist.
 * @param onDemand addresses that a server answers beside the files: pages with the slash at their end.
 */
export function brokenLinks(site: Site, onDemand: ReadonlySet<string> = new Set()): string[] {
  const problems = new Set<string>();
  const idsOf = new Map<string, ReadonlySet<string>>();
  const hasAnchor = (file: string, anchor: string): boolean => {
    let ids = idsOf.get(file);
    if (!ids) {
      const page = site.pages.get(file.replace(/index\.html$/, ''));
      ids = page ? new Set(page.ids) : file.endsWith('.svg') ? svgIds(site, file) : new Set();
      idsOf.set(file, ids);
    }
    return ids.has(anchor);
  };
  // Most links of a page stand on thousands of others: each absolute one is looked at once.
  const seen = new Set<string>();
  const check = (from: string, { by, url }: Reference): void => {
    if (url.startsWith('/')) {
      if (seen.has(url)) return;
      seen.add(url);
    }
    const target = targetOf(site, from, url);
    if (target === 'fine') return;
    if (target === 'external') {
      if (!['a', 'area'].includes(by) && !by.startsWith('json')) problems.add(`${from}: <${by}> leads to another site, ${url}`);
      return;
    }
    if ('wrong' in target) problems.add(`${from}: <${by}> "${url}" ${target.wrong}`);
    else if (onDemand.has(target.file.replace(/index\.html$/, ''))) return;
    else if (!site.files.has(target.file)) problems.add(`${from}: <${by}> leads to ${url}, which does not exist`);
    else if (target.anchor !== '' && /\.(?:html|svg)$/.test(target.file) && !hasAnchor(target.file, target.anchor))
      problems.add(`${from}: <${by}> leads to ${url}, an anchor that does not exist`);
  };
  for (const page of site.pages.values()) for (const reference of page.references) check(page.path, reference);
  for (const file of site.files) if (!file.endsWith('.html')) for (const reference of referencesIn(site, file)) check(file, reference);
  return [...problems];
}

/** Pages that no other page links to: a reader cannot find them. */
export function unreachablePages(site: Site): string[] {
  const reached = new Set<string>();
  const walk = ['/'].filter((path) => site.pages.has(path));
  for (const path of walk) reached.add(path);
  for (let path = walk.pop(); path !== undefined; path = walk.pop()) {
    for (const { by, url } of site.pages.get(path)?.references ?? []) {
      // What only machines follow does not help a reader.
      if (by.startsWith('link ') || by.startsWith('meta og')) continue;
      const target = targetOf(site, path, url);
      if (typeof target !== 'object' || !('file' in target)) continue;
      const next = target.file.replace(/index\.html$/, '');
      if (reached.has(next) || !site.pages.has(next)) continue;
      reached.add(next);
      walk.push(next);
    }
  }
  return [...site.pages.values()]
    .filter((page) => !reached.has(page.path) && !page.isRedirect && page.path !== '/404.html' && !page.isUnlisted)
    .map((page) => `${page.path}: no page links to it`);
}
