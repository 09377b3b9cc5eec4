import { describe, expect, it } from 'vitest';
import {
  countPlaywright,
  countVitest,
  skippedPlaywright,
  slowestPlaywright,
} from '../../../scripts/lib/reports.mjs';
import { islandUrls, linkElements, scriptElements } from '../../../scripts/lib/tags.mjs';

describe('the reader of built pages', () => {
  it.each([
    ['<script src="/a.js"></script>', false],
    ['<script>start()</script>', false],
    ['<script async src="/a.js"></script>', true],
    ['<script src="/a.js" defer></script>', true],
    ['<script type="module" src="/a.js"></script>', true],
    ['<script type="module">import "/a.js";</script>', true],
  ])('tells whether the text waits for %s', (html, isDeferred) => {
    expect(scriptElements(html).map((script) => script.isDeferred)).toEqual([isDeferred]);
  });

  it('takes data for data', () => {
    expect(scriptElements('<script type="application/ld+json">{}</script>')).toEqual([]);
  });

  it('finds the scripts of an island among attributes that hold markup', () => {
    const html =
      '<astro-island uid="1" props="{&quot;a&quot;:[0,&quot;>&quot;]}" ' +
      'component-url="/_astro/Offer.js" renderer-url="/_astro/client.js" ssr></astro-island>';
    expect(islandUrls(html)).toEqual(['/_astro/Offer.js', '/_astro/client.js']);
  });

  it('reads links', () => {
    expect(linkElements('<link rel=stylesheet href="/a.css">')).toEqual([
      { rel: 'stylesheet', href: '/a.css' },
    ]);
  });
});

describe('the counts of the test runners', () => {
  it('have a file that does not load for a failure', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
    ];
    const report = { numPassedTests: 3, numFailedTests: 1, numPendingTests: 0, numTodoTests: 0 };
    expect(countVitest({ ...report, testResults })).toEqual({ passed: 3, failed: 2, skipped: 0 });
  });

  it('tell which tests took longest, wherever they stand', () => {
    const spec = (title: string, line: number, ...durations: number[]) => ({
      title,
      file: 'a.spec.ts',
      line,
      tests: [{ results: durations.map((duration) => ({ duration })) }],
    });
    const inner = {
      title: 'at 360 px',
      file: 'a.spec.ts',
      specs: [spec('is slow', 7, 9000, 3400)],
    };
    const specs = [spec('is quick', 1, 20), spec('is neither', 3, 1500)];
    const report = { suites: [{ title: 'a.spec.ts', file: 'a.spec.ts', specs, suites: [inner] }] };
    expect(slowestPlaywright(report, 2)).toEqual([
      '   12.4 s  a.spec.ts:7  at 360 px › is slow',
      '    1.5 s  a.spec.ts:3  is neither',
    ]);
    expect(slowestPlaywright({ suites: [] })).toEqual([]);
  });

  it('say which tests could not be tried, and why', () => {
    const annotations = [{ type: 'skip', description: 'There is no Hugo here.' }];
    const results = [{ duration: 1, annotations }];
    const specs = [
      { title: 'a blog', file: 'a.spec.ts', line: 1, tests: [{ results }] },
      { title: 'a page', file: 'a.spec.ts', line: 9, tests: [{ results: [{ duration: 1 }] }] },
    ];
    expect(
      skippedPlaywright({ suites: [{ title: 'a.spec.ts', file: 'a.spec.ts', specs }] }),
    ).toEqual(['Not tried: a blog. There is no Hugo here.']);
  });

  it('have an error outside the tests for a failure', () => {
    const stats = { expected: 4, unexpected: 0, flaky: 0, skipped: 1 };
    const errors = [{ message: 'the server did not start' }];
    expect(countPlaywright({ stats, errors })).toEqual({ passed: 4, failed: 1, skipped: 1 });
  });
});
