/** Offers, sellers and promotions in the content: each mistake is named with its file and field, on one line. */
import { describe, expect, test } from 'vitest';
import { contentProblems } from '../../../src/catalogue/checks.ts';
import { problemLine, readContent } from '../../../src/catalogue/content-files.ts';
import { emptyContent, put, TODAY } from '../../import/workspace.ts';

const PLACE = 'place:\n  formerProvince: ha-tinh\n';
const CERTIFICATES = 'certificates:\n  - stars: 3\n    year: 2022\n    provenance: B\n    source:\n      url: https://example.vn/1\n';
const TEA = `name: Trà gừng\nproducer: htx-a\n${PLACE}group: food\n${CERTIFICATES}`;
const OFFER =
  'offers:\n  - id: goi\n    price: 50000\n    unit: gói 100 g\n    stock: 5\n    fairs:\n      - fair: hoi-cho\n        stand: A1\n        stock: 3\n';
const SELLER = `seller:
  legalName: Hợp tác xã A
  taxCode: '0312345678'
  email: a@example.vn
  pickup:
    address: thôn Mẫu
    hours: 8:00-17:00
  bank:
    bin: '970436'
    name: Vietcombank
    account: '0123456789'
    holder: HTX A
`;
const COOP = `name: HTX A\nkind: cooperative\n${PLACE}`;
const FAIR = `name: Hội chợ Mẫu
kind: ocop-fair
status: confirmed
lastChecked: '2026-11-18'
organisers: [Sở Mẫu]
venue:
  name: Nhà văn hóa
  province: ha-noi
start: '2026-12-11'
end: '2026-12-20'
stands:
  - stand: A1
    producer: htx-a
  - stand: B1
    producer: htx-b
  - stand: C1
    producer: htx-a
    products: [ruou]
source:
  url: https://example.vn/1
`;
const PROMOTION = "code: MAU10\nname: Ưu đãi\nfrom: '2026-12-01'\nto: '2026-12-20'\npercent: 10\nsellers: [htx-a]\n";

/** The files of content that is right: an offer at the producer's place and at a stand, a seller, a promotion. */
const GOOD: Readonly<Record<string, string>> = {
  'products/ha-tinh/tra-gung.yaml': TEA + OFFER,
  'products/ha-tinh/ruou.yaml': `${TEA.replace('Trà gừng', 'Rượu nếp').replace('food', 'drink')}set: 14\nalcohol: true\n`,
  'products/ha-tinh/mat-ong.yaml': TEA.replace('Trà gừng', 'Mật ong').replace('htx-a', 'htx-b'),
  'producers/htx-a.yaml': COOP + SELLER,
  'producers/htx-b.yaml': COOP.replace('HTX A', 'HTX B'),
  'fairs/hoi-cho.yaml': FAIR,
  'promotions/mau.yaml': PROMOTION,
};

/** The problems of the content with some files changed. */
function problemsWith(changed: Readonly<Record<string, string>> = {}): string[] {
  const root = emptyContent();
  for (const [path, text] of Object.entries({ ...GOOD, ...changed })) put(root, path, text);
  const { records, problems } = readContent(root);
  return [...problems, ...contentProblems(records, root, TODAY, true)].map(problemLine);
}

const tea = (from: string, to: string) => ({ 'products/ha-tinh/tra-gung.yaml': TEA + OFFER.replace(from, to) });
const coop = (from: string, to: string) => ({ 'producers/htx-a.yaml': COOP + SELLER.replace(from, to) });
const promo = (from: string, to: string) => ({ 'promotions/mau.yaml': PROMOTION.replace(from, to) });
const P = 'products/ha-tinh/tra-gung.yaml: offers';

/** Each kind of mistake, the file that has it, and how its line begins. */
const MISTAKES: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
  ['a price in words', tea('50000', 'năm mươi'), `${P}[0].price: found "năm mươi", expected number`],
  ['a price with decimals', tea('50000', '50000.5'), `${P}[0].price: found 50000.5`],
  ['a price of some đồng', tea('50000', '999'), `${P}[0].price: found 999`],
  ['a price of nine digits', tea('50000', '100000000'), `${P}[0].price: found 100000000`],
  ['an id with capitals', tea('goi', 'Goi'), `${P}[0].id: found "Goi"`],
  ['an id with a stop', tea('id: goi', 'id: goi.lon'), `${P}[0].id: found "goi.lon"`],
  ['a unit with a control character', tea('gói 100 g', '"gói\\u0007"'), `${P}[0].unit: `],
  ['an unknown field', tea('    stock: 5', '    stock: 5\n    discount: 1'), `${P}[0].discount: found a field`],
  ['stock below nothing', tea('stock: 5', 'stock: -1'), `${P}[0].stock: found -1`],
  ['a hundred in one order', tea('    stock: 5', '    stock: 5\n    maxPerOrder: 100'), `${P}[0].maxPerOrder: found 100`],
  [
    'a last day before the first',
    tea('    stock: 5', "    stock: 5\n    from: '2026-12-02'\n    to: '2026-12-01'"),
    `${P}[0].to: expected the last day`,
  ],
  ['no place', tea(OFFER.slice(OFFER.indexOf('    stock: 5')), ''), `${P}[0].stock: expected "stock", "fairs" or both`],
  ['an unknown fair', tea('fair: hoi-cho', 'fair: khac'), `${P}[0].fairs[0].fair: found "khac", expected the id of a file in fairs/`],
  ['an unknown stand', tea('stand: A1', 'stand: A9'), `${P}[0].fairs[0].stand: found "A9", expected the number of a stand of "hoi-cho"`],
  ['the stand of another', tea('stand: A1', 'stand: B1'), `${P}[0].fairs[0].stand: found "B1", the stand of "htx-b"`],
  ['a stand that shows something else', tea('stand: A1', 'stand: C1'), `${P}[0].fairs[0].stand: found "C1", where "tra-gung" is not shown`],
  [
    'a stand twice',
    tea('        stock: 3\n', '        stock: 3\n      - fair: hoi-cho\n        stand: A1\n        stock: 1\n'),
    `${P}[0].fairs[1]: found the stand "A1" of "hoi-cho" twice`,
  ],
  [
    'an offer twice',
    tea('offers:\n', 'offers:\n  - id: goi\n    price: 60000\n    unit: gói\n    stock: 1\n'),
    `${P}[1].id: found "goi" twice`,
  ],
  [
    'a fair without days',
    { 'fairs/hoi-cho.yaml': FAIR.replace("start: '2026-12-11'\nend: '2026-12-20'\n", 'year: 2026\n') },
    `${P}[0].fairs[0].fair: found "hoi-cho", which has no printed day`,
  ],
  ['offers without a seller', { 'producers/htx-a.yaml': COOP }, `${P}: found offers, expected "seller" in producers/htx-a.yaml`],
  [
    'stock without a place to fetch it',
    coop('  pickup:\n    address: thôn Mẫu\n    hours: 8:00-17:00\n', ''),
    `${P}[0].stock: found 5, expected "seller.pickup"`,
  ],
  [
    'offers of alcohol',
    { 'products/ha-tinh/ruou.yaml': (GOOD['products/ha-tinh/ruou.yaml'] ?? '') + OFFER.replace('A1', 'C1') },
    'products/ha-tinh/ruou.yaml: offers: found offers of a drink with alcohol',
  ],
  ['a tax code with letters', coop("'0312345678'", 'MST123'), 'producers/htx-a.yaml: seller.taxCode: '],
  ['a mail address that is none', coop('a@example.vn', 'a'), 'producers/htx-a.yaml: seller.email: '],
  ['the number of a bank with five digits', coop("'970436'", "'97043'"), 'producers/htx-a.yaml: seller.bank.bin: '],
  ['an account with blanks', coop("'0123456789'", "'0123 456'"), 'producers/htx-a.yaml: seller.bank.account: '],
  ['a holder with diacritics', coop('holder: HTX A', 'holder: Hợp tác xã'), 'producers/htx-a.yaml: seller.bank.holder: '],
  ['a code in small letters', promo('MAU10', 'mau10'), 'promotions/mau.yaml: code: found "mau10", expected 4 to 20 capital letters'],
  [
    'percent and amount',
    promo('percent: 10', 'percent: 10\namount: 5000'),
    'promotions/mau.yaml: percent: expected either "percent" or "amount"',
  ],
  ['neither percent nor amount', promo('percent: 10\n', ''), 'promotions/mau.yaml: percent: expected either "percent" or "amount"'],
  ['more than all', promo('percent: 10', 'percent: 101'), 'promotions/mau.yaml: percent: found 101'],
  ['an end before its beginning', promo("to: '2026-12-20'", "to: '2026-11-20'"), 'promotions/mau.yaml: to: expected the last moment'],
  ['a day that does not exist', promo("from: '2026-12-01'", "from: '2026-02-30'"), 'promotions/mau.yaml: from: '],
  ['an hour that does not exist', promo("from: '2026-12-01'", "from: '2026-12-01T24:00'"), 'promotions/mau.yaml: from: '],
  ['no sellers', promo('[htx-a]', '[]'), 'promotions/mau.yaml: sellers: '],
  [
    'an unknown seller',
    promo('[htx-a]', '[htx-a, htx-z]'),
    'promotions/mau.yaml: sellers[1]: found "htx-z", expected the id of a file in producers/',
  ],
  [
    'an unknown fair of a promotion',
    promo('percent', 'fair: khac\npercent'),
    'promotions/mau.yaml: fair: found "khac", expected the id of a file in fairs/',
  ],
  [
    'an unknown product',
    promo('percent', 'products: [gao]\npercent'),
    'promotions/mau.yaml: products[0]: found "gao", expected the id of a file in products/',
  ],
  [
    'alcohol promoted',
    promo('percent', 'products: [ruou]\npercent'),
    'promotions/mau.yaml: products[0]: found "ruou", a drink with alcohol',
  ],
  [
    'the product of somebody else',
    promo('percent', 'products: [mat-ong]\npercent'),
    'promotions/mau.yaml: products[0]: found "mat-ong", a product of "htx-b"',
  ],
  ['a code twice', { 'promotions/z.yaml': PROMOTION }, 'promotions/z.yaml: code: found "MAU10", also in promotions/mau.yaml'],
];

describe('offers, sellers and promotions', () => {
  test('that are right have no problem', () => expect(problemsWith()).toEqual([]));

  test.each(MISTAKES)('%s is named', (_, changed, start) => {
    const lines = problemsWith(changed);
    expect(
      lines.filter((line) => line.startsWith(start)),
      lines.join('\n'),
    ).toHaveLength(1);
    for (const line of lines) expect(line).not.toMatch(/[\n\r]|undefined|\[object|Invalid/);
  });

  test('several mistakes are named at once', () => {
    const lines = problemsWith({ ...tea('stand: A1', 'stand: A9'), ...promo('[htx-a]', '[htx-z]'), ...coop('a@example.vn', 'a') });
    for (const file of ['products/ha-tinh/tra-gung.yaml', 'promotions/mau.yaml', 'producers/htx-a.yaml'])
      expect(lines.filter((line) => line.startsWith(file))).not.toEqual([]);
  });

  test('samples are refused in the default content, promotions too', () => {
    const root = emptyContent();
    for (const [path, text] of Object.entries({ ...GOOD, 'promotions/mau.yaml': `${PROMOTION}sample: true\n` })) put(root, path, text);
    const { records } = readContent(root);
    expect(contentProblems(records, root, TODAY, false).map(problemLine)).toEqual([
      expect.stringMatching(/^promotions\/mau\.yaml: sample: found a sample record/),
    ]);
  });
});
