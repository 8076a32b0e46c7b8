/** Producers of an import that were kept apart although something speaks for a merge: for a person to look at. */
import { areFormsCompatible, producerName, type ProducerName } from '../../src/domain/producer-name.ts';
import type { MatchedProducer } from './producers.ts';

/** A producer with its first name taken apart once. */
interface NamedProducer {
  readonly id: string;
  readonly formerProvince: string;
  readonly printed: string;
  readonly name: ProducerName;
}

/** Why two producers of one core name may be one. */
function namesakeReason(a: NamedProducer, b: NamedProducer): string {
  if (a.formerProvince !== b.formerProvince) return `same core name, other province (${a.formerProvince}, ${b.formerProvince})`;
  if (!areFormsCompatible(a.name.form, b.name.form)) return `same core name and province, other form (${a.name.form}, ${b.name.form})`;
  return a.name.spelling === b.name.spelling
    ? 'same core name and province, other activities'
    : 'same core name and province, other diacritics';
}

/** Producers by the words of their core, within one province. */
function byWord(producers: readonly NamedProducer[]): Map<string, NamedProducer[]> {
  const index = new Map<string, NamedProducer[]>();
  for (const producer of producers) {
    for (const word of new Set(producer.name.core.split(' '))) {
      const key = `${producer.formerProvince}/${word}`;
      const list = index.get(key);
      if (list === undefined) index.set(key, [producer]);
      else list.push(producer);
    }
  }
  return index;
}

/** Neighbours whose core holds all words of this one's, and more; one common word says nothing. */
function holders(producer: NamedProducer, index: ReadonlyMap<string, readonly NamedProducer[]>): NamedProducer[] {
  const words = producer.name.core.split(' ');
  if (words.length < 2) return [];
  // The rarest word leaves the fewest to look at: with all pairs a country's register would take minutes.
  const lists = words.map((word) => index.get(`${producer.formerProvince}/${word}`) ?? []);
  const fewest = lists.reduce((best, list) => (list.length < best.length ? list : best));
  return fewest.filter((other) => {
    const holding = other.name.core.split(' ');
    return other.name.core !== producer.name.core && holding.length >= words.length && words.every((word) => holding.includes(word));
  });
}

/** One line for each pair. */
export function nearMissLines(producers: readonly MatchedProducer[]): string[] {
  const named = producers.map(({ id, formerProvince, names: [printed = ''] }) => ({
    id,
    formerProvince,
    printed,
    name: producerName(printed),
  }));
  const line = (a: NamedProducer, b: NamedProducer, reason: string) => `"${a.printed}" (${a.id}) and "${b.printed}" (${b.id}): ${reason}`;
  const index = byWord(named);
  const namesakes = [...Map.groupBy(named, ({ name }) => name.core).values()].flatMap((group) =>
    group.flatMap((a, at) => group.slice(at + 1).map((b) => line(a, b, namesakeReason(a, b)))),
  );
  const held = named.flatMap((a) => holders(a, index).map((b) => line(a, b, 'one core name holds the other, same province')));
  return [...namesakes, ...new Set(held)];
}
