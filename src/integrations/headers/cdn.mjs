import { longestLine } from './rules.mjs';

/** Cloudflare reads no more. */
const mostRules = 100;

const lineOf = ([name, value]) => `  ${name}: ${value}`;

/**
 * The rules as the file `_headers`, which Netlify and Cloudflare read.
 * @param {import('./rules.mjs').Rule[]} rules
 */
export function headersFile(rules) {
  if (rules.length > mostRules) {
    throw new Error(
      `_headers has ${rules.length} rules, and Cloudflare reads ${mostRules}: let more pages share one.`,
    );
  }
  const lines = rules.flatMap(({ pattern, headers }) => [
    pattern,
    ...Object.entries(headers).map(lineOf),
  ]);
  const long = lines.find((line) => line.length > longestLine);
  if (long) {
    throw new Error(
      `A line of _headers has ${long.length} characters, and Cloudflare reads ${longestLine}: ${long}`,
    );
  }
  return `# Made by the build from what the pages hold.\n${lines.join('\n')}\n`;
}
