/** The search page: field, facets, results. On the server it is a plain form and empty places; in the browser it searches. */
import { useDeferredValue, useEffect, useState, type ReactNode } from 'react';
import { count } from '../../i18n/format.ts';
import { Results } from './Results.tsx';
import { FrameContext, frameOf, type Setup } from './setup.ts';
import { pageInstead } from './state.ts';
import { Skeleton } from './Skeleton.tsx';
import { useAnnounced } from './use-announced.ts';
import { useAnswer } from './use-answer.ts';
import { useQuery } from './use-query.ts';

/** The island. */
export default function SearchPage({ setup }: { readonly setup: Setup }): ReactNode {
  const [frame] = useState(() => frameOf(setup));
  const { t, shared, lang, path } = frame;
  const { field, query, change, submit } = useQuery(path);
  const { answered, isFailed, retry } = useAnswer(query, frame);
  const shown = useDeferredValue(answered);

  const instead = answered === null ? null : pageInstead(answered.query, answered.result);
  useEffect(() => {
    if (instead !== null) change({ kind: 'page', page: instead });
  }, [instead, change]);

  const total = shown?.result.total ?? 0;
  const said = isFailed ? '' : shown === null ? '' : total === 0 ? t.none : t.found(count(total, lang), total === 1);
  const announced = useAnnounced(said);

  return (
    <FrameContext value={frame}>
      <form
        className="find find--big"
        action={path}
        role="search"
        aria-label={shared.searchLabel}
        onSubmit={(event) => {
          event.preventDefault();
          submit(field.current?.value ?? '');
        }}
      >
        <label className="hidden" htmlFor="qs">
          {shared.searchLabel}
        </label>
        <input
          ref={field}
          id="qs"
          name="q"
          type="search"
          placeholder={shared.searchHint}
          autoComplete="off"
          enterKeyHint="search"
          maxLength={120}
          onInput={(event) => change({ kind: 'text', text: event.currentTarget.value })}
        />
        <button type="submit">{shared.search}</button>
      </form>
      <p className="hidden" role="status">
        {announced}
      </p>
      {isFailed && (
        <div className="note" role="alert">
          <p>{t.failed}</p>
          <button className="pill" type="button" onClick={retry}>
            {t.retry}
          </button>
        </div>
      )}
      {query !== null && shown !== null && !isFailed && <Results query={query} answered={shown} change={change} submit={submit} />}
      {shown === null && !isFailed && <Skeleton />}
    </FrameContext>
  );
}
