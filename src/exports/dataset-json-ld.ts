/** Structured data of the register as a data set. */
import type { DataDownload, Dataset } from 'schema-dts';
import { yearOf, type CalendarDate } from '../domain/date.ts';
import { words } from '../i18n/index.ts';
import type { Lang } from '../i18n/lang.ts';
import { absoluteUrl, dataFilePath, dataPath, figuresPath, homePath } from '../i18n/routes.ts';
import { site } from '../site.config.ts';
import { LICENCE } from './data/about.ts';
import { MEDIA_TYPES } from './data/formats.ts';
import type { DataFile, Release } from './data/release.ts';

/** A file to download, under the name that stays. */
function downloadOf({ name, format, bytes }: DataFile): DataDownload {
  return {
    '@type': 'DataDownload',
    name,
    contentUrl: absoluteUrl(site.url, dataFilePath(name)),
    encodingFormat: MEDIA_TYPES[format],
    contentSize: `${bytes} B`,
  };
}

/** The register as a data set; with its files on the page where they are. */
export function datasetJsonLd(data: {
  /** One sentence on it. */
  description: string;
  /** First year of recognition in it, or null. */
  firstYear: number | null;
  /** Day for which it was computed. */
  asOf: CalendarDate;
  /** Language of the page. */
  lang: Lang;
  /** Its files, or null on pages that have none. */
  release?: Release | null;
}): Dataset {
  const { release = null } = data;
  return {
    '@type': 'Dataset',
    '@id': `${absoluteUrl(site.url, figuresPath('vi'))}#data`,
    name: words(data.lang).figuresDataset,
    description: data.description,
    url: absoluteUrl(site.url, dataPath(data.lang)),
    license: LICENCE.path,
    creator: { '@type': 'Organization', name: site.name, url: absoluteUrl(site.url, homePath('vi')) },
    temporalCoverage: `${data.firstYear ?? yearOf(data.asOf)}/${data.asOf}`,
    spatialCoverage: { '@type': 'Country', name: 'VN' },
    inLanguage: 'vi',
    isAccessibleForFree: true,
    ...(release !== null && {
      version: release.version,
      ...(release.lastChange !== null && { dateModified: release.lastChange }),
      distribution: release.files.map(downloadOf),
    }),
  };
}
