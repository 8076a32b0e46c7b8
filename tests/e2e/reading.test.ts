/** Ways of reading: by keyboard, without JavaScript, on paper, with forced colours, with less motion, weeks after the build. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '../../src/domain/date.ts';
import { currentRecognition, nextChange, verdictOn, type Recognition } from '../../src/domain/certificate.ts';
import { calendarDate, type CalendarDate } from '../../src/domain/date.ts';
import { arcDashes, ticksLeft } from '../../src/domain/seal.ts';
import { shortDate } from '../../src/i18n/format.ts';
import { statusWord, verdictPhrase, verdictSentence } from '../../src/i18n/verdict.ts';
import { launchedBrowser, productTwins, watchedPage, type ProductTwin } from './browser.ts';
import { KINDS, PRODUCT } from './pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchedBrowser();
});
afterAll(() => browser.close());

/** Opens a page, hands it to `work`, and expects that nothing went wrong on it. */
async function on(address: string, options: Parameters<typeof watchedPage>[1], work: (page: Page) => Promise<void>): Promise<void> {
  const { page, context, problems } = await watchedPage(browser, options);
  try {
    await page.goto(address);
    await work(page);
    expect(problems).toEqual([]);
  } finally {
    await context.close();
  }
}

const WIDE = { viewport: { width: 1280, height: 800 } };
const NARROW = { viewport: { width: 375, height: 700 } };

/** What has the focus: its text or name, and whether one can see that it has it. */
async function focused(page: Page): Promise<{ name: string; href: string | null; isVisible: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element) return { name: '', href: null, isVisible: false };
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    // A link inside a drawing shows its focus on its outline.
    const shape = element instanceof SVGElement ? element.querySelector('path') : null;
    const hasOutline =
      (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) ||
      style.boxShadow !== 'none' ||
      (shape !== null && parseFloat(getComputedStyle(shape).strokeWidth) > 1);
    return {
      name: (element.getAttribute('aria-label') ?? element.textContent).trim() || element.tagName.toLowerCase(),
      href: element.getAttribute('href'),
      isVisible: hasOutline && box.width > 0 && box.bottom > 0,
    };
  });
}

/** Presses Tab until something that `matches` has the focus; the stops on the way. */
async function tabTo(page: Page, matches: (stop: { name: string; href: string | null }) => boolean, limit = 120): Promise<string[]> {
  const stops: string[] = [];
  for (let count = 0; count < limit; count += 1) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    stops.push(stop.name);
    expect(stop.isVisible, `the focus on "${stop.name}" can be seen`).toBe(true);
    if (matches(stop)) return stops;
  }
  throw new Error(`Reached ${stops.join(' | ')}, expected what was looked for among ${limit} stops`);
}

describe('by keyboard', () => {
  test.each([
    ['/', 'Đến nội dung chính'],
    [`/san-pham/${PRODUCT.lapsed}/`, 'Đến nội dung chính'],
    ['/en/', 'Skip to main content'],
  ])('the first stop of %s skips to the content', async (address) => {
    await on(address, WIDE, async (page) => {
      await page.keyboard.press('Tab');
      const first = await focused(page);
      expect(first).toMatchObject({ href: '#main', isVisible: true });
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      const inside = await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement));
      expect(inside).toBe(true);
    });
  });

  test('every link of the header is reached, with a visible focus', async () => {
    await on('/san-pham/', WIDE, async (page) => {
      const wanted = await page.locator('header .top__more a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
      expect(wanted.length).toBeGreaterThan(4);
      const reached: (string | null)[] = [];
      await tabTo(page, (stop) => {
        reached.push(stop.href);
        return wanted.every((href) => reached.includes(href));
      });
    });
  });

  test('the menu of narrow screens opens with Enter and its links follow', async () => {
    await on('/san-pham/', NARROW, async (page) => {
      await tabTo(page, (stop) => stop.name === 'Menu', 6);
      await page.keyboard.press('Enter');
      expect(await page.locator('details.menu').getAttribute('open')).not.toBeNull();
      await tabTo(page, (stop) => stop.href === '/tinh/', 6);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/tinh/');
    });
  });

  test('the confirmation before drinks with alcohol opens with Enter', async () => {
    await on('/nhom/do-uong/', WIDE, async (page) => {
      const gate = page.locator('details.age-gate');
      const card = gate.locator('.card a').first();
      expect(await gate.count()).toBe(1);
      expect(await card.isVisible()).toBe(false);
      await gate.locator('summary').focus();
      await page.keyboard.press('Enter');
      expect(await card.isVisible()).toBe(true);
      await page.keyboard.press('Tab');
      expect((await focused(page)).href).toBe(await card.getAttribute('href'));
    });
  });

  test('every province of the map is a link that can be reached, or skipped at once', async () => {
    await on('/tinh/', WIDE, async (page) => {
      const provinces = await page.locator('.map svg a').count();
      expect(provinces).toBe(34);
      await page.locator('.map__skip').focus();
      const names = new Set<string>();
      for (let count = 0; count < provinces; count += 1) {
        await page.keyboard.press('Tab');
        const stop = await focused(page);
        expect(stop.href).toMatch(/^\/tinh\/[a-z-]+\/$/);
        names.add(stop.name);
      }
      expect(names.size).toBe(34);
      await page.locator('.map__skip').focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('.map'))).toBeNull();
    });
  });
});

describe('without JavaScript', () => {
  const OFF = { ...WIDE, javaScriptEnabled: false };

  test('a product says its verdict, source and day', async () => {
    await on(`/san-pham/${PRODUCT.valid}/`, OFF, async (page) => {
      for (const part of ['[data-status]', '[data-sentence]', '[data-as-of]', '.seal', '.facts a[href^="http"]']) {
        expect(await page.locator(part).first().isVisible(), part).toBe(true);
      }
    });
  });

  test('lists, pages and "valid only" are plain links', async () => {
    await on('/san-pham/', OFF, async (page) => {
      expect(await page.locator('.card').count()).toBeGreaterThan(40);
      await page.locator('nav.pages a[rel=next]').click();
      await page.waitForURL('**/san-pham/trang-2/');
      await page.goto('/tinh/ha-tinh/');
      await page.locator('a.pill').first().click();
      await page.waitForURL('**/tinh/ha-tinh/con-hieu-luc/');
      await page.locator('a.pill').first().click();
      await page.waitForURL('**/tinh/ha-tinh/');
    });
  });

  test('drinks with alcohol open by a tap', async () => {
    await on('/nhom/do-uong/', OFF, async (page) => {
      await page.locator('details.age-gate summary').click();
      expect(await page.locator('details.age-gate .card a').first().isVisible()).toBe(true);
    });
  });

  test('search leads to the lists', async () => {
    await on('/', OFF, async (page) => {
      await page.locator('main input[name=q], header input[name=q]').first().fill('trà');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/tim/?q=*');
      expect(await page.locator('main a[href^="/tinh/"]').first().isVisible()).toBe(true);
    });
  });
});

test('on paper a product hides what cannot be pressed and prints the addresses of its sources', async () => {
  await on(`/san-pham/${PRODUCT.lapsed}/`, WIDE, async (page) => {
    await page.emulateMedia({ media: 'print' });
    for (const part of ['header nav', 'header form', '.crumbs', '.skip', '.no-print']) {
      const shown = await page
        .locator(part)
        .evaluateAll((elements) => elements.filter((element) => element.getClientRects().length > 0).length);
      expect(shown, `${part} on paper`).toBe(0);
    }
    expect(await page.locator('.verdict').isVisible()).toBe(true);
    const printed = await page
      .locator('.facts a[href^="http"]')
      .first()
      .evaluate((link) => getComputedStyle(link, '::after').content);
    expect(printed).toContain('http');
  });
});

test('forced colours keep seal and chip visible', async () => {
  await on(`/san-pham/${PRODUCT.valid}/`, { ...WIDE, forcedColors: 'active' }, async (page) => {
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const stroke = await page.locator('.seal .arc').evaluate((element) => getComputedStyle(element).stroke);
    expect(stroke).not.toBe('none');
    expect(stroke).not.toBe(paper);
    const chip = await page
      .locator('.chip')
      .first()
      .evaluate((element) => {
        const style = getComputedStyle(element);
        const inner = getComputedStyle(element.firstElementChild ?? element);
        return { text: inner.color, borders: [style.borderStyle, inner.borderStyle] };
      });
    expect(chip.text).not.toBe(paper);
    expect(
      chip.borders.some((border) => border !== 'none'),
      'the chip has an edge',
    ).toBe(true);
    const number = await page
      .locator('.seal text')
      .first()
      .evaluate((element) => getComputedStyle(element).fill);
    expect(number).not.toBe(paper);
  });
});

test('with less motion nothing moves', async () => {
  for (const [, address] of KINDS.slice(0, 8)) {
    await on(address, { ...WIDE, reducedMotion: 'reduce' }, async (page) => {
      const moving = await page.evaluate(() =>
        [...document.querySelectorAll('*')]
          .filter((element) => {
            const { animationName, animationDuration, transitionDuration, scrollBehavior } = getComputedStyle(element);
            const isLong = (text: string): boolean => text.split(',').some((part) => parseFloat(part) > 0.01);
            return (animationName !== 'none' && isLong(animationDuration)) || isLong(transitionDuration) || scrollBehavior === 'smooth';
          })
          .map((element) => element.outerHTML.slice(0, 80)),
      );
      expect(moving).toEqual([]);
    });
  }
});

describe('after the day of the build', () => {
  const day = (text: string): CalendarDate => calendarDate(text) ?? expect.fail(`no day: ${text}`);
  const historyOf = (twin: ProductTwin) =>
    twin.certificates.map(({ date, year }) => ({
      stars: twin.verdict.stars ?? 3,
      date: date === null ? null : day(date),
      year,
      revocation: null,
    })) as Pick<Recognition, 'stars' | 'date' | 'year' | 'revocation'>[];
  /** A product of one recognition, so that its page alone tells everything. */
  const find = (matches: (twin: ProductTwin) => boolean): ProductTwin =>
    productTwins().find((twin) => twin.certificates.length === 1 && twin.certificates[0]?.revoked == null && matches(twin)) ??
    expect.fail('no such product');
  const dated = find((twin) => twin.verdict.status === 'valid' && twin.certificates[0]?.date != null && !twin.alcohol);
  const yearOnly = find((twin) => twin.verdict.status === 'valid' && twin.certificates[0]?.year != null && !twin.alcohol);
  const unknown = find((twin) => twin.verdict.status === 'unknown' && !twin.alcohol);

  /** What the panel of a product page shows with the clock of the reader at noon of a day. */
  async function shown(twin: ProductTwin, lang: 'vi' | 'en', clock: CalendarDate) {
    const { page, context, problems } = await watchedPage(browser, WIDE);
    try {
      await page.clock.setFixedTime(`${clock}T12:00:00+07:00`);
      await page.goto(lang === 'vi' ? `/san-pham/${twin.id}/` : `/en/products/${twin.id}/`);
      await page.waitForLoadState('load');
      const panel = page.locator('section.verdict');
      const texts = {
        status: await panel.locator('[data-status]').innerText(),
        sentence: await panel.locator('[data-sentence]').innerText(),
        asOf: await panel.locator('[data-as-of]').innerText(),
        ring: await panel.locator('.arc').getAttribute('stroke-dasharray'),
        standing: await panel.getAttribute('data-standing'),
      };
      expect(problems).toEqual([]);
      return {
        ...texts,
        note: await panel.locator('[data-lapsed-note]').evaluateAll((notes) => notes.map((note) => (note as HTMLElement).hidden)),
      };
    } finally {
      await context.close();
    }
  }

  const expected = (twin: ProductTwin, lang: 'vi' | 'en', clock: CalendarDate) => {
    const verdict = verdictOn(historyOf(twin), clock);
    return {
      // Text on the screen has plain spaces where the format keeps words together.
      status: statusWord(verdict, lang),
      sentence: verdictSentence(verdict, lang),
      asOf: shortDate(clock, lang),
      ring: arcDashes(ticksLeft(verdict)),
    };
  };

  for (const lang of ['vi', 'en'] as const) {
    test.each([
      ['dated', dated],
      ['year only', yearOnly],
    ])(`a product (%s, ${lang}) turns on the day on which its verdict changes, not before`, async (_kind, twin) => {
      let change: CalendarDate | null = day(twin.verdict.on);
      for (let step = 0; step < 2; step += 1) {
        change = change && nextChange(historyOf(twin), change);
        if (change === null) throw new Error(`${twin.id}: expected two changes`);
        const before = addDays(change, -1);
        const old = await shown(twin, lang, before);
        expect(old).toMatchObject(expected(twin, lang, before));
        const turned = await shown(twin, lang, change);
        expect(turned).toMatchObject(expected(twin, lang, change));
        expect(turned.status).not.toBe(old.status);
        expect(turned.note).toEqual([step === 0]);
      }
    });
  }

  test('on the day of the build and before it nothing changes', async () => {
    const built = day(dated.verdict.on);
    const same = await shown(dated, 'vi', built);
    expect(same).toMatchObject(expected(dated, 'vi', built));
    expect(await shown(dated, 'vi', addDays(built, -400))).toEqual(same);
  });

  test('what is unknown stays unknown, and keeps the day on which that was said', async () => {
    const built = day(unknown.verdict.on);
    const later = await shown(unknown, 'vi', addDays(built, 4000));
    expect(later.status).toBe('Chưa rõ thời hạn');
    expect(later).toEqual(await shown(unknown, 'vi', built));
  });

  test('cards in a list turn too', async () => {
    const change = nextChange(historyOf(dated), day(dated.verdict.on));
    if (change === null) throw new Error('expected a change');
    const { page, context, problems } = await watchedPage(browser, WIDE);
    try {
      await page.clock.setFixedTime(`${change}T00:30:00+07:00`);
      await page.goto('/san-pham/con-hieu-luc/');
      const cards = page.locator('.card', { has: page.locator(`a[href="/san-pham/${dated.id}/"]`) });
      const isThere = (await cards.count()) > 0;
      const card = isThere ? cards.first() : page.locator('.card').first();
      const id = (await card.locator('h3 a').getAttribute('href'))?.split('/').at(-2);
      const twin = productTwins().find((one) => one.id === id) ?? expect.fail('no twin');
      const on = verdictOn([currentRecognition(historyOf(twin), change) ?? expect.fail('none')], change);
      expect(await card.locator('.term b').innerText()).toBe(verdictPhrase(on, 'vi'));
      expect(await card.locator('.arc').getAttribute('stroke-dasharray')).toBe(arcDashes(ticksLeft(on)));
      expect(problems).toEqual([]);
    } finally {
      await context.close();
    }
  });
});

test('feeds and maps are well-formed XML', async () => {
  await on('/404.html', WIDE, async (page) => {
    for (const file of ['/rss.xml', '/tinh/ha-tinh/rss.xml', '/sitemap-index.xml', '/sitemap-1.xml']) {
      const error = await page.evaluate(async (url) => {
        const document_ = new DOMParser().parseFromString(await (await fetch(url)).text(), 'application/xml');
        return document_.querySelector('parsererror')?.textContent ?? null;
      }, file);
      expect(error, file).toBeNull();
    }
  });
});
