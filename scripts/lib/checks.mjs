// Every check of "npm test", in the order in which they are started when a core is free.
//   after    the checks that must have ended first
//   needs    the one that must have passed, or this one cannot run at all
//   cores    how many of the two it keeps busy
//   report   for test runners: the name of its JSON report, how to count what is in it, and, if
//            wanted, how to tell which of its tests took longest
import path from 'node:path';
import { root } from './paths.mjs';
import { commands } from './run.mjs';
import { countPlaywright, countVitest, skippedPlaywright, slowestPlaywright } from './reports.mjs';

export function describeChecks({ reportFolder, port }) {
  const unitReport = path.join(reportFolder, 'unit.json');
  const browserReport = path.join(reportFolder, 'browser.json');
  return [
    {
      name: 'build',
      file: commands.astro(),
      parameters: ['build'],
    },
    {
      name: 'unit',
      file: commands.vitest(),
      parameters: [
        'run',
        '--allowOnly=false',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${unitReport}`,
      ],
      report: { file: unitReport, count: countVitest },
    },
    {
      name: 'format',
      file: commands.prettier(),
      parameters: ['--check', '--log-level=warn', '.'],
    },
    // The build writes the types of Astro's own modules, which these four read.
    {
      name: 'lint',
      file: commands.eslint(),
      parameters: ['--max-warnings=0', '.'],
      after: ['build'],
    },
    {
      name: 'types of .astro',
      file: commands.astroCheck(),
      parameters: ['--minimumFailingSeverity=warning', '--minimumSeverity=warning'],
      after: ['build'],
    },
    {
      name: 'types of .svelte',
      file: commands.svelteCheck(),
      parameters: ['--tsconfig=./tsconfig.json', '--fail-on-warnings', '--output=human'],
      after: ['build'],
    },
    {
      name: 'types of .ts',
      file: commands.tsc(),
      parameters: ['--noEmit'],
      after: ['build'],
    },
    {
      name: 'sizes',
      file: path.join(root, 'scripts', 'sizes.mjs'),
      parameters: [],
      needs: 'build',
      showOutput: true,
    },
    {
      name: 'browser',
      file: commands.playwright(),
      parameters: ['test', '--forbid-only', '--reporter=dot,json'],
      env: { PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport, TEST_PORT: String(port) },
      report: {
        file: browserReport,
        count: countPlaywright,
        slowest: slowestPlaywright,
        notTried: skippedPlaywright,
      },
      needs: 'build',
      cores: 2,
    },
  ];
}
