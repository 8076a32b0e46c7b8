/** The kit on paper and on the screen: the sheet prints alone, without a script, and its codes are read from the printed picture. */
import type { Browser, Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codesIn } from '../fixtures/decoder.ts';
import { launchedBrowser, watchedPage } from './browser.ts';
import { PRODUCT } from './pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchedBrowser();
});
afterAll(() => browser.close());

/** Opens the kit of a product without JavaScript and hands it to `work`; nothing may go wrong on it. */
async function onKit(id: string, fragment: string, work: (page: Page) => Promise<void>): Promise<void> {
  const { page, context, problems } = await watchedPage(browser, {
    javaScriptEnabled: false,
    viewport: { width: 794, height: 1123 },
    deviceScaleFactor: 2,
  });
  try {
    await page.goto(`/bo-cong-cu/san-pham/${id}/${fragment}`);
    await work(page);
    expect(problems).toEqual([]);
  } finally {
    await context.close();
  }
}

/** The pages of the PDF that the browser prints: width and height in millimetres, and the text without white space, which small type scatters. */
async function printed(page: Page): Promise<{ sizes: string[]; text: string }> {
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
  const sizes: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { width, height } = (await pdf.getPage(number)).getViewport({ scale: 25.4 / 72 });
    sizes.push(`${Math.round(width)} x ${Math.round(height)}`);
  }
  const { text } = await extractText(pdf, { mergePages: true });
  return { sizes, text: text.replace(/\s+/g, '') };
}

const CHECK = 'Quétmãđểkiểmtrahiệulực';
const times = (text: string, part: string): number => text.split(part).length - 1;

test('the link for printing chooses the sheet, which prints alone on one A4 page of 14 labels', async () => {
  await onKit(PRODUCT.valid, '', async (page) => {
    expect(await page.locator('.label:visible').count()).toBe(1);
    await page.getByRole('link', { name: 'Chọn tờ nhãn để in' }).click();
    expect(new URL(page.url()).hash).toBe('#nhan');
    expect(await page.getByText('Đã chọn tờ nhãn').isVisible()).toBe(true);
    const name = (await page.locator('h1 span').textContent()) ?? '';
    const { sizes, text } = await printed(page);
    expect(sizes).toEqual(['210 x 297']);
    expect(times(text, CHECK)).toBe(14);
    expect(times(text, 'OCOP')).toBeGreaterThanOrEqual(14);
    expect(text).not.toMatch(/MãQR|Giahạn|Thẻkệ|khôngphảitrang|Chọntờnhãn/);
    await page.emulateMedia({ media: 'print' });
    const seen = await page
      .locator('body *:visible')
      .evaluateAll((elements) => elements.filter((element) => !element.closest('.labels')).map(({ tagName }) => tagName));
    expect(seen).toEqual(['MAIN', 'DIV', 'SECTION']);
    expect(await page.locator('.claim__name').first().textContent()).toBe(name);
  });
});

test('a printed label is read by a decoder and nothing on it is cut', async () => {
  await onKit(PRODUCT.valid, '#nhan', async (page) => {
    await page.emulateMedia({ media: 'print' });
    const picture = await page.locator('.label').first().screenshot();
    expect((await codesIn(picture)).map(({ text }) => new URL(text).pathname)).toEqual([`/p/${PRODUCT.valid}/`]);
    const cut = await page.locator('.label__in').evaluateAll((all) => all.filter((one) => one.scrollHeight > one.clientHeight + 1).length);
    expect(cut).toBe(0);
  });
});

test('the shelf card prints alone on one A5 page', async () => {
  await onKit(PRODUCT.valid, '#the-ke', async (page) => {
    const { sizes, text } = await printed(page);
    expect(sizes).toEqual(['210 x 148']);
    expect(times(text, CHECK)).toBe(1);
  });
});

test.each(['lapsed', 'unknown', 'window'] as const)(
  'the label of a product that is %s has no stars, and there is no shelf card',
  async (kind) => {
    await onKit(PRODUCT[kind], '#nhan', async (page) => {
      expect(await page.locator('#the-ke').count()).toBe(0);
      const { sizes, text } = await printed(page);
      expect(sizes).toEqual(['210 x 297']);
      expect(times(text, CHECK)).toBe(14);
      expect(text).not.toMatch(/OCOP|\dsao|Quyếtđịnh/i);
    });
  },
);

test('the page itself prints without sheets when none is chosen', async () => {
  await onKit(PRODUCT.valid, '', async (page) => {
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect(await page.locator('.label:visible, .shelf:visible').count()).toBe(0);
  });
});

test('a page that is read long after its build shows no stars on its labels any more', async () => {
  const { page, context, problems } = await watchedPage(browser);
  try {
    await page.goto(`/bo-cong-cu/san-pham/${PRODUCT.valid}/`);
    expect(await page.locator('.claim__stars:visible').count()).toBe(2);
    await page.clock.setFixedTime(new Date('2035-01-01T05:00:00Z'));
    await page.reload();
    await page.locator('.kit__verdict [data-standing="lapsed"]').waitFor();
    expect(await page.locator('.claim__stars:visible, .claim__small:visible:has-text("theo ")').count()).toBe(0);
    expect(problems).toEqual([]);
  } finally {
    await context.close();
  }
});
