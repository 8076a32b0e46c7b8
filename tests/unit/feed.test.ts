import { DomUtils, parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import { feedXml, newestRecognitions } from '../../src/exports/feed.ts';
import { day, HOSTILE, listed, producer, province, recognition } from './listed.ts';

const { findAll, findOne, textContent } = DomUtils;

const ON = day('2026-11-21');
const revocation = { date: day('2025-06-01'), decisionNumber: null, source: { url: 'https://bao.example/b', title: null } };

/** Texts of the elements of a name in XML. */
function texts(xml: string, name: string): string[] {
  return findAll((element) => element.name === name, parseDocument(xml, { xmlMode: true }).children).map(textContent);
}

test('only decisions with a day, the newest first', () => {
  const products = [
    listed({ id: 'nam', certificates: [recognition({ year: 2026 })] }),
    listed({ id: 'khong-ngay' }),
    listed({ id: 'hoi-dong', certificates: [recognition({ date: day('2026-05-01'), basis: 'council' })] }),
    listed({ id: 'thu-hoi', certificates: [recognition({ date: day('2025-05-01'), revocation })] }),
    listed({ id: 'ruou', isAlcohol: true, certificates: [recognition({ date: day('2026-05-01') })] }),
    listed({ id: 'sau-nay', certificates: [recognition({ date: day('2026-11-22') })] }),
    listed({ id: 'hai-lan', certificates: [recognition({ date: day('2022-01-01') }), recognition({ date: day('2026-01-01') })] }),
    listed({ id: 'moi', certificates: [recognition({ date: ON })] }),
  ];
  expect(newestRecognitions(products, ON).map(({ product, date }) => `${product.id} ${date}`)).toEqual([
    'moi 2026-11-21',
    'hai-lan 2026-01-01',
    'hai-lan 2022-01-01',
  ]);
});

test('at most fifty items', async () => {
  const products = Array.from({ length: 60 }, (_, index) =>
    listed({ id: `sp-${index}`, certificates: [recognition({ date: day('2025-01-17') })] }),
  );
  expect(texts(await feedXml(products, ON), 'item')).toHaveLength(50);
});

test('an item says what, who, where, by which decision and where it was read', async () => {
  const source = { url: 'https://bao.example/a?x=1&y=2', title: 'Bài A' };
  const xml = await feedXml(
    [
      listed({
        commune: 'Kỳ Xuân',
        certificates: [recognition({ date: day('2025-01-17'), decisionNumber: '12/QĐ-UBND', issuer: 'UBND tỉnh', source })],
      }),
    ],
    ON,
    province,
  );
  expect(texts(xml, 'title')).toEqual(['Sổ Sao: Mới được công nhận, Hà Tĩnh', 'OCOP 4 sao: Mắm mẫu']);
  expect(texts(xml, 'guid')).toEqual(['https://sosao.example/p/mam-mau/#2025-01-17']);
  expect(texts(xml, 'pubDate')).toEqual(['Thu, 16 Jan 2025 17:00:00 GMT']);
  expect(texts(xml, 'language')).toEqual(['vi']);
  expect(xml).toContain('<atom:link href="https://sosao.example/tinh/ha-tinh/rss.xml" rel="self" type="application/rss+xml"/>');
  const html = texts(xml, 'description')[1] ?? '';
  expect(html).toBe(
    '<p>HTX Mẫu, Kỳ Xuân, Hà Tĩnh.</p><p>Quyết định: 12/QĐ-UBND, 17/01/2025, UBND tỉnh.</p><p>Nguồn: <a href="https://bao.example/a?x=1&amp;y=2">Bài A</a></p>',
  );
});

test('a province without dated recognitions has a valid, empty feed', async () => {
  const xml = await feedXml([], ON, province);
  expect(texts(xml, 'item')).toEqual([]);
  expect(texts(xml, 'link')).toEqual(['https://sosao.example/tinh/ha-tinh/']);
});

test('hostile and forbidden characters are harmless twice: in the XML, and in the HTML that readers show', async () => {
  const name = `${HOSTILE}\u0000\u000b\ufffe`;
  const source = { url: 'https://bao.example/"><script>', title: HOSTILE };
  const xml = await feedXml(
    [listed({ name, producer: producer({ name }), certificates: [recognition({ date: ON, issuer: name, source })] })],
    ON,
  );
  expect(xml).not.toMatch(/[\u0000-\u0008\u000b\ufffe]|<script|<b>/);
  expect(texts(xml, 'title')[1]).toBe(`OCOP 4 sao: ${HOSTILE}`);
  const html = parseDocument(texts(xml, 'description')[1] ?? '');
  const names = findAll(() => true, html.children).map((element) => element.name);
  expect(names).toEqual(['p', 'p', 'p', 'a']);
  expect(textContent(findOne((element) => element.name === 'a', html.children) ?? [])).toBe(HOSTILE);
});
