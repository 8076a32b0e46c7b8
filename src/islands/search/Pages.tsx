/** Links to the pages of the results, as under the static lists. */
import { Fragment, type ReactNode } from 'react';
import { count } from '../../i18n/format.ts';
import type { SearchQuery } from '../../search/contract.ts';
import { useFrame } from './setup.ts';
import { pagesToShow } from './state.ts';
import { Step } from './Step.tsx';

interface Props {
  readonly query: SearchQuery;
  readonly pages: number;
  readonly turn: (page: number) => void;
}

/** The links, or nothing where there is one page. */
export function Pages({ query, pages, turn }: Props): ReactNode {
  const { lang, t, shared } = useFrame();
  if (pages < 2) return null;
  const shown = pagesToShow(query.page, pages);
  const step = (page: number) => ({ to: { ...query, page }, onFollow: () => turn(page) });
  return (
    <nav className="pages" aria-label={shared.pagination}>
      {query.page > 1 && (
        <Step {...step(query.page - 1)} rel="prev">
          {shared.previous}
        </Step>
      )}
      {shown.map((page, index) => (
        <Fragment key={page}>
          {index > 0 && page - (shown[index - 1] ?? 0) > 1 && <span aria-hidden="true">…</span>}
          <Step
            {...step(page)}
            aria-current={page === query.page ? 'page' : undefined}
            aria-label={t.pageN(count(page, lang), count(pages, lang))}
          >
            {page}
          </Step>
        </Fragment>
      ))}
      {query.page < pages && (
        <Step {...step(query.page + 1)} rel="next">
          {shared.next}
        </Step>
      )}
    </nav>
  );
}
