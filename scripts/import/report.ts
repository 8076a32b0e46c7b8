/** The report of an import, for the person who has to look over it. */
import { compareVietnamese } from '../../src/domain/text.ts';
import { areFormsCompatible, producerName, type ProducerName } from '../../src/domain/producer-name.ts';
import type { Plan } from './plan.ts';
import type { MatchedProducer } from './producers.ts';
import { lookAlikes } from './products.ts';
import type { Suspicion } from './suspicions.ts';

/** Why two names were taken for one producer. */
function reasonFor(a: ProducerName, b: ProducerName): string {
  const form = a.form === b.form ? 'same form' : `forms that go together (${a.form}, ${b.form})`;
  const spelling =
    a.spelling === b.spelling ? `same core name "${a.core}"` : `same core name "${a.core}" but for diacritics that one lacks`;
  const activities = a.activities.join() === b.activities.join() ? '' : ', activities that do not contradict';
  return `${spelling}, ${form}${activities}, same province`;
}

/** Names that were merged: one line for each further name of a producer. */
function mergeLines(producers: readonly MatchedProducer[]): string[] {
  return producers.flatMap(({ id, names: [first = '', ...others] }) =>
    others.map((other) => `"${other}" = "${first}" (${id}): ${reasonFor(producerName(first), producerName(other))}`),
  );
}

/** Whether all words of the shorter core stand in the longer one; one common word says nothing. */
function isPartOf(a: string, b: string): boolean {
  const [shorter, longer] = a.length < b.length ? [a.split(' '), b.split(' ')] : [b.split(' '), a.split(' ')];
  return shorter.length > 1 && shorter.every((word) => longer.includes(word));
}

/** Why two producers that were kept apart may be one; null where nothing speaks for it. */
function nearMiss(a: NamedProducer, b: NamedProducer): string | null {
  const isSameProvince = a.formerProvince === b.formerProvince;
  if (a.name.core !== b.name.core)
    return isSameProvince && isPartOf(a.name.core, b.name.core) ? 'one core name holds the other, same province' : null;
  if (!isSameProvince) return `same core name, other province (${a.formerProvince}, ${b.formerProvince})`;
  if (!areFormsCompatible(a.name.form, b.name.form)) return `same core name and province, other form (${a.name.form}, ${b.name.form})`;
  return a.name.spelling === b.name.spelling
    ? 'same core name and province, other activities'
    : 'same core name and province, other diacritics';
}

/** A producer with its first name taken apart once: every pair is looked at. */
interface NamedProducer extends MatchedProducer {
  readonly printed: string;
  readonly name: ProducerName;
}

/** Producers that were kept apart although something speaks for a merge. */
function nearMissLines(producers: readonly MatchedProducer[]): string[] {
  const named = producers.map((producer): NamedProducer => {
    const printed = producer.names[0] ?? '';
    return { ...producer, printed, name: producerName(printed) };
  });
  const byProvince = Map.groupBy(named, (producer) => producer.formerProvince);
  const byCore = Map.groupBy(named, (producer) => producer.name.core);
  const seen = new Set<NamedProducer>();
  return named.flatMap((a) => {
    seen.add(a);
    // Only neighbours and namesakes can be near: with all pairs a country's register would take minutes.
    const candidates = new Set([...(byProvince.get(a.formerProvince) ?? []), ...(byCore.get(a.name.core) ?? [])]);
    return [...candidates].flatMap((b) => {
      const reason = seen.has(b) ? null : nearMiss(a, b);
      return reason === null ? [] : [`"${a.printed}" (${a.id}) and "${b.printed}" (${b.id}): ${reason}`];
    });
  });
}

/** A heading with its lines, or nothing. */
function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', `${title} (${lines.length}):`, ...lines.map((line) => `  ${line}`)];
}

/** The report as lines. */
export function reportLines(read: number, plan: Plan, suspicions: readonly Suspicion[], isDryRun: boolean): string[] {
  const count = (folder: string, kind: string) =>
    plan.changes.filter((change) => change.path.startsWith(folder) && change.kind === kind).length;
  const [created, changed] = [count('products/', 'new'), count('products/', 'changed')];
  const unchanged = plan.products.length - created - changed;
  const histories = plan.products.filter((product) => product.records.length > 1);
  const rules = [...new Set(suspicions.map((suspicion) => suspicion.rule))];
  return [
    `Read ${read} records: ${plan.products.length} products of ${plan.producers.length} producers.`,
    `Products: ${created} new, ${changed} changed, ${unchanged} unchanged. Producers: ${count('producers/', 'new')} new.`,
    ...(isDryRun ? ['Dry run: nothing was written.'] : []),
    ...section('Names taken for one producer', mergeLines(plan.producers).sort(compareVietnamese)),
    ...section('Kept apart, please look', nearMissLines(plan.producers)),
    ...section(
      'Several records of one product',
      histories.map((product) => `${product.id}: lines ${product.records.map((record) => record.line).join(', ')}`),
    ),
    ...section(
      'Names that differ in diacritics only, kept apart',
      lookAlikes(plan.products).map((group) => group.map((product) => `"${product.records[0]?.name ?? ''}" (${product.id})`).join(' and ')),
    ),
    ...rules.flatMap((rule) =>
      section(
        `Suspicious, ${rule}`,
        suspicions.filter((suspicion) => suspicion.rule === rule).map(({ line, found }) => `line ${line}: ${found}`),
      ),
    ),
  ];
}
