/** Counts personal data that was left out. */
import type { LeftOut } from '../../row.ts';
import type { Stripped } from '../values/personal.ts';

/** A count that grows while rows are read. */
export class Tally {
  readonly #count = { idNumbers: 0, representatives: 0, phones: 0, revenues: 0 };

  /** Adds what was taken out of a text. */
  add({ idNumbers, phones, representatives }: Stripped): void {
    this.#count.idNumbers += idNumbers;
    this.#count.phones += phones;
    this.#count.representatives += representatives;
  }

  /** Adds one of a kind. */
  addOne(kind: keyof LeftOut): void {
    this.#count[kind]++;
  }

  /** The counts so far. */
  get leftOut(): LeftOut {
    return { ...this.#count };
  }
}
