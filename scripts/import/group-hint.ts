/** What the group of a product without one may be: a hint for the person who mends the row, never a decision. */
import type { ContentRecords } from '../../src/catalogue/content-files.ts';
import { printedWords, spellingKey } from '../../src/domain/spelling.ts';
import type { GroupKey } from '../../src/domain/taxonomy.ts';

/** Fewest known products that must begin alike, and the share of them that must be of one group. */
const ENOUGH = { products: 3, share: 0.8 } as const;

/** A group with its official name, as the register's list has it. */
interface HintedGroup {
  /** Roman number and Vietnamese name: "I Thực phẩm". */
  readonly vi: string;
  /** Roman number and English name. */
  readonly en: string;
}

/** Says what group a name looks like; null where the register has too few products that begin with its words. */
export type GroupHint = (name: string) => HintedGroup | null;

/** The first one and two words of a name, the longer first. */
function beginnings(name: string): string[] {
  const words = printedWords(name);
  return [words.slice(0, 2), words.slice(0, 1)].map((start) => spellingKey(start.join(' ')));
}

/** Learns from the names of known products how products of a group are called. */
export function groupHint({ products, groups }: ContentRecords): GroupHint {
  const counts = new Map<string, Map<GroupKey, number>>();
  for (const { record } of products) {
    for (const start of new Set(beginnings(record.name))) {
      const own = counts.get(start) ?? new Map<GroupKey, number>();
      counts.set(start, own.set(record.group, (own.get(record.group) ?? 0) + 1));
    }
  }
  return (name) => {
    for (const start of beginnings(name)) {
      const own = [...(counts.get(start) ?? [])].sort((a, b) => b[1] - a[1]);
      const total = own.reduce((sum, [, count]) => sum + count, 0);
      const [key, most] = own[0] ?? [null, 0];
      const group = groups.find((one) => one.key === key);
      if (group && total >= ENOUGH.products && most >= ENOUGH.share * total) {
        return { vi: `${group.code} ${group.name}`, en: `${group.code} ${group.nameEn}` };
      }
    }
    return null;
  };
}
