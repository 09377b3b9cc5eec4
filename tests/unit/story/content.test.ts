import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readScenes } from '../../../src/story/read.ts';
import { loadStory } from '../../../src/story/story.ts';

const story = loadStory();
const steps = story.scenes.flatMap((scene) => scene.steps);

const scene = `number: 1
id: first
title: First
short: First
steps:
  - id: first-step
    finding: A finding
    state: { formation: fork }
    text: Some words.
    alternative: A picture.
`;

function readOne(source: string) {
  const folder = mkdtempSync(join(tmpdir(), 'scenes-'));
  writeFileSync(join(folder, '01-first.yaml'), source);
  return () => readScenes(folder);
}

describe('the story', () => {
  test('has eleven scenes, counted from 1, in two parts: yours and theirs', () => {
    expect(story.scenes.map((item) => item.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(story.scenes.flatMap(({ id, part }) => (part ? [[id, part]] : []))).toEqual([
      ['question', 'Yours'],
      ['budget', 'Theirs'],
    ]);
  });

  test('is read in ten minutes: 28 steps at most, of 65 words and five numbers', () => {
    const staged = steps.filter(({ place }) => place === 'stage');
    expect(staged.length).toBeLessThanOrEqual(28);
    for (const { id, html } of staged) {
      const prose = html.replace(/<button.*?<\/button>/gs, '').replace(/<[^>]+>/g, ' ');
      expect(prose.trim().split(/\s+/).length, `words of ${id}`).toBeLessThanOrEqual(65);
      // Years are dates, and no numbers to keep in mind.
      const numbers = prose.match(/\d[\d,.]*\d|\d/g) ?? [];
      const counted = numbers.filter((number) => !/^20[12]\d$/.test(number));
      expect(counted.length, `numbers of ${id}: ${counted.join(' ')}`).toBeLessThanOrEqual(5);
    }
  });

  test('keeps the ids of the steps that others have taken in, so that links still lead somewhere', () => {
    const ids = steps.flatMap(({ id, formerly }) => [id, ...formerly]);
    for (const former of [
      'slice-pitch',
      'leave-door',
      'leave-count',
      'budget-small',
      'signals-expect',
      'headcount-eight',
      'utility-tax',
      'fine-print-questions',
      'fine-print-takeaway',
    ])
      expect(ids).toContain(former);
  });

  test('gives every step a finding, prose, an alternative and a figure that differs from none', () => {
    for (const step of steps) {
      expect(step.finding, step.id).toMatch(/\w/);
      expect(step.html, step.id).toMatch(/^<p>|^<ol>/);
      expect(step.alternative, step.id).toMatch(/\w.*\.$/s);
      expect(step.figure.marks, step.id).toMatch(/<(path|text)/);
    }
  });

  test('leaves no directive unresolved and no answer missing', () => {
    for (const step of steps) {
      const words = `${step.finding} ${step.html} ${step.alternative}`;
      expect(words, step.id).not.toMatch(/:(model|figure|parameter|stage|series|source)\b/);
      expect(words, step.id).not.toMatch(/NaN|undefined|Infinity|null/);
    }
  });

  test('cites at least thirty sources, numbered in the order in which they are met', () => {
    expect(story.references.length).toBeGreaterThanOrEqual(30);
    expect(story.references.map((reference) => reference.number)).toEqual(
      story.references.map((_, index) => index + 1),
    );
    const met = steps
      .flatMap((step) => [...step.html.matchAll(/aria-label="Source (\d+)"/g)])
      .map((match) => Number(match[1]));
    const first = met.filter((number, index) => met.indexOf(number) === index);
    expect(first).toEqual(story.references.map((reference) => reference.number));
  });
});

describe('a broken scene', () => {
  test('is refused with its file and field where a field is missing', () => {
    expect(readOne(scene.replace('    finding: A finding\n', ''))).toThrow(
      /01-first\.yaml › steps.*finding/s,
    );
  });

  test('is refused with its file and field where a state has an unknown name', () => {
    expect(readOne(scene.replace('formation: fork', 'formatoin: fork'))).toThrow(
      /01-first\.yaml › steps.*formatoin/s,
    );
  });

  test('is refused with its file where it is not YAML', () => {
    expect(readOne(scene.replace('title: First', 'title: [First'))).toThrow(/01-first\.yaml/);
  });

  test('is refused where two steps have one id', () => {
    const twice = `${scene}  - id: first-step
    finding: Again
    state: {}
    text: Words.
    alternative: A picture.
`;
    expect(readOne(twice)).toThrow(/“first-step” is taken already/);
  });
});
