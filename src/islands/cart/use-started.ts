/** Whether the page was taken over: before, everything is as the server wrote it. */
import { useSyncExternalStore } from 'react';

const nothing = (): (() => void) => () => undefined;

/** False on the server and while React takes the page over, true from then on. */
export function useStarted(): boolean {
  return useSyncExternalStore(
    nothing,
    () => true,
    () => false,
  );
}
