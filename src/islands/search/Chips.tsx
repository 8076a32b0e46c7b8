/** The chosen values, each with a button that drops it. */
import type { ReactNode } from 'react';
import { count } from '../../i18n/format.ts';
import type { SearchQuery } from '../../search/contract.ts';
import { useFrame } from './setup.ts';
import { choicesOf, isNarrowed, type Change } from './state.ts';

interface Props {
  readonly query: SearchQuery;
  readonly change: (change: Change) => void;
}

/** The chips, or nothing where nothing is chosen. */
export function Chips({ query, change }: Props): ReactNode {
  const { facets, lang, t } = useFrame();
  if (!isNarrowed(query)) return null;
  const amount = (value: number | null) => (value === null ? null : count(value, lang));
  const chips: { readonly key: string; readonly name: string; readonly drop: Change }[] = choicesOf(query).map(({ facet, value }) => ({
    key: `${facet} ${value}`,
    name: (Object.hasOwn(facets[facet][1], value) ? facets[facet][1][value] : null) ?? value,
    drop: { kind: 'toggle', facet, value },
  }));
  if (query.price)
    chips.push({ key: 'price', name: t.price(amount(query.price.min), amount(query.price.max)), drop: { kind: 'any-price' } });
  return (
    <ul className="chips" aria-label={t.chosen}>
      {chips.map(({ key, name, drop }) => (
        <li key={key}>
          <button type="button" aria-label={t.without(name)} onClick={() => change(drop)}>
            {name}
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path d="M6 6l12 12M18 6L6 18" />
            </svg>
          </button>
        </li>
      ))}
      <li>
        <button className="linkish" type="button" onClick={() => change({ kind: 'clear' })}>
          {t.clear}
        </button>
      </li>
    </ul>
  );
}
