/** The pages, calendars and feed of fairs in the built site. */
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { calendarDate } from '../../src/domain/date.ts';
import { readContent } from '../../src/catalogue/content-files.ts';
import { shortDate } from '../../src/i18n/format.ts';
import { LANGS } from '../../src/i18n/lang.ts';
import { fairCalendarPath, fairPath, fairsPath } from '../../src/i18n/routes.ts';
import { site as settings } from '../../src/site.config.ts';
import { siteIn } from '../../scripts/check/dist/site.ts';

const site = siteIn(process.env['DIST'] ?? 'dist', settings.url);
const { fairs } = readContent(settings.contentDir).records;
const pageAt = (path: string) => site.pages.get(path) ?? expect.fail(`no page ${path}`);
const linksOf = (path: string): string[] =>
  pageAt(path)
    .references.filter(({ by }) => by === 'a')
    .map(({ url }) => url);

describe.each(LANGS)('in %s', (lang) => {
  test('every fair stands on the page of all fairs', () => {
    expect(linksOf(fairsPath(lang))).toEqual(expect.arrayContaining(fairs.map(({ id }) => fairPath(lang, id))));
  });

  test.each(fairs)('$id says its source, the day it was looked at, and what its source prints', ({ id, record }) => {
    const path = fairPath(lang, id);
    const text = pageAt(path).text.replaceAll('\u00a0', ' ');
    expect(linksOf(path)).toContain(record.source.url);
    expect(linksOf(path).filter((url) => url.startsWith('https://www.google.com/maps/search/'))).toHaveLength(1);
    expect(text).toContain(shortDate(calendarDate(record.lastChecked) ?? expect.fail(), lang).replaceAll('\u00a0', ' '));
    expect(text).toContain(record.venue.name);
    for (const printed of [record.sizeNote, record.result, lang === 'vi' ? record.note : record.noteEn])
      if (printed) expect(text).toContain(printed);
    expect(linksOf(path).includes(fairCalendarPath({ fair: id }))).toBe((record.start ?? record.end) !== undefined);
  });

  test('a fair that no source reports as held is not said to have been', () => {
    for (const { id, record } of fairs.filter((fair) => fair.record.status !== 'held'))
      expect(pageAt(fairPath(lang, id)).text, record.name).not.toMatch(
        /Nguồn báo hội chợ đã diễn ra|The source reports that it took place/,
      );
  });
});

test('every calendar parses, and together they hold every fair with a day', () => {
  const files = [...site.files].filter((file) => file.endsWith('.ics') && file.includes('hoi-cho'));
  const uids = (file: string) => {
    const events = new ICAL.Component(ICAL.parse(site.read(file)) as unknown[]).getAllSubcomponents('vevent');
    return events.map((event) => String(event.getFirstPropertyValue('uid')));
  };
  const ofAll = uids(fairCalendarPath());
  const dated = fairs.filter(({ record }) => (record.start ?? record.end) !== undefined);
  for (const { id, record } of dated) {
    expect(ofAll.filter((uid) => uid.startsWith(`${id}@`))).toHaveLength(1);
    expect(files).toContain(fairCalendarPath({ fair: id }));
    expect(uids(fairCalendarPath({ province: record.venue.province })).some((uid) => uid.startsWith(`${id}@`))).toBe(true);
  }
  for (const file of files) expect(uids(file).length, file).toBeGreaterThan(0);
});
