/** The typefaces of the preview pictures, read from files: the fonts of the machine play no part. HarfBuzz puts the marks on the letters. */
import { readFileSync } from 'node:fs';
import { Blob, Buffer as Shaped, Face, Font, shape } from 'harfbuzzjs';
import type { Outlines, Typeface, Typefaces } from '../../src/exports/preview/typeface.ts';

const FOLDER = 'node_modules/@expo-google-fonts';

/** The files, by what they are for. */
export const TYPEFACE_FILES: Readonly<Record<keyof Typefaces, string>> = {
  serif: `${FOLDER}/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf`,
  sans: `${FOLDER}/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf`,
  bold: `${FOLDER}/be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf`,
};

/** The typeface in a TrueType file. */
function typefaceIn(file: string): Typeface {
  const face = new Face(new Blob(readFileSync(file)));
  const font = new Font(face);
  const unitsPerEm = face.upem;
  const paths = new Map<number, string>();
  const known = new Map<string, Outlines>();

  const pathOf = (glyph: number): string => {
    const path = paths.get(glyph) ?? font.glyphToPath(glyph);
    paths.set(glyph, path);
    return path;
  };
  const drawn = (text: string): Outlines => {
    const buffer = new Shaped();
    buffer.addText(text.normalize('NFC'));
    buffer.guessSegmentProperties();
    shape(font, buffer);
    const positions = buffer.getGlyphPositions();
    let [x, svg] = [0, ''];
    for (const [index, { codepoint: glyph }] of buffer.getGlyphInfos().entries()) {
      const position = positions[index];
      // Glyph 0 is the empty box that stands for a missing sign.
      if (glyph === 0 || position === undefined) continue;
      const path = pathOf(glyph);
      if (path !== '') svg += `<path transform="translate(${x + position.xOffset} ${position.yOffset})" d="${path}"/>`;
      x += position.xAdvance;
    }
    return { width: x / unitsPerEm, svg };
  };
  const outlines = (text: string): Outlines => {
    const found = known.get(text) ?? drawn(text);
    known.set(text, found);
    return found;
  };
  return { unitsPerEm, outlines };
}

/** All typefaces of the pictures. */
export function typefaces(): Typefaces {
  return { serif: typefaceIn(TYPEFACE_FILES.serif), sans: typefaceIn(TYPEFACE_FILES.sans), bold: typefaceIn(TYPEFACE_FILES.bold) };
}
