/** Empty places of the results while they load; nothing moves when they come. */
import type { ReactNode } from 'react';

const CARDS = Array.from({ length: 8 }, (_, index) => index);

/** Cards without content. Hidden where scripts are off, because then nothing will come. */
export function Skeleton(): ReactNode {
  return (
    <div className="listing ghosts" aria-hidden="true">
      <div className="ghosts__facets" />
      <ul className="cards">
        {CARDS.map((index) => (
          <li key={index} className="card">
            <div className="ghost ghost--cover" />
            <div className="ghost" />
            <div className="ghost ghost--short" />
          </li>
        ))}
      </ul>
    </div>
  );
}
