/** Content of the build, validated once a process; the loaders of the collections and the scripts share it. */
import { relative, resolve } from 'node:path';
import { site } from '../site.config.ts';
import { asOf, today } from './as-of.ts';
import { contentProblems } from './checks.ts';
import { ContentError, readContent, type ContentRecords } from './content-files.ts';

/** The content folder as an absolute path. */
export const contentRoot = resolve(site.contentDir);

let memo: ContentRecords | null = null;

/** All records; throws {@link ContentError} with every problem when there is one. */
export function validContent(): ContentRecords {
  if (memo !== null) return memo;
  const { records, problems } = readContent(contentRoot);
  // A build for a later day may hold what has happened by then; one for an earlier day is no reason to refuse records.
  const latest = asOf() > today() ? asOf() : today();
  const isDefault = relative(resolve('content'), contentRoot) === '';
  const all = [...problems, ...contentProblems(records, contentRoot, latest, !isDefault)];
  if (all.length > 0) throw new ContentError(all);
  return (memo = records);
}

/** Forgets what was read, after a file changed. */
export function forgetContent(): void {
  memo = null;
}
