/**
 * State of a combobox with a list of suggestions, as the WAI-ARIA Authoring Practices describe it
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/): the caret stays in the field, the active option is named. Pure.
 */

/** The state. */
export interface Combobox {
  /** Whether the list is shown. */
  readonly isOpen: boolean;
  /** Options in the list. */
  readonly count: number;
  /** The active option, or -1 while the text itself is. */
  readonly active: number;
}

/** Nothing to choose from. */
export const CLOSED: Combobox = { isOpen: false, count: 0, active: -1 };

/** What a key does: the state after it, whether the browser must not act on it, and which option it chooses. */
export interface Step {
  readonly state: Combobox;
  readonly isHandled: boolean;
  readonly chosen: number | null;
}

/** New options: the list opens with none of them active. */
export function withOptions(count: number): Combobox {
  return { isOpen: count > 0, count, active: -1 };
}

/** The list closed, its options kept. */
export function closed(state: Combobox): Combobox {
  return { ...state, isOpen: false, active: -1 };
}

/** Moves by `step`; over the ends back into the text. */
function moved({ count, active }: Combobox, step: number): Combobox {
  const places = count + 1;
  return { isOpen: true, count, active: ((active + 1 + step + places) % places) - 1 };
}

/** What a key does. Home and End belong to the text until an option is active. */
export function afterKey(state: Combobox, key: string): Step {
  const to = (next: Combobox): Step => ({ state: next, isHandled: true, chosen: null });
  const ignored: Step = { state, isHandled: false, chosen: null };
  if (state.count === 0) return ignored;
  switch (key) {
    case 'ArrowDown':
      return to(moved(state, 1));
    case 'ArrowUp':
      return to(moved(state, -1));
    case 'Home':
      return state.active < 0 ? ignored : to({ ...state, active: 0 });
    case 'End':
      return state.active < 0 ? ignored : to({ ...state, active: state.count - 1 });
    case 'Enter':
      return state.isOpen && state.active >= 0 ? { state: closed(state), isHandled: true, chosen: state.active } : ignored;
    case 'Escape':
      return state.isOpen ? to(closed(state)) : ignored;
    case 'Tab':
      return { state: closed(state), isHandled: false, chosen: null };
    default:
      return ignored;
  }
}
