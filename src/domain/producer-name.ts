/**
 * Names of producers ("chủ thể"), which vary between sources: "CTCP", "Công ty CP" and "Công ty Cổ phần" are one form. Two
 * names are compared by legal form, by what the producer does, and by the core: the words that are its own.
 */
import {
  ACTIVITIES,
  AFTER_FORM,
  afterRun,
  FORMS,
  FORMS_AT_END,
  matched,
  phrases,
  wordsOf,
  type LegalForm,
  type Word,
} from './producer-words.ts';
import { isBare, printedWords } from './spelling.ts';
import { fold } from './text.ts';

/** A producer's name taken apart. */
export interface ProducerName {
  /** Legal form, or `none`. */
  readonly form: LegalForm;
  /** What it does, where the name says so between form and core: "sản xuất", "thương mại"…; as keys, sorted. */
  readonly activities: readonly string[];
  /** Its own words: folded, i for y, one space between; never empty where the name holds a letter or digit. */
  readonly core: string;
  /** The core as ASCII words joined by "-", for ids. */
  readonly slug: string;
  /** Key of the core with its diacritics; decides where two folded cores are equal ("Thúy" is not "Thủy"). */
  readonly spelling: string;
}

/** Forms that two sources give to one producer: the press shortens TNHH to "công ty", and a "cơ sở" is run by a household. */
const COMPATIBLE: readonly (readonly [LegalForm, LegalForm])[] = [
  ['company', 'joint_stock'],
  ['company', 'limited'],
  ['company', 'private_enterprise'],
  ['household', 'establishment'],
  ['household', 'none'],
];

const BRANCH = phrases('chi nhánh');

/** The form at the start of a name and the position behind it. */
function formAtStart(words: readonly Word[]): { form: LegalForm; end: number } {
  for (const [candidates, form] of FORMS) {
    const end = matched(words, 0, candidates);
    if (end > 0) return { form, end: afterRun(words, end, AFTER_FORM[form] ?? []) };
  }
  return { form: 'none', end: 0 };
}

/** The words without a commune's kind before them ("xã Hoằng Thắng") and without a province behind them ("tỉnh Bắc Giang"). */
function withoutPlaceWords(words: readonly Word[], form: LegalForm): readonly Word[] {
  const province = words.findIndex((word, index) => index > 0 && word.key === 'tinh4' && words.length - index <= 5);
  const kept = province > 0 ? words.slice(0, province) : words;
  // Only groups of neighbours are named after their commune; elsewhere the word may belong to the name.
  return form === 'cooperative' || form === 'cooperative_group' ? kept.filter((word) => word.key !== 'xa2') : kept;
}

/** Takes a name apart. The same for any case, tone placement, normalisation and white space. */
export function producerName(name: string): ProducerName {
  const tail = FORMS_AT_END.find(([pattern]) => pattern.test(name.trim()));
  const bracketless = name.replace(/\s*\([^()]*\)\s*$/, '');
  const own = (printedWords(bracketless).length > 0 ? bracketless : name).trim();
  const all = wordsOf(tail === undefined ? own : own.replace(tail[0], ''));
  const isBranch = matched(all, 0, BRANCH) > 0;
  const start = formAtStart(isBranch ? all.slice(2) : all);
  const form = start.form === 'none' && tail !== undefined ? tail[1] : start.form;
  const rest = (isBranch ? all.slice(2) : all).slice(start.end);
  const end = afterRun(rest, 0, ACTIVITIES);
  // A number alone tells no two producers apart ("HTX Nông nghiệp 1"): then the activity stays in the core.
  const hasOwnWords = withoutPlaceWords(rest.slice(end), form).some((word) => /[a-z]{2}/.test(word.loose));
  const words = withoutPlaceWords(hasOwnWords ? rest.slice(end) : rest.length > 0 ? rest : all, form);
  const isGeneric = form === 'household' || form === 'establishment' || !hasOwnWords;
  // A branch is entered apart from its company: the word moves behind the core and keeps them apart.
  const branch = isBranch ? wordsOf('chi nhánh') : [];
  const core = [...words, ...branch];
  return {
    form,
    activities: isGeneric ? [] : activitiesIn(rest.slice(0, end)),
    core: core.map((word) => word.loose).join(' '),
    spelling: core.map((word) => word.key).join(' '),
    slug: core.flatMap((word) => fold(word.printed).match(/[a-z0-9]+/g) ?? []).join('-'),
  };
}

/** The activities in a run of them, as sorted keys. */
function activitiesIn(run: readonly Word[]): string[] {
  const found = new Set<string>();
  for (let at = 0; at < run.length;) {
    const length = Math.max(1, matched(run, at, ACTIVITIES));
    found.add(
      run
        .slice(at, at + length)
        .map((word) => word.loose)
        .join(' '),
    );
    at += length;
  }
  return [...found].sort();
}

/** Whether two sources may give these forms to one producer. */
export function areFormsCompatible(a: LegalForm, b: LegalForm): boolean {
  return a === b || COMPATIBLE.some(([first, second]) => (a === first && b === second) || (a === second && b === first));
}

/** Whether activities leave it open that two producers are one: they share one, or a name states none. */
function doActivitiesAgree(a: readonly string[], b: readonly string[]): boolean {
  return a.length === 0 || b.length === 0 || a.some((activity) => b.includes(activity));
}

/**
 * Whether two names mean one producer, given that both are of one province: same core, forms that go together, activities
 * that do not contradict. Not transitive: "Công ty A" agrees with "CTCP A" and with "Công ty TNHH A", which are two.
 */
export function isSameProducer(a: string, b: string): boolean {
  const [first, second] = [producerName(a), producerName(b)];
  if (first.core !== second.core || !areFormsCompatible(first.form, second.form)) return false;
  if (!doActivitiesAgree(first.activities, second.activities)) return false;
  return first.spelling === second.spelling || isBare(a) || isBare(b);
}
