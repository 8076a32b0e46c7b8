/** What to do where nothing was found. */
import type { ReactNode } from 'react';
import { listingPath } from '../../i18n/routes.ts';
import type { SearchQuery } from '../../search/contract.ts';
import { useFrame } from './setup.ts';
import { changed, isNarrowed, shorterTexts, type Change } from './state.ts';
import { Step } from './Step.tsx';

interface Props {
  readonly query: SearchQuery;
  readonly change: (change: Change) => void;
  readonly submit: (text: string) => void;
}

/** The sentence and wider questions to try. */
export function Empty({ query, change, submit }: Props): ReactNode {
  const { lang, shared, t } = useFrame();
  return (
    <div className="empty">
      <p>{t.noneNote}</p>
      <p>{t.try}:</p>
      <ul>
        {isNarrowed(query) && (
          <li>
            <Step to={changed(query, { kind: 'clear' })} onFollow={() => change({ kind: 'clear' })}>
              {t.tryWithout}
            </Step>
          </li>
        )}
        {shorterTexts(query.text).map((text) => (
          <li key={text}>
            <Step to={changed(query, { kind: 'text', text })} onFollow={() => submit(text)}>
              {t.tryText(text)}
            </Step>
          </li>
        ))}
        <li>
          <a href={listingPath(lang, {})}>{shared.allProducts}</a>
        </li>
        <li>
          <a href="#browse">{shared.browse}</a>
        </li>
      </ul>
    </div>
  );
}
