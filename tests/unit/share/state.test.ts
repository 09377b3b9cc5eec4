import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from '../../../src/scenario/parse.ts';
import { serialise } from '../../../src/scenario/serialise.ts';
import { sharingNow, stateOf } from '../../../src/share/dialog/state.ts';
import { anyScenario } from '../scenario/arbitraries.ts';
import { sharings } from './arbitraries.ts';

const keys = ['v', 's', 't', 'm'];

describe('the state of an address', () => {
  test.each([
    ['', undefined],
    ['?utm_source=post&theme=dark', undefined],
    ['?v=1', ''],
    ['?v=1&t=5e3&utm_source=x', 'v=1&t=5e3'],
    ['?t=<script>&s=-.5', 's=-.5'],
    ['?t=', ''],
    ['?m=claude-opus-5-5', 'm=claude-opus-5-5'],
    [`?t=${'9'.repeat(50)}&s=1`, 's=1'],
  ])('%s is %s', (search, state) => {
    expect(stateOf(search, keys)).toBe(state);
  });

  test('is what was written there, for every scenario', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const query = serialise(scenario);
        const all = [...new URLSearchParams(query).keys()];
        const state = stateOf(`?${query}&theme=dark`, all) ?? '';
        expect(state).toBe(query);
        expect(parse(state).scenario).toEqual(scenario);
      }),
    );
  });

  test('needs no escaping, whatever is asked for', () => {
    fc.assert(
      fc.property(fc.webQueryParameters(), (search) => {
        const all = [...new URLSearchParams(search).keys()];
        expect(stateOf(search, all) ?? '').toMatch(/^[^"'<>\s]*$/);
      }),
    );
  });
});

describe('what is shared', () => {
  const said = { subject: 'Budget', finding: 'It pays for 16 users. It adds 20% to output.' };
  const [sharing] = fc.sample(sharings, 1);
  const own = { ...sharing!, slug: 'uber-cap', query: 'v=1&t=1', title: 'A case' };

  test('is what the page is about while its numbers stand', () => {
    expect(sharingNow(own, undefined, said)).toBe(own);
    expect(sharingNow(own, 'v=1&t=1', said)).toBe(own);
  });

  test('is the widget’s page with a title from its finding once they do not', () => {
    expect(sharingNow(own, '', said)).toEqual({
      ...own,
      slug: undefined,
      query: '',
      title: 'Budget: It pays for 16 users',
    });
  });

  test('goes by what another’s finding says whole, where it is one sentence', () => {
    const one = { subject: 'Offer', finding: ' Worth $1.5 million: 2.5 times as much. ' };
    expect(sharingNow(own, '', one).title).toBe('Offer: Worth $1.5 million: 2.5 times as much');
  });
});
