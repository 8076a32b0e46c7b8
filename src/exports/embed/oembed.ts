/**
 * The oEmbed answer of a view (oembed.com, version 1.0, type "rich"). A static host cannot answer questions, so each answer is a
 * file, and a page names its own in a link, as the standard's chapter on discovery says.
 */
import { FRAME_WIDTH, frameHeight, frameSnippet } from '../../i18n/embed-snippets.ts';
import type { Lang } from '../../i18n/lang.ts';
import { absoluteUrl, homePath, previewPath } from '../../i18n/routes.ts';
import { site } from '../../site.config.ts';
import { embedName } from './page.ts';
import type { Embed } from './views.ts';

/** Seconds for which an answer may be kept: verdicts change from day to day. */
const CACHE_SECONDS = 86_400;

/** Size of preview pictures in pixels. */
const PREVIEW = { width: 1200, height: 630 };

/** The picture of a view; views without a picture of their own have the one of the site. */
function previewOf(embed: Embed): string {
  switch (embed.view) {
    case 'product':
      return previewPath({ kind: 'product', id: embed.product.id });
    case 'producer':
      return previewPath({ kind: 'producer', id: embed.producer.id });
    case 'fair':
      return previewPath({ kind: 'fair', id: embed.fair.id });
    case 'province':
      return previewPath({ kind: 'province', id: embed.id });
    default:
      return previewPath('site');
  }
}

/** The answer as JSON text. */
export function oembedJson(embed: Embed, lang: Lang): string {
  const { view, id } = embed;
  const title = embedName(embed, lang);
  return JSON.stringify({
    version: '1.0',
    type: 'rich',
    title,
    provider_name: site.name,
    provider_url: absoluteUrl(site.url, homePath(lang)),
    cache_age: CACHE_SECONDS,
    thumbnail_url: absoluteUrl(site.url, previewOf(embed)),
    thumbnail_width: PREVIEW.width,
    thumbnail_height: PREVIEW.height,
    html: frameSnippet({ origin: site.url, lang, view, id, title: `${title} · ${site.name}` }),
    width: FRAME_WIDTH,
    height: frameHeight(view),
  });
}
