/**
 * Draws the icons of the site: npm run icons. All come from one drawing, our own seal in small: a ring of twelve ticks
 * around a star (the seal of a product has 36; more than twelve would blur at 16 px). Not the mark of the programme. The
 * results are committed; run again after a change.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import sharp from 'sharp';

/** Colours of styles/tokens.css. */
const GREEN = '#14573b';
const GREEN_ON_DARK = '#7ccfa3';
const PAPER = '#fbfaf6';

/** Side of the square in which the seal is drawn. */
const SIDE = 64;

/** Corners of a five-pointed star around the middle, as a path. */
function starPath(outer: number, inner: number): string {
  const corners = Array.from({ length: 10 }, (_, index) => {
    const angle = (index * Math.PI) / 5 - Math.PI / 2;
    const radius = index % 2 === 0 ? outer : inner;
    return [SIDE / 2 + radius * Math.cos(angle), SIDE / 2 + radius * Math.sin(angle)].map((value) => value.toFixed(1)).join(' ');
  });
  return `M${corners.join('L')}z`;
}

/** Radius of the ring; with one tick and one gap in each twelfth of it. In lengths, since not every renderer knows pathLength. */
const RADIUS = 27.5;
const TWELFTH = (2 * Math.PI * RADIUS) / 12;
const DASHES = `${(TWELFTH * 0.66).toFixed(3)} ${(TWELFTH * 0.34).toFixed(3)}`;

/** Ring and star. The ring is turned so that a tick stands exactly above the star. */
const SEAL =
  `<circle class="ring" cx="32" cy="32" r="${RADIUS}" fill="none" stroke-width="7" stroke-dasharray="${DASHES}" transform="rotate(-99.9 32 32)"/>` +
  `<path class="star" d="${starPath(18, 8)}"/>`;

/** The seal in one colour on a ground; it fills `share` of the square. */
function iconSvg(share: number): string {
  const offset = ((1 - share) * SIDE) / 2;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}"><path fill="${GREEN}" d="M0 0h${SIDE}v${SIDE}H0z"/>` +
    `<g fill="${PAPER}" stroke="${PAPER}" transform="translate(${offset} ${offset}) scale(${share})">${SEAL.replace('class="star"', 'stroke="none"')}</g></svg>`
  );
}

/** The seal without ground, in a green that suits the colour scheme of the browser. */
const favicon =
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}">` +
  `<style>.ring{stroke:${GREEN}}.star{fill:${GREEN}}@media (prefers-color-scheme:dark){.ring{stroke:${GREEN_ON_DARK}}.star{fill:${GREEN_ON_DARK}}}</style>` +
  `${SEAL}</svg>\n`;

/** An SVG as a PNG of a size; drawn large first, since the ticks are finer than a pixel of the smallest icons. */
function png(svg: string, size: number): Promise<Buffer> {
  return sharp(Buffer.from(svg), { density: 72 * Math.max(8, size / SIDE) })
    .resize(size, size)
    .png({ compressionLevel: 9, palette: size > 100 })
    .toBuffer();
}

/** An ICO file with PNG pictures: a header of 6 bytes, 16 bytes a picture, then the pictures. */
function ico(pictures: readonly { readonly size: number; readonly data: Buffer }[]): Buffer {
  const header = Buffer.alloc(6 + 16 * pictures.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  let offset = header.length;
  for (const [index, { size, data }] of pictures.entries()) {
    const at = 6 + 16 * index;
    header.writeUInt8(size, at);
    header.writeUInt8(size, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(data.length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += data.length;
  }
  return Buffer.concat([header, ...pictures.map(({ data }) => data)]);
}

/** Share of the square that the seal fills; of a maskable icon only the inner 80 % are sure to be seen. */
const SHARE = { plain: 0.78, maskable: 0.6 };

mkdirSync('public', { recursive: true });
const files: readonly (readonly [name: string, data: string | Buffer])[] = [
  ['favicon.svg', favicon],
  ['favicon.ico', ico(await Promise.all([16, 32].map(async (size) => ({ size, data: await png(favicon, size) }))))],
  ['apple-touch-icon.png', await png(iconSvg(SHARE.plain), 180)],
  ['icon-192.png', await png(iconSvg(SHARE.plain), 192)],
  ['icon-512.png', await png(iconSvg(SHARE.plain), 512)],
  ['icon-maskable-512.png', await png(iconSvg(SHARE.maskable), 512)],
];
for (const [name, data] of files) {
  writeFileSync(`public/${name}`, data);
  console.log(`public/${name} ${data.length} bytes`);
}
