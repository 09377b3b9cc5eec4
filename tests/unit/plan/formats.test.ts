import { describe, expect, it } from 'vitest';
import { headerKey, recognise } from '../../../src/plan/formats.ts';
import { fileOf, formats, formatText, latin1, read, utf16 } from './read.ts';

interface Wanted {
  file: string;
  id: string;
  use: number;
  bill?: number;
  rows: number;
  /** Who has used how much, names as they stand in the file. */
  people: Record<string, number>;
}

const wanted: Wanted[] = [
  {
    ...{ file: 'copilot-usage.csv', id: 'copilot-usage', use: 29.5, bill: 17.1, rows: 4 },
    people: { 'ana-k': 2.4, 'ben-o': 25.5 },
  },
  {
    ...{ file: 'copilot-usage-preview.csv', id: 'copilot-usage', use: 21.2, bill: 8, rows: 2 },
    people: { 'ana-k': 1.2, 'ben-o': 20 },
  },
  {
    file: 'spend-report-7f3a-2026-08-01-to-2026-08-31.csv',
    ...{ id: 'claude-spend', use: 169.1, rows: 4 },
    people: { 'ana@x.example': 45, 'ben@x.example': 4.1 },
  },
  {
    file: 'spend-report-7f3a-2026-07-01-to-2026-09-30.csv',
    ...{ id: 'claude-spend', use: 110.4, rows: 2 },
    people: { 'ana@x.example': 92, 'ben@x.example': 18.4 },
  },
  {
    ...{ file: 'claude-code-analytics.json', id: 'claude-code-analytics', use: 12.5, rows: 4 },
    people: { 'ana@x.example': 2, 'ben-key': 10.5 },
  },
  {
    ...{ file: 'openai-costs.csv', id: 'openai-costs', use: 9.600375, rows: 4 },
    people: { 'ana@x.example': 0.100375, 'ben@x.example': 2.5 },
  },
  { file: 'openai-costs-2025.csv', id: 'openai-costs', use: 1.25, rows: 1, people: {} },
  {
    ...{ file: 'cursor-events.csv', id: 'cursor-events', use: 3.5, bill: 1.5, rows: 5 },
    people: { 'ana@x.example': 1.5, 'ben@x.example': 2, 'cem@x.example': 0 },
  },
  {
    ...{ file: 'cursor-ana.csv', id: 'cursor-events', use: 0.5, rows: 2 },
    people: { 'cursor-ana': 0.5 },
  },
  {
    ...{ file: 'cursor-cost-to-you.csv', id: 'cursor-events-earlier', use: 0.44, rows: 1 },
    people: { 'ana@x.example': 0.44 },
  },
  {
    ...{ file: 'ccusage-daily.json', id: 'ccusage-daily', use: 10, rows: 2 },
    people: { 'ccusage-daily': 10 },
  },
  {
    ...{ file: 'ccusage-period.json', id: 'ccusage-daily-period', use: 4.25, rows: 1 },
    people: { 'ccusage-period': 4.25 },
  },
  {
    ...{ file: 'ccusage-monthly.json', id: 'ccusage-monthly', use: 70.5, rows: 2 },
    people: { 'ccusage-monthly': 70.5 },
  },
  {
    ...{ file: 'litellm-logs.csv', id: 'litellm-logs', use: 0.01250024, rows: 3 },
    people: { 'ana@x.example': 0.0125, 'ben@x.example': 2.4e-7 },
  },
  {
    ...{ file: 'litellm-logs.jsonl', id: 'litellm-logs', use: 2.0125, rows: 2 },
    people: { 'ana@x.example': 0.0125, 'ben@x.example': 2 },
  },
  {
    ...{ file: 'litellm-daily.csv', id: 'litellm-daily', use: 4, rows: 2 },
    people: { 'ana@x.example': 3.25, 'ben@x.example': 0.75 },
  },
];

const formatOf = (id: string) => formats.find((format) => format.id === id)!;
const tables = wanted.filter(({ file }) => file.endsWith('.csv'));

async function check({ use, bill = use, rows, people, id }: Wanted, file: File): Promise<void> {
  const { session, receipt } = await read(file);
  const format = formatOf(id);
  expect(receipt.files[0]).toMatchObject({ refused: null, questions: [] });
  expect(receipt.files[0]!.format).toBe(`${format.maker}: ${format.name}`);
  expect(receipt.counts).toMatchObject({ rows, counted: rows, aside: 0 });
  expect(receipt.sums[0]!.use).toBeCloseTo(use, 8);
  expect(receipt.sums[0]!.bill).toBeCloseTo(bill, 8);
  const { bill: settled } = session.settle({ cap: 1500, rates: { USD: 1 } });
  const found = Object.fromEntries(session.names().map((name, at) => [name, settled.total[at]!]));
  expect(Object.keys(found).sort()).toEqual(Object.keys(people).sort());
  for (const [name, sum] of Object.entries(people)) expect(found[name]).toBeCloseTo(sum, 8);
}

describe('a format', () => {
  it.each(wanted)('is recognised in $file, with its sums and people', async (one) => {
    await check(one, fileOf(formatText(one.file), one.file));
  });

  it.each(tables)('stands however $file is saved again', async (one) => {
    const text = formatText(one.file);
    await check(one, fileOf(`\uFEFF${text}`, one.file));
    await check(one, fileOf(text.replaceAll('\n', '\r\n'), one.file));
    await check(one, fileOf(utf16(text), one.file));
    await check(one, fileOf(latin1(text), one.file));
    const lines = text.trimEnd().split('\n');
    const longer = lines.map((line, at) => `${line},${at === 0 ? 'A new column' : 'x'}`);
    await check(one, fileOf(longer.join('\n'), one.file));
    if (/\w, \w/.test(text)) return;
    // No cell has a comma in it.
    await check(one, fileOf(text.replaceAll(',', ';'), one.file));
    await check(one, fileOf(`sep=;\n${text.replaceAll(',', ';')}`, one.file));
    const turned = lines.map((line) => line.split(',').reverse().join(','));
    await check(one, fileOf(turned.join('\n'), one.file));
  });

  it.each([
    ['copilot-requests.csv', 'AI usage report'],
    ['claude-console-usage.csv', 'cost report'],
    ['cursor-requests.csv', 'column “Cost”'],
  ])('without money is refused by its name: %s', async (file, instead) => {
    const { receipt } = await read(fileOf(formatText(file), file));
    const format = recognise(formatText(file).split('\n')[0]!.split(','), formats)!;
    expect(receipt.files[0]!.refused).toContain(`This is ${format.maker}’s ${format.name}.`);
    expect(receipt.files[0]!.refused).toContain(instead);
    expect(receipt.counts.rows).toBe(0);
  });

  it.each(['claude-console-cost.csv', 'focus.csv'])('asks for the person in %s', async (file) => {
    const { session, receipt } = await read(fileOf(formatText(file), file));
    expect(receipt.files[0]!.questions).toEqual(['columns']);
    const { headers, columns } = receipt.files[0]!;
    const person = headers.findIndex((name) => name === 'api_key' || name === 'SubAccountName');
    const read2 = await session.answer(0, { columns: { ...columns!, person } });
    expect(read2.people).toBe(2);
    expect(read2.counts.aside).toBe(0);
    expect(read2.sums[0]!.use).toBeCloseTo(file === 'focus.csv' ? 20 : 2.01, 8);
  });

  it('asks for the month of a file that names none', async () => {
    const { session, receipt } = await read(fileOf(formatText('claude-code-month.csv')));
    expect(receipt.files[0]!.questions).toEqual(['month']);
    const answered = await session.answer(0, { span: { first: 20666, last: 20696 } });
    expect(answered.sums[0]!.use).toBeCloseTo(1322.5, 8);
    expect(session.settle({ cap: 1500, rates: { USD: 1 } }).bill).toMatchObject({
      hasDays: false,
      months: [2026 * 12 + 7],
    });
  });

  it('says that a page of the JSON is missing', async () => {
    const { receipt } = await read(fileOf(formatText('claude-code-analytics.json')));
    expect(receipt.files[0]!.hasMore).toBe(true);
  });

  it.each(tables)(
    'without one of the headers of $file goes to the chooser',
    async ({ file, id }) => {
      const [header = '', ...rest] = formatText(file).split('\n');
      for (const needed of formatOf(id).needs) {
        const renamed = header
          .split(',')
          .map((name) => (headerKey(name) === headerKey(needed) ? 'something' : name))
          .join(',');
        const { receipt } = await read(fileOf([renamed, ...rest].join('\n'), file));
        expect(receipt.files[0]!.questions, needed).toEqual(['columns']);
        expect(receipt.counts.rows).toBe(0);
      }
    },
  );

  it('that was all but recognised is named with what is missing', async () => {
    const text = formatText('copilot-usage.csv').replace('net_amount', 'net_total');
    const { near } = (await read(fileOf(text))).receipt.files[0]!;
    expect(near).toMatchObject({ missing: ['net_amount'], unknown: ['net_total'] });
  });

  it('has its source and the day on which it was seen', () => {
    for (const format of formats) {
      expect(format.source, format.id).toBeTruthy();
      expect(format.seen, format.id).toMatch(/^2026-\d{2}$/);
      expect(['high', 'medium', 'low']).toContain(format.sure);
      expect(Boolean(format.refused) !== Boolean(format.columns), format.id).toBe(true);
    }
  });
});
