/** A found product: the same card as in the static lists, with what was found marked. */
import { memo, type ReactNode } from 'react';
import { verdictOn, type Verdict } from '../../domain/certificate.ts';
import { coverOf } from '../../domain/cover.ts';
import { calendarDate, type CalendarDate } from '../../domain/date.ts';
import { arcDashes, ticksLeft } from '../../domain/seal.ts';
import { standingOf } from '../../domain/standing.ts';
import { productPath } from '../../i18n/routes.ts';
import { verdictPhrase } from '../../i18n/verdict.ts';
import type { Hit, SearchDocument } from '../../search/contract.ts';
import { Marked } from './Marked.tsx';
import { Pick } from './Pick.tsx';
import { useFrame } from './setup.ts';

/** What holds for a document on a day. */
function verdictOfDocument({ stars, standing, term }: SearchDocument, today: CalendarDate, graceDays: number): Verdict {
  if (stars === 0) return verdictOn([], today, graceDays);
  const revocation = standing === 'revoked' ? { date: null } : null;
  return verdictOn([{ stars, date: calendarDate(term), year: term.length === 4 ? Number(term) : null, revocation }], today, graceDays);
}

/** The drawn cover, as components/product/Cover.astro draws it. */
function Art({ document }: { readonly document: SearchDocument }): ReactNode {
  const { sprite, shared, regionOf } = useFrame();
  const cover = coverOf({ ...document, region: regionOf.get(document.province) ?? '' });
  return (
    <svg
      viewBox="0 0 320 400"
      className={`cover v${cover.shift}`}
      data-palette={cover.palette}
      data-accent={cover.accent}
      aria-hidden="true"
      focusable="false"
    >
      <use href={`${sprite}#p-${cover.pattern}`} className="p" height="320" />
      <use href={`${sprite}#frame`} />
      <use href={`${sprite}#s-${cover.subject}`} x="90" y="90" width="140" height="140" />
      <text x="20" y="365">
        {shared.noPhoto}
      </text>
    </svg>
  );
}

/** Ring and words of validity, as components/certificate/Term.astro writes them. */
function Term({ document }: { readonly document: SearchDocument }): ReactNode {
  const { lang, t, shared, today, graceDays } = useFrame();
  const verdict = verdictOfDocument(document, today, graceDays);
  const label = [verdict.stars === null ? '' : t.stars(verdict.stars), document.isPotentialFiveStar ? shared.potentialFive : '']
    .filter((part) => part !== '')
    .join(', ');
  return (
    <p className="term" data-standing={standingOf(verdict)}>
      <svg className="ring" viewBox="0 0 36 36" aria-hidden="true">
        <circle cx="18" cy="18" r="14" />
        <circle
          className="arc"
          cx="18"
          cy="18"
          r="14"
          pathLength="36"
          strokeDasharray={arcDashes(ticksLeft(verdict))}
          transform="rotate(-90 18 18)"
        />
        <text x="18" y="23">
          {verdict.stars ?? '?'}
        </text>
      </svg>
      <span>
        {label} · {verdictPhrase(verdict, lang)}
        {document.isByCouncil ? ` (${shared.byCouncil})` : ''}
      </span>
    </p>
  );
}

/** One found product. */
export const Card = memo(function Card({ hit }: { readonly hit: Hit }): ReactNode {
  const { lang } = useFrame();
  const { document, marks } = hit;
  // The lists name the district; where the place itself was found all of it is shown.
  const isPlaceFound = (marks.place?.length ?? 0) > 0;
  const place = isPlaceFound ? document.place : (document.place.split(', ').at(-1) ?? '');
  return (
    <li className="card">
      <Art document={document} />
      <h3 className="card__name">
        <a href={productPath(lang, document.id)} lang="vi">
          <Marked text={document.name} ranges={marks.name} />
        </a>
      </h3>
      <p className="card__who" lang="vi">
        <Marked text={document.producer} ranges={marks.producer} />
        {' · '}
        <Marked text={place === '' ? document.formerProvinceName : place} ranges={isPlaceFound ? marks.place : []} />
      </p>
      <Term document={document} />
      <Pick document={document} />
    </li>
  );
});
