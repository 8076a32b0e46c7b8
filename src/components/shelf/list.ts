/** The reader's list: on the device and in the address. A list from a link is shown beside it and kept only when asked. */
import { idsIn, idsText, isId, MOST_COMPARED, MOST_KEPT, withId, withIdBefore, withoutId } from '../../domain/shelf.ts';
import { shortDate } from '../../i18n/format.ts';
import { absoluteUrl, comparePath, listPath } from '../../i18n/routes.ts';
import { shelfWords } from '../../i18n/shelf.ts';
import { keep, keptIds, onKeptElsewhere } from '../../islands/shelf/device.ts';
import { itemOf, type Act } from './item.ts';
import { buttonFor, lang, linkTo, made, part } from './made.ts';
import { twinsOf, verdictOfTwin, type Twin } from './twin.ts';

const t = shelfWords(lang);
const origin = part('shelf').dataset['origin'] ?? location.origin;
const gate = part('gate') as HTMLDetailsElement;

/** The ids shown. */
let ids: readonly string[] = [];
/** Whether they come from a link and are not the list of this device. */
let isShared = false;
/** Whether the browser keeps the list. */
let isKept = true;
/** The list before the last change, for "undo". */
let before: readonly string[] | null = null;
let names: ReadonlyMap<string, Twin> = new Map();

const nameOf = (id: string): string => names.get(id)?.name ?? id;
const say = (text: string): void => void (part('said').textContent = text);
const url = (): string => absoluteUrl(location.origin, listPath(lang, ids));

/** Writes the list into the address without a new entry in the history. */
function inAddress(): void {
  history.replaceState(null, '', listPath(lang, ids));
}

/** Another list of this device. */
async function changed(next: readonly string[], text: string): Promise<void> {
  before = ids;
  ids = next;
  isShared = false;
  isKept = keep(ids);
  inAddress();
  say(text);
  await show();
}

/** Ids of the same part of the list: drinks with alcohol stand apart, and move among themselves. */
const neighbours = (id: string): readonly string[] => ids.filter((other) => names.get(other)?.alcohol === names.get(id)?.alcohol);

async function act(id: string, kind: Act): Promise<void> {
  const own = neighbours(id);
  const at = own.indexOf(id);
  if (kind === 'remove') {
    await changed(withoutId(ids, id), t.removed(nameOf(id)));
    const next = own[at + 1] ?? own[at - 1];
    (document.querySelector<HTMLElement>(`[data-id="${next}"] [data-act=remove]`) ?? part('title')).focus();
    return;
  }
  const target = kind === 'up' ? own[at - 1] : own[at + 2];
  await changed(withIdBefore(ids, id, target ?? null), t.moved(nameOf(id), at + (kind === 'up' ? 0 : 2)));
  const buttons = [...document.querySelectorAll<HTMLButtonElement>(`[data-id="${id}"] button`)];
  (buttons.find(({ dataset, disabled }) => dataset['act'] === kind && !disabled) ?? buttons.find(({ disabled }) => !disabled))?.focus();
}

async function copy(): Promise<void> {
  try {
    await navigator.clipboard.writeText(url());
    say(t.copied);
  } catch {
    // Refused, or no secure connection: the reader copies by hand.
    const field = made('input');
    field.readOnly = true;
    field.value = url();
    field.ariaLabel = t.copyByHand;
    part('by-hand').replaceChildren(field);
    field.select();
  }
}

/** Buttons over the list. */
function tools(): HTMLElement[] {
  const others = [
    buttonFor(t.copy, () => void copy()),
    // A dialog that the reader closes is no failure.
    ...('share' in navigator ? [buttonFor(t.share, () => void navigator.share({ title: t.listTitle, url: url() }).catch(String))] : []),
    buttonFor(t.print, () => print()),
    ...(ids.length > 1
      ? [linkTo(comparePath(lang, ids.slice(0, MOST_COMPARED)), ids.length > MOST_COMPARED ? t.compare : t.compareThese)]
      : []),
  ];
  const shown = ids.length === 0 ? [] : others;
  const own = isShared ? [] : ids.length > 0 ? [buttonFor(t.clear, () => void changed([], t.cleared))] : [];
  const undo = before === null || isShared ? [] : [buttonFor(t.undo, () => void changed(before ?? [], ''))];
  return [...shown, ...own, ...undo];
}

/** What is said over a list from a link. */
function sharing(): HTMLElement[] {
  if (!isShared) return [];
  const own = keptIds() ?? [];
  const merged = [...new Set([...own, ...ids])].slice(0, MOST_KEPT);
  return [
    made('p', t.sharedHelp),
    made(
      'p',
      buttonFor(t.keepAdd, () => void changed(merged, t.kept)),
      ...(own.length > 0 ? [buttonFor(t.keepReplace, () => void changed(ids, t.kept)), linkTo(listPath(lang), t.toOwn(own.length))] : []),
    ),
  ];
}

/** Entries of a part of the list. */
function items(twins: readonly Twin[]): HTMLElement[] {
  return twins.map((twin, index) => {
    const ends = { isFirst: index === 0, isLast: index === twins.length - 1 };
    return itemOf(twin, origin, isShared ? null : (kind) => void act(twin.id, kind), ends);
  });
}

/** What could not be shown, each with what can be done. */
function complaints(unknown: readonly string[], failed: readonly string[]): HTMLElement[] {
  const drop = buttonFor(
    t.dropUnknown,
    () =>
      void changed(
        ids.filter((id) => !unknown.includes(id)),
        '',
      ),
  );
  return [
    ...(unknown.length === 0 ? [] : [made('p', `${t.unknown(unknown.join(', '))} `, ...(isShared ? [] : [drop]))]),
    ...(failed.length === 0
      ? []
      : [
          made(
            'p',
            `${t.failed} `,
            buttonFor(t.retry, () => void show()),
          ),
        ]),
    ...(isKept || ids.length === 0 ? [] : [made('p', t.notKept)]),
  ];
}

let showing = 0;

async function show(): Promise<void> {
  const own = ++showing;
  const shown = ids;
  if (shown.some((id) => !names.has(id))) part('count').textContent = t.loading;
  const { found, unknown, failed } = await twinsOf(shown);
  if (own !== showing) return;
  names = new Map(found.map((twin) => [twin.id, twin]));
  const open = found.filter(({ alcohol }) => !alcohol);
  const gated = found.filter(({ alcohol }) => alcohol);
  part('whose').textContent = isShared ? t.shared : t.own;
  const day = found[0] === undefined ? '' : ` · ${t.asOf(shortDate(verdictOfTwin(found[0]).on, lang))}`;
  part('count').textContent = shown.length === 0 ? '' : `${t.total(found.length)}${day}`;
  part('empty').hidden = shown.length > 0;
  part('sharing').replaceChildren(...sharing());
  part('sharing').hidden = !isShared;
  part('tools').replaceChildren(...tools());
  part('by-hand').replaceChildren();
  part('items').replaceChildren(...items(open));
  part('items').hidden = open.length === 0;
  gate.hidden = gated.length === 0;
  part('gate-text').textContent = t.adult(gated.length);
  part('gated').replaceChildren(...items(gated));
  part('complaints').replaceChildren(...complaints(unknown, failed));
}

/** Reads the address: a list from a link, a product to add, or nothing. */
async function start(): Promise<void> {
  const asked = new URLSearchParams(location.search);
  const kept = keptIds();
  const own = kept ?? [];
  const adding = asked.get('them') ?? asked.get('add');
  const given = idsIn(asked.get('ids'), MOST_KEPT);
  part('shelf').hidden = false;
  isKept = kept !== null;
  if (adding !== null && isId(adding)) {
    await changed(withId(own, adding, MOST_KEPT), '');
    before = null;
    say(own.includes(adding) ? t.there(nameOf(adding)) : own.length >= MOST_KEPT ? t.full : t.added(nameOf(adding)));
    return;
  }
  // Where nothing is kept, the list in the address is the reader's own.
  isShared = kept !== null && given.length > 0 && idsText(given) !== idsText(own);
  ids = isShared || kept === null ? given : own;
  inAddress();
  await show();
}

onKeptElsewhere(() => {
  const own = keptIds();
  if (isShared || own === null) return;
  ids = own;
  before = null;
  inAddress();
  void show();
});
void start();
