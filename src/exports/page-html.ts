/**
 * HTML of a static page from its Markdown. Rendered here and not by the content store, whose cache outlives a change of
 * the settings, and which only logs a link that leads nowhere.
 */
import { defineHastPlugin, markdownToHtml } from 'satteri';
import { slug } from '../domain/text.ts';
import { contributionLink, contributionText } from '../i18n/contribute.ts';
import { words } from '../i18n/index.ts';
import type { Lang } from '../i18n/lang.ts';
import {
  adminPath,
  fairsPath,
  figuresPath,
  GUIDE_KEYS,
  guidePath,
  kitPath,
  listingPath,
  PAGE_KEYS,
  pagePath,
  sheetTemplatePath,
  verifyPath,
} from '../i18n/routes.ts';
import { site } from '../site.config.ts';

/** What the links "page:<key>" of static pages lead to, beside the static pages themselves. */
const OTHER_TARGETS: ReadonlyMap<string, (lang: Lang) => string> = new Map([
  ['products', (lang) => listingPath(lang, {})],
  ['figures', figuresPath],
  ['verify', verifyPath],
  ['editor', adminPath],
  ['fairs', fairsPath],
  ['kit', (lang) => kitPath(lang)],
  ['sheet-xlsx', () => sheetTemplatePath('xlsx')],
  ['sheet-csv', () => sheetTemplatePath('csv')],
  ['guide', (lang) => guidePath(lang)],
  ...GUIDE_KEYS.map((key) => [`guide-${key}`, (lang: Lang) => guidePath(lang, key)] as const),
]);

/** Id of the heading of the page, which names tables that stand before the first section. */
export const TITLE_ID = 'title';

/** The address that a link of a page means; throws with a readable message where there is none. */
function addressOf(link: string, lang: Lang, file: string): string {
  if (/^(?:https?:\/\/|mailto:|#)/.test(link)) return link;
  const target = link.startsWith('page:') ? link.slice('page:'.length) : null;
  const key = PAGE_KEYS.find((candidate) => candidate === target);
  const path = key === undefined ? OTHER_TARGETS.get(target ?? '')?.(lang) : pagePath(lang, key);
  if (path !== undefined) return path;
  const targets = [...PAGE_KEYS, ...OTHER_TARGETS.keys()].join(', ');
  throw new Error(`${file}: found a link to "${link}", expected https://… or page:<key> with one of ${targets}; mend the link`);
}

/** Links between pages by key, so that an address never stands in content. */
function links(lang: Lang, file: string) {
  return defineHastPlugin({
    name: 'links',
    element: {
      filter: ['a'],
      visit(node, context) {
        context.setProperty(node, 'href', addressOf(node.properties['href'] ?? '', lang, file));
      },
    },
  });
}

/**
 * Sections get ASCII ids, so that a link to one can be read aloud. Tables may scroll by themselves on a narrow screen;
 * a region that scrolls must be reachable by keyboard, and has the name of its section.
 */
function sectionsAndTables() {
  const used = new Map<string, number>();
  let section = TITLE_ID;
  return defineHastPlugin({
    name: 'sections-and-tables',
    element: [
      {
        filter: ['h2', 'h3'],
        visit(node, context) {
          const text = slug(context.textContent(node));
          // A style or a script can name an id only with trouble when it starts with a digit.
          const id = /^[a-z]/.test(text) ? text : `s-${text}`;
          const times = (used.get(id) ?? 0) + 1;
          used.set(id, times);
          section = times === 1 ? id : `${id}-${times}`;
          context.setProperty(node, 'id', section);
        },
      },
      {
        filter: ['table'],
        visit(node, context) {
          const properties = { className: ['scroll'], tabIndex: 0, ariaLabelledBy: [section] };
          context.wrapNode(node, { type: 'element', tagName: 'section', properties, children: [] });
        },
      },
      { filter: ['th'], visit: (node, context) => context.setProperty(node, 'scope', 'col') },
    ],
  });
}

/** The paragraph `{contact}` becomes the address of the operator. */
function contact(lang: Lang) {
  return defineHastPlugin({
    name: 'contact',
    element: {
      filter: ['p'],
      visit(node, context) {
        if (context.textContent(node).trim() !== '{contact}') return;
        const t = words(lang);
        const href = `mailto:${site.contactEmail}?subject=${encodeURIComponent(`${site.name}: ${t.reportError}`)}`;
        context.replaceNode(node, {
          type: 'element',
          tagName: 'p',
          properties: { className: ['note'] },
          children: [
            { type: 'text', value: `${t.email}:` },
            { type: 'element', tagName: 'br', properties: {}, children: [] },
            { type: 'element', tagName: 'a', properties: { href }, children: [{ type: 'text', value: site.contactEmail }] },
          ],
        });
      },
    },
  });
}

/** The paragraph `{template}` becomes a link that opens a prefilled mail, the address for those without, and its text to copy. */
function template(lang: Lang) {
  const text = (value: string) => ({ type: 'text' as const, value });
  const linkTo = (href: string, value: string) => ({
    type: 'element' as const,
    tagName: 'a',
    properties: { href },
    children: [text(value)],
  });
  return defineHastPlugin({
    name: 'template',
    element: {
      filter: ['p'],
      visit(node, context) {
        if (context.textContent(node).trim() !== '{template}') return;
        const t = words(lang);
        context.insertBefore(node, {
          type: 'element',
          tagName: 'p',
          properties: { className: ['note'] },
          children: [
            linkTo(contributionLink(lang), t.contributeMail),
            { type: 'element', tagName: 'br', properties: {}, children: [] },
            text(`${t.email}: `),
            linkTo(`mailto:${site.contactEmail}`, site.contactEmail),
          ],
        });
        context.replaceNode(node, { type: 'element', tagName: 'pre', properties: {}, children: [text(contributionText(lang))] });
      },
    },
  });
}

/** The HTML below the heading of a static page. `file` is named in what is thrown. */
export function pageHtml(markdown: string, lang: Lang, file: string): string {
  return markdownToHtml(markdown, {
    features: { smartPunctuation: { dashes: false } },
    // Links come last: the addresses of the operator are among them.
    hastPlugins: [sectionsAndTables(), contact(lang), template(lang), links(lang, file)],
  }).html.trimEnd();
}
