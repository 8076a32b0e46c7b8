/**
 * A plan that an organiser drew, rebuilt from nothing but shapes and words. The file is hostile until then: scripts, styles,
 * links, pictures, and everything that this list does not name, are left out with all that is inside them.
 */
import { Parser } from 'htmlparser2';
import { standAnchor } from '../domain/fair.ts';

/** A shape or a text of a plan. */
export interface PlanShape {
  /** Name of the element, one of {@link ELEMENTS}. */
  readonly name: string;
  /** Attributes, all of them from {@link ATTRIBUTES}; values not yet escaped. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Number of the stand that it stands for, or null. Never inside another stand. */
  readonly stand: string | null;
  /** What is inside; text as it is, not yet escaped. */
  readonly children: readonly (PlanShape | string)[];
}

/** A plan as it was rebuilt. */
export interface PlanDrawing {
  /** The root, an svg element. */
  readonly root: PlanShape;
  /** Width and height in the units of the drawing, more than 0. */
  readonly size: readonly [width: number, height: number];
  /** Numbers of the stands that it shows, once each. */
  readonly stands: readonly string[];
}

/** A drawing that big is no plan but a picture. */
const LIMIT = 400_000;
/** Deeper nesting is cut: whoever walks the tree must not run out of stack. */
const DEPTH = 40;

/** Elements that are kept. A link of the file is kept as a group: links of ours take its place. */
const ELEMENTS = new Set(['svg', 'g', 'path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text', 'tspan', 'title']);
/** Elements that can be a stand. */
const STAND_ELEMENTS = new Set(['g', 'path', 'rect', 'circle', 'ellipse', 'polygon', 'text']);
/** Elements whose text is kept. */
const TEXT_ELEMENTS = new Set(['text', 'tspan', 'title']);

/** Attributes that are kept: geometry and plain looks. None names another resource. */
const ATTRIBUTES = new Set([
  ...['d', 'x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'dx', 'dy', 'width', 'height', 'points', 'transform', 'rotate'],
  ...['fill', 'fill-opacity', 'fill-rule', 'opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray', 'stroke-linecap'],
  ...[
    'stroke-linejoin',
    'stroke-miterlimit',
    'font-size',
    'font-weight',
    'font-style',
    'text-anchor',
    'dominant-baseline',
    'letter-spacing',
  ],
]);
/** Numbers, lengths, colours, words, and functions: rgb(), translate(). */
const PLAIN_VALUE = /^[\w\s.,#%+()-]*$/;

/** Whether a value names no other resource: functions that could are url(), src(), image(), element(), var() and attr(). */
function isPlain(value: string): boolean {
  return PLAIN_VALUE.test(value) && !/url|src|image|element|var|attr/i.test(value);
}

/** A shape while it is read. */
interface Draft extends PlanShape {
  readonly attributes: Record<string, string>;
  readonly children: (PlanShape | string)[];
  /** Whether it lies inside a stand or is one. */
  readonly isInStand: boolean;
}

/** Four numbers of a viewBox, or the size that width and height give; null where there is neither. */
function boxOf(attributes: Readonly<Record<string, string>>): readonly [number, number, number, number] | null {
  const box = (attributes['viewBox'] ?? `0 0 ${parseFloat(attributes['width'] ?? '')} ${parseFloat(attributes['height'] ?? '')}`)
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [x, y, width, height] = box;
  if (x === undefined || y === undefined || width === undefined || height === undefined || box.length !== 4) return null;
  return box.every(Number.isFinite) && width > 0 && height > 0 ? [x, y, width, height] : null;
}

/** The declarations of a style attribute: drawing programs write their colours there, and our pages may carry none. */
function declarationsOf(style: string): [name: string, value: string][] {
  return style.split(';').flatMap((part): [string, string][] => {
    const [name = '', value = ''] = part.split(':', 2);
    return value === '' ? [] : [[name.trim(), value.trim()]];
  });
}

/** The kept shape of an element, or null where it is dropped with all that is inside it. */
function draftOf(tag: string, given: Readonly<Record<string, string>>, parent: Draft | null): Draft | null {
  const name = tag === 'a' ? 'g' : tag;
  if (!ELEMENTS.has(name) || (name === 'svg') !== (parent === null)) return null;
  const stand = /^stand-(.+)$/s.exec(given['id'] ?? '')?.[1] ?? null;
  const isStand = stand !== null && STAND_ELEMENTS.has(name) && parent?.isInStand === false;
  const attributes = Object.fromEntries(
    [...Object.entries(given), ...declarationsOf(given['style'] ?? '')].filter(([key, value]) => ATTRIBUTES.has(key) && isPlain(value)),
  );
  return { name, attributes, stand: isStand ? stand : null, children: [], isInStand: isStand || parent?.isInStand === true };
}

/** Every stand below a shape, in the order of the drawing. */
function standsIn(shape: PlanShape): string[] {
  const own = shape.stand === null ? [] : [shape.stand];
  return [...own, ...shape.children.flatMap((child) => (typeof child === 'string' ? [] : standsIn(child)))];
}

/** The plan in the text of an SVG file; a sentence saying what is wrong where there is none to be had. */
export function planDrawing(text: string): PlanDrawing | { readonly problem: string } {
  if (text.length > LIMIT) return { problem: `found ${text.length} characters, expected ${LIMIT} or fewer: a plan of plain shapes` };
  let root: Draft | null = null;
  let box: ReturnType<typeof boxOf> = null;
  const open: Draft[] = [];
  let dropped = 0;
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const parent = open.at(-1) ?? null;
        const draft = dropped > 0 || open.length >= DEPTH || (parent === null && root !== null) ? null : draftOf(tag, attributes, parent);
        if (draft === null) {
          dropped++;
          return;
        }
        if (parent === null) {
          root = draft;
          box = boxOf(attributes);
        } else parent.children.push(draft);
        open.push(draft);
      },
      ontext(content) {
        const inside = open.at(-1);
        if (dropped === 0 && inside !== undefined && TEXT_ELEMENTS.has(inside.name)) inside.children.push(content);
      },
      onclosetag() {
        if (dropped > 0) dropped--;
        else open.pop();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
  return drawingOf(root, box);
}

/** The rebuilt plan of what was read. */
function drawingOf(root: PlanShape | null, box: ReturnType<typeof boxOf>): ReturnType<typeof planDrawing> {
  if (root === null) return { problem: 'found no svg element, expected an SVG drawing' };
  if (box === null) return { problem: 'found no viewBox, expected one of four numbers with a width and a height above 0' };
  const stands = [...new Set(standsIn(root))];
  return { root: { ...root, attributes: { viewBox: box.join(' ') } }, size: [box[2], box[3]], stands };
}

/** The anchor that a stand of a plan leads to. */
export function planTarget(stand: string): string {
  return `#${encodeURIComponent(standAnchor(stand))}`;
}
