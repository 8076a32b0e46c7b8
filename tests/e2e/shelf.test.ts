/** The reader's list and the comparison: pick, open, reload, share, print, compare. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchedBrowser, watchedPage } from './browser.ts';
import { PRODUCT } from './pages.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const FOUR = [PRODUCT.valid, PRODUCT.lapsed, PRODUCT.unknown, PRODUCT.window];

let browser: Browser;
beforeAll(async () => {
  browser = await launchedBrowser();
});
afterAll(() => browser.close());

/** Looks at the site in a context of its own; everything that must not happen. */
async function looked(look: (page: Page) => Promise<void>, options: Parameters<typeof watchedPage>[1] = {}): Promise<string[]> {
  const { page, context, problems } = await watchedPage(browser, { serviceWorkers: 'block', ...options });
  try {
    await look(page);
  } finally {
    await context.close();
  }
  return problems.filter((text) => !text.includes('blocked by Playwright'));
}

const kept = (page: Page): Promise<string | null> => page.evaluate(() => localStorage.getItem('so-sao-danh-sach'));
const shownIds = (page: Page): Promise<(string | null)[]> =>
  page.locator('.shelf__items li').evaluateAll((items) => items.map((item) => item.getAttribute('data-id')));

describe('picking', () => {
  test('on a list: press, open the list, reload, and the link shows the same to somebody else', async () => {
    let shared = '';
    const problems = await looked(async (page) => {
      await page.goto('/tinh/ha-tinh/');
      const buttons = page.locator('.pick');
      await buttons.first().waitFor();
      expect(await buttons.first().getAttribute('aria-label')).toContain((await page.locator('.card__name').first().textContent())?.trim());
      expect((await buttons.first().boundingBox())?.width).toBeGreaterThanOrEqual(44);
      await buttons.nth(0).click();
      await buttons.nth(2).focus();
      await page.keyboard.press('Enter');
      expect(await buttons.nth(0).getAttribute('aria-pressed')).toBe('true');
      await buttons.nth(1).click();
      await buttons.nth(1).click();
      expect(await buttons.nth(1).getAttribute('aria-pressed')).toBe('false');
      await page.getByRole('link', { name: 'Danh sách của tôi (2)' }).click();
      await page.locator('.shelf__items li a').first().waitFor();
      const ids = await shownIds(page);
      expect(ids).toHaveLength(2);
      expect(await page.getByText('Lưu trên máy này').isVisible()).toBe(true);
      await page.reload();
      await page.locator('.shelf__items li a').first().waitFor();
      expect(await shownIds(page)).toEqual(ids);
      shared = page.url();
      expect(shared).toContain(`?ids=${ids.join(',')}`);
    });
    expect(problems).toEqual([]);
    const others = await looked(async (page) => {
      await page.goto(shared);
      await page.getByText('Danh sách được chia sẻ qua liên kết').waitFor();
      expect(await kept(page)).toBeNull();
      expect(await page.locator('.shelf__acts').count()).toBe(0);
      await page.getByRole('button', { name: 'Giữ danh sách này trên máy' }).click();
      await page.getByText('Lưu trên máy này').waitFor();
      expect((await kept(page))?.split(',')).toHaveLength(2);
    });
    expect(others).toEqual([]);
  });
  test('on the page of a product, by a plain link; again does nothing', async () => {
    const problems = await looked(async (page) => {
      for (const text of ['Đã thêm', 'đã có trong danh sách']) {
        await page.goto(`/san-pham/${PRODUCT.valid}/`);
        await page.getByRole('link', { name: 'Thêm vào danh sách' }).click();
        await page.locator('#said').getByText(text).waitFor();
        expect(new URL(page.url()).search).toBe(`?ids=${PRODUCT.valid}`);
      }
    });
    expect(problems).toEqual([]);
  });
  test('on the search page', async () => {
    const problems = await looked(async (page) => {
      await page.goto('/tim/?q=tra');
      await page.locator('.found .pick').first().click();
      expect(await page.locator('.found .pick').first().getAttribute('aria-pressed')).toBe('true');
      await page.getByRole('link', { name: 'Danh sách của tôi (1)' }).waitFor();
      expect(await kept(page)).not.toBe('');
    });
    expect(problems).toEqual([]);
  });
});

describe('the list', () => {
  const address = `/danh-sach/?ids=${FOUR.join(',')}`;
  /** Opens the list as the reader's own. */
  const own = async (page: Page): Promise<void> => {
    await page.addInitScript((ids) => {
      localStorage['so-sao-danh-sach'] ??= ids;
    }, FOUR.join(','));
    await page.goto(address);
    await page.locator('.shelf__items li a').first().waitFor();
  };
  test('moves, removes and brings back, in the address and on the device', async () => {
    const problems = await looked(async (page) => {
      await own(page);
      const [first = '', second = '', third = '', fourth = ''] = FOUR;
      await page.locator(`[data-id="${first}"] [data-act=down]`).click();
      await expect.poll(() => shownIds(page)).toEqual([second, first, third, fourth]);
      expect(await page.evaluate(() => document.activeElement?.getAttribute('data-act'))).toBe('down');
      await page.locator(`[data-id="${third}"] [data-act=remove]`).click();
      await expect.poll(() => shownIds(page)).toEqual([second, first, fourth]);
      expect(await page.locator('#said').textContent()).toContain('Đã bỏ');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('data-act'))).toBe('remove');
      expect(await kept(page)).toBe([second, first, fourth].join(','));
      await page.getByRole('button', { name: 'Hoàn tác' }).click();
      await expect.poll(() => shownIds(page)).toEqual([second, first, third, fourth]);
      await page.getByRole('button', { name: 'Bỏ tất cả' }).click();
      await page.getByText('Danh sách chưa có sản phẩm nào.').waitFor();
      expect(await kept(page)).toBe('');
    });
    expect(problems).toEqual([]);
  });
  test('prints names, verdicts and permanent links, and no buttons', async () => {
    await looked(async (page) => {
      await own(page);
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByText(`/p/${PRODUCT.valid}/`).isVisible()).toBe(true);
      for (const button of await page.locator('#shelf button').all()) expect(await button.isVisible()).toBe(false);
    });
  });
  test('names what the register does not have, and holds drinks with alcohol behind the confirmation', async () => {
    await looked(async (page) => {
      await page.goto(`/danh-sach/?ids=${PRODUCT.valid},khong-co-san-pham,${PRODUCT.alcohol}`);
      await page.getByText('Không có trong sổ: khong-co-san-pham.').waitFor();
      const drink = page.locator(`[data-id="${PRODUCT.alcohol}"]`);
      expect(await drink.isVisible()).toBe(false);
      await page.getByText('Tôi đã đủ 18 tuổi').click();
      expect(await drink.isVisible()).toBe(true);
    });
  });
  test('works where the browser keeps nothing, and says so', async () => {
    const problems = await looked(async (page) => {
      await page.addInitScript(() => {
        Object.defineProperty(window, 'localStorage', {
          get() {
            throw new DOMException('refused', 'SecurityError');
          },
        });
      });
      await page.goto(`/danh-sach/?them=${PRODUCT.valid}`);
      await page.getByText('Trình duyệt không cho lưu trên máy').waitFor();
      expect(await shownIds(page)).toEqual([PRODUCT.valid]);
      await page.reload();
      await page.locator('.shelf__items li a').first().waitFor();
      await page.goto('/tinh/ha-tinh/');
      expect(await page.locator('.pick').count()).toBe(0);
    });
    expect(problems).toEqual([]);
  });
  test('explains itself without scripts', async () => {
    await looked(
      async (page) => {
        for (const [path, text] of [
          ['/danh-sach/', 'Danh sách cần JavaScript'],
          ['/so-sanh/', 'Bảng so sánh cần JavaScript'],
          ['/nhung/', 'Ô tạo mã cần JavaScript'],
          ['/nhung/danh-sach/', 'Danh sách này cần JavaScript'],
        ] as const) {
          await page.goto(path);
          // The browser reads these elements only where scripts are off; switched off from outside it still hides them.
          expect(await page.locator('noscript p', { hasText: text }).count(), path).toBe(1);
        }
      },
      { javaScriptEnabled: false },
    );
  });
});

test('four products are compared: differences in words, first column in place, others chosen from the list', async () => {
  const problems = await looked(
    async (page) => {
      const [first = '', second = '', third = '', fourth = ''] = FOUR;
      await page.addInitScript((ids) => localStorage.setItem('so-sao-danh-sach', ids), FOUR.join(','));
      await page.goto(`/so-sanh/?ids=${first},${second},${third}`);
      await page.getByRole('columnheader').nth(3).waitFor();
      await page.locator('#offers button').first().click();
      await expect.poll(() => page.locator('thead th').count()).toBe(5);
      expect(new URL(page.url()).search).toBe(`?ids=${[first, second, third, fourth].join(',')}`);
      expect(await page.getByRole('row', { name: 'Hiệu lực' }).textContent()).toContain('khác nhau');
      expect(await page.locator('tbody th[scope=row]').count()).toBe(10);
      const left = (): Promise<number | undefined> =>
        page
          .locator('tbody th')
          .first()
          .boundingBox()
          .then((box) => box?.x);
      const before = await left();
      await page.locator('.compare').evaluate((table) => table.scrollTo(300, 0));
      expect(await left()).toBe(before);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      await page.locator('thead button').first().click();
      await expect.poll(() => page.locator('thead th').count()).toBe(4);
    },
    { viewport: { width: 320, height: 800 } },
  );
  expect(problems).toEqual([]);
});

test.each([
  [`/danh-sach/?ids=${FOUR.join(',')}`, '.shelf__items li a'],
  [`/en/list/?ids=${FOUR.join(',')},${PRODUCT.alcohol}`, '.shelf__items li a'],
  [`/so-sanh/?ids=${FOUR.join(',')}`, 'thead th'],
  [`/en/compare/?ids=${FOUR.join(',')}`, 'thead th'],
])('%s passes axe in both schemes', async (address, ready) => {
  const problems = await looked(
    async (page) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.goto(address);
        await page.locator(ready).first().waitFor();
        expect((await new AxeBuilder({ page }).withTags(TAGS).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual(
          [],
        );
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      }
    },
    { viewport: { width: 320, height: 800 } },
  );
  expect(problems).toEqual([]);
});
