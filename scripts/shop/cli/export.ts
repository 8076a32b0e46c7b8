/** The command "export": tables for offices. */
import { closeSync, openSync, writeFileSync } from 'node:fs';
import { writeCsv } from 'hucre/csv';
import { figuresOf, type Figures } from '../../../src/commerce/store/figures.ts';
import { linesBy, ordersBy, requestsBy, type OrderedLine, type RequestAtSeller } from '../../../src/commerce/store/reports.ts';
import type { OrdersTable } from '../../../src/commerce/store/tables.ts';
import { guarded } from '../../../src/exports/formula.ts';
import { good, Refusal, type Answer } from './answer.ts';
import type { Context } from './context.ts';
import type { Asked, EXPORT_KINDS } from './options.ts';
import { filterOf } from './orders-shown.ts';
import { inLang, timeText } from './texts.ts';

type Cell = string | number | null;

/** A row: names of columns with their cells, in order. Names are the same in both languages: programs read them. */
type Row = Readonly<Record<string, Cell>>;

function orderRow(order: OrdersTable): Row {
  const { id, state, seller, fair, place, method, subtotal, discount, total, refunded, promotion, memo, lang } = order;
  return {
    order: id,
    state,
    placed: timeText(order.created_at),
    seller,
    fair,
    place,
    pickupDay: order.pickup_day,
    method,
    subtotal,
    discount,
    total,
    refunded,
    promotion,
    memo,
    buyerName: order.buyer_name,
    buyerPhone: order.buyer_phone,
    buyerEmail: order.buyer_email,
    language: lang,
    review: order.needs_review,
  };
}

function lineRow(line: OrderedLine): Row {
  const { order_id, state, created_at, seller, place, pickup_day, sku, product, name, unit, price, qty, amount } = line;
  return {
    order: order_id,
    state,
    placed: timeText(created_at),
    seller,
    place,
    pickupDay: pickup_day,
    sku,
    product,
    name,
    unit,
    price,
    qty,
    amount,
  };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/** A field of an object that was stored as JSON; null where it has none. */
function field(value: unknown, name: string): Cell {
  const found = isRecord(value) ? value[name] : null;
  return typeof found === 'string' || typeof found === 'number' ? found : null;
}

/** What a producer answered: stored bare, or below "quotation". */
function quotationOf(text: string | null): unknown {
  const value: unknown = text === null ? null : JSON.parse(text);
  return isRecord(value) && isRecord(value['quotation']) ? value['quotation'] : value;
}

/** One row for each line of a request, with the answer to it. */
function requestRows({ request, at, lines }: RequestAtSeller): Row[] {
  const buyer: unknown = request.buyer === null ? null : JSON.parse(request.buyer);
  const quotation = quotationOf(at.quotation);
  const prices: unknown = isRecord(quotation) ? quotation['prices'] : null;
  return lines.map((line) => ({
    request: request.id,
    sent: timeText(request.created_at),
    fair: request.fair,
    producer: at.producer,
    state: at.state,
    company: field(buyer, 'company'),
    contact: field(buyer, 'contact'),
    email: field(buyer, 'email'),
    phone: field(buyer, 'phone'),
    country: request.country,
    deliveryPlace: field(buyer, 'deliveryPlace'),
    neededBy: request.needed_by,
    incoterm: request.incoterm,
    certificates: request.certificates,
    product: line.product,
    name: line.name,
    qty: line.qty,
    unit: line.unit,
    targetPrice: line.target_price,
    note: line.note,
    quotedPrice: field(Array.isArray(prices) ? (prices as unknown[]).find((one) => field(one, 'product') === line.product) : null, 'price'),
    minimumOrder: field(quotation, 'minimumOrder'),
    leadTime: field(quotation, 'leadTime'),
    validUntil: field(quotation, 'validUntil'),
    answered: timeText(at.answered_at),
    reason: at.reason,
  }));
}

/** Columns of each table, also where it has no rows. */
const COLUMNS: Readonly<Record<(typeof EXPORT_KINDS)[number], readonly string[]>> = {
  orders:
    'order state placed seller fair place pickupDay method subtotal discount total refunded promotion memo buyerName buyerPhone buyerEmail language review'.split(
      ' ',
    ),
  lines: 'order state placed seller place pickupDay sku product name unit price qty amount'.split(' '),
  requests:
    'request sent fair producer state company contact email phone country deliveryPlace neededBy incoterm certificates product name qty unit targetPrice note quotedPrice minimumOrder leadTime validUntil answered reason'.split(
      ' ',
    ),
  figures: 'fair producer orders fulfilled units revenue requests quoted declined quotedValue hoursToAnswer'.split(' '),
};

async function rowsOf({ store }: Context, asked: Asked, kind: (typeof EXPORT_KINDS)[number]): Promise<Row[]> {
  const filter = filterOf(asked);
  switch (kind) {
    case 'orders':
      return (await ordersBy(store, filter)).map(orderRow);
    case 'lines':
      return (await linesBy(store, filter)).map(lineRow);
    case 'requests':
      return (await requestsBy(store, filter)).flatMap(requestRows);
    case 'figures':
      return figuresOf(await ordersBy(store, filter), await linesBy(store, filter), await requestsBy(store, filter)).map(
        (figures: Figures): Row => ({ ...figures }),
      );
  }
}

/** RFC 4180 in UTF-8 with a byte order mark; texts that look like formulas are kept texts. */
function csvText(columns: readonly string[], rows: readonly Row[]): string {
  const cells = rows.map((row) => columns.map((name) => row[name] ?? '').map((cell) => (typeof cell === 'string' ? guarded(cell) : cell)));
  const text = writeCsv([[...columns], ...cells]);
  return `\uFEFF${text.endsWith('\r\n') ? text : `${text}\r\n`}`;
}

/** Writes a file that only its owner may read: it may hold personal data. @throws {Refusal} where one is there already. */
function written(file: string, text: string): void {
  try {
    const handle = openSync(file, 'wx', 0o600);
    writeFileSync(handle, text);
    closeSync(handle);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refusal({ vi: `--out: không ghi được "${file}": ${reason}`, en: `--out: "${file}" was not written: ${reason}` });
  }
}

/** The table, to the standard output or into a file. */
export async function exported(context: Context, asked: Asked): Promise<Answer> {
  const { kind, format, out, isJson } = asked;
  if (kind === undefined) throw new Refusal({ vi: 'export cần --kind.', en: 'export expects --kind.' }, true);
  const rows = await rowsOf(context, asked, kind);
  if (out === undefined && (format === 'json' || isJson)) return good([JSON.stringify(rows)], rows);
  const text = format === 'json' ? `${JSON.stringify(rows)}\n` : csvText(COLUMNS[kind], rows);
  // The last line break is that of the line that is printed.
  if (out === undefined) return good([text.replace(/\n$/, '')], rows);
  written(out, text);
  return good([inLang({ vi: `Đã ghi ${rows.length} dòng vào ${out}`, en: `Wrote ${rows.length} rows to ${out}` }, context.lang)], {
    file: out,
    rows: rows.length,
  });
}
