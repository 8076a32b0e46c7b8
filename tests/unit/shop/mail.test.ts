/** The letters: each says what its reader needs, in their language, and no stranger's text breaks out of its place. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readLink } from '../../../src/commerce/links.ts';
import { ORDER_MAILS, REQUEST_MAILS, type MailKind } from '../../../src/commerce/mail/kinds.ts';
import { letterHtml, letterText, oneLine } from '../../../src/commerce/mail/letter.ts';
import { isPlainAddress, type Mail } from '../../../src/commerce/mail/mail.ts';
import { mailWorker } from '../../../src/commerce/mail/worker.ts';
import { requestDesk } from '../../../src/commerce/rfq/desk.ts';
import type { Store } from '../../../src/commerce/store/open.ts';
import { enqueue } from '../../../src/commerce/store/outbox.ts';
import {
  DAY,
  day,
  HOUR,
  keptMail,
  line,
  memoryStore,
  NOW,
  putOrder,
  request,
  SECRET,
  settings,
  shelves,
  vnd,
  workerParts,
} from './rfq-fixture.ts';

let store: Store;

beforeEach(async () => {
  store = await memoryStore();
});
afterEach(() => store.destroy());

/** All mails that are due, by kind and subject as they were entered. */
async function drained(now = NOW): Promise<Mail[]> {
  const { mails, transport } = keptMail();
  await mailWorker(workerParts(store, transport, () => now)).drain(now);
  return mails;
}

async function orderMail(kind: MailKind, more: Parameters<typeof putOrder>[1] = {}): Promise<Mail> {
  const id = await putOrder(store, more);
  await enqueue(store, kind, id, NOW);
  const [mail, ...rest] = await drained();
  if (mail === undefined || rest.length > 0) throw new Error(`expected one mail, found ${rest.length + 1}`);
  return mail;
}

const deadReasons = async () =>
  (await store.selectFrom('outbox').select(['last_error']).where('state', '=', 'dead').execute()).map(({ last_error }) => last_error);

/** No-break spaces as spaces: how amounts are printed is tested elsewhere. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

/** The addresses in a text. */
const links = (text: string): string[] => [...text.matchAll(/https?:\/\/[^\s"<)]+/g)].map(([url]) => url);

describe('every letter', () => {
  it('says who runs the site and why one gets it, and loads nothing', async () => {
    const id = await putOrder(store);
    const desk = requestDesk({ store, shelves, settings });
    const sent = await desk.send({ requestId: 'u', request: request() }, NOW);
    if (sent.kind !== 'sent') throw new Error(sent.error);
    for (const kind of ORDER_MAILS) await enqueue(store, kind, id, NOW);
    await enqueue(store, 'request.reminder', `${sent.id}/htx-ong`, NOW);
    await enqueue(store, 'request.answer', `${sent.id}/htx-ong`, NOW);
    const mails = await drained(NOW + DAY);
    const kinds = new Set(mails.map(({ fileName }) => fileName.slice(0, fileName.lastIndexOf('-')).replace('-', '.')));
    expect([...kinds].sort()).toEqual([...ORDER_MAILS, ...REQUEST_MAILS].sort());
    for (const { text, html, fileName, subject } of mails) {
      expect(text, fileName).toContain('Trung tâm Xúc tiến, 1 Lý Thường Kiệt, 024 1234');
      expect(text, fileName).toMatch(/nhận thư này|Thư cho người vận hành/);
      expect(text, fileName).toContain('hoi@example.vn');
      expect(`${subject}${text}`, fileName).not.toMatch(/hóa đơn|hoá đơn|undefined|null|\[object/i);
      expect(html, fileName).not.toMatch(/<img|<link|<script|<style|src=|url\(|@import/i);
      for (const url of links(text + html)) expect(new URL(url).origin, fileName).toBe(settings.siteUrl);
    }
  });

  it('goes to the person, with the answer going to the other one', async () => {
    await putOrder(store);
    await enqueue(store, 'order.placed', 'SS-261122-7K3M9Q', NOW);
    await enqueue(store, 'seller.order', 'SS-261122-7K3M9Q', NOW);
    await enqueue(store, 'staff.review', 'SS-261122-7K3M9Q', NOW);
    const byName = new Map((await drained()).map((mail) => [mail.to.address, mail]));
    expect([...byName.keys()].sort()).toEqual(['binh@buyer.example', 'htx-ong@example.vn', 'truc@example.vn']);
    expect(byName.get('htx-ong@example.vn')?.replyTo).toEqual({ name: 'Trần Văn Bình', address: 'binh@buyer.example' });
    expect(byName.get('binh@buyer.example')?.replyTo).toEqual({ name: 'Sổ Sao', address: 'hoi@example.vn' });
    expect(byName.get('binh@buyer.example')?.from).toEqual({ name: 'Sổ Sao', address: 'so@example.vn' });
  });
});

describe('a letter about an order', () => {
  it('says what was ordered, where it is fetched and who sells', async () => {
    const { subject, text } = await orderMail('order.placed');
    expect(subject).toBe('Phiếu đặt hàng SS-261122-7K3M9Q: HTX Ong Mường Hoa');
    for (const part of [
      '1 × Mật ong bạc hà (chai 500 ml): 185.000 ₫',
      'Giảm giá: 20.000 ₫',
      'Tổng cộng: 350.000 ₫',
      'Hội chợ: Hội chợ Xuân',
    ])
      expect(plain(text)).toContain(part);
    for (const part of ['Gian hàng: A12', 'Ngày nhận: 10/12/2026', 'Tên đăng ký: Đơn vị HTX Ong Mường Hoa', 'Mã số thuế: 0100000001'])
      expect(text).toContain(part);
    expect(text).toMatch(/https:\/\/so\.example\.vn\/don-hang\/\?t=[\w-]{32}\n/);
    expect(text).toContain('trả tiền cho bên bán khi nhận hàng');
  });

  it('carries the transfer while it is waited for, in the language of the buyer', async () => {
    const waiting = { state: 'pending', method: 'vietqr', lang: 'en', expires_at: NOW + 24 * HOUR } as const;
    const { text, html } = await orderMail('order.placed', waiting);
    for (const part of [
      'Bank: Vietcombank',
      'Account: 0011223344',
      'Account holder: HTX MUONG HOA',
      'Amount: 350.000 ₫',
      'Text of the transfer: OCOP7K3M9Q4',
    ])
      expect(plain(text)).toContain(part);
    expect(plain(text)).toContain('10:00 on 23 Nov 2026 (Viet Nam time)');
    expect(text).toContain('Fair: Spring Fair');
    expect(text).toContain('https://so.example.vn/en/order/?t=');
    expect(html).toContain('<html lang="en">');
    await putOrder(store, { ...waiting, id: 'SS-261122-AAAAAA', state: 'cancelled' });
    await enqueue(store, 'order.placed', 'SS-261122-AAAAAA', NOW);
    expect((await drained())[0]?.text).not.toContain('0011223344');
  });

  it('gives the seller a link to hand over at that place, until a week after the fair', async () => {
    const { text } = await orderMail('seller.order');
    const link = /giao-hang\/\?t=(\S+)/.exec(text)?.[1] ?? '';
    expect(readLink([SECRET], 'hand-over', link, NOW)).toEqual(['htx-ong', 'hoi-cho/A12']);
    expect(readLink([SECRET], 'hand-over', link, Date.parse('2026-12-19T00:00:00+07:00'))).toBeNull();
    expect(readLink([SECRET], 'hand-over', link, Date.parse('2026-12-18T23:59:59+07:00'))).not.toBeNull();
    expect(text).toContain('đến hết ngày 18/12/2026');
    expect(plain(text)).toContain('thu của người mua: 350.000 ₫');
    expect(text).toContain('+84900000002');
  });

  it('asks a seller to take money only where the buyer still owes it', async () => {
    const { text } = await orderMail('seller.order', { state: 'paid', place: 'seller', pickup_day: null, fair: null });
    expect(text).toContain('không thu thêm');
    expect(text).not.toContain('thu của người mua');
    expect(text).toContain('Nơi nhận: Thôn Tả Van');
  });

  it('is not sent where there is nothing to say any more', async () => {
    await putOrder(store, { buyer_email: null, buyer_name: null, buyer_phone: null, purged_at: NOW });
    await putOrder(store, { id: 'SS-2', state: 'cancelled', memo: 'OCOP2' });
    await putOrder(store, { id: 'SS-3', seller: 'lang-gom', memo: 'OCOP3' });
    await enqueue(store, 'order.paid', 'SS-261122-7K3M9Q', NOW);
    await enqueue(store, 'seller.order', 'SS-2', NOW);
    await enqueue(store, 'seller.order', 'SS-3', NOW);
    await enqueue(store, 'order.paid', 'SS-4', NOW);
    expect(await drained()).toEqual([]);
    expect((await deadReasons()).sort()).toEqual(['gone', 'no_address', 'purged', 'settled']);
  });

  it('shows staff the reason, or the transfer that belongs to no order', async () => {
    expect((await orderMail('staff.review', { needs_review: 'amount 349999' })).text).toContain('Lý do: amount 349999');
    const transfer = { memo: 'CHUYEN TIEN', amount: 5000, reason: 'unknown_order', at: NOW };
    await store
      .insertInto('unmatched')
      .values([
        { ...transfer, provider: 'sepay', event_id: '92704' },
        { ...transfer, provider: 'stripe', event_id: '92704', memo: 'KHAC' },
      ])
      .execute();
    await enqueue(store, 'staff.review', 'sepay:92704', NOW, { reason: 'unknown_order', amount: 5000 });
    await enqueue(store, 'staff.review', 'sepay:1', NOW);
    const [mail, ...rest] = await drained();
    expect(rest).toEqual([]);
    expect(plain(mail?.text ?? '')).toContain(
      '- sepay 92704: 5.000 ₫, "CHUYEN TIEN", khoản chuyển không ghi mã của đơn nào (unknown_order)',
    );
    expect(plain(mail?.text ?? '')).toContain('Số tiền đến: 5.000 ₫');
    expect(mail?.text).not.toContain('KHAC');
  });

  it('says what had gone back when it was entered', async () => {
    const id = await putOrder(store, { state: 'refunded', refunded: 350_000 });
    await enqueue(store, 'order.refunded', id, NOW, { refunded: 100_000 }, '100000');
    await enqueue(store, 'order.refunded', id, NOW, {}, '350000');
    const texts = (await drained()).map(({ text }) => plain(text));
    expect(texts.some((text) => text.includes('đến nay là 100.000 ₫, trên tổng 350.000 ₫'))).toBe(true);
    expect(texts.some((text) => text.includes('đến nay là 350.000 ₫, trên tổng 350.000 ₫'))).toBe(true);
  });

  it('says that a sample is one', async () => {
    expect((await orderMail('order.placed', { seller: 'mau' })).text).toContain('dữ liệu mẫu');
  });
});

describe('a letter about a request', () => {
  async function asked(more: Parameters<typeof request>[0] = {}): Promise<string> {
    const sent = await requestDesk({ store, shelves, settings }).send({ requestId: 'u', request: request(more) }, NOW);
    if (sent.kind !== 'sent') throw new Error(sent.error);
    return sent.id;
  }
  const to = (mails: readonly Mail[], address: string) => mails.find((mail) => mail.to.address === address);

  it('holds for each producer its own lines alone, in the text and in the file', async () => {
    const id = await asked();
    const mail = to(await drained(), 'htx-che@example.vn');
    expect(mail?.subject).toBe(`Yêu cầu báo giá ${id} từ Công ty Bếp Việt`);
    expect(mail?.replyTo).toEqual({ name: 'Nguyễn Thị Mai', address: 'mai@buyer.example' });
    expect(plain(mail?.text ?? '')).toContain('120 × Chè Shan tuyết (thùng 12 chai); giá mong muốn 85.000 ₫ một đơn vị');
    expect(mail?.attachments.map(({ fileName }) => fileName)).toEqual([`${id}.csv`]);
    expect(JSON.stringify(mail)).not.toMatch(/Mật ong|Phấn hoa|Ong Mường Hoa|htx-ong/);
    const link = /tra-loi-bao-gia\/\?t=(\S+)/.exec(mail?.text ?? '')?.[1] ?? '';
    expect(readLink([SECRET], 'answer', link, NOW)).toEqual([id, 'htx-che']);
    expect(readLink([SECRET], 'answer', link, Date.parse('2026-12-23T00:00:00+07:00'))).toBeNull();
  });

  it('notes what was sent, and tells the buyer who could not be written to', async () => {
    const id = await asked({ lang: 'en', country: 'JP' });
    const mails = await drained();
    const receipt = to(mails, 'mai@buyer.example');
    expect(receipt?.text).toContain(
      'Làng gốm Phù Lãng: no mail address in the register, so nothing could be sent; you can call +84912345678\n---',
    );
    expect(receipt?.text).toContain('https://so.example.vn/en/request-a-quotation/status/?t=');
    expect(to(mails, 'htx-ong@example.vn')?.text).toContain('Nước: Nhật Bản');
    const states = await store
      .selectFrom('request_sellers')
      .select(['producer', 'state', 'sent_at'])
      .where('request_id', '=', id)
      .orderBy('producer')
      .execute();
    expect(states).toEqual([
      { producer: 'htx-che', state: 'sent', sent_at: NOW },
      { producer: 'htx-ong', state: 'sent', sent_at: NOW },
      { producer: 'lang-gom', state: 'unreachable', sent_at: null },
    ]);
  });

  it('brings the quotation to the buyer, with answers going to the producer', async () => {
    const id = await asked({ lang: 'en' });
    await drained();
    const desk = requestDesk({ store, shelves, settings });
    const prices = [{ product: 'mat-ong', price: vnd(80_000) }];
    await desk.quote(
      'htx-ong',
      id,
      { prices, minimumOrder: '10 boxes', leadTime: null, validUntil: day('2026-12-31'), note: 'Chào\nchị' },
      NOW,
    );
    await desk.decline('htx-che', id, 'Hết vụ', NOW);
    const mails = await drained();
    expect(mails.map(({ subject }) => subject).sort()).toEqual([
      `HTX Chè Suối Giàng cannot quote for request ${id}`,
      `HTX Ong Mường Hoa quoted for request ${id}`,
    ]);
    const quoted = mails.find(({ subject }) => subject.includes('quoted'));
    expect(plain(quoted?.text ?? '')).toContain('- Mật ong bạc hà: 80.000 ₫ per thùng 12 chai');
    expect(quoted?.text).toContain('> Chào\n> chị');
    expect(quoted?.replyTo?.address).toBe('htx-ong@example.vn');
    expect(mails.find(({ subject }) => subject.includes('cannot'))?.text).toContain('Reason: Hết vụ');
  });

  it('is no reminder for who has answered in the meantime, and nothing once purged', async () => {
    const id = await asked();
    await drained();
    const desk = requestDesk({ store, shelves, settings });
    const prices = [{ product: 'mat-ong', price: vnd(80_000) }];
    await desk.quote('htx-ong', id, { prices, minimumOrder: null, leadTime: null, validUntil: day('2027-12-31'), note: null }, NOW);
    await drained();
    await enqueue(store, 'request.reminder', `${id}/htx-ong`, NOW);
    await desk.purge(NOW + 366 * DAY);
    await enqueue(store, 'request.answer', `${id}/htx-ong`, NOW, {}, '2');
    await enqueue(store, 'request.producer', `${id}/htx-ong`, NOW, {}, 'again');
    // The digest of the day is sent by then: it names nobody.
    expect((await drained(NOW + 366 * DAY)).map(({ to: { address } }) => address)).toEqual(['truc@example.vn']);
    expect((await deadReasons()).sort()).toEqual(['purged', 'purged', 'purged']);
  });

  it('tells the organiser of a day in Viet Nam, without who asked', async () => {
    const late = Date.parse('2026-11-22T23:59:00+07:00');
    const desk = requestDesk({ store, shelves, settings });
    await desk.send({ requestId: 'a', request: request() }, late);
    await desk.send({ requestId: 'b', request: request({ lines: [line('mau')] }) }, late + 2 * 60_000);
    const mails = (await drained(late + 2 * DAY)).filter((mail) => mail.to.address === 'truc@example.vn');
    expect(mails.map(({ subject }) => subject)).toEqual(['Yêu cầu báo giá ngày 22/11/2026', 'Yêu cầu báo giá ngày 23/11/2026']);
    expect(mails[0]?.text).toContain('Việt Nam, 4 mặt hàng: HTX Ong Mường Hoa (đã gửi)');
    expect(JSON.stringify(mails)).not.toMatch(/Mai|buyer\.example|Bếp/);
  });
});

describe('what strangers write', () => {
  it('stays in its place', async () => {
    const nasty = '</p><script>alert(1)</script><img src=//evil.example>';
    const lines = [line('mat-ong', { unit: nasty, note: '=cmd|x!A1\r\nBcc: all@evil.example' })];
    const contact = 'Mai\r\nBcc: all@evil.example\u2028\u202e"<a@b.example>';
    const message = `xin chào\r\n\r\nBáo giá hoặc từ chối:\nhttps://evil.example/\n${nasty}`;
    await requestDesk({ store, shelves, settings }).send(
      { requestId: 'u', request: request({ lines, contact, company: contact, message }) },
      NOW,
    );
    for (const mail of await drained(NOW + DAY)) {
      expect(mail.html).not.toMatch(/<script|<img|href="(?!https:\/\/so\.example\.vn\/)/);
      for (const header of [mail.subject, mail.to.name, mail.replyTo?.name ?? '']) expect(header).not.toMatch(/[\p{Cc}\u2028\u202e]/u);
      // Ours is never marked as a quotation, theirs always is.
      for (const one of mail.text.split('\n').filter((text) => text.includes('evil.example/'))) expect(one).toMatch(/^> /);
      expect(mail.text).not.toMatch(/^Bcc:/m);
    }
  });

  it('is cut where it would fill a page, and kept on one line', () => {
    expect(Array.from(oneLine('ơ'.repeat(500), 100))).toHaveLength(100);
    expect(oneLine(' a\r\n\tb\u0000c  d ')).toBe('a b c d');
    const letter = { lang: 'vi' as const, subject: 's', blocks: [{ kind: 'facts' as const, rows: [['Tên', 'a\nb: c']] as const }] };
    expect(letterText(letter)).toBe('Tên: a b: c\n');
    expect(letterHtml(letter)).toMatch(/<td [^>]*>a b: c<\/td>/);
  });

  it('is an address only where it is one and nothing else', () => {
    for (const good of ['mai@buyer.example', "o'neil+x@a-b.example.vn", 'mai@ví-dụ.vn']) expect(isPlainAddress(good), good).toBe(true);
    const bad = [
      '',
      'a',
      'a@b',
      'a@b.vn, c@d.vn',
      'a@b.vn;c@d.vn',
      '"x"@b.vn',
      'A <a@b.vn>',
      'a@b.vn\r\nBcc: x@y.vn',
      'a b@c.vn',
      'a@@b.vn',
      'a@b.vn ',
    ];
    for (const one of [...bad, `${'a'.repeat(250)}@b.vn`]) expect(isPlainAddress(one), one).toBe(false);
  });
});
