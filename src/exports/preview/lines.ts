/** Text broken into lines that fit. */
import { widthOf, type Typeface } from './typeface.ts';

/** Text in lines of one size. */
export interface Fitted {
  /** The lines, at least one. */
  readonly lines: readonly string[];
  /** Size in pixels. */
  readonly size: number;
}

/** Room for a text. */
interface Room {
  /** Width in pixels. */
  readonly width: number;
  /** Sizes that may be taken, the largest first, each with the lines that fit in the height. */
  readonly steps: readonly (readonly [size: number, lines: number])[];
}

const letters = /* @__PURE__ */ new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** A word in parts that fit; letters stay whole with their marks. */
function partsOf(word: string, fits: (text: string) => boolean): string[] {
  if (fits(word)) return [word];
  const parts: string[] = [];
  let part = '';
  for (const { segment } of letters.segment(word)) {
    if (part !== '' && !fits(part + segment)) {
      parts.push(part);
      part = '';
    }
    part += segment;
  }
  return [...parts, part];
}

/** Lines as few as possible, each of which fits; words that are too long for a line are broken. */
export function brokenLines(text: string, fits: (text: string) => boolean): string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of text.split(/\s+/u).flatMap((word) => partsOf(word, fits))) {
    const longer = line === '' ? part : `${line} ${part}`;
    if (line === '' || fits(longer)) line = longer;
    else {
      lines.push(line);
      line = part;
    }
  }
  return [...lines, line];
}

/** The same number of lines of nearly the same length: the narrowest measure that needs no line more. */
function balanced(lines: readonly string[], width: number, broken: (width: number) => string[]): readonly string[] {
  let [low, high, best] = [width * 0.5, width, lines];
  while (lines.length > 1 && high - low > 8) {
    const middle = (low + high) / 2;
    const tried = broken(middle);
    // A word that fits the whole width is not broken for the sake of balance.
    if (tried.length === lines.length && tried.join(' ') === lines.join(' ')) [high, best] = [middle, tried];
    else low = middle;
  }
  return best;
}

/** A line that ends in an ellipsis and fits. */
function shortened(line: string, fits: (text: string) => boolean): string {
  const signs = Array.from(letters.segment(line), ({ segment }) => segment);
  while (signs.length > 0 && !fits(`${signs.join('').trimEnd()}…`)) signs.pop();
  return `${signs.join('').trimEnd()}…`;
}

/** The text in the largest size in which it fits; in the smallest one it is cut where it does not. */
export function fitted(text: string, face: Typeface, { width, steps }: Room): Fitted {
  let last: Fitted & { readonly most: number } = { lines: [''], size: 0, most: 1 };
  for (const [size, most] of steps) {
    const broken = (measure: number): string[] => brokenLines(text, (part) => widthOf(face, part, size) <= measure);
    const lines = broken(width);
    if (lines.length <= most && lines.join(' ') === text.split(/\s+/u).join(' ')) return { lines: balanced(lines, width, broken), size };
    last = { lines, size, most };
  }
  const { lines, size, most } = last;
  if (lines.length <= most) return { lines, size };
  const kept = lines.slice(0, most);
  return { lines: [...kept.slice(0, -1), shortened(`${kept.at(-1) ?? ''} `, (part) => widthOf(face, part, size) <= width)], size };
}
