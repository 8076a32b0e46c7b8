/** The markup of a page against the HTML standard. */
import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // The header holds its links twice, beside the name and in the menu of narrow screens; only one is ever displayed. The
    // browser tests hold that displayed landmarks differ.
    'unique-landmark': 'off',
    // Every button stands in a form and submits it, which is what a button does by itself.
    'no-implicit-button-type': 'off',
    // Names of products and groups are as long as they were printed.
    'long-title': 'off',
  },
});

/** What React and the island runtime write by themselves; browsers read it as meant. */
const OF_ISLANDS = new Set(['attr-case', 'void-style', 'element-permitted-content']);

/** What is wrong with the markup of a page, with line and column. */
export async function markupProblems(name: string, html: string): Promise<string[]> {
  const hasIsland = html.includes('<astro-island');
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages
      .filter(({ ruleId }) => !(hasIsland && OF_ISLANDS.has(ruleId)))
      .map(({ ruleId, message, line, column }) => `${name}:${line}:${column} ${ruleId}: ${message}`),
  );
}
