import { describe, expect, test } from 'vitest';
import { afterKey, CLOSED, closed, withOptions } from '../../src/search/combobox.ts';

describe('combobox', () => {
  const open = withOptions(3);
  const active = (...keys: string[]): number => keys.reduce((state, key) => afterKey(state, key).state, open).active;
  test('arrows walk through the options and back into the text', () => {
    expect(active('ArrowDown')).toBe(0);
    expect(active('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown')).toBe(-1);
    expect(active('ArrowUp')).toBe(2);
  });
  test('Home and End belong to the text until an option is active', () => {
    expect(afterKey(open, 'Home').isHandled).toBe(false);
    expect(active('ArrowDown', 'End')).toBe(2);
    expect(active('ArrowDown', 'End', 'Home')).toBe(0);
  });
  test('Enter chooses the active option, else sends the form', () => {
    expect(afterKey(open, 'Enter')).toMatchObject({ isHandled: false, chosen: null });
    expect(afterKey({ ...open, active: 1 }, 'Enter')).toMatchObject({ isHandled: true, chosen: 1, state: { isOpen: false } });
  });
  test('Escape closes; closed, it belongs to the field', () => {
    expect(afterKey(open, 'Escape')).toMatchObject({ isHandled: true, state: { isOpen: false } });
    expect(afterKey(closed(open), 'Escape').isHandled).toBe(false);
    expect(afterKey(closed(open), 'ArrowDown').state).toEqual({ isOpen: true, count: 3, active: 0 });
  });
  test('without options no key does anything', () => {
    for (const key of ['ArrowDown', 'Enter', 'Escape', 'Tab'])
      expect(afterKey(CLOSED, key)).toMatchObject({ state: CLOSED, isHandled: false });
  });
});
