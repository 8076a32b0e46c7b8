/**
 * A product's verdict as a small picture for its producer's own site: the register's seal and three lines of words. It stands alone
 * in another page, so it carries its colours for light and dark and uses the typefaces of the reader's device; its width leaves
 * room for the widest of them.
 */
import type { Verdict } from '../../domain/certificate.ts';
import { arcDashes, ticksLeft } from '../../domain/seal.ts';
import { badgeLines, badgeState, type BadgeState } from '../../i18n/badge.ts';
import { BADGE_SIZE } from '../../i18n/embed-snippets.ts';
import type { Lang } from '../../i18n/lang.ts';
import { escaped } from '../markup.ts';

/** Colours of a state on light and on dark ground; the words say the same. */
const TONES: Record<BadgeState, readonly [light: string, dark: string]> = {
  valid: ['#14573b', '#7ccfa3'],
  lapsing: ['#7a5200', '#f0c24b'],
  lapsed: ['#6b4a00', '#f0c24b'],
  revoked: ['#a3271f', '#ff9c8f'],
  unknown: ['#55605a', '#a9b5ad'],
};

function style([light, dark]: readonly [string, string]): string {
  return [
    `svg{--t:${light};--i:#17211c;--m:#55605a;--p:#fbfaf6;--b:#8a9089}`,
    `@media(prefers-color-scheme:dark){svg{--t:${dark};--i:#ecf1ec;--m:#a9b5ad;--p:#101613;--b:#7d877f}}`,
    'rect{fill:var(--p);stroke:var(--b)}circle{fill:none;stroke:var(--b);stroke-opacity:.45;stroke-width:9}',
    '.l{stroke-opacity:1;stroke-width:1.2}.a{stroke:var(--t);stroke-opacity:1}.g{stroke:var(--p);stroke-opacity:1;stroke-width:10}',
    '.unknown .l{stroke-dasharray:4 3}.revoked .l,.lapsed .l{stroke:var(--t)}',
    "text{font:13px system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',sans-serif;fill:var(--m)}",
    '.s{font-size:17px;font-weight:600;fill:var(--i)}.v{font-size:15px;font-weight:600;fill:var(--t)}',
    ".n{font:600 30px Georgia,'Times New Roman','Noto Serif',serif;fill:var(--t);text-anchor:middle}",
  ].join('');
}

/** The picture as SVG text. */
export function badgeSvg(verdict: Verdict, lang: Lang): string {
  const { width, height } = BADGE_SIZE;
  const state = badgeState(verdict);
  const [stars, says, day] = badgeLines(verdict, lang).map(escaped);
  // Circles of radius 30 around (46, 46), from the top: the whole term, what is left of it, the gaps between months, two lines.
  const ring = (attributes: string, radius = 30): string => `<circle cx="46" cy="46" r="${radius}"${attributes}/>`;
  const turned = ' pathLength="36" transform="rotate(-90 46 46)"';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" class="${state}">`,
    `<title>${stars}. ${says}. ${day}.</title><style>${style(TONES[state])}</style>`,
    `<rect x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="6"/>`,
    ring(''),
    ring(` class="a"${turned} stroke-dasharray="${arcDashes(ticksLeft(verdict))}"`),
    ring(` class="g"${turned} stroke-dasharray=".42 .58" stroke-dashoffset="-.58"`),
    ring(' class="l"', 37),
    ring(' class="l"', 23),
    `<text class="n" x="46" y="57">${verdict.stars ?? '?'}</text>`,
    `<text class="s" x="98" y="31">${stars}</text><text class="v" x="98" y="54">${says}</text><text class="d" x="98" y="76">${day}</text>`,
    '</svg>',
    '',
  ].join('\n');
}
