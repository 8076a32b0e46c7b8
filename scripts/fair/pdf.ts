/** Makes PDFs of what a fair gives to print: serves the built site on this machine and prints its pages with Chromium. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { fairPrintPath } from '../../src/i18n/routes.ts';
import { inBoth } from '../import/said.ts';
import { startServer } from '../serve.ts';
import { launchedBrowser } from './chromium.ts';
import { pagesOf } from './page-numbers.ts';
import type { PdfKind, PdfRequest } from './pdf-request.ts';

/** Pages of each kind. */
const PAGES = {
  catalogue: ['catalogue'],
  'stand-cards': ['stand-cards', 'stand-cards-a4'],
  buyers: ['buyers'],
} as const satisfies Record<PdfKind, readonly Parameters<typeof fairPrintPath>[2][]>;

/** Builds the site; throws where that does not succeed, its messages are on the terminal. */
function build(dist: string): void {
  const { status } = spawnSync(process.execPath, ['scripts/build.ts', '--outDir', dist], { stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error(inBoth('Dựng trang không xong; lý do ở trên', 'The build did not succeed; its reason is above'));
}

/** Waits for the typefaces and opens what stands behind a confirmation: who makes the PDF of a fair has given it. */
async function readyPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(url);
  await page.evaluate(async () => {
    for (const gate of document.querySelectorAll('details')) gate.open = true;
    await Promise.all([...document.fonts].map((face) => face.load()));
  });
  return page;
}

function printed(page: Page): Promise<Buffer> {
  return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
}

/** Writes numbers of pages into the contents. */
async function setNumbers(page: Page, numbers: ReadonlyMap<string, number>): Promise<void> {
  await page.evaluate(
    (entries) => {
      const known = new Map(entries);
      for (const link of document.querySelectorAll<HTMLElement>('[data-page-of]')) {
        const number = known.get(link.dataset['pageOf'] ?? '');
        if (number !== undefined) link.dataset['page'] = String(number);
      }
    },
    [...numbers],
  );
}

/**
 * A page as PDF. Chromium cannot say in a style sheet on which page something stands: the PDF is read back, the numbers are
 * written into the contents, and it is printed again until they hold.
 */
async function pdfOf(page: Page): Promise<Buffer> {
  let pdf = await printed(page);
  let before = '';
  for (let pass = 0; pass < 4 && (await page.locator('[data-page-of]').count()) > 0; pass++) {
    const numbers = await pagesOf(pdf);
    const now = JSON.stringify([...numbers]);
    if (now === before) break;
    before = now;
    await setNumbers(page, numbers);
    pdf = await printed(page);
  }
  return pdf;
}

/** Where the pages of a kind lie in the built site, those that it has. */
function pagesIn(dist: string, { id, lang }: PdfRequest, kind: PdfKind): { readonly name: string; readonly path: string }[] {
  return PAGES[kind]
    .map((name) => ({ name, path: fairPrintPath(lang, id, name) }))
    .filter(({ path }) => existsSync(join(dist, path, 'index.html')));
}

/** Writes the PDFs; a line for each. Throws with a readable message where there is nothing to print or Chromium cannot. */
export async function* writtenPdfs(request: PdfRequest): AsyncGenerator<string> {
  const { id, out, kinds, lang, dist } = request;
  if (request.isBuilt || !existsSync(join(dist, 'index.html'))) build(dist);
  const pages = kinds.flatMap((kind) => pagesIn(dist, request, kind));
  if (pages.length === 0)
    throw new Error(
      inBoth(
        `Trang đã dựng không có bản in của "${id}": hội chợ cần có gian hoặc "include" khớp với sản phẩm trong sổ; nếu vừa sửa nội dung, thêm --build`,
        `The built site has nothing to print for "${id}": the fair needs stands or an "include" that meets products of the register; after a change of the content add --build`,
      ),
    );
  mkdirSync(out, { recursive: true });
  const server = await startServer({ dir: dist, port: 0 });
  const browser = await launchedBrowser();
  try {
    for (const { name, path } of pages) {
      const page = await readyPage(browser, new URL(path, server.url).href);
      const file = join(out, `${id}-${name}${lang === 'vi' ? '' : `-${lang}`}.pdf`);
      writeFileSync(file, await pdfOf(page));
      await page.close();
      yield inBoth(`Đã ghi ${file}`, `Wrote ${file}`);
    }
  } finally {
    await browser.close();
    await server.close();
  }
}
