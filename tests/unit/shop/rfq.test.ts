/** The desk of requests for quotation: what is taken, who sees what, who may answer when. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { requestDesk } from '../../../src/commerce/rfq/desk.ts';
import type { RequestDesk } from '../../../src/commerce/rfq/desk-contract.ts';
import type { Quotation } from '../../../src/commerce/rfq/request.ts';
import type { Store } from '../../../src/commerce/store/open.ts';
import { DAY, day, line, memoryStore, NOW, request, SECRET, settings, shelves, vnd } from './rfq-fixture.ts';

let store: Store;
let desk: RequestDesk;

beforeEach(async () => {
  store = await memoryStore();
  desk = requestDesk({ store, shelves, settings });
});
afterEach(() => store.destroy());

const outbox = () => store.selectFrom('outbox').selectAll().orderBy('dedupe').execute();

async function sent(more: Parameters<typeof request>[0] = {}, requestId = 'u1'): Promise<{ id: string; token: string }> {
  const answer = await desk.send({ requestId, request: request(more) }, NOW);
  if (answer.kind !== 'sent') throw new Error(answer.error);
  return answer;
}

const quotation = (prices: Quotation['prices'], more: Partial<Quotation> = {}): Quotation => ({
  ...{ prices, minimumOrder: '10 thùng', leadTime: '7 ngày', validUntil: day('2026-12-31'), note: null },
  ...more,
});
const honey = quotation([{ product: 'mat-ong', price: vnd(80_000) }]);

describe('a request', () => {
  it('is split by producer in the order of its lines, and tells who cannot be reached', async () => {
    const { id, token } = await sent();
    expect(id).toMatch(/^YC-261122-[0-9A-HJKMNP-TV-Z]{6}$/);
    const view = await desk.view(token);
    expect(view?.sellers.map(({ producer, state, lines }) => [producer, state, lines.map(({ product }) => product)])).toEqual([
      ['htx-ong', 'new', ['mat-ong', 'phan-hoa']],
      ['htx-che', 'new', ['che-shan']],
      ['lang-gom', 'unreachable', ['gom']],
    ]);
    expect(view?.fairName).toBe('Hội chợ Xuân');
    const mails = await outbox();
    expect(mails.map(({ dedupe }) => dedupe)).toEqual([
      'request.digest:2026-11-22',
      `request.producer:${id}/htx-che`,
      `request.producer:${id}/htx-ong`,
      `request.receipt:${id}`,
    ]);
    // The digest waits for the end of the day: it goes out at seven in the morning in Viet Nam.
    expect(mails[0]?.next_at).toBe(Date.parse('2026-11-23T07:00:00+07:00'));
    expect(JSON.stringify(mails)).not.toContain('buyer.example');
  });

  it('that comes twice is one; with other words it is refused', async () => {
    const first = await sent();
    expect(await sent()).toEqual(first);
    expect(await desk.send({ requestId: 'u1', request: request({ message: 'khác' }) }, NOW)).toEqual({
      kind: 'refused',
      error: 'request_reused',
    });
    expect(await outbox()).toHaveLength(4);
    const together = await Promise.all([1, 2, 3].map(() => sent({}, 'u2')));
    expect(new Set(together.map(({ id }) => id)).size).toBe(1);
  });

  it('is the same after the secret was changed, and its page opens by the same token', async () => {
    const { id, token } = await sent();
    const later = requestDesk({ store, shelves, settings: { secrets: ['n'.repeat(40), SECRET] } });
    expect(await later.send({ requestId: 'u1', request: request() }, NOW)).toEqual({ kind: 'sent', id, token });
    expect((await later.view(token))?.id).toBe(id);
  });

  it('of nothing, of what is unknown and of alcohol leaves no trace', async () => {
    const refused = async (...ids: string[]) => desk.send({ requestId: 'u', request: request({ lines: ids.map((id) => line(id)) }) }, NOW);
    expect(await refused()).toEqual({ kind: 'refused', error: 'nothing' });
    expect(await refused('mat-ong', 'khong-co')).toEqual({ kind: 'refused', error: 'unknown_product', products: ['khong-co'] });
    expect(await refused('mat-ong', 'ruou')).toEqual({ kind: 'refused', error: 'alcohol', products: ['ruou'] });
    expect(await outbox()).toEqual([]);
    expect(await store.selectFrom('requests').selectAll().execute()).toEqual([]);
  });

  it('opens by its token alone', async () => {
    const { id, token } = await sent();
    for (const wrong of ['', id, token.slice(1), `${token}A`]) expect(await desk.view(wrong)).toBeNull();
  });
});

describe('a producer', () => {
  it('sees its own lines, and no other producer', async () => {
    const { id } = await sent();
    const view = await desk.answerView('htx-che', id, NOW);
    expect(view?.lines.map(({ product }) => product)).toEqual(['che-shan']);
    expect(view?.buyer?.email).toBe('mai@buyer.example');
    expect(view?.isOpen).toBe(true);
    expect(JSON.stringify(view)).not.toMatch(/mat-ong|Mật ong|htx-ong/);
    expect(await desk.answerView('mau', id, NOW)).toBeNull();
    expect(await desk.answerView('htx-che', 'YC-0', NOW)).toBeNull();
  });

  it('changes nothing by looking', async () => {
    const { id, token } = await sent();
    const all = async () => JSON.stringify([await store.selectFrom('request_sellers').selectAll().execute(), await outbox()]);
    const before = await all();
    await desk.answerView('htx-ong', id, NOW + DAY);
    await desk.view(token);
    expect(await all()).toBe(before);
  });

  it('is noted as having read, once and not after an answer', async () => {
    const { id } = await sent();
    expect((await desk.seen('htx-ong', id, NOW + 1))?.state).toBe('seen');
    await desk.seen('htx-ong', id, NOW + 2);
    const row = await store.selectFrom('request_sellers').selectAll().where('producer', '=', 'htx-ong').executeTakeFirst();
    expect(row?.seen_at).toBe(NOW + 1);
    await desk.decline('htx-ong', id, 'Hết hàng', NOW + 3);
    expect((await desk.seen('htx-ong', id, NOW + 4))?.state).toBe('declined');
    expect((await desk.seen('lang-gom', id, NOW))?.state).toBe('unreachable');
  });

  it('quotes, and changes that once', async () => {
    const { id, token } = await sent();
    const first = await desk.quote('htx-ong', id, honey, NOW);
    expect(first).toMatchObject({ kind: 'answered', view: { state: 'quoted', isOpen: true, quotation: { prices: honey.prices } } });
    const better = quotation([{ product: 'mat-ong', price: vnd(78_000) }]);
    expect(await desk.quote('htx-ong', id, better, NOW + 1)).toMatchObject({
      kind: 'answered',
      view: { isOpen: false, quotation: better },
    });
    expect(await desk.quote('htx-ong', id, honey, NOW + 2)).toEqual({ kind: 'refused', error: 'not_open' });
    expect(await desk.decline('htx-ong', id, null, NOW + 2)).toEqual({ kind: 'refused', error: 'not_open' });
    expect((await desk.view(token))?.sellers[0]?.quotation).toEqual(better);
    const answers = (await outbox()).filter(({ kind }) => kind === 'request.answer').map(({ dedupe }) => dedupe);
    expect(answers).toEqual([`request.answer:${id}/htx-ong:1`, `request.answer:${id}/htx-ong:2`]);
  });

  it('answers once when two answers come at the same moment', async () => {
    const { id } = await sent();
    const answers = await Promise.all([
      desk.decline('htx-ong', id, null, NOW),
      desk.decline('htx-ong', id, null, NOW),
      desk.quote('htx-ong', id, honey, NOW),
    ]);
    expect(answers.filter(({ kind }) => kind === 'answered')).toHaveLength(1);
    expect((await outbox()).filter(({ kind }) => kind === 'request.answer')).toHaveLength(1);
  });

  it('quotes for what it was asked, each once, until a day to come', async () => {
    const { id } = await sent();
    const refusal = async (given: Quotation) => {
      const answer = await desk.quote('htx-ong', id, given, NOW);
      return answer.kind === 'refused' ? answer.error : null;
    };
    const price = (product: string) => ({ product, price: vnd(1000) });
    expect(await refusal(quotation([]))).toBe('nothing');
    expect(await refusal(quotation([price('che-shan')]))).toBe('unknown_product');
    expect(await refusal(quotation([price('mat-ong'), price('mat-ong')]))).toBe('unknown_product');
    expect(await refusal(quotation([price('mat-ong')], { validUntil: day('2026-11-21') }))).toBe('past_day');
    expect(await refusal(quotation([price('mat-ong')], { validUntil: day('2026-11-22') }))).toBeNull();
    expect(await desk.quote('mau', id, honey, NOW)).toEqual({ kind: 'refused', error: 'not_found' });
    expect(await desk.decline('mau', id, null, NOW)).toEqual({ kind: 'refused', error: 'not_found' });
  });
});

describe('time', () => {
  const mark = (state: 'sent' | 'seen') =>
    store.updateTable('request_sellers').set({ state, sent_at: NOW }).where('producer', '=', 'htx-ong').execute();

  it('reminds after three days, once, and not who answered', async () => {
    const { id } = await sent();
    await mark('seen');
    expect(await desk.sweep(NOW + 3 * DAY - 1)).toEqual({ reminded: 0, expired: 0 });
    expect(await desk.sweep(NOW + 3 * DAY)).toEqual({ reminded: 1, expired: 0 });
    expect(await desk.sweep(NOW + 4 * DAY)).toEqual({ reminded: 0, expired: 0 });
    expect((await outbox()).filter(({ kind }) => kind === 'request.reminder').map(({ subject }) => subject)).toEqual([`${id}/htx-ong`]);
    await sent({}, 'u2');
    await mark('sent');
    await store.updateTable('request_sellers').set({ state: 'declined' }).where('producer', '=', 'htx-ong').execute();
    expect(await desk.sweep(NOW + 5 * DAY)).toEqual({ reminded: 0, expired: 0 });
  });

  it('ends a request with the thirtieth day in Viet Nam', async () => {
    const { id } = await sent();
    const end = Date.parse('2026-12-23T00:00:00+07:00');
    expect((await desk.answerView('htx-ong', id, end - 1))?.isOpen).toBe(true);
    expect((await desk.answerView('htx-ong', id, end))?.isOpen).toBe(false);
    expect(await desk.quote('htx-ong', id, quotation(honey.prices, { validUntil: day('2027-12-31') }), end)).toEqual({
      kind: 'refused',
      error: 'not_open',
    });
    expect(await desk.sweep(end)).toEqual({ reminded: 0, expired: 2 });
    expect((await desk.answerView('htx-che', id, end))?.state).toBe('expired');
    expect(await desk.decline('htx-che', id, null, end)).toEqual({ kind: 'refused', error: 'not_open' });
  });

  it('takes personal data away after a year and leaves the figures', async () => {
    const { id, token } = await sent({ lines: [line('mat-ong', { note: 'gọi chị Mai' }), line('che-shan')] });
    await desk.quote('htx-ong', id, quotation(honey.prices, { note: 'Chào chị Mai' }), NOW);
    await desk.decline('htx-che', id, 'Chị Mai đã mua', NOW);
    expect(await desk.purge(NOW + 365 * DAY - 1)).toBe(0);
    expect(await desk.purge(NOW + 365 * DAY)).toBe(1);
    expect(await desk.purge(NOW + 366 * DAY)).toBe(0);
    const rest = JSON.stringify([
      await store.selectFrom('requests').selectAll().execute(),
      await store.selectFrom('request_lines').selectAll().execute(),
      await store.selectFrom('request_sellers').selectAll().execute(),
      await outbox(),
    ]);
    expect(rest).not.toMatch(/Mai|buyer\.example|Gia Lâm|Bếp/);
    expect((await desk.view(token))?.sellers[0]?.quotation?.prices).toEqual(honey.prices);
    expect(await desk.answerView('htx-ong', id, NOW)).toMatchObject({ buyer: null, isOpen: false });
  });
});
