/** A bar for long imports: on the terminal of the person who waits, and nowhere else. */
import type { Phase } from './import-files.ts';

const WIDTH = 24;

const NAMES: Readonly<Record<Phase, string>> = {
  input: 'đọc tệp / reading files',
  register: 'đọc sổ bộ / reading the register',
  match: 'đối chiếu / matching',
  write: 'ghi / writing',
};

/** Where a bar is drawn. */
interface Screen {
  /** Whether a person sees it. */
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
}

/** A bar: to be told of progress, and to be wiped away at the end. On anything but a terminal it stays silent. */
export function progressBar(screen: Screen): { show: (phase: Phase, share: number) => void; clear: () => void } {
  let last = '';
  const show = (phase: Phase, share: number) => {
    if (screen.isTTY !== true) return;
    const percent = Math.floor(Math.min(1, Math.max(0, share)) * 100);
    const key = `${phase} ${percent}`;
    // A line for each row would cost more than the import.
    if (key === last) return;
    last = key;
    const full = Math.round((percent / 100) * WIDTH);
    screen.write(`\r\u001b[K[${'#'.repeat(full)}${'-'.repeat(WIDTH - full)}] ${String(percent).padStart(3)} % ${NAMES[phase]}`);
  };
  const clear = () => {
    if (last !== '') screen.write('\r\u001b[K');
    last = '';
  };
  return { show, clear };
}
