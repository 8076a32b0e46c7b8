/** The serving program is held to the build that it serves; pages that cannot be made say so. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { heldToBuild } from '../../../scripts/shop/built-for.ts';
import { markupProblems } from '../../../scripts/check/dist/markup.ts';
import { lookedUp } from '../../../src/commerce/page-request.ts';
import { plainPage } from '../../../src/commerce/server/plain-page.ts';

const dir = mkdtempSync(join(tmpdir(), 'so-sao-built-'));
mkdirSync(join(dir, 'server'));
writeFileSync(join(dir, 'server', 'build.json'), JSON.stringify({ mode: 'reserve', siteUrl: 'https://thu.example' }));
afterAll(() => rmSync(dir, { recursive: true }));

describe('settings beside a build', () => {
  const held = (env: Record<string, string | undefined>) => {
    heldToBuild(dir, env);
    return env;
  };
  test('that say nothing are those of the build', () => {
    expect(held({ COMMERCE: ' ', SITE_URL: undefined })).toEqual({ COMMERCE: 'reserve', SITE_URL: 'https://thu.example' });
  });
  test('that say the same stay', () => {
    expect(held({ COMMERCE: 'reserve', SITE_URL: 'https://thu.example/' })).toEqual({
      COMMERCE: 'reserve',
      SITE_URL: 'https://thu.example',
    });
  });
  test('may name an address of this machine', () => {
    expect(held({ SITE_URL: 'http://127.0.0.1:4321' })).toEqual({ COMMERCE: 'reserve', SITE_URL: 'http://127.0.0.1:4321' });
  });
  test('that say something else are refused, all at once', () => {
    const env = { COMMERCE: 'pay', SITE_URL: 'https://khac.example' };
    expect(() => heldToBuild(dir, env)).toThrow(/^COMMERCE: found "pay", expected "reserve".*\nSITE_URL: found "https:\/\/khac.example"/);
    expect(env).toEqual({ COMMERCE: 'pay', SITE_URL: 'https://khac.example' });
    expect(() => heldToBuild(dir, { COMMERCE: 'off' })).toThrow('COMMERCE: found "off"');
  });
  test('where nothing was built are told what to do', () => {
    expect(() => heldToBuild(join(dir, 'none'), {})).toThrow('run "npm run build" with COMMERCE set first');
  });
});

describe('pages that cannot be made just now', () => {
  const busy = (): Error => Object.assign(new Error('database is locked'), { code: 'ERR_SQLITE_ERROR', errcode: 5 });
  test.each([
    ['vi', '/don-hang/'],
    ['en', '/en/order/'],
  ])('say so in the language of their address: %s', async (lang, path) => {
    const answer = await lookedUp(new URL(`https://thu.example${path}?t=${'x'.repeat(32)}`), Promise.reject(busy()));
    if (!(answer instanceof Response)) throw new Error('found a view, expected an answer');
    const html = await answer.text();
    expect([answer.status, answer.headers.get('retry-after'), answer.headers.get('cache-control')]).toEqual([503, '2', 'no-store']);
    expect(html).toContain(`<html lang="${lang}">`);
    expect(html).not.toContain('xxxx');
  });
  test('are as they should be otherwise', async () => {
    expect(await lookedUp(new URL('https://thu.example/'), Promise.resolve(null))).toBeNull();
    await expect(lookedUp(new URL('https://thu.example/'), Promise.reject(new Error('x')))).rejects.toThrow('x');
  });
  test.each(['busy', 'too_often'] as const)('are valid: %s', async (code) => {
    expect(await markupProblems(code, plainPage(code, 'vi', 3).html)).toEqual([]);
  });
});
