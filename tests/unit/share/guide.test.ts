import { describe, expect, test } from 'vitest';
import { readAsked } from '../../../src/embed/messages.ts';
import { heightsFor } from '../../../src/share/heights.ts';
import { HOSTS, codeFor } from '../../../src/share/hosts.ts';
import { stateKeys } from '../../../src/share/keys.ts';
import { messageShapes } from '../../../src/share/programs.ts';
import {
  RESERVED_KEYS,
  SCENARIO_NAMES,
  SCENARIO_PARAMETERS,
} from '../../../src/scenario/schema.ts';
import type { Sharing } from '../../../src/share/snippets.ts';

const sharing: Sharing = {
  site: 'https://perkorpay.example/',
  widget: 'compounding',
  slug: 'leave-after-a-year',
  query: 'v=1&l=1',
  options: {},
  title: 'What do you take along?',
  picture: { slug: 'leave-after-a-year', finding: 'A finding.', width: 720, height: 800 },
  heights: heightsFor('compounding'),
};

describe('the guide', () => {
  test.each(HOSTS)('has code for $name, and every host an anchor of its own', (host) => {
    const code = codeFor(host, sharing);
    expect(code.length).toBeGreaterThan(0);
    for (const snippet of code) expect(snippet.code).toMatch(/perkorpay\.example|\{\{</);
    expect(HOSTS.filter(({ id }) => id === host.id)).toHaveLength(1);
    expect(host.how).not.toMatch(/\d{3,}/);
  });

  test('tells Astro to leave the loader alone', () => {
    const astro = HOSTS.find(({ id }) => id === 'astro')!;
    expect(codeFor(astro, sharing)[0]!.code).toContain('<script is:inline src=');
  });

  test('shows the messages of a page as the widget reads them', () => {
    const asked = messageShapes(sharing)
      .filter(({ from }) => from === 'the page')
      .map(({ shape }) => readAsked(JSON.parse(shape)));
    expect(asked).toEqual([
      { ask: 'size' },
      { ask: 'set', query: 'v=1&l=1' },
      { ask: 'show', query: 'theme=dark' },
    ]);
  });

  test('shows the messages of the widget with their type', () => {
    for (const { type, shape } of messageShapes(sharing))
      expect(JSON.parse(shape)).toMatchObject({ type, v: 1 });
  });

  test('lists every key of the schema once, each with a widget, and none that means something else', () => {
    const keys = stateKeys().map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const name of SCENARIO_NAMES) expect(keys).toContain(SCENARIO_PARAMETERS[name].key);
    for (const { key, widgets } of stateKeys()) {
      expect(RESERVED_KEYS).not.toContain(key);
      expect(widgets.length).toBeGreaterThan(0);
    }
  });
});
