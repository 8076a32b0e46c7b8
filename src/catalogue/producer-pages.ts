/** The index of producers, cut into pages. Pure over the catalogue. */
import type { Producer } from '../domain/product.ts';
import { compareIndexed, indexedName, type IndexedName } from '../domain/producer-index.ts';
import { remembered } from './remembered.ts';

/** Producers on one page. */
export const PRODUCERS_A_PAGE = 120;

/** A producer in the index. */
export interface IndexedProducer {
  /** The producer. */
  readonly producer: Producer;
  /** Its name taken apart. */
  readonly name: IndexedName;
}

/** One page of the index. */
export interface ProducersPage {
  /** Number of this page, from 1. */
  readonly page: number;
  /** Number of pages, at least 1. */
  readonly pages: number;
  /** Letters of this page with their producers. */
  readonly sections: readonly { readonly letter: string; readonly producers: readonly IndexedProducer[] }[];
  /** Every letter of the index and the page on which it begins. */
  readonly letters: readonly { readonly letter: string; readonly page: number }[];
}

/** Every page of the index of producers; made once, since both languages have the same pages. */
export const producersPages = remembered((producers: readonly Producer[]): readonly ProducersPage[] => {
  const all = producers.map((producer) => ({ producer, name: indexedName(producer.name) })).sort((a, b) => compareIndexed(a.name, b.name));
  const pages = Math.max(1, Math.ceil(all.length / PRODUCERS_A_PAGE));
  const letters = [...new Set(all.map(({ name }) => name.letter))].map((letter) => ({
    letter,
    page: Math.floor(all.findIndex(({ name }) => name.letter === letter) / PRODUCERS_A_PAGE) + 1,
  }));
  return Array.from({ length: pages }, (_, index) => {
    const own = all.slice(index * PRODUCERS_A_PAGE, (index + 1) * PRODUCERS_A_PAGE);
    const sections = [...Map.groupBy(own, ({ name }) => name.letter)].map(([letter, members]) => ({ letter, producers: members }));
    return { page: index + 1, pages, sections, letters };
  });
});
