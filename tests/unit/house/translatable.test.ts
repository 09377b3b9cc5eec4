import { describe, expect, it } from 'vitest';
import { readSources } from './files.ts';
import { wordsThatBreak } from './translatable.ts';

describe('words of a component in a page that a browser translates', () => {
  it('are whole texts in elements of their own', () => {
    const components = readSources(/\.svelte$/);
    expect(components.length).toBeGreaterThan(20);
    const found = components.flatMap(({ name, text }) =>
      wordsThatBreak(text).map((words) => `${name}:${words}`),
    );
    expect(found).toEqual([]);
  });

  it.each([
    [
      'a value in a sentence',
      '<p>Worth {value} a year</p>',
      ['1: Worth', '1: {value}', '1: a year'],
    ],
    ['a value alone', '<p>{value}</p>', ['1: {value}']],
    ['words that come and go without an element', '{#if done}Done{/if}', ['1: Done']],
    ['words beside a part that changes', '<p>Now <b>{@render words(it)}</b></p>', ['1: Now']],
    ['words beside a control', '<label>On <input {value} /></label>', ['1: On']],
    ['words handed to a component', '<SiteLink>there</SiteLink>', ['1: there']],
  ])('break as %s', (_, source, found) => {
    expect(wordsThatBreak(source)).toEqual(found);
  });

  it.each([
    ['whole words of their own', '<p>{@render words(`Worth ${value} a year`)}</p>'],
    ['words that never change', '<p>Formulas <b>and</b> sources</p>'],
    ['words that come and go in an element', '{#if done}<p>Done</p>{/if}'],
    ['words of a picture', '<svg><text>{value}</text></svg>'],
    ['names', '<select translate="no"><option>{name}</option></select>'],
  ])('hold as %s', (_, source) => {
    expect(wordsThatBreak(source)).toEqual([]);
  });
});
