/** QR codes (ISO/IEC 18004) as vector and pixel pictures that print at a stated size. Always dark on white, whatever the page looks like. */
import { crc32, deflateSync } from 'node:zlib';
import { encodeQR } from 'qr';
import { escaped } from './markup.ts';

/** Modules of white around a symbol (ISO/IEC 18004, 9.1): with less, many readers do not find it. */
export const QUIET_ZONE = 4;

/** Smallest side of a module in millimetres that telephones read from a printed label at arm's length. */
export const SMALLEST_MODULE_MM = 0.4;

/** How a code is drawn. */
export interface QrSize {
  /** Side of the printed picture in millimetres, quiet zone included. */
  readonly mm: number;
  /** Quiet zone in modules; {@link QUIET_ZONE} by default. */
  readonly quiet?: number;
}

/** The modules of a text, row by row, true for dark, without quiet zone. Error level Q: a quarter of the code words may be lost. */
export function qrModules(text: string): readonly (readonly boolean[])[] {
  // The encoder always draws a border: one module, which is cut off again.
  const framed = encodeQR(text, 'raw', { ecc: 'quartile', border: 1 });
  return framed.slice(1, -1).map((row) => row.slice(1, -1));
}

/** Modules along a side of the picture of a text, quiet zone included. */
export function qrSide(text: string, quiet = QUIET_ZONE): number {
  return qrModules(text).length + 2 * quiet;
}

/** Smallest side in whole millimetres, quiet zone included, at which the code of a text should be printed. */
export function smallestMm(text: string): number {
  return Math.ceil(qrSide(text) * SMALLEST_MODULE_MM);
}

/** The dark modules as one path: each run of a row is a rectangle. */
function pathOf(modules: readonly (readonly boolean[])[], quiet: number): string {
  const runs: string[] = [];
  modules.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (row[x] !== true) continue;
      const from = x;
      while (row[x + 1] === true) x++;
      runs.push(`M${from + quiet} ${y + quiet}h${x - from + 1}v1h-${x - from + 1}z`);
    }
  });
  return runs.join('');
}

/** The code of a text as SVG of a stated size; `title` is read out in its place (the text itself by default). */
export function qrSvg(text: string, { mm, quiet = QUIET_ZONE, title = text }: QrSize & { readonly title?: string }): string {
  const modules = qrModules(text);
  const side = modules.length + 2 * quiet;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${mm}mm" height="${mm}mm" viewBox="0 0 ${side} ${side}" role="img" shape-rendering="crispEdges">`,
    `<title>${escaped(title)}</title>`,
    `<path fill="#fff" d="M0 0h${side}v${side}H0z"/>`,
    `<path fill="#000" d="${pathOf(modules, quiet)}"/>`,
    '</svg>',
  ].join('');
}

/** A chunk of a PNG: length, kind, data, checksum. */
function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}

/** Big-endian unsigned 32-bit numbers followed by single bytes. */
function fields(numbers: readonly number[], bytes: readonly number[]): Buffer {
  const buffer = Buffer.alloc(4 * numbers.length + bytes.length);
  numbers.forEach((number, index) => buffer.writeUInt32BE(number, 4 * index));
  buffer.set(bytes, 4 * numbers.length);
  return buffer;
}

/** The rows of the picture, one bit a pixel and 1 for white, each after the byte 0 (no filter). */
function rowsOf(modules: readonly (readonly boolean[])[], modulePx: number, quiet: number): Buffer {
  const side = modules.length + 2 * quiet;
  const bytes = Math.ceil((side * modulePx) / 8);
  const rows = Array.from({ length: side }, (_, y) => {
    const row = Buffer.alloc(1 + bytes, 0xff);
    row[0] = 0;
    for (let x = 0; x < side * modulePx; x++) {
      const isDark = modules[y - quiet]?.[Math.floor(x / modulePx) - quiet] === true;
      const at = 1 + (x >> 3);
      if (isDark) row[at] = (row[at] ?? 0) & ~(0x80 >> (x & 7));
    }
    return row;
  });
  return Buffer.concat(rows.flatMap((row) => Array.from({ length: modulePx }, () => row)));
}

/**
 * The code of a text as a PNG of one bit a pixel that says how large it is to be printed (chunk pHYs).
 * Written here because an image library takes longer for the first byte than this for the whole picture, and there are thousands.
 */
export function qrPng(text: string, { mm, quiet = QUIET_ZONE, modulePx }: QrSize & { readonly modulePx: number }): Buffer<ArrayBuffer> {
  const modules = qrModules(text);
  const side = (modules.length + 2 * quiet) * modulePx;
  const pixelsAMetre = Math.round((side * 1000) / mm);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    // Depth 1, grey, deflate, no filter, not interlaced.
    chunk('IHDR', fields([side, side], [1, 0, 0, 0, 0])),
    // 1: the unit is the metre.
    chunk('pHYs', fields([pixelsAMetre, pixelsAMetre], [1])),
    chunk('IDAT', deflateSync(rowsOf(modules, modulePx, quiet), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
