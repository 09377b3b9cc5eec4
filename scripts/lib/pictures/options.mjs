import { parseArgs } from 'node:util';

export const sizes = [
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];
const themes = ['light', 'dark'];
const views = ['screen', 'print', 'reduced-motion', 'no-script'];

function chooseFrom(option, given, allowed) {
  if (given === undefined) return allowed;
  const chosen = given.split(',').map((word) => word.trim());
  const unknown = chosen.find((word) => !allowed.includes(word));
  if (unknown !== undefined) {
    throw new Error(`--${option} has "${unknown}". It takes, with commas: ${allowed.join(',')}.`);
  }
  return chosen;
}

/** What to take pictures of, from the words behind "npm run look --". */
export function readOptions(words, pages) {
  const { values } = parseArgs({
    args: words,
    options: {
      only: { type: 'string' },
      theme: { type: 'string' },
      steps: { type: 'string', default: '4' },
      page: { type: 'string' },
      views: { type: 'string' },
    },
  });
  const everyNthStep = Number(values.steps);
  if (!Number.isInteger(everyNthStep) || everyNthStep < 1) {
    throw new Error(
      `--steps is "${values.steps}". It takes a whole number from 1: every n-th step.`,
    );
  }
  const widths = chooseFrom(
    'only',
    values.only,
    sizes.map(({ width }) => String(width)),
  );
  return {
    sizes: sizes.filter(({ width }) => widths.includes(String(width))),
    themes: chooseFrom('theme', values.theme, themes),
    pages: chooseFrom('page', values.page, pages),
    views: chooseFrom('views', values.views, views),
    everyNthStep,
  };
}
