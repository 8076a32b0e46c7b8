/** The lines of a request in the page: grouped by producer, each with its fields. */
import { producerPath, productPath } from '../../../i18n/routes.ts';
import { requestWords } from '../../../i18n/shop-request.ts';
import { buttonFor, lang, linkTo, made } from '../../shelf/made.ts';
import { sampleMark } from '../../shelf/term.ts';
import type { Twin } from '../../shelf/twin.ts';
import { lineField, type TypedLine } from './draft.ts';

const t = requestWords(lang);

/** A field of a line, and how it is filled in. */
const PARTS = [
  ['qty', t.qty, 'numeric', 12, ''],
  ['unit', t.unit, 'text', 60, t.unitHint],
  ['targetPrice', t.target, 'numeric', 16, t.optional],
  ['note', t.lineNote, 'text', 300, t.optional],
] as const;

/** What a line tells of its fields. */
export interface LineActs {
  /** Something was typed. */
  readonly typed: (line: TypedLine) => void;
  /** It is to go. */
  readonly removed: (product: string) => void;
}

function fieldsOf(line: TypedLine, acts: LineActs): HTMLElement[] {
  let now = line;
  return PARTS.map(([name, text, mode, most, help]) => {
    const id = lineField(line.product, name);
    const label = made('label', text, ...(help === '' ? [] : [' ', asideOf(help)]));
    label.htmlFor = id;
    const wrong = made('p');
    wrong.id = `${id}-wrong`;
    wrong.className = 'field__wrong';
    wrong.hidden = true;
    const input = made('input');
    Object.assign(input, { id, value: line[name], inputMode: mode, maxLength: most, autocomplete: 'off' });
    input.setAttribute('aria-describedby', wrong.id);
    input.addEventListener('input', () => {
      now = { ...now, [name]: input.value };
      acts.typed(now);
    });
    const field = made('div', label, wrong, input);
    field.className = `field field--${name}`;
    return field;
  });
}

function asideOf(text: string): HTMLElement {
  const aside = made('span', `(${text})`);
  aside.className = 'field__aside';
  return aside;
}

function lineOf(line: TypedLine, twin: Twin, acts: LineActs): HTMLElement {
  const remove = buttonFor('×', () => acts.removed(line.product));
  remove.className = 'ask__remove';
  remove.ariaLabel = t.remove(twin.name);
  remove.title = t.remove(twin.name);
  const name = made('p', ...sampleMark(twin), linkTo(productPath(lang, twin.id), twin.name, true));
  name.className = 'ask__name';
  const fields = made('div', ...fieldsOf(line, acts));
  fields.className = 'ask__fields';
  fields.role = 'group';
  fields.ariaLabel = twin.name;
  const item = made('li', name, remove, fields);
  item.dataset['id'] = line.product;
  return item;
}

/** Lines by producer, in the order of the basket; `isReachable` says who can be written to. */
export function groupsOf(
  lines: readonly TypedLine[],
  twins: ReadonlyMap<string, Twin>,
  isReachable: (producer: string) => boolean,
  acts: LineActs,
): HTMLElement[] {
  const known = lines.flatMap((line) => {
    const twin = twins.get(line.product);
    return twin === undefined ? [] : [{ line, twin }];
  });
  return [...Map.groupBy(known, ({ twin }) => twin.producer.id)].map(([producer, own]) => {
    const head = made('h3', linkTo(producerPath(lang, producer), own[0]?.twin.producer.name ?? producer, true));
    const can = isReachable(producer);
    const note = made(
      'p',
      can ? t.reachable : `${t.unreachable} `,
      ...(can ? [] : [linkTo(producerPath(lang, producer), t.unreachableWays)]),
    );
    note.className = can ? 'ask__can' : 'ask__cannot';
    const list = made('ul', ...own.map(({ line, twin }) => lineOf(line, twin, acts)));
    list.className = 'ask__lines';
    const group = made('section', head, note, list);
    group.className = 'ask__group';
    return group;
  });
}
