import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  averageCompleteness,
  completenessOf,
  CRITERIA,
  WEIGHTS,
  type CompletenessSource,
  type Step,
} from '../../src/domain/completeness.ts';
import { calendarDate } from '../../src/domain/date.ts';
import { dong } from '../../src/domain/money.ts';

const source = { url: 'https://example.vn/', title: null };
const date = calendarDate('2025-01-17');
const price = { amount: dong(85_000) ?? null, unit: 'chai', source };
const photo = { file: 'a.jpg', alt: 'Chai', credit: null };

/** A record that has what the flags say. */
interface Flags {
  isDated: boolean;
  hasYear: boolean;
  hasNumber: boolean;
  hasIssuer: boolean;
  hasSet: boolean;
  hasDistrict: boolean;
  hasCommune: boolean;
  hasPhoto: boolean;
  hasPrice: boolean;
  hasPhone: boolean;
  hasSource: boolean;
  isAlcohol: boolean;
  isRecognised: boolean;
}

const NOTHING: Flags = {
  isDated: false,
  hasYear: false,
  hasNumber: false,
  hasIssuer: false,
  hasSet: false,
  hasDistrict: false,
  hasCommune: false,
  hasPhoto: false,
  hasPrice: false,
  hasPhone: false,
  hasSource: false,
  isAlcohol: false,
  isRecognised: true,
};

function record(flags: Partial<Flags> = {}): CompletenessSource {
  const has = { ...NOTHING, ...flags };
  return {
    set: has.hasSet ? 9 : null,
    district: has.hasDistrict ? 'Kỳ Anh' : null,
    commune: has.hasCommune ? 'Kỳ Ninh' : null,
    images: has.hasPhoto ? [photo] : [],
    price: has.hasPrice && price.amount !== null ? { ...price, amount: price.amount } : null,
    otherSources: has.hasSource ? [source] : [],
    isAlcohol: has.isAlcohol,
    current: has.isRecognised
      ? {
          date: has.isDated ? date : null,
          year: has.hasYear && !has.isDated ? 2025 : null,
          decisionNumber: has.hasNumber ? '858/QĐ-UBND' : null,
          issuer: has.hasIssuer ? 'UBND tỉnh Hà Tĩnh' : null,
          otherSources: [],
        }
      : null,
    producer: { contact: { phone: has.hasPhone ? '+84900000000' : null, email: null, website: null, zalo: null } },
  };
}

const FULL: Partial<Flags> = {
  isDated: true,
  hasNumber: true,
  hasIssuer: true,
  hasSet: true,
  hasDistrict: true,
  hasPhoto: true,
  hasPrice: true,
  hasPhone: true,
  hasSource: true,
};

/** The flag that a step sets. */
const DOES: Record<Step, keyof Flags> = {
  'add-decision-date': 'isDated',
  'add-decision-number': 'hasNumber',
  'add-issuer': 'hasIssuer',
  'add-second-source': 'hasSource',
  'add-set': 'hasSet',
  'add-place': 'hasDistrict',
  'add-photo': 'hasPhoto',
  'add-contact': 'hasPhone',
  'add-price': 'hasPrice',
};

const anyFlags = fc.record({
  isDated: fc.boolean(),
  hasYear: fc.boolean(),
  hasNumber: fc.boolean(),
  hasIssuer: fc.boolean(),
  hasSet: fc.boolean(),
  hasDistrict: fc.boolean(),
  hasCommune: fc.boolean(),
  hasPhoto: fc.boolean(),
  hasPrice: fc.boolean(),
  hasPhone: fc.boolean(),
  hasSource: fc.boolean(),
  isAlcohol: fc.boolean(),
});

test('the weights add up to 100 and each criterion has one', () => {
  expect(CRITERIA.reduce((sum, criterion) => sum + WEIGHTS[criterion], 0)).toBe(100);
});

describe('one record', () => {
  test('with everything is complete', () => {
    expect(completenessOf(record(FULL))).toMatchObject({ share: 1, nextStep: null });
  });

  test('with nothing asks for the date first, which also tells the year', () => {
    expect(completenessOf(record())).toMatchObject({ share: 0, nextStep: 'add-decision-date' });
  });

  test('with a date asks for the number of the decision next', () => {
    expect(completenessOf(record({ isDated: true })).nextStep).toBe('add-decision-number');
  });

  test('that only lacks a price asks for it, but never for the price of a drink with alcohol', () => {
    expect(completenessOf(record({ ...FULL, hasPrice: false })).nextStep).toBe('add-price');
    expect(completenessOf(record({ ...FULL, hasPrice: false, isAlcohol: true }))).toMatchObject({ share: 1, nextStep: null });
  });

  test('not yet recognised meets nothing of the recognition', () => {
    const met = completenessOf(record({ ...FULL, isRecognised: false })).criteria.filter(({ isMet }) => isMet);
    expect(met.map(({ criterion }) => criterion)).toEqual(['set', 'place', 'photo', 'price', 'contact', 'second-source']);
  });
});

describe('any record', () => {
  test('has a share from 0 to 1 that is 1 exactly when nothing is left to do', () => {
    fc.assert(
      fc.property(anyFlags, (flags) => {
        const { share, nextStep } = completenessOf(record(flags));
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        expect(nextStep === null).toBe(share === 1);
      }),
    );
  });

  test('becomes more complete by its next step, and by no other step more', () => {
    fc.assert(
      fc.property(anyFlags, (flags) => {
        const { share, nextStep } = completenessOf(record(flags));
        if (nextStep === null) return;
        const after = completenessOf(record({ ...flags, [DOES[nextStep]]: true })).share;
        expect(after).toBeGreaterThan(share);
        for (const flag of Object.values(DOES)) expect(completenessOf(record({ ...flags, [flag]: true })).share).toBeLessThanOrEqual(after);
      }),
    );
  });

  test('is complete after at most as many steps as there are', () => {
    fc.assert(
      fc.property(anyFlags, (flags) => {
        let current = flags;
        for (let steps = 0; steps <= Object.keys(DOES).length; steps++) {
          const { nextStep } = completenessOf(record(current));
          if (nextStep === null) return;
          current = { ...current, [DOES[nextStep]]: true };
        }
        expect.fail('the steps do not end');
      }),
    );
  });
});

test('the average of no records is not a number, and that of some lies between their shares', () => {
  expect(averageCompleteness([])).toBeNull();
  fc.assert(
    fc.property(fc.array(anyFlags, { minLength: 1, maxLength: 8 }), (all) => {
      const shares = all.map((flags) => completenessOf(record(flags)).share);
      const average = averageCompleteness(all.map(record)) ?? -1;
      expect(average).toBeGreaterThanOrEqual(Math.min(...shares) - 1e-9);
      expect(average).toBeLessThanOrEqual(Math.max(...shares) + 1e-9);
    }),
  );
});
