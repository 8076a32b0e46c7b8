/**
 * The plan of a fair as SVG to stand in its page: drawn from the rows of a grid, or written anew from what was kept of an
 * organiser's drawing. Each stand is a link to its entry in the catalogue below.
 */
import { planTarget, type PlanDrawing, type PlanShape } from '../catalogue/plan-svg.ts';
import { escaped } from './markup.ts';

/** Says who stands at a stand, for those who do not see the plan: "Gian A1: HTX Mẫu". */
type NameOf = (stand: string) => string;

/** Whether a stand has an entry to lead to: on a site of some provinces others have none. */
type HasEntry = (stand: string) => boolean;

/** Width and height of a cell in CSS pixels; both above 44, the least that a finger hits. */
const CELL = [56, 46] as const;
/** Free space around the cells. */
const EDGE = 4;

/** The cells of a stand. */
interface Cells {
  readonly stand: string;
  readonly places: readonly (readonly [row: number, column: number])[];
}

/** Stands of a grid in reading order, each with all of its cells. */
function cellsOf(rows: readonly (readonly (string | null)[])[]): Cells[] {
  const byStand = new Map<string, (readonly [number, number])[]>();
  for (const [row, cells] of rows.entries())
    for (const [column, stand] of cells.entries()) if (stand !== null) byStand.set(stand, [...(byStand.get(stand) ?? []), [row, column]]);
  return [...byStand].map(([stand, places]) => ({ stand, places }));
}

/** Rectangles that cover the cells: one where they fill a rectangle, else one for each. */
function boxesOf(places: Cells['places']): { x: number; y: number; width: number; height: number }[] {
  const [rows, columns] = [places.map(([row]) => row), places.map(([, column]) => column)];
  const [top, left] = [Math.min(...rows), Math.min(...columns)];
  const [high, wide] = [Math.max(...rows) - top + 1, Math.max(...columns) - left + 1];
  const box = (row: number, column: number, width: number, height: number) => ({
    x: EDGE + column * CELL[0] + 2,
    y: EDGE + row * CELL[1] + 2,
    width: width * CELL[0] - 4,
    height: height * CELL[1] - 4,
  });
  return high * wide === places.length ? [box(top, left, wide, high)] : places.map(([row, column]) => box(row, column, 1, 1));
}

function standLink(stand: string, hasEntry: HasEntry, nameOf: NameOf, content: string): string {
  if (!hasEntry(stand)) return `<g class="plan__other">${content}</g>`;
  return `<a href="${escaped(planTarget(stand))}" aria-label="${escaped(nameOf(stand))}">${content}</a>`;
}

/** Long numbers are written smaller, so that they stay in their cell. */
function fontSize(stand: string, width: number): number {
  return Math.max(7, Math.min(15, Math.floor((width - 6) / (stand.length * 0.62))));
}

/** The plan of a grid, in CSS pixels. */
export function gridPlan(rows: readonly (readonly (string | null)[])[], hasEntry: HasEntry, nameOf: NameOf): string {
  const width = Math.max(...rows.map((row) => row.length)) * CELL[0] + 2 * EDGE;
  const height = rows.length * CELL[1] + 2 * EDGE;
  const stands = cellsOf(rows).map(({ stand, places }) => {
    const boxes = boxesOf(places);
    const rectangles = boxes.map(({ x, y, width: w, height: h }) => `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="2"/>`).join('');
    const [first] = boxes;
    if (first === undefined) return '';
    const size = fontSize(stand, first.width);
    const [x, y] = [first.x + first.width / 2, first.y + first.height / 2 + size * 0.36];
    return standLink(
      stand,
      hasEntry,
      nameOf,
      `${rectangles}<text x="${x}" y="${y.toFixed(1)}" font-size="${size}">${escaped(stand)}</text>`,
    );
  });
  return `<svg class="plan__grid" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${stands.join('')}</svg>`;
}

function shapeText({ name, attributes, stand, children }: PlanShape, hasEntry: HasEntry, nameOf: NameOf, more = ''): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const inside = children.map((child) => (typeof child === 'string' ? escaped(child) : shapeText(child, hasEntry, nameOf))).join('');
  const element = `<${name}${given.join('')}${more}>${inside}</${name}>`;
  return stand === null ? element : standLink(stand, hasEntry, nameOf, element);
}

/** An organiser's drawing, at least as wide in CSS pixels as a grid of twelve columns would be. */
export function drawnPlan({ root, size: [width, height] }: PlanDrawing, hasEntry: HasEntry, nameOf: NameOf): string {
  const wide = Math.max(12 * CELL[0], Math.min(1600, Math.round(width)));
  const high = Math.max(1, Math.round((wide * height) / width));
  return shapeText(root, hasEntry, nameOf, ` class="plan__drawing" width="${wide}" height="${high}"`);
}
