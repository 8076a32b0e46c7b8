/** What must hold between fairs and the register. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CalendarDate } from '../domain/date.ts';
import type { ContentRecords, Problem, RecordFile } from './content-files.ts';
import { planDrawing } from './plan-svg.ts';
import type { FairRecord } from './schema/fair.ts';

/** Says what is wrong with a field. */
type Add = (field: string, reason: string) => void;

/** What fairs refer to. */
interface Known {
  /** Producers, also those that fail their schema. */
  readonly producers: ReadonlySet<string>;
  /** Products with the id of their producer and whether they are drinks with alcohol. */
  readonly products: ReadonlyMap<string, { readonly producer: string; readonly isAlcohol: boolean }>;
  /** Products that fail their schema: named already. */
  readonly broken: ReadonlySet<string>;
  /** Former provinces by province of today. */
  readonly provinces: ReadonlyMap<string, readonly string[]>;
}

function knownOf({ products, producers, broken, provinces }: ContentRecords): Known {
  const brokenIn = (folder: string) => broken.filter(({ file }) => file.startsWith(folder)).map(({ id }) => id);
  return {
    producers: new Set([...producers.map(({ id }) => id), ...brokenIn('producers/')]),
    products: new Map(products.map(({ id, record }) => [id, { producer: record.producer, isAlcohol: record.alcohol === true }])),
    broken: new Set(brokenIn('products/')),
    provinces: new Map(provinces.map(({ slug, formerProvinces }) => [slug, formerProvinces.map((former) => former.slug)])),
  };
}

/** Places that are none. */
function placeProblems({ venue, include }: FairRecord, { provinces }: Known, add: Add): void {
  const formers = provinces.get(venue.province);
  if (formers === undefined)
    add('venue.province', `found "${venue.province}", expected the slug of one of the 34 provinces in reference/provinces.yaml`);
  else if (venue.formerProvince !== undefined && !formers.includes(venue.formerProvince))
    add('venue.formerProvince', `found "${venue.formerProvince}", expected one that belongs to "${venue.province}": ${formers.join(', ')}`);
  if (include?.province !== undefined && !provinces.has(include.province))
    add('include.province', `found "${include.province}", expected the slug of one of the 34 provinces in reference/provinces.yaml`);
  const former = include?.formerProvince;
  if (former !== undefined && ![...provinces.values()].flat().includes(former))
    add('include.formerProvince', `found "${former}", expected the slug of one of the 63 former provinces in reference/provinces.yaml`);
}

/** Days that contradict the state, and hours that hold for no day. */
function timeProblems({ status, start, lastChecked, hours = [] }: FairRecord, latest: CalendarDate, add: Add): void {
  if (lastChecked > latest) add('lastChecked', `found ${lastChecked}, a day in the future; expected ${latest} or earlier`);
  if (status === 'held' && start !== undefined && start > latest)
    add('status', `found "held" with a start on ${start}, after ${latest}; expected planned or confirmed`);
  for (const [index, { from, to }] of hours.entries())
    if (from !== undefined && to !== undefined && to < from)
      add(`hours[${index}].to`, `found ${to}, before ${from}; expected that day or a later one`);
}

/** Stands given twice, in no zone, of nobody, or with products of others. */
function standProblems({ stands = [], zones = [] }: FairRecord, known: Known, add: Add): void {
  const seen = new Map<string, number>();
  const zoneIds = zones.map(({ id }) => id);
  const twice = zoneIds.find((id, index) => zoneIds.indexOf(id) !== index);
  if (twice !== undefined) add('zones', `found the zone "${twice}" twice, expected each once`);
  for (const [index, { stand, zone, producer, products = [] }] of stands.entries()) {
    const field = `stands[${index}]`;
    const earlier = seen.get(stand);
    if (earlier !== undefined) add(`${field}.stand`, `found the stand "${stand}" twice, also in stands[${earlier}]; expected each once`);
    seen.set(stand, earlier ?? index);
    if (zone !== undefined && !zoneIds.includes(zone))
      add(`${field}.zone`, `found "${zone}", expected the id of a zone of this fair: ${zoneIds.join(', ') || 'it has none'}`);
    if (!known.producers.has(producer)) add(`${field}.producer`, `found "${producer}", expected the id of a file in producers/`);
    for (const [at, id] of products.entries()) {
      const product = known.products.get(id);
      if (product === undefined && !known.broken.has(id))
        add(`${field}.products[${at}]`, `found "${id}", expected the id of a file in products/`);
      else if (product !== undefined && product.producer !== producer)
        add(`${field}.products[${at}]`, `found "${id}", a product of "${product.producer}"; expected one of "${producer}"`);
      if (products.indexOf(id) !== at) add(`${field}.products[${at}]`, `found "${id}" twice, expected each once`);
    }
  }
}

/** A drawn plan that is not there, cannot be read, or shows stands which nobody has. */
function drawingProblems(folder: string, name: string, numbers: ReadonlySet<string>, add: Add): void {
  const path = join(folder, name);
  if (!existsSync(path)) return add('plan.svg', `found no file "${name}" beside this one`);
  const drawing = planDrawing(readFileSync(path, 'utf8'));
  if ('problem' in drawing) return add('plan.svg', `${name}: ${drawing.problem}`);
  for (const stand of drawing.stands)
    if (!numbers.has(stand)) add('plan.svg', `${name}: found the shape "stand-${stand}", expected the number of one of the stands`);
}

/** A plan that shows stands which nobody has, and featured products that cannot be. */
function showProblems({ file, record }: RecordFile<FairRecord>, root: string, known: Known, add: Add): void {
  const { plan, stands = [], featured = [] } = record;
  const numbers = new Set(stands.map(({ stand }) => stand));
  if (plan !== undefined && 'grid' in plan) {
    for (const [index, row] of plan.grid.entries())
      for (const cell of new Set(row.split(' ')))
        if (cell !== '.' && !numbers.has(cell))
          add(`plan.grid[${index}]`, `found the stand "${cell}", expected a number from stands, or "." for an aisle`);
  }
  if (plan !== undefined && 'svg' in plan) drawingProblems(join(root, dirname(file)), plan.svg, numbers, add);
  for (const [index, id] of featured.entries()) {
    const product = known.products.get(id);
    if (product === undefined && !known.broken.has(id)) add(`featured[${index}]`, `found "${id}", expected the id of a file in products/`);
    if (product?.isAlcohol === true)
      add(`featured[${index}]`, `found "${id}", a drink with alcohol; expected products without: such drinks are never featured`);
  }
}

/** Every problem of the fairs. `latest` is the last day that is not in the future. */
export function fairProblems(records: ContentRecords, root: string, latest: CalendarDate): Problem[] {
  const known = knownOf(records);
  return records.fairs.flatMap((fair) => {
    const problems: Problem[] = [];
    const add: Add = (field, reason) => problems.push({ file: fair.file, field, reason });
    placeProblems(fair.record, known, add);
    timeProblems(fair.record, latest, add);
    standProblems(fair.record, known, add);
    showProblems(fair, root, known, add);
    return problems;
  });
}
