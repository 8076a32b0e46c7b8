/** What is said of fairs: calendars read back, feed, structured data, words of states, days and validity. */
import fc from 'fast-check';
import ICAL from 'ical.js';
import { parseFeed } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { addDays, type CalendarDate } from '../../src/domain/date.ts';
import { FAIR_STATUSES, openDaysOf, openRunsOf, shelfOf, validityAt, type Fair } from '../../src/domain/fair.ts';
import { datedFairs, fairCalendar } from '../../src/exports/fair-calendar.ts';
import { fairFeedXml } from '../../src/exports/fair-feed.ts';
import { fairJsonLd } from '../../src/exports/fair-json-ld.ts';
import { directionsLink } from '../../src/i18n/fair-links.ts';
import { fairDays, fairHours, fairState } from '../../src/i18n/fair-phrases.ts';
import { fairValidity } from '../../src/i18n/fair-validity.ts';
import { dayList } from '../../src/i18n/format.ts';
import { day, HOSTILE, province, recognition } from './listed.ts';

const ON = day('2026-11-22');

function fair(facts: Partial<Fair> = {}): Fair {
  return {
    id: 'hoi-cho-thu',
    name: 'Hội chợ thử',
    nameEn: null,
    kind: 'ocop-fair',
    status: 'planned',
    lastChecked: day('2026-11-21'),
    organisers: [],
    venue: { name: 'Quảng trường, Hà Tĩnh', address: null, province, formerProvince: null },
    start: day('2026-12-24'),
    end: day('2027-01-03'),
    year: null,
    datesAsPrinted: null,
    closed: [],
    hours: [],
    booths: null,
    exhibitors: null,
    sizeNote: null,
    result: null,
    note: null,
    noteEn: null,
    zones: [],
    plan: null,
    website: null,
    source: { url: 'https://bao.example/tin', title: null },
    otherSources: [],
    isSample: false,
    ...facts,
  };
}

/** The events of a calendar as another library reads them. */
function eventsIn(text: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}
const property = (event: ICAL.Event | undefined, name: string): string => String(event?.component.getFirstPropertyValue(name));

describe('a calendar', () => {
  test('has whole days, the end exclusive, and a gap where the fair closes', () => {
    const closed = [day('2027-01-01'), day('2027-01-02')];
    const events = eventsIn(fairCalendar('Hội chợ', [fair({ closed })], ON));
    expect(events.map(({ uid, startDate, endDate }) => [uid, startDate.isDate, startDate.toString(), endDate.toString()])).toEqual([
      ['hoi-cho-thu@sosao.example', true, '2026-12-24', '2027-01-01'],
      ['hoi-cho-thu-2@sosao.example', true, '2027-01-03', '2027-01-04'],
    ]);
    expect(property(events[0], 'dtstamp')).toBe('2026-11-21T00:00:00Z');
    expect(events[0]?.description).toContain('Nghỉ: 01/01, 02/01/2027');
  });

  test.each([
    ['planned', 'TENTATIVE', 'Hội chợ thử'],
    ['confirmed', 'CONFIRMED', 'Hội chợ thử'],
    ['held', 'CONFIRMED', 'Hội chợ thử'],
    ['cancelled', 'CANCELLED', 'Đã hủy: Hội chợ thử'],
    ['postponed', 'CANCELLED', 'Hoãn: Hội chợ thử'],
  ] as const)('says of a fair that is %s: %s', (status, expected, summary) => {
    const [event] = eventsIn(fairCalendar('Hội chợ', [fair({ status })], ON));
    expect(property(event, 'status')).toBe(expected);
    expect(event?.summary).toBe(summary);
  });

  test('reads back as it was written, whatever the words', () => {
    const hours = [{ from: null, to: null, opens: '08:00', closes: '21:30' }];
    const [event] = eventsIn(fairCalendar(HOSTILE, [fair({ name: `${HOSTILE}; \\n, ${'ắ'.repeat(200)}`, hours })], ON));
    expect(event?.summary).toBe(`${HOSTILE}; \\n, ${'ắ'.repeat(200)}`);
    expect(event?.description).toContain('Giờ mở cửa: 08:00 – 21:30, mọi ngày');
  });

  test('covers the open days and no other', () => {
    const start = day('2026-12-24');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 }), fc.uniqueArray(fc.integer({ min: 1, max: 19 }), { maxLength: 8 }), (length, gaps) => {
        const closed = gaps.filter((gap) => gap < length).map((gap) => addDays(start, gap));
        const own = fair({ start, end: addDays(start, length), closed });
        const days: string[] = [];
        for (const event of eventsIn(fairCalendar('x', [own], ON)))
          for (let on = event.startDate.toString(); on < event.endDate.toString(); on = addDays(on as CalendarDate, 1)) days.push(on);
        expect(days).toEqual(openDaysOf(own));
        expect(openRunsOf(own).length).toBeLessThanOrEqual(closed.length + 1);
      }),
    );
  });

  test('leaves out what has no day', () => {
    expect(datedFairs([fair({ start: null, end: null }), fair()])).toHaveLength(1);
  });
});

test('the feed parses with hostile names, and an item is new where state or days change', async () => {
  const guids = async (facts: Partial<Fair>) =>
    parseFeed(await fairFeedXml([fair({ name: HOSTILE, ...facts })], ON))?.items.map(({ id }) => id);
  const xml = await fairFeedXml([fair({ name: HOSTILE })], ON);
  expect(parseFeed(xml)?.items[0]?.title).toBe(`Đã công bố: ${HOSTILE}`);
  expect(await guids({})).toEqual(await guids({ lastChecked: day('2026-11-22') }));
  expect(await guids({})).not.toEqual(await guids({ status: 'confirmed' }));
  expect(await guids({})).not.toEqual(await guids({ end: day('2027-01-04') }));
});

test('structured data says a status only where it is known, and is no event without a first day', () => {
  expect(fairJsonLd(fair({ start: null }), 'vi')).toBeNull();
  expect(fairJsonLd(fair(), 'vi')).not.toHaveProperty('eventStatus');
  expect(fairJsonLd(fair({ status: 'cancelled' }), 'vi')).toHaveProperty('eventStatus', 'https://schema.org/EventCancelled');
  expect(fairJsonLd(fair({ end: null }), 'vi')).not.toHaveProperty('endDate');
});

describe('words', () => {
  test.each([
    [{}, '24/12/2026 – 03/01/2027', '24\u00a0Dec\u00a02026 – 3\u00a0Jan\u00a02027'],
    [{ start: day('2025-10-26'), end: day('2025-11-04') }, '26/10 – 04/11/2025', '26\u00a0Oct – 4\u00a0Nov\u00a02025'],
    [{ end: day('2026-12-24') }, '24/12/2026', '24\u00a0Dec\u00a02026'],
    [{ end: null }, 'từ 24/12/2026, nguồn không ghi ngày cuối', 'from 24\u00a0Dec\u00a02026, last day not printed'],
    [{ start: null, end: null, year: 2023 }, 'năm 2023, nguồn không ghi ngày', 'in 2023, days not printed'],
    [{ start: null, end: null, datesAsPrinted: '16 đến 20/5' }, 'nguồn ghi “16 đến 20/5”', 'printed: “16 đến 20/5”'],
  ])('for the days %o', (facts, vi, en) => {
    expect(fairDays(fair(facts), 'vi')).toBe(vi);
    expect(fairDays(fair(facts), 'en')).toBe(en);
  });

  test('for days in a row across a year, and hours past midnight', () => {
    expect(dayList([day('2026-12-31'), day('2027-01-01'), day('2027-01-02')], 'vi')).toBe('31/12/2026, 01/01, 02/01/2027');
    const hours = { from: day('2026-12-24'), to: null, opens: '16:00', closes: '01:00' };
    expect(fairHours(hours, 'vi')).toBe('16:00 – 01:00 (hôm sau), từ 24/12/2026');
  });

  test('a past fair that was only announced is never said to have been held', () => {
    expect(fairState(fair(), 'over', 'vi').sentence).toBe('Đã qua ngày công bố; chưa thấy tin đã diễn ra.');
    expect(fairState(fair({ status: 'held' }), 'over', 'vi').word).toBe('Đã diễn ra');
    expect(fairState(fair(), 'open', 'vi').word).toBe('Đang trong ngày công bố');
    expect(fairState(fair({ status: 'confirmed' }), 'open', 'vi').word).toBe('Đang diễn ra');
  });

  test.each([
    ['throughout', [recognition({ date: day('2025-01-01') })], 'còn hiệu lực suốt hội chợ', 'valid'],
    ['ending inside', [recognition({ date: day('2023-12-30') })], 'hết hạn ngày 30/12/2026, trong hội chợ', 'ending'],
    [
      'renewed inside',
      [recognition({ date: day('2021-01-01') }), recognition({ date: day('2026-12-28') })],
      'chỉ còn hiệu lực trong một số ngày hội chợ',
      'ending',
    ],
    ['lapsed', [recognition({ date: day('2022-01-01') })], 'không còn hiệu lực vào ngày hội chợ', 'lapsed'],
    ['year only', [recognition({ year: 2023 })], 'chưa nói chắc được: chỉ biết năm công nhận', 'unknown'],
    ['unknown', [recognition()], 'chưa nói chắc được: nguồn không ghi ngày công nhận', 'unknown'],
    ['later', [recognition({ date: day('2027-06-01') })], 'chưa thấy công nhận tính đến ngày đầu hội chợ', 'unknown'],
  ] as const)('for a recognition that is %s', (_what, history, text, mark) => {
    expect(fairValidity(validityAt(history, fair()), 'vi')).toEqual({ text, mark });
  });

  test('directions name the province once', () => {
    expect(decodeURIComponent(directionsLink(fair().venue))).toMatch(/query=Quảng trường, Hà Tĩnh, Việt Nam$/);
  });
});

test('every fair has one shelf, and what is off is never on', () => {
  const days = fc.integer({ min: -30, max: 30 }).map((shift) => addDays(ON, shift));
  fc.assert(
    fc.property(
      fc.constantFrom(...FAIR_STATUSES),
      fc.option(days),
      fc.nat(9),
      fc.option(fc.integer({ min: 2019, max: 2028 })),
      (status, start, length, year) => {
        const own = fair({ status, start, end: start && addDays(start, length), year: start ? null : year });
        const shelf = shelfOf(own, ON);
        if (status === 'postponed' && start) expect(shelf).toBe('postponed');
        if (status === 'cancelled') expect(shelf).not.toBe('now');
        if (start === null && year === null) expect(shelf).toBe('undated');
        if (start !== null && own.end !== null && own.end < ON && status !== 'postponed') expect(shelf).toBe('archive');
      },
    ),
  );
});
