/** The script of /admin/: starts the editor with its configuration, and stands between it and the files. */
import CMS from '@sveltia/cms';
import type { CalendarDate } from '../domain/date.ts';
import type { Lang } from '../i18n/lang.ts';
import { FORMATS } from './formats.ts';
import { fieldsOf, recordOf, textOf, type PlainRecord } from './record-text.ts';
import { refusalLines, type RecordKind } from './refusals.ts';
import type { Settings } from './settings.ts';
import { adminWords } from './words.ts';

/** Today in Viet Nam, by the clock of the person who edits. */
function today(): CalendarDate {
  // The Swedish locale writes dates as ISO 8601.
  return new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }) as CalendarDate;
}

/** Language of the labels: that of the browser, Vietnamese where it is neither. */
function langOfReader(): Lang {
  return navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => tag === 'vi' || tag === 'en') === 'en' ? 'en' : 'vi';
}

/** The editor shows the cause of an error of this name to the person who saves. */
function refusal(lines: readonly string[], lang: Lang): Error {
  return new Error('saving_failed', { cause: new Error([adminWords(lang).refused, ...lines].join('\n')) });
}

function register(kind: RecordKind, lang: Lang, groupOfSet: Settings['groupOfSet']): void {
  CMS.registerCustomFormat(FORMATS[kind], 'yaml', {
    fromFile: recordOf,
    toFile: (content: PlainRecord) => {
      const lines = refusalLines(kind, fieldsOf(content), { lang, today: today(), groupOfSet });
      if (lines.length > 0) throw refusal(lines, lang);
      return textOf(content);
    },
  });
}

const lang = langOfReader();
const root = document.documentElement;
/** The folder on this computer is open to pages of this computer only; others need a repository. */
const isLocal = /^(?:127\.0\.0\.1|(?:.+\.)?localhost)$/.test(location.hostname);

if (isLocal || root.dataset['repository'] !== undefined) {
  const response = await fetch(`${lang}.json`);
  const { config, groupOfSet } = (await response.json()) as Settings;
  register('product', lang, groupOfSet);
  register('producer', lang, groupOfSet);
  register('fair', lang, groupOfSet);
  register('promotion', lang, groupOfSet);
  root.lang = lang;
  document.querySelector('main')?.remove();
  await CMS.init({ config });
}
