/** Facets, chips, notices, cards and pages of an answer. */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { count } from '../../i18n/format.ts';
import type { SearchQuery } from '../../search/contract.ts';
import { Card } from './Card.tsx';
import { Chips } from './Chips.tsx';
import { Empty } from './Empty.tsx';
import { Facets } from './Facets.tsx';
import { Notices } from './Notices.tsx';
import { Pages } from './Pages.tsx';
import { PickedLink } from './Pick.tsx';
import { useFrame } from './setup.ts';
import { Sheet } from './Sheet.tsx';
import type { Change } from './state.ts';
import { Toolbar } from './Toolbar.tsx';
import type { Answered } from './use-answer.ts';
import { useMedia } from './use-media.ts';

interface Props {
  /** What the reader has asked for, which may be ahead of the answer. */
  readonly query: SearchQuery;
  readonly answered: Answered;
  readonly change: (change: Change) => void;
  readonly submit: (text: string) => void;
}

/** Width from which the facets stand beside the results; the same as in listing.css. */
const WIDE = '(min-width: 56rem)';

/** The answer. */
export function Results({ query, answered, change, submit }: Props): ReactNode {
  const { lang, shared, t } = useFrame();
  const isWide = useMedia(WIDE);
  const [isSheetOpen, setIsSheetOpen] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const isTurning = useRef(false);
  const { result, query: asked } = answered;
  const isSheet = isSheetOpen && !isWide;

  // After a page is turned reading goes on at the top of the results.
  useEffect(() => {
    if (!isTurning.current) return;
    isTurning.current = false;
    heading.current?.focus();
  }, [asked.page]);

  const facets = <Facets query={query} result={result} change={change} />;
  const turn = (page: number) => {
    isTurning.current = page !== query.page;
    change({ kind: 'page', page });
  };

  return (
    <div className="listing">
      {isWide && (
        <section className="facets" aria-label={shared.filters}>
          {facets}
        </section>
      )}
      {isSheet && (
        <Sheet resultsWord={t.showResults(count(result.total, lang), result.total === 1)} onClose={() => setIsSheetOpen(false)}>
          {facets}
        </Sheet>
      )}
      <div className="found">
        <Toolbar
          query={query}
          result={result}
          asked={asked}
          heading={heading}
          change={change}
          openSheet={isWide ? null : () => setIsSheetOpen(true)}
        />
        <Chips query={query} change={change} />
        <Notices answered={answered} query={query} change={change} submit={submit} />
        {result.total === 0 && <Empty query={query} change={change} submit={submit} />}
        {result.hits.length > 0 && (
          <ul className="cards">
            {result.hits.map((hit) => (
              <Card key={hit.document.id} hit={hit} />
            ))}
          </ul>
        )}
        <Pages query={asked} pages={result.pages} turn={turn} />
        <PickedLink />
      </div>
    </div>
  );
}
