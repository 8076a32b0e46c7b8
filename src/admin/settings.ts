/** The file beside /admin/ that sets the editor up. */
import { isAbsolute } from 'node:path';
import type { CmsConfig } from '@sveltia/cms';
import type { Lang } from '../i18n/lang.ts';
import { site } from '../site.config.ts';
import { editorConfig, type EditorSettings } from './config.ts';

/** What the script of the editor reads. */
export interface Settings {
  /** The configuration of the editor. */
  readonly config: CmsConfig;
  /** Group of each product set by its number. */
  readonly groupOfSet: Readonly<Record<number, string>>;
}

/** The lists that the configuration is made from; a catalogue has them. */
type Lists = Pick<EditorSettings, 'provinces' | 'regions' | 'groups' | 'marks'>;

/** The file as JSON. Throws where a field of a schema has no label. */
export function editorSettings(lang: Lang, { provinces, regions, groups, marks }: Lists): string {
  // A content folder outside the repository has no path in it; the one of the project stands for it.
  const folder = isAbsolute(site.contentDir) ? 'content' : site.contentDir.replace(/^\.\//, '').replace(/\/$/, '');
  const config = editorConfig({ lang, siteUrl: site.url, folder, cms: site.cms, provinces, regions, groups, marks });
  const groupOfSet = Object.fromEntries(groups.flatMap((group) => group.sets.map((set) => [set.no, group.key])));
  return JSON.stringify({ config, groupOfSet } satisfies Settings);
}
