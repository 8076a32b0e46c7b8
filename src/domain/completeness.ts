/**
 * How complete a record is: what a reader needs to check a claim, as weighted criteria, and the step that improves it most. Says nothing of the
 * product, only of what the sources at hand print.
 */
import type { Recognition } from './certificate.ts';
import type { Producer, Product } from './product.ts';

/** What a complete record has; in the order in which figures list them. */
export const CRITERIA = [
  'decision-number',
  'decision-date',
  'year',
  'issuer',
  'set',
  'place',
  'photo',
  'price',
  'contact',
  'second-source',
] as const;

/** Something a complete record has. */
export type Criterion = (typeof CRITERIA)[number];

/** Weight of each criterion: what decides validity weighs most. They add up to 100. */
export const WEIGHTS: Readonly<Record<Criterion, number>> = {
  'decision-number': 15,
  'decision-date': 20,
  year: 10,
  issuer: 10,
  set: 10,
  place: 10,
  photo: 5,
  price: 5,
  contact: 5,
  'second-source': 10,
};

/** What one can do for a record, and the criteria that it meets: a date also tells the year. */
const STEPS = {
  'add-decision-date': ['decision-date', 'year'],
  'add-decision-number': ['decision-number'],
  'add-issuer': ['issuer'],
  'add-second-source': ['second-source'],
  'add-set': ['set'],
  'add-place': ['place'],
  'add-photo': ['photo'],
  'add-contact': ['contact'],
  'add-price': ['price'],
} as const satisfies Record<string, readonly Criterion[]>;

/** A step that improves a record. */
export type Step = keyof typeof STEPS;

/** What completeness is read from. */
export type CompletenessSource = Pick<Product, 'set' | 'district' | 'commune' | 'images' | 'price' | 'otherSources' | 'isAlcohol'> & {
  /** The recognition that the verdict speaks of, or null. */
  readonly current: Pick<Recognition, 'date' | 'year' | 'decisionNumber' | 'issuer' | 'otherSources'> | null;
  /** Who makes it. */
  readonly producer: Pick<Producer, 'contact'>;
};

/** One criterion and whether a record meets it. */
export interface CriterionMet {
  /** The criterion. */
  readonly criterion: Criterion;
  /** Its weight. */
  readonly weight: number;
  /** Whether the record meets it. */
  readonly isMet: boolean;
}

/** How complete a record is. */
export interface Completeness {
  /** The criteria that apply to it: no price is asked of drinks with alcohol, which the register never shows with one. */
  readonly criteria: readonly CriterionMet[];
  /** Weight met over weight that applies, 0 to 1. */
  readonly share: number;
  /** The step that adds most, or null for a complete record. */
  readonly nextStep: Step | null;
}

function isMet(criterion: Criterion, product: CompletenessSource): boolean {
  const { current, producer } = product;
  switch (criterion) {
    case 'decision-number':
      return current !== null && current.decisionNumber !== null;
    case 'decision-date':
      return current !== null && current.date !== null;
    case 'year':
      return current !== null && (current.date !== null || current.year !== null);
    case 'issuer':
      return current !== null && current.issuer !== null;
    case 'set':
      return product.set !== null;
    case 'place':
      return product.district !== null || product.commune !== null;
    case 'photo':
      return product.images.length > 0;
    case 'price':
      return product.price !== null;
    case 'contact':
      return Object.values(producer.contact).some((way) => way !== null);
    case 'second-source':
      return (current?.otherSources.length ?? 0) + product.otherSources.length > 0;
  }
}

/** The weight that a step adds to the criteria of a record. */
function gainOf(step: Step, criteria: readonly CriterionMet[]): number {
  const meets: readonly Criterion[] = STEPS[step];
  return criteria.reduce((gain, { criterion, weight, isMet }) => gain + (!isMet && meets.includes(criterion) ? weight : 0), 0);
}

const ALL_STEPS = Object.keys(STEPS).filter((key): key is Step => key in STEPS);

/** The completeness of a record: what it has, its share, and the next best step. */
export function completenessOf(record: CompletenessSource): Completeness {
  const criteria = CRITERIA.filter((criterion) => criterion !== 'price' || !record.isAlcohol).map((criterion) => ({
    criterion,
    weight: WEIGHTS[criterion],
    isMet: isMet(criterion, record),
  }));
  const whole = criteria.reduce((sum, { weight }) => sum + weight, 0);
  const met = criteria.reduce((sum, { weight, isMet }) => sum + (isMet ? weight : 0), 0);
  const best = ALL_STEPS.map((step) => ({ step, gain: gainOf(step, criteria) })).reduce((a, b) => (b.gain > a.gain ? b : a));
  return { criteria, share: met / whole, nextStep: best.gain > 0 ? best.step : null };
}

/** Average share of some records, 0 to 1; null for none. */
export function averageCompleteness(records: readonly CompletenessSource[]): number | null {
  if (records.length === 0) return null;
  return records.reduce((sum, record) => sum + completenessOf(record).share, 0) / records.length;
}
