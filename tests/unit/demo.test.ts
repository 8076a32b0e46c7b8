import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { movedTo } from '../../scripts/demo/content.ts';
import { drawnPhoto } from '../../scripts/demo/photos.ts';
import { addDays, daysBetween, type CalendarDate } from '../../src/domain/date.ts';
import { day, daysIn } from './arbitraries.ts';

const FOLDER = 'tests/fixtures/demo';
const records = readdirSync(FOLDER, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
  .map((entry) => ({ name: entry.name, text: readFileSync(join(entry.parentPath, entry.name), 'utf8') }));

test('every invented record says so, in its name and in its file', () => {
  expect(records.length).toBeGreaterThan(30);
  for (const { name, text } of records) {
    expect(text, name).toMatch(/^sample: true$/m);
    expect(text, name).toMatch(/^name: .*Mẫu/m);
    expect(name).toMatch(/mau/);
    expect(
      [...text.matchAll(/https?:\/\/([^/\s]+)/g)].every(([, host]) => host === 'example.com'),
      name,
    ).toBe(true);
  }
});

test('days move together, and nothing else does', () => {
  fc.assert(
    fc.property(daysIn(2026, 2031), daysIn(2020, 2028), daysIn(2020, 2028), (now, a, b) => {
      const moved = movedTo(now, `start: '${a}'\nend: '${b}'\ngtin: '9520000000012'\nyear: 2024\nnote: ${a}\n`);
      const [, start = '', end = ''] = /^start: '(.*)'\nend: '(.*)'\ngtin: '9520000000012'\nyear: 2024\nnote: (?:.*)\n$/.exec(moved) ?? [];
      expect(daysBetween(start as CalendarDate, end as CalendarDate)).toBe(daysBetween(a, b));
      expect(start).toBe(addDays(a, daysBetween(day('2026-11-21'), now)));
      expect(moved).toContain(`note: ${a}`);
    }),
  );
});

test('every picture that a record names can be drawn, the same each time', async () => {
  const names = new Set(records.flatMap(({ text }) => [...text.matchAll(/file: ([\w-]+)\.jpg/g)].map(([, name]) => name ?? '')));
  expect(names.size).toBeGreaterThan(15);
  const [first = ''] = names;
  const picture = await drawnPhoto(first);
  expect(await sharp(picture).metadata()).toMatchObject({ format: 'jpeg', width: 1600, height: 1200 });
  expect(picture.equals(await drawnPhoto(first))).toBe(true);
  await expect(drawnPhoto('oto-1')).rejects.toThrow('Found the picture "oto-1", expected chai');
  for (const name of names) expect(name).toMatch(/^(?:chai|hu|goi|hop|am|tui|vai)-\d+$/);
});
