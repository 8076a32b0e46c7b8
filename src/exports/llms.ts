/** llms.txt (https://llmstxt.org): what the site is, for language models and those who build on them. */
import { longDate } from '../i18n/format.ts';
import { absoluteUrl, apiPath, dataFilePath, dataPath, figuresPath, homePath, pagePath, searchPath, verifyPath } from '../i18n/routes.ts';
import { site } from '../site.config.ts';
import { ABOUT, LICENCE } from './data/about.ts';
import { FORMATS } from './data/formats.ts';
import type { Release } from './data/release.ts';

const link = (name: string, path: string, about: string): string => `- [${name}](${absoluteUrl(site.url, path)}): ${about}`;

/** What must be kept to when something here is repeated. */
const RULES = [
  'A recognition is true on a day. Say on which day you looked; work the status out again for today from `date` or `year`, `revoked` and 36 months.',
  'Never cite lapsed or revoked stars as valid. "lapsed" means: past the recorded term, no new recognition seen.',
  '"expiring" with `untilYear` and without `until`: only the year is known; the recognition may have ended already.',
  'Only 3, 4 and 5 stars are certified. "Potential five-star" is four stars. Stars belong to one product, not to its producer.',
  '`basis: council` is the result of a council; no decision was seen. `provenance: C` is the producer’s own page and cannot confirm stars.',
  'A product that is not here may still be recognised: the register is gathered from public sources and has gaps.',
  'Cite the page of the product, its source and the day. Do not invent prices, photographs, dates or decisions: null means that no source printed it.',
  'Drinks with alcohol (`alcohol: true`) are shown to adults only, without price, promotion or recommendation.',
  'This is not a site of any state authority. What counts is the decision of the province or the ministry.',
];

/** The text of llms.txt. */
export function llmsTxt({ asOf, version, tables }: Release): string {
  const byName = (format: string) =>
    tables.map(({ name, meaning }) => link(`${name}.${format}`, dataFilePath(`${name}.${format}`), meaning.en));
  return [
    `# ${site.name}`,
    '',
    `> ${ABOUT.en}`,
    '',
    `The pages are in Vietnamese and English; records are in Vietnamese, as printed. This build is of ${longDate(asOf, 'en')}; its data have the version ${version}. Licence of the data: ${LICENCE.title} (${LICENCE.path}).`,
    '',
    'Rules:',
    '',
    ...RULES.map((rule) => `- ${rule}`),
    '',
    '## Data',
    '',
    link('Open data', dataPath('en'), 'every table with its columns, versions, how to cite'),
    link('Data Package', dataFilePath('datapackage.json'), 'all files with types, keys, sizes and hashes (Frictionless, version 2)'),
    ...byName(FORMATS[0]),
    '',
    '## API',
    '',
    link('Index', apiPath('index'), 'totals, provinces, stars, fairs, and where each has its file'),
    link('OpenAPI', apiPath('openapi'), 'every address and the shape of every file'),
    '',
    '## What things mean',
    '',
    link('Stars and validity', pagePath('en', 'stars-and-validity'), 'who recognises, how 36 months are counted, the five statuses'),
    link('Licence and sources', pagePath('en', 'licence'), 'where the data come from, what is not published'),
    link('About', pagePath('en', 'about'), 'what the register is and is not'),
    '',
    '## Optional',
    '',
    link('Home', homePath('en'), 'the front page in English'),
    link('Check', verifyPath('en'), 'check one product by name, producer, decision number or link on the pack'),
    link('Search', searchPath('en'), 'search the register'),
    link('Figures', figuresPath('en'), 'what the register holds, and what it lacks'),
    ...['json', 'jsonl'].flatMap(byName),
    '',
  ].join('\n');
}
