/** The engine holds the contract over the strict double, which is all that a machine without a server can say. */
import { describe } from 'vitest';
import { contractTests } from '../search/contract-suite.ts';
import { content, TODAY } from '../search/documents.ts';
import { engineOver, holding } from './with-double.ts';

describe('the contract over the double, with every eighth product and all with marks', () => {
  const documents = content.documents.filter(({ marks }, at) => at % 8 === 0 || marks.length > 0);
  contractTests(() => Promise.resolve(engineOver(holding(documents, content.names, TODAY))), documents, 30);
});
