/** Asks at the terminal for what a new fair lacks; where nobody can answer, says what is missing. */
import { createInterface } from 'node:readline/promises';
import { UsageError } from '../import/import-files.ts';
import { inBoth } from '../import/said.ts';
import type { NewFair } from './new-fair.ts';

const QUESTIONS = {
  id: 'Tên tắt, chữ thường không dấu nối bằng "-" / Id, lower-case ASCII words joined by "-"',
  name: 'Tên hội chợ / Name of the fair',
  province: 'Tên tắt của tỉnh, như "ha-tinh" / Slug of the province, such as "ha-tinh"',
} as const;

/** A new fair with its id, name and province; throws {@link UsageError} where one is missing and nobody is there to be asked. */
export async function completed(given: Partial<NewFair> & Omit<NewFair, keyof typeof QUESTIONS>): Promise<NewFair> {
  const missing = (Object.keys(QUESTIONS) as (keyof typeof QUESTIONS)[]).filter((key) => given[key] === undefined);
  if (missing.length > 0 && !process.stdin.isTTY) {
    const options = missing.map((key) => `--${key}`).join(', ');
    throw new UsageError(inBoth(`Thiếu ${options}`, `Found no ${options}`));
  }
  const answers = { id: given.id ?? '', name: given.name ?? '', province: given.province ?? '' };
  if (missing.length === 0) return { ...given, ...answers };
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  // Lines are taken one by one: answers that were pasted together must not get lost between two questions.
  const lines = terminal[Symbol.asyncIterator]();
  for (const key of missing) {
    terminal.setPrompt(`${QUESTIONS[key]}: `);
    terminal.prompt();
    const { value, done } = await lines.next();
    answers[key] = done === true ? '' : value.trim();
  }
  terminal.close();
  return { ...given, ...answers };
}
