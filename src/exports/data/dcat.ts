/** dcat.jsonld: the open data for catalogues of data, by DCAT 3 (https://www.w3.org/TR/vocab-dcat-3/). */
import { absoluteUrl, apiPath, dataFilePath, dataPath } from '../../i18n/routes.ts';
import { site } from '../../site.config.ts';
import { ABOUT, homeUrl, LICENCE, TITLE } from './about.ts';
import { MEDIA_TYPES } from './formats.ts';
import type { DataFile, Release } from './release.ts';
import type { DataTable } from './table.ts';

/** Names of the vocabularies, written into the file: a reader need not fetch anything to understand it. */
const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const url = (path: string): string => absoluteUrl(site.url, path);
const texts = (of: { readonly vi: string; readonly en: string }) => [
  { '@value': of.vi, '@language': 'vi' },
  { '@value': of.en, '@language': 'en' },
];
const day = (value: string) => ({ '@type': 'xsd:date', '@value': value });

function distributionOf({ format, hashedName, bytes, sha256 }: DataFile) {
  const address = url(dataFilePath(hashedName));
  return {
    '@id': address,
    '@type': 'dcat:Distribution',
    'dcat:downloadURL': { '@id': address },
    'dcat:accessURL': { '@id': url(dataPath('vi')) },
    'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${MEDIA_TYPES[format]}` },
    'dcat:byteSize': { '@type': 'xsd:nonNegativeInteger', '@value': String(bytes) },
    'dct:license': { '@id': LICENCE.path },
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
      'spdx:checksumValue': { '@type': 'xsd:hexBinary', '@value': sha256 },
    },
  };
}

/** What every data set of the register says the same. */
function common({ asOf, lastChange }: Release) {
  return {
    'dct:license': { '@id': LICENCE.path },
    'dct:publisher': { '@id': homeUrl() },
    'dct:language': { '@id': 'http://id.loc.gov/vocabulary/iso639-1/vi' },
    'dct:spatial': { '@id': 'http://publications.europa.eu/resource/authority/country/VNM' },
    'dct:modified': day(lastChange ?? asOf),
  };
}

function dataSetOf(table: DataTable, release: Release) {
  return {
    '@id': url(dataPath('vi')) + `#${table.name}`,
    '@type': 'dcat:Dataset',
    'dct:identifier': table.name,
    'dct:title': texts({ vi: `${site.name}: ${table.name}`, en: `${site.name}: ${table.name}` }),
    'dct:description': texts(table.meaning),
    'dcat:version': release.version,
    ...common(release),
    'dcat:distribution': release.files.filter((file) => file.table === table).map(distributionOf),
  };
}

/** The text of dcat.jsonld. */
export function dcatJsonLd(release: Release): string {
  const sets = release.tables.map((table) => dataSetOf(table, release));
  const service = {
    '@id': url(apiPath('index')),
    '@type': 'dcat:DataService',
    'dct:title': texts({ vi: `${site.name}: API`, en: `${site.name}: API` }),
    'dcat:endpointURL': { '@id': url(apiPath('index')) },
    'dcat:endpointDescription': { '@id': url(apiPath('openapi')) },
    'dct:license': { '@id': LICENCE.path },
    'dcat:servesDataset': sets.map((set) => ({ '@id': set['@id'] })),
  };
  const catalog = {
    '@context': CONTEXT,
    '@id': url(dataPath('vi')),
    '@type': 'dcat:Catalog',
    'dct:title': texts(TITLE),
    'dct:description': texts(ABOUT),
    'foaf:homepage': { '@id': url(dataPath('vi')) },
    ...common(release),
    // In full where it is named first; everywhere else by its address.
    'dct:publisher': { '@id': homeUrl(), '@type': 'foaf:Organization', 'foaf:name': site.name },
    'dcat:dataset': sets,
    'dcat:service': service,
  };
  return `${JSON.stringify(catalog, null, 1)}\n`;
}
