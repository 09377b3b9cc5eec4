import { describe, expect, it } from 'vitest';
import { readSources } from './files.ts';

describe('the state of components', () => {
  it('is plain or replaced whole, for the browser’s copy of the framework follows no properties', () => {
    const deep = readSources(/\.svelte(\.ts)?$/).flatMap(({ name, text }) =>
      [...text.matchAll(/\$state(?:<[^(]*>)?\(([^)]*)\)/g)]
        .filter(([, first = '']) => !/^(?:|true|false|null|-?[\d.]+|'[^']*')$/.test(first.trim()))
        .map(([whole]) => `${name}: ${whole}. Use $state.raw, and replace the object.`),
    );
    expect(deep).toEqual([]);
  });

  it('waits for nothing, for the browser’s copy of the framework has no boundary that could', () => {
    const waiting = readSources(/\.svelte$/)
      .filter(({ text }) =>
        /<svelte:boundary|\{#await|\$derived\(await|\$effect\.pending/.test(text),
      )
      .map(({ name }) => name);
    expect(waiting).toEqual([]);
  });
});
