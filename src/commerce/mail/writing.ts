/** What letters are written with, and what comes of it. */
import { shortDate } from '../../i18n/format.ts';
import type { Lang } from '../../i18n/lang.ts';
import { mailWords } from '../../i18n/shop-mail.ts';
import type { Operator } from '../../site.config.ts';
import { dayIn } from '../day.ts';
import type { ShopSettings } from '../settings.ts';
import type { ShopSeller, Shelves } from '../shop-catalogue.ts';
import type { Store } from '../store/open.ts';
import { oneLine, type Block, type Letter } from './letter.ts';
import { isPlainAddress, type Mail, type MailAddress } from './mail.ts';

/** What letters are written with. */
export interface Writing {
  /** The tables: a letter says what they say when it goes out. */
  readonly store: Store;
  /** Names, addresses, accounts. */
  readonly shelves: Shelves;
  /** Addresses of the site and its staff, secrets of links. */
  readonly settings: Pick<ShopSettings, 'siteUrl' | 'secrets' | 'mailFrom' | 'staffEmail'>;
  /** Who runs the site, and what it is called. */
  readonly site: { readonly name: string; readonly contactEmail: string; readonly operator: Operator };
}

/** Further facts of a mail, as they were when it was entered. */
export type MailData = Readonly<Record<string, string | number>>;

/** A letter to somebody, or why none is sent any more. */
export type Written =
  | {
      readonly kind: 'letter';
      readonly to: MailAddress;
      readonly replyTo: MailAddress | null;
      readonly letter: Letter;
      readonly attachments: Mail['attachments'];
    }
  /** `gone`: no such record; `purged`: its personal data are no longer here; `no_address`; `settled`: what it asks for was done. */
  | { readonly kind: 'never'; readonly reason: 'gone' | 'purged' | 'no_address' | 'settled' };

/** Nothing is sent. */
export function never(reason: Extract<Written, { kind: 'never' }>['reason']): Written {
  return { kind: 'never', reason };
}

/** Name and address, or null where the address is none that can be written to. */
export function addressOf(name: string, address: string | null): MailAddress | null {
  return address !== null && isPlainAddress(address) ? { name: oneLine(name, 100), address } : null;
}

/** A letter to this address. */
export function letterTo(
  to: MailAddress | null,
  letter: Letter,
  more: { readonly replyTo?: MailAddress | null; readonly attachments?: Mail['attachments'] } = {},
): Written {
  if (to === null) return never('no_address');
  return { kind: 'letter', to, letter, replyTo: more.replyTo ?? null, attachments: more.attachments ?? [] };
}

/** A paragraph. */
export function text(words: string): Block {
  return { kind: 'text', text: words };
}

/** The facts that are known: those without a value are left out. */
export function facts(rows: readonly (readonly [name: string, value: string | null])[]): Block {
  return { kind: 'facts', rows: rows.flatMap(([name, value]) => (value === null || value === '' ? [] : [[name, value] as const])) };
}

/** A heading with a list below it; nothing for an empty list. */
export function listed(heading: string, items: readonly string[]): Block[] {
  return items.length === 0
    ? []
    : [
        { kind: 'heading', text: heading },
        { kind: 'list', items },
      ];
}

const AHEAD = 7 * 3_600_000;

/** A moment in words, in the time of Viet Nam: "14:05 ngày 22/11/2026". */
export function momentText(moment: number, lang: Lang): string {
  const time = new Date(moment + AHEAD).toISOString().slice(11, 16);
  return mailWords(lang).atMoment(time, shortDate(dayIn(moment), lang));
}

/** What stands below each letter: that it is a sample, who runs the site, and why one gets it. */
export function footer({ site, settings }: Writing, lang: Lang, why: string, seller: Pick<ShopSeller, 'isSample'> | null = null): Block[] {
  const words = mailWords(lang);
  const { name, address, phone } = site.operator;
  const operator = [name, address, phone].filter((part) => part !== '').join(', ');
  return [
    ...(seller?.isSample === true ? [text(words.sample)] : []),
    text(why),
    text(
      [
        words.ran(site.name, settings.siteUrl),
        ...(operator === '' ? [] : [words.operator(operator)]),
        words.contact(site.contactEmail),
      ].join(' '),
    ),
  ];
}
