/** One facet: its values as checkboxes with counts; few at first, with a box to find one among many. */
import { useId, useState, type ReactNode } from 'react';
import { count } from '../../i18n/format.ts';
import type { Facet } from '../../search/contract.ts';
import { FEW, MANY, valuesNamed, type ShownValue } from './facet-order.ts';
import { useFrame } from './setup.ts';
import type { Change } from './state.ts';

interface Props {
  readonly facet: Facet;
  readonly values: readonly ShownValue[];
  readonly change: (change: Change) => void;
}

/** One facet. */
export function FacetGroup({ facet, values, change }: Props): ReactNode {
  const { facets, lang, t } = useFrame();
  const [isAll, setIsAll] = useState(false);
  const [text, setText] = useState('');
  const id = useId();
  const [title] = facets[facet];
  const named = valuesNamed(values, text);
  const least = Math.max(FEW, named.filter(({ isChosen }) => isChosen).length);
  // One more value takes no more room than the button that would show it.
  const shown = isAll || named.length <= least + 1 ? named : named.slice(0, least);
  return (
    <fieldset>
      <legend>{title}</legend>
      {values.length > MANY && (
        <input
          className="facets__find"
          type="search"
          value={text}
          autoComplete="off"
          aria-label={t.findValue(title)}
          placeholder={t.findValue(title)}
          onChange={(event) => setText(event.target.value)}
        />
      )}
      <ul>
        {shown.map(({ value, name, count: total, isChosen }) => (
          <li key={value}>
            <label>
              <input
                type="checkbox"
                id={`${id}-${value}`}
                checked={isChosen}
                onChange={({ target }) => {
                  change({ kind: 'toggle', facet, value });
                  // Its place in the list changes with the answer; focus stays with it.
                  keepFocus(target.id);
                }}
              />
              <span>{name}</span> <span className="facets__count">{count(total, lang)}</span>
            </label>
          </li>
        ))}
      </ul>
      {named.length === 0 && <p className="muted">{t.noValue}</p>}
      {(isAll ? named.length > least + 1 : shown.length < named.length) && (
        <button className="linkish" type="button" aria-expanded={isAll} onClick={() => setIsAll(!isAll)}>
          {isAll ? t.fewerValues : t.moreValues(count(named.length - shown.length, lang))}
        </button>
      )}
    </fieldset>
  );
}

/** Gives focus back to an element that lost it because the list around it was put into another order. */
function keepFocus(id: string): void {
  const until = performance.now() + 1000;
  const look = () => {
    const element = document.getElementById(id);
    if (document.activeElement === document.body && element) element.focus({ preventScroll: true });
    else if (performance.now() < until) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
