/** The data file of the embedded search: every product as columns, named by what it holds. */
import { createHash } from 'node:crypto';
import { catalogue, type Catalogue } from '../catalogue/index.ts';
import { columnsOf } from '../search/embedded/encode.ts';
import { searchDocumentOf } from './search-document.ts';

/** A file and the name that its content gives it. */
export interface SearchData {
  /** Content of the file. */
  readonly text: string;
  /** Name without an ending: another content has another one, so that a browser may keep the file for ever. */
  readonly hash: string;
}

/** Sixteen hexadecimal digits that name a text. */
function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** The file for a register. */
function dataOf({ products, groups, asOf }: Catalogue): SearchData {
  const documents = products.map(searchDocumentOf);
  const names = {
    groups: Object.fromEntries(groups.map((group) => [group.key, group.name])),
    sets: Object.fromEntries(groups.flatMap((group) => group.sets.map((set) => [set.no, set.name]))),
  };
  const generation = hashOf(JSON.stringify({ documents, names, asOf }));
  const text = JSON.stringify(columnsOf(documents, { generation, asOf, names }));
  return { text, hash: hashOf(text) };
}

let memo: Promise<SearchData> | null = null;

/** The data file of this build; made once. */
export function searchData(): Promise<SearchData> {
  return (memo ??= catalogue().then(dataOf));
}
