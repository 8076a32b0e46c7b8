import { DomUtils, parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import { redirectPage, redirectsOf } from '../../src/exports/redirect-page.ts';
import { HOSTILE, listed, producer } from './listed.ts';

const { findAll, getAttributeValue, textContent } = DomUtils;

const product = listed({ name: HOSTILE });
const register = { products: [product], producers: [producer()], redirects: [] };

test('each product has its short link', () => {
  expect(redirectsOf(register, [])).toEqual([
    { path: '/p/mam-mau/', lang: 'vi', name: HOSTILE, target: { vi: '/san-pham/mam-mau/', en: '/en/products/mam-mau/' } },
  ]);
});

test('a retired id leads on from every address that it had', () => {
  const redirects = [
    { kind: 'product' as const, from: 'mam-cu', to: 'mam-mau' },
    { kind: 'producer' as const, from: 'htx-cu', to: 'htx-mau' },
    { kind: 'product' as const, from: 'xa', to: 'not-shown-on-this-site' },
  ];
  const found = redirectsOf({ ...register, redirects }, []).map(({ path, lang, target }) => [path, target[lang]]);
  expect(found.slice(1)).toEqual([
    ['/p/mam-cu/', '/san-pham/mam-mau/'],
    ['/san-pham/mam-cu/', '/san-pham/mam-mau/'],
    ['/en/products/mam-cu/', '/en/products/mam-mau/'],
    ['/chu-the/htx-cu/', '/chu-the/htx-mau/'],
    ['/en/producers/htx-cu/', '/en/producers/htx-mau/'],
  ]);
});

test('the page moves on, is not listed, and names the record in both languages', () => {
  const [redirect] = redirectsOf(register, []);
  if (!redirect) throw new Error('no redirect');
  const html = redirectPage(redirect);
  const page = parseDocument(html);
  const elements = (name: string) => findAll((element) => element.name === name, page.children);
  const metas = new Map(
    elements('meta').map((meta) => [
      getAttributeValue(meta, 'http-equiv') ?? getAttributeValue(meta, 'name'),
      getAttributeValue(meta, 'content'),
    ]),
  );
  expect(html.startsWith('<!DOCTYPE html>\n<html lang="vi">')).toBe(true);
  expect(metas.get('refresh')).toBe('0; url=/san-pham/mam-mau/');
  expect(metas.get('robots')).toBe('noindex, follow');
  expect(elements('link').map((link) => getAttributeValue(link, 'href'))).toEqual(['https://sosao.example/san-pham/mam-mau/']);
  expect(elements('a').map((link) => [getAttributeValue(link, 'href'), textContent(link)])).toEqual([
    ['/san-pham/mam-mau/', HOSTILE],
    ['/en/products/mam-mau/', HOSTILE],
  ]);
  expect(elements('title').map(textContent)).toEqual([`${HOSTILE} · Sổ Sao`]);
});

test('a hostile name makes no element', () => {
  const [redirect] = redirectsOf(register, []);
  if (!redirect) throw new Error('no redirect');
  const page = parseDocument(redirectPage(redirect));
  expect(findAll((element) => ['script', 'b', 'style'].includes(element.name), page.children)).toEqual([]);
});
