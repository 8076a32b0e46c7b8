declare module 'subset-font' {
  /** Options of harfbuzz's subsetter that are used here. */
  interface Options {
    /** Format of the result. */
    targetFormat: 'woff2';
    /** OpenType features to keep. */
    keepFeatures: readonly string[];
    /** Drops hinting instructions. */
    noHinting: boolean;
  }
  /** The font with only the characters of `text`. */
  export default function subsetFont(font: Buffer, text: string, options: Options): Promise<Buffer>;
}
