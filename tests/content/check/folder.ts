/** Content folders for the tests of the check. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { reportOn, type Report, type ReportRequest } from '../../../scripts/content-check/report.ts';
import type { CalendarDate } from '../../../src/domain/date.ts';

/** The day of the tests. */
export const DAY = '2026-11-22' as CalendarDate;

/** A content folder with the reference lists and the given files; `from` is a folder whose records are taken along. */
export function content(files: Readonly<Record<string, string>>, from?: string): string {
  const root = mkdtempSync(join(tmpdir(), 'so-sao-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  cpSync('content/reference', join(root, 'reference'), { recursive: true });
  if (from !== undefined) cpSync(from, root, { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** A producer file. */
export function producer(name: string, formerProvince = 'ha-tinh', more = ''): string {
  return `name: ${JSON.stringify(name)}\nkind: cooperative\nplace: { formerProvince: ${formerProvince} }\n${more}`;
}

/** A product file of one recognition; `certificate` are further lines of it, `more` further lines of the file. */
export function product(name: string, parts: { producer?: string; place?: string; certificate?: string; url?: string; more?: string } = {}): string {
  const { producer = 'htx-thu', place = 'ha-tinh', certificate = 'year: 2025\n    provenance: B', url = 'https://bao.example/1', more = '' } = parts;
  return `name: ${JSON.stringify(name)}
producer: ${producer}
place: { formerProvince: ${place} }
group: food
certificates:
  - stars: 3
    ${certificate}
    source: { url: ${JSON.stringify(url)} }
${more}`;
}

/** The report on a folder. */
export function report(root: string, request: Partial<ReportRequest> = {}): Promise<Report> {
  return reportOn({ root, day: DAY, graceDays: 0, ask: null, ...request });
}

/** Findings as "rule file field". */
export function briefly({ findings }: Report): string[] {
  return findings.map(({ rule, file, field }) => `${rule} ${file.replace(/^products\/ha-tinh\/|^producers\//, '')} ${field}`.trim());
}
