/** oEmbed answers of every view in both languages. */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { valueKey } from '../catalogue/page-keys.ts';
import { oembedJson } from '../exports/embed/oembed.ts';
import { embeds } from '../exports/embed/views.ts';
import { LANGS } from '../i18n/lang.ts';
import { oembedPath } from '../i18n/routes.ts';

/** One file a view and language. */
export async function getStaticPaths() {
  const all = await embeds();
  return LANGS.flatMap((lang) =>
    all.map((embed) => ({
      params: { oembed: oembedPath(lang, embed.view, embed.id).slice(1, -'.json'.length) },
      props: { embed, lang },
      cacheKey: valueKey([embed.key]),
    })),
  );
}

/** The answer for one view. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { embed, lang } }) =>
  new Response(oembedJson(embed, lang), { headers: { 'content-type': 'application/json' } });
