/**
 * What others copy into their own pages: a frame, the element <so-sao>, a badge. It stands beside the addresses because the
 * build and the form in the browser both write it.
 */
import { idsIn, isId, MOST_EMBEDDED } from '../domain/shelf.ts';
import type { Lang } from './lang.ts';
import {
  absoluteUrl,
  badgePath,
  embedPath,
  embedScriptPath,
  fairPath,
  listingPath,
  listPath,
  permanentPath,
  producerPath,
  productPath,
  type EmbedView,
} from './routes.ts';

/** Colours of a view: those of the reader's device, or always the same. */
export type EmbedTheme = 'auto' | 'light' | 'dark';

/** What is to be shown, and how. */
export interface EmbedChoice {
  /** Origin of the register. */
  readonly origin: string;
  readonly lang: Lang;
  readonly view: EmbedView;
  /** Id of the view; null for a list. */
  readonly id: string | null;
  /** Ids of a list. */
  readonly ids?: readonly string[];
  /** What is shown, for those who hear it. */
  readonly title: string;
  readonly theme?: EmbedTheme;
}

/** Width of a frame that names one, in pixels; on a narrow screen it is narrower. */
export const FRAME_WIDTH = 600;

const HEIGHTS: Record<EmbedView, number> = { product: 360, producer: 640, fair: 720, province: 960, group: 960, stars: 960, list: 640 };

/** Height of a frame before, or without, the script that fits it, in pixels. */
export function frameHeight(view: EmbedView): number {
  return HEIGHTS[view];
}

/** Text inside a quoted attribute or between tags. */
function quoted(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** The part of an address that tells a frame its colours. */
function themeFragment(theme: EmbedTheme): string {
  return { auto: '', light: '#sang', dark: '#toi' }[theme];
}

/** The address of a view inside a frame. */
export function frameUrl({ origin, lang, view, id, ids = [], theme = 'auto' }: Omit<EmbedChoice, 'title'>): string {
  const query = view === 'list' ? `?ids=${ids.join(',')}` : '';
  return absoluteUrl(origin, embedPath(lang, view, view === 'list' ? null : id)) + query + themeFragment(theme);
}

/** A frame of a fixed height, which needs no script. */
export function frameSnippet(choice: EmbedChoice): string {
  const { view, title } = choice;
  return `<iframe src="${quoted(frameUrl(choice))}" title="${quoted(title)}" width="${FRAME_WIDTH}" height="${frameHeight(view)}" loading="lazy" style="border:0;max-width:100%"></iframe>`;
}

/** The element that sizes itself, with a link for readers without scripts. */
export function elementSnippet(choice: EmbedChoice): string {
  const { origin, lang, view, id, ids = [], title, theme = 'auto' } = choice;
  const attributes = [
    ['view', view],
    view === 'list' ? ['ids', ids.join(',')] : ['id', id ?? ''],
    ['lang', lang],
    ...(theme === 'auto' ? [] : [['theme', theme]]),
  ].map(([name = '', value = '']) => ` ${name}="${quoted(value)}"`);
  const link = `<a href="${quoted(frameUrl({ ...choice, theme: 'auto' }))}">${quoted(title)}</a>`;
  return `<script src="${quoted(absoluteUrl(origin, embedScriptPath()))}" async></script>\n<so-sao${attributes.join('')}>${link}</so-sao>`;
}

/** Size of a badge in pixels. */
export const BADGE_SIZE = { width: 360, height: 92 };

/** The badge of a product, which leads to its verdict. */
export function badgeSnippet(origin: string, lang: Lang, product: { readonly id: string; readonly name: string }): string {
  const { width, height } = BADGE_SIZE;
  const alt = lang === 'vi' ? `Hạng sao OCOP của ${product.name} theo Sổ Sao` : `OCOP stars of ${product.name} in the register Sổ Sao`;
  const picture = `<img src="${quoted(absoluteUrl(origin, badgePath(lang, product.id)))}" width="${width}" height="${height}" alt="${quoted(alt)}">`;
  return `<a href="${quoted(absoluteUrl(origin, productPath(lang, product.id)))}">${picture}</a>`;
}

/** Slugs of groups by language: the id of a view is the Vietnamese one. */
type GroupSlugs = readonly { readonly slug: string; readonly slugEn: string }[];

const ANY = 'x';

/** Beginnings of the addresses of pages that have a view. */
const PAGES: readonly (readonly [view: EmbedView, lang: Lang, before: string])[] = (['vi', 'en'] as const).flatMap((lang) =>
  (
    [
      ['product', productPath(lang, ANY)],
      ['producer', producerPath(lang, ANY)],
      ['fair', fairPath(lang, ANY)],
      ['province', listingPath(lang, { province: ANY })],
      ['group', listingPath(lang, { group: { slug: ANY, slugEn: ANY } })],
      ['stars', listingPath(lang, { stars: 5 })],
    ] as const
  ).map(([view, path]) => [view, lang, path.replace(/[^/]+\/$/, '')] as const),
);

/** What a page of the register would be as a view; null for addresses that have none. `groups` are those of the register. */
export function viewOfAddress(address: string, groups: GroupSlugs): Pick<EmbedChoice, 'view' | 'id' | 'ids' | 'lang'> | null {
  const text = address.trim();
  const base = 'https://register.example';
  if (!URL.canParse(text, base)) return null;
  const { pathname, searchParams } = new URL(text, base);
  for (const lang of ['vi', 'en'] as const) {
    const ids = idsIn(searchParams.get('ids'), MOST_EMBEDDED);
    if (pathname === listPath(lang)) return ids.length === 0 ? null : { view: 'list', id: null, ids, lang };
  }
  const short = permanentPath(ANY).slice(0, -`${ANY}/`.length);
  const found = [['product', 'vi', short] as const, ...PAGES].find(([, , before]) => pathname.startsWith(before));
  if (found === undefined) return null;
  const [view, lang, before] = found;
  const id = pathname.slice(before.length).replace(/\/$/, '');
  if (!isId(id)) return null;
  if (view !== 'group') return { view, id, lang };
  const group = groups.find(({ slug, slugEn }) => (lang === 'vi' ? slug : slugEn) === id);
  return group ? { view, id: group.slug, lang } : null;
}
