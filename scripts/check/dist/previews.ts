/** Preview pictures of a built site: every page names one that is there, in the size that messengers ask for. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fairsPath } from '../../../src/i18n/routes.ts';
import { targetOf } from './links.ts';
import type { Site } from './site.ts';

/** Most bytes of a picture: messengers on slow lines leave out what is much larger. */
const MOST_BYTES = 64_000;

/** What is wrong with a PNG file as a picture of a page, or null. */
export function pictureProblem(data: Buffer): string | null {
  if (data.toString('latin1', 1, 4) !== 'PNG' || data.toString('latin1', 12, 16) !== 'IHDR') return 'is no PNG file';
  const [width, height] = [data.readUInt32BE(16), data.readUInt32BE(20)];
  if (width !== 1200 || height !== 630) return `has ${width} x ${height} pixels, expected 1200 x 630`;
  return data.length > MOST_BYTES ? `has ${data.length} bytes, expected ${MOST_BYTES} or less` : null;
}

/** Pages that name no picture or more than one, pictures that are not as they should be, and those that no page names. */
export function previewProblems(site: Site): string[] {
  const named = new Set<string>();
  const problems: string[] = [];
  for (const page of site.pages.values()) {
    const pictures = page.references.filter(({ by }) => by === 'meta og:image');
    // Pages that lead on by themselves, and those that nobody shares, need none.
    if (pictures.length !== 1 && !page.isRedirect && !page.isUnlisted) problems.push(`${page.path}: names ${pictures.length} pictures, expected one`);
    for (const { url } of pictures) {
      const target = targetOf(site, page.path, url);
      if (!url.startsWith(`${site.origin}/`)) problems.push(`${page.path}: names the picture ${url}, expected its whole address`);
      if (typeof target === 'object' && 'file' in target) named.add(target.file);
    }
  }
  for (const file of named) {
    const problem = site.files.has(file) ? pictureProblem(readFileSync(join(site.root, file))) : 'does not exist';
    if (problem !== null) problems.push(`${file}: ${problem}`);
  }
  // Fairs have pictures as soon as the content has them; pages of fairs are a part that a site may be without.
  const expected = site.pages.has(fairsPath('vi')) ? /^\/anh\// : /^\/anh\/(?!hoi-cho\/)/;
  for (const file of site.files) if (expected.test(file) && !named.has(file)) problems.push(`${file}: no page names it`);
  return problems;
}
