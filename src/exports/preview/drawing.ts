/** Draws preview pictures as SVG that needs nothing beside itself: no font, no style sheet, no other file. */
import { starsPath } from '../../domain/seal.ts';
import type { Stars } from '../../domain/certificate.ts';
import { previewWords as w } from '../../i18n/preview.ts';
import { artOf, markAt, PANEL } from './art.ts';
import { fitted } from './lines.ts';
import type { Material } from './material.ts';
import type { PreviewSpec } from './spec.ts';
import { textAt, widthOf, type Typefaces } from './typeface.ts';

/** Size of a picture: what Facebook, Zalo and others ask for. */
export const PREVIEW_SIZE = { width: 1200, height: 630 };

/** Colours of styles/tokens.css. */
const PAPER = '#fbfaf6';
const INK = '#17211c';
const MUTED = '#55605a';
const GREEN = '#14573b';
const GOLD = '#d99a00';
const GOLD_TEXT = '#7a5200';
const RULE = '#d9d8cf';

/** The column of words. */
const LEFT = 500;
const RIGHT = 1144;

/** Sizes of a name, the largest first. */
const TITLE_SIZES = [84, 76, 70, 64, 58, 52, 47, 42, 38, 34, 30, 27];
const TITLE_LEADING = 1.15;
/** Most lines of a name. */
const TITLE_LINES = 4;
/** Where the name and what stands below it may stand. */
const TITLE_TOP = 182;
const TITLE_BOTTOM = 440;

const BYLINE = { size: 27, leading: 36 };

/** Name of the site and its address over a double line, as on the head of a ledger. */
function masthead({ site, host }: PreviewSpec, material: Material, faces: Typefaces): string {
  const address = fitted(host, faces.sans, { width: 380, steps: [[20, 1]] }).lines[0] ?? '';
  return (
    markAt(material, { x: LEFT, y: 42, side: 40, fill: GREEN }) +
    textAt(faces.serif, site, { x: LEFT + 54, y: 73, size: 34, fill: GREEN }) +
    textAt(faces.sans, address, { x: Math.round(RIGHT - widthOf(faces.sans, address, 20)), y: 71, size: 20, fill: MUTED }) +
    `<path fill="${INK}" d="M${LEFT} 98h${RIGHT - LEFT}v3H${LEFT}zm0 6h${RIGHT - LEFT}v1H${LEFT}z"/>`
  );
}

/** Small line, name, and the line below it. */
function heading({ kicker, title, byline }: PreviewSpec, faces: Typefaces): string {
  const width = RIGHT - LEFT;
  const small = fitted(kicker, faces.bold, { width, steps: [[23, 1], [20, 1]] }); // prettier-ignore
  const below = byline === '' ? { lines: [], size: 0 } : fitted(byline, faces.sans, { width, steps: [[BYLINE.size, 2], [23, 2]] }); // prettier-ignore
  const height = TITLE_BOTTOM - TITLE_TOP - (below.lines.length === 0 ? 0 : below.lines.length * BYLINE.leading + 12);
  const linesOf = (size: number): number => Math.min(TITLE_LINES, Math.floor(height / (size * TITLE_LEADING)));
  // A short name stands on one line in a size a little smaller rather than on two.
  const steps = [
    ...TITLE_SIZES.slice(0, 3).map((size) => [size, 1] as const),
    ...TITLE_SIZES.map((size) => [size, linesOf(size)] as const),
  ];
  const name = fitted(title, faces.serif, { width, steps: steps.filter(([, lines]) => lines > 0) });
  const leading = name.size * TITLE_LEADING;
  const end = TITLE_TOP + name.lines.length * leading;
  return [
    textAt(faces.bold, small.lines[0] ?? '', { x: LEFT, y: 152, size: small.size, fill: GREEN }),
    ...name.lines.map((line, index) =>
      textAt(faces.serif, line, { x: LEFT, y: Math.round(TITLE_TOP + index * leading + name.size * 0.86), size: name.size, fill: INK }),
    ),
    ...below.lines.map((line, index) =>
      textAt(faces.sans, line, {
        x: LEFT,
        y: Math.round(end + 12 + index * BYLINE.leading + below.size * 0.9),
        size: below.size,
        fill: MUTED,
      }),
    ),
  ].join('');
}

/**
 * Our own seal in full: on the page its ticks say how much time is left, which a saved picture could not. Not the mark of
 * the programme.
 */
function seal(stars: Stars, faces: Typefaces, x: number, y: number): string {
  const number = String(stars);
  const middle = (face: 'serif' | 'bold', text: string, size: number, line: number): string =>
    textAt(faces[face], text, { x: Math.round(66 - widthOf(faces[face], text, size) / 2), y: line, size, fill: GREEN });
  return (
    `<g transform="translate(${x} ${y})"><g fill="none" stroke="${GREEN}">` +
    // A circle of radius 55 is 345.575 long: 36 ticks of 9.599, of which the line takes a third.
    `<circle cx="66" cy="66" r="55" stroke-width="10" stroke-dasharray="3.2 6.3993" transform="rotate(-90 66 66)"/>` +
    `<circle cx="66" cy="66" r="64" stroke-width="2"/><circle cx="66" cy="66" r="45.5" stroke-width="1.5"/></g>` +
    middle('serif', number, 44, 70) +
    middle('bold', w.sao, 11.5, 83) +
    `<path d="${starsPath(stars)}" fill="${GOLD}" stroke="${GOLD_TEXT}" stroke-width="1" stroke-linejoin="round" paint-order="stroke"/></g>`
  );
}

/** What the picture says, at the foot. */
function foot({ stars, fact, notes }: PreviewSpec, faces: Typefaces): string {
  if (fact === '') return '';
  const x = stars === null ? LEFT : LEFT + 160;
  const width = RIGHT - x;
  const large = fitted(fact, faces.serif, { width, steps: [[42, 1], [36, 1], [31, 1]] }); // prettier-ignore
  const top = notes.length > 1 ? 514 : 530;
  return [
    `<path fill="${RULE}" d="M${LEFT} 452h${RIGHT - LEFT}v2H${LEFT}z"/>`,
    stars === null ? '' : seal(stars, faces, LEFT, 470),
    textAt(faces.serif, large.lines[0] ?? '', { x, y: top, size: large.size, fill: INK }),
    ...notes.map((note, index) => {
      const line = fitted(note, faces.sans, { width, steps: [[24, 1], [21, 1], [18, 1]] }); // prettier-ignore
      return textAt(faces.sans, line.lines[0] ?? '', { x, y: top + 42 + index * 36, size: line.size, fill: MUTED });
    }),
  ].join('');
}

/** A band over the drawing. */
function bandOver(text: string, faces: Typefaces): string {
  return (
    `<path fill="${GOLD}" d="M0 0h${PANEL.width}v64H0z"/>` +
    textAt(faces.bold, text, { x: Math.round((PANEL.width - widthOf(faces.bold, text, 30)) / 2), y: 43, size: 30, fill: INK })
  );
}

/** The colour of the line between drawing and words. */
function accentOf({ art }: PreviewSpec, { accents }: Material): string {
  return (art.kind === 'cover' ? accents.get(art.cover.accent) : undefined) ?? GOLD;
}

/** The picture as SVG. */
export function previewSvg(spec: PreviewSpec, material: Material, faces: Typefaces): string {
  const { width, height } = PREVIEW_SIZE;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<path fill="${PAPER}" d="M0 0h${width}v${height}H0z"/>` +
    artOf(spec.art, material, faces) +
    (spec.band === null ? '' : bandOver(spec.band, faces)) +
    `<path fill="${accentOf(spec, material)}" d="M${PANEL.width} 0h8v${height}h-8z"/>` +
    masthead(spec, material, faces) +
    heading(spec, faces) +
    foot(spec, faces) +
    '</svg>'
  );
}
