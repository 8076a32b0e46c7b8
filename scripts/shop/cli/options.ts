/** The words of the command line of the operators' tools. */
import { parseArgs } from 'node:util';
import { ORDER_STATES, type OrderState } from '../../../src/commerce/order.ts';
import { calendarDate } from '../../../src/domain/date.ts';
import { LANGS, type Lang } from '../../../src/i18n/lang.ts';
import { Refusal } from './answer.ts';

/** How to call the command. */
export const USAGE = `npm run orders -- list [--state S]... [--seller ID] [--fair ID] [--review] [--since YYYY-MM-DD]
    các đơn / orders
npm run orders -- show ID
    một đơn: diễn biến, hàng, thư, giao dịch / one order: timeline, lines, mails, events
npm run orders -- mark-paid ID --amount N --note "…"
    ghi nhận tiền đã nhận ngoài hệ thống / money that came another way
npm run orders -- refund ID [--amount N]
    hoàn tiền / sends money back
npm run orders -- reallocate ID
    tìm lại hàng cho đơn trả muộn / finds goods for an order that was paid late
npm run orders -- reviewed ID
    đã xem đơn cần người xem / somebody looked at an order in review
npm run orders -- unmatched [--all]
    chuyển khoản không khớp đơn nào, còn phải xử lý / transfers that fit no order and wait for a person
npm run orders -- settle EVENT --note "…"
    đã xử lý một khoản như vậy / one of them was dealt with
npm run orders -- export --kind orders|lines|requests|figures [--format csv|json] [--out FILE] [--seller ID] [--fair ID] [--since YYYY-MM-DD]
    bảng cho Excel; figures không có dữ liệu cá nhân / tables; figures hold no personal data
npm run orders -- reconcile [--statement FILE.csv]
    đối chiếu với cổng thanh toán và sao kê / compares with providers and a bank statement
npm run orders -- purge [--dry-run] [--orders-months N]
    xóa dữ liệu cá nhân hết hạn giữ; máy chủ tự làm mỗi ngày / takes out personal data that is no longer kept, as the server does daily
npm run orders -- backup DIR [--keep N]
    sao lưu tệp SQLite / a copy of the SQLite file
npm run orders -- staff-link --seller ID [--fair ID] [--days N]
    liên kết giao hàng cho người đứng gian / the link to hand orders over
npm run orders -- stock
    tồn: khai, còn, giữ, bán / stock: listed, available, held, sold
  --json  cho máy / for programs      --lang vi|en
Mã thoát / exit: 0 xong / done, 1 có sai lệch hoặc không làm được / something differs or was not done, 2 gọi sai / called wrongly`;

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;
const OPTIONS = {
  help: { ...flag, short: 'h' },
  json: flag,
  lang: text,
  state: { type: 'string', multiple: true },
  seller: text,
  fair: text,
  review: flag,
  all: flag,
  since: text,
  amount: text,
  note: text,
  kind: text,
  format: text,
  out: text,
  statement: text,
  'dry-run': flag,
  'orders-months': text,
  keep: text,
  days: text,
} as const;

type Name = keyof typeof OPTIONS;

/** Commands: their own options, and what they are told before them. */
const COMMANDS = {
  list: { own: ['state', 'seller', 'fair', 'review', 'since'], given: null },
  show: { own: [], given: 'ID' },
  'mark-paid': { own: ['amount', 'note'], given: 'ID' },
  refund: { own: ['amount'], given: 'ID' },
  reallocate: { own: [], given: 'ID' },
  reviewed: { own: [], given: 'ID' },
  unmatched: { own: ['all'], given: null },
  settle: { own: ['note'], given: 'EVENT' },
  export: { own: ['kind', 'format', 'out', 'state', 'seller', 'fair', 'review', 'since'], given: null },
  reconcile: { own: ['statement'], given: null },
  purge: { own: ['dry-run', 'orders-months'], given: null },
  backup: { own: ['keep'], given: 'DIR' },
  'staff-link': { own: ['seller', 'fair', 'days'], given: null },
  stock: { own: [], given: null },
} as const satisfies Record<string, { readonly own: readonly Name[]; readonly given: string | null }>;

/** A command. */
export type Command = keyof typeof COMMANDS;

/** Tables that can be exported. */
export const EXPORT_KINDS = ['orders', 'lines', 'requests', 'figures'] as const;

/** What was asked for; what a command does not know is left as it is without the option. */
export interface Asked {
  readonly command: Command;
  /** Id of an order, name of an event, or a folder; empty for commands that are told none. */
  readonly given: string;
  readonly isJson: boolean;
  readonly lang: Lang;
  readonly states: readonly OrderState[];
  readonly seller: string | undefined;
  readonly fair: string | undefined;
  readonly isInReview: boolean;
  /** Also what was settled. */
  readonly isAll: boolean;
  /** First moment, milliseconds since 1970: midnight in Viet Nam. */
  readonly since: number | undefined;
  readonly amount: number | undefined;
  readonly note: string | undefined;
  readonly kind: (typeof EXPORT_KINDS)[number] | undefined;
  readonly format: 'csv' | 'json';
  readonly out: string | undefined;
  readonly statement: string | undefined;
  readonly isDryRun: boolean;
  readonly months: number | undefined;
  readonly keep: number | undefined;
  readonly days: number | undefined;
}

const wrong = (vi: string, en: string): Refusal => new Refusal({ vi, en }, true);

function words(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  } catch (error) {
    throw wrong('Có tham số không hiểu được.', error instanceof Error ? error.message : String(error));
  }
}

type Values = ReturnType<typeof words>['values'];

function oneOf<T extends string>(name: string, value: string, known: readonly T[]): T {
  const found = known.find((one) => one === value);
  if (found !== undefined) return found;
  const list = known.join(', ');
  throw wrong(`${name}: thấy "${value}", cần một trong ${list}.`, `${name}: found "${value}", expected one of ${list}.`);
}

function whole(name: 'amount' | 'orders-months' | 'keep' | 'days', values: Values): number | undefined {
  const value = values[name];
  if (value === undefined) return undefined;
  if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
  throw wrong(
    `--${name}: thấy "${value}", cần số nguyên từ 1, không dấu chấm.`,
    `--${name}: found "${value}", expected a whole number from 1 without separators.`,
  );
}

function moment(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (calendarDate(value) !== null) return Date.parse(`${value}T00:00:00+07:00`);
  throw wrong(`--since: không có ngày "${value}"; cần dạng YYYY-MM-DD.`, `--since: found "${value}", expected a day as YYYY-MM-DD.`);
}

/** Refuses options of other commands, and what is told too much or too little. */
function held(command: Command, values: Values, rest: readonly string[]): void {
  const { own, given } = COMMANDS[command];
  const known: readonly Name[] = ['help', 'json', 'lang', ...own];
  const foreign = (Object.keys(OPTIONS) as Name[]).find(
    (name) => !known.includes(name) && values[name] !== undefined && values[name] !== false,
  );
  if (foreign !== undefined) throw wrong(`"${command}" không có --${foreign}.`, `"${command}" has no --${foreign}.`);
  if (given !== null && rest.length !== 1) throw wrong(`"${command}" cần đúng một ${given}.`, `"${command}" expects exactly one ${given}.`);
  if (given === null && rest.length > 0)
    throw wrong(`Không hiểu "${rest.join(' ')}".`, `Found "${rest.join(' ')}", expected options only.`);
}

/** What the words of the command line ask for; null for help. @throws {Refusal} for words that are none. */
export function askedFor(args: readonly string[]): Asked | null {
  const { values, positionals } = words(args);
  const [name, ...rest] = positionals;
  if (values.help || args.length === 0) return null;
  const command = oneOf('command', name ?? '', Object.keys(COMMANDS) as Command[]);
  held(command, values, rest);
  return {
    command,
    given: rest[0] ?? '',
    isJson: values.json,
    lang: oneOf<Lang>('--lang', values.lang ?? 'vi', LANGS),
    states: (values.state ?? []).map((state) => oneOf('--state', state, ORDER_STATES)),
    seller: values.seller,
    fair: values.fair,
    isInReview: values.review,
    isAll: values.all,
    since: moment(values.since),
    amount: whole('amount', values),
    note: values.note?.trim(),
    kind: values.kind === undefined ? undefined : oneOf('--kind', values.kind, EXPORT_KINDS),
    format: oneOf('--format', values.format ?? 'csv', ['csv', 'json'] as const),
    out: values.out,
    statement: values.statement,
    isDryRun: values['dry-run'],
    months: whole('orders-months', values),
    keep: whole('keep', values),
    days: whole('days', values),
  };
}
