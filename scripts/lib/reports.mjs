// How many tests a runner ran, from its JSON report.

/** A file that fails before its first test has no failed test, and still counts as one. */
export function countVitest(report) {
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((t) => t.status !== 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Errors outside any test (a file that does not load, a server that does not start) count too. */
export function countPlaywright({ stats, errors }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}

function* testsIn({ suites = [], specs = [] }, names = []) {
  for (const { title, file, line, tests } of specs) {
    for (const { results } of tests) {
      const seconds = results.reduce((sum, { duration }) => sum + duration, 0) / 1000;
      const notes = results.flatMap(({ annotations = [] }) => annotations);
      const why = notes.find(({ type }) => type === 'skip')?.description;
      yield { seconds, place: `${file}:${line}`, name: [...names, title].join(' › '), why };
    }
  }
  for (const suite of suites) {
    // The outermost is named for its file, which the place says.
    yield* testsIn(suite, suite.title === suite.file ? names : [...names, suite.title]);
  }
}

/** The tests that took longest, the longest first, a line for each. */
export const slowestPlaywright = (report, count = 10) =>
  [...testsIn(report)]
    .sort((one, other) => other.seconds - one.seconds)
    .slice(0, count)
    .map(({ seconds, place, name }) => `${seconds.toFixed(1).padStart(7)} s  ${place}  ${name}`);

/** The tests that were not run for a reason, a line for each. They do not count as passed. */
export const skippedPlaywright = (report) =>
  [...testsIn(report)]
    .filter(({ why }) => why)
    .map(({ name, why }) => `Not tried: ${name}. ${why}`);
