/** A text for screen readers that waits for a pause, so that typing is not talked over. */
import { useEffect, useState } from 'react';

/** Silence after which a text is said, in milliseconds. */
const PAUSE = 700;

/** The text once it has stayed the same for a while. */
export function useAnnounced(text: string): string {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return said;
}
