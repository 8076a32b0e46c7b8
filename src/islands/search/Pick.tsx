/** The button on a found product that puts it on the reader's list, and the way to that list; as components/shelf/pick.ts on lists. */
import { useSyncExternalStore, type ReactNode } from 'react';
import { idsIn, idsText, MOST_KEPT, withId, withoutId } from '../../domain/shelf.ts';
import { pickWords } from '../../i18n/pick.ts';
import { listPath } from '../../i18n/routes.ts';
import type { SearchDocument } from '../../search/contract.ts';
import { keep, keptIds, onKeptElsewhere } from '../shelf/device.ts';
import { useFrame } from './setup.ts';

const listeners = new Set<() => void>();

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  const stop = onKeptElsewhere(changed);
  return () => {
    listeners.delete(changed);
    stop();
  };
}

/** The list as one text, which React can compare; null where nothing can be kept, and on the server. */
function snapshot(): string | null {
  const kept = keptIds();
  return kept && idsText(kept);
}

/** The reader's list; null where the browser keeps none. */
function useKept(): readonly string[] | null {
  const text = useSyncExternalStore(subscribe, snapshot, () => null);
  return text === null ? null : idsIn(text, MOST_KEPT);
}

/** The button of a product. */
export function Pick({ document: { id, name } }: { readonly document: SearchDocument }): ReactNode {
  const { lang } = useFrame();
  const kept = useKept();
  if (kept === null) return null;
  const isPicked = kept.includes(id);
  const toggle = (): void => {
    keep(isPicked ? withoutId(kept, id) : withId(kept, id, MOST_KEPT));
    for (const changed of listeners) changed();
  };
  return <button type="button" className="pick" aria-pressed={isPicked} aria-label={pickWords(lang).inList(name)} onClick={toggle} />;
}

/** The link to the list, once something is on it. */
export function PickedLink(): ReactNode {
  const { lang } = useFrame();
  const kept = useKept();
  if (kept === null || kept.length === 0) return null;
  return (
    <a className="pick-list" href={listPath(lang)}>
      {pickWords(lang).list(kept.length)}
    </a>
  );
}
