/** The report on a content folder: everything that was found, for the table and for JSON alike. */
import { relative, resolve } from 'node:path';
import { today } from '../../src/catalogue/as-of.ts';
import { readContent, type ContentRecords } from '../../src/catalogue/content-files.ts';
import { provincesOf } from '../../src/catalogue/objects.ts';
import type { CalendarDate } from '../../src/domain/date.ts';
import { entriesOn } from '../export/entries.ts';
import { scopeOf, type Scope, type ScopeQuestion } from '../export/scope.ts';
import { buildFindings } from './build-problems.ts';
import { claimFindings, relationFindings } from './claims.ts';
import { duplicateFindings } from './duplicates.ts';
import { finding, type Finding } from './finding.ts';
import type { Ask } from './http-request.ts';
import { lapsingOf, type Lapsing } from './lapsing.ts';
import { linkShapeFindings, linksOf, type Link } from './link-shape.ts';
import { completenessByProvince, type ProvinceCompleteness } from './province-completeness.ts';
import type { Severity } from './rule.ts';
import { RULES, type Rule } from './rules.ts';
import { triedLinks, type TriedLink } from './try-links.ts';

/** The report; `--json` prints it as it is. */
export interface Report {
  /** Day for which standings were computed, YYYY-MM-DD. */
  readonly on: CalendarDate;
  /** The content folder, as it was given. */
  readonly content: string;
  /** Name of the province that was asked for; null for the whole register. */
  readonly scope: string | null;
  /** How many records there are in the scope, and findings of each severity. */
  readonly counts: { readonly products: number; readonly producers: number } & Readonly<Record<Severity, number>>;
  /** Rules that found something: errors first, then warnings. */
  readonly rules: readonly { readonly rule: Rule; readonly severity: Severity; readonly count: number }[];
  /** Everything that was found: by rule, then file. */
  readonly findings: readonly Finding[];
  /** What ends soon. */
  readonly lapsing: Lapsing;
  /** How complete the records of each province are. */
  readonly completeness: readonly ProvinceCompleteness[];
  /** The links that were tried; null without `--links`. */
  readonly links: readonly TriedLink[] | null;
}

/** What to report on. */
export interface ReportRequest extends ScopeQuestion {
  /** The content folder. */
  readonly root: string;
  /** The day for which standings are computed. */
  readonly day: CalendarDate;
  /** Days of grace, see site.config. */
  readonly graceDays: number;
  /** Asks for addresses; null where no link is tried. */
  readonly ask: Ask | null;
  /** Told how many links were tried. */
  readonly onProgress?: (done: number, all: number) => void;
}

/** Links tried at the same time. */
const CONCURRENCY = 4;

/** Rules in the order of the report: what hinders a build first, then what a person should look at. */
const ORDER = (['error', 'warning', 'info'] as const).flatMap((severity) =>
  Object.entries(RULES).flatMap(([name, rule]) => (rule.severity === severity ? [name] : [])),
);

/** Files of the scope; lists that all provinces share are always in it, and so is a record whose place nobody can tell. */
function filesOutside(scope: Scope, { provinces, products, producers, broken }: ContentRecords): ReadonlySet<string> {
  const currentOf = new Map(
    provinces.flatMap(({ slug, formerProvinces }) => formerProvinces.map((former) => [former.slug, slug] as const)),
  );
  const isOutside = (former: string) => {
    const current = currentOf.get(former);
    return current !== undefined && !scope.has({ province: { slug: current }, formerProvince: { slug: former } });
  };
  const placed = [...products, ...producers].map(({ file, record }) => [file, record.place.formerProvince] as const);
  // A product that fails its schema lies in the folder of its former province.
  const folders = broken.flatMap(({ file }) => [[file, /^products\/([^/]+)\//.exec(file)?.[1] ?? ''] as const]);
  return new Set([...placed, ...folders].filter(([, former]) => isOutside(former)).map(([file]) => file));
}

const RULE_OF: Readonly<Record<Exclude<TriedLink['result'], 'ok'>, Rule>> = {
  gone: 'link-gone',
  moved: 'link-moved',
  unreachable: 'link-unreachable',
};

/** A finding for each address that is not well, at the first place that has it. */
function triedFindings(tried: readonly TriedLink[], links: readonly Link[]): Finding[] {
  const places = Map.groupBy(links, ({ url }) => url);
  return tried.flatMap(({ url, result, reason }) => {
    const [first, ...others] = places.get(url) ?? [];
    if (result === 'ok' || first === undefined) return [];
    const more = others.length === 0 ? '' : ` (+${others.length})`;
    return [finding(RULE_OF[result], { file: first.file, field: first.field, found: `${url}${more}: ${reason}` })];
  });
}

function byRule(findings: readonly Finding[]): Finding[] {
  return findings.toSorted(
    (a, b) =>
      ORDER.indexOf(a.rule) - ORDER.indexOf(b.rule) || (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || (a.field < b.field ? -1 : 1),
  );
}

/** All findings of the records, whatever their place. */
function recordFindings(records: ContentRecords, links: readonly Link[]): Finding[] {
  return [...duplicateFindings(records), ...relationFindings(records), ...claimFindings(records), ...linkShapeFindings(links)];
}

/** Reports on a folder. Throws a CallError for an unknown place, and when the folder is missing. */
export async function reportOn(request: ReportRequest): Promise<Report> {
  const { root, day, graceDays, ask, onProgress } = request;
  const { records, problems } = readContent(root);
  const scope = scopeOf(request, provincesOf(records.provinces));
  const areSamplesAllowed = relative(resolve('content'), resolve(root)) !== '';
  const latest = day > today() ? day : today();
  const outside = filesOutside(scope, records);
  const isInside = ({ file }: { readonly file: string }) => !outside.has(file);
  const links = linksOf(records).filter(isInside);
  const urls = links.map(({ url }) => url);
  const tried = ask === null ? null : await triedLinks(urls, { ask, concurrency: CONCURRENCY, ...(onProgress && { onProgress }) });
  const findings = byRule(
    [
      ...buildFindings({ records, problems, root, latest, areSamplesAllowed }),
      ...recordFindings(records, links),
      ...triedFindings(tried ?? [], links),
    ].filter(isInside),
  );
  const entries = entriesOn(records, day, graceDays).filter(isInside);
  const severity = (wanted: Severity) => findings.filter((one) => one.severity === wanted).length;
  const countOf = (files: readonly { readonly file: string }[]) => files.filter(isInside).length;
  const rules = Map.groupBy(findings, ({ rule }) => rule);
  return {
    on: day,
    content: root,
    scope: scope.name,
    counts: {
      products: countOf(records.products) + countOf(records.broken.filter(({ file }) => file.startsWith('products/'))),
      producers: countOf(records.producers) + countOf(records.broken.filter(({ file }) => file.startsWith('producers/'))),
      error: severity('error'),
      warning: severity('warning'),
      info: severity('info'),
    },
    rules: [...rules].map(([rule, own]) => ({ rule, severity: RULES[rule].severity, count: own.length })),
    findings,
    lapsing: lapsingOf(entries, day),
    completeness: completenessByProvince(entries),
    links: tried,
  };
}
