/** The files of the kit as they lie in dist. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { verdictOn, type Recognition } from '../../src/domain/certificate.ts';
import { calendarDate } from '../../src/domain/date.ts';
import { productTwins } from '../e2e/browser.ts';
import { codesIn } from '../fixtures/decoder.ts';

const DIST = process.env['DIST'] ?? 'dist';
const twins = productTwins(DIST);
const read = (path: string): string => readFileSync(`${DIST}/${path}`, 'utf8');

test('every product has a kit in both languages and its codes', () => {
  const missing = twins.flatMap(({ id }) =>
    [`bo-cong-cu/san-pham/${id}/index.html`, `en/kit/products/${id}/index.html`, `p/${id}/qr.svg`, `p/${id}/qr.png`].filter(
      (file) => !existsSync(`${DIST}/${file}`),
    ),
  );
  expect(missing).toEqual([]);
});

test('the codes lead to the permanent links', async () => {
  // Every twentieth: each takes some milliseconds to read.
  for (const { id } of twins.filter((_, index) => index % 20 === 0)) {
    const codes = await codesIn(readFileSync(`${DIST}/p/${id}/qr.png`));
    expect(codes.map(({ text, level }) => [new URL(text).pathname, level])).toEqual([[`/p/${id}/`, 'Q']]);
  }
});

test('labels and cards name stars only where a decision is in force by the twin, and drinks with alcohol have no card', () => {
  const wrong = twins.flatMap(({ id, alcohol, certificates, verdict }) => {
    const on = calendarDate(verdict.on);
    if (on === null) return [`${id}: ${verdict.on}`];
    const all = certificates as unknown as (Recognition & { readonly revoked: Recognition['revocation'] })[];
    const own = verdictOn(
      all.map((one) => ({ ...one, revocation: one.revoked })),
      on,
    );
    const isSaid = own.status === 'valid' || (own.status === 'expiring' && own.until !== null);
    const html = read(`bo-cong-cu/san-pham/${id}/index.html`);
    const stars = html.split('class="claim__stars"').length - 1;
    const mayBe = isSaid && all.some(({ basis, provenance }) => basis === 'decision' && provenance !== 'C');
    if (stars > 0 && !mayBe) return [`${id}: names stars`];
    if (isSaid && stars === 0 && all.every(({ basis, provenance }) => basis === 'decision' && provenance !== 'C'))
      return [`${id}: names none`];
    return alcohol && html.includes('id="the-ke"') ? [`${id}: has a shelf card`] : [];
  });
  expect(wrong).toEqual([]);
});

test('calendars and feeds of provinces name no drink with alcohol', () => {
  const drinks = new Set(twins.filter(({ alcohol }) => alcohol).map(({ id }) => id));
  expect(drinks.size).toBeGreaterThan(0);
  for (const province of readdirSync(`${DIST}/tinh`, { withFileTypes: true })) {
    if (!province.isDirectory()) continue;
    for (const file of ['gia-han.ics', 'gia-han.xml']) {
      const named = [
        ...read(`tinh/${province.name}/${file}`)
          .replaceAll('\r\n ', '')
          .matchAll(/\/p\/([a-z0-9-]+)\//g),
      ];
      expect(named.map(([, id]) => id).filter((id) => drinks.has(id ?? ''))).toEqual([]);
    }
  }
});
