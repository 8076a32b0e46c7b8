/** The commands "purge", "backup" and "stock". */
import { accessSync, closeSync, constants, existsSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { purgeableRequests, stockRows } from '../../../src/commerce/store/reports.ts';
import { good, Refusal, type Answer } from './answer.ts';
import type { Context } from './context.ts';
import type { Asked } from './options.ts';
import { inLang, tableOf, timeText } from './texts.ts';

/** Months for which orders are kept whole unless the operator says otherwise. */
const ORDER_MONTHS = 24;

/** Backups that are kept unless the operator says otherwise. */
const KEPT = 14;

/** Takes out personal data that is no longer kept. */
export async function purged(context: Context, { isDryRun, months = ORDER_MONTHS }: Asked): Promise<Answer> {
  const { store, now, lang } = context;
  const desks = await context.desks();
  const { orders } = await desks.orders.purge(now, { orderMonths: months, isDryRun });
  const requests = isDryRun ? (await purgeableRequests(store, now)).length : await desks.purgeRequests(now);
  const said = isDryRun
    ? {
        vi: `Sẽ xóa dữ liệu cá nhân của ${orders} đơn, ${requests} yêu cầu`,
        en: `Would take personal data out of ${orders} orders, ${requests} requests`,
      }
    : {
        vi: `Đã xóa dữ liệu cá nhân của ${orders} đơn, ${requests} yêu cầu`,
        en: `Took personal data out of ${orders} orders, ${requests} requests`,
      };
  return good([inLang(said, lang)], { orders, requests });
}

/** Says whether a copy can be used. @throws {Refusal} where it cannot. */
function checked(file: string): void {
  const copy = new DatabaseSync(file);
  try {
    // A file of its own that is whole: without the log that the original keeps beside itself.
    copy.exec('pragma journal_mode = delete');
    const found = copy
      .prepare('pragma integrity_check')
      .all()
      .map((row) => String(row['integrity_check']));
    if (found.join() !== 'ok')
      throw new Refusal({ vi: `Bản sao hỏng: ${found.join(', ')}`, en: `The copy is damaged: ${found.join(', ')}` });
  } finally {
    copy.close();
  }
}

/** A copy of the SQLite file under the time of the day; the oldest beyond those to keep are removed. */
export function backedUp({ settings: { database }, now, lang }: Context, { given, keep = KEPT }: Asked): Answer {
  if (database.kind === 'postgres')
    throw new Refusal({
      vi: 'Dữ liệu ở Postgres: dùng pg_dump --format=custom "$DATABASE_URL" > commerce.dump',
      en: 'The data is in Postgres: use pg_dump --format=custom "$DATABASE_URL" > commerce.dump',
    });
  // Its folder must be there: a name mistyped makes no copies in a place that nobody looks at.
  if (!existsSync(dirname(resolve(given))))
    throw new Refusal({ vi: `Không có thư mục "${dirname(resolve(given))}".`, en: `Found no folder "${dirname(resolve(given))}".` });
  try {
    if (!existsSync(given)) mkdirSync(given, { mode: 0o700 });
    // With the slash a file is refused too.
    accessSync(`${given}/`, constants.W_OK);
  } catch {
    throw new Refusal({ vi: `Không ghi được vào thư mục "${given}".`, en: `Found "${given}", expected a folder that may be written.` });
  }
  const name = `commerce-${timeText(now).replace(' ', '-').replace(':', '')}${new Date(now).toISOString().slice(17, 19)}.db`;
  const [unfinished, file] = [join(given, `.${name}.part`), join(given, name)];
  if (existsSync(file)) throw new Refusal({ vi: `Đã có "${file}".`, en: `There is a "${file}" already.` });
  const source = new DatabaseSync(database.path, { readOnly: true });
  try {
    // Made first, so that nobody else ever reads it. One transaction reads all of it: a copy page by page begins anew with each
    // order that comes in, and would never end while many do.
    closeSync(openSync(unfinished, 'wx', 0o600));
    source.prepare('vacuum into ?').run(unfinished);
    checked(unfinished);
    renameSync(unfinished, file);
  } finally {
    source.close();
    rmSync(unfinished, { force: true });
  }
  const copies = readdirSync(given)
    .filter((one) => /^commerce-\d{4}-\d\d-\d\d-\d{6}\.db$/.test(one))
    .sort();
  const removed = copies.slice(0, Math.max(0, copies.length - keep));
  for (const one of removed) rmSync(join(given, one));
  const said = { vi: `Đã sao lưu ${file}; bỏ ${removed.length} bản cũ`, en: `Wrote ${file}; removed ${removed.length} older copies` };
  return good([inLang(said, lang)], { file, removed });
}

/** Stock by offer and place; exit code 1 where available, held and sold are not what is listed. */
export async function stocked({ store, lang }: Context): Promise<Answer> {
  const rows = (await stockRows(store)).map((row) => ({ ...row, isBalanced: row.available + row.held + row.sold === row.listed }));
  const lines = tableOf(
    [
      { header: { vi: 'Mã', en: 'SKU' }, cell: ({ sku }) => sku },
      { header: { vi: 'Nơi', en: 'Place' }, cell: ({ place }) => place, isFlexible: true },
      { header: { vi: 'Khai', en: 'Listed' }, cell: ({ listed }) => listed },
      { header: { vi: 'Còn', en: 'Available' }, cell: ({ available }) => available },
      { header: { vi: 'Giữ', en: 'Held' }, cell: ({ held }) => held },
      { header: { vi: 'Bán', en: 'Sold' }, cell: ({ sold }) => sold },
      { header: { vi: 'Khớp', en: 'Sum' }, cell: ({ isBalanced }) => (isBalanced ? 'ok' : inLang({ vi: 'LỆCH', en: 'DIFFERS' }, lang)) },
    ],
    rows,
    lang,
  );
  const off = rows.filter(({ isBalanced }) => !isBalanced).length;
  const said = { vi: `${rows.length} dòng, ${off} lệch`, en: `${rows.length} rows, ${off} differ` };
  return { lines: [...lines, inLang(said, lang)], json: rows, isGood: off === 0 };
}
