/** How complete the records of each province are, and the step that helps most of them. */
import { completenessOf, type Step } from '../../src/domain/completeness.ts';
import type { Entry } from '../export/entries.ts';

/** Completeness of the records of one province of today. */
export interface ProvinceCompleteness {
  /** Slug of the province. */
  readonly province: string;
  /** Its Vietnamese name. */
  readonly name: string;
  /** Products of it in the register. */
  readonly products: number;
  /** Average share of what a complete record has, 0 to 1. */
  readonly share: number;
  /** The step that is the best next one for most of its records; null where all are complete. */
  readonly nextStep: Step | null;
  /** For how many records it is. */
  readonly nextStepCount: number;
}

/** Provinces that have products, the least complete first. */
export function completenessByProvince(entries: readonly Entry[]): ProvinceCompleteness[] {
  const groups = Map.groupBy(entries, ({ product }) => product.province.slug);
  return [...groups]
    .map(([province, members]) => {
      const all = members.map(({ product, current }) => completenessOf({ ...product, current }));
      const steps = Map.groupBy(
        all.flatMap(({ nextStep }) => nextStep ?? []),
        (step) => step,
      );
      const [best] = [...steps].sort(([, a], [, b]) => b.length - a.length);
      return {
        province,
        name: members[0]?.product.province.name ?? province,
        products: members.length,
        share: all.reduce((sum, { share }) => sum + share, 0) / all.length,
        nextStep: best?.[0] ?? null,
        nextStepCount: best?.[1].length ?? 0,
      };
    })
    .sort((a, b) => a.share - b.share || (a.province < b.province ? -1 : 1));
}
