/** A built site as the checks see it: every file by its address, every HTML page read once, in one pass. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Parser } from 'htmlparser2';

/** A reference from a page or file to an address. */
export interface Reference {
  /** The address as written. */
  readonly url: string;
  /** Element or file part that refers, such as "a", "img", "use", "css". */
  readonly by: string;
}

/** An inline script or style. */
interface Inline {
  readonly element: 'script' | 'style';
  /** The `type` attribute, '' where there is none. */
  readonly type: string;
  readonly text: string;
}

/** A card or line that stands for a product in a list. */
interface CardLink {
  readonly url: string;
  readonly isGated: boolean;
}

/** What the checks need of one page. */
export interface Page {
  /** Address, such as "/tinh/ha-tinh/" or "/404.html". */
  readonly path: string;
  /** Bytes as written. */
  readonly bytes: number;
  readonly lang: string;
  readonly asOf: string | null;
  /** Leads on by itself. */
  readonly isRedirect: boolean;
  readonly isUnlisted: boolean;
  readonly titles: readonly string[];
  readonly description: string | null;
  readonly canonical: string | null;
  /** Levels of the headings in order, with their text. */
  readonly headings: readonly (readonly [level: number, text: string])[];
  readonly ids: readonly string[];
  /** Everything that points to another address. */
  readonly references: readonly Reference[];
  /** What the browser loads by itself. */
  readonly loads: readonly Reference[];
  readonly inline: readonly Inline[];
  readonly csp: string | null;
  /** A script or style sheet that stands before the policy, or ''. */
  readonly beforeCsp: string;
  /** Attributes that hold style or script. */
  readonly inlineAttributes: readonly string[];
  /** Images without both size attributes, or without alt. */
  readonly poorImages: readonly string[];
  /** Links inside cards and lines of lists, and whether a confirmation stands before them. */
  readonly cards: readonly CardLink[];
  /** Text of elements by the attribute that marks them (data-status, data-sentence, …). */
  readonly marked: Readonly<Record<string, string>>;
  /** Attributes of the verdict panel, or null. */
  readonly verdict: Readonly<Record<string, string>> | null;
  /** All text of the body, white space collapsed. */
  readonly text: string;
}

/** A built site. */
export interface Site {
  /** Folder. */
  readonly root: string;
  /** Origin that its own absolute links carry. */
  readonly origin: string;
  /** Addresses of all files. */
  readonly files: ReadonlySet<string>;
  readonly pages: ReadonlyMap<string, Page>;
  /** Reads a file by its address. */
  readonly read: (path: string) => string;
}

const LOADED_LINKS = /^(?:stylesheet|preload|modulepreload|icon|apple-touch-icon|manifest)$/;
const MARKS = ['data-status', 'data-sentence', 'data-as-of'];

/** The addresses of a srcset. */
const srcsetUrls = (text: string): string[] => text.split(/,\s+/).flatMap((part) => part.trim().split(/\s+/)[0] ?? []);

/** Reads one page. */
function pageOf(path: string, html: string): Page {
  const titles: string[] = [];
  const headings: [number, string][] = [];
  const ids: string[] = [];
  const references: Reference[] = [];
  const loads: Reference[] = [];
  const inline: Inline[] = [];
  const inlineAttributes: string[] = [];
  const poorImages: string[] = [];
  const cards: CardLink[] = [];
  const marked: Record<string, string> = {};
  const body: string[] = [];
  let verdict: Record<string, string> | null = null;
  let [lang, description, canonical, asOf, csp, beforeCsp] = ['', null, null, null, null, ''] as [
    string,
    string | null,
    string | null,
    string | null,
    string | null,
    string,
  ];
  let [isRedirect, isUnlisted, isBody] = [false, false, false];
  let [gates, cardDepth, svgDepth, templateDepth, depth] = [0, 0, 0, 0, 0];
  /** Elements whose text is being collected, innermost last. */
  const open: { name: string; depth: number; text: string[]; done: (text: string) => void }[] = [];
  const gateDepths: number[] = [];

  const collect = (name: string, done: (text: string) => void): void => void open.push({ name, depth, text: [], done });
  const refer = (by: string, url: string | undefined): void => {
    if (url !== undefined) references.push({ by, url });
  };
  const load = (by: string, url: string | undefined): void => {
    if (url === undefined) return;
    references.push({ by, url });
    loads.push({ by, url });
  };

  const onLink = (attributes: Record<string, string>): void => {
    const rel = attributes['rel'] ?? '';
    if (rel === 'canonical') canonical = attributes['href'] ?? null;
    if (rel === 'stylesheet' && csp === null) beforeCsp ||= 'link';
    if (rel.split(' ').some((word) => LOADED_LINKS.test(word))) load(`link ${rel}`, attributes['href']);
    else refer(`link ${rel}`, attributes['href']);
  };
  const onMeta = (attributes: Record<string, string>): void => {
    const content = attributes['content'] ?? '';
    const name = (attributes['name'] ?? attributes['property'] ?? attributes['http-equiv'] ?? '').toLowerCase();
    if (name === 'description') description = content;
    if (name === 'robots') isUnlisted = content.includes('noindex');
    if (name === 'content-security-policy') csp = content;
    if (name === 'refresh') {
      isRedirect = true;
      refer('meta refresh', /url=(.*)$/i.exec(content)?.[1]);
    }
    if (name === 'og:url' || name === 'og:image') refer(`meta ${name}`, content);
  };
  const onImage = (name: string, attributes: Record<string, string>): void => {
    if (attributes['src'] !== undefined) load(name, attributes['src']);
    for (const url of srcsetUrls(attributes['srcset'] ?? '')) load(name, url);
    if (name === 'img' && !['alt', 'width', 'height'].every((wanted) => attributes[wanted] !== undefined))
      poorImages.push(attributes['src'] ?? '');
  };

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        if (isBody) body.push(' ');
        // What stands in a template is no part of the page yet; its links have no address.
        if (name === 'template') templateDepth ||= depth;
        if (templateDepth > 0) return;
        if (attributes['id'] !== undefined) ids.push(attributes['id']);
        for (const attribute of Object.keys(attributes))
          if (attribute === 'style' || attribute.startsWith('on')) inlineAttributes.push(`${name} ${attribute}`);
        for (const mark of MARKS) if (attributes[mark] !== undefined && name !== 'html') collect(name, (text) => (marked[mark] ??= text));
        if (attributes['data-standing'] !== undefined && attributes['class']?.split(' ').includes('verdict')) verdict = attributes;
        switch (name) {
          case 'html':
            lang = attributes['lang'] ?? '';
            asOf = attributes['data-as-of'] ?? null;
            break;
          case 'body':
            isBody = true;
            break;
          case 'title':
            if (svgDepth === 0) collect(name, (text) => titles.push(text));
            break;
          case 'svg':
            svgDepth += 1;
            break;
          case 'link':
            onLink(attributes);
            break;
          case 'meta':
            onMeta(attributes);
            break;
          case 'script':
          case 'style': {
            const type = attributes['type'] ?? '';
            const isData = type.includes('json');
            if (csp === null && !isData) beforeCsp ||= name;
            if (attributes['src'] !== undefined) load(name, attributes['src']);
            else collect(name, () => undefined);
            break;
          }
          case 'img':
          case 'source':
            onImage(name, attributes);
            break;
          case 'use':
          case 'image':
            load(name, attributes['href'] ?? attributes['xlink:href']);
            break;
          case 'iframe':
          case 'embed':
          case 'audio':
          case 'video':
          case 'track':
            load(name, attributes['src']);
            break;
          case 'object':
            load(name, attributes['data']);
            break;
          case 'form':
            refer(name, attributes['action']);
            break;
          case 'a':
          case 'area':
            refer(name, attributes['href']);
            if (attributes['rel'] === 'alternate') refer('a alternate', attributes['href']);
            if (cardDepth > 0 && attributes['href'] !== undefined) cards.push({ url: attributes['href'], isGated: gates > 0 });
            break;
          case 'details':
            if (attributes['class']?.split(' ').includes('age-gate')) {
              gates += 1;
              gateDepths.push(depth);
            }
            break;
          default:
        }
        if (/^h[1-6]$/.test(name)) collect(name, (text) => headings.push([Number(name[1]), text]));
        if (attributes['class']?.split(' ').some((word) => word === 'card' || word === 'lines')) cardDepth = cardDepth || depth;
        const last = open.at(-1);
        if (last && (name === 'script' || name === 'style') && last.name === name && attributes['src'] === undefined) {
          last.done = (text) => inline.push({ element: name, type: attributes['type'] ?? '', text });
        }
      },
      ontext(text) {
        for (const one of open) one.text.push(text);
        if (isBody && !/^(?:script|style)$/.test(open.at(-1)?.name ?? '')) body.push(text);
      },
      onclosetag(name) {
        while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= depth) {
          const one = open.pop();
          if (!one) break;
          const text = one.text.join('');
          one.done(one.name === 'script' || one.name === 'style' ? text : text.replace(/\s+/g, ' ').trim());
        }
        body.push(' ');
        if (name === 'svg') svgDepth -= 1;
        if (gateDepths.at(-1) === depth) {
          gateDepths.pop();
          gates -= 1;
        }
        if (cardDepth === depth) cardDepth = 0;
        if (templateDepth === depth) templateDepth = 0;
        depth -= 1;
      },
    },
    { decodeEntities: true, recognizeSelfClosing: false },
  );
  parser.end(html);
  return {
    path,
    bytes: Buffer.byteLength(html),
    lang,
    asOf,
    isRedirect,
    isUnlisted,
    titles,
    description,
    canonical,
    headings,
    ids,
    references,
    loads,
    inline,
    csp,
    beforeCsp,
    inlineAttributes,
    poorImages,
    cards,
    marked,
    verdict,
    text: body.join('').replace(/\s+/g, ' '),
  };
}

/** A site from texts, for tests of the checks. */
export function siteOf(texts: Readonly<Record<string, string>>, origin = 'https://sosao.example'): Site {
  const pages = Object.entries(texts).filter(([path]) => path.endsWith('.html'));
  const address = (path: string): string => path.replace(/index\.html$/, '');
  return {
    root: '',
    origin,
    files: new Set(Object.keys(texts)),
    pages: new Map(pages.map(([path, html]) => [address(path), pageOf(address(path), html)])),
    read: (path) => texts[path] ?? '',
  };
}

/** Reads a built site from its folder. */
export function siteIn(root: string, origin: string, isWanted: (path: string) => boolean = () => true): Site {
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/')}`);
  const pages = new Map<string, Page>();
  for (const file of files) {
    if (!file.endsWith('.html')) continue;
    const path = file.replace(/index\.html$/, '');
    if (isWanted(path)) pages.set(path, pageOf(path, readFileSync(join(root, file), 'utf8')));
  }
  return { root, origin, files: new Set(files), pages, read: (path) => readFileSync(join(root, path), 'utf8') };
}
