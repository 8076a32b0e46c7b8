/**
 * Pictures for the demonstration: still lifes drawn by machine, since no photograph of a real product may stand for an
 * invented one. A name says what to draw: "chai-1" is a bottle in the first of the colours.
 */
import { createHash } from 'node:crypto';
import { utimesSync, writeFileSync } from 'node:fs';
import sharp from 'sharp';

/** Pixels of a picture: what a telephone takes, at half its size. */
const [WIDTH, HEIGHT] = [1600, 1200];

/** Colours of wall, table and thing. */
const COLOURS = [
  { wall: '#e9dfcd', table: '#8a5a35', main: '#7a3b16', light: '#d98f4e', label: '#fbf6ea' },
  { wall: '#d5e0d6', table: '#6d5a43', main: '#2f5d43', light: '#8fbf9a', label: '#f5f3e6' },
  { wall: '#e8d9c8', table: '#5d4636', main: '#a8701a', light: '#f0c25c', label: '#fffaf0' },
  { wall: '#d8dce4', table: '#74604f', main: '#2e4d74', light: '#8fb0d8', label: '#f7f5ef' },
] as const;

/** Colours of one picture. */
type Colours = (typeof COLOURS)[number];

/** A body with light from the left, in the middle of the picture, standing on y = 940. */
const body = (path: string): string => `<path d="${path}" fill="url(#body)"/><path d="${path}" fill="url(#shine)" opacity=".5"/>`;

const label = (x: number, y: number, width: number, height: number): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="10" fill="url(#label)"/>` +
  [0.3, 0.5, 0.66]
    .map((at, index) => {
      const length = width * (0.62 - index * 0.14);
      return `<rect x="${x + (width - length) / 2}" y="${y + height * at}" width="${length}" height="${14 - index * 3}" rx="5" fill="url(#body)" opacity=".7"/>`;
    })
    .join('');

const SUBJECTS: Readonly<Record<string, string>> = {
  // A bottle.
  chai:
    body('M740 300h120v120q0 50 55 100 35 35 35 90v280q0 50-50 50H700q-50 0-50-50V610q0-55 35-90 55-50 55-100z') +
    '<rect x="732" y="250" width="136" height="66" rx="12" fill="#2b2118"/>' +
    label(664, 640, 272, 220),
  // A jar.
  hu:
    body('M600 440h400q30 0 30 40v410q0 50-60 50H630q-60 0-60-50V480q0-40 30-40z') +
    '<rect x="580" y="350" width="440" height="104" rx="22" fill="#3a2d20"/>' +
    label(610, 570, 380, 240),
  // A pouch.
  goi: body('M560 320q240 30 480 0l20 40q-20 300 20 540 5 40-40 40H560q-45 0-40-40 40-240 20-540z') + label(640, 520, 320, 280),
  // A box.
  hop:
    body('M480 520h520v420H480z') +
    '<path d="M480 520l110-120h520l-110 120z" fill="url(#label)"/><path d="M1000 520l110-120v400l-110 140z" fill="#000" opacity=".28"/>' +
    label(560, 600, 360, 240),
  // A teapot with two cups.
  am:
    body('M560 620q0-170 220-170t220 170q0 320-220 320T560 620z') +
    '<path d="M985 620q150-90 200-170l34 26q-60 190-250 270zM566 600q-140-40-140 120t180 130l14-46q-110 0-120-90 0-70 70-60z" fill="url(#body)"/>' +
    '<ellipse cx="780" cy="452" rx="120" ry="26" fill="url(#label)"/><circle cx="780" cy="415" r="30" fill="url(#body)"/>' +
    body('M1080 800h170q10 140-85 140t-85-140z') +
    body('M330 810h150q10 130-75 130t-75-130z'),
  // A bag of grain.
  tui:
    body('M600 380q30-80 200-80t200 80q-30 60 10 110 70 90 60 300-5 150-100 150H630q-95 0-100-150-10-210 60-300 40-50 10-110z') +
    '<rect x="600" y="430" width="400" height="26" rx="13" fill="#4b3a28"/>' +
    label(640, 590, 320, 240),
  // Folded cloth.
  vai: [0, 1, 2, 3]
    .map((fold) => {
      const y = 560 + fold * 95;
      const stripes = [0, 1, 2, 3, 4, 5]
        .map((stripe) => `<path d="M${430 + stripe * 130} ${y + 44}l34-30 34 30-34 30z" fill="url(#label)" opacity=".85"/>`)
        .join('');
      return body(`M380 ${y}h820q45 0 45 44t-45 44H380q-45 0-45-44t45-44z`) + stripes;
    })
    .join(''),
};

function scene(subject: string, { wall, table, main, light, label: paper }: Colours): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}"><defs>` +
    `<linearGradient id="wall" x2="1" y2="1"><stop stop-color="#fff"/><stop offset=".5" stop-color="${wall}"/><stop offset="1" stop-color="${main}" stop-opacity=".5"/></linearGradient>` +
    `<linearGradient id="table" y2="1" x2="0"><stop stop-color="${table}"/><stop offset="1" stop-color="#241a12"/></linearGradient>` +
    `<linearGradient id="body"><stop stop-color="${main}"/><stop offset=".3" stop-color="${light}"/><stop offset="1" stop-color="${main}"/></linearGradient>` +
    '<linearGradient id="shine"><stop stop-color="#fff" stop-opacity="0"/><stop offset=".22" stop-color="#fff" stop-opacity=".7"/><stop offset=".34" stop-color="#fff" stop-opacity="0"/><stop offset="1" stop-opacity=".5"/></linearGradient>' +
    `<linearGradient id="label"><stop stop-color="${paper}" stop-opacity=".8"/><stop offset=".3" stop-color="${paper}"/><stop offset="1" stop-color="${paper}" stop-opacity=".65"/></linearGradient>` +
    '<filter id="soft"><feGaussianBlur stdDeviation="34"/></filter></defs>' +
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${wall}"/><rect width="${WIDTH}" height="860" fill="url(#wall)"/>` +
    `<rect y="840" width="${WIDTH}" height="360" fill="url(#table)"/><rect y="840" width="${WIDTH}" height="8" fill="#fff" opacity=".25"/>` +
    `<ellipse cx="880" cy="945" rx="430" ry="60" fill="#000" opacity=".5" filter="url(#soft)"/>${subject}</svg>`
  );
}

/** The picture of a name such as "chai-1" as JPEG; throws where nobody drew such a thing. */
export async function drawnPhoto(name: string): Promise<Buffer> {
  const [, kind = '', number = ''] = /^([a-z]+)-(\d+)$/.exec(name) ?? [];
  const subject = SUBJECTS[kind];
  const colours = COLOURS[(Number(number) - 1) % COLOURS.length];
  if (subject === undefined || colours === undefined)
    throw new Error(`Found the picture "${name}", expected ${Object.keys(SUBJECTS).join(', ')} with a number, such as chai-1`);
  return sharp(Buffer.from(scene(subject, colours)))
    .blur(0.8)
    .jpeg({ quality: 82, mozjpeg: true })
    .toBuffer();
}

/**
 * Draws the picture of a name into a file. Builds know a photograph by its time and size: the same picture always has the same, so
 * that what was bundled for it is kept.
 */
export async function writeDrawnPhoto(file: string, name: string): Promise<void> {
  const picture = await drawnPhoto(name);
  writeFileSync(file, picture);
  const seconds = createHash('sha256').update(picture).digest().readUInt32BE() >>> 2;
  utimesSync(file, seconds, seconds);
}
