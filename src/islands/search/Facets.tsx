/** All facets, beside the results or in the sheet. */
import type { ReactNode } from 'react';
import { FACETS, type SearchQuery, type SearchResult } from '../../search/contract.ts';
import { isUseful, valuesInOrder } from './facet-order.ts';
import { FacetGroup } from './FacetGroup.tsx';
import { useFrame } from './setup.ts';
import type { Change } from './state.ts';

interface Props {
  /** What the reader has chosen, which may be ahead of the answer. */
  readonly query: SearchQuery;
  readonly result: SearchResult;
  readonly change: (change: Change) => void;
}

/** The facets that narrow anything. */
export function Facets({ query, result, change }: Props): ReactNode {
  const { facets } = useFrame();
  return FACETS.map((facet) => {
    const values = valuesInOrder(facet, result.facets[facet], query.selected[facet] ?? [], facets[facet][1]);
    return isUseful(values) && <FacetGroup key={facet} facet={facet} values={values} change={change} />;
  });
}
