/**
 * What pictures are drawn from beside words: the sprite of the covers, their pigments and the outlines of the provinces. The
 * files belong to the pages; here their text is read, because what draws a picture knows neither style sheets nor sprites.
 */
import { PALETTES, type Palette } from '../../domain/cover.ts';

/** Colours of a cover. */
export interface Pigments {
  /** Ground. */
  readonly ground: string;
  /** Lines. */
  readonly line: string;
}

/** Outlines of the country; the address of each part is an SVG path in the box. */
export interface Outline {
  /** x, y, width and height. */
  readonly viewBox: readonly number[];
  /** The mainland. */
  readonly silhouette: string;
  /** The provinces of today. */
  readonly provinces: readonly { readonly code: string; readonly outline: string; readonly islands: string }[];
  /** The boxes of both archipelagos, with the code of their province. */
  readonly insets: readonly {
    readonly code: string;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
}

/** Everything to draw with. */
export interface Material {
  /** Pigments by palette. */
  readonly pigments: ReadonlyMap<Palette, Pigments>;
  /** Accents of the regions by number. */
  readonly accents: ReadonlyMap<number, string>;
  /** Insides of the symbols of the sprite by id. */
  readonly symbols: ReadonlyMap<string, string>;
  /** The country. */
  readonly outline: Outline;
  /** The mark of the site: what stands inside public/favicon.svg, with the classes "ring" and "star" for colours. */
  readonly mark: string;
}

/** The first value of a custom property in the first rule with a selector; throws where there is none. */
function property(css: string, selector: string, name: string): string {
  const rule = css.slice(css.indexOf(`${selector} {`));
  const value = css.includes(`${selector} {`) ? new RegExp(`^[^}]*?${name}:\\s*([^;]+);`).exec(rule)?.[1] : undefined;
  if (value === undefined)
    throw new Error(`cover.css: found no ${name} of ${selector}, expected a colour; preview pictures are drawn with it`);
  return value;
}

/** Reads the files; throws where a part is missing. */
export function materialFrom(files: {
  readonly sprite: string;
  readonly css: string;
  readonly outlines: string;
  readonly mark: string;
}): Material {
  const { sprite, css, outlines, mark } = files;
  const symbols = [...sprite.matchAll(/<symbol id="([^"]+)"[^>]*>(.*?)<\/symbol>/gs)];
  return {
    pigments: new Map(
      PALETTES.map((palette) => {
        const selector = `.cover[data-palette='${palette}']`;
        return [palette, { ground: property(css, selector, '--d'), line: property(css, selector, '--l') }];
      }),
    ),
    accents: new Map([1, 2, 3, 4, 5, 6].map((number) => [number, property(css, `.cover[data-accent='${number}']`, '--r')])),
    symbols: new Map(symbols.map(([, id = '', inside = '']) => [id, inside])),
    outline: JSON.parse(outlines) as Outline,
    mark: mark.replace(/^.*<\/style>|<\/svg>\s*$/gs, ''),
  };
}
