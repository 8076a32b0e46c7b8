/**
 * Writes the preview pictures of a site. A picture is named by what it shows and by what it is drawn with, and kept under
 * that name for all builds of this working copy: only what was never drawn is drawn.
 */
import { createHash } from 'node:crypto';
import { constants, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'; // prettier-ignore
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { PREVIEW_SIZE, previewSvg } from '../../src/exports/preview/drawing.ts';
import { materialFrom } from '../../src/exports/preview/material.ts';
import type { PreviewSpec } from '../../src/exports/preview/spec.ts';
import { words } from '../../src/i18n/index.ts';
import { indexedPng } from './indexed-png.ts';
import { TYPEFACE_FILES, typefaces } from './typefaces.ts';

/** Where drawn pictures are kept. */
const KEPT = '.cache/previews';

/** Pictures that no build used for so long are thrown away. */
const UNUSED_MS = 30 * 24 * 3600 * 1000;

/** Files that belong to the pages, from which pictures are drawn too. */
const MATERIAL = {
  sprite: 'src/components/product/covers.svg',
  css: 'src/styles/cover.css',
  outlines: 'src/components/place/map-outlines.json',
  mark: 'public/favicon.svg',
} as const;

/** Code that decides how a picture is drawn. What stands on it (spec.ts) is in its name already. */
const CODE = [
  ...['art.ts', 'drawing.ts', 'lines.ts', 'material.ts', 'typeface.ts'].map((name) => join('src/exports/preview', name)),
  'src/i18n/preview.ts',
  'src/domain/seal.ts',
  'scripts/build/indexed-png.ts',
  'scripts/build/typefaces.ts',
  'node_modules/harfbuzzjs/package.json',
];

/** Names of the pictures of a site by their paths. */
export type PreviewNames = Readonly<Record<string, string>>;

/** Names everything that pictures are drawn with. */
function nameOfDrawing(): string {
  const hash = createHash('sha256').update(JSON.stringify([sharp.versions, words('vi').mapArchipelago]));
  for (const file of [...CODE, ...Object.values(MATERIAL), ...Object.values(TYPEFACE_FILES)]) hash.update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

/** The names of pictures: the same name is the same picture. */
export function previewNames(pictures: ReadonlyMap<string, PreviewSpec>): PreviewNames {
  const drawing = nameOfDrawing();
  const nameOf = (spec: PreviewSpec): string =>
    createHash('sha256').update(drawing).update(JSON.stringify(spec)).digest('hex').slice(0, 32); // prettier-ignore
  return Object.fromEntries([...pictures].map(([path, spec]) => [path, nameOf(spec)]));
}

/** A file is there whole or not at all, also when two builds write it at once. */
function written(file: string, data: Uint8Array): void {
  const next = `${file}.${process.pid}.next`;
  writeFileSync(next, data);
  renameSync(next, file);
}

/** What turns a picture into a PNG file. */
export function painter(): (spec: PreviewSpec) => Promise<Uint8Array> {
  const read = (file: string): string => readFileSync(file, 'utf8');
  const material = materialFrom({ sprite: read(MATERIAL.sprite), css: read(MATERIAL.css), outlines: read(MATERIAL.outlines), mark: read(MATERIAL.mark) }); // prettier-ignore
  const faces = typefaces();
  const { width, height } = PREVIEW_SIZE;
  return async (spec) => indexedPng(await sharp(Buffer.from(previewSvg(spec, material, faces))).raw().toBuffer(), width, height); // prettier-ignore
}

/** Draws what was never drawn, several at once. */
async function drawn(missing: ReadonlyMap<string, PreviewSpec>): Promise<void> {
  if (missing.size === 0) return;
  if (missing.size > 100) console.log(`Drawing ${missing.size} preview pictures, which later builds keep …`);
  const paint = painter();
  // One thread a picture and as many pictures as cores: threads inside a picture would only wait for each other.
  const before = sharp.concurrency();
  sharp.concurrency(1);
  const waiting = missing.entries();
  const work = async (): Promise<void> => {
    for (const [name, spec] of waiting) written(join(KEPT, `${name}.png`), await paint(spec));
  };
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, work));
  sharp.concurrency(before);
}

/** Marks the pictures in use and throws away those that no build used for a month. */
function swept(names: ReadonlySet<string>): void {
  const now = Date.now();
  for (const file of readdirSync(KEPT)) {
    const path = join(KEPT, file);
    // Another build may have swept it first.
    const age = now - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now);
    if (age < UNUSED_MS / 30) continue;
    if (names.has(file.replace(/\.png$/, ''))) utimesSync(path, now / 1000, now / 1000);
    else if (age > UNUSED_MS) rmSync(path, { force: true });
  }
}

/**
 * Writes the pictures below the folder of a site; `known` are those that lie there already, of which those that no page
 * names any more go. Gives how many had to be drawn.
 */
export async function writePreviews(
  pictures: ReadonlyMap<string, PreviewSpec>,
  names: PreviewNames,
  out: string,
  known: PreviewNames,
): Promise<number> {
  const changed = [...pictures].filter(([path]) => names[path] !== known[path]);
  for (const path of Object.keys(known)) if (names[path] === undefined) rmSync(join(out, path), { force: true });
  if (changed.length === 0) return 0;
  mkdirSync(KEPT, { recursive: true });
  const missing = new Map(changed.map(([path, spec]) => [names[path] ?? '', spec] as const).filter(([name]) => !existsSync(join(KEPT, `${name}.png`)))); // prettier-ignore
  await drawn(missing);
  for (const folder of new Set(changed.map(([path]) => dirname(join(out, path))))) mkdirSync(folder, { recursive: true });
  for (const [path] of changed) {
    const file = join(out, path);
    copyFileSync(join(KEPT, `${names[path]}.png`), `${file}.next`, constants.COPYFILE_FICLONE);
    renameSync(`${file}.next`, file);
  }
  swept(new Set(Object.values(names)));
  return missing.size;
}
