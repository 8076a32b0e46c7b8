/**
 * PNG files of drawings in few colours. sharp can write such files too; its general search for the best palette takes
 * three times as long as all the rest of a picture, and a drawing in a few flat colours does not need it.
 */
import { crc32, deflate } from 'node:zlib';
import { promisify } from 'node:util';

const deflated = promisify(deflate);

/** Colours of the palette: a file may have 256, but blends along edges look the same in few steps and are a third of the bytes. */
const MOST = 24;

/** Three of the eight bits of each part go: drawings have few colours, and those between them are blends along edges. */
const BUCKETS = 1 << 15;

/** Which bucket of like colours a pixel falls into. Pixels are RGBA in memory, read as little-endian numbers. */
function bucketOf(pixel: number): number {
  return ((pixel >>> 3) & 0x1f) | ((pixel >>> 6) & 0x3e0) | ((pixel >>> 9) & 0x7c00);
}

/** Calls `found` for each run of one colour in each row: drawings are flat, so that there are far fewer runs than pixels. */
function forEachRun(pixels: Uint32Array, width: number, found: (pixel: number, start: number, end: number) => void): void {
  for (let row = 0; row < pixels.length; row += width) {
    for (let start = row, end = row; start < row + width; start = end) {
      const pixel = pixels[start] ?? 0;
      do end += 1;
      while (end < row + width && pixels[end] === pixel);
      found(pixel, start, end);
    }
  }
}

/** The colours that occur, the pixels of a bucket as one in their mean. */
function coloursOf(pixels: Uint32Array, width: number): Found[] {
  const sums = new Float64Array(BUCKETS * 4);
  forEachRun(pixels, width, (pixel, start, end) => {
    const at = bucketOf(pixel) * 4;
    const run = end - start;
    sums[at] = (sums[at] ?? 0) + (pixel & 0xff) * run;
    sums[at + 1] = (sums[at + 1] ?? 0) + ((pixel >>> 8) & 0xff) * run;
    sums[at + 2] = (sums[at + 2] ?? 0) + ((pixel >>> 16) & 0xff) * run;
    sums[at + 3] = (sums[at + 3] ?? 0) + run;
  });
  const colours: Found[] = [];
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    const count = sums[bucket * 4 + 3] ?? 0;
    if (count > 0) colours.push({ bucket, count, rgb: [0, 1, 2].map((part) => Math.round((sums[bucket * 4 + part] ?? 0) / count)) });
  }
  return colours;
}

/** A colour that occurs. */
interface Found {
  /** Its bucket, see {@link bucketOf}. */
  readonly bucket: number;
  /** Its pixels. */
  readonly count: number;
  /** Red, green and blue. */
  readonly rgb: readonly number[];
}

/** How unlike two colours are: the square of their distance. */
function distance(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, part, at) => sum + (part - (b[at] ?? 0)) ** 2, 0);
}

/** The palette, three bytes a colour, and which of its colours stands for each bucket. */
function paletteOf(colours: readonly Found[]): { palette: Buffer; entries: Uint8Array } {
  // The next colour is the one whose pixels would be furthest off without it; each pixel takes the nearest.
  const nearest = colours.map(() => Infinity);
  const entries = new Uint8Array(BUCKETS);
  const palette: number[] = [];
  for (let entry = 0; entry < Math.min(MOST, colours.length); entry++) {
    const loss = colours.map(({ count }, index) => count * Math.min(nearest[index] ?? 0, 1e9));
    const next = colours[loss.indexOf(Math.max(...loss))];
    if (next === undefined) break;
    palette.push(...next.rgb);
    for (const [index, { bucket, rgb }] of colours.entries()) {
      const far = distance(rgb, next.rgb);
      if (far >= (nearest[index] ?? 0)) continue;
      nearest[index] = far;
      entries[bucket] = entry;
    }
  }
  return { palette: Buffer.from(palette), entries };
}

/** A part of a PNG file. */
function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A PNG file of opaque pixels, four bytes each (red, green, blue and one that is not looked at), row after row. */
export async function indexedPng(rgba: Uint8Array, width: number, height: number): Promise<Buffer> {
  const pixels = new Uint32Array(rgba.buffer, rgba.byteOffset, width * height);
  const { palette, entries } = paletteOf(coloursOf(pixels, width));
  // Each row begins with the number of its filter; 0, none, is best where numbers are names of colours.
  const rows = Buffer.alloc((width + 1) * height);
  forEachRun(pixels, width, (pixel, start, end) => {
    const before = Math.floor(start / width) + 1;
    const entry = entries[bucketOf(pixel)] ?? 0;
    if (end - start > 12) rows.fill(entry, start + before, end + before);
    else for (let at = start + before; at < end + before; at++) rows[at] = entry;
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, a palette, and no choice in the rest.
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', await deflated(rows, { level: 5 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
