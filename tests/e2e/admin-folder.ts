/** A content folder for the editor: on the disk for the checks and the build, and inside the browser as the folder that a person chooses. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import type { Page } from 'playwright-core';
import { vi } from 'vitest';

/** A product with what an editor could lose: a comment, a field that it does not offer, and names that split badly at dots. */
export const PRODUCT_FILE = 'products/ha-tinh/banh-da-thu.yaml';
/** Its producer. */
export const PRODUCER_FILE = 'producers/co-so-thu.yaml';

const RECORDS: Readonly<Record<string, string>> = {
  [PRODUCT_FILE]: `# Đã gọi điện hỏi tên đúng.
name: Bánh đa thử
producer: co-so-thu
place: { formerProvince: ha-tinh, district: Cẩm Xuyên }
group: food
certificates:
  - stars: 3
    date: 2022-10-15 # ngày trên phụ lục
    decisionNumber: 858/QĐ-UBND
    issuer: UBND huyện Cẩm Xuyên
    provenance: B
    source:
      url: https://example.vn/mot
      title: 'Cẩm Xuyên: công nhận sản phẩm'
extra:
  SL. năm: 2.000 chiếc
  '2023': có
`,
  [PRODUCER_FILE]: `name: Cơ sở thử
kind: household
place:
  formerProvince: ha-tinh
`,
};

/** A content folder with the reference lists, the static pages and two records. */
export function contentFolder(): string {
  const root = mkdtempSync(join(tmpdir(), 'so-sao-'));
  for (const part of ['reference', 'pages', 'redirects.yaml']) cpSync(join('content', part), join(root, part), { recursive: true });
  for (const [file, text] of Object.entries(RECORDS)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return root;
}

/** Files of the records below a folder, by path, as base64: pictures are among them. */
function recordsIn(root: string): Record<string, string> {
  return Object.fromEntries(
    ['products', 'producers'].flatMap((part) =>
      readdirSync(join(root, part), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .map((path) => [relative(root, path), readFileSync(path).toString('base64')]),
    ),
  );
}

/** Copies the records into the browser's own folder, which looks like a project with a repository. */
export async function copyIn(page: Page, root: string): Promise<void> {
  await page.evaluate(async (files) => {
    const project = await navigator.storage.getDirectory();
    await project.getDirectoryHandle('.git', { create: true });
    for (const [path, base64] of Object.entries(files)) {
      const parts = ['content', ...path.split('/')];
      const name = parts.pop() ?? '';
      let folder = project;
      for (const part of parts) folder = await folder.getDirectoryHandle(part, { create: true });
      const writable = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await writable.write(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));
      await writable.close();
    }
  }, recordsIn(root));
}

/** Every file of the browser's folder as base64; fails while the editor renames one. */
function filesInBrowser(page: Page): Promise<[path: string, base64: string][]> {
  return page.evaluate(async () => {
    const found: [string, string][] = [];
    const walk = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
      for await (const [name, handle] of folder.entries()) {
        if (handle instanceof FileSystemDirectoryHandle) await walk(handle, `${path}${name}/`);
        else if (handle instanceof FileSystemFileHandle) {
          const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
          found.push([`${path}${name}`, btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))]);
        }
      }
    };
    await walk(await (await navigator.storage.getDirectory()).getDirectoryHandle('content'), '');
    return found;
  });
}

/** Copies everything that lies in the browser's folder back to the disk. */
export async function copyOut(page: Page, root: string): Promise<void> {
  const files = await vi.waitFor(() => filesInBrowser(page), { timeout: 5_000, interval: 100 });
  for (const [path, base64] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), Buffer.from(base64, 'base64'));
  }
}
