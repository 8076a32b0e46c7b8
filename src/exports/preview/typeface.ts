/** Typefaces as preview pictures need them: how wide a text is, and its outlines. Who draws knows no fonts of the machine. */

/** Text as outlines. */
export interface Outlines {
  /** Width in ems. */
  readonly width: number;
  /** SVG elements with the baseline at 0 and `unitsPerEm` units to the em, the y axis upwards as in fonts. */
  readonly svg: string;
}

/** A typeface in one weight. */
export interface Typeface {
  /** Units of its outlines to the em. */
  readonly unitsPerEm: number;
  /** A text without what the typeface has no sign for. */
  readonly outlines: (text: string) => Outlines;
}

/** The typefaces of a picture. */
export interface Typefaces {
  /** Headings. */
  readonly serif: Typeface;
  /** Text. */
  readonly sans: Typeface;
  /** Text that stands out. */
  readonly bold: Typeface;
}

/** A text from a point of its baseline on, in one colour; `size` in pixels. */
export function textAt(face: Typeface, text: string, at: { x: number; y: number; size: number; fill: string }): string {
  const scale = at.size / face.unitsPerEm;
  const { svg } = face.outlines(text);
  return `<g fill="${at.fill}" transform="translate(${at.x} ${at.y}) scale(${round(scale)} ${round(-scale)})">${svg}</g>`;
}

/** Width of a text in pixels. */
export function widthOf(face: Typeface, text: string, size: number): number {
  return face.outlines(text).width * size;
}

/** Five decimals are finer than any pixel, and the same on every machine. */
function round(value: number): number {
  return Math.round(value * 1e5) / 1e5;
}
