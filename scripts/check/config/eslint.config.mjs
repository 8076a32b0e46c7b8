/** ESLint: type-aware strict rules for TypeScript, accessibility rules for .astro, and the habits of this house. */
import astro from 'eslint-plugin-astro';
import a11y from 'eslint-plugin-jsx-a11y-x';
import hooks from 'eslint-plugin-react-hooks';
import { configs } from 'typescript-eslint';

/** A link written by hand would miss the other language and every later change of an address. */
const HAND_MADE_ADDRESS = {
  selector: 'JSXAttribute[name.name=/^(href|action)$/] > Literal[value=/^\\u002F(?!$)(?!favicon|apple-touch|manifest)/]',
  message: 'Addresses are made by src/i18n/routes.ts only.',
};
const HAND_MADE_EXPRESSION = {
  selector: 'JSXAttribute[name.name=/^(href|action)$/] TemplateLiteral > TemplateElement:first-child[value.raw=/^\\u002F/]',
  message: 'Addresses are made by src/i18n/routes.ts only.',
};
const INLINE_STYLE = {
  selector: 'JSXAttribute[name.name="style"]',
  message: 'The content security policy refuses inline styles: use a class, or an SVG attribute.',
};
const CLOCK = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'The clock is read in src/catalogue/as-of.ts only; take the day as an argument.',
  },
  {
    selector: 'MemberExpression[object.name="Date"][property.name="now"]',
    message: 'The clock is read in src/catalogue/as-of.ts only; take the day as an argument.',
  },
];
const NOT_IN_DOMAIN = {
  patterns: [
    {
      group: ['node:*', 'astro', 'astro:*', 'astro/*', '@astrojs/*', 'react', 'zod'],
      message: 'The domain is plain TypeScript: no Node, Astro, DOM library or schema.',
    },
  ],
};

export default [
  { ignores: ['dist/**', 'dist.*/**', 'node_modules/**', '.astro/**', '.cache/**', 'reports/**', 'tests/fixtures/**/content/**'] },
  ...[...configs.strictTypeChecked, ...configs.stylisticTypeChecked].map((config) => ({ ...config, files: ['**/*.{ts,tsx}'] })),
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      // Numbers in messages are read as meant; the rule would ask for String() around each.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowNullish: true, allowBoolean: true }],
      // `{ [key]: T }` and Record say the same.
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      // An interface with one method reads better as a type where it stands beside unions.
      '@typescript-eslint/consistent-type-definitions': 'off',
      // tsc's noPropertyAccessFromIndexSignature asks for the opposite.
      '@typescript-eslint/dot-notation': 'off',
      // A promise handed to an event of Node is caught where it is made.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }],
      // `part<HTMLInputElement>(…)` names what a selector is sure to find.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // Spreading a text gives its code points, which is what rules on diacritics count.
      '@typescript-eslint/no-misused-spread': 'off',
      // A function is async where its interface says so, also when it has nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'off',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: { 'no-console': 'error', 'no-restricted-syntax': ['error', ...CLOCK] },
  },
  // Who puts <so-sao> into a page looks for mistakes in the console.
  {
    files: ['src/components/embed/element.ts'],
    rules: { 'no-console': ['error', { allow: ['warn'] }] },
  },
  // The day of the build, and the day of the reader in the scripts that run in a browser.
  {
    files: [
      'src/catalogue/as-of.ts',
      'src/commerce/server/clock.ts',
      'src/components/*/*.ts',
      'src/islands/*/reader-day.ts',
      'src/admin/editor.ts',
    ],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['src/domain/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', NOT_IN_DOMAIN],
      'no-restricted-globals': ['error', 'process', 'window', 'document', 'fetch', 'localStorage'],
    },
  },
  ...astro.configs.recommended,
  ...astro.configs['jsx-a11y-strict'],
  {
    files: ['**/*.astro'],
    rules: {
      'no-restricted-syntax': ['error', ...CLOCK, INLINE_STYLE, HAND_MADE_ADDRESS, HAND_MADE_EXPRESSION],
      'astro/no-unused-css-selector': 'error',
      'astro/prefer-class-list-directive': 'off',
    },
  },
  { ...a11y.configs.strict, files: ['**/*.tsx'] },
  { ...hooks.configs.flat.recommended, files: ['**/*.tsx', 'src/islands/**/*.ts'] },
  {
    files: ['**/*.tsx'],
    rules: {
      'no-restricted-syntax': ['error', ...CLOCK, INLINE_STYLE, HAND_MADE_ADDRESS, HAND_MADE_EXPRESSION],
    },
  },
  {
    // A template for results: its links get their address and their words from the script that copies it.
    files: ['src/components/verify/Answer.astro'],
    rules: { 'astro/jsx-a11y/anchor-has-content': 'off', 'astro/jsx-a11y/anchor-is-valid': 'off' },
  },
];
