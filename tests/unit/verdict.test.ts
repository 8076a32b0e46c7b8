import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verdictOn } from '../../src/domain/certificate.ts';
import { standingOf } from '../../src/domain/standing.ts';
import { LANGS } from '../../src/i18n/lang.ts';
import { statusWord, verdictPhrase, verdictSentence } from '../../src/i18n/verdict.ts';
import { day, daysIn, MANY, recognition } from './arbitraries.ts';

const histories = fc.array(recognition(), { maxLength: 3 });
const NBSP = '\u00a0';

function verdict(when: string, on: string, grace = 0, revoked = false) {
  const date = when.length > 4 ? day(when) : null;
  const year = when.length === 4 ? Number(when) : null;
  return verdictOn([{ stars: 4, date, year, revocation: revoked ? { date: null } : null }], day(on), grace);
}

describe('sentence and phrase', () => {
  test.each([
    ['2025-01-17', '2026-11-16', 'Còn hiệu lực đến 17/01/2028, còn 14 tháng', 'Còn hiệu lực đến 17/01/2028'],
    ['2024', '2026-11-16', 'Còn hiệu lực, hết hạn trong năm 2027', 'Còn hiệu lực, đến năm 2027'],
    ['2024-01-17', '2026-11-16', 'Còn hiệu lực đến 17/01/2027, sắp hết hạn: còn 2 tháng', 'Sắp hết hạn: 17/01/2027'],
    ['2023-12-01', '2026-11-16', 'Còn hiệu lực đến 01/12/2026, sắp hết hạn: còn 15 ngày', 'Sắp hết hạn: 01/12/2026'],
    ['2023-11-16', '2026-11-16', 'Còn hiệu lực đến 16/11/2026, sắp hết hạn: hôm nay là ngày cuối', 'Sắp hết hạn: 16/11/2026'],
    ['2023', '2026-11-16', 'Hết hạn trong năm 2026, chưa rõ ngày', 'Hết hạn trong năm 2026'],
    ['2022', '2026-11-16', 'Hết thời hạn trong năm 2025 theo năm ghi nhận', 'Hết thời hạn, năm 2025'],
    ['2022-05-04', '2026-11-16', 'Hết thời hạn từ sau 04/05/2025 theo ngày ghi nhận', 'Hết thời hạn, 04/05/2025'],
    ['', '2026-11-16', 'Chưa rõ thời hạn: nguồn không ghi ngày công nhận', 'Chưa rõ thời hạn'],
  ])('of "%s" on %s', (when, on, sentence, phrase) => {
    expect(verdictSentence(verdict(when, on), 'vi')).toBe(sentence);
    expect(verdictPhrase(verdict(when, on), 'vi')).toBe(phrase);
  });

  test.each([
    ['2025-01-17', '2026-11-16', `Valid until 17${NBSP}Jan${NBSP}2028, 14 months left`],
    ['2024-01-05', '2026-12-04', `Valid until 5${NBSP}Jan${NBSP}2027, expiring: 1 month left`],
    ['2023-12-01', '2026-11-30', `Valid until 1${NBSP}Dec${NBSP}2026, expiring: 1 day left`],
    ['2023-12-01', '2026-12-01', `Valid until 1${NBSP}Dec${NBSP}2026, expiring: today is the last day`],
    ['2022', '2026-11-16', 'Lapsed during 2025 by the year on record'],
    ['', '2026-11-16', 'Validity unknown: the source gives no date of recognition'],
  ])('of "%s" on %s in English', (when, on, sentence) => {
    expect(verdictSentence(verdict(when, on), 'en')).toBe(sentence);
  });

  test('inside the days of grace do not claim that it still holds', () => {
    expect(verdictSentence(verdict('2023-11-01', '2026-11-16', 180), 'vi')).toBe('Đã qua ngày 01/11/2026, đang trong thời gian gia hạn');
    expect(verdictPhrase(verdict('2023-11-01', '2026-11-16', 180), 'vi')).not.toMatch(/Còn hiệu lực/);
  });

  test('of what was withdrawn', () => {
    expect(verdictSentence(verdict('2025-01-17', '2026-11-16', 0, true), 'vi')).toBe('Công nhận đã bị thu hồi');
    expect(statusWord(verdict('2025-01-17', '2026-11-16', 0, true), 'vi')).toBe('Bị thu hồi');
  });
});

test('every verdict has words in both languages, without gaps and without straight quotes', () => {
  fc.assert(
    fc.property(histories, daysIn(2017, 2036), fc.constantFrom(0, 180), (history, on, grace) => {
      const one = verdictOn(history, on, grace);
      for (const lang of LANGS) {
        for (const text of [statusWord(one, lang), verdictSentence(one, lang), verdictPhrase(one, lang)]) {
          expect(text).not.toMatch(/undefined|null|NaN|\[object|["']|^\s*$|\s$|\.$/);
          expect(text).toBe(text.normalize('NFC'));
        }
      }
      expect(verdictSentence(one, 'vi')).not.toBe(verdictSentence(one, 'en'));
    }),
    MANY,
  );
});

test('only what certainly holds is called so, and nothing is called forged', () => {
  fc.assert(
    fc.property(histories, daysIn(2017, 2036), (history, on) => {
      const one = verdictOn(history, on);
      const holds = ['valid', 'ending'].includes(standingOf(one));
      expect(verdictSentence(one, 'vi').startsWith('Còn hiệu lực')).toBe(holds);
      expect(/^Valid(?: |,)(?!ity)/.test(verdictSentence(one, 'en'))).toBe(holds);
      expect(`${verdictSentence(one, 'vi')} ${verdictPhrase(one, 'vi')}`).not.toMatch(/giả|vi phạm/);
    }),
    MANY,
  );
});
