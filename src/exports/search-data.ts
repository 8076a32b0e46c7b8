/** The data file of the embedded search: every product as columns. */
import { createHash } from 'node:crypto';
import { catalogue, type Catalogue } from '../catalogue/index.ts';
import { columnsOf } from '../search/embedded/encode.ts';
import { searchDocumentOf } from './search-document.ts';

/** Sixteen hexadecimal digits that name a text. */
function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** The file for a register. */
function dataOf({ products, groups, asOf }: Catalogue): string {
  const documents = products.map(searchDocumentOf);
  const names = {
    groups: Object.fromEntries(groups.map((group) => [group.key, group.name])),
    sets: Object.fromEntries(groups.flatMap((group) => group.sets.map((set) => [set.no, set.name]))),
  };
  const generation = hashOf(JSON.stringify({ documents, names, asOf }));
  return JSON.stringify(columnsOf(documents, { generation, asOf, names }));
}

/** The data file of this build. */
export function searchData(): Promise<string> {
  return catalogue().then(dataOf);
}
