import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

// Svelte owns the elements of the page; these parts of d3 would change them behind its back.
const d3WithOwnElements = [
  ...['select', 'selectAll', 'selection', 'selector', 'selectorAll', 'matcher', 'create'],
  ...['creator', 'local', 'namespace', 'namespaces', 'pointer', 'pointers', 'style', 'window'],
  ...['transition', 'active', 'interrupt', 'drag', 'dragDisable', 'dragEnable'],
  ...['zoom', 'zoomIdentity', 'zoomTransform', 'brush', 'brushX', 'brushY', 'brushSelection'],
  ...['axisTop', 'axisRight', 'axisBottom', 'axisLeft'],
];

const restrictedImports = {
  paths: [
    {
      name: 'd3',
      importNames: d3WithOwnElements,
      message: 'Import what computes (shape, scale, array, interpolate) by name; draw with Svelte.',
    },
  ],
  patterns: [
    { group: ['d3-*', 'd3/*'], message: "Import by name from 'd3', the one that is installed." },
  ],
};

const typed = ['src/**/*.ts', 'tests/**/*.ts', '*.config.ts'];
const untypedModules = ['src/**/*.svelte.ts'];

export default defineConfig(
  globalIgnores([
    'dist/',
    '.astro/',
    'look/',
    'worksheets/',
    'test-results/',
    'playwright-report/',
    '.*/',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ts.configs.recommended,
  {
    files: typed,
    ignores: untypedModules,
    extends: [ts.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    // Tests hand over wrong values on purpose; what they get out of them is asserted anyway.
    files: ['tests/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  svelte.configs.recommended,
  svelte.configs.prettier,
  astro.configs['flat/recommended'],
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
  },
  {
    files: ['src/**'],
    languageOptions: { globals: { ...globals.browser } },
    rules: { 'no-console': 'error' },
  },
  {
    files: ['scripts/**', 'tests/**', '*.config.js', '*.config.ts', '*.config.mjs'],
    languageOptions: { globals: { ...globals.node } },
  },
  {
    // What they hand to evaluate() runs in the page.
    files: ['tests/browser/**', 'tests/a11y/**', 'tests/performance/**', 'tests/tools/**'],
    languageOptions: { globals: { ...globals.browser } },
  },
  {
    rules: {
      'no-restricted-imports': ['error', restrictedImports],
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    // TypeScript knows better which names exist.
    files: ['**/*.ts', '**/*.svelte', '**/*.astro'],
    rules: { 'no-undef': 'off' },
  },
);
