/** Content of the build, validated once a process; pages and scripts share it. */
import { relative, resolve } from 'node:path';
import { site } from '../site.config.ts';
import { asOf, today } from './as-of.ts';
import { contentProblems } from './checks.ts';
import { ContentError, readContent, type ContentRecords, type RecordCache } from './content-files.ts';
import { snapshotRecords } from './snapshot.ts';

/** The content folder as an absolute path. */
export const contentRoot = resolve(site.contentDir);

/** Where a snapshot of checked content lies, for processes that render a part of a build; '' everywhere else. */
const snapshot = process.env['CONTENT_SNAPSHOT'] ?? '';

let memo: ContentRecords | null = null;

/** The content read and checked, which {@link validContent} then gives too; throws {@link ContentError} with every problem when there is one. */
export function checkedContent(cache: RecordCache | null = null): ContentRecords {
  const { records, problems } = readContent(contentRoot, cache);
  // A build for a later day may hold what has happened by then; one for an earlier day is no reason to refuse records.
  const latest = asOf() > today() ? asOf() : today();
  const isDefault = relative(resolve('content'), contentRoot) === '';
  const all = [...problems, ...contentProblems(records, contentRoot, latest, !isDefault)];
  if (all.length > 0) throw new ContentError(all);
  const unknown = site.provinces.filter((slug) => !records.provinces.some((province) => province.slug === slug));
  if (unknown.length > 0) {
    const slugs = records.provinces.map((province) => province.slug).join(', ');
    throw new Error(`PROVINCE: found "${unknown.join(', ')}", expected one or more of ${slugs}; change the environment`);
  }
  return (memo = records);
}

/** All records; throws {@link ContentError} with every problem when there is one. */
export function validContent(): ContentRecords {
  return (memo ??= snapshot === '' ? checkedContent() : snapshotRecords(snapshot));
}
