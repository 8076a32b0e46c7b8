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

/** Colours that occur, each with how often and the sum of its parts. */
interface Colours {
  /** Place of each bucket in the lists below, from 1; 0 where the bucket is empty. */
  readonly places: Uint16Array;
  /** Sums of red, green and blue, and the number of pixels, four numbers a colour. */
  readonly sums: readonly number[];
}

/** Sorts pixels into buckets of like colours; `found` takes the place of each. */
function coloursOf(pixels: Uint32Array, found: Uint16Array): Colours {
  const places = new Uint16Array(BUCKETS);
  const sums: number[] = [];
  let length = 0;
  for (let start = 0, end = 0; start < pixels.length; start = end) {
    const pixel = pixels[start] ?? 0;
    // Drawings are flat: the same colour comes in long runs.
    do end += 1;
    while (end < pixels.length && pixels[end] === pixel);
    const bucket = bucketOf(pixel);
    let place = places[bucket] ?? 0;
    if (place === 0) {
      place = length += 1;
      places[bucket] = place;
      sums.push(0, 0, 0, 0);
    }
    const at = (place - 1) * 4;
    const run = end - start;
    sums[at] = (sums[at] ?? 0) + (pixel & 0xff) * run;
    sums[at + 1] = (sums[at + 1] ?? 0) + ((pixel >>> 8) & 0xff) * run;
    sums[at + 2] = (sums[at + 2] ?? 0) + ((pixel >>> 16) & 0xff) * run;
    sums[at + 3] = (sums[at + 3] ?? 0) + run;
    found.fill(place, start, end);
  }
  return { places, sums };
}

/** A colour that occurs. */
interface Found {
  /** Its place among the {@link Colours}. */
  readonly place: number;
  /** Its pixels. */
  readonly count: number;
  /** Red, green and blue. */
  readonly rgb: readonly number[];
}

/** How unlike two colours are: the square of their distance. */
function distance(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, part, at) => sum + (part - (b[at] ?? 0)) ** 2, 0);
}

/** The palette, three bytes a colour, and which of its colours stands for each place. */
function paletteOf({ sums }: Colours): { palette: Buffer; entries: Uint8Array } {
  const colours = Array.from({ length: sums.length / 4 }, (_, index): Found => {
    const [red = 0, green = 0, blue = 0, count = 1] = sums.slice(index * 4, index * 4 + 4);
    return { place: index + 1, count, rgb: [red, green, blue].map((sum) => Math.round(sum / count)) };
  });
  // The next colour is the one whose pixels would be furthest off without it; each pixel takes the nearest.
  const nearest = colours.map(() => Infinity);
  const entries = new Uint8Array(colours.length + 1);
  const palette: number[] = [];
  for (let entry = 0; entry < Math.min(MOST, colours.length); entry++) {
    const loss = colours.map(({ count }, index) => count * Math.min(nearest[index] ?? 0, 1e9));
    const next = colours[loss.indexOf(Math.max(...loss))];
    if (next === undefined) break;
    palette.push(...next.rgb);
    for (const [index, { place, rgb }] of colours.entries()) {
      const far = distance(rgb, next.rgb);
      if (far >= (nearest[index] ?? 0)) continue;
      nearest[index] = far;
      entries[place] = entry;
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
  const found = new Uint16Array(pixels.length);
  const { palette, entries } = paletteOf(coloursOf(pixels, found));
  // Each row begins with the number of its filter; 0, none, is best where numbers are names of colours.
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0, from = 0, to = 1; y < height; y++, to++)
    for (let x = 0; x < width; x++, from++, to++) rows[to] = entries[found[from] ?? 0] ?? 0;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, a palette, and no choice in the rest.
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', await deflated(rows, { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
