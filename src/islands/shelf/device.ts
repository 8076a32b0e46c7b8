/** The reader's list on the device, for the search page and for plain scripts. Nothing of it is sent anywhere. */
import { idsIn, idsText, KEPT_KEY, MOST_KEPT } from '../../domain/shelf.ts';

/** The ids on this device; null where the browser does not let anything be kept. */
export function keptIds(): readonly string[] | null {
  try {
    return idsIn(localStorage.getItem(KEPT_KEY), MOST_KEPT);
  } catch {
    return null;
  }
}

/** Keeps ids on this device; whether the browser let it. */
export function keep(ids: readonly string[]): boolean {
  try {
    localStorage.setItem(KEPT_KEY, idsText(ids));
    return keptIds() !== null;
  } catch {
    return false;
  }
}

/** Calls back when the list was changed in another window, or may have been while this page was in the background. */
export function onKeptElsewhere(changed: () => void): () => void {
  const onStorage = ({ key }: StorageEvent): void => {
    if (key === KEPT_KEY || key === null) changed();
  };
  const onShow = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) changed();
  };
  addEventListener('storage', onStorage);
  addEventListener('pageshow', onShow);
  return () => {
    removeEventListener('storage', onStorage);
    removeEventListener('pageshow', onShow);
  };
}
