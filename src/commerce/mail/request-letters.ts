/** Letters about requests for quotation: to the buyer, to a producer, to the organiser. */
import { calendarDate } from '../../domain/date.ts';
import { count, price, shortDate } from '../../i18n/format.ts';
import type { Lang } from '../../i18n/lang.ts';
import { answerPath, requestStatusPath } from '../../i18n/shop-routes.ts';
import { deskWords, incotermText, mailWords } from '../../i18n/shop-mail.ts';
import { dayIn } from '../day.ts';
import { answerLink, requestToken, tokenOfHash } from '../links.ts';
import { requestCsv } from '../rfq/csv.ts';
import { answerView, requestView } from '../rfq/reading.ts';
import type { RequestLine } from '../rfq/request.ts';
import { buyerOf, type RequestRow } from '../rfq/rows.ts';
import type { AnswerView, RequestSellerView } from '../views.ts';
import type { Block, Letter } from './letter.ts';
import { addressOf, facts, footer, letterTo, listed, never, text, type Writing, type Written } from './writing.ts';

const DAY = 86_400_000;

/** Seven hours: a day in Viet Nam begins that much before the day in UTC. */
const AHEAD = 7 * 3_600_000;

async function requestRow({ store }: Writing, id: string): Promise<RequestRow | null> {
  return (await store.selectFrom('requests').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

/** The country in words; its letters where they name none. */
function countryName(code: string, lang: Lang): string {
  try {
    return new Intl.DisplayNames([lang], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** Lines in words: "120 × Mật ong (thùng 12 chai); giá mong muốn …". */
function linesOf(lines: readonly (RequestLine & { readonly name: string })[], lang: Lang): string[] {
  const words = mailWords(lang);
  return lines.map(({ name, qty, unit, targetPrice, note }) =>
    [
      `${count(qty, lang)} × ${name} (${unit})`,
      ...(targetPrice === null ? [] : [words.target(price(targetPrice))]),
      ...(note === null ? [] : [`${words.remark}: ${note}`]),
    ].join('; '),
  );
}

/** The link to the buyer's page; none where its secret is no longer set. */
function statusLink({ settings }: Writing, row: RequestRow): Block[] {
  const token = tokenOfHash(settings.secrets, requestToken, row.id, row.token_hash);
  if (token === null) return [];
  return [{ kind: 'link', label: mailWords(row.lang).openRequest, url: settings.siteUrl + requestStatusPath(row.lang, token) }];
}

function isSampleSeller({ shelves }: Writing, producers: readonly string[]): { readonly isSample: boolean } {
  return { isSample: producers.some((id) => shelves.sellers.get(id)?.isSample === true) };
}

/** To the buyer: what was asked of whom. */
export async function receiptLetter(writing: Writing, id: string): Promise<Written> {
  const row = await requestRow(writing, id);
  const view = await requestView(writing, { id });
  if (row === null || view === null) return never('gone');
  const buyer = buyerOf(row);
  if (buyer === null) return never('purged');
  const { lang } = row;
  const words = mailWords(lang);
  const reach = ({ producer, name, state }: RequestSellerView): string =>
    state === 'unreachable'
      ? words.receipt.unreachable(name, writing.shelves.sellers.get(producer)?.phone ?? null)
      : words.receipt.sent(name);
  const letter: Letter = {
    lang,
    subject: words.receipt.subject(id),
    blocks: [
      text(words.hello(buyer.contact)),
      text(words.receipt.lead(view.sellers.length)),
      facts([[words.facts.request, id]]),
      ...view.sellers.flatMap((seller) => listed(reach(seller), linesOf(seller.lines, lang))),
      ...statusLink(writing, row),
      ...footer(
        writing,
        lang,
        words.whyRequest,
        isSampleSeller(
          writing,
          view.sellers.map(({ producer }) => producer),
        ),
      ),
    ],
  };
  return letterTo(addressOf(buyer.contact, buyer.email), letter);
}

/** What a producer is told of who asks, and of what. */
function askedBlocks(view: AnswerView): Block[] {
  const { facts: names, message } = mailWords('vi');
  const { buyer } = view;
  return [
    facts([
      [names.request, view.id],
      [names.buyer, buyer?.contact ?? null],
      [names.company, buyer?.company ?? null],
      [names.email, buyer?.email ?? null],
      [names.phone, buyer?.phone ?? null],
      [names.country, countryName(view.country, 'vi')],
      [names.delivery, buyer?.deliveryPlace ?? null],
      [names.neededBy, view.neededBy === null ? null : shortDate(view.neededBy, 'vi')],
      [names.incoterm, incotermText(view.incoterm, 'vi')],
      [names.certificates, view.certificates],
      [names.fair, view.fairName],
    ]),
    ...listed(mailWords('vi').asked, linesOf(view.lines, 'vi')),
    ...(buyer?.message == null ? [] : [{ kind: 'heading', text: message } as const, { kind: 'quoted', text: buyer.message } as const]),
  ];
}

/** "<id>/<producer>": an id holds no "/". */
function partsOf(subject: string): readonly [id: string, producer: string] {
  const at = subject.indexOf('/');
  return [subject.slice(0, at), subject.slice(at + 1)];
}

/** To one producer: its lines and the link to answer; the first time or as a reminder. */
export async function producerLetter(writing: Writing, kind: 'request' | 'reminder', subject: string, now: number): Promise<Written> {
  const [id, producer] = partsOf(subject);
  const view = await answerView(writing, producer, id, now);
  if (view === null) return never('gone');
  if (view.buyer === null) return never('purged');
  if (!view.isOpen || (kind === 'reminder' && view.state === 'quoted')) return never('settled');
  const words = deskWords[kind];
  const link = answerLink(writing.settings.secrets[0], id, producer, view.expiresAt);
  const seller = writing.shelves.sellers.get(producer) ?? null;
  const letter: Letter = {
    lang: 'vi',
    subject: words.subject(id, view.buyer.company ?? view.buyer.contact),
    blocks: [
      text(deskWords.hello(view.name)),
      text(words.lead),
      ...askedBlocks(view),
      { kind: 'link', label: deskWords.request.open, url: writing.settings.siteUrl + answerPath('vi', link) },
      text(deskWords.request.linkEnds(shortDate(dayIn(view.expiresAt - 1), 'vi'))),
      text(deskWords.request.attached),
      text(words.english),
      ...footer(writing, 'vi', deskWords.whySeller, seller),
    ],
  };
  return letterTo(addressOf(view.name, seller?.email ?? null), letter, {
    replyTo: addressOf(view.buyer.contact, view.buyer.email),
    attachments: [{ fileName: `${id}.csv`, type: 'text/csv; charset=utf-8', content: requestCsv(id, view.lines) }],
  });
}

/** What a producer answered. */
function answerBlocks(seller: RequestSellerView, lang: Lang): Block[] {
  const words = mailWords(lang);
  const { quotation, lines } = seller;
  if (quotation === null) return [facts([[words.facts.reason, seller.reason]])];
  const prices = quotation.prices.map(({ product, price: amount }) => {
    const line = lines.find((one) => one.product === product);
    return words.answer.price(line?.name ?? product, price(amount), line?.unit ?? '');
  });
  return [
    ...listed(words.prices, prices),
    facts([
      [words.facts.minimumOrder, quotation.minimumOrder],
      [words.facts.leadTime, quotation.leadTime],
      [words.facts.validUntil, shortDate(quotation.validUntil, lang)],
    ]),
    ...(quotation.note === null ? [] : [{ kind: 'quoted', text: quotation.note } as const]),
  ];
}

/** To the buyer: a producer quoted or declined. */
export async function answeredLetter(writing: Writing, subject: string): Promise<Written> {
  const [id, producer] = partsOf(subject);
  const row = await requestRow(writing, id);
  const seller = (await requestView(writing, { id }))?.sellers.find((one) => one.producer === producer);
  if (row === null || seller === undefined) return never('gone');
  const buyer = buyerOf(row);
  if (buyer === null) return never('purged');
  const words = mailWords(row.lang);
  const known = writing.shelves.sellers.get(producer) ?? null;
  const reply = addressOf(seller.name, known?.email ?? null);
  const isQuoted = seller.state === 'quoted';
  const lead = isQuoted ? words.answer.quoted(seller.name, id) : words.answer.declined(seller.name, id);
  const letter: Letter = {
    lang: row.lang,
    subject: lead,
    blocks: [
      text(words.hello(buyer.contact)),
      text(`${lead}.`),
      ...answerBlocks(seller, row.lang),
      text(words.answer.reply(seller.name, reply?.address ?? null)),
      ...statusLink(writing, row),
      ...footer(writing, row.lang, words.whyRequest, known),
    ],
  };
  return letterTo(addressOf(buyer.contact, buyer.email), letter, { replyTo: reply });
}

/** To the organiser: the requests of a day, without who asked. */
export async function digestLetter(writing: Writing, subject: string): Promise<Written> {
  const day = calendarDate(subject);
  if (day === null) return never('gone');
  const begin = Date.parse(day) - AHEAD;
  const rows = await writing.store
    .selectFrom('requests')
    .select(['id', 'country'])
    .where('created_at', '>=', begin)
    .where('created_at', '<', begin + DAY)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  if (rows.length === 0) return never('gone');
  const words = deskWords.digest;
  const items: string[] = [];
  const producers: string[] = [];
  for (const { id, country } of rows) {
    const sellers = (await requestView(writing, { id }))?.sellers ?? [];
    const named = sellers.map(({ name, state }) => `${name} (${deskWords.states[state]})`).join(', ');
    const lines = sellers.reduce((sum, seller) => sum + seller.lines.length, 0);
    items.push(words.line(id, countryName(country, 'vi'), lines, named));
    producers.push(...sellers.map(({ producer }) => producer));
  }
  const letter: Letter = {
    lang: 'vi',
    subject: words.subject(shortDate(day, 'vi')),
    blocks: [
      text(words.lead(rows.length)),
      { kind: 'list', items },
      text(words.english),
      ...footer(writing, 'vi', deskWords.whyStaff, isSampleSeller(writing, producers)),
    ],
  };
  return letterTo(addressOf(writing.site.name, writing.settings.staffEmail), letter);
}
