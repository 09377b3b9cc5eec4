import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readFigures } from '../../../src/evidence/read.ts';

const sound = {
  value: 1500,
  format: 'dollars',
  unit: 'a month',
  statement: 'It was capped at $1,500 a month in June 2026.',
  date: '2026-06-02',
  title: 'A report',
  publisher: 'A paper',
  seen: 'read',
  confidence: 'high',
  fact: '1.12',
};

const other = { ...sound, statement: 'Another sentence of 2026 about $1,500.' };

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'figures-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

// JSON is YAML, so a record can be written as an object.
const write = (name: string, records: unknown) =>
  writeFileSync(
    join(folder, name),
    typeof records === 'string' ? records : JSON.stringify(records),
  );

const faults = (): string => {
  try {
    readFigures(folder);
  } catch (error) {
    return (error as Error).message;
  }
  return '';
};

describe('reading the figures', () => {
  test('gives every record of every file by its id', () => {
    write('caps.yaml', { 'a-cap': sound });
    write('pay.yaml', { 'a-wage': other });
    const figures = readFigures(folder);
    expect([...figures.keys()]).toEqual(['a-cap', 'a-wage']);
    expect(figures.get('a-cap')?.figure.value).toBe(1500);
  });

  test('names the file, the id and the field of a fault', () => {
    write('caps.yaml', { 'uber-monthly-cap': { ...sound, value: 'abc' } });
    expect(faults()).toContain(
      'caps.yaml › uber-monthly-cap › value: expected a number, a range {low, high} or null, got "abc"',
    );
  });

  test('lists every problem of every file in one error', () => {
    write('caps.yaml', {
      first: { ...sound, date: '2 June', unit: undefined },
      second: { ...other, confidence: 'certain' },
    });
    write('pay.yaml', { third: { ...sound, colour: 'red' } });
    const message = faults();
    expect(message).toContain('first › date: expected a date as YYYY, YYYY-MM or YYYY-MM-DD');
    expect(message).toContain('first › unit: expected the unit in words, got nothing');
    expect(message).toContain('second › confidence: expected one of high, medium, low');
    expect(message).toContain('third › colour: no such field');
  });

  test('refuses an id that two files share, and names both', () => {
    write('caps.yaml', { 'a-cap': sound });
    write('pay.yaml', { 'a-cap': other });
    expect(faults()).toMatch(/pay\.yaml › a-cap: this id is already taken in .*caps\.yaml/);
  });

  test('refuses an id that one file holds twice', () => {
    write('caps.yaml', 'a-cap: {}\na-cap: {}\n');
    expect(faults()).toMatch(/caps\.yaml: Map keys must be unique/);
  });

  test('refuses an id that is not words joined by hyphens', () => {
    write('caps.yaml', { Uber_cap: sound });
    expect(faults()).toContain('Uber_cap: an id is lower-case words joined by hyphens');
  });

  test('refuses the same sentence twice', () => {
    write('caps.yaml', { 'a-cap': sound, 'a-copy': sound });
    expect(faults()).toContain('a-copy › statement: the same sentence stands at');
  });

  test('refuses a file that is no mapping', () => {
    write('caps.yaml', '- a list\n');
    expect(faults()).toContain('caps.yaml: expected a mapping from id to record');
  });

  test('says that a year or a row needs quotes', () => {
    write('caps.yaml', { 'a-cap': { ...sound, date: 2026, fact: 1.12 } });
    expect(faults()).toContain(
      "date: expected a date in quotes, such as '2026-06-02' or '2026', got 2026",
    );
    expect(faults()).toContain("fact: expected a row in quotes, such as '1.12' or '4a', got 1.12");
  });
});
