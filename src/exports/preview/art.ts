/** The drawing on the left of a preview picture: a cover, a map, or the mark of the site. */
import { previewWords as w } from '../../i18n/preview.ts';
import { words } from '../../i18n/index.ts';
import type { Cover } from '../../domain/cover.ts';
import type { Material, Pigments } from './material.ts';
import type { PreviewArt } from './spec.ts';
import { textAt, widthOf, type Typeface, type Typefaces } from './typeface.ts';

/** Width and height of the drawing. */
export const PANEL = { width: 440, height: 630 };

/** The gold of the house, on dark grounds. */
const GOLD = '#f0c24b';

/** Middle of the medallion. */
const MIDDLE = { x: PANEL.width / 2, y: 296 };

/** Where the band with the caption begins. */
const CAPTION = 572;

/** How the ground of a cover is turned: less enlarged than on small cards (styles/cover.css). */
const TURNS = ['1', '1.12', '-1 1', '-1.12 1.12'] as const;

/** Colours of a sprite's part written out, since what draws pictures knows no custom properties. */
function coloured(svg: string, { ground, line }: Pigments): string {
  return svg.replaceAll('var(--d)', ground).replaceAll('var(--t)', tint(line));
}

/** A colour thinned over a ground, as one that hides what is below: quicker to draw than a see-through one. */
function thinned({ ground, line }: Pigments, share: number): string {
  const parts = [1, 3, 5].map((at) => {
    const [over, under] = [line, ground].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16));
    return Math.round((over ?? 0) * share + (under ?? 0) * (1 - share));
  });
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** A seventh of a colour over what lies below it. */
function tint(colour: string): string {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return `rgba(${red},${green},${blue},.17)`;
}

function symbol(material: Material, id: string, pigments: Pigments): string {
  const inside = material.symbols.get(id);
  if (inside === undefined) throw new Error(`covers.svg: found no symbol "${id}", expected one for each subject and pattern`);
  return coloured(inside, pigments);
}

/** A text in the middle of the drawing. */
function centred(face: Typeface, text: string, at: { y: number; size: number; fill: string }): string {
  return textAt(face, text, { ...at, x: Math.round(MIDDLE.x - widthOf(face, text, at.size) / 2) });
}

/** Two rings around the middle on the ground's own colour. */
function medallion({ ground, line }: Pigments): string {
  const at = `cx="${MIDDLE.x}" cy="${MIDDLE.y}"`;
  return `<circle ${at} r="152" fill="${ground}"/><g fill="none" stroke="${line}"><circle ${at} r="138" stroke-width="4"/><circle ${at} r="127" stroke-width="1.75"/></g>`;
}

function ground({ ground: colour }: Pigments): string {
  return `<path fill="${colour}" d="M0 0h${PANEL.width}v${PANEL.height}H0z"/>`;
}

function linesIn({ line }: Pigments): string {
  return `stroke="${line}" stroke-linecap="round" stroke-linejoin="round" color="${line}"`;
}

/** The ground with its pattern, quieter than what stands on it. */
function patterned({ pattern, shift }: Pick<Cover, 'pattern' | 'shift'>, material: Material, pigments: Pigments): string {
  const quiet = { ground: pigments.ground, line: thinned(pigments, 0.3) };
  const turn = `translate(160 160) scale(${TURNS[shift]}) translate(-160 -160)`;
  return (
    ground(pigments) +
    `<svg width="${PANEL.width}" height="${CAPTION}" viewBox="0 0 320 320" preserveAspectRatio="xMidYMid slice">` +
    `<g fill="none" ${linesIn(quiet)} stroke-width="1.6" transform="${turn}">${symbol(material, `p-${pattern}`, quiet)}</g></svg>`
  );
}

/** The day on which a fair begins, as on a tear-off calendar. */
function dayArt({ day, month }: Extract<PreviewArt, { kind: 'day' }>, material: Material, faces: Typefaces): string {
  const pigments = pigmentsOf(material, 'lacquer');
  const { line } = pigments;
  return (
    patterned({ pattern: 'roofs', shift: 0 }, material, pigments) +
    medallion(pigments) +
    centred(faces.serif, day, { y: MIDDLE.y + 28, size: 128, fill: line }) +
    centred(faces.bold, month, { y: MIDDLE.y + 78, size: 27, fill: line })
  );
}

/** The cover of a product without a photo, large. */
function coverArt({ subject, pattern, palette, shift }: Cover, material: Material, faces: Typefaces): string {
  const pigments = pigmentsOf(material, palette);
  const { line } = pigments;
  return (
    patterned({ pattern, shift }, material, pigments) +
    medallion(pigments) +
    `<g fill="${tint(line)}" ${linesIn(pigments)} stroke-width="1.9" transform="translate(${MIDDLE.x - 96} ${MIDDLE.y - 96}) scale(3)">${symbol(material, `s-${subject}`, pigments)}</g>` +
    `<path fill="${pigments.ground}" d="M0 ${CAPTION}h${PANEL.width}v${PANEL.height - CAPTION}H0z"/>` +
    centred(faces.sans, w.drawn, { y: 608, size: 20, fill: line })
  );
}

/** The country with one province in gold, and both archipelagos in their boxes. */
function mapArt(code: string, { outline, ...material }: Material, faces: Typefaces): string {
  const pigments = pigmentsOf({ outline, ...material }, 'tea');
  const { line } = pigments;
  const [, , width = 1, height = 1] = outline.viewBox;
  const scale = 0.62;
  const own = outline.provinces.find((province) => province.code === code);
  const fill = (isOwn: boolean): string => (isOwn ? `fill="${GOLD}"` : `fill="${line}" fill-opacity=".8"`);
  const insets = outline.insets.map((inset) => {
    const islands = outline.provinces.find((province) => province.code === inset.code)?.islands ?? '';
    const isOwn = inset.code === code;
    const name = words('vi').mapArchipelago[inset.code]?.[0] ?? '';
    const label = {
      x: inset.x + inset.width - widthOf(faces.sans, name, 26),
      y: inset.y + inset.height + 30,
      size: 26,
      fill: isOwn ? GOLD : line,
    };
    return (
      `<path fill="none" stroke="${line}" stroke-opacity=".45" stroke-width="1.5" d="M${inset.x} ${inset.y}h${inset.width}v${inset.height}h-${inset.width}z"/>` +
      `<path d="${islands}" fill="none" stroke="${isOwn ? GOLD : line}" stroke-width="7" stroke-linecap="round"/>${textAt(faces.sans, name, { ...label, x: Math.round(label.x) })}`
    );
  });
  const isInset = outline.insets.some((inset) => inset.code === code);
  return (
    `${ground(pigments)}<g transform="translate(${Math.round((PANEL.width - width * scale) / 2)} ${Math.round((PANEL.height - height * scale) / 2)}) scale(${scale})">` +
    `<path d="${outline.silhouette}" fill="${line}" fill-opacity=".26"/>` +
    (own === undefined ? '' : `<path d="${own.outline}" ${fill(true)}/>`) +
    (own === undefined || own.islands === '' || isInset
      ? ''
      : `<path d="${own.islands}" stroke="${GOLD}" fill="none" stroke-width="7" stroke-linecap="round"/>`) +
    `${insets.join('')}</g>`
  );
}

function pigmentsOf(material: Material, palette: Cover['palette']): Pigments {
  const pigments = material.pigments.get(palette);
  if (pigments === undefined) throw new Error(`cover.css: found no palette "${palette}", expected one for each of domain/cover.ts`);
  return pigments;
}

/** The mark of the site in one colour; its side is 64 in its own units. */
export function markAt(material: Material, at: { x: number; y: number; side: number; fill: string }): string {
  const mark = material.mark.replaceAll('class="ring"', `stroke="${at.fill}"`).replaceAll('class="star"', `fill="${at.fill}"`);
  return `<g transform="translate(${at.x} ${at.y}) scale(${at.side / 64})">${mark}</g>`;
}

/** The drawing, {@link PANEL} large from the upper left corner on. */
export function artOf(art: PreviewArt, material: Material, faces: Typefaces): string {
  if (art.kind === 'cover') return coverArt(art.cover, material, faces);
  if (art.kind === 'province') return mapArt(art.code, material, faces);
  if (art.kind === 'day') return dayArt(art, material, faces);
  const pigments = pigmentsOf(material, art.kind === 'adults' ? 'clay' : 'tea');
  const inside =
    art.kind === 'adults'
      ? centred(faces.serif, w.adults, { y: MIDDLE.y + 32, size: 92, fill: pigments.line })
      : markAt(material, { x: MIDDLE.x - 72, y: MIDDLE.y - 72, side: 144, fill: pigments.line });
  return ground(pigments) + medallion(pigments) + inside;
}
