/** A small shop for the tests of requests and mail: four producers, one fair, and a store in memory. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { shelvesOf, type ShopCatalogue, type ShopSeller } from '../../../src/commerce/shop-catalogue.ts';
import type { MailTransport, Mail } from '../../../src/commerce/mail/mail.ts';
import type { MailLogLine, MailWorkerParts } from '../../../src/commerce/mail/worker.ts';
import { hashOf, orderToken } from '../../../src/commerce/links.ts';
import type { QuotationRequest, RequestLine } from '../../../src/commerce/rfq/request.ts';
import { openStore, type Store } from '../../../src/commerce/store/open.ts';
import type { OrdersTable } from '../../../src/commerce/store/tables.ts';
import { calendarDate, type CalendarDate } from '../../../src/domain/date.ts';
import { dong, type Dong } from '../../../src/domain/money.ts';

export const NOW = Date.parse('2026-11-22T03:00:00Z');
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const SECRET = 's'.repeat(40);

/** A day that is sure to be one. */
export function day(text: string): CalendarDate {
  const found = calendarDate(text);
  if (found === null) throw new Error(text);
  return found;
}

/** An amount that is sure to be one. */
export function vnd(amount: number): Dong {
  const found = dong(amount);
  if (found === null) throw new Error(String(amount));
  return found;
}

function seller(id: string, name: string, more: Partial<ShopSeller> = {}): ShopSeller {
  return {
    ...{
      id,
      name,
      kind: 'cooperative',
      email: `${id}@example.vn`,
      phone: '+84912345678',
      legalName: `Đơn vị ${name}`,
      taxCode: '0100000001',
    },
    ...{ pickup: { address: 'Thôn Tả Van', hours: '8-17 giờ' }, takesCards: false, isSample: false },
    bank: { bin: '970436', name: 'Vietcombank', account: '0011223344', holder: 'HTX MUONG HOA' },
    ...more,
  };
}

const product = (id: string, name: string, producer: string, isAlcohol = false) => ({ id, name, producer, isAlcohol });

const catalogue: ShopCatalogue = {
  hash: 'x',
  offers: [],
  products: [
    product('mat-ong', 'Mật ong bạc hà', 'htx-ong'),
    product('phan-hoa', 'Phấn hoa', 'htx-ong'),
    product('che-shan', 'Chè Shan tuyết', 'htx-che'),
    product('gom', 'Ấm chén', 'lang-gom'),
    product('ruou', 'Rượu ngô', 'htx-che', true),
    product('mau', 'Mẫu: gạo', 'mau'),
  ],
  sellers: [
    seller('htx-ong', 'HTX Ong Mường Hoa'),
    seller('htx-che', 'HTX Chè Suối Giàng'),
    seller('lang-gom', 'Làng gốm Phù Lãng', { email: null }),
    seller('mau', 'Mẫu HTX', { isSample: true }),
  ],
  fairs: [
    {
      ...{ id: 'hoi-cho', name: 'Hội chợ Xuân', nameEn: 'Spring Fair', venue: 'Trung tâm Triển lãm, Hà Nội' },
      openDays: [day('2026-12-10'), day('2026-12-11')],
    },
  ],
  promotions: [],
};

export const shelves = shelvesOf(catalogue);

export const settings = {
  siteUrl: 'https://so.example.vn',
  secrets: [SECRET] as readonly [string, ...string[]],
  mailFrom: 'so@example.vn',
  staffEmail: 'truc@example.vn',
};

const site = {
  name: 'Sổ Sao',
  contactEmail: 'hoi@example.vn',
  operator: { name: 'Trung tâm Xúc tiến', address: '1 Lý Thường Kiệt', phone: '024 1234', taxCode: '', notice: '' },
};

/** A new store in memory; with TEST_DATABASE_URL a new database on that Postgres, so that the same tests run on both. */
export async function memoryStore(): Promise<Store> {
  const url = process.env['TEST_DATABASE_URL'] ?? '';
  if (url === '') return openStore({ kind: 'sqlite', path: ':memory:' });
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const own = new URL(url);
  own.pathname = `/${name}`;
  return openStore({ kind: 'postgres', url: own.href });
}

export function line(id: string, more: Partial<RequestLine> = {}): RequestLine {
  return { product: id, qty: 120, unit: 'thùng 12 chai', targetPrice: vnd(85_000), note: null, ...more };
}

export function request(more: Partial<QuotationRequest> = {}): QuotationRequest {
  return {
    ...{ company: 'Công ty Bếp Việt', contact: 'Nguyễn Thị Mai', email: 'mai@buyer.example', phone: '+84900000001', country: 'VN' },
    ...{ deliveryPlace: 'Kho Gia Lâm', neededBy: day('2026-12-20'), incoterm: 'domestic', certificates: 'ISO 22000', fair: 'hoi-cho' },
    ...{ message: 'Cần mẫu thử.\nCảm ơn.', lang: 'vi', lines: [line('mat-ong'), line('che-shan'), line('phan-hoa'), line('gom')] },
    ...more,
  };
}

/** A transport that keeps what it is given, and fails as it is told. */
export function keptMail(fail: (mail: Mail) => Error | null = () => null): { mails: Mail[]; transport: MailTransport } {
  const mails: Mail[] = [];
  return {
    mails,
    transport: {
      async send(mail) {
        const failure = fail(mail);
        if (failure !== null) throw failure;
        mails.push(mail);
      },
      close: () => undefined,
    },
  };
}

/** What a worker needs, over this store; its log is kept. */
export function workerParts(
  store: Store,
  transport: MailTransport,
  now: () => number = () => NOW,
): MailWorkerParts & { lines: MailLogLine[] } {
  const lines: MailLogLine[] = [];
  return { store, settings, shelves, transport, now, site, log: (one) => lines.push(one), lines };
}

/** Puts an order with two lines into the tables. */
export async function putOrder(store: Store, more: Partial<OrdersTable> = {}): Promise<string> {
  const id = more.id ?? 'SS-261122-7K3M9Q';
  await store
    .insertInto('orders')
    .values({
      ...{
        id,
        request_id: id,
        request_hash: '',
        seller: 'htx-ong',
        state: 'reserved',
        method: 'booth',
        place: 'hoi-cho/A12',
        fair: 'hoi-cho',
      },
      ...{ pickup_day: '2026-12-10', subtotal: 370_000, discount: 20_000, total: 350_000, promotion: null, buyer_name: 'Trần Văn Bình' },
      ...{
        buyer_email: 'binh@buyer.example',
        buyer_phone: '+84900000002',
        buyer_key: 'k',
        lang: 'vi',
        token_hash: hashOf(orderToken(SECRET, id)),
      },
      ...{
        memo: `OCOP${id.slice(-6)}4`,
        provider_ref: null,
        provider_params: null,
        attempt: 1,
        created_at: NOW,
        expires_at: null,
        held: 1,
      },
      ...{ needs_review: null, refunded: 0, updated_at: NOW, purged_at: null },
      ...more,
    })
    .execute();
  const goods = { order_id: id, unit: 'chai 500 ml', price: 185_000, qty: 1, amount: 185_000 };
  await store
    .insertInto('order_lines')
    .values([
      { ...goods, line: 0, sku: 'mat-ong.chai', product: 'mat-ong', name: 'Mật ong bạc hà' },
      { ...goods, line: 1, sku: 'phan-hoa.hu', product: 'phan-hoa', name: 'Phấn hoa' },
    ])
    .execute();
  return id;
}
