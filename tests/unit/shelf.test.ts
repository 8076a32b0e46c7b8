/** Lists of ids in addresses and on the device: whatever is typed, sent or stored. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idsIn, idsText, isId, MOST_KEPT, withId, withIdBefore, withoutId } from '../../src/domain/shelf.ts';
import { slug } from '../../src/domain/text.ts';
import { comparePath, listPath } from '../../src/i18n/routes.ts';

const id = fc
  .string({ unit: fc.constantFrom(...'abcxyz019-'), minLength: 1, maxLength: 40 })
  .map(slug)
  .filter((text) => text !== '');
const ids = fc.uniqueArray(id, { maxLength: 30 });

describe('ids in a text', () => {
  test('come back as they were written', () => {
    fc.assert(
      fc.property(ids, (list) => {
        expect(idsIn(idsText(list), 30)).toEqual(list);
      }),
    );
  });
  test('come back from the addresses of list and comparison', () => {
    fc.assert(
      fc.property(ids, fc.constantFrom('vi' as const, 'en' as const), (list, lang) => {
        for (const path of [listPath(lang, list), comparePath(lang, list)])
          expect(idsIn(new URL(path, 'https://x.example').searchParams.get('ids'), 30)).toEqual(list);
      }),
    );
  });
  test('are ids, each once, and no more than asked for, in any text', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(20), (text, most) => {
        const found = idsIn(text, most);
        expect(found.length).toBeLessThanOrEqual(most);
        expect(new Set(found).size).toBe(found.length);
        expect(found.every(isId)).toBe(true);
      }),
    );
  });
  test.each([null, '', ',,', '../x', '<b>', 'A-B', 'a--b', '-a', 'a'.repeat(300), 'đ'])('%j holds none', (text) => {
    expect(idsIn(text, MOST_KEPT)).toEqual([]);
  });
  test('other parts of a text stay out', () => {
    expect(idsIn('a, b;</script>, c\nd a', MOST_KEPT)).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('a list', () => {
  test('takes an id once and gives it back', () => {
    fc.assert(
      fc.property(ids, id, (list, one) => {
        const longer = withId(list, one, 100);
        expect(longer).toContain(one);
        expect(withId(longer, one, 100)).toBe(longer);
        expect(withoutId(longer, one)).toEqual(withoutId(list, one));
      }),
    );
  });
  test('is never longer than allowed, and takes nothing that is no id', () => {
    fc.assert(
      fc.property(ids, id, (list, one) => {
        expect(withId(list, one, list.length)).toHaveLength(list.length);
      }),
    );
    expect(withId([], 'A b', 9)).toEqual([]);
  });
  test('has the same ids in another order after a move', () => {
    fc.assert(
      fc.property(
        ids.filter((list) => list.length > 1),
        fc.nat(),
        fc.nat(),
        (list, a, b) => {
          const [one = '', other = ''] = [list[a % list.length], list[b % list.length]];
          const moved = withIdBefore(list, one, other);
          expect([...moved].sort()).toEqual([...list].sort());
          if (one !== other) expect(moved.indexOf(one)).toBe(moved.indexOf(other) - 1);
          expect(withIdBefore(list, one, null).at(-1)).toBe(one);
        },
      ),
    );
  });
});
