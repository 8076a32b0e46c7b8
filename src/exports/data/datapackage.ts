/** datapackage.json: the files of the open data as a Data Package, version 2 (https://datapackage.org/standard/data-package/). */
import { absoluteUrl, dataPath } from '../../i18n/routes.ts';
import { site } from '../../site.config.ts';
import { ABOUT, bothLanguages, homeUrl, LICENCE, TITLE } from './about.ts';
import { MEDIA_TYPES } from './formats.ts';
import type { DataFile, Release } from './release.ts';
import type { ColumnNote, DataTable } from './table.ts';

function fieldOf({ name, type, meaning, rules, isAddress }: ColumnNote) {
  return {
    name,
    type,
    ...(isAddress && { format: 'uri' }),
    description: bothLanguages(meaning),
    ...(Object.keys(rules).length > 0 && { constraints: rules }),
  };
}

/** The Table Schema of a table. A reference to its own table has the name '' there. */
function schemaOf({ name, columns, primaryKey }: DataTable, tables: readonly DataTable[]) {
  const foreignKeys = columns.flatMap(({ name: field, refersTo }) => {
    const target = tables.find((one) => one.name === refersTo);
    return target
      ? [{ fields: [field], reference: { resource: target.name === name ? '' : target.name, fields: [...target.primaryKey] } }]
      : [];
  });
  return {
    fields: columns.map(fieldOf),
    missingValues: [''],
    primaryKey,
    ...(foreignKeys.length > 0 && { foreignKeys }),
  };
}

/** A file; the table itself as CSV with its schema, the other formats with what differs from it. */
function resourceOf({ table, format, hashedName, bytes, sha256 }: DataFile, { tables }: Release) {
  const isTable = format === 'csv';
  return {
    name: isTable ? table.name : `${table.name}-${format}`,
    ...(isTable && { type: 'table' }),
    path: hashedName,
    description: isTable
      ? `${bothLanguages(table.meaning)} A text that a spreadsheet would take for a formula begins with an apostrophe.`
      : `The rows of "${table.name}" as JSON${format === 'jsonl' ? ', one a line' : ''}: lists are lists, what is not known is null.`,
    format,
    mediatype: MEDIA_TYPES[format],
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${sha256}`,
    ...(isTable && { dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true } }),
    ...(isTable && { schema: schemaOf(table, tables) }),
  };
}

/** The text of datapackage.json. */
export function dataPackageJson(release: Release): string {
  const { version, asOf, lastChange, files } = release;
  const descriptor = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'so-sao',
    id: absoluteUrl(site.url, dataPath('vi')),
    title: bothLanguages(TITLE),
    description: bothLanguages(ABOUT),
    homepage: absoluteUrl(site.url, dataPath('vi')),
    version,
    // Not of the standard, which has no word for either: the day of the verdicts, and the latest day that a fact names.
    asOf,
    lastChange,
    keywords: ['OCOP', 'Viet Nam', 'One Commune One Product', 'certification', 'fairs'],
    contributors: [{ title: site.name, path: homeUrl(), roles: ['publisher'] }],
    licenses: [LICENCE],
    resources: files.map((file) => resourceOf(file, release)),
  };
  return `${JSON.stringify(descriptor, null, 1)}\n`;
}
