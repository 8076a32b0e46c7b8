/** What the editor is set up with, by the language of its labels. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { editorSettings } from '../../admin/settings.ts';
import { catalogue } from '../../catalogue/index.ts';
import { LANGS, type Lang } from '../../i18n/lang.ts';

/** One file a language. */
export const getStaticPaths = (() => LANGS.map((lang) => ({ params: { lang }, props: { lang } }))) satisfies GetStaticPaths;

/** The file. */
export const GET: APIRoute<{ lang: Lang }> = async ({ props }) =>
  new Response(editorSettings(props.lang, await catalogue()), { headers: { 'content-type': 'application/json; charset=utf-8' } });
