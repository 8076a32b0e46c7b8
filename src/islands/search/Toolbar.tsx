/** How many results there are, in which order, and on narrow screens the way to the facets. */
import type { ReactNode, RefObject } from 'react';
import { count } from '../../i18n/format.ts';
import { SORTS, type SearchQuery, type SearchResult } from '../../search/contract.ts';
import { useFrame } from './setup.ts';
import { choicesOf, type Change } from './state.ts';

interface Props {
  readonly query: SearchQuery;
  readonly result: SearchResult;
  /** The question that the result answers. */
  readonly asked: SearchQuery;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly change: (change: Change) => void;
  /** Opens the sheet; absent where the facets stand beside the results. */
  readonly openSheet: (() => void) | null;
}

/** The line above the results. */
export function Toolbar({ query, result, asked, heading, change, openSheet }: Props): ReactNode {
  const { lang, t } = useFrame();
  const { hits, total, pages, prices } = result;
  const first = (asked.page - 1) * asked.perPage + 1;
  const chosen = choicesOf(query).length;
  const sorts = SORTS.filter((sort) => !sort.startsWith('price') || prices !== null || sort === query.sort);
  const none = asked.text === '' ? t.none : t.noneFor(asked.text);
  return (
    <div className="toolbar">
      <h2 ref={heading} tabIndex={-1}>
        {total === 0 ? none : t.found(count(total, lang), total === 1)}
        {pages > 1 && hits.length > 0 && (
          <small>
            {', '}
            {t.range(count(first, lang), count(first + hits.length - 1, lang))}
          </small>
        )}
      </h2>
      <div className="toolbar__tools">
        {openSheet !== null && (
          <button className="pill" type="button" aria-haspopup="dialog" onClick={openSheet}>
            {t.filter}
            {chosen > 0 && ` (${count(chosen, lang)})`}
          </button>
        )}
        <label className="sort">
          <span>{t.sort}</span>{' '}
          <select
            value={query.sort}
            onChange={(event) => change({ kind: 'sort', sort: SORTS.find((sort) => sort === event.target.value) ?? 'relevance' })}
          >
            {sorts.map((sort) => (
              <option key={sort} value={sort}>
                {sort === 'relevance' && query.text.trim() === '' ? t.published : t.sorts[sort]}
              </option>
            ))}
          </select>
        </label>
      </div>
    </div>
  );
}
