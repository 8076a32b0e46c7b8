/** Structured data of the register as a data set. */
import type { Dataset } from 'schema-dts';
import { yearOf, type CalendarDate } from '../domain/date.ts';
import { words } from '../i18n/index.ts';
import type { Lang } from '../i18n/lang.ts';
import { absoluteUrl, figuresPath, homePath } from '../i18n/routes.ts';
import { site } from '../site.config.ts';

/** The register as a data set; where to download it is for the page of open data to say. */
export function datasetJsonLd(data: {
  /** One sentence on it. */
  description: string;
  /** First year of recognition in it, or null. */
  firstYear: number | null;
  /** Day for which it was computed. */
  asOf: CalendarDate;
  /** Language of the page. */
  lang: Lang;
}): Dataset {
  return {
    '@type': 'Dataset',
    '@id': `${absoluteUrl(site.url, figuresPath('vi'))}#data`,
    name: words(data.lang).figuresDataset,
    description: data.description,
    url: absoluteUrl(site.url, figuresPath(data.lang)),
    license: 'https://creativecommons.org/licenses/by/4.0/',
    creator: { '@type': 'Organization', name: site.name, url: absoluteUrl(site.url, homePath('vi')) },
    temporalCoverage: `${data.firstYear ?? yearOf(data.asOf)}/${data.asOf}`,
    spatialCoverage: { '@type': 'Country', name: 'VN' },
    inLanguage: 'vi',
    isAccessibleForFree: true,
  };
}
