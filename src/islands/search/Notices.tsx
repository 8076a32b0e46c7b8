/** What the reader should know of an answer: other words meant, words dropped, the server silent, drinks held back. */
import type { ReactNode } from 'react';
import { count } from '../../i18n/format.ts';
import type { SearchQuery } from '../../search/contract.ts';
import { useFrame } from './setup.ts';
import { changed, type Change } from './state.ts';
import { Step } from './Step.tsx';
import type { Answered } from './use-answer.ts';

interface Props {
  readonly answered: Answered;
  readonly query: SearchQuery;
  readonly change: (change: Change) => void;
  readonly submit: (text: string) => void;
}

/** The notices that stand above the results. */
export function Notices({ answered: { result, isFallback }, query, change, submit }: Props): ReactNode {
  const { lang, t } = useFrame();
  const { corrected, isRelaxed, hiddenAlcohol, total } = result;
  return (
    <>
      {corrected !== null && (
        <p className="hint">
          {t.corrected}{' '}
          <Step to={changed(query, { kind: 'text', text: corrected })} onFollow={() => submit(corrected)} lang="vi">
            {corrected}
          </Step>
          ?
        </p>
      )}
      {isRelaxed && total > 0 && <p className="note">{t.relaxed}</p>}
      {isFallback && <p className="hint">{t.fallback}</p>}
      {(hiddenAlcohol > 0 || query.isAdult) && (
        <p className="gate">
          <label>
            <input type="checkbox" checked={query.isAdult} onChange={(event) => change({ kind: 'adult', isAdult: event.target.checked })} />{' '}
            {hiddenAlcohol > 0 ? t.hidden(count(hiddenAlcohol, lang), hiddenAlcohol === 1) : t.adult}
          </label>
        </p>
      )}
    </>
  );
}
