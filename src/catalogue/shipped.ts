/** Files of the content folder that another one may leave out: then the default content's stands for it. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ContentError, parsed, validated } from './content-files.ts';
import type { z } from 'astro/zod';
import { contentRoot } from './load.ts';

/** The text of a file, from the content of this build or else from the default content; throws where neither has it. */
export function shippedText(file: string): string {
  const path = [contentRoot, resolve('content')].map((root) => join(root, file)).find((candidate) => existsSync(candidate));
  if (path === undefined) throw new Error(`${file}: found no such file, expected the one of the default content; copy it from there`);
  return readFileSync(path, 'utf8');
}

/** The record that a YAML file holds; throws {@link ContentError} with every problem when there is one. */
export function shippedRecord<S extends z.ZodType>(schema: S, file: string): z.infer<S> {
  const yaml = parsed(shippedText(file), file);
  const result = 'value' in yaml ? validated(schema, yaml.value, file) : yaml;
  if ('problems' in result) throw new ContentError(result.problems);
  return result.record;
}
