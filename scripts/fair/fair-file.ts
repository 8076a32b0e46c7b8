/** The stands of a fair while rows are entered, and its file with what it gained; comments and order of the file are kept. */
import { fair, type FairRecord } from '../../src/catalogue/schema/fair.ts';
import { fold, slug } from '../../src/domain/text.ts';
import type { ImportProblem } from '../import/problem.ts';
import { problemAt } from '../import/said.ts';
import { grownText } from '../import/yaml-edit.ts';
import type { PlacedStand } from './match-stand.ts';
import type { StandRow } from './read-stands.ts';

type Stand = NonNullable<FairRecord['stands']>[number];
type Zone = NonNullable<FairRecord['zones']>[number];

/** A stand while rows are entered. */
interface OpenStand {
  stand: Stand;
  /** As the file has it; null for a new one. */
  readonly before: Stand | null;
}

/** Order of the fields in a new stand. */
function standOf(stand: string, zone: string | undefined, producer: string, products: readonly string[] | undefined): Stand {
  return { stand, ...(zone !== undefined && { zone }), producer, ...(products !== undefined && { products: [...products] }) };
}

/** The stands and zones of a fair; rows are entered one after the other. */
export class FairStands {
  readonly #record: FairRecord;
  readonly #zones: Zone[];
  readonly #stands = new Map<string, OpenStand>();

  constructor(record: FairRecord) {
    this.#record = record;
    this.#zones = [...(record.zones ?? [])];
    for (const stand of record.stands ?? []) this.#stands.set(fold(stand.stand), { stand, before: stand });
  }

  /** The zone of a printed name: a known one, or one that would be new. Undefined for ''. */
  #zoneOf(printed: string): Zone | undefined {
    if (printed === '') return undefined;
    const key = fold(printed);
    const known = this.#zones.find(({ id, name, nameEn }) => id === slug(printed) || fold(name) === key || fold(nameEn ?? '') === key);
    if (known !== undefined) return known;
    const base = slug(printed) === '' ? 'khu' : slug(printed).slice(0, 60).replace(/-+$/, '');
    let id = base;
    for (let count = 2; this.#zones.some((zone) => zone.id === id); count++) id = `${base}-${count}`;
    return { id, name: printed };
  }

  /** What of a row contradicts the stands so far. */
  #conflicts(row: StandRow, { producer }: PlacedStand, zone: Zone | undefined): ImportProblem[] {
    return row.stands.flatMap((number) => {
      const known = this.#stands.get(fold(number))?.stand;
      if (known === undefined) return [];
      if (known.producer !== producer)
        return [
          problemAt(row.origin, {
            kind: 'register',
            field: 'stand',
            found: number,
            expected: `a stand of its own: "${known.stand}" is that of producers/${known.producer}`,
            vi: `Gian "${known.stand}" đã là của producers/${known.producer}; mỗi gian một chủ thể, gian chung ghi "${known.stand}/1", "${known.stand}/2"`,
            en: `The stand "${known.stand}" is that of producers/${known.producer}; a stand has one producer, write "${known.stand}/1", "${known.stand}/2" for a shared one`,
          }),
        ];
      if (zone !== undefined && known.zone !== undefined && known.zone !== zone.id)
        return [
          problemAt(row.origin, {
            kind: 'register',
            field: 'zone',
            found: zone.name,
            expected: `the zone "${known.zone}" in which the stand "${known.stand}" is`,
            vi: `Gian "${known.stand}" đã ở khu "${known.zone}", bảng ghi "${zone.name}"`,
            en: `The stand "${known.stand}" is in the zone "${known.zone}", the sheet says "${zone.name}"`,
          }),
        ];
      return [];
    });
  }

  /** Enters a row; the problems that hinder it, and then nothing was entered. */
  enter(row: StandRow, placed: PlacedStand): readonly ImportProblem[] {
    const zone = this.#zoneOf(row.zone);
    const conflicts = this.#conflicts(row, placed, zone);
    if (conflicts.length > 0) return conflicts;
    if (zone !== undefined && !this.#zones.includes(zone)) this.#zones.push(zone);
    for (const number of row.stands) {
      const key = fold(number);
      const open = this.#stands.get(key);
      if (open === undefined) {
        this.#stands.set(key, { stand: standOf(number, zone?.id, placed.producer, placed.products ?? undefined), before: null });
        continue;
      }
      const { stand, before } = open;
      // Without a list a stand shows all; a list of the file that somebody made is never widened to all.
      const isAll = stand.products === undefined || (placed.products === null && before === null);
      const products = isAll ? undefined : [...new Set([...(stand.products ?? []), ...(placed.products ?? [])])];
      open.stand = standOf(stand.stand, stand.zone ?? zone?.id, stand.producer, products);
    }
    return [];
  }

  /** The fair with its stands, fields in the order of the schema. */
  get record(): FairRecord {
    const stands = [...this.#stands.values()].map(({ stand }) => stand);
    const all: Record<string, unknown> = {
      ...this.#record,
      ...(this.#zones.length > 0 && { zones: this.#zones }),
      ...(stands.length > 0 && { stands }),
    };
    return Object.fromEntries(Object.keys(fair.shape).flatMap((key) => (key in all ? [[key, all[key]]] : []))) as FairRecord;
  }

  /** The text of the file with what was entered. */
  textFrom(text: string): string {
    const { record } = this;
    const open = [...this.#stands.values()];
    const grown = open.reduce(
      (result, { stand, before }, at) => (before === null ? result : grownText(result, before, stand, ['stands', at])),
      text,
    );
    // Stands of the file say by now what the record says: only the new ones are left to add.
    const known = open.flatMap(({ stand, before }) => (before === null ? [] : [stand]));
    const before = { ...this.#record, ...(known.length > 0 && { stands: known }) };
    const news = {
      ...record,
      ...(this.#record.stands !== undefined && { stands: [...known, ...(record.stands ?? []).slice(known.length)] }),
    };
    return grownText(grown, before, news);
  }

  /** How many stands are new, and how many of the file changed. */
  get counts(): { readonly created: number; readonly changed: number } {
    const open = [...this.#stands.values()];
    return {
      created: open.filter(({ before }) => before === null).length,
      changed: open.filter(({ before, stand }) => before !== null && JSON.stringify(before) !== JSON.stringify(stand)).length,
    };
  }
}
