/** A link to another state of the page: a real address, followed without a new page where the reader just clicks. */
import type { AnchorHTMLAttributes, MouseEvent, ReactNode } from 'react';
import type { SearchQuery } from '../../search/contract.ts';
import { useFrame } from './setup.ts';
import { addressOf } from './state.ts';

interface Props extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'onClick'> {
  /** The state that it leads to. */
  readonly to: SearchQuery;
  /** Goes there. */
  readonly onFollow: () => void;
}

/** The link. */
export function Step({ to, onFollow, children, ...rest }: Props): ReactNode {
  const { path } = useFrame();
  const follow = (event: MouseEvent) => {
    // With a key held down the reader wants a tab or a window of its own.
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onFollow();
  };
  return (
    <a {...rest} href={addressOf(path, to)} onClick={follow}>
      {children}
    </a>
  );
}
